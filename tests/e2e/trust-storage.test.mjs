/** Where nothing more can be kept, what was not kept was not read; a page shows what it read all the same. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { advance } from '../support/clock.mjs';
import { until } from './person.mjs';
import { onStage } from './stage.mjs';
import { incident, outage, part, says, well } from './trust/answers.mjs';
import { TRUTH } from './trust/faults.mjs';
import { ILL, Stand, WELL, choose, chooseAndRead, comesToSay, popup, toolbar, words } from './trust/stand.mjs';

/** As long as a storage of five or ten megabytes holds two of it at most. */
const POST = { id: 'u1', status: 'resolved', body: 'We wrote a great deal. '.repeat(1000), display_at: '2026-03-01T10:00:00Z' };
const past = Array.from({ length: 200 }, (_, index) =>
  incident({ id: `i${index}`, status: 'resolved', resolved_at: '2026-03-01T11:00:00Z', incident_updates: [{ ...POST, id: `u${index}` }] }),
);
const voluminous = says({ incidents: past });

/** An outage of which more is written than there is room for beside those two. */
const lengthy = says({
  ...outage,
  incidents: [incident({ impact: 'critical', incident_updates: [{ ...POST, status: 'investigating', body: 'x'.repeat(1_500_000) }] })],
});

onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 400, height: 600 } }, (stage) => {
  let trio;
  let large;
  before(async () => {
    trio = await Stand.trio();
    large = await Stand.of([
      { id: 'first', before: voluminous, answers: voluminous },
      { id: 'second', before: voluminous, answers: voluminous },
      { id: 'good', before: well, answers: well },
      { id: 'falls', before: well, answers: lengthy },
    ]);
  });
  after(() => Promise.all([trio?.close(), large?.close()]));

  const LARGE = { first: TRUTH.well, second: TRUTH.well, good: TRUTH.well, falls: TRUTH.well };
  const onPage = async (page, wanted) => {
    let looks = 0;
    for (const view of ['badge', 'list']) {
      await comesToSay(
        wanted,
        () => words(page, view),
        () => (++looks % 12 === 0 ? advance(page, 21) : undefined),
      );
    }
  };

  test('a page that can keep nothing shows what it reads', async () => {
    for (const first of [refuse, forbid]) {
      trio.heal();
      const page = await stage.page(trio.body(), { clock: true, first });
      await onPage(page, WELL);
      trio.fail();
      await advance(page, 301);
      await onPage(page, ILL);
      assert.deepEqual(
        page.errors.filter((error) => /RuntimeError|panic/.test(error)),
        [],
      );
      await page.close();
    }
  });

  test('what a full storage would not take is not passed off as what is there', async () => {
    trio.heal();
    const page = await stage.page(trio.body(), { clock: true });
    await onPage(page, WELL);
    await page.evaluate(fill);
    trio.fail();
    await advance(page, 301);
    await onPage(page, ILL);
    // Another visit, to vendors that say nothing more, knows only what was kept.
    for (const id of ['falls', 'hangs']) trio.origins.set(id, () => ({ silent: true }));
    const again = await stage.revisit(page, { clock: true });
    for (const view of ['badge', 'list']) {
      await comesToSay({ falls: ['Major outage', ...TRUTH.hanging], hangs: TRUTH.hanging }, () => words(again, view));
    }
  });

  test('two vendors that write much leave the page its storage, and the others their state', async () => {
    large.heal();
    const page = await stage.page(large.body(), { clock: true });
    await onPage(page, LARGE);
    const refused = await page.evaluate(() => {
      try {
        localStorage.setItem('of the page', 'x'.repeat(1_000_000));
        return null;
      } catch (error) {
        return error.name;
      }
    });
    assert.equal(refused, null, 'the page cannot keep a megabyte of its own');
    large.fail();
    await advance(page, 301);
    await onPage(page, { ...LARGE, falls: TRUTH.fallen });
  });

  /** Has the background paint what is kept, as it does when something of it changes; the toolbar says so then. */
  const repainted = async () => {
    await stage.browser.inExtension(async () => {
      await chrome.action.setTitle({ title: 'not painted yet' });
      const [filler] = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('filler'));
      if (filler) await chrome.storage.local.remove(filler);
      await chrome.storage.local.set({
        'watches/1': [
          { id: 'none', page: 'https://status.example.com', watch: { incident: 'none', title: '', posts: 0, phase: 'resolved' } },
        ],
      });
    });
    await until('the toolbar', async () => (await stage.browser.badge()).title !== 'not painted yet');
  };

  test('two vendors that write much leave the toolbar the state of the third', async () => {
    large.heal();
    await choose(stage, large);
    await comesToSay(LARGE, () => toolbar(stage, Object.keys(LARGE)));
    large.fail();
    await stage.alarm();
    await comesToSay({ ...LARGE, falls: TRUTH.fallen }, () => toolbar(stage, Object.keys(LARGE)));
    // The others are long; one that is ended in the middle of a document is another journey.
    await until('the turn to end', () =>
      stage.browser.inExtension(async () =>
        Object.entries(await chrome.storage.local.get(null)).every(([key, value]) => !key.startsWith('mark/') || value === null),
      ),
    );
    await stage.browser.stopBackground();
    await repainted();
    await comesToSay({ ...LARGE, falls: ['Major outage', ...TRUTH.hanging] }, () => toolbar(stage, Object.keys(LARGE)));
    const page = await stage.extensionPage('popup.html');
    await comesToSay({ ...LARGE, falls: TRUTH.fallen }, () => popup(page));
  });

  test('a storage that is full to the last byte makes nothing green', async () => {
    trio.heal();
    await choose(stage, trio);
    await comesToSay(WELL, () => toolbar(stage, Object.keys(WELL)));
    // Firefox takes as much as the disk does.
    if (stage.browser.name === 'chromium') await stage.browser.inExtension(fillToTheLastByte);
    trio.fail();
    await stage.alarm();
    await comesToSay(ILL, () => toolbar(stage, Object.keys(ILL)));
    const page = await stage.extensionPage('popup.html');
    await comesToSay(ILL, () => popup(page));
    await page.close();
    // What was read is told by storage alone to a background that starts anew.
    await stage.browser.stopBackground();
    await repainted();
    await comesToSay({ ...ILL, falls: ['Major outage', ...TRUTH.hanging] }, () => toolbar(stage, Object.keys(ILL)));
    await stage.browser.inExtension(() => chrome.storage.local.clear());
  });

  test('where nothing is left to give up, nobody stays green', async () => {
    // Too long to be kept, so that of these vendors nothing but the record stands in storage.
    const parts = (/** @type {string} */ status) =>
      Array.from({ length: 3000 }, (_, index) => part(`Part ${index} ${'x'.repeat(60)}`, { status }));
    const long = says({ components: parts('operational') });
    const stand = await Stand.of([
      { id: 'good', before: long, answers: long },
      { id: 'falls', before: long, answers: says({ ...outage, components: parts('major_outage') }) },
    ]);
    try {
      await chooseAndRead(stage, stand);
      await comesToSay({ good: TRUTH.well, falls: TRUTH.well }, () => toolbar(stage, ['good', 'falls']));
      if (stage.browser.name === 'chromium') await stage.browser.inExtension(fillToTheLastByte);
      stand.fail();
      await stage.alarm();
      await comesToSay({ falls: [...TRUTH.fallen, ...TRUTH.hanging] }, () => toolbar(stage, ['good', 'falls']));
      const page = await stage.extensionPage('popup.html');
      await comesToSay({ good: TRUTH.well, falls: TRUTH.fallen }, () => popup(page));
      await page.close();
    } finally {
      await stage.browser.inExtension(() => chrome.storage.local.clear());
      await stand.close();
    }
  });
});

/** Runs in a page before its scripts: its storage takes nothing. */
function refuse() {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

/** Runs in a page before its scripts: its storage is switched off. */
function forbid() {
  Object.defineProperty(globalThis, 'localStorage', {
    get() {
      throw new DOMException('switched off', 'SecurityError');
    },
  });
}

/** Runs in a page: leaves no room in its storage. */
function fill() {
  for (let size = 1 << 23, key = 0; size > 0; size >>= 1) {
    try {
      for (;;) localStorage.setItem(`filler ${key++}`, 'x'.repeat(size));
    } catch {
      // So much does not fit any more.
    }
  }
}

/** Runs in the extension: leaves no room in its storage. */
async function fillToTheLastByte() {
  for (let size = 1 << 23, key = 0; size > 0; size >>= 1) {
    try {
      for (;;) await chrome.storage.local.set({ [`filler ${key++}`]: 'x'.repeat(size) });
    } catch {
      // So much does not fit any more.
    }
  }
}
