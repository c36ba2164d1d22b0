/** The vendors of a matrix, each at its own origin, and what every surface says of them. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { Origins } from '../../simulator/origins.mjs';
import { advance } from '../../support/clock.mjs';
import { text, vendors } from '../person.mjs';
import { always, outage, says, well } from './answers.mjs';
import { BESIDE, MIRROR, TRUTH } from './faults.mjs';

/** What is to be read of {@link Stand.trio} while all is well, and once it is not. */
export const WELL = { good: TRUTH.well, falls: TRUTH.well, hangs: TRUTH.well };
export const ILL = { good: TRUTH.well, falls: TRUTH.fallen, hangs: TRUTH.hanging };

/** How long one look at a page may take, and how long all vendors together, in milliseconds: those that hang, several deep. */
const STILL = 5000;
const PATIENCE = Number(process.env.TRUST_PATIENCE ?? 45_000);

/** A set of faults as vendors that one can go and ask. */
export class Stand {
  origins = new Origins();
  #faults;
  #world;

  /** @param {Pick<import('./faults.mjs').Fault, 'id' | 'answers' | 'before'>[]} faults */
  static async of(faults) {
    const stand = new Stand();
    stand.#faults = faults;
    const mirror = await stand.origins.add('mirror', MIRROR);
    // Another host than the vendors': they are at `localhost`.
    stand.#world = { mirror: mirror.replace('localhost', '127.0.0.1') };
    for (const { id, before } of faults) {
      await stand.origins.add(id, before(id, stand.#world));
    }
    return stand;
  }

  /** Three vendors: one stays well, one falls, one hangs. */
  static async trio() {
    const [good] = BESIDE;
    const stand = await Stand.of([
      good,
      { id: 'falls', before: well, answers: says(outage) },
      { id: 'hangs', before: well, answers: always({ silent: true }) },
    ]);
    return stand;
  }

  /** Everybody is well. */
  heal() {
    for (const { id, before } of this.#faults) this.origins.set(id, before(id, this.#world));
  }

  /** Everybody has their fault. */
  fail() {
    for (const { id, answers } of this.#faults) this.origins.set(id, answers(id, this.#world));
  }

  /** The vendors as the extension keeps those that a person chose. */
  chosen() {
    return this.#faults.map(({ id }) => ({ id: this.origins.url(id), name: id, page: this.origins.url(id), sample: false }));
  }

  /** A badge and a list for each vendor. */
  body() {
    const element = (view, id) => `<is-it-them id="${view}-${id}" view="${view}" vendors="${this.origins.url(id)}"></is-it-them>`;
    return this.#faults.map(({ id }) => `${element('badge', id)}${element('list', id)}`).join('\n');
  }

  close() {
    return this.origins.close();
  }
}

/**
 * What a surface says, once all of it is as wanted; what it says by the end of our patience, should it never be.
 * @param {Record<string, unknown[]>} wanted by vendor
 * @param {() => Promise<Record<string, any>>} read
 * @param {() => unknown} [nudge] what is done between two looks
 * @param {number} [patience] in milliseconds
 */
export async function settled(wanted, read, nudge = () => {}, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    // A page that stands still says nothing.
    const seen = await Promise.race([read(), sleep(STILL, /** @type {Record<string, any>} */ ({}))]);
    const isDone = Object.entries(wanted).every(([id, words]) => words.includes(seen[id]));
    if (isDone || Date.now() > end) return seen;
    await sleep(100);
    await nudge();
  }
}

/** Has the extension watch these vendors, of whom nothing is kept. */
export function choose(stage, stand) {
  return stage.browser.inExtension(async (all) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set({ 'vendors/1': all });
  }, stand.chosen());
}

/** Has the extension watch these vendors, and waits until each was read: a toolbar that does not name them yet says nothing. */
export async function chooseAndRead(stage, stand) {
  await choose(stage, stand);
  const pages = stand.chosen().map(({ page }) => page);
  const isRead = async () => {
    const { 'outcomes/1': text = '' } = await stage.browser.inExtension(() => chrome.storage.local.get('outcomes/1'));
    return { read: pages.every((page) => text.includes(`${page}\t`)) };
  };
  await settled({ read: [true] }, isRead);
}

/** Asserts that a surface comes to say what is wanted of every vendor. */
export async function comesToSay(wanted, read, nudge) {
  const seen = await settled(wanted, read, nudge);
  const wrong = Object.entries(wanted).filter(([id, words]) => !words.includes(seen[id]));
  assert.deepEqual(
    wrong.map(([id]) => `${id}: ${seen[id] || 'nothing'}`),
    [],
    JSON.stringify(wanted),
  );
}

/** What the widgets of one view on a page say, by vendor; nothing where the widget gave up. */
export function words(page, view) {
  return page.evaluate((prefix) => {
    const all = [...document.querySelectorAll(`is-it-them[id^="${prefix}-"]`)];
    return Object.fromEntries(
      all.map(({ id, shadowRoot }) => [id.slice(prefix.length + 1), shadowRoot?.querySelector('.state')?.innerText.trim() ?? '']),
    );
  }, view);
}

/** What the popup says, by vendor. */
export async function popup(page) {
  const rows = await vendors(page, null);
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

/**
 * What the toolbar says, by vendor: who is not named in its title is well there. In a word that a page would say, though
 * the title has it as "Operational when last read".
 */
export async function toolbar(stage, ids) {
  const { title } = await stage.browser.badge();
  return Object.fromEntries(ids.map((id) => [id, saidOf(id, title)]));
}

function saidOf(id, title) {
  const [, state, when] = title.match(new RegExp(`(?<![\\w-])${id}: ([A-Z][a-z ]*?)( when last read)?\\.`)) ?? [undefined, 'Operational'];
  return when && state === 'Operational' ? 'Was operational' : state;
}

/** How many wizards one page holds. */
const BATCH = 12;

/**
 * What the wizard's evidence makes of each vendor's page: whether it counts as well, or is not a sign at all. A wizard weighs
 * what was kept before it has read the page, so what it says first is not believed, nor what it says at once.
 * @param {Record<string, string[]>} expected by vendor
 * @param {(() => unknown) | string} [first] runs before a wizard's own scripts
 */
export async function evidence(stage, stand, expected, first) {
  const ids = Object.keys(expected);
  const seen = {};
  for (let start = 0; start < ids.length; start += BATCH) {
    const some = ids.slice(start, start + BATCH);
    const frame = (id) => {
      const vendor = encodeURIComponent(stand.origins.url(id));
      return `<iframe name="${id}" src="/www/embed.html?view=wizard&vendors=${vendor}#1&v=${vendor}&e=503"></iframe>`;
    };
    const page = await stage.page(some.map(frame).join('\n'), { clock: true, first });
    const read = async () => {
      const frames = new Map(page.frames().map((one) => [one.name(), one]));
      const all = await Promise.all(some.map(async (id) => [id, weighed(await text(frames.get(id)))]));
      return Object.fromEntries(all);
    };
    const wanted = Object.fromEntries(some.map((id) => [id, expected[id]]));
    const nudge = async () => {
      await Promise.all(
        page
          .frames()
          .slice(1)
          .map((one) => advance(one, 5)),
      );
    };
    await settled(wanted, read, nudge);
    await sleep(500);
    Object.assign(seen, await settled(wanted, read, nudge, 1));
    await page.close();
  }
  return seen;
}

function weighed(evidence) {
  if (!evidence.includes('The evidence says') || /No status page of .* has been read/.test(evidence)) return 'nothing yet';
  return /shows nothing wrong|lists no incident that fits/.test(evidence) ? 'well' : 'not well';
}
