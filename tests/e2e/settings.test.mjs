/** What a person chose goes along to another browser as a file, which holds nothing secret; a bad one is refused with the place. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from '../support/browsers.mjs';
import { press, sees, until, vendors } from './person.mjs';
import { DIST, onStage } from './stage.mjs';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
after(() => rmSync(folder, { recursive: true }));

/** What is kept beside it and goes nowhere: a sealed credential, an investigation, an own playbook, what was told. */
const HERE = {
  'sealed/1': { 'track.customer.io': 'hunter2-of-nobody' },
  'draft/1': 'Our deploy at noon',
  'playbooks/1': { 'customer-io': 'Ask Ada first' },
  'seen/1': 'told-at-three',
};

const QUIET = { from: 22 * 60, to: 7 * 60, days: 96 };

/** What a person chose, beside the list. */
const WISHES = ['alerts/1', 'language/1', 'theme/1', 'page/1'];

/** A value without the members that say nothing. */
const said = (value) => JSON.parse(JSON.stringify(value, (_, member) => member ?? undefined));

/** What is kept under some keys; runs in the extension. */
const keptUnder = (keys) => chrome.storage.local.get(keys);

/** Gives the options a file, as a person who chooses it. */
async function give(options, name, value) {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  const input = await options.waitForSelector('.data input[type=file]');
  await input.uploadFile(path);
}

onStage(['chromium', 'firefox'], { extension: true }, (stage) => {
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);

  /** Options of a person who chose something of everything. */
  const settled = async () => {
    const wishes = { on: true, kinds: ['new', 'resolved'], minimum: 'partial_outage', quiet: QUIET };
    const all = ['courier', 'kustomer', 'customer-io'].map((id) => ({ id, name: id, page: stage.vendor(id), sample: false }));
    await inside(
      async (list, alerts, beside) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': list, 'alerts/1': alerts, ...beside });
      },
      all.map((vendor) => (vendor.id === 'customer-io' ? { ...vendor, pinned: true, parts: ['Data Processing'] } : vendor)),
      { ...wishes, vendors: [{ page: stage.vendor('kustomer'), muted: true }] },
      HERE,
    );
    const options = await stage.extensionPage('options.html');
    await sees(options, /Customer\.io[^]*Read \d/, null);
    await options.select('select[aria-label="Appearance"]', 'dark');
    await options.$eval('input[aria-label="Page for colleagues"]', (input) => {
      /** @type {HTMLInputElement} */ (input).value = 'https://wiki.example.com/vendors';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await options.select('select[aria-label="Language"]', 'de');
    await sees(options, 'Eigene Daten', null);
    await until('all of it to be kept', async () => Object.keys(await inside(keptUnder, WISHES)).length === WISHES.length);
    return options;
  };

  /** The file that the options save. */
  const saved = async (options) => {
    await options.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        globalThis.saved = /** @type {Blob} */ (blob).text();
        return make(blob);
      };
    });
    await press(options, 'Einstellungen sichern', null);
    return until('the file', () => options.evaluate(() => globalThis.saved));
  };

  test('list, parts, pins, what is told and how it looks are the same in a profile that takes them over', async () => {
    const file = await saved(await settled());
    assert.doesNotMatch(file, /hunter2|track\.customer|deploy at noon|Ada|told-at|Operational|reading/);

    const before = await inside(keptUnder, ['vendors/1', ...WISHES]);
    const other = await launch({ browser: stage.browser.name, extension: join(DIST, 'extension') });
    try {
      assert.deepEqual(await other.inExtension(keptUnder, ['vendors/1', ...WISHES]), {}, 'nobody chose anything there');
      const options = await other.extensionPage('options.html');
      await sees(options, 'Your data', null);
      await give(options, 'settings.json', file);
      await sees(options, /Die Einstellungen wurden übernommen\.[^]*3/, null);
      const list = (kept) => kept['vendors/1'].map(({ id, page, parts = [], pinned = false }) => ({ id, page, parts, pinned }));
      const after = await other.inExtension(keptUnder, ['vendors/1', ...WISHES]);
      assert.deepEqual(list(after), list(before));
      for (const key of WISHES) assert.deepEqual(said(after[key]), said(before[key]), key);

      // The page that took it shows it, and so does the popup.
      const shown = (label) => options.$eval(`[aria-label="${label}"]`, (field) => /** @type {HTMLInputElement} */ (field).value);
      await until(
        'the fields',
        async () => `${await shown('Sprache')} ${await shown('Darstellung')}` === 'de dark',
        async () => [await shown('Sprache'), await shown('Darstellung')],
      );
      assert.equal(await shown('Seite für das Team'), 'https://wiki.example.com/vendors');
      const popup = await other.extensionPage('popup.html');
      await sees(popup, '1 stumm', null);
      assert.match((await vendors(popup, null))[0].name, /^Customer\.io/, 'pinned');
      assert.equal(await popup.evaluate(() => document.documentElement.dataset.theme), 'dark');
    } finally {
      await other.close();
    }
  });

  test('a file that says what cannot be is refused with the place, and nothing of it is taken', async () => {
    await inside(() => chrome.storage.local.clear());
    const options = await stage.extensionPage('options.html');
    await sees(options, 'Your data', null);
    const settings = (members) => ({ format: 'is-it-them settings', version: 1, ...members });
    const one = { page: stage.vendor('kustomer') };
    for (const [name, file, words] of /** @type {const} */ ([
      ['torn.json', '{"format":', 'This file is no list of vendors.'],
      ['late.json', { ...settings({}), version: 9 }, 'This list is of a later version (9).'],
      ['page.json', settings({ vendors: [one, { page: 'javascript:alert(1)' }], theme: 'dark' }), 'at vendors[1].page.'],
      ['unknown.json', settings({ vendors: [one, one, { id: 'nosuchvendor' }], theme: 'dark' }), 'at vendors[2].id.'],
      ['theme.json', settings({ vendors: [one], theme: 'sepia' }), 'at theme.'],
      [
        'quiet.json',
        settings({ vendors: [one], notifications: { on: true, quiet: { from: 1440, to: 0, days: 0 } } }),
        'at notifications.quiet.',
      ],
    ])) {
      await give(options, name, file);
      await sees(options, words, null);
      assert.deepEqual(await inside(keptUnder, ['vendors/1', ...WISHES]), {}, name);
    }
  });
});
