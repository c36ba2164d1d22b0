/** What was kept is as old as it is, and a clock that jumps neither stops the reads nor makes anything look new. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { advance } from '../support/clock.mjs';
import { onStage } from './stage.mjs';
import { always, outage, says, well } from './trust/answers.mjs';
import { CLOCKS, KEPT, TRUTH } from './trust/faults.mjs';
import { changeKept } from './trust/kept.mjs';
import { ILL, Stand, WELL, chooseAndRead, comesToSay, popup, settled, toolbar, words } from './trust/stand.mjs';

const good = { id: 'good', before: well, answers: well };
const kept = KEPT.map((row) => ({ ...row, before: well, answers: always({ silent: true }) }));
const IDS = ['good', ...KEPT.map(({ id }) => id)];

onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 400, height: 600 } }, (stage) => {
  let stand;
  let trio;
  before(async () => {
    stand = await Stand.of([good, ...kept]);
    trio = await Stand.trio();
  });
  after(() => Promise.all([stand?.close(), trio?.close()]));

  const allWell = Object.fromEntries(IDS.map((id) => [id, TRUTH.well]));
  const asKept = { good: TRUTH.well, ...Object.fromEntries(KEPT.map(({ id, words: all }) => [id, all])) };
  /** What is done to what was kept of each vendor, by the address of its page. */
  const changes = () => KEPT.map(({ id, by }) => /** @type {[page: string, by: number]} */ ([stand.origins.url(id), by]));
  /** Fails where a vendor was ever said to be well that is not sure to be. */
  const never = (seen) => {
    for (const { id } of KEPT) assert.notEqual(seen[id], 'Operational', `${id} is green`);
    return seen;
  };

  test(`on a page, what is ${KEPT.map(({ is }) => is).join(', or ')} is not operational now`, async () => {
    stand.heal();
    const first = await stage.page(stand.body());
    for (const view of ['badge', 'list']) await comesToSay(allWell, () => words(first, view));
    stand.fail();
    await first.evaluate(changeKept, changes());
    // What was painted says itself when it was read: here it is what the module recalls that is tried.
    await first.evaluate(() => Object.keys(localStorage).forEach((key) => key.includes('/glimpse/') && localStorage.removeItem(key)));
    const again = await stage.revisit(first, { clock: true });
    let looks = 0;
    for (const view of ['badge', 'list']) {
      await comesToSay(
        asKept,
        async () => never(await words(again, view)),
        () => (++looks % 12 === 0 ? advance(again, 21) : undefined),
      );
    }
  });

  test(`in the extension, what is ${KEPT.map(({ is }) => is).join(', or ')} is not operational now`, async () => {
    stand.heal();
    await chooseAndRead(stage, stand);
    await comesToSay(allWell, () => toolbar(stage, IDS));
    stand.fail();
    await stage.browser.stopBackground();
    await stage.browser.inExtension(changeKept, changes());
    // The background paints what is kept; then it asks, and the vendors hang.
    await comesToSay(asKept, () => toolbar(stage, IDS));
    await stage.browser.inExtension(changeKept, changes());
    const page = await stage.extensionPage('popup.html');
    await comesToSay(asKept, async () => never(await popup(page)));
  });

  for (const { is, by, fallen, hanging } of CLOCKS) {
    test(`with the clock ${is}, a page reads on and shows nothing as newer than it is`, async () => {
      trio.heal();
      const page = await stage.page(trio.body(), { clock: true });
      for (const view of ['badge', 'list']) await comesToSay(WELL, () => words(page, view));
      trio.fail();
      await page.evaluate(jump, by);
      await advance(page, 301);
      let looks = 0;
      for (const view of ['badge', 'list']) {
        await comesToSay(
          { ...ILL, falls: fallen, hangs: hanging },
          () => words(page, view),
          () => (++looks % 12 === 0 ? advance(page, 21) : undefined),
        );
      }
    });
  }

  test('what a page kept with its clock ahead is not operational once the clock is right', async () => {
    trio.heal();
    const first = await stage.page(trio.body(), { first: tomorrow });
    for (const view of ['badge', 'list']) await comesToSay(WELL, () => words(first, view));
    trio.fail();
    const again = await stage.revisit(first);
    for (const view of ['badge', 'list']) {
      await comesToSay(ILL, async () => {
        const seen = await words(again, view);
        assert.notEqual(seen.hangs, 'Operational');
        return seen;
      });
    }
  });

  test('stamps in the future keep the background from no read', async () => {
    trio.heal();
    await chooseAndRead(stage, trio);
    await comesToSay(WELL, () => toolbar(stage, Object.keys(WELL)));
    const pages = Object.keys(WELL).map((id) => [trio.origins.url(id), 86_400_000]);
    await stage.browser.stopBackground();
    await stage.browser.inExtension(changeKept, pages);
    // The change itself may start a read; what is asked from now on is told apart by what it says.
    await settled(WELL, () => toolbar(stage, Object.keys(WELL)));
    trio.origins.set('falls', says(outage)('falls'));
    await stage.alarm();
    await comesToSay({ good: TRUTH.well, falls: TRUTH.fallen }, () => toolbar(stage, ['good', 'falls']));
  });
});

/** Runs in a page: its clock jumps. */
function jump(by) {
  const { now } = Date;
  Date.now = () => now() + by;
}

function tomorrow() {
  const { now } = Date;
  Date.now = () => now() + 86_400_000;
}
