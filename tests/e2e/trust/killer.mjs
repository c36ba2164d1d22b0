/**
 * Ends the extension's background at chosen steps of a turn, a save and a notification, and sees whether what follows makes
 * up for it. Chromium stops before or behind a chosen step; Firefox, which runs no script of ours in there, at a chosen time.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Origins } from '../../simulator/origins.mjs';
import { randomOf } from '../../support/random.mjs';
import { incident, outage, part, says, well } from './answers.mjs';
import { choose, settled, toolbar } from './stand.mjs';

const SLOW = { status: { indicator: 'minor', description: 'Slow' }, components: [part('API', { status: 'degraded_performance' })] };
const STATES = [
  { words: ['Operational'], answers: well },
  { words: ['Degraded'], answers: says(SLOW) },
  { words: ['Major outage'], answers: says(outage) },
];
const WATCHED = 'watched';
const VENDORS = [WATCHED, 'two', 'three', 'four', 'five', 'sometimes'];
const PHASES = ['identified', 'monitoring', 'investigating'];

/** Its multiples are spread over every span, however many there are of them. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** After this number of posts the person has seen them all, and another incident is watched. */
const POSTS = 20;

/**
 * Put before the background's own script: what it asks of storage, vendors and notifications are steps, counted from each
 * alarm on; it stops for good at the one that `kill` in the session's storage names, and says so.
 */
export const PRELUDE = `(() => {
  const steps = new BroadcastChannel('steps');
  const ask = chrome.storage.session.get.bind(chrome.storage.session);
  let turn;
  let count = 0;
  const step = (owner, name) => {
    const real = owner?.[name];
    if (!real) return;
    owner[name] = async (...values) => {
      const { kill } = await ask('kill');
      if (kill?.turn !== turn) [turn, count] = [kill?.turn, 0];
      const isHere = ++count === kill?.at;
      steps.postMessage({ turn, count });
      const stop = () => {
        steps.postMessage({ turn, stopped: name });
        return new Promise(() => {});
      };
      if (isHere && kill.before) await stop();
      const result = await real.apply(owner, values);
      if (isHere) await stop();
      return result;
    };
  };
  for (const name of ['get', 'set', 'remove']) step(chrome.storage.local, name);
  for (const name of ['getAll', 'create']) step(chrome.notifications, name);
  for (const name of ['setBadgeText', 'setTitle']) step(chrome.action, name);
  step(chrome.alarms, 'create');
  step(globalThis, 'fetch');
})();
`;

/**
 * @typedef {object} Tally
 * @property {number} kills that met a running background, at a step or at a time
 * @property {number} lost pieces of news that were not shown
 * @property {number} doubled pieces of news that were on screen more than once
 * @property {number} green vendors that were said to be well and were not
 * @property {number} wrong vendors that had another wrong word
 * @property {number} lists that were not as the person left them
 * @property {string[]} told what went wrong, in words
 */

/**
 * @param {import('../stage.mjs').Stage} stage with the extension, on Chromium with notifications and {@link PRELUDE}
 * @param {number} kills
 * @param {number} seed of all that is random
 * @returns {Promise<Tally>}
 */
export async function kill(stage, kills, seed) {
  const isChromium = stage.browser.name === 'chromium';
  const random = randomOf(seed);
  const origins = new Origins();
  for (const id of VENDORS) await origins.add(id, well(id));
  const person = (ids) => ids.map((id) => ({ id: origins.url(id), name: id, page: origins.url(id), sample: false }));
  const inExtension = (does, ...values) => stage.browser.inExtension(does, ...values);
  const tally = { kills: 0, lost: 0, doubled: 0, green: 0, wrong: 0, lists: 0, told: [] };
  let chosen = VENDORS.slice(0, -1);
  let wanted = Object.fromEntries(chosen.map((id) => [id, ['Operational']]));
  let about;
  const truth = () => settled(wanted, () => toolbar(stage, chosen), undefined, 4000);

  try {
    await choose(stage, { chosen: () => person(chosen) });
    await truth();
    const steps = isChromium ? await counted(stage) : 0;
    for (let turn = 1; turn <= kills; turn += 1) {
      const posts = 2 + (turn % POSTS);
      if (posts === 2 || turn === 1) {
        about = `incident-${turn}`;
        await watch(inExtension, about, origins.url(WATCHED), posts - 1);
      }
      const isSave = turn % 5 === 0;
      if (isSave) chosen = chosen.includes('sometimes') ? VENDORS.slice(0, -1) : [...VENDORS];
      wanted = change(origins, chosen, random, about, posts, turn);
      if (isChromium) await inExtension(clearShown);

      const begin = () => (isSave ? inExtension((all) => chrome.storage.local.set({ 'vendors/1': all }), person(chosen)) : stage.alarm());
      // Before and behind the steps of a turn, spread over all of it; every third kill at any time.
      const step = 1 + Math.floor(((turn * GOLDEN) % 1) * steps);
      if (isChromium && turn % 3 !== 0) {
        const stopped = await until(inExtension, { turn, at: step, before: turn % 2 === 0 }, begin);
        tally.kills += stopped ? 1 : 0;
      } else {
        await begin();
        await sleep(random() * 400);
        tally.kills += 1;
      }
      await stage.browser.stopBackground();
      if (isChromium) await inExtension(() => chrome.storage.session.remove('kill'));

      let seen;
      for (let alarms = 0; alarms < 3; alarms += 1) {
        await stage.alarm();
        seen = await truth();
        if (isTrue(wanted, seen)) break;
      }
      for (const [id, words] of Object.entries(wanted)) {
        if (words.includes(seen[id])) continue;
        tally[seen[id] === 'Operational' ? 'green' : 'wrong'] += 1;
        tally.told.push(`turn ${turn}, step ${step}: ${id} is ${seen[id]}, not ${words}`);
      }
      if (isChromium) await countShown(stage, tally, turn, step);
      const kept = await inExtension(async () => (await chrome.storage.local.get('vendors/1'))['vendors/1']?.map(({ name }) => name));
      if (JSON.stringify(kept) !== JSON.stringify(chosen)) {
        tally.lists += 1;
        tally.told.push(`turn ${turn}, step ${step}: the list is ${kept}`);
      }
    }
  } finally {
    await origins.close();
  }
  return tally;
}

const isTrue = (wanted, seen) => Object.entries(wanted).every(([id, words]) => words.includes(seen[id]));

/** Each vendor comes to any state; the one that is watched posts once more. */
function change(origins, chosen, random, about, posts, turn) {
  const wanted = {};
  for (const id of chosen.filter((one) => one !== WATCHED)) {
    const { words, answers } = STATES[Math.floor(random() * STATES.length)];
    origins.set(id, answers(id));
    wanted[id] = words;
  }
  const phase = PHASES[turn % PHASES.length];
  const updates = Array.from({ length: posts }, (_, index) => ({
    id: `${about}-${index}`,
    status: index === posts - 1 ? phase : 'investigating',
    body: `Post ${index}.`,
    display_at: new Date(Date.UTC(2026, 2, 1, 10, index)).toISOString(),
  }));
  origins.set(
    WATCHED,
    says({ ...SLOW, incidents: [incident({ id: about, status: phase, incident_updates: updates.reverse() })] })(WATCHED),
  );
  return { [WATCHED]: ['Degraded'], ...wanted };
}

/** The person looks at an incident of this number of posts, and watches it from there on. */
function watch(inExtension, id, page, posts) {
  return inExtension((vigil) => chrome.storage.local.set({ 'watches/1': [vigil] }), {
    id: 'investigation',
    page,
    watch: { incident: id, title: 'Mails are late', posts, phase: 'investigating' },
  });
}

/** Begins, and waits until the background stands still where it is told to; whether it came there. */
async function until(inExtension, kill, begin) {
  await inExtension((at) => chrome.storage.session.set({ kill: at }), kill);
  const stopped = inExtension(
    (turn) =>
      new Promise((resolve) => {
        const steps = new BroadcastChannel('steps');
        const done = (name) => {
          steps.close();
          resolve(name);
        };
        steps.onmessage = ({ data }) => data.turn === turn && data.stopped && done(data.stopped);
        // This turn does not come so far.
        setTimeout(done, 1500);
      }),
    kill.turn,
  );
  await begin();
  return stopped;
}

/** How many steps a turn has. */
async function counted(stage) {
  await stage.browser.inExtension(() => chrome.storage.session.set({ kill: { turn: 0 } }));
  const most = stage.browser.inExtension(
    (patience) =>
      new Promise((resolve) => {
        const steps = new BroadcastChannel('steps');
        let most = 1;
        steps.onmessage = ({ data }) => {
          if (data.turn === 0 && data.count) most = Math.max(most, data.count);
        };
        setTimeout(() => {
          steps.close();
          resolve(most);
        }, patience);
      }),
    3000,
  );
  await stage.alarm();
  return most;
}

/** Runs in the extension: the person has seen what is shown. */
async function clearShown() {
  const shown = Object.keys(await chrome.notifications.getAll());
  await Promise.all(shown.map((id) => chrome.notifications.clear(id)));
}

/** One post, one notification: counts what is missing and what is too many. */
async function countShown(stage, tally, turn, step) {
  const shown = () => stage.browser.inExtension(async () => Object.keys(await chrome.notifications.getAll()));
  const some = await settled({ count: ['1'] }, async () => ({ count: String((await shown()).length) }), undefined, 2000);
  // A turn that is made once more tells nothing anew.
  await stage.alarm();
  await sleep(100);
  const count = (await shown()).length;
  if (some.count === '0') tally.lost += 1;
  if (Math.max(count, Number(some.count)) > 1) tally.doubled += 1;
  if (count !== 1 || some.count !== '1') tally.told.push(`turn ${turn}, step ${step}: ${some.count}, then ${count} notifications`);
}
