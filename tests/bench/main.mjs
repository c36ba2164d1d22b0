/**
 * `cargo xtask bench`: the time and the bytes until the first state, beside a peer and two floors (`state.mjs`), the popup
 * with many vendors (`popup.mjs`), the history of ten thousand incidents beside a plain list of them (`history.mjs`), and what
 * reading a large document takes (`normalise.mjs`), which `--runs 0` leaves alone. `--only state`, `popup`, `history` or
 * `reading` does one of them.
 *
 * Three take long and are only done when they are asked for: `--only poll` (what many vendors cost, `poll.mjs`), `--only day` (a
 * day of the background with sixty vendors, or as many as `--runs` says, `day.mjs`) and `--only kills` (a thousand ends of the
 * background, or as many as `--runs` says, `kills.mjs`). `--only lighthouse` installs Lighthouse first (`lighthouse.mjs`).
 */
import { parseArgs } from 'node:util';
import { createSimulator } from '../simulator/server.mjs';
import { alone } from './alone.mjs';
import { day } from './day.mjs';
import { at, cell } from './figures.mjs';
import { history } from './history.mjs';
import { kills } from './kills.mjs';
import { lighthouse } from './lighthouse.mjs';
import { normalise } from './normalise.mjs';
import { poll } from './poll.mjs';
import { popup } from './popup.mjs';
import { stage } from './stage.mjs';
import { state } from './state.mjs';

const { runs: wanted, only } = parseArgs({ options: { runs: { type: 'string' }, only: { type: 'string' } } }).values;
if (only === 'poll') await poll();
if (only === 'kills') await kills(Number(wanted ?? 1000));
if (only === 'day') await day(Number(wanted ?? 60));
if (['poll', 'day', 'kills'].includes(only)) process.exit();
const runs = wanted ?? '30';
const wants = (part) => only === undefined || only === part;
const root = stage(process.env.IS_IT_THEM_DIST);
const simulator = await createSimulator({ root, vendorPort: 0 });
// The peer asks for its document at the root of an origin, so the vendor gets one of its own, for both.
const vendor = await alone(`${simulator.vendorsUrl}/customer-io`);
const page = vendor.url;

if (only === 'lighthouse') await lighthouse(simulator, String(process.env.IS_IT_THEM_DIST));
if (wants('state')) await state(simulator.url, page, Number(runs));
const lists = !wants('history') || runs === '0' ? [] : await history(simulator, Number(runs));
await vendor.close();

if (lists.length > 0) {
  console.log(`Ten thousand incidents, median and 95th percentile of ${runs} visits in one headless Chromium, in ms:`);
  console.log(`${cell('first rows', 16)} ${cell('all of them', 16)} ${cell('keystroke', 16)}`);
  const both = (values) => `${at(0.5, values).toFixed(0)} / ${at(0.95, values).toFixed(0)}`;
  for (const { name, first, paint, keys } of lists) {
    console.log(`${cell(both(first), 16)} ${cell(both(paint), 16)} ${cell(both(keys), 16)}  ${name}`);
  }
}
if (wants('popup') && runs !== '0') await popup(simulator, Number(runs));
if (wants('reading')) {
  await normalise(root, simulator.url);
}
await simulator.close();
