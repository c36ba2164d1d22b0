/** A link that a colleague can open: to the page that the organisation named, in the note for the team. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chips, filled, outcome, paste } from './investigator.mjs';
import { asOf, worldAt } from './moments.mjs';
import { press, sees, until } from './person.mjs';
import { onStage } from './stage.mjs';

const MOMENT = '2025-11-03T12:00:00Z';
const TOLD = 'Since our deploy at 11:40 UTC everyone gets HTTP 401 from the API';

const CLIPBOARD = `globalThis.copied = [];
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void globalThis.copied.push(text) } });`;

/** Tells the problem in an open wizard and gives the note that is copied. */
async function note(page, host = 'is-it-them') {
  await sees(page, 'Ask me the rest', host);
  await paste(page, TOLD);
  await until('the chips', async () => (await chips(page)).some((chip) => chip.startsWith('HTTP 401')));
  await press(page, 'Show why', host);
  await sees(page, 'The evidence says', host);
  await press(page, 'Copy note for the team', host);
  await sees(page, 'Copied.', host);
  const [copied] = await page.evaluate(() => globalThis.copied);
  return copied;
}

const linkIn = (text) => text.match(/\*\*Open it:\*\* (\S+)/)?.[1];

onStage(['chromium', 'firefox'], {}, (stage) => {
  test('the note leads to the named page, and there the colleague sees the same verdict', async () => {
    stage.simulator.add('customer-io', asOf('customer-io', MOMENT));
    // The colleague's page names the vendor by its status page, the person's own may know it by an id.
    const path = stage.write(stage.element({ vendors: 'customer-io', view: 'wizard' }));
    const named = `${stage.simulator.url}${path}`;
    const element = stage.element({ vendors: 'customer-io', view: 'wizard', page: named });
    const page = await stage.page(element, { first: `${CLIPBOARD}\n${worldAt(stage, MOMENT)}` });
    const link = linkIn(await note(page));
    assert.ok(link?.startsWith(`${named}#1&v=`), link);
    const theirs = await stage.page('', { path: link.slice(stage.simulator.url.length), first: worldAt(stage, MOMENT) });
    await sees(theirs, 'The evidence says');
    assert.equal((await outcome(theirs)).verdict, 'It’s us.');
    await sees(theirs, 'HTTP 401');
  });

  test('a page that may not be sent is not linked, and the answers can be pasted', async () => {
    stage.simulator.add('customer-io', asOf('customer-io', MOMENT));
    const element = stage.element({ vendors: 'customer-io', view: 'wizard', page: 'http://wiki.example.com/' });
    const page = await stage.page(element, { first: `${CLIPBOARD}\n${worldAt(stage, MOMENT)}` });
    assert.equal(linkIn(await note(page)), undefined);
    await press(page, 'What to say');
    await sees(page, 'Copy the link');
  });
});

onStage(['chromium', 'firefox'], { extension: true }, (stage) => {
  test('the page that is named in the options stands in the note, and one that may not be sent is refused', async () => {
    stage.simulator.add('customer-io', asOf('customer-io', MOMENT));
    await stage.browser.inExtension(
      async (vendors) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': vendors });
      },
      [{ id: 'customer-io', name: 'Customer.io', page: stage.vendor('customer-io'), sample: false }],
    );
    const options = await stage.extensionPage('options.html');
    await sees(options, 'Page for colleagues', null);
    const name = (address) =>
      options.$eval(
        'input[aria-label="Page for colleagues"]',
        (input, value) => {
          /** @type {HTMLInputElement} */ (input).value = value;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        address,
      );
    await name('http://wiki.example.com/vendors');
    await sees(options, 'This is no address that can be sent', null);
    await name('https://wiki.example.com/vendors#top');
    const kept = () => stage.browser.inExtension(async () => (await chrome.storage.local.get('page/1'))['page/1']);
    await until('the page', async () => (await kept()) === 'https://wiki.example.com/vendors');
    const page = await stage.extensionPage('app.html');
    await sees(page, 'Ask me the rest', null);
    await paste(page, TOLD);
    await until('the chips', async () => (await chips(page)).some((chip) => chip.startsWith('HTTP 401')));
    await press(page, 'Show why', null);
    await sees(page, 'The evidence says', null);
    await press(page, 'What to say', null);
    const link = linkIn(await filled(page, 'team-note'));
    assert.ok(link?.startsWith('https://wiki.example.com/vendors#1&v=customer-io&'), link);
    assert.ok(link.endsWith(`&u=${encodeURIComponent(stage.vendor('customer-io'))}`), link);
  });
});
