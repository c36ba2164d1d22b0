/** The browser ends the background whenever it likes: nothing is lost by it, and nothing is shown twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onStage } from './stage.mjs';
import { PRELUDE, kill } from './trust/killer.mjs';

const UNHARMED = { lost: 0, doubled: 0, green: 0, wrong: 0, lists: 0 };

function unharmed({ kills, told, ...counts }, least) {
  assert.deepEqual(counts, UNHARMED, told.join('\n'));
  assert.ok(kills >= least, `only ${kills} met a running background`);
}

onStage(['chromium'], { extension: { permissions: ['notifications'], prelude: PRELUDE } }, (stage) => {
  test('sixty ends of the background, at the steps of a turn, a save and a notification, lose and double nothing', async () => {
    unharmed(await kill(stage, 60, 1), 40);
  });
});

onStage(['firefox'], { extension: ['notifications'] }, (stage) => {
  test('twenty ends of the background at any time lose no vendor’s state and no list', async () => {
    unharmed(await kill(stage, 20, 2), 20);
  });
});
