/** The matrix at work: every way in which a vendor can mislead, on every surface. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance } from '../../support/clock.mjs';
import { onStage } from '../stage.mjs';
import { BESIDE } from './faults.mjs';
import { Stand, choose, evidence, popup, settled, toolbar, words } from './stand.mjs';

/** What a surface is to say at a time, by vendor. */
const wanted = (faults, time) => Object.fromEntries(faults.map((fault) => [fault.id, fault[time]]));

/**
 * What the wizard may make of a page of which every other surface says this. Work is no incident that could fit, and no sign
 * that all is well either.
 */
const weighs = (words) => (words.includes('Maintenance') ? ['well', 'not well'] : [words.includes('Operational') ? 'well' : 'not well']);

/** Opens a page, a popup and the toolbar on all of these vendors, first with their faults, then with those after a good read. */
async function lookAround(stage, stand, faults) {
  const ids = faults.map(({ id }) => id);
  const [fresh, later] = [wanted(faults, 'fresh'), wanted(faults, 'after')];
  const well = Object.fromEntries(ids.map((id) => [id, ['Operational']]));
  const seen = { fresh: {}, after: {} };
  /** A surface that cannot be had at all says nothing of anybody, and why. */
  const said = (look) => look().catch((error) => Object.fromEntries(ids.map((id) => [id, `nothing (${error.message})`])));
  const popups = (expected) =>
    said(async () => {
      const page = await stage.extensionPage('popup.html');
      const all = await settled(expected, () => popup(page));
      await page.close();
      return all;
    });
  const both = async (page, expected, nudge) => {
    await settled(expected, () => words(page, 'badge'), nudge);
    const list = await settled(expected, () => words(page, 'list'), nudge);
    return { list, badge: await settled(expected, () => words(page, 'badge'), nudge, 1) };
  };

  stand.fail();
  const page = await stage.page(stand.body());
  await choose(stage, stand);
  Object.assign(seen.fresh, await both(page, fresh));
  seen.fresh.toolbar = await settled(fresh, () => toolbar(stage, ids));
  seen.fresh.popup = await popups(fresh);
  await page.close();

  stand.heal();
  const again = await stage.page(stand.body(), { clock: true, first: forget });
  await choose(stage, stand);
  const good = await both(again, well);
  const goodToolbar = await settled(well, () => toolbar(stage, ids));
  stand.fail();
  await stage.alarm();
  await advance(again, 301);
  // What hangs is given up by the page's clock, which is ours.
  let looks = 0;
  Object.assign(seen.after, await both(again, later, () => (++looks % 8 === 0 ? advance(again, 21) : undefined)));
  seen.after.toolbar = await settled(later, () => toolbar(stage, ids));
  seen.after.popup = await popups(later);
  if (stage.browser.name === 'chromium') {
    const weighed = (words) => Object.fromEntries(ids.map((id) => [id, weighs(words[id])]));
    seen.after.evidence = await said(() => evidence(stage, stand, weighed(later)));
    // It would keep what it knows once more.
    await again.close();
    seen.fresh.evidence = await said(() => evidence(stage, stand, weighed(fresh), forget));
  }
  return { ...seen, before: { ...good, toolbar: goodToolbar } };
}

/** Runs in a page before its scripts: nothing is kept from earlier visits. */
function forget() {
  localStorage.clear();
}

/**
 * Declares a test for each fault of a table, in some browsers.
 * @param {('chromium' | 'firefox')[]} browsers
 * @param {import('./faults.mjs').Fault[]} table
 */
export function matrix(browsers, table) {
  const faults = [...BESIDE, ...table];
  onStage(browsers, { extension: true, viewport: { width: 400, height: 600 }, asks: ['api.status.io'] }, (stage) => {
    /** All of them are looked at together, once: the first test waits for it. */
    let looked;
    const look = async () => {
      const stand = await Stand.of(faults);
      try {
        return await lookAround(stage, stand, faults);
      } finally {
        await stand.close();
      }
    };

    for (const { id, is, fresh, after: later } of faults) {
      test(`${is}: ${fresh.join(' or ')}, after a good read ${later.join(' or ')}`, async () => {
        const seen = await (looked ??= look());
        const found = [];
        for (const [time, words] of [
          ['before', ['Operational']],
          ['fresh', fresh],
          ['after', later],
        ]) {
          for (const [surface, all] of Object.entries(seen[time])) {
            const right = surface === 'evidence' ? weighs(words) : words;
            if (!right.includes(all[id])) found.push(`${surface}, ${time}: ${all[id] || 'nothing'}`);
          }
        }
        assert.deepEqual(found, [], id);
      });
    }
  });
}
