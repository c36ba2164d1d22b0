/** What an element painted at the last visit is there before any module, and nothing on the page jumps when the module is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countShifts, holdModules } from './held.mjs';
import { ago, press, sees, seesStates, text, until, vendors } from './person.mjs';
import { onStage } from './stage.mjs';

/** What a page may jump in all, as browsers count it. */
const STILL = 0.02;

const lines = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('is-it-them/glimpse/')).length);
/** Takes the elements off the page: what they left stays as it is from here on. */
const takeDown = async (page) => {
  await page.evaluate(() => document.querySelectorAll('is-it-them').forEach((element) => element.remove()));
  // What was on its way when they went.
  await page.evaluate(() => new Promise((passed) => setTimeout(passed, 100)));
};
const letIn = (page) => page.evaluate(() => globalThis.letModulesIn());

onStage(['chromium', 'firefox'], {}, (stage) => {
  /** A visit that leaves what the next one paints: a line a vendor, the meaning of healths, ages and how high it was. */
  const visit = async (body, states, kept) => {
    const page = await stage.page(body);
    await seesStates(page, states);
    await until(
      `${kept} kept lines`,
      async () => (await lines(page)) >= kept,
      () => lines(page),
    );
    return page;
  };

  for (const view of ['badge', 'list']) {
    test(`the ${view} of the last visit is there before the module, and the module takes it over`, async () => {
      stage.simulator.set('kustomer', 'down');
      const body = stage.element({ vendors: ['customer-io', 'kustomer'], view });
      // The list stands worst first, a badge as its vendors are named.
      const states = view === 'list' ? ['Major outage', 'Operational'] : ['Operational', 'Major outage'];
      let page = await visit(body, states, 5);
      const shown = await vendors(page);
      page = await stage.revisit(page, { first: holdModules });
      await seesStates(page, states);
      const painted = await vendors(page);
      assert.deepEqual(
        painted.map(({ name, shape, colour }) => ({ name, shape, colour })),
        shown.map(({ name, shape, colour }) => ({ name, shape, colour })),
      );
      await sees(page, new RegExp(`Read ${ago('s')}`));
      if (view === 'list') await sees(page, 'Web/Email/Form Hooks');
      stage.simulator.set('kustomer', 'recover');
      await letIn(page);
      await seesStates(page, ['Operational', 'Operational']);
      assert.deepEqual(page.errors, []);
    });
  }

  test('a line that is too old is painted as what it was, and in the shape of what is not known', async () => {
    stage.simulator.set('kustomer', 'down');
    let page = await visit(stage.element({ vendors: ['customer-io', 'kustomer'] }), ['Major outage', 'Operational'], 5);
    await takeDown(page);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage).filter((name) => /glimpse\/1\/http/.test(name))) {
        const line = JSON.parse(localStorage.getItem(key) ?? '');
        line[5] -= 3_600_000;
        line[6] -= 3_600_000;
        localStorage.setItem(key, JSON.stringify(line));
      }
    });
    page = await stage.revisit(page, { first: holdModules });
    await seesStates(page, ['Major outage', 'Was operational']);
    assert.deepEqual(
      (await vendors(page)).map(({ shape }) => shape),
      ['major_outage', 'unknown'],
    );
    await letIn(page);
    await seesStates(page, ['Major outage', 'Operational']);
  });

  test('a line from the future of the clock, of another shape or with markup in it harms nothing', async () => {
    const element = stage.element({ vendors: 'customer-io', view: 'badge' });
    const broken = [
      (line) => [line[0], line[1], line[2], line[3], line[4], line[5] + 3_600_000, line[6] + 7_200_000, line[7]],
      (line) => [line[0], { toString: 1 }, ...line.slice(2)],
      () => 'null',
      () => [],
    ];
    for (const change of broken) {
      let page = await visit(element, ['Operational'], 4);
      await takeDown(page);
      await page.evaluate((how) => {
        const key = Object.keys(localStorage).find((name) => /glimpse\/1\/http.*customer-io/.test(name)) ?? '';
        localStorage.setItem(key, JSON.stringify(new Function(`return (${how})`)()(JSON.parse(localStorage.getItem(key) ?? ''))));
      }, String(change));
      page = await stage.revisit(page, { first: holdModules });
      assert.equal(await text(page), '', String(change));
      await letIn(page);
      await seesStates(page, ['Operational']);
      assert.deepEqual(page.errors, []);
      await page.evaluate(() => localStorage.clear());
      await page.close();
    }
    let page = await visit(element, ['Operational'], 4);
    await takeDown(page);
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => /glimpse\/1\/http.*customer-io/.test(name)) ?? '';
      const line = JSON.parse(localStorage.getItem(key) ?? '');
      line[1] = '<img src=x onerror=alert(1)>';
      line[7] = 'javascript:alert(1)';
      localStorage.setItem(key, JSON.stringify(line));
    });
    page = await stage.revisit(page, { first: holdModules });
    await sees(page, '<img src=x onerror=alert(1)>');
    assert.deepEqual(await page.$$eval('is-it-them >>> :is(img, a[href])', (all) => all.length), 0);
  });

  test('a row that was pressed before the module came is open once it is there', async () => {
    let page = await visit(stage.element({ vendors: ['customer-io', 'kustomer'] }), ['Operational', 'Operational'], 5);
    page = await stage.revisit(page, { first: holdModules });
    await seesStates(page, ['Operational', 'Operational']);
    await press(page, 'Kustomer');
    await letIn(page);
    await until(
      'an open row',
      async () => (await vendors(page)).some(({ name, open }) => name === 'Kustomer' && open),
      () => vendors(page),
    );
  });

  test('other vendors, another view and no attribute at all are not painted from what is kept', async () => {
    let page = await visit(stage.element({ vendors: ['customer-io'] }), ['Operational'], 4);
    for (const body of [stage.element({ vendors: ['customer-io', 'courier'] }), '<is-it-them></is-it-them>']) {
      page = await stage.page(body, { first: holdModules });
      await page.waitForFunction(() => customElements.get('is-it-them'));
      assert.doesNotMatch(await text(page), /Operational/);
    }
  });

  test('what is on its way is said, once that takes long', async () => {
    for (const [view, said] of Object.entries({ list: 'Loading status', history: 'Loading history', wizard: 'Loading wizard' })) {
      const page = await stage.page(stage.element({ vendors: 'customer-io', view }), { first: holdModules });
      await sees(page, said);
      await letIn(page);
      await until(
        'an end of that',
        async () => !(await text(page)).includes(said),
        () => text(page),
      );
    }
  });
});

onStage(['chromium'], {}, (stage) => {
  const AFTER = '<p>What follows on the page.</p><p>And more of it.</p>';
  const shift = async (page) => {
    // Whatever is late to move has moved by then.
    await page.evaluate(() => new Promise((passed) => setTimeout(passed, 700)));
    return page.evaluate(() => globalThis.shifted);
  };
  const first = `(${holdModules})(); (${countShifts})()`;

  for (const [view, vendors, is] of [
    ['badge', ['customer-io'], 'Operational'],
    ['list', ['customer-io', 'kustomer', 'courier'], 'Operational'],
    ['history', ['customer-io'], 'Known since'],
  ]) {
    test(`a page with ${view === 'history' ? 'a history' : `a ${view}`} stands still, at the first visit and at the next`, async () => {
      // Until the script is there, the room is the page's to keep, as the README says.
      const style = view === 'history' ? '<style>is-it-them:not(:defined) { display: block; min-block-size: 100vh; }</style>' : '';
      const body = `${style}<p>Before: ${stage.element({ vendors, view })}</p>${AFTER}`;
      let page = await stage.page(body, { first });
      await page.evaluate(() => new Promise((passed) => setTimeout(passed, 700)));
      await letIn(page);
      await sees(page, is);
      const atFirst = await shift(page);
      page = await stage.revisit(page, { first });
      await letIn(page);
      await sees(page, is);
      const next = await shift(page);
      assert.ok(atFirst <= STILL && next <= STILL, `${atFirst} and ${next} of ${STILL}`);
    });
  }
});
