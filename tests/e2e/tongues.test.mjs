/** Every large view in each language, at every width: nothing is cut, lies over something else or has to be scrolled sideways. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOf, worldAt } from './moments.mjs';
import { until } from './person.mjs';
import { spoilt, wider } from './spoilt.mjs';
import { onStage } from './stage.mjs';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'ar'];
const WIDTHS = [320, 400, 768, 1280];

/** A recorded moment at which a vendor had posted, and one at which all is over. */
const POSTED = '2025-11-04T21:00:00Z';
const LATER = '2026-01-31T12:00:00Z';

const TOLD = 'Everyone gets HTTP 503 from the API since 20:15 UTC, Message Sending';

/** What no language changes: where things are. */
const there = (page, selector, count = 1) =>
  until(
    `${count} ${selector}`,
    async () => (await page.$$(selector)).length >= count,
    () => page.evaluate(() => document.body.innerText),
  );

async function press(page, selector) {
  await there(page, selector);
  await page.$eval(selector, (control) => control.click());
}

const type = (page, selector, text) =>
  page.$eval(
    selector,
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    text,
  );

const unfold = (page, selector = 'details') => page.$$eval(selector, (all) => all.forEach((details) => (details.open = true)));

/** How each view is come by. @type {Record<string, (stage: import('./stage.mjs').Stage, looked: (page: any) => Promise<void>) => Promise<void>>} */
const VIEWS = {
  'the popup': async (stage, looked) => {
    const page = await stage.extensionPage('popup.html');
    await there(page, '.vendors .row .major_outage');
    await there(page, '.vendors .row .maintenance');
    await looked(page);
    await press(page, '.vendors .row');
    await there(page, '.detail .buttons');
    await looked(page);
    await press(page, '.detail button.row');
    await there(page, '.updates .phase');
    await looked(page);
  },
  'the first run': async (stage, looked) => {
    const page = await stage.extensionPage('app.html?view=first');
    await there(page, '.sets .source');
    await type(page, 'textarea', 'googl, zzqqxx, status.example.com');
    await there(page, '.written li');
    await looked(page);
    await type(page, 'textarea', `${stage.vendor('kustomer')}, ${stage.vendor('nobody')}`);
    await press(page, 'footer .primary');
    await there(page, '.vendors .row .major_outage');
    await looked(page);
  },
  'the options': async (stage, looked) => {
    const page = await stage.extensionPage('options.html');
    await there(page, '.chosen .major_outage');
    await unfold(page);
    await looked(page);
  },
  'the history': async (stage, looked) => {
    stage.simulator.reset();
    const page = await stage.extensionPage('app.html?view=history', worldAt(stage, LATER));
    await there(page, '.window .row', 10);
    await there(page, '.lanes .nums li', 3);
    // One table behind a picture is as another, and all of them are thousands of cells.
    await unfold(page, 'details:not(.behind), .lanes .behind');
    await there(page, '.behind table');
    await looked(page);
    await press(page, '.window li:nth-child(3) .row');
    await there(page, '.phases .legend li');
    await looked(page);
  },
  'the wizard': async (stage, looked) => {
    stage.simulator.reset();
    stage.simulator.add('told', asOf('customer-io', POSTED));
    await chosen(stage, undefined, ['told', 'kustomer']);
    const page = await stage.extensionPage('app.html', worldAt(stage, POSTED));
    await looked(page);
    await press(page, '.wizard .row');
    await there(page, '#told');
    await type(page, '#told', TOLD);
    await there(page, '.gist > li', 3);
    await looked(page);
    await press(page, '.told footer .primary, footer .primary');
    await there(page, 'h2.verdict');
    await looked(page);
    await unfold(page);
    await looked(page);
  },
  'the console': async (stage, looked) => {
    const page = await stage.extensionPage('console.html#vendor=customer-io');
    await there(page, '.offers > li');
    await press(page, '.offers .row');
    await unfold(page);
    await looked(page);
  },
};

/** Has these vendors be chosen, and a language where one is named. */
const chosen = (stage, language, ids) =>
  stage.browser.inExtension(
    async (language, vendors) => {
      if (language) {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'language/1': JSON.stringify(language) });
      }
      await chrome.storage.local.set({ 'vendors/1': vendors });
    },
    language,
    ids.map((id) => ({ id: id === 'told' ? 'customer-io' : id, name: id, page: stage.vendor(id), sample: false })),
  );

onStage(['chromium'], { extension: true }, (stage) => {
  for (const language of LANGUAGES) {
    for (const [name, view] of Object.entries(VIEWS)) {
      test(`${name} in ${language}`, async () => {
        stage.simulator.set('kustomer', 'down');
        stage.simulator.set('courier', 'maintenance');
        stage.simulator.set('sample-vendor', { behaviour: 'status', code: 503 });
        await chosen(stage, language, name === 'the first run' ? [] : ['courier', 'customer-io', 'kustomer', 'sample-vendor']);
        let looks = 0;
        await view(stage, async (page) => {
          looks++;
          await until('the language', () =>
            page.evaluate((wanted) => [...document.querySelectorAll('[lang]')].some(({ lang }) => lang.startsWith(wanted)), language),
          );
          for (const width of WIDTHS) {
            await page.setViewport({ width, height: 800 });
            assert.ok((await wider(page)) <= 0, `look ${looks}, ${width} px: wider than its window`);
            assert.deepEqual(await spoilt(page), [], `look ${looks}, ${width} px`);
          }
        });
      });
    }
  }

  test('what is read from the right has its marks, its commands and its time as a reader has them', async () => {
    stage.simulator.set('kustomer', 'down');
    await chosen(stage, 'ar', ['kustomer', 'courier']);
    const popup = await stage.extensionPage('popup.html');
    await there(popup, '.vendors .row .major_outage');
    await press(popup, '.vendors .row');
    await press(popup, '.detail button.row');
    await there(popup, '.updates .phase');
    const box = (selector) => popup.$eval(selector, (part) => part.getBoundingClientRect().toJSON());
    assert.ok((await box('.updates .glyph')).left >= (await box('.updates .phase')).right, 'the shape of a post stands before its phase');
    assert.ok((await box('.incident .back')).left >= (await box('.incident .name')).right, 'the way back stands before the name');
    // A browser mirrors this sign itself where its text runs from the right; mirrored once more it would point the wrong way.
    assert.deepEqual(await popup.$eval('.back', (back) => [getComputedStyle(back).direction, getComputedStyle(back).transform]), [
      'ltr',
      'matrix(-1, 0, 0, 1, 0, 0)',
    ]);

    const history = await stage.extensionPage('app.html?view=history', worldAt(stage, LATER));
    await there(history, '.days .said bdi', 2);
    const ends = await history.$$eval('.days .said bdi', (all) =>
      all.map((end) => [end.getBoundingClientRect().left, getComputedStyle(end).direction]),
    );
    assert.ok(ends[0][0] < ends[1][0], 'time runs from left to right, as the picture does');
    assert.deepEqual(
      ends.map(([, direction]) => direction),
      ['rtl', 'rtl'],
      'each date is written from the right',
    );
    assert.equal(await history.$eval('.lanes .nums li', (total) => getComputedStyle(total).direction), 'rtl');

    const measuring = await stage.extensionPage('console.html#vendor=customer-io');
    await chosen(stage, undefined, ['customer-io']);
    await measuring.reload();
    await there(measuring, '.offers > li');
    await unfold(measuring);
    await there(measuring, 'pre');
    assert.deepEqual(
      [...new Set(await measuring.$$eval('pre', (all) => all.map((command) => getComputedStyle(command).direction)))],
      ['ltr'],
    );
  });
});
