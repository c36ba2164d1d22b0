/** The extension: options, toolbar badge, popup, and a background that the browser ends whenever it likes. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ago, choices, facts, press, sees, seesChoice, seesStates, text, type, until } from './person.mjs';
import { onStage } from './stage.mjs';

const COLOURS = {
  fine: '#137a4b',
  maintenance: '#1f63c9',
  degraded: '#8a6100',
  down: '#c4273a',
  unknown: '#5f6b7a',
};

onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 400, height: 600 } }, (stage) => {
  /** Has the background watch these vendors, as if they had been chosen in the options. */
  const watch = async (...ids) => {
    // What it was reading for the journey before must not be kept into this one.
    await stage.browser.stopBackground();
    await stage.browser.inExtension(async (chosen) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set({ 'vendors/1': chosen });
    }, ids.map(chosen));
  };
  const chosen = (id) => ({ id: stage.vendor(id), name: id, page: stage.vendor(id), sample: false });
  /** Waits until the toolbar says so, in text, colour and title. */
  const toolbar = (text, colour, title) => {
    const wanted = JSON.stringify({ text, colour: COLOURS[colour], title: `Is it them? ${title}` });
    const read = () => stage.browser.badge();
    return until(wanted, async () => JSON.stringify(await read()) === wanted, read);
  };

  before(() => stage.browser.inExtension(() => chrome.storage.local.clear()));

  test('a person adds vendors by their addresses, and removes them', async () => {
    await watch();
    const options = await stage.extensionPage('options.html');
    await sees(options, 'No vendors yet.', null);
    const search = async (words) => {
      await options.$eval('[role=combobox]', (input) => /** @type {HTMLInputElement} */ (input).select());
      await type(options, words);
    };
    for (const wrong of ['two words', 'http://status.example.com', 'javascript:alert(1)']) {
      await search(wrong);
      await sees(options, 'No vendor fits. Paste the address of its status page.', null);
      await options.keyboard.press('Enter');
      assert.deepEqual(await choices(options), [], wrong);
    }
    const add = async (address) => {
      await search(address);
      await seesChoice(options, /^Look for a status page at/);
      await options.keyboard.press('ArrowUp');
      await options.keyboard.press('Enter');
    };
    await add(stage.vendor('customer-io'));
    await sees(options, /Customer\.io[^]*Read \d/, null);
    await add(`${stage.vendor('customer-io')}/`);
    await sees(options, 'is in your list already.', null);
    await add(stage.vendor('kustomer'));
    await sees(options, /Kustomer[^]*Read \d/, null);
    await toolbar('', 'fine', 'All 2 vendors are operational.');

    const again = await stage.extensionPage('options.html');
    await sees(again, /Customer\.io[^]*Kustomer/, null);
    await press(again, 'Remove Customer.io', null);
    await until('Customer.io to go', async () => !(await text(again, null)).includes('Remove Customer.io'));
    await sees(again, 'Customer.io was removed.', null);
    await toolbar('', 'fine', 'Kustomer is operational.');
  });

  test('an address that cannot be read is told as such', async () => {
    await watch();
    stage.simulator.set('courier', 'html');
    const options = await stage.extensionPage('options.html');
    await type(options, stage.vendor('courier'));
    await seesChoice(options, /^Look for a status page at/);
    await options.keyboard.press('Enter');
    await sees(options, 'This page has no status that a program can read.', null);
  });

  test('the toolbar says how many are in trouble, in the worst one’s colour and in words', async () => {
    stage.simulator.set('customer-io', 'degraded');
    stage.simulator.set('kustomer', 'down');
    await watch('customer-io', 'kustomer', 'courier');
    await toolbar('2', 'down', 'Kustomer: Major outage. Customer.io: Degraded.');
    stage.simulator.set('kustomer', 'recover');
    await stage.alarm();
    await toolbar('1', 'degraded', 'Customer.io: Degraded.');
  });

  test('maintenance is an M of its own colour', async () => {
    stage.simulator.set('kustomer', 'maintenance');
    await watch('customer-io', 'kustomer');
    await toolbar('M', 'maintenance', 'Kustomer: Maintenance.');
  });

  test('a vendor that cannot be read is a question mark, also after it was read once', async () => {
    stage.simulator.set('kustomer', { behaviour: 'status', code: 500 });
    await watch('customer-io', 'kustomer');
    await toolbar('?', 'unknown', 'kustomer: Unknown.');
    stage.simulator.set('kustomer', 'normal');
    await stage.alarm();
    await toolbar('', 'fine', 'All 2 vendors are operational.');
    stage.simulator.set('customer-io', 'no-cors');
    await stage.alarm();
    await toolbar('?', 'unknown', 'Customer.io: Operational when last read.');
  });

  test('the popup shows the list and an incident, worst first', async () => {
    stage.simulator.set('kustomer', 'partial');
    await watch('customer-io', 'kustomer');
    const popup = await stage.extensionPage('popup.html');
    const [first] = await seesStates(popup, ['Partial outage', 'Operational'], null);
    assert.equal(first.name, 'Kustomer');
    await press(popup, 'Customer.io', null);
    await press(popup, 'Some workspaces', null);
    await sees(popup, 'Timeline', null);
    assert.equal((await facts(popup, null)).Duration, '1h 7m');
    await press(popup, 'Show oldest first', null);
    await press(popup, 'Back', null);
    await seesStates(popup, ['Partial outage', 'Operational'], null);
    assert.deepEqual(await overflow(popup), []);
  });

  test('an empty popup says what to do, and leads to the options', async () => {
    await watch();
    const popup = await stage.extensionPage('popup.html');
    await sees(popup, 'Find one by its name above, or paste the address of its status page.', null);
    const tabs = () => stage.browser.inExtension(async () => (await chrome.tabs.query({})).length);
    const before = await tabs();
    await press(popup, 'Options', null);
    await until('another tab', async () => (await tabs()) > before);
    await stage.browser.inExtension(async () => {
      const all = await chrome.tabs.query({});
      await chrome.tabs.remove(all.at(-1).id);
    });
  });

  test('the popup paints at once what the background kept, while the vendor hangs', async () => {
    stage.simulator.set('customer-io', 'down');
    await watch('customer-io');
    await toolbar('1', 'down', 'Customer.io: Major outage.');
    stage.simulator.set('customer-io', 'hang');
    const popup = await stage.extensionPage('popup.html');
    const [kept] = await seesStates(popup, ['Major outage'], null);
    assert.match(kept.note, /^Simulated: /);
    await sees(popup, new RegExp(`Read ${ago('s')}`), null);
  });

  test('the background, ended by the browser, goes on at the next alarm', async () => {
    await watch('customer-io');
    await toolbar('', 'fine', 'Customer.io is operational.');
    await stage.browser.stopBackground();
    stage.simulator.set('customer-io', 'down');
    await stage.alarm();
    await toolbar('1', 'down', 'Customer.io: Major outage.');
  });

  test('the background, ended by the browser, goes on when the chosen vendors change', async () => {
    await watch('customer-io');
    await until('the first read', () => stage.simulator.requests('customer-io') > 0);
    await stage.browser.stopBackground();
    stage.simulator.set('kustomer', 'degraded');
    await stage.browser.inExtension((all) => chrome.storage.local.set({ 'vendors/1': all }), ['customer-io', 'kustomer'].map(chosen));
    await toolbar('1', 'degraded', 'Kustomer: Degraded.');
  });

  test('the alarm is there, and asks every few minutes', async () => {
    const alarms = await stage.browser.inExtension(() => chrome.alarms.getAll());
    assert.deepEqual(
      alarms.map(({ name, periodInMinutes }) => [name, periodInMinutes]),
      [['poll', 5]],
    );
  });

  test('a hostile vendor is text in popup, options and title', async () => {
    stage.simulator.set('customer-io', 'injection');
    await watch('customer-io');
    await toolbar('1', 'degraded', '<script>globalThis.pwned = true</script>Hostile page: Degraded.');
    for (const path of ['popup.html', 'options.html']) {
      const page = await stage.extensionPage(path);
      await sees(page, '<script>globalThis.pwned = true</script>Hostile page', null);
      assert.equal(await page.evaluate(() => globalThis.pwned ?? null), null);
      assert.equal((await page.$$('main script')).length, 0);
    }
  });
});

/** What is wider than the page. */
function overflow(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.className.toString()),
  );
}
