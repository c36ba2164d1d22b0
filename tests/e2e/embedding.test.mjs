/** The element on pages of all kinds: many at once, changed, moved, removed, out of sight, in a frame. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance } from '../support/clock.mjs';
import { facts, press, sees, seesStates, text, until, vendors } from './person.mjs';
import { onStage } from './stage.mjs';

onStage(['chromium', 'firefox'], {}, (stage) => {
  const asked = (vendor) => stage.simulator.requests(vendor, 'summary.json');
  const change = (page, act) => page.$eval('is-it-them', act);
  const set = (page, name, value) =>
    page.$eval(
      'is-it-them',
      (element, key, text) => (text === null ? element.removeAttribute(key) : element.setAttribute(key, text)),
      name,
      value,
    );

  test('widgets on a page share their reads, and each shows its own view', async () => {
    const page = await stage.page(
      stage.element({ vendors: ['customer-io', 'kustomer'], id: 'list' }) +
        stage.element({ vendors: 'customer-io', view: 'incident', id: 'incident' }) +
        stage.element({ vendors: ['kustomer', 'courier'], id: 'other' }),
    );
    await seesStates(page, ['Operational', 'Operational'], '#list');
    await seesStates(page, ['Operational', 'Operational'], '#other');
    await sees(page, /1h 7m/, '#incident');
    assert.deepEqual(['customer-io', 'kustomer', 'courier'].map(asked), [1, 1, 1]);
    assert.equal(stage.simulator.requests('customer-io', 'incidents.json'), 1);
    stage.simulator.set('customer-io', 'down');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await seesStates(page, ['Major outage', 'Operational'], '#list');
    assert.equal(asked('customer-io'), 2);
  });

  test('what a page says of its own text does not reach ours, and a narrow cell paints nothing over', async () => {
    const loud = 'text-transform: uppercase; letter-spacing: 4px; white-space: nowrap; word-spacing: 9px; text-indent: 20px;';
    const cell = (inside) => `<table><tr><td style="width: 120px; max-width: 120px; ${loud}">${inside}</td></tr></table>`;
    const page = await stage.page(
      cell(stage.element({ vendors: ['customer-io', 'kustomer'], view: 'badge', id: 'badge' })) +
        cell(stage.element({ vendors: ['customer-io', 'kustomer'], id: 'list' })),
    );
    for (const id of ['#badge', '#list']) {
      await seesStates(page, ['Operational', 'Operational'], id);
      const found = await page.evaluate((selector) => {
        const host = document.querySelector(selector);
        const of = getComputedStyle(host.shadowRoot.querySelector('.name'));
        const boxes = [...host.shadowRoot.querySelectorAll('.name, .state, .glyph')].map((part) => part.getBoundingClientRect());
        const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        return {
          styles: [of.textTransform, of.letterSpacing, of.whiteSpace, of.wordSpacing, of.textIndent].join(),
          over: boxes.some((a, at) => boxes.slice(at + 1).some((b) => meets(a, b))),
          wide: Math.max(...boxes.map(({ right }) => right)) > host.getBoundingClientRect().right + 1,
        };
      }, id);
      assert.deepEqual(found, { styles: 'none,normal,normal,0px,0px', over: false, wide: false }, id);
    }
  });

  test('changed attributes show at once, without reading again what is known', async () => {
    stage.simulator.set('courier', 'degraded');
    const page = await stage.page(stage.element({ vendors: ['customer-io', 'courier'] }));
    await seesStates(page, ['Degraded', 'Operational']);

    await set(page, 'only-problems', '');
    assert.equal((await seesStates(page, ['Degraded']))[0].name, 'Courier');
    await set(page, 'only-problems', null);
    await seesStates(page, ['Degraded', 'Operational']);

    await set(page, 'theme', 'dark');
    const dark = (await vendors(page))[0].colour;
    await set(page, 'theme', 'light');
    await until('another colour', async () => (await vendors(page))[0].colour !== dark);

    await set(page, 'view', 'incident');
    await sees(page, /1h 7m/);
    await set(page, 'view', 'list');
    await seesStates(page, ['Degraded', 'Operational']);

    await set(page, 'vendors', ['courier', 'kustomer'].map((id) => stage.vendor(id)).join());
    await seesStates(page, ['Degraded', 'Operational']);
    assert.deepEqual(
      (await vendors(page)).map(({ name }) => name),
      ['Courier', 'Kustomer'],
    );
    assert.deepEqual(['customer-io', 'courier', 'kustomer'].map(asked), [1, 1, 1]);

    await set(page, 'vendors', null);
    await sees(page, 'No vendors are named.');
    assert.deepEqual(page.errors, []);
  });

  test('a badge within a sentence changes the height of no line, and is no larger than the words around it', async () => {
    const words = 'Before you write to anybody, look here: ';
    const line = (size, height, font, inside) =>
      `<p class="line" style="margin: 0; white-space: nowrap; font: ${size}px/${height} ${font}">${words}${inside} and on.</p>`;
    const cases = [12, 14, 16, 20].flatMap((size) =>
      ['1.2', '1.45', '1.7'].flatMap((height) => ['sans-serif', 'serif'].map((font) => [size, height, font])),
    );
    const page = await stage.page(
      cases.map((one) => line(...one, '') + line(...one, stage.element({ vendors: 'customer-io', view: 'badge' }))).join(''),
    );
    await page.setViewport({ width: 900, height: 2400 });
    const heights = () =>
      page.$$eval('.line', (all) =>
        all.map((one) => {
          const badge = one.querySelector('is-it-them')?.shadowRoot.querySelector('.is-it-them');
          const name = badge?.querySelector('.name');
          return [
            one.getBoundingClientRect().height,
            badge?.getBoundingClientRect().height,
            name && Number.parseFloat(getComputedStyle(name).fontSize),
          ];
        }),
      );
    await until('all states', async () => (await heights()).filter(([, badge]) => badge > 0).length === cases.length);
    const all = await heights();
    cases.forEach(([given, height, font], place) => {
      const size = Number(given);
      const [[bare], [line, badge, name]] = all.slice(place * 2);
      assert.ok(Math.abs(line - bare) < 0.6, `${size}px/${height} ${font}: ${bare} became ${line}`);
      assert.ok(
        badge <= Math.max(bare, size * 1.2) + 4 && name <= Math.max(size, 12) && name >= 12,
        `${size}px/${height}: ${badge}, ${name}`,
      );
    });
  });

  test('an element turns into a badge and back', async () => {
    const page = await stage.page(stage.element({ vendors: ['customer-io', 'kustomer'] }));
    const badges = () => page.$$eval('is-it-them >>> [part~=badge]', (all) => all.length);
    await seesStates(page, ['Operational', 'Operational']);
    await set(page, 'view', 'badge');
    await until('two badges', async () => (await badges()) === 2);
    await seesStates(page, ['Operational', 'Operational']);
    await set(page, 'vendors', stage.vendor('courier'));
    await until('Courier', async () => (await vendors(page))[0]?.name === 'Courier');
    await set(page, 'view', 'list');
    await until('no badge', async () => (await badges()) === 0);
    await seesStates(page, ['Operational']);
    assert.deepEqual(page.errors, []);
  });

  test('only-problems says so when there are none', async () => {
    const page = await stage.page(stage.element({ vendors: 'customer-io', 'only-problems': '' }));
    await sees(page, 'No problems.');
  });

  test('a moved element keeps what it shows and where the person is', async () => {
    const page = await stage.page(`${stage.element({ vendors: 'customer-io' })}<section></section>`);
    await press(page, 'Customer.io');
    await press(page, 'Some workspaces');
    await press(page, 'Show oldest first');
    await change(page, (element) => document.querySelector('section').append(element));
    await sees(page, 'Show newest first');
    assert.equal((await facts(page)).Duration, '1h 7m');
    assert.equal(asked('customer-io'), 1);
    stage.simulator.set('customer-io', 'down');
    await press(page, 'Back');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await seesStates(page, ['Major outage']);
  });

  test('a removed element stops reading, and shows everything anew when it comes back', async () => {
    const page = await stage.page(stage.element({ vendors: 'customer-io', refresh: 60 }), { clock: true });
    await seesStates(page, ['Operational']);
    await change(page, (element) => {
      globalThis.kept = element;
      element.remove();
    });
    await advance(page, 600);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await quiet(page, stage);
    assert.equal(asked('customer-io'), 1);
    assert.equal(await page.evaluate(() => globalThis.kept.shadowRoot.querySelectorAll('.is-it-them').length), 0);
    await page.evaluate(() => document.querySelector('main').append(globalThis.kept));
    // What it showed before is there at once, and is read anew.
    await seesStates(page, ['Operational']);
    await until('another read', () => asked('customer-io') === 2);
    assert.deepEqual(page.errors, []);
  });

  test('a large view out of sight is loaded when it is about to be seen, or printed, and holds nobody up before', async () => {
    const low = (view) => `<div style="height: 4000px"></div>${stage.element({ vendors: 'customer-io', view, id: view })}`;
    const loaded = (page, stem) =>
      page.evaluate((name) => performance.getEntriesByType('resource').some((one) => one.name.endsWith(name)), `/${stem}_bg.wasm`);
    const ways = {
      seen: (page) => page.evaluate(() => document.querySelector('#history')?.scrollIntoView()),
      printed: (page) => page.evaluate(() => dispatchEvent(new Event('beforeprint'))),
    };
    for (const [how, act] of Object.entries(ways)) {
      const page = await stage.page(stage.element({ vendors: 'customer-io', view: 'badge', id: 'badge' }) + low('history') + low('wizard'));
      await seesStates(page, ['Operational'], '#badge');
      const high = await page.$eval('#history', (element) => element.getBoundingClientRect().height);
      assert.ok(high > 300, `it keeps its room, ${high} px`);
      assert.deepEqual(await Promise.all(['history', 'wizard'].map((view) => loaded(page, `is_it_them_${view}`))), [false, false], how);
      await act(page);
      await sees(page, /Incidents/, '#history');
      // Printed is all of a page, seen what is seen.
      assert.equal(await loaded(page, 'is_it_them_wizard'), how === 'printed', how);
      await page.close();
    }
  });

  test('a large view that was taken away, or is another by now, while it waited loads nothing for that', async () => {
    const page = await stage.page(`<div style="height: 4000px"></div>${stage.element({ vendors: 'customer-io', view: 'history' })}`, {
      clock: true,
    });
    await page.waitForFunction(() => customElements.get('is-it-them'));
    await set(page, 'view', 'badge');
    await seesStates(page, ['Operational']);
    await change(page, (element) => element.remove());
    await advance(page, 60_000);
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(
      names.filter((name) => /history/.test(name)),
      [],
    );
    assert.deepEqual(page.errors, []);
  });

  test('what waited speaks the language that its page says by then, and kept its room', async () => {
    const page = await stage.page(`<div style="height: 4000px"></div>${stage.element({ vendors: 'customer-io', view: 'wizard' })}`);
    await page.waitForFunction(() => customElements.get('is-it-them'));
    const height = () => page.$eval('is-it-them', (element) => element.getBoundingClientRect().height);
    const before = await height();
    await set(page, 'theme', 'dark');
    assert.equal(await height(), before);
    await page.evaluate(() => {
      document.documentElement.lang = 'de';
    });
    await change(page, (element) => element.scrollIntoView());
    await sees(page, 'Was geht nicht?');
    assert.equal(await page.$eval('is-it-them >>> [part=root]', (root) => root.getAttribute('lang')?.slice(0, 2)), 'de');
  });

  test('elements that come and go leave no timers and listeners behind', async () => {
    const page = await stage.page('<section></section>', { first: countHeld });
    const cycle = (vendor) =>
      page.evaluate(async (address) => {
        const element = document.createElement('is-it-them');
        element.setAttribute('vendors', address);
        document.querySelector('section').append(element);
        while (!element.shadowRoot.textContent.includes('Operational')) {
          await new Promise((done) => globalThis.later(done, 20));
        }
        element.remove();
      }, vendor);
    await cycle(stage.vendor('customer-io'));
    const held = () => page.evaluate(() => globalThis.held());
    await until('nothing under way', async () => (await held()).timers === 0, held);
    const before = await held();
    for (let round = 0; round < 5; round++) {
      await cycle(stage.vendor('customer-io'));
    }
    await until('nothing under way', async () => (await held()).timers === 0, held);
    assert.deepEqual(await held(), before);
  });

  test('a hidden tab does not read; shown again, it reads what is due', async () => {
    const page = await stage.page(stage.element({ vendors: 'customer-io', refresh: 60 }), { clock: true });
    await seesStates(page, ['Operational']);
    const other = await stage.page('<p>Another tab</p>');
    await until('the tab to be hidden', () => page.evaluate(() => document.visibilityState === 'hidden'));
    stage.simulator.set('customer-io', 'down');
    await advance(page, 61);
    await advance(page, 61);
    await quiet(other, stage);
    assert.equal(asked('customer-io'), 1);
    await page.bringToFront();
    await seesStates(page, ['Major outage']);
    assert.equal(asked('customer-io'), 2);
  });

  test('a change event reaches the host page when a vendor’s health changes, and only then', async () => {
    const page = await stage.page(stage.element({ vendors: ['customer-io', 'kustomer'] }), {
      first: () => {
        globalThis.changes = [];
        addEventListener('change', ({ detail, target }) => globalThis.changes.push([target.localName, detail]));
      },
    });
    const changes = () => page.evaluate(() => globalThis.changes);
    await seesStates(page, ['Operational', 'Operational']);
    assert.deepEqual(await changes(), []);
    const id = stage.vendor('customer-io');
    stage.simulator.set('customer-io', 'down');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    const told = async () => (await changes()).length > 0 && changes();
    assert.deepEqual(await until('a change', told), [
      ['is-it-them', { vendor: id, name: 'Customer.io', health: 'major_outage', previous: 'operational' }],
    ]);
    stage.simulator.set('customer-io', { behaviour: 'status', code: 500 });
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await until('the failure', async () => asked('customer-io') === 3);
    await press(page, 'Customer.io');
    await sees(page, 'The status page itself is failing (500).');
    assert.equal((await changes()).length, 1);
  });

  test('inside a page that is itself a Yew app, presses reach the widget and the app', async () => {
    // The host is the extension's popup, run as a web page: a Yew app of its own instance, whose root brands nodes and
    // hears events just as the widget's does. The element stands inside the nodes that this app drew.
    const page = await stage.page('', { path: '/extension/popup.html' });
    await sees(page, 'No vendors yet.', null);
    await page.evaluate(async (address) => {
      const script = '/www/is-it-them.js';
      await import(script);
      const element = document.createElement('is-it-them');
      element.setAttribute('vendors', address);
      document.querySelector('main > div').append(element);
    }, stage.vendor('customer-io'));
    await press(page, 'Customer.io');
    await press(page, 'Some workspaces');
    await press(page, 'Show oldest first');
    await sees(page, 'Show newest first');
    await press(page, 'Back');
    await seesStates(page, ['Operational']);
    await page.evaluate(() => document.querySelector('is-it-them').remove());
    await sees(page, 'No vendors yet.', null);
    const wrong = page.errors.filter((error) => !error.includes('404'));
    assert.deepEqual(wrong, [], 'nothing but the icon that this page does not name');
  });

  test('the same in a frame, for wikis that allow no scripts', async () => {
    stage.simulator.set('kustomer', 'partial');
    const query = `vendors=${stage.vendor('customer-io')},${stage.vendor('kustomer')}&only-problems=&view=list`;
    const page = await stage.page(`<iframe title="Status" src="/www/embed.html?${query}"></iframe>`);
    const frame = await until('the frame', () => page.frames().find((one) => one.url().includes('embed.html')));
    const [only] = await seesStates(frame, ['Partial outage']);
    assert.equal(only.name, 'Kustomer');
    assert.doesNotMatch(await text(frame), /Customer\.io/);
  });
});

/** Waits as long as a read that was begun by now needs to reach the vendor: one of another vendor comes later. */
async function quiet(page, stage) {
  await page.evaluate((url) => fetch(url), `${stage.vendor('sample-vendor')}/api/v2/status.json`);
}

/** Runs in the page before its scripts: counts timers and listeners on window and document that are not yet let go. */
function countHeld() {
  globalThis.later = setTimeout.bind(globalThis);
  const timers = new Set();
  for (const kind of ['Timeout', 'Interval']) {
    const set = globalThis[`set${kind}`].bind(globalThis);
    const clear = globalThis[`clear${kind}`].bind(globalThis);
    globalThis[`set${kind}`] = (run, ...rest) => {
      const id = set(
        (...values) => {
          if (kind === 'Timeout') {
            timers.delete(id);
          }
          run(...values);
        },
        ...rest,
      );
      timers.add(id);
      return id;
    };
    globalThis[`clear${kind}`] = (id) => {
      timers.delete(id);
      clear(id);
    };
  }
  let listeners = 0;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function counted(...values) {
    listeners += this === window || this === document ? 1 : 0;
    return add.apply(this, values);
  };
  EventTarget.prototype.removeEventListener = function counted(...values) {
    listeners -= this === window || this === document ? 1 : 0;
    return remove.apply(this, values);
  };
  globalThis.held = () => ({ timers: timers.size, listeners });
}
