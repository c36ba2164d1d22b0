/**
 * `cargo xtask bench --only state`: the time from navigation to the first state, at the first visit and at the second, beside
 * a peer and two floors, on three kinds of machine and line. Each run is a browser of its own; all subjects take turns, so
 * that whatever else the machine does meets all of them alike.
 */
import { launch } from '../support/browsers.mjs';
import { cell, middle, told } from './figures.mjs';
import { measure } from './measure.mjs';

const FLOORS = { word: 'an element that writes a word', asks: 'ten lines of JavaScript that ask the page' };
const PEER = '@statuspage/status-widget';

/**
 * What a browser is told before a page is opened. Firefox can be told nothing of a line or a processor.
 * @type {Record<string, {name?: 'chromium' | 'firefox', network?: any, slowdown?: number}>}
 */
const CONDITIONS = {
  'this machine': {},
  'this machine, Firefox': { name: 'firefox' },
  '40 ms round trip, 10 Mbit/s': { network: { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 } },
  'processor slowed fourfold': { slowdown: 4 },
};

/**
 * @param {string} url of the simulator, which serves the pages that `stage.mjs` made
 * @param {string} page the vendor's
 * @param {number} runs
 */
export async function state(url, page, runs) {
  const subjects = [
    { name: FLOORS.word, path: 'word.html', tag: 'one-word', state: /Operational/ },
    { name: FLOORS.asks, path: 'asks.html', tag: 'asks-page', state: /All Systems Operational/ },
    { name: 'is-it-them, view="badge"', path: 'ours.html', tag: 'is-it-them', state: /Operational/ },
    { name: 'is-it-them, list', path: 'list.html', tag: 'is-it-them', state: /Operational/ },
    { name: PEER, path: 'peer.html', tag: 'statuspage-widget', state: /All Systems Operational/ },
  ].map((subject) => ({ ...subject, url: `${url}/${subject.path}?page=${encodeURIComponent(page)}` }));

  for (const [condition, settings] of Object.entries(CONDITIONS)) {
    const seen = subjects.map(() => []);
    for (let run = 0; run < runs; run += 1) {
      for (const [place, subject] of subjects.entries()) {
        const browser = await launch({ browser: settings.name ?? 'chromium' });
        try {
          const first = await measure(browser, subject, settings);
          const second = await measure(browser, subject, settings);
          seen[place].push({ ...first, second: second.time });
        } finally {
          await browser.close();
        }
      }
    }
    print(condition, subjects, seen, runs);
  }
}

function print(condition, subjects, seen, runs) {
  const of = (name, key) => seen[subjects.findIndex((subject) => subject.name === name)].map((sample) => sample[key]);
  /** The middle of what a run took more than another subject in the same run. */
  const over = (place, key, name) => middle(seen[place].map((sample, run) => sample[key] - of(name, key)[run])).toFixed(0);
  console.log(`\nFirst state, ${condition}: median of ${runs} cold browsers in ms (95 % interval), vendor and page on this machine:`);
  console.log(`${cell('first visit', 16)} ${cell('second visit', 16)} ${cell('kB', 6)} ${cell('requests', 9)}`);
  for (const [place, { name }] of subjects.entries()) {
    const values = (key) => seen[place].map((sample) => sample[key]);
    const kilobytes = (middle(values('bytes')) / 1000).toFixed(1);
    console.log(
      `${cell(told(values('time')), 16)} ${cell(told(values('second')), 16)} ${cell(kilobytes, 6)} ${cell(middle(values('requests')), 9)}  ${name}`,
    );
  }
  for (const [place, { name }] of subjects.entries()) {
    if (!name.startsWith('is-it-them')) continue;
    const share = (middle(of(name, 'time')) / middle(of(PEER, 'time'))).toFixed(2);
    console.log(
      `  ${name}: second visit + ${over(place, 'second', FLOORS.word)} ms over the first floor, first visit + ${over(place, 'time', FLOORS.asks)} ms over the second, ${share} of the peer`,
    );
  }
}
