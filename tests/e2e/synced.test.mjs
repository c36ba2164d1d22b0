/** Small choices that the browser carries to a person's other computers: by their choice alone, applied at once, and never by turns. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { press, sees, until } from './person.mjs';
import { onStage } from './stage.mjs';

const BOX = '.synced input';
const HOUR = 3_600_000;

/** A policy, as in `preset.test.mjs`. */
const POLICY = 'policy-of-the-test';
const prelude = `
Object.defineProperty(chrome.storage, 'managed', {
  value: { get: async () => (await chrome.storage.local.get('${POLICY}'))['${POLICY}'] ?? {} },
});
globalThis.hearAsBefore = chrome.storage.onChanged.addListener.bind(chrome.storage.onChanged);
Object.defineProperty(chrome.storage.onChanged, 'addListener', {
  value: (heard) => hearAsBefore((changes, area) => heard(changes, '${POLICY}' in changes ? 'managed' : area)),
});
`;

onStage(['chromium', 'firefox'], { extension: { prelude, permissions: ['notifications'] } }, (stage) => {
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const kept = (key) => inside(async (wanted) => (await chrome.storage.local.get(wanted))[wanted], key);
  const carried = () => inside(() => chrome.storage.sync.get(null));
  const begin = async (local = {}, elsewhere = {}) => {
    // What is under way of the journey before would write down what it agreed on.
    await inside(() => chrome.storage.local.remove('sync/1'));
    await until('nothing to be agreed on', async () => (await kept('synced/1')) === undefined);
    await inside(
      async (local, elsewhere) => {
        await chrome.storage.local.clear();
        await chrome.storage.sync.clear();
        await chrome.storage.sync.set(elsewhere);
        await chrome.storage.local.set(local);
      },
      local,
      elsewhere,
    );
  };
  /** What another computer gives, as its extension writes it. */
  const choice = (value, at = Date.now()) => JSON.stringify({ value, at });
  const elsewhere = (name, text) => inside((key, item) => chrome.storage.sync.set({ [key]: item }), `setting/1/${name}`, text);
  const carries = (name, value) =>
    until(
      `${name} to be carried as ${JSON.stringify(value)}`,
      async () => JSON.stringify(JSON.parse((await carried())[`setting/1/${name}`] ?? '{}').value) === JSON.stringify(value),
      carried,
    );
  const options = async () => {
    const page = await stage.extensionPage('options.html');
    await sees(page, 'On your other computers', null);
    return page;
  };
  const isTicked = (page) => page.$eval(BOX, (box) => /** @type {HTMLInputElement} */ (box).checked);
  const theme = (page) => page.evaluate(() => document.documentElement.dataset.theme ?? '');
  const agreed = async () => JSON.parse((await kept('synced/1')) ?? '{}');

  test('nothing is carried before a person says so, then small choices and nothing else', async () => {
    const kustomer = stage.vendor('kustomer');
    const muted = { on: false, kinds: ['new', 'work'], minimum: 'degraded', quiet: { from: 60, to: 120, days: 0 } };
    await begin({
      'vendors/1': [{ id: 'kustomer', name: 'kustomer', page: kustomer, sample: false }],
      'alerts/1': { ...muted, vendors: [{ page: kustomer, muted: true, until: null, over: null }] },
      'theme/1': '"dark"',
      'page/1': '"https://wiki.example.com/vendors"',
    });
    const page = await options();
    assert.equal(await isTicked(page), false);
    await page.select('select[aria-label="Language"]', 'en');
    await until('it to be kept', async () => (await kept('language/1')) !== undefined);
    assert.deepEqual(await carried(), {});
    await page.click(BOX);
    await carries('theme', 'dark');
    await carries('language', 'en');
    const all = await carried();
    assert.deepEqual(
      Object.keys(all).sort(),
      ['kinds', 'language', 'quiet', 'theme'].map((name) => `setting/1/${name}`),
    );
    assert.doesNotMatch(JSON.stringify(all), /kustomer|wiki|muted/);
    // And whatever is chosen from now on.
    await page.select('select[aria-label="Appearance"]', 'light');
    await carries('theme', 'light');
    await page.select('select[aria-label="Appearance"]', '');
    await carries('theme', '');
    // Turned off, nothing follows any more, and what is carried stays until it is erased.
    await page.click(BOX);
    await until('it to be off', async () => (await kept('synced/1')) === undefined);
    await page.select('select[aria-label="Appearance"]', 'dark');
    await elsewhere('language', choice('fr'));
    await until('it to be kept', async () => `${await kept('theme/1')}`.includes('dark'));
    await stage.alarm();
    assert.match(`${await kept('language/1')}`, /en/);
    assert.match((await carried())['setting/1/theme'], /"value":""/);
    await press(page, 'Erase everything', null);
    await press(page, 'Erase it all', null);
    await sees(page, 'Everything was erased.', null);
    assert.deepEqual(await carried(), {});
  });

  test('who joins takes what is there, and what is chosen elsewhere later is applied at once, also to open pages', async () => {
    await begin({ 'theme/1': '"light"' }, { 'setting/1/theme': choice('dark', Date.now() - HOUR), 'setting/1/language': choice('de', 1) });
    const page = await options();
    assert.equal(await theme(page), 'light');
    await page.click(BOX);
    await sees(page, 'Auf anderen Computern', null);
    await until('the theme to be taken', async () => (await theme(page)) === 'dark');
    await elsewhere('language', choice('fr'));
    await sees(page, 'Sur vos autres ordinateurs', null);
    await elsewhere('times', choice('utc'));
    await until('the times', async () => `${await kept('times/1')}`.includes('utc'));
    await elsewhere('minimum', choice('major_outage'));
    await elsewhere('quiet', choice({ from: 1320, to: 420, days: 96 }));
    await until(
      'what is told',
      async () => {
        const wishes = await kept('alerts/1');
        return wishes?.minimum === 'major_outage' && wishes.quiet.days === 96 && wishes.on === false;
      },
      () => kept('alerts/1'),
    );
    // The background too speaks it.
    await until(
      'the button',
      async () => /[éèà]|fournisseur|Aucun/.test((await stage.browser.badge()).title),
      () => stage.browser.badge(),
    );
  });

  test('what is older or not understood changes nothing and stays, and nothing is written by turns', async () => {
    await begin({ 'sync/1': true, 'theme/1': '"light"' });
    await carries('theme', 'light');
    const later = JSON.stringify({ value: 'sepia', at: Date.now() + HOUR });
    await elsewhere('theme', later);
    await elsewhere('colour', choice('teal'));
    await inside(() => chrome.storage.sync.set({ 'setting/2/theme': 'of a later build' }));
    await elsewhere('language', choice('tlh'));
    const count = () => inside(() => globalThis.written);
    await inside(() => {
      globalThis.written = [];
      chrome.storage.onChanged.addListener((changes, area) => {
        if (area === 'sync') globalThis.written.push(...Object.keys(changes));
      });
    });
    const page = await options();
    await page.select('select[aria-label="Times in"]', 'utc');
    await carries('times', 'utc');
    await page.select('select[aria-label="Appearance"]', 'dark');
    await until('it to be kept', async () => `${await kept('theme/1')}`.includes('dark'));
    // Many choices in a moment are one write each at most.
    for (let day = 0; day < 20; day++) await page.select('select[aria-label="Times in"]', ['vendor', 'utc', ''][day % 3]);
    await page.select('select[aria-label="Times in"]', 'vendor');
    await carries('times', 'vendor');
    await stage.browser.stopBackground();
    await stage.alarm();
    await until('the background to agree', async () => (await agreed()).known?.times?.value === 'vendor', agreed);
    const written = await count();
    assert.ok(written.length <= 4, `${written}`);
    assert.deepEqual([...new Set(written)], ['setting/1/times']);
    const all = await carried();
    assert.equal(all['setting/1/theme'], later);
    assert.equal(all['setting/2/theme'], 'of a later build');
    assert.match(all['setting/1/language'], /tlh/);
    assert.match(all['setting/1/colour'], /teal/);
    assert.equal(await kept('language/1'), undefined);
  });

  test('what a killed background had not given is given by the next one', async () => {
    await begin({ 'sync/1': true, 'theme/1': '"light"' });
    await carries('theme', 'light');
    await inside(() => chrome.storage.local.set({ 'theme/1': '"dark"' }));
    await stage.browser.stopBackground();
    await stage.alarm();
    await carries('theme', 'dark');
  });

  test('a browser that takes nothing keeps it here, and the options say so', async () => {
    // More than an item may have, in the place of all that may be carried.
    await begin({ 'theme/1': '"light"' });
    await inside(async () => {
      const full = 'x'.repeat(8000);
      try {
        for (let place = 0; place < 64; place++) await chrome.storage.sync.set({ [`full/${place}`]: full });
      } catch {
        for (let size = 4096; size > 0; size = Math.floor(size / 2)) {
          for (let place = 0; place < 4; place++)
            await chrome.storage.sync.set({ [`rest/${size}/${place}`]: 'x'.repeat(size) }).catch(() => {});
        }
      }
    });
    const page = await options();
    await page.click(BOX);
    await sees(page, 'The browser did not take them the last time', null);
    assert.equal(await theme(page), 'light');
    await inside(() => chrome.storage.sync.clear());
    await stage.browser.stopBackground();
    await stage.alarm();
    await carries('theme', 'light');
    await until('it to be said no more', async () => !(await page.evaluate(() => document.body.innerText)).includes('did not take'));
  });

  test('what the organisation presets or forbids goes nowhere', async () => {
    const set = (policy) => inside((key, value) => chrome.storage.local.set({ [key]: value }), POLICY, policy);
    await begin({}, { 'setting/1/theme': choice('light'), 'setting/1/times': choice('utc') });
    await set({ theme: 'dark' });
    await until('the preset', async () => `${await kept('theme/1')}`.includes('dark'));
    await inside(() => chrome.storage.local.set({ 'sync/1': true }));
    await until('the times', async () => `${await kept('times/1')}`.includes('utc'));
    await elsewhere('theme', choice('light'));
    await elsewhere('times', choice('vendor'));
    await until('the times', async () => `${await kept('times/1')}`.includes('vendor'));
    assert.match(`${await kept('theme/1')}`, /dark/);

    await set({ sync: false });
    await until('nothing to be agreed on', async () => (await kept('synced/1')) === undefined);
    const page = await stage.extensionPage('options.html');
    await sees(page, 'Your organisation does not allow it.', null);
    assert.equal(await page.$eval(BOX, (box) => /** @type {HTMLInputElement} */ (box).disabled), true);
    await elsewhere('times', choice(''));
    await stage.browser.stopBackground();
    await stage.alarm();
    await until('the background', async () => (await stage.browser.badge()).title !== '');
    assert.match(`${await kept('times/1')}`, /vendor/);
  });
});
