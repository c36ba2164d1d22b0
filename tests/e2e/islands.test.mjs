/** What one vendor, one page or one program does is no other's loss: traps, long lists, clocks, storage. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { advance } from '../support/clock.mjs';
import { press, sees, seesChoice, seesStates, text, type, until } from './person.mjs';
import { onStage } from './stage.mjs';

const KILOBYTE = 'What happened is being looked into. '.repeat(28);

/** A Statuspage's documents, with past incidents whose posts have this number of kilobytes each. */
function record(name, { incidents = 0, kilobytes = 1, components = 1 } = {}) {
  const page = { id: name, name, url: `https://${name}.example` };
  const stamp = (day) => `2025-11-${String(day).padStart(2, '0')}T10:00:00Z`;
  return {
    summary: {
      page,
      status: { indicator: 'none', description: '' },
      components: Array.from({ length: components }, (_, at) => ({ id: `c${at}`, name: `Part ${at}`, status: 'operational' })),
      incidents: [],
      scheduled_maintenances: [],
    },
    incidents: {
      page,
      incidents: Array.from({ length: incidents }, (_, at) => ({
        id: `${name}-${at}`,
        name: 'Slow',
        status: 'resolved',
        impact: 'minor',
        created_at: stamp(28 - at),
        resolved_at: stamp(28 - at),
        incident_updates: [{ id: 'u', status: 'resolved', body: KILOBYTE.repeat(kilobytes), created_at: stamp(28 - at) }],
      })),
    },
  };
}

onStage(['chromium', 'firefox'], {}, (stage) => {
  const asked = (vendor) => stage.simulator.requests(vendor, 'summary.json');
  /** Has vendors' programs end at the next look at the clock that they measure pauses by, in the middle of a call. */
  const trap = (page) =>
    page.evaluate(() => {
      globalThis.traps = 1;
      dispatchEvent(new Event('online'));
    });
  const told = (page) => page.evaluate(() => globalThis.told);
  /** What goes wrong in the page itself: the wizard asks vendors behind a vendor, whom no network may reach here. */
  const uncaught = (page) => page.errors.filter((error) => !/Failed to load resource|CORS|Cross-Origin/.test(error));

  for (const view of ['badge', 'list', 'history', 'wizard']) {
    test(`view ${view}: a trap starts the module anew, once; after the second the fallback stands there`, async () => {
      const page = await stage.page(stage.element({ vendors: 'customer-io', view }, '<p>Fallback</p>'), { first: trapped });
      const shown = { history: 'Customer.io', wizard: 'Something is broken' }[view];
      const isFine = () => (shown ? sees(page, /Customer\.io/) : seesStates(page, ['Operational']));
      await isFine();
      await until('the first read', () => asked('customer-io') === 1);
      await trap(page);
      await until('another read', () => asked('customer-io') === 2);
      await isFine();
      assert.deepEqual(await told(page), []);
      stage.simulator.set('customer-io', 'down');
      if (!shown) {
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await seesStates(page, ['Major outage']);
      }
      const before = uncaught(page).length;
      assert.ok(before <= 2, page.errors.join('\n'));
      await trap(page);
      await until('the fallback', () => page.$eval('is-it-them p', (fallback) => fallback.checkVisibility()));
      assert.equal((await told(page)).length, 1);
      // What the old instances left behind is silent.
      await page.evaluate(() => ['online', 'visibilitychange'].forEach((name) => dispatchEvent(new Event(name))));
      await page.evaluate(() => document.querySelector('is-it-them').refresh());
      assert.ok(uncaught(page).length <= before + 3, page.errors.join('\n'));
    });
  }

  test('a trap in one module leaves the others as they are', async () => {
    const page = await stage.page(
      stage.element({ vendors: 'customer-io', view: 'badge', id: 'badge' }) +
        stage.element({ vendors: 'courier', view: 'list', id: 'list' }),
    );
    await seesStates(page, ['Operational'], '#badge');
    await seesStates(page, ['Operational'], '#list');
    const drawn = (id) => page.evaluateHandle((name) => document.getElementById(name).shadowRoot.firstElementChild, id);
    const [badge, list] = [await drawn('badge'), await drawn('list')];
    const is = async (id, before) => page.evaluate((a, b) => a === b, await drawn(id), before);
    const end = (trace) =>
      page.evaluate((stack) => {
        const error = Object.assign(new WebAssembly.RuntimeError('unreachable'), { stack });
        dispatchEvent(new ErrorEvent('error', { error }));
      }, trace);
    await end('at https://another.example/game.wasm:wasm-function[1]:0x1');
    await end('at https://wiki.example/is_it_them_bg.wasm:wasm-function[1]:0x1');
    await until('another list', async () => !(await is('list', list)));
    assert.ok(await is('badge', badge));
    await seesStates(page, ['Operational'], '#list');
    await end('RuntimeError: unreachable');
    await until('another badge', async () => !(await is('badge', badge)));
    await seesStates(page, ['Operational'], '#badge');
  });

  for (const view of ['badge', 'list']) {
    test(`view ${view}: of a long list at most six vendors are read at once`, async () => {
      const ids = Array.from({ length: 60 }, (_, at) => `many-${at}`);
      ids.forEach((id) => {
        stage.simulator.add(id, record(id));
        stage.simulator.set(id, { behaviour: 'slow', ms: 30 });
      });
      const page = await stage.page(stage.element({ vendors: ids, view }), { first: countOpen });
      await seesStates(page, Array(60).fill('Operational'));
      assert.equal(await page.evaluate(() => globalThis.most), 6);
      assert.deepEqual(
        ids.filter((id) => asked(id) !== 1),
        [],
      );
    });
  }

  test('six vendors whose answers never end hold up the others no longer than twenty seconds', async () => {
    const page = await stage.page(
      stage.element({ vendors: [...'abcdef'].map((name) => `https://never.example/${name}`).concat('customer-io') }),
      { clock: true, first: neverAnswer },
    );
    await until('six questions', () => page.evaluate(() => globalThis.never === 6));
    await sees(page, 'Reading');
    await advance(page, 11);
    assert.equal(asked('customer-io'), 0);
    await advance(page, 20);
    await until('the seventh', () => asked('customer-io') === 1);
    await seesStates(page, [...Array(6).fill('Unknown'), 'Operational']);
    await sees(page, 'Page did not answer');
  });

  for (const [what, seconds] of [
    ['an hour', 3600],
    ['a day', 86_400],
  ]) {
    test(`a clock put back by ${what}: reads go on, and nothing is passed off as just read`, async () => {
      const page = await stage.page(stage.element({ vendors: 'customer-io', refresh: 60 }), { clock: true, first: clockToSet });
      await seesStates(page, ['Operational']);
      await page.evaluate((by) => (globalThis.putBack = by), seconds);
      await advance(page, 11);
      const [{ note }] = await seesStates(page, ['Was operational']);
      assert.match(note, /^Read at an unknown time by this device’s clock$/);
      stage.simulator.set('customer-io', 'down');
      await advance(page, 61);
      await seesStates(page, ['Major outage']);
      assert.equal(asked('customer-io'), 2);
    });
  }

  for (const view of ['history', 'wizard']) {
    test(`refresh() reads again in the ${view}`, async () => {
      const page = await stage.page(stage.element({ vendors: 'customer-io', view }));
      await sees(page, 'Customer.io');
      await until('the first read', () => asked('customer-io') === 1);
      await page.evaluate(() => document.querySelector('is-it-them').refresh());
      await until('the second', () => asked('customer-io') === 2);
      assert.deepEqual(uncaught(page), []);
    });
  }

  test('what is kept leaves the page around it the storage that is its own', async () => {
    const ids = Array.from({ length: 14 }, (_, at) => `large-${at}`);
    ids.forEach((id) => stage.simulator.add(id, record(id, { incidents: 25, kilobytes: 20 })));
    const page = await stage.page(stage.element({ vendors: ids }));
    await seesStates(page, Array(14).fill('Operational'));
    await until('all of them', () => ids.every((id) => stage.simulator.requests(id, 'incidents.json') === 1));
    const kept = () => page.evaluate(() => Object.entries({ ...localStorage }).map(([key, value]) => [key, value.length]));
    const sizes = (await until('most of them kept', async () => (await kept()).length >= 7 && kept())).map(([, size]) => size);
    assert.ok(Math.max(...sizes) <= 128 * 1024, String(sizes));
    assert.ok(sizes.reduce((sum, size) => sum + size) <= 1024 * 1024, String(sizes));
    await page.evaluate(() => localStorage.setItem('of the page', 'x'.repeat(3_900_000)));
    const again = await stage.revisit(page);
    await seesStates(again, Array(14).fill('Operational'));
    assert.equal(await again.evaluate(() => localStorage.getItem('of the page').length), 3_900_000);
  });

  test('what could not be stored leaves nothing older behind', async () => {
    stage.simulator.add('grows', record('grows'));
    const page = await stage.page(stage.element({ vendors: 'grows', refresh: 60 }), { clock: true });
    await seesStates(page, ['Operational']);
    // Of readings: what the next visit paints is kept beside them.
    const keys = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('/reading/')));
    await until('what is kept', async () => (await keys()).length === 1);
    stage.simulator.add('grows', record('grows', { components: 3000 }));
    await advance(page, 61);
    await until('another read', () => asked('grows') === 1);
    await until('nothing kept', async () => (await keys()).length === 0);
    await seesStates(page, ['Operational']);
  });

  test('a page without any storage shows what it just read', async () => {
    const page = await stage.page(stage.element({ vendors: ['customer-io', 'courier'] }), {
      first: () =>
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('no');
          },
        }),
    });
    await seesStates(page, ['Operational', 'Operational']);
    await page.evaluate(() => Object.defineProperty(globalThis, 'localStorage', { value: { clear() {} } }));
  });
});

onStage(['chromium', 'firefox'], { extension: true }, (stage) => {
  const chosen = (id) => ({ id: stage.vendor(id), name: id, page: stage.vendor(id), sample: false });
  const keep = (list) => stage.browser.inExtension((all) => chrome.storage.local.set({ 'vendors/1': all }), list);
  const kept = () => stage.browser.inExtension(async () => (await chrome.storage.local.get('vendors/1'))['vendors/1']);
  const stand = async (page, address) => {
    await type(page, address);
    await seesChoice(page, /^Look for a status page at/);
    await page.keyboard.press('ArrowUp');
  };

  before(() => stage.browser.inExtension(() => chrome.storage.local.clear()));

  test('two pages that add a vendor keep both, and each shows both', async () => {
    await keep([chosen('courier')]);
    const pages = [await stage.extensionPage('options.html'), await stage.extensionPage('popup.html')];
    for (const [at, id] of ['customer-io', 'kustomer'].entries()) {
      await pages[at].bringToFront();
      await sees(pages[at], 'Courier', null);
      await stand(pages[at], stage.vendor(id));
    }
    // The one behind has closed its list, from which no key chooses; a script can press in both at once.
    const choose = () => /** @type {HTMLElement} */ (document.querySelector('[role=option]')).click();
    await Promise.all(pages.map((page) => page.evaluate(choose)));
    for (const page of pages) {
      await page.bringToFront();
      await sees(page, /^(?=[^]*Courier)(?=[^]*Customer\.io)(?=[^]*Kustomer)/, null);
    }
    assert.deepEqual(
      (await kept()).map(({ page }) => page).sort(),
      ['courier', 'customer-io', 'kustomer'].map((id) => stage.vendor(id)),
    );
  });

  test('what a later build wrote into the list hides nothing and outlives every change', async () => {
    const later = { ...chosen('sample-vendor'), format: 'telepathy', colour: 'teal' };
    await keep([later, { ...chosen('courier'), colour: 'plum' }]);
    const page = await stage.extensionPage('options.html');
    await sees(page, 'Courier', null);
    await stand(page, stage.vendor('kustomer'));
    await page.keyboard.press('Enter');
    await sees(page, /Kustomer[^]*Read \d/, null);
    await press(page, 'Remove Kustomer', null);
    await until('Kustomer to go', async () => !(await text(page, null)).includes('Remove Kustomer'));
    assert.deepEqual(await kept(), [later, { ...chosen('courier'), colour: 'plum' }]);
  });

  for (const path of ['popup.html', 'options.html', 'app.html?view=history']) {
    test(`${path}: a trap draws the page anew, once; after the second it says so`, async () => {
      await keep([chosen('customer-io')]);
      const page = await stage.extensionPage(path);
      await sees(page, 'Customer.io', null);
      const end = () => page.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })));
      const drawn = await page.evaluateHandle(() => document.getElementById('root'));
      await end();
      await until('another page', () => page.evaluate((before) => document.getElementById('root') !== before, drawn));
      await sees(page, 'Customer.io', null);
      // What is kept is painted before the module is there; until it is, nothing of it can end.
      await until('the page to say so', async () => {
        await end();
        return (await text(page, null)).includes('Is it them? could not start.');
      });
    });
  }
});

/** Runs in the page: the clock that pauses are measured by ends the program as a trap would, as often as `traps` says. */
function trapped() {
  const now = performance.now.bind(performance);
  globalThis.traps = 0;
  globalThis.told = [];
  document.addEventListener('error', ({ detail }) => globalThis.told.push(detail), true);
  performance.now = () => {
    if (globalThis.traps > 0) {
      globalThis.traps -= 1;
      throw new WebAssembly.RuntimeError('unreachable');
    }
    return now();
  };
}

/** Runs in the page: `most` is how many vendors were asked at once. */
function countOpen() {
  const { fetch } = globalThis;
  let open = 0;
  globalThis.most = 0;
  globalThis.fetch = async (request, ...rest) => {
    if (!String(request.url ?? request).includes('/vendors/')) return fetch(request, ...rest);
    open += 1;
    globalThis.most = Math.max(globalThis.most, open);
    try {
      return await fetch(request, ...rest);
    } finally {
      open -= 1;
    }
  };
}

/** Runs in the page: what `never.example` is asked is not answered, whatever ends the question. */
function neverAnswer() {
  const { fetch } = globalThis;
  globalThis.never = 0;
  globalThis.fetch = (request, ...rest) => {
    if (!String(request.url ?? request).includes('never.example')) return fetch(request, ...rest);
    globalThis.never += 1;
    return new Promise(() => {});
  };
}

/** Runs in the page: its clock goes `putBack` seconds behind the one it had. */
function clockToSet() {
  const { now } = Date;
  globalThis.putBack = 0;
  Date.now = () => now() - globalThis.putBack * 1000;
}
