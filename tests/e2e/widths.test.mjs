/** Popup, first run and options at every width a person has, in either theme, in forced colours and enlarged: axe-clean and unspoilt. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/pages.mjs';
import { press, sees, seesStates } from './person.mjs';
import { spoilt, wider } from './spoilt.mjs';
import { onStage } from './stage.mjs';

const VENDORS = ['customer-io', 'kustomer', 'courier', 'sample-vendor'];

/** The extension with these vendors, each in another state. */
async function chosen(stage, ids) {
  stage.simulator.set('customer-io', 'degraded');
  stage.simulator.set('kustomer', 'down');
  stage.simulator.set('courier', 'maintenance');
  stage.simulator.set('sample-vendor', { behaviour: 'status', code: 503 });
  await stage.browser.inExtension(
    async (vendors) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set({ 'vendors/1': vendors });
    },
    ids.map((id) => ({ id, name: id, page: stage.vendor(id), sample: false })),
  );
}

/** How each view is come by, from a page of the extension at its path. */
const VIEWS = {
  'an open row of the popup': {
    path: 'popup.html',
    vendors: VENDORS,
    open: async (page) => {
      await seesStates(page, ['Major outage', 'Degraded', 'Unknown', 'Maintenance'], null);
      await press(page, 'Kustomer', null);
      await sees(page, 'Past incidents', null);
    },
  },
  'the first run': {
    path: 'app.html?view=first',
    vendors: [],
    open: async (page) => {
      await sees(page, 'Starter sets', null);
      await page.type('textarea', 'stripe, googl, zzqqxx, status.example.com');
      await sees(page, 'Nobody is known by the name “zzqqxx”', null);
    },
  },
  'the first run’s second screen': {
    path: 'app.html?view=first',
    vendors: [],
    open: async (page, stage) => {
      await sees(page, 'Starter sets', null);
      const named = ['customer-io', 'kustomer', 'nobody-of-that-name'].map((id) => stage.vendor(id));
      await page.type('textarea', named.join(', '));
      await press(page, 'Watch 3 vendors', null);
      await seesStates(page, ['Major outage', 'Degraded'], null);
      await sees(page, 'was not added', null);
    },
  },
  'the options': {
    path: 'options.html',
    vendors: VENDORS,
    open: async (page) => {
      await sees(page, /Kustomer[^]*Read \d/, null);
      await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
    },
  },
};

/**
 * How it is looked at: the window in CSS pixels, and what the reader prefers.
 * @type {Record<string, {width: number, height?: number, scale?: number, dark?: boolean, forced?: boolean}>}
 */
const LOOKS = {
  '320 px': { width: 320 },
  '320 px, dark': { width: 320, dark: true },
  '768 px, forced colours': { width: 768, forced: true },
  '1280 px': { width: 1280 },
  '1280 px, dark, forced colours': { width: 1280, dark: true, forced: true },
  '1280 px at 200 %': { width: 640, height: 400, scale: 2 },
};

/** Which colours stand on each other there the reader says; axe takes them for ours. */
const FORCED = { rules: { 'color-contrast': { enabled: false } } };

onStage(['chromium'], { extension: true }, (stage) => {
  const looked = async (path, /** @type {(typeof LOOKS)[string]} */ { width, height = 800, scale = 1, dark, forced }) => {
    const page = await stage.extensionPage(path);
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }];
    if (forced) features.push({ name: 'forced-colors', value: 'active' });
    await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
    return page;
  };

  for (const [name, { path, vendors, open }] of Object.entries(VIEWS)) {
    for (const [how, look] of Object.entries(LOOKS)) {
      test(`${name}, ${how}`, async () => {
        await chosen(stage, vendors);
        const page = await looked(path, look);
        await open(page, stage);
        assert.deepEqual(await violations(page, look.forced ? FORCED : {}), []);
        assert.ok((await wider(page)) <= 0, 'wider than its window');
        assert.deepEqual(await spoilt(page), []);
      });
    }
  }

  test('in forced colours the states are said in the reader’s colours, also where another theme was chosen', async () => {
    await chosen(stage, VENDORS);
    await stage.browser.inExtension(() => chrome.storage.local.set({ 'theme/1': 'light' }));
    const page = await looked('popup.html', { width: 400, dark: true, forced: true });
    await seesStates(page, ['Major outage', 'Degraded', 'Unknown', 'Maintenance'], null);
    const colours = (selector) => page.$$eval(selector, (all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
    assert.deepEqual(await colours('.row .state'), await colours('.row .name'));
    // What keeps its colour is made for the ground that it is on.
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light dark');
  });
});
