/**
 * `cargo xtask bench --only day`: what a day of the extension's background costs with many vendors, of whom some change. Its clock is
 * put forward to each alarm that it sets, so that a day takes minutes; all that it asks and keeps is real. One life of the background
 * goes through all of it, which is longer than any browser lets it live: what would pile up is seen. Chromium.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Stage } from '../e2e/stage.mjs';
import { Origins } from '../simulator/origins.mjs';
import { PRELUDE } from './day-prelude.mjs';
import { randomOf } from '../support/random.mjs';
import { DayVendors } from './day-vendors.mjs';
import { extensionProcess } from './poll.mjs';

const HOURS = 24;
const HOUR = 3_600_000;
const SEED = 18;

/** Told of everything, at any hour. */
const WISHES = {
  on: true,
  kinds: ['new', 'worse', 'update', 'resolved', 'state', 'work'],
  minimum: 'degraded',
  quiet: { from: 0, to: 0, days: 0 },
  vendors: [],
};

/**
 * Prints what it came to; asserts nothing.
 * @param {number} size how many vendors
 */
export async function day(size) {
  const [stage, origins, vendors] = [new Stage(), new Origins(), new DayVendors()];
  await stage.raise('chromium', { extension: { permissions: ['notifications'], prelude: PRELUDE } });
  try {
    const worker = await background(stage);
    const all = await vendors.add(origins, size);
    await stage.browser.inExtension((kept) => chrome.storage.local.set(kept), { 'vendors/1': all, 'alerts/1': WISHES });
    const begin = await firstRead(worker, origins, all);
    const before = await standing(stage, worker);
    const changes = vendors.plan(begin, HOURS, randomOf(SEED));
    await worker.evaluate(() => globalThis.day.count());

    const start = performance.now();
    const end = begin + HOURS * HOUR;
    for (let now = begin; ; ) {
      const planned = await worker.evaluate(() => globalThis.day.planned);
      now = Math.max(now, planned);
      if (now > end) break;
      vendors.advance(now);
      await worker.evaluate((moment) => globalThis.day.ringAt(moment), now);
    }
    const counts = { ...(await worker.evaluate(() => globalThis.day.count())), ...vendors.counts };
    print(size, changes, counts, before, await standing(stage, worker), (performance.now() - start) / 1000);
  } finally {
    await stage.close();
    await origins.close();
  }
}

/** The worker of the background, which lives on while somebody looks into it. */
async function background({ browser: { driver } }) {
  const target = await driver.waitForTarget((one) => one.type() === 'service_worker' && one.url().endsWith('/background.js'));
  const worker = await target.worker();
  if (!worker) throw new Error('the background cannot be looked into');
  return worker;
}

/** Waits until each vendor was read once. The moment of the first alarm after it. */
async function firstRead(worker, origins, all) {
  while (!all.every(({ name }) => origins.requests(name) > 0)) await sleep(200);
  await worker.evaluate(() => globalThis.day.quiet());
  // A turn goes on where the last one had enough, and what is noted of it is painted.
  await sleep(2000);
  await worker.evaluate(() => globalThis.day.quiet());
  return worker.evaluate(() => Date.now());
}

/** How it stands now: memory in MB, storage in kB, processor time in s, and how many vendors are not known. */
async function standing(stage, worker) {
  await worker.client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await worker.client.send('Runtime.getHeapUsage');
  const { cpu, resident } = await extensionProcess(stage);
  const kept = await stage.browser.inExtension(async () => ({
    bytes: await chrome.storage.local.getBytesInUse(),
    outcomes: String((await chrome.storage.local.get('outcomes/1'))['outcomes/1']),
  }));
  const failed = kept.outcomes.split('\n').filter((line) => line.split('\t')[7] === '1').length;
  return {
    heap: usedSize / 2 ** 20,
    buffers: backingStorageSize / 2 ** 20,
    resident,
    cpu: cpu / 1000,
    storage: kept.bytes / 1024,
    failed,
  };
}

function print(size, changes, counts, before, after, wall) {
  const both = (key, digits = 1) => `${before[key].toFixed(digits)} → ${after[key].toFixed(digits)}`;
  const perVendor = (count) => (count / size).toFixed(1);
  const rows = [
    ['turns', counts.turns, `a turn every ${((HOURS * 3600) / counts.turns).toFixed(0)} s`],
    ['requests', counts.requests, `${perVendor(counts.requests)} a vendor`],
    ['of them 304', counts.unchanged, `${((100 * counts.unchanged) / counts.requests).toFixed(1)} %`],
    ['bodies, MB', (counts.bytes / 2 ** 20).toFixed(2), `${(counts.bytes / 1024 / size).toFixed(1)} kB a vendor, unpacked`],
    ['writes', counts.calls, `${perVendor(counts.calls)} a vendor, ${(counts.calls / counts.turns).toFixed(1)} a turn`],
    ['written, MB', (counts.written / 2 ** 20).toFixed(2), `${counts.keys} values`],
    ['archived', counts.archived, 'records'],
    ['notifications', counts.told, `${counts.changes} changes told of ${changes} that happened`],
    ['heap, MB', both('heap'), 'of scripts, after garbage was collected'],
    ['buffers, MB', both('buffers'), 'the module’s memory among them'],
    ['process, MB', both('resident', 0), 'all that the extension’s process holds'],
    ['storage, kB', both('storage', 0), 'of the extension'],
    [
      'processor, s',
      (after.cpu - before.cpu).toFixed(1),
      `${(((after.cpu - before.cpu) * 1000) / counts.requests).toFixed(1)} ms a request`,
    ],
    ['failed', after.failed, 'vendors whose latest attempt failed'],
  ];
  console.log(`A day of ${size} vendors in ${wall.toFixed(0)} s, of whom some change (seed ${SEED}), from the begin to the end:`);
  for (const [what, figure, words] of rows) console.log(`${String(what).padStart(14)}  ${String(figure).padStart(14)}  ${words}`);
}
