/** The language of what is said: that of the page around, of the extension's option, or of the browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdModules } from './held.mjs';
import { press, sees, seesStates, text, until, vendors } from './person.mjs';
import { onStage } from './stage.mjs';

/** An age as German writes it. */
const VOR = /Gelesen vor \d+ ?(s|m|Sek|Min)/;

/** The attributes of what is drawn: the language and its direction. */
const root = (page) => page.$eval('is-it-them', (element) => globalThis.drawnIn(element));

/** Has every incident and part of a vendor's answers told in Hebrew. */
const hebrew = () => {
  // What other journeys left in the archive was told in English.
  indexedDB.deleteDatabase('is-it-them');
  const fetching = globalThis.fetch;
  const turned = (one) => ({ ...one, name: `\u05ea\u05e7\u05dc\u05d4 (1) ${one.name.length}` });
  globalThis.fetch = async (address, ...rest) => {
    const answer = await fetching(address, ...rest);
    if (!/summary|incidents/.test(address.url ?? String(address))) return answer;
    const told = await answer.json();
    for (const list of ['incidents', 'components', 'scheduled_maintenances']) if (told[list]) told[list] = told[list].map(turned);
    const changed = new Response(JSON.stringify(told), { status: answer.status, headers: answer.headers });
    return Object.defineProperty(changed, 'url', { value: answer.url });
  };
};

/** The texts with Hebrew in them that neither stand in an element of a direction of their own nor are isolated themselves. */
const loose = (page) =>
  page.$eval('is-it-them', (host) => {
    const texts = [];
    const walker = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = /** @type {Text} */ (walker.currentNode);
      const isIsolated = data.includes('\u2068') || parentElement.closest('bdi, [dir=auto], input, textarea, option');
      if (/[\u0590-\u05ff]/.test(data) && !isIsolated) texts.push(`${parentElement.outerHTML.slice(0, 200)}`);
    }
    return texts;
  });

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

  for (const view of ['list', 'badge']) {
    test(`beside each other, a ${view} in English and one in German keep their languages, and take each other's`, async () => {
      const one = (id, lang) => stage.element({ id, lang, view, vendors: ['customer-io', 'kustomer'] });
      const page = await stage.page(one('one', 'en') + one('two', 'de'));
      const english = (host) => seesStates(page, ['Operational', 'Operational'], host);
      const german = (host) => seesStates(page, ['In Betrieb', 'In Betrieb'], host);
      await english('#one');
      await german('#two');
      await sees(page, /\d+ ?\w+ ago/, '#one');
      await sees(page, /vor \d+ ?(s|m|Sek|Min)/, '#two');
      stage.simulator.set('kustomer', 'down');
      await page.$$eval('is-it-them', (all) => all.forEach((element) => /** @type {any} */ (element).refresh()));
      const told = async (host) =>
        (await vendors(page, host))
          .map(({ state }) => state)
          .sort()
          .join();
      await until('the outage in English', async () => (await told('#one')) === 'Major outage,Operational');
      await until('the outage in German', async () => (await told('#two')) === 'Großer Ausfall,In Betrieb');
      stage.simulator.set('kustomer', 'normal');
      await page.$$eval('is-it-them', (all) => all.forEach((element) => /** @type {any} */ (element).refresh()));
      await english('#one');
      await german('#two');
      await page.$$eval('is-it-them', (all) => all.forEach((element) => element.setAttribute('lang', element.id === 'one' ? 'de' : 'en')));
      await german('#one');
      await english('#two');
      await sees(page, /vor \d+ ?(s|m|Sek|Min)/, '#one');
      await sees(page, /\d+ ?\w+ ago/, '#two');
      assert.deepEqual(page.errors, []);
    });
  }

  test('a list that is opened beside another in another language goes on in its own', async () => {
    const one = (id, lang) => stage.element({ id, lang, vendors: 'customer-io' });
    const page = await stage.page(one('one', 'en') + one('two', 'de'));
    await seesStates(page, ['Operational'], '#one');
    await seesStates(page, ['In Betrieb'], '#two');
    await press(page, 'Customer.io', '#one');
    await sees(page, 'Past incidents', '#one');
    await press(page, 'Customer.io', '#two');
    await sees(page, 'Frühere Störungen', '#two');
    await press(page, 'Customer.io', '#one');
    await press(page, 'Customer.io', '#one');
    await sees(page, 'Past incidents', '#one');
    assert.doesNotMatch(await text(page, '#one'), /Störung|Gelesen/);
    assert.doesNotMatch(await text(page, '#two'), /\b(Past|Read|ago)\b/);
  });

  test('a history in German beside a wizard in English, which are of one module', async () => {
    stage.simulator.set('customer-io', 'down');
    const page = await stage.page(
      stage.element({ id: 'past', lang: 'de', view: 'history', vendors: 'customer-io' }) +
        stage.element({ id: 'now', lang: 'en', view: 'wizard', vendors: 'customer-io' }),
    );
    await sees(page, 'Verfügbarkeit', '#past');
    await sees(page, 'They have an incident. Is it yours?', '#now');
    await press(page, 'Ask me the rest', '#now');
    await sees(page, 'Question 1 of 5', '#now');
    await page.$$eval('is-it-them', (all) => all.forEach((element) => /** @type {any} */ (element).refresh()));
    await sees(page, 'Verfügbarkeit', '#past');
    assert.doesNotMatch(await text(page, '#past'), /\bUptime\b|Read \d/);
    assert.doesNotMatch(await text(page, '#now'), /Frage|Störung/);
  });

  test('what a vendor writes from right to left is set apart wherever it stands', async () => {
    stage.simulator.set('customer-io', 'down');
    for (const [view, ready] of [
      ['list', 'Frühere Störungen'],
      ['history', 'Verfügbarkeit'],
      ['wizard', 'Ist es diese?'],
    ]) {
      const element = stage.element({ vendors: 'customer-io', lang: 'de', view });
      const page = await stage.page(`<div dir="rtl" lang="he">${element}</div>`, { first: hebrew });
      if (view === 'list') await press(page, 'Customer.io');
      await sees(page, ready);
      await sees(page, /\u05ea\u05e7\u05dc\u05d4/);
      assert.deepEqual(await loose(page), [], view);
      assert.equal(
        await page.$eval('is-it-them', (host) => getComputedStyle(host.shadowRoot.querySelector('[part=root]')).direction),
        'ltr',
      );
    }
  });

  for (const [lang, dir, state, former, verdict, figure] of [
    ['fr', 'ltr', 'Panne majeure', 'Incidents passés', 'Me poser les autres questions', 'Disponibilité'],
    ['es', 'ltr', 'Interrupción grave', 'Incidentes anteriores', 'Ir a las demás preguntas', 'Disponibilidad'],
    ['ja', 'ltr', '大規模停止', '過去の障害', '残りの質問に答える', '稼働率'],
    ['ar', 'rtl', 'انقطاع كبير', 'حوادث سابقة', 'طرح بقية الأسئلة', 'وقت التشغيل'],
  ]) {
    test(`the widget speaks ${lang}, ${dir}, in the list, the wizard and the history, and paints so at the next visit`, async () => {
      stage.simulator.set('customer-io', 'down');
      const list = stage.element({ vendors: 'customer-io', lang });
      const page = await stage.page(list, { first: open });
      await sees(page, state);
      assert.equal(await root(page), `${lang} ${dir}`);
      await press(page, 'Customer.io');
      await sees(page, former);
      const wizard = await stage.page(stage.element({ vendors: 'customer-io', lang, view: 'wizard' }), { first: open });
      await sees(wizard, verdict);
      assert.equal(await root(wizard), `${lang} ${dir}`);
      const history = await stage.page(stage.element({ vendors: 'customer-io', lang, view: 'history' }), { first: open });
      await sees(history, figure);
      assert.equal(await root(history), `${lang} ${dir}`);
      for (const one of [page, wizard, history])
        assert.doesNotMatch(await text(one), /Past incidents|Something is|Show |Copy |Read \d|Open status|The last/);
      const again = await stage.revisit(page, { first: `(${open})(); (${holdModules})()` });
      await sees(again, state);
      assert.equal(await root(again), `${lang} ${dir}`, 'painted before a module is there');
    });
  }

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
    const speaks = async (lang) => {
      // All is drawn anew in the language that was chosen before.
      await options.waitForSelector('select:has(option[value=de])');
      await options.select('select:has(option[value=de])', lang);
    };
    await keep({ 'vendors/1': chosen() });
    await until('the background to have read', async () => /is operational/.test((await stage.browser.badge()).title));
    const options = await stage.extensionPage('options.html');
    await sees(options, /Read \d/, null);
    // What the page shows first was read by the background; its own reading may follow.
    await sleep(2000);
    const before = stage.simulator.requests('customer-io', 'summary.json');
    await speaks('de');
    await sees(options, /Gelesen vor/, null);
    await sees(options, 'Sprache', null);
    assert.equal(await options.$eval('html', (html) => html.lang), 'de');
    for (const [lang, dir] of [
      ['fr', 'ltr'],
      ['es', 'ltr'],
      ['ja', 'ltr'],
      ['ar', 'rtl'],
    ]) {
      await speaks(lang);
      await until(lang, () =>
        options.evaluate(
          (lang, dir) => {
            const { dir: ours, lang: said } = document.querySelector('main');
            return said.startsWith(lang) && ours === dir && document.documentElement.dir === dir;
          },
          lang,
          dir,
        ),
      );
    }
    await speaks('');
    await sees(options, /Read \d/, null);
    assert.equal(stage.simulator.requests('customer-io', 'summary.json'), before);
  });

  test('options that are opened anew show what was chosen', async () => {
    await keep({ 'vendors/1': chosen() });
    const options = await stage.extensionPage('options.html');
    await sees(options, 'Language', null);
    await options.select('select[aria-label="Language"]', 'de');
    await sees(options, 'Sprache', null);
    const again = await stage.extensionPage('options.html');
    const field = await again.waitForSelector('select[aria-label="Sprache"]');
    assert.equal(await field?.evaluate((select) => /** @type {HTMLSelectElement} */ (select).value), 'de');
  });
});
