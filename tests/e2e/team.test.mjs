/** A list that a team keeps at an address: followed, and what changed in it shown before it is taken. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Origins } from '../simulator/origins.mjs';
import { press, sees, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

const LOCAL = 'http://localhost/*';

onStage(['chromium', 'firefox'], { extension: { hosts: [LOCAL], allowed: [LOCAL] } }, (stage) => {
  const origins = new Origins();
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const list = () =>
    inside(async () => {
      const { 'vendors/1': all = [] } = /** @type {Record<string, any[]>} */ (await chrome.storage.local.get('vendors/1'));
      return all.map(({ name, parts = [] }) => [name, ...parts].join(' ')).join();
    });
  const follows = (expected) => until(expected, async () => (await list()) === expected, list);
  /** What the team's file says from now on. */
  const write = (...vendors) => {
    const file = {
      format: 'is-it-them list',
      version: 1,
      vendors: vendors.map(([id, ...parts]) => ({ page: stage.vendor(id), name: id, parts })),
    };
    origins.set('wiki', () => ({ body: JSON.stringify(file), type: 'application/json' }));
  };
  /** As if a day had passed since the list was read. */
  const aDayLater = async () => {
    await inside(async () => {
      const { 'team/1': team } = /** @type {Record<string, any>} */ (await chrome.storage.local.get('team/1'));
      const before = new Date(Date.now() - 25 * 3_600_000).toISOString();
      await chrome.storage.local.set({ 'team/1': { ...team, tried_at: before, read_at: before } });
    });
    await stage.alarm();
  };
  const type = (page, address) =>
    page.$eval(
      'input[aria-labelledby=team]',
      (input, value) => {
        /** @type {HTMLInputElement} */ (input).value = value;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      address,
    );

  before(() => origins.add('wiki', () => ({ status: 404 })));
  after(() => origins.close());

  test('a list is followed, read again every day, and taken only as it was shown', async () => {
    await inside(() => chrome.storage.local.clear());
    write(['customer-io'], ['kustomer']);
    const options = await stage.extensionPage('options.html');
    await sees(options, 'A list of your team', null);
    await type(options, 'http://wiki.example.com/list.json');
    await press(options, 'Follow this list', null);
    await sees(options, 'This is no address that can be read', null);
    await type(options, `${origins.url('wiki')}/list.json`);
    await options.focus('input[aria-labelledby=team]');
    await options.keyboard.press('Enter');
    await sees(options, 'New: customer-io, kustomer', null);
    await press(options, 'Stop following', null);
    await sees(options, 'Follow this list', null);
    // Only what stands in the manifest, and this journey's own host, can be read.
    await type(options, 'http://127.0.0.1:9/list.json');
    await press(options, 'Follow this list', null);
    await sees(options, 'This is no address that can be read', null);
    await type(options, `${origins.url('wiki')}/list.json`);
    await press(options, 'Follow this list', null);
    await sees(options, 'New: customer-io, kustomer', null);
    assert.equal(await list(), '', 'nobody was added before it was taken over');
    await press(options, 'Take this over', null);
    await follows('customer-io,kustomer');
    await sees(options, 'You have what is in it.', null);

    write(['customer-io', 'Data Processing'], ['courier']);
    await aDayLater();
    await sees(options, /New: courier[^]*Not in it any more: kustomer[^]*Other parts count: customer-io/, null);
    const popup = await stage.extensionPage('popup.html');
    await sees(popup, 'Your team’s list has changed', null);
    assert.equal(await list(), 'customer-io,kustomer');
    await options.bringToFront();
    await press(options, 'Not now', null);
    await until('it to be put off', async () => !(await text(options, null)).includes('Not now'));
    const again = await stage.extensionPage('popup.html');
    await sees(again, 'Kustomer', null);
    assert.doesNotMatch(await text(again, null), /list has changed/);
    await options.bringToFront();
    await press(options, 'Take this over', null);
    await follows('customer-io Data Processing,courier');
  });

  test('where nothing can be kept it says so at each step, shows nothing that is not so, and works once there is room', async () => {
    await inside(() => chrome.storage.local.clear());
    write(['customer-io'], ['kustomer']);
    const options = await stage.extensionPage('options.html');
    await sees(options, 'A list of your team', null);
    const unsaved = 'Not all of it could be kept';
    /** From now on what this page keeps under such keys finds no room; nothing does again with `undefined`. */
    const fill = (keys) =>
      options.evaluate((full) => {
        const place = /** @type {any} */ (globalThis);
        place.setAsBefore ??= chrome.storage.local.set.bind(chrome.storage.local);
        const set = (items) =>
          full && Object.keys(items).some((key) => key.startsWith(full))
            ? Promise.reject(new Error('QUOTA_BYTES'))
            : place.setAsBefore(items);
        Object.defineProperty(chrome.storage.local, 'set', { value: set, configurable: true });
      }, keys);
    const says = async (pattern) => {
      const said = () => options.$eval('.team', (section) => /** @type {HTMLElement} */ (section).innerText);
      await until(
        `${pattern}`,
        async () => pattern.test(await said()),
        () => said(),
      );
      return said();
    };
    const kept = () => inside(async () => (await chrome.storage.local.get('team/1'))['team/1']);

    await fill('team/1');
    await type(options, `${origins.url('wiki')}/list.json`);
    await press(options, 'Follow this list', null);
    await says(/Follow this list[^]*Not all of it could be kept/);
    assert.equal(await kept(), undefined);

    // There is room for the address, and none for what is read from it.
    await options.evaluate(() => {
      const place = /** @type {any} */ (globalThis);
      const set = (items) => (items['team/1']?.found?.length > 0 ? Promise.reject(new Error('QUOTA_BYTES')) : place.setAsBefore(items));
      Object.defineProperty(chrome.storage.local, 'set', { value: set, configurable: true });
    });
    await press(options, 'Follow this list', null);
    assert.doesNotMatch(await says(/Read it now[^]*Not all of it could be kept/), /You have what is in it/);

    await fill();
    await press(options, 'Read it now', null);
    assert.doesNotMatch(await says(/New: customer-io, kustomer/), new RegExp(unsaved));
    // None for the list itself, then none for what was taken of it.
    await fill('vendors/1');
    await press(options, 'Take this over', null);
    await says(/New: customer-io, kustomer[^]*Not all of it could be kept/);
    assert.equal(await list(), '');
    await fill('team/1');
    await press(options, 'Not now', null);
    await says(/New: customer-io, kustomer[^]*Not now[^]*Not all of it could be kept/);
    await press(options, 'Take this over', null);
    await follows('customer-io,kustomer');
    await says(/New: customer-io, kustomer[^]*Not all of it could be kept/);
    await fill();
    await press(options, 'Take this over', null);
    assert.doesNotMatch(await says(/You have what is in it/), new RegExp(unsaved));
    assert.equal(await list(), 'customer-io,kustomer');
  });

  test('what cannot be read, or is no list, leaves what was taken, and a list is let go', async () => {
    await inside(() => chrome.storage.local.clear());
    write(['kustomer']);
    const options = await stage.extensionPage('options.html');
    await sees(options, 'A list of your team', null);
    await type(options, `${origins.url('wiki')}/list.json`);
    await press(options, 'Follow this list', null);
    await press(options, 'Take this over', null);
    await follows('kustomer');
    // Until then the page moves below what is pressed.
    await sees(options, 'Remove Kustomer', null);
    await sees(options, 'You have what is in it.', null);
    origins.set('wiki', () => ({ status: 500 }));
    await press(options, 'Read it now', null);
    await sees(options, 'The list could not be read just now', null);
    origins.set('wiki', () => ({ body: '<!doctype html><title>Sign in</title>', type: 'text/html' }));
    await press(options, 'Read it now', null);
    await sees(options, 'This file is no list of vendors.', null);
    // A slip in an id would otherwise read as a list without that vendor, and offer to take it out.
    const unknown = { format: 'is-it-them list', version: 1, vendors: [{ id: 'github' }, { id: 'nosuchvendor' }] };
    origins.set('wiki', () => ({ body: JSON.stringify(unknown), type: 'application/json' }));
    await press(options, 'Read it now', null);
    await sees(options, 'This list says something that cannot be, at vendors[1].id. Nothing of it was taken.', null);
    assert.doesNotMatch(await text(options, null), /Not in it any more|Take this over/);
    assert.equal(await list(), 'kustomer');
    await press(options, 'Stop following', null);
    await sees(options, 'Follow this list', null);
    assert.equal(await list(), 'kustomer');
  });
});
