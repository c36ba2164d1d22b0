/** Every way in which a vendor can mislead, on every surface: see the table in `trust/faults.mjs`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance } from '../support/clock.mjs';
import { onStage } from './stage.mjs';
import { BESIDE, FAULTS, GIANTS } from './trust/faults.mjs';
import { Stand, choose, evidence, popup, settled, toolbar, words } from './trust/stand.mjs';

/** What a surface is to say at a time, by vendor. */
const wanted = (faults, time) => Object.fromEntries(faults.map((fault) => [fault.id, fault[time]]));

/** What the wizard may make of a page of which every other surface says this. */
const weighs = (words) => [words.includes('Operational') ? 'well' : 'not well'];

/** Opens a page, a popup and the toolbar on all of these vendors, first with their faults, then with those after a good read. */
async function lookAround(stage, stand, faults) {
  const ids = faults.map(({ id }) => id);
  const [fresh, later] = [wanted(faults, 'fresh'), wanted(faults, 'after')];
  const well = Object.fromEntries(ids.map((id) => [id, ['Operational']]));
  const seen = { fresh: {}, after: {} };
  const both = async (page, expected, nudge) => {
    await settled(expected, () => words(page, 'badge'), nudge);
    return { list: await settled(expected, () => words(page, 'list'), nudge), badge: await words(page, 'badge') };
  };

  stand.fail();
  const page = await stage.page(stand.body());
  await choose(stage, stand);
  Object.assign(seen.fresh, await both(page, fresh));
  seen.fresh.toolbar = await settled(fresh, () => toolbar(stage, ids));
  const first = await stage.extensionPage('popup.html');
  seen.fresh.popup = await settled(fresh, () => popup(first));
  await first.close();
  await page.evaluate(() => localStorage.clear());
  await page.close();

  stand.heal();
  const again = await stage.page(stand.body(), { clock: true });
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
  const second = await stage.extensionPage('popup.html');
  seen.after.popup = await settled(later, () => popup(second));
  await second.close();
  if (stage.browser.name === 'chromium') {
    seen.after.evidence = await evidence(stage, stand, ids);
    // Nothing was ever read, for the wizard.
    await again.evaluate(() => localStorage.clear());
    seen.fresh.evidence = await evidence(stage, stand, ids);
  }
  return { ...seen, before: { ...good, toolbar: goodToolbar } };
}

for (const [name, table] of [['faults', FAULTS], ['giants', GIANTS]]) {
  const faults = [...BESIDE, ...table];
  onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 400, height: 600 } }, (stage) => {
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
        for (const [time, words] of [['before', ['Operational']], ['fresh', fresh], ['after', later]]) {
          for (const [surface, all] of Object.entries(seen[time])) {
            const right = surface === 'evidence' ? weighs(words) : words;
            if (!right.includes(all[id])) found.push(`${surface}, ${time}: ${all[id] || 'nothing'}`);
          }
        }
        assert.deepEqual(found, [], `${id} among ${name}`);
      });
    }
  });
}
