/**
 * What 30, 100 and 300 vendors cost: a poll of the extension's background, and a list of them on a page. Every vendor is at
 * an origin of its own, as real ones are, and answers with a recorded page after a tenth of a second.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stage } from '../e2e/stage.mjs';
import { Origins } from '../simulator/origins.mjs';

const SAMPLES = new URL('../../www/samples/', import.meta.url);
const SIZES = [30, 100, 300];
const BROWSERS = /** @type {const} */ (['chromium', 'firefox']);

/** Nobody is asked: what the browser, its extension's process and the looking at it cost by themselves. */
const FLOOR = 0;

/** Polls of each size after the first, which reads vendors of whom nothing is kept. */
const POLLS = 3;

/** How long a vendor takes for an answer, in milliseconds: what is asked at once is at once then. */
const LATENCY = 100;

/** When nothing was asked, kept or painted for this number of milliseconds, a poll is over. */
const QUIET = 3000;

/** A clock tick of Linux, in which it counts processor time, in milliseconds. */
const TICK = 10;

/** Prints a table of each; asserts nothing, since no machine is as fast as another. */
export async function poll() {
  console.log(
    `A poll of the background, then the middle of ${POLLS} more: processor time and wall in s, memory of the extension’s process at its most and after in MB:`,
  );
  console.log('  vendors       poll    cpu   wall  at once  requests  writes   peak  after  browser');
  for (const size of [FLOOR, ...SIZES]) for (const browser of BROWSERS) await background(browser, size);
  console.log(
    'A list of them on a page: processor time and wall until all are read in s, heap of its scripts and memory of its process at its most in MB:',
  );
  console.log('  vendors  at once  requests    cpu   wall   heap   peak  browser');
  for (const size of SIZES) for (const browser of BROWSERS) await page(browser, size);
}

async function background(browser, size) {
  const [stage, origins, vendors] = [new Stage(), new Origins(), []];
  await stage.raise(browser, { extension: true });
  try {
    await settle(stage);
    for (let index = 0; index < size; index += 1) vendors.push(await add(origins, index));
    await stage.browser.inExtension(countWrites);
    const rows = [];
    for (let number = 0; number <= POLLS; number += 1) {
      rows.push(
        await measured(stage, origins, vendors, () =>
          number === 0 ? stage.browser.inExtension((all) => chrome.storage.local.set({ 'vendors/1': all }), vendors) : stage.alarm(),
        ),
      );
    }
    const more = rows.slice(1);
    const middle = Object.fromEntries(
      Object.keys(rows[0]).map((key) => [key, more.map((row) => row[key]).toSorted((a, b) => a - b)[POLLS >> 1]]),
    );
    print(browser, size, 'first', rows[0]);
    print(browser, size, 'next', middle);
  } finally {
    await stage.close();
    await origins.close();
  }
}

/**
 * @param {string} browser
 * @param {number} size
 * @param {string} name
 * @param {any} row
 */
function print(browser, size, name, { cpu, wall, most, requests, writes, peak, after }) {
  const cells = [
    [size, 9],
    [name, 10],
    [cpu.toFixed(2), 6],
    [wall.toFixed(2), 6],
    [most, 8],
    [requests, 9],
    [writes, 7],
    [peak.toFixed(0), 6],
    [after.toFixed(0), 6],
  ];
  console.log(`${cells.map(([value, width]) => String(value).padStart(width)).join(' ')}  ${browser}`);
}

/** What happens from `begin` on until all is quiet. */
async function measured(stage, origins, vendors, begin) {
  origins.reset();
  const { pids, ...before } = await extensionProcess(stage);
  for (const pid of pids) resetPeak(pid);
  await stage.browser.inExtension(() => (globalThis.writes = 0));
  const start = performance.now();
  await begin();
  const end = await untilQuiet(stage, origins, vendors, start);
  const now = await extensionProcess(stage);
  const writes = await stage.browser.inExtension(() => globalThis.writes);
  return {
    cpu: (now.cpu - before.cpu) / 1000,
    wall: (end - start) / 1000,
    most: origins.most,
    requests: requests(origins, vendors),
    writes,
    peak: now.peak,
    after: now.resident,
  };
}

const requests = (origins, vendors) => vendors.reduce((sum, { name }) => sum + origins.requests(name), 0);

/** When the last of what is seen from outside happened: an answer, a write, work of the processor. */
async function untilQuiet(stage, origins, vendors, start) {
  let last = start;
  let seen = '';
  for (;;) {
    await sleep(100);
    const { cpu } = await extensionProcess(stage);
    const writes = await stage.browser.inExtension(() => globalThis.writes);
    // What looks at it costs a little as well.
    const now = JSON.stringify([requests(origins, vendors), writes, Math.round(cpu / 200)]);
    if (now !== seen) last = performance.now();
    seen = now;
    const isAsked = vendors.every(({ name }) => origins.requests(name) > 0);
    if (performance.now() - last > (isAsked ? QUIET : 60_000)) return last;
  }
}

async function settle(stage) {
  for (let last = -1, cpu = 0; cpu !== last; ) {
    last = cpu;
    await sleep(500);
    cpu = Math.round((await extensionProcess(stage)).cpu / 100);
  }
}

/** The processes that draw pages and run the extension: milliseconds of processor time, memory in MB. */
export async function extensionProcess(stage) {
  const pids = stage.browser.name === 'firefox' ? contentProcesses(stage.browser.driver.process().pid) : await renderers(stage);
  const all = pids.map(usage).filter(Boolean);
  const largest = (key) => Math.max(...all.map((one) => one[key]));
  return { pids, cpu: all.reduce((sum, one) => sum + one.cpu, 0), peak: largest('peak'), resident: largest('resident') };
}

async function renderers(stage) {
  const session = (stage.session ??= await stage.browser.driver.target().createCDPSession());
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** The names that Firefox gives such processes, as far as Linux keeps them. */
const CONTENT = new Set(['WebExtensions', 'Web Content', 'Isolated Web Co', 'Privileged Cont']);

/** Firefox tells no driver which processes are its own: those that come from it and bear one of the names. */
function contentProcesses(browser) {
  const parents = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const [comm, rest] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .match(/\((.*)\) \S+ (\d+)/)
        .slice(1);
      parents.set(Number(name), { comm, parent: Number(rest) });
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOurs = (pid) => pid === browser || (parents.has(pid) && isOurs(parents.get(pid).parent));
  return [...parents].filter(([pid, { comm }]) => CONTENT.has(comm) && isOurs(pid)).map(([pid]) => pid);
}

function usage(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ').slice(11, 13).map(Number);
    const memory = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (name) => Number(memory.match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024;
    return { cpu: (user + system) * TICK, peak: of('VmHWM'), resident: of('VmRSS') };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

function resetPeak(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Then the peak is that of all its life.
  }
}

/** Runs in the extension: counts what is kept, from then on. */
function countWrites() {
  globalThis.writes = 0;
  chrome.storage.local.onChanged.addListener((changes) => {
    globalThis.writes += Object.keys(changes).length;
  });
}

async function page(browser, size) {
  const [stage, origins, vendors] = [new Stage(), new Origins(), []];
  await stage.raise(browser, {});
  try {
    for (let index = 0; index < size; index += 1) vendors.push(await add(origins, index));
    const before = (await extensionProcess(stage)).cpu;
    const start = performance.now();
    const tab = await stage.page(stage.element({ vendors: vendors.map(({ page }) => page) }));
    // A list whose vendors have all been read says of none that it is being read.
    await tab.waitForFunction(
      (many) => {
        const all = [...(document.querySelector('is-it-them').shadowRoot?.querySelectorAll('.state') ?? [])];
        return all.length === many && all.every(({ textContent }) => !textContent.startsWith('Reading'));
      },
      { timeout: 300_000, polling: 200 },
      size,
    );
    const wall = (performance.now() - start) / 1000;
    // Firefox tells nobody how large a page's heap is.
    const heap = browser === 'firefox' ? '–' : ((await tab.metrics()).JSHeapUsedSize / 2 ** 20).toFixed(0);
    const { cpu, peak } = await extensionProcess(stage);
    const cells = [
      [size, 9],
      [origins.most, 8],
      [requests(origins, vendors), 9],
      [((cpu - before) / 1000).toFixed(2), 6],
      [wall.toFixed(2), 6],
      [heap, 6],
      [peak.toFixed(0), 6],
    ];
    console.log(`${cells.map(([value, width]) => String(value).padStart(width)).join(' ')}  ${browser}`);
  } finally {
    await stage.close();
    await origins.close();
  }
}

const read = (path) => JSON.parse(readFileSync(new URL(path, SAMPLES), 'utf8'));
const RECORDED = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) =>
    Object.fromEntries(
      ['summary', 'incidents', 'scheduled-maintenances'].map((path) => [`/api/v2/${path}.json`, read(`${name}/api/v2/${path}.json`)]),
    ),
  );

/** Adds the recorded page of one of the samples under a name of its own, with the incidents of its year in the summary. */
async function add(origins, index) {
  const name = `Vendor ${index}`;
  const documents = RECORDED[index % RECORDED.length];
  const { incidents } = documents['/api/v2/incidents.json'];
  const texts = Object.fromEntries(
    Object.entries(documents).map(([path, document]) => {
      const named = { ...document, page: { ...document.page, id: `page${index}`, name } };
      return [path, JSON.stringify(path.endsWith('summary.json') ? { ...named, incidents } : named)];
    }),
  );
  const url = await origins.add(name, async ({ path }) => {
    await sleep(LATENCY);
    return texts[path] ? { body: texts[path] } : { status: 404 };
  });
  return { id: url, name, page: url, sample: false };
}
