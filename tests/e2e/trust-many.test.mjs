/** However many vendors there are, at most six are asked at once, and all of them are read. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import { onStage } from './stage.mjs';
import { well } from './trust/answers.mjs';
import { TRUTH } from './trust/faults.mjs';
import { Stand, choose, comesToSay, toolbar } from './trust/stand.mjs';
import { until, vendors } from './person.mjs';

const MANY = 40;
const MOST = 6;

/** Well, after a while in which others could be asked. */
const unhurried = (id) => async (request) => {
  await sleep(100);
  return well(id)(request);
};

onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 400, height: 600 } }, (stage) => {
  const faults = Array.from({ length: MANY }, (_, index) => ({ id: `vendor-${index}`, before: unhurried, answers: unhurried }));
  const ids = faults.map(({ id }) => id);
  let stand;
  before(async () => {
    stand = await Stand.of(faults);
  });
  after(() => stand?.close());

  for (const view of ['badge', 'list']) {
    test(`a ${view} of ${MANY} vendors asks at most ${MOST} at once`, async () => {
      stand.origins.reset();
      const page = await stage.page(
        `<is-it-them view="${view}" vendors="${ids.map((id) => stand.origins.url(id)).join(', ')}"></is-it-them>`,
      );
      await until(
        'all vendors',
        async () => (await vendors(page)).filter(({ state }) => state === 'Operational').length === MANY,
        () => vendors(page),
      );
      assert.ok(stand.origins.most <= MOST, `${stand.origins.most} at once`);
    });
  }

  test(`the background asks at most ${MOST} of ${MANY} vendors at once`, async () => {
    stand.origins.reset();
    await choose(stage, stand);
    await until(
      'all to be asked',
      () => ids.every((id) => stand.origins.requests(id) > 0),
      () => ids.filter((id) => stand.origins.requests(id) === 0),
    );
    await comesToSay(Object.fromEntries(ids.map((id) => [id, TRUTH.well])), () => toolbar(stage, ids));
    assert.ok(stand.origins.most <= MOST, `${stand.origins.most} at once`);
  });
});
