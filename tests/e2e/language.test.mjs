/** The language of what is said: that of the page around, of the extension's option, or of the browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdModules } from './held.mjs';
import { press, sees, seesStates, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** An age as German writes it. */
const VOR = /Gelesen vor \d+ ?(s|m|Sek|Min)/;

/** The attributes of what is drawn: the language and its direction. */
const root = (page) => page.$eval('is-it-them', (element) => globalThis.drawnIn(element));

/** Lets a test look into the closed root. */
const open = () => {
  const attach = Element.prototype.attachShadow;
  const roots = new WeakMap();
  Element.prototype.attachShadow = function (init) {
    const made = attach.call(this, init);
    roots.set(this, made);
    return made;
  };
  globalThis.drawnIn = (element) => {
    const { lang, dir } = roots.get(element).querySelector('[part=root]');
    return `${lang} ${dir}`;
  };
};

onStage(['chromium', 'firefox'], {}, (stage) => {
  const german = (attributes) => `<div lang="de">${stage.element(attributes)}</div>`;
  const asked = () => stage.simulator.requests('customer-io', 'summary.json');

  test('a widget in a German page speaks German, with German ages', async () => {
    stage.simulator.set('kustomer', 'down');
    const page = await stage.page(german({ vendors: ['customer-io', 'kustomer'] }), { first: open });
    await seesStates(page, ['Großer Ausfall', 'In Betrieb']);
    await sees(page, VOR);
    assert.equal(await root(page), 'de ltr');
    await press(page, 'Customer.io');
    await sees(page, 'Frühere Störungen');
    await sees(page, /\d+\. (November|Nov\.) 2025/);
    assert.doesNotMatch(await text(page), /\b(Read|Past|Resolved|Components|ago)\b/);
    assert.deepEqual(page.errors, []);
  });

  for (const view of ['list', 'badge']) {
    test(`the language of a ${view} changes with the page's, and nobody is asked for it`, async () => {
      const page = await stage.page(stage.element({ vendors: 'customer-io', view }));
      await seesStates(page, ['Operational']);
      await until('what is kept to be there', async () => asked() > 0);
      const before = asked();
      await page.$eval('html', (html) => html.setAttribute('lang', 'de-AT'));
      await seesStates(page, ['In Betrieb']);
      await page.$eval('is-it-them', (element) => element.setAttribute('lang', 'en'));
      await seesStates(page, ['Operational']);
      await page.$eval('is-it-them', (element) => element.removeAttribute('lang'));
      await seesStates(page, ['In Betrieb']);
      assert.equal(asked(), before);
    });
  }

  test('what is painted at the next visit is in the language of that visit', async () => {
    const page = await stage.page(german({ vendors: 'customer-io' }));
    await seesStates(page, ['In Betrieb']);
    await until('how it is said to be kept', () => page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith(' de ages'))));
    const again = await stage.revisit(page, { first: holdModules });
    await seesStates(again, ['In Betrieb']);
    await sees(again, VOR);
    await again.evaluate(() => globalThis.letModulesIn());
    await seesStates(again, ['In Betrieb']);
  });

  test('a page that is read from the right leaves the widget as it is', async () => {
    const page = await stage.page(`<div dir="rtl" lang="ar">${stage.element({ vendors: 'customer-io', lang: 'de' })}</div>`, {
      first: open,
    });
    await seesStates(page, ['In Betrieb']);
    assert.equal(await root(page), 'de ltr');
  });

  test('without its words the widget speaks the language that it has', async () => {
    const page = await stage.page(german({ vendors: 'customer-io' }), {
      first: () => {
        const fetching = globalThis.fetch;
        globalThis.fetch = (address, ...rest) =>
          String(address).endsWith('.txt') ? Promise.reject(new Error('gone')) : fetching(address, ...rest);
      },
    });
    await seesStates(page, ['Operational']);
  });

  test('the history and an incident are told in German', async () => {
    const page = await stage.page(german({ vendors: 'customer-io', view: 'history' }));
    await sees(page, 'Customer.io ist gerade in Betrieb. Customer.io hatte seit dem');
    await sees(page, /im Mittel \d+,\d Störungen im Monat/);
    await sees(page, 'Verfügbarkeit');
  });

  test('a verdict, its reasons and what to copy are in German, and a switch diagnoses nothing anew', async () => {
    stage.simulator.set('customer-io', 'down');
    const page = await stage.page(german({ vendors: 'customer-io', view: 'wizard' }));
    await sees(page, 'Der Anbieter hat eine Störung. Ist es diese?');
    await press(page, 'Den Rest fragen');
    await sees(page, 'Frage 1 von 5');
    await sees(page, 'Verzögerter Versand');
    await press(page, 'Ergebnis');
    await sees(page, 'Die Anzeichen sagen');
    await sees(page, /Die Störung „.*“ des Anbieters ist noch offen/);
    const before = asked();
    await page.$eval('div[lang]', (around) => around.setAttribute('lang', 'en'));
    await sees(page, 'The evidence says');
    await sees(page, /The vendor’s incident “.*” is open now/);
    assert.equal(asked(), before);
  });
});

onStage(['chromium', 'firefox'], { extension: true }, (stage) => {
  const keep = (kept) =>
    stage.browser.inExtension(async (kept) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(kept);
    }, kept);
  const chosen = () => [{ id: 'customer-io', name: 'customer-io', page: stage.vendor('customer-io'), sample: false }];

  test('the extension speaks the language that was chosen', async () => {
    await keep({ 'language/1': '"de"', 'vendors/1': chosen() });
    const popup = await stage.extensionPage('popup.html');
    await seesStates(popup, ['In Betrieb'], null);
    await sees(popup, 'Etwas geht nicht', null);
    await until('the toolbar to say so', async () => /ist in Betrieb/.test((await stage.browser.badge()).title));
  });

  test('a choice in the options is followed at once, and asks no vendor', async () => {
    await keep({ 'vendors/1': chosen() });
    await until('the background to have read', async () => /is operational/.test((await stage.browser.badge()).title));
    const options = await stage.extensionPage('options.html');
    await sees(options, /Read \d/, null);
    // What the page shows first was read by the background; its own reading may follow.
    await sleep(2000);
    const before = stage.simulator.requests('customer-io', 'summary.json');
    await options.select('select', 'de');
    await sees(options, /Gelesen vor/, null);
    await sees(options, 'Sprache', null);
    assert.equal(await options.$eval('html', (html) => html.lang), 'de');
    await options.select('select', '');
    await sees(options, /Read \d/, null);
    assert.equal(stage.simulator.requests('customer-io', 'summary.json'), before);
  });
});
