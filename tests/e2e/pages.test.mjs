/** The extension's own pages: they stand still as they come, have headings to jump by, and an open incident's page has the ways on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/pages.mjs';
import { countShifts } from './held.mjs';
import { answer, askMe } from './investigator.mjs';
import { press, sees, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

const VENDORS = ['customer-io', 'courier', 'kustomer'];

/** The extension with these vendors and nothing else kept. */
const choose = (stage, ids) =>
  stage.browser.inExtension(
    async (vendors) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set({ 'vendors/1': vendors });
    },
    ids.map((id) => ({ id, name: id, page: stage.vendor(id), sample: false })),
  );

/** Its headings in their order, each with its level. */
const headings = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => `${heading.localName} ${/** @type {HTMLElement} */ (heading).innerText.trim()}`),
  );

onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 1280, height: 800 } }, (stage) => {
  test('the options have a heading for each section and each vendor', async () => {
    await choose(stage, VENDORS);
    const page = await stage.extensionPage('options.html');
    await sees(page, /Customer\.io[^]*Courier[^]*Kustomer[^]*Erase/, null);
    await until(
      'their names',
      async () => (await headings(page)).includes('h3 Customer.io'),
      () => headings(page),
    );
    assert.deepEqual(await headings(page), [
      'h1 Is it them?',
      'h2 Vendors',
      'h3 Customer.io',
      'h3 Courier',
      'h3 Kustomer',
      'h2 A list of your team',
      'h2 Notifications',
      'h3 Vendors',
      'h2 Log',
      'h2 Language',
      'h2 Appearance',
      'h2 Times in',
      'h2 Page for colleagues',
      'h2 On your other computers',
      'h2 Your data',
    ]);
    assert.deepEqual(await violations(page), []);
  });

  test('an open incident has Is it mine and Watch on its page in the history', async () => {
    await choose(stage, ['courier']);
    stage.simulator.set('courier', 'down');
    const page = await stage.extensionPage('app.html?view=history');
    await press(page, 'Simulated:', null);
    await sees(page, 'Timeline', null);
    const mine = await page.$eval('.about a', (link) => [link.textContent, /** @type {HTMLAnchorElement} */ (link).href]);
    assert.equal(mine[0], 'Is it mine?');
    assert.match(mine[1], /\/app\.html#1&v=courier$/);
    await press(page, 'Watch', null);
    await until(
      'it to be watched',
      () => page.$$eval('.about [role=status]', ([said]) => said?.textContent === 'Watched'),
      () => text(page, null),
    );
    const kept = await stage.browser.inExtension(async () => JSON.stringify(await chrome.storage.local.get('watches/1')));
    assert.match(kept, /Simulated/);
    assert.deepEqual(await violations(page), []);
    const wizard = await stage.extensionPage(`app.html${new URL(mine[1]).hash}`);
    await sees(wizard, 'Courier', null);
  });

  test('it has them on its page in the popup, without the words that stand below', async () => {
    await choose(stage, ['courier']);
    stage.simulator.set('courier', 'down');
    const popup = await stage.extensionPage('popup.html');
    await press(popup, 'Courier', null);
    await press(popup, 'Simulated:', null);
    await sees(popup, 'Timeline', null);
    assert.equal(await popup.$$eval('.about .quote', (all) => all.filter((quote) => quote.checkVisibility()).length), 0);
    await press(popup, 'Watch', null);
    await sees(popup, 'Watched', null);
    await press(popup, 'Is it mine?', null);
    await sees(popup, 'Courier', null);
    await until('the wizard', () => popup.$('.wizard').then(Boolean));
  });

  test('a past incident has neither', async () => {
    await choose(stage, ['courier']);
    const page = await stage.extensionPage('app.html?view=history');
    await press(page, 'Observability Degradation', null);
    await sees(page, 'Timeline', null);
    assert.equal(await page.$('.about'), null);
  });
});

// Only Chromium tells how far a page jumps, and draws as for paper.
onStage(['chromium'], { extension: true, viewport: { width: 1280, height: 800 } }, (stage) => {
  test('a verdict on paper has its question and its reasons, and nothing to press', async () => {
    stage.simulator.set('customer-io', 'down');
    await choose(stage, ['customer-io']);
    const page = await stage.extensionPage('app.html');
    await askMe(page, null);
    await answer(
      page,
      [
        { choices: ['api-calls-fail'], fields: { error: '503' } },
        { choices: ['now', 'no'] },
        { choices: ['everyone'] },
        { choices: ['api'] },
        { choices: ['always'] },
      ],
      null,
    );
    await sees(page, 'Copy note for the team', null);
    await page.emulateMediaType('print');
    const pressed = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, summary, .btn')]
        .filter((part) => part.checkVisibility())
        .map((part) => part.textContent),
    );
    assert.deepEqual(pressed, []);
    assert.match(await text(page, null), /API calls fail since[^]*It\u2019s them\.[^]*HTTP 503 says/);
  });

  for (const [path, whole] of [
    ['app.html?view=history', /Courier[^]*Archive/],
    ['options.html', /Customer\.io[^]*Read \d[^]*Erase/],
  ]) {
    test(`${path} stands still as it comes, at the first visit and at the next`, async () => {
      await choose(stage, VENDORS);
      for (const [visit, width] of /** @type {const} */ ([
        ['first', 1280],
        ['next', 1280],
        ['narrow', 400],
      ])) {
        const page = await stage.extensionPage(path, countShifts);
        await page.setViewport({ width, height: 800 });
        await page.reload();
        await sees(page, whole, null);
        // What comes late comes within this.
        await new Promise((passed) => setTimeout(passed, 2500));
        const shifted = await page.evaluate(() => globalThis.shifted);
        assert.ok(shifted <= 0.02, `${visit}: ${shifted}`);
        await page.close();
      }
    });
  }
});
