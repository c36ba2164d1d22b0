/**
 * `cargo xtask bench`: the badge beside `@statuspage/status-widget`, which shows one label, in the same run, on the
 * same simulator. Bytes over the wire (brotli) until the first state is visible, and the time from navigation to it.
 * Then the history of ten thousand incidents beside a plain list of them (`history.mjs`), and what reading a large document
 * takes (`normalise.mjs`), which `--runs 0` leaves alone. `--only state`, `history` or `reading` does one of them.
 *
 * Two take long and are only done when they are asked for: `--only poll` (what many vendors cost, `poll.mjs`) and
 * `--only kills` (a thousand ends of the background, or as many as `--runs` says, `kills.mjs`).
 */
import { parseArgs } from 'node:util';
import { createSimulator } from '../simulator/server.mjs';
import { launch } from '../support/browsers.mjs';
import { alone } from './alone.mjs';
import { history } from './history.mjs';
import { kills } from './kills.mjs';
import { measure } from './measure.mjs';
import { normalise } from './normalise.mjs';
import { poll } from './poll.mjs';
import { stage } from './stage.mjs';

const { runs: wanted, only } = parseArgs({ options: { runs: { type: 'string' }, only: { type: 'string' } } }).values;
if (only === 'poll') await poll();
if (only === 'kills') await kills(Number(wanted ?? 1000));
if (only === 'poll' || only === 'kills') process.exit();
const runs = wanted ?? '20';
const wants = (part) => only === undefined || only === part;
const root = stage(process.env.IS_IT_THEM_DIST);
const simulator = await createSimulator({ root, vendorPort: 0 });
// The peer asks for its document at the root of an origin, so the vendor gets one of its own, for both.
const vendor = await alone(`${simulator.vendorsUrl}/customer-io`);
const page = vendor.url;

const subjects = [
  { name: 'is-it-them, view="badge"', path: 'ours.html', tag: 'is-it-them', state: /Operational/ },
  { name: 'is-it-them, list', path: 'list.html', tag: 'is-it-them', state: /Operational/ },
  { name: '@statuspage/status-widget', path: 'peer.html', tag: 'statuspage-widget', state: /All Systems Operational/ },
].map((subject) => ({ ...subject, url: `${simulator.url}/${subject.path}?page=${encodeURIComponent(page)}`, samples: [] }));

// Taken in turns, so that whatever else the machine does meets all of them alike.
for (let run = 0; wants('state') && run < Number(runs); run += 1) {
  for (const subject of subjects) {
    const browser = await launch({ browser: 'chromium' });
    try {
      subject.samples.push(await measure(browser, subject));
    } finally {
      await browser.close();
    }
  }
}
const lists = !wants('history') || runs === '0' ? [] : await history(simulator, Number(runs));
await vendor.close();

/** The value that a part of all are below, as 0.5 for the middle. */
const at = (part, values) => values.toSorted((a, b) => a - b)[Math.min(Math.floor(values.length * part), values.length - 1)];
const middle = (values) => at(0.5, values);
const cell = (text, width) => String(text).padStart(width);
if (subjects[0].samples.length > 0) {
  console.log(`Median of ${runs} cold starts in headless Chromium, vendor and page on this machine:`);
  console.log(`${cell('kB (brotli)', 12)} ${cell('ms', 6)} ${cell('requests', 9)}`);
  for (const { name, samples } of subjects) {
    const of = (key) => middle(samples.map((sample) => sample[key]));
    console.log(`${cell((of('bytes') / 1000).toFixed(1), 12)} ${cell(of('time').toFixed(0), 6)} ${cell(of('requests'), 9)}  ${name}`);
  }
}
if (lists.length > 0) {
  console.log(`Ten thousand incidents, median and 95th percentile of ${runs} visits in one headless Chromium, in ms:`);
  console.log(`${cell('first rows', 16)} ${cell('all of them', 16)} ${cell('keystroke', 16)}`);
  const both = (values) => `${at(0.5, values).toFixed(0)} / ${at(0.95, values).toFixed(0)}`;
  for (const { name, first, paint, keys } of lists) {
    console.log(`${cell(both(first), 16)} ${cell(both(paint), 16)} ${cell(both(keys), 16)}  ${name}`);
  }
}
if (wants('reading')) {
  await normalise(root, simulator.url);
}
await simulator.close();
