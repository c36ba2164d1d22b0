/** Vendors in groups: made in the options, headings in the popup, by hand and by keyboard, and taken along in files. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { focused, press, sees, until } from './person.mjs';
import { onStage } from './stage.mjs';

onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 400, height: 600 } }, (stage) => {
  const folder = mkdtempSync(join(tmpdir(), 'groups-'));
  after(() => rmSync(folder, { recursive: true }));
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const kept = () => inside(async () => (await chrome.storage.local.get('vendors/1'))['vendors/1'] ?? []);
  const groups = async () => (await kept()).map(({ id, group }) => `${id} ${group ?? ''}`.trim()).join(', ');
  const choose = (...vendors) =>
    inside(
      async (chosen) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': chosen });
      },
      vendors.map(([id, more]) => ({ id, name: id, page: stage.vendor(id), sample: false, ...more })),
    );
  /** What stands in the popup's list from above: headings in brackets, names of those that can be seen. */
  const outline = (popup) =>
    popup.evaluate(() =>
      [...document.querySelectorAll('#root:not([hidden]) main .group > summary, #root:not([hidden]) main .row')]
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const name = element.querySelector('.name')?.textContent;
          return element.matches('summary') ? `[${name}]` : name;
        })
        // An open row has rows of incidents, which have no name.
        .filter(Boolean)
        .join(' '),
    );
  const reads = (popup, wanted) =>
    until(
      wanted,
      async () => (await outline(popup)) === wanted,
      () => outline(popup),
    );

  test('a vendor is put into a group in the options, by a name that is typed or one that is there', async () => {
    await choose(['customer-io'], ['kustomer'], ['courier']);
    const options = await stage.extensionPage('options.html');
    await sees(options, 'Kustomer', null);
    const type = async (vendor, name) => {
      const field = await options.waitForSelector(`[aria-label="Group of ${vendor}"]`);
      await field?.evaluate((input) => /** @type {HTMLInputElement} */ (input).select());
      await options.keyboard.type(name);
      await options.keyboard.press('Tab');
    };
    await type('Kustomer', ' Support ');
    await until('it in the group', async () => (await groups()) === 'customer-io, kustomer Support, courier', groups);
    const offered = () => options.$$eval('#groups option', (all) => all.map((option) => option.value).join());
    await until('the group offered', async () => (await offered()) === 'Support', offered);
    await type('Courier', 'Mail');
    await type('Customer.io', 'Mail');
    await until('all in groups', async () => (await groups()) === 'customer-io Mail, kustomer Support, courier Mail', groups);
    const popup = await stage.extensionPage('popup.html');
    // The worst first in each; the groups as the list has them.
    await reads(popup, '[Mail] Customer.io Courier [Support] Kustomer');
    await options.bringToFront();
    const field = await options.waitForSelector('[aria-label="Group of Kustomer"]');
    await field?.evaluate((input) => /** @type {HTMLInputElement} */ (input).select());
    await options.keyboard.press('Backspace');
    await options.keyboard.press('Tab');
    await reads(popup, 'Kustomer [Mail] Customer.io Courier');
  });

  test('groups are folded away by keyboard, arrows go over headings, and it is so the next time', async () => {
    stage.simulator.set('kustomer', 'down');
    await choose(
      ['customer-io', { group: 'Mail' }],
      ['kustomer', { group: 'Support' }],
      ['courier', { group: 'Support', pinned: true }],
      ['sample-vendor'],
    );
    const popup = await stage.extensionPage('popup.html');
    await popup.bringToFront();
    const at = (words) =>
      until(
        words,
        async () => (await focused(popup)).startsWith(words),
        () => focused(popup),
      );
    await until('all to be read', async () => /Major outage/.test(await popup.evaluate(() => document.body.innerText)));
    const all = await outline(popup);
    assert.match(all, /^Courier Sample vendor \[Mail\] Customer\.io \[Support\] Kustomer$/, 'who is pinned stands above all');
    await popup.keyboard.press('ArrowDown');
    await at('Courier');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    await at('Mail');
    await popup.keyboard.press('Enter');
    await until('Customer.io hidden', async () => !(await outline(popup)).includes('Customer.io'));
    assert.ok((await focused(popup)).startsWith('Mail'));
    await popup.keyboard.press('ArrowDown');
    await at('Support');
    await popup.keyboard.press('ArrowDown');
    await at('Kustomer');
    await popup.keyboard.press('Enter');
    await sees(popup, /“[^”]+”/, null);
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Enter');
    await popup.keyboard.press('/');
    await at('Find or add a vendor');
    const folded = () => inside(async () => (await chrome.storage.local.get('folded/1'))['folded/1']);
    await until('both to be kept', async () => JSON.stringify(await folded())?.includes('Support'), folded);
    await popup.close();
    const again = await stage.extensionPage('popup.html');
    await reads(again, all.replace(' Customer.io', '').replace(' Kustomer', ''));
    // What is folded away still says how the worst of it is.
    assert.equal(await again.$eval('#root details:last-of-type > summary svg', (svg) => svg.classList.contains('major_outage')), true);
    await press(again, 'Support', null);
    await reads(again, all.replace(' Customer.io', ''));
  });

  test('who is muted does not count in a heading, and where all are there is no state', async () => {
    stage.simulator.set('kustomer', 'down');
    await choose(['customer-io', { group: 'Mail' }], ['kustomer', { group: 'Mail' }], ['courier', { group: 'Text' }]);
    const popup = await stage.extensionPage('popup.html');
    await until('all to be read', async () => /Major outage/.test(await popup.evaluate(() => document.body.innerText)));
    /** The shapes of the headings, as painted before the module came or as drawn. */
    const shapes = (page) =>
      page.$$eval('main details.group > summary', (all) =>
        all.map((heading) => heading.querySelector('svg')?.classList.value ?? 'none').join(' | '),
      );
    const are = (page, wanted) =>
      until(
        `${wanted}`,
        async () => wanted.test(await shapes(page)),
        () => shapes(page),
      );
    await are(popup, /major_outage.* \| .*operational/);
    const muted = (...ids) =>
      inside(
        async (vendors) => {
          const wishes = { on: false, kinds: ['new'], minimum: 'degraded', quiet: { from: 0, to: 0, days: 0 }, vendors };
          await chrome.storage.local.set({ 'alerts/1': wishes });
        },
        ids.map((id) => ({ page: stage.vendor(id), muted: true, until: null, over: null })),
      );
    await muted('kustomer');
    await are(popup, /^[^|]*\boperational\b.* \| .*operational/);
    await muted('kustomer', 'courier');
    await are(popup, /^[^|]*\boperational\b.* \| none$/);
    await until('it to be painted so the next time', async () =>
      JSON.stringify(await inside(() => chrome.storage.local.get('glimpse/1/'))).includes('Kustomer'),
    );
    await popup.close();
    const again = await stage.extensionPage('popup.html');
    await are(again, /^[^|]*\boperational\b.* \| none$/);
    assert.doesNotMatch(await shapes(again), /major_outage/);
  });

  test('a row that is open shows its group, which folds again with it, and folding the group closes the row', async () => {
    await choose(['customer-io', { group: 'Mail' }], ['kustomer', { group: 'Support' }]);
    const popup = await stage.extensionPage('popup.html');
    await reads(popup, '[Mail] Customer.io [Support] Kustomer');
    const folded = async () => JSON.stringify((await inside(async () => (await chrome.storage.local.get('folded/1'))['folded/1'])) ?? []);
    const keeps = (wanted) => until(`folded: ${wanted}`, async () => (await folded()) === wanted, folded);
    const openRow = () =>
      popup.$$eval('main .row[aria-expanded=true]', (rows) => rows.map((row) => row.querySelector('.name')?.textContent).join());
    await press(popup, 'Kustomer', null);
    await until('the row', async () => (await openRow()) === 'Kustomer', openRow);
    // Another popup folded the group away meanwhile, and this one hears of it.
    await inside(() => chrome.storage.local.set({ 'folded/1': ['Support'], 'alerts/1': { on: false, vendors: [] } }));
    await until('what is kept to be drawn', async () => (await popup.$$eval('details.group', (all) => all.length)) === 2);
    await reads(popup, '[Mail] Customer.io [Support] Kustomer');
    await keeps('["Support"]');
    await press(popup, 'Kustomer', null);
    await reads(popup, '[Mail] Customer.io [Support]');
    await keeps('["Support"]');

    await press(popup, 'Customer.io', null);
    await until('the row', async () => (await openRow()) === 'Customer.io', openRow);
    await press(popup, 'Mail', null);
    await reads(popup, '[Mail] [Support]');
    await until('no row to be open', async () => (await openRow()) === '', openRow);
    await keeps('["Support","Mail"]');
    await press(popup, 'Mail', null);
    await reads(popup, '[Mail] Customer.io [Support]');
    await keeps('["Support"]');
  });

  test('groups come along in a list and in settings, and a file without them leaves those that are here', async () => {
    await choose(['courier', { group: 'Mail' }]);
    const options = await stage.extensionPage('options.html');
    const give = async (value) => {
      const path = join(folder, 'file.json');
      writeFileSync(path, JSON.stringify(value));
      const input = await options.waitForSelector('.data input[type=file]');
      await input?.uploadFile(path);
    };
    const vendors = ['courier', 'kustomer'].map((id) => ({ page: stage.vendor(id), name: id }));
    await give({ format: 'is-it-them list', version: 1, vendors });
    const names = async () => (await kept()).map(({ name, group }) => `${name} ${group ?? ''}`.trim()).join(', ');
    await until('who is new', async () => (await names()) === 'courier Mail, kustomer', names);
    const [courier, kustomer] = vendors;
    await give({ format: 'is-it-them settings', version: 1, vendors: [courier, { ...kustomer, group: 'Support' }] });
    await until('the group', async () => (await names()) === 'courier Mail, kustomer Support', names);
    await give({ format: 'is-it-them list', version: 1, vendors: [{ ...courier, group: ['Mail'] }] });
    await sees(options, 'vendors[0].group', null);
  });
});

onStage(['chromium'], { extension: true, viewport: { width: 400, height: 600 }, asks: ['status.customerio.com'] }, (stage) => {
  test('a row that the line of this site opens shows its folded group for as long as it is open', async () => {
    const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
    const vendor = (id, page, group) => ({ id, name: id, page, group, sample: false });
    await inside(
      async (vendors) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': vendors, 'folded/1': ['Mail'] });
      },
      [vendor('customer-io', 'https://status.customerio.com', 'Mail'), vendor('kustomer', stage.vendor('kustomer'), 'Support')],
    );
    const popup = await stage.extensionPage('popup.html', () => {
      // The browser tells the address of the tab in which the button was pressed.
      chrome.tabs.query = /** @type {any} */ (async () => [{ url: 'https://fly.customer.io/env/1' }]);
    });
    const isOpen = () => popup.$eval('#root:not([hidden]) details.group', (group) => /** @type {HTMLDetailsElement} */ (group).open);
    const folded = async () => JSON.stringify(await inside(async () => (await chrome.storage.local.get('folded/1'))['folded/1']));
    await popup.waitForSelector('.here .row');
    assert.equal(await isOpen(), false);
    await popup.click('.here .row');
    await until('the group to show it', isOpen);
    // A browser tells of that as if somebody had opened it, a moment later.
    await popup.evaluate(() => new Promise((passed) => setTimeout(passed, 200)));
    assert.equal(await folded(), '["Mail"]');
    await popup.click('.here .row');
    await until('it to fold again', async () => !(await isOpen()));
    assert.equal(await folded(), '["Mail"]');
  });
});
