/** What the catalogue says of a vendor that is not read, or not where its row says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/pages.mjs';
import { simulateWeb } from '../support/web.mjs';
import { choices, press, sees, seesChoice, type, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** The options, for which the simulator is the whole web. */
async function open(stage) {
  await stage.browser.inExtension(() => chrome.storage.local.clear());
  const page = await stage.extensionPage('options.html');
  page.asked = await simulateWeb(page, stage.simulator);
  return page;
}

onStage(['chromium'], { extension: true, asks: ['www.fastlystatus.com'] }, (stage) => {
  test('a row that does not hold is said to be wrong in a text to copy, and nothing is sent', async () => {
    stage.simulator.hosts.set('status.golinks.io', {});
    const page = await open(stage);
    await type(page, 'golinks');
    await seesChoice(page, /^GoLinks/);
    await page.keyboard.press('Enter');
    await sees(page, /There is nothing at this address\./, null);
    const asked = page.asked.length;
    await press(page, 'This row is wrong', null);
    await sees(page, /Nothing is sent by itself\./, null);
    const text = await page.evaluate(() => document.querySelector('.wrong textarea').value);
    assert.match(text, /^id: golinks$/m);
    assert.match(text, /^page: https:\/\/status\.golinks\.io$/m);
    assert.match(text, /^seen: There is nothing at this address/m);
    assert.deepEqual(await violations(page), []);
    assert.equal(page.asked.length, asked, 'nobody is told by itself');
    await press(page, 'Cancel', null);
    await until('the offer to be gone', () => page.evaluate(() => !document.querySelector('.wrong')));
  });

  test('a page of other software than the row says is added, and the row said to be wrong', async () => {
    stage.simulator.hosts.set('www.fastlystatus.com', 'status.reed.example');
    const page = await open(stage);
    await type(page, 'fastly');
    await seesChoice(page, /^Fastly/);
    await page.keyboard.press('Enter');
    await sees(page, 'Its page is read as Instatus.', null);
    await press(page, 'This row is wrong', null);
    const text = await page.evaluate(() => document.querySelector('.wrong textarea').value);
    assert.match(text, /^format: StatusCast\nseen: found instead: https:\/\/www\.fastlystatus\.com Instatus$/m);
  });

  test('a vendor that publishes nothing is known, and asked for nothing', async () => {
    const page = await open(stage);
    await type(page, 'telegram');
    await seesChoice(page, /^Telegram[^]*publishes no status that a program can read/);
    await page.keyboard.press('Enter');
    await sees(page, /Telegram is known, but it publishes no status that a program can read\. Ask their support/, null);
    assert.deepEqual(page.asked, []);
  });

  test('two firms of one name are told apart by what they are', async () => {
    const page = await open(stage);
    await type(page, 'gemini');
    await seesChoice(page, /^Google Gemini[^]*AI/);
    assert.match((await choices(page))[1], /^Gemini[^]*Crypto/);
  });
});

onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 400, height: 700 } }, (stage) => {
  /** A vendor of the catalogue that was well until its page said something else. */
  async function chosen(host, documents) {
    stage.simulator.hosts.set(host, documents);
    const page = `${stage.simulator.hostsUrl}/${host.replaceAll('.', '_')}`;
    await stage.browser.inExtension(
      async (vendors) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': vendors });
      },
      [
        { id: 'kite', name: 'Kite', page, format: 'statuspage', sample: false },
        { id: `${page}/own`, name: 'Own', page: `${page}/own`, sample: false },
      ],
    );
    return page;
  }
  const texts = (page) => page.evaluate(() => [...document.querySelectorAll('.wrong textarea')].map(({ value }) => value));

  test('a row of the list that no longer answers as known is said to be wrong, on the options page and in the popup', async () => {
    const address = await chosen('status.kite.example', {});
    const options = await stage.extensionPage('options.html');
    await sees(options, /There is no status document at this address \(404\)/, null);
    await press(options, 'This row is wrong', null);
    await sees(options, /Nothing is sent by itself\./, null);
    const popup = await stage.extensionPage('popup.html');
    await sees(popup, /Kite/, null);
    await press(popup, 'Kite', null);
    await press(popup, 'This row is wrong', null);
    await sees(popup, /Nothing is sent by itself\./, null);
    for (const page of [options, popup]) {
      const all = await texts(page);
      assert.equal(all.length, 1, 'an address that the person named has no row');
      assert.match(all[0], /^id: kite$/m);
      assert.ok(all[0].includes(`\npage: ${address}\nformat: Statuspage\nseen: There is no status document`), all[0]);
      if (stage.browser.name === 'chromium') assert.deepEqual(await violations(page), []);
    }
  });

  test('a page that is busy or broken says nothing of its row', async () => {
    await chosen('status.kite.example', 'status.broken.example');
    const page = await stage.extensionPage('options.html');
    await sees(page, /The status page itself is failing \(500\)/, null);
    assert.deepEqual(await texts(page), []);
  });
});

onStage(['chromium', 'firefox'], {}, (stage) => {
  test('in a widget a vendor without a status page is no unknown vendor', async () => {
    const page = await stage.page('<is-it-them vendors="telegram"></is-it-them>', { web: true });
    await sees(page, /Telegram[^]*No status page is known/);
  });
});
