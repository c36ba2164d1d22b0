import { forgetAll } from '../www/browser/credentials.js';
import { paintIcon } from './background/icon.js';
import { policy, takePreset } from './background/managed.js';
import { isEnd, keepVigil, lookAtTeam, read, due, past, restart, show, toldOfVigil } from './background/module.js';
import { hear, tell, tellChanges, tellOfVigil } from './background/notify.js';
import { exchange } from './background/synced.js';

/** Minutes between two turns at most; each turn says when the next one has something to do. */
const PERIOD = 5;

/** The shortest time between two turns, in milliseconds. */
const SHORTEST = 30_000;

/** Milliseconds after which a turn begins with no further vendor: a worker lives for minutes. The next one goes on there. */
const ENOUGH = 60_000;

/** How long a turn may take, in milliseconds, before the next one goes ahead: the module may have ended without a word. */
const LONGEST = 120_000;

/** Milliseconds for which choices are gathered before the browser is given them: it takes 120 a minute, and 1,800 an hour. */
const GATHERED = 2_000;

/** How many vendors are read at once, so that one which hangs delays nobody else. */
const AT_ONCE = 6; // names.rs

/** The page that opens once the extension is there. */
const FIRST_RUN = 'app.html?view=first';

/** The keys of what the module needs to know. */
const VENDORS = 'vendors/1'; // names.rs
const OUTCOMES = 'outcomes/1'; // names.rs
const WATCHES = 'watches/1'; // names.rs
const READING = 'reading/1/'; // names.rs
const ALERTS = 'alerts/1'; // names.rs
const LANGUAGE = 'language/1'; // names.rs
const VIGIL = 'vigil/1'; // names.rs
const TEAM = 'team/1'; // names.rs
const THEME = 'theme/1'; // names.rs
const TIMES = 'times/1'; // names.rs
const SYNC = 'sync/1'; // names.rs

/** The alarm of the turns, which the console rings too, and the one that forgets credentials. */
const POLL = 'poll'; // names.rs
const LOCK = 'lock'; // names.rs

/** The turns follow one another: two at once would read the same vendors. */
let last = Promise.resolve();

/** @param {(error: unknown) => unknown} fail */
function turn(work, fail = failed) {
  last = last
    .then(() => Promise.race([work(), ended(), late()]))
    .catch(fail)
    .catch(console.error);
  return last;
}

/** Whether the last turn that read was to read everybody: one that ended with the module is made up for. */
let everybody = false;

const readDue = (all) =>
  turn(async () => {
    everybody = all;
    const vendors = await due(await kept(), all);
    await inLanes(vendors, read);
    const shown = await show(await kept());
    await paint(shown);
    // The alarm comes first: news that is not told is told again, a turn that is not planned is lost.
    const when = Math.max(shown.next, Date.now() + SHORTEST);
    await chrome.alarms.create(POLL, { when, periodInMinutes: PERIOD });
    // What is not listed any more is told once the past was read, in a turn of its own: no other vendor waits for that.
    const gone = new Set([...shown.gone, ...(await tellChanges(false))]);
    if (gone.size > 0) inLanes([...gone], past).then(showAndTell);
    await tell(shown.news.filter(({ gone }) => !gone));
    if (TEAM in (await chrome.storage.local.get(TEAM))) await lookAtTeam().catch(console.error);
  });

const showAndTell = () =>
  turn(async () => {
    const shown = await show(await kept());
    await paint(shown);
    await tell(shown.news);
    await tellChanges(true);
  });

/** Asks what a person has asked every minute; the alarm goes when it is over, and comes back with the next one. */
const minute = () =>
  turn(async () => {
    const kept = await keepVigil();
    // A worker that is ended in between tells it again at the next minute, in the place of the first.
    if (kept?.message) {
      await tellOfVigil(kept.message);
      await toldOfVigil(kept.told);
    }
    if (!kept?.next) await chrome.alarms.clear(VIGIL);
  }, console.error);

/** Whether what is kept of one still goes on: the last one stays until a person ends it, to be looked at. */
const goesOn = (vigil) => Date.parse(vigil?.until) > Date.now();

const beginVigil = () => chrome.alarms.create(VIGIL, { when: Date.now(), periodInMinutes: 1 });

/** Asks a few vendors at a time, until all were asked or it is enough for one turn. */
function inLanes(vendors, ask) {
  const enough = performance.now() + ENOUGH;
  const lane = async () => {
    while (vendors.length > 0 && performance.now() < enough) await ask(vendors.shift());
  };
  return Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** What the module needs to know: nothing is held here, since this worker may end at any moment. */
async function kept() {
  /** @type {{[WATCHES]?: {page: string}[] | {page: string}}} */
  const { [WATCHES]: watches } = await chrome.storage.local.get(WATCHES);
  const watched = [watches ?? []].flat().map((watch) => `${READING}${watch?.page}`);
  return chrome.storage.local.get([VENDORS, OUTCOMES, WATCHES, ALERTS, LANGUAGE, ...watched]);
}

/** Paints the toolbar button. A browser that lacks one of the calls keeps the rest. */
const paint = ({ text, colour, title, outline = '', mark = '', known = false }) =>
  Promise.allSettled([
    paintIcon({ outline, mark, colour, isKnown: known }),
    chrome.action.setBadgeText({ text }),
    chrome.action.setBadgeBackgroundColor({ color: colour }),
    chrome.action.setBadgeTextColor({ color: '#ffffff' }),
    chrome.action.setTitle({ title }),
  ]);

/** Whether a repaint waits for its turn: what changes meanwhile is painted by that one. */
let waiting = false;

function repaint() {
  if (waiting) return last;
  waiting = true;
  return turn(async () => {
    waiting = false;
    await paint(await show(await kept()));
  });
}

const late = () => new Promise((_, refuse) => setTimeout(() => refuse(new Error('A turn took too long.')), LONGEST));

/** Refuses when the module ends. */
let end;
const ended = () => new Promise((_, refuse) => (end = refuse));

/** The ends that were heard of, since one may come by several ways. */
const heard = new WeakSet();

/** How often the module starts anew at once in this worker's life; after that the next turn waits for its alarm. */
let restarts = 3;

/**
 * A document may end the module in spite of all bounds. Its vendor left a mark and is let be; the others are read by a
 * module that starts anew.
 */
function hearEnd(error) {
  if (!isEnd(error) || heard.has(error)) return;
  heard.add(error);
  restart();
  end?.(error);
  if (restarts-- > 0) readDue(everybody);
}

/** A turn that failed says nothing of any vendor, so the button must not go on saying that all is well. */
async function failed(error) {
  hearEnd(error);
  console.error('Is it them?: the vendors could not be read.', error);
  waiting = false;
  await paint({ text: '?', colour: '#5f6b7a', title: chrome.i18n.getMessage('unread') });
}

addEventListener('error', ({ error }) => hearEnd(error));
addEventListener('unhandledrejection', ({ reason }) => hearEnd(reason));

/** What the organisation presets; with `always` also what a person may change. */
const preset = (always) => turn(() => takePreset(always), console.error);

/** Holds what is chosen here against what the browser carries to the person's other computers; with `gives` it is given that too. */
const agree = (gives) => turn(() => exchange(gives), console.error);

/** Whether choices are gathered. Where the worker ends meanwhile, the next one gives them. */
let gathering = false;

function gather() {
  if (gathering) return;
  gathering = true;
  setTimeout(() => {
    gathering = false;
    agree(true);
  }, GATHERED);
}

/** Whom to look at is asked where nobody has said it. */
async function welcome() {
  const { vendors } = await policy();
  // A policy may say anything: what is no list is not taken.
  if (!Array.isArray(vendors) || vendors.length === 0) chrome.tabs.create({ url: FIRST_RUN });
}

/** Everything is read when the browser starts, however lately that was. `now` is an alarm too, since a worker may end. */
const start = async () => {
  await preset(true);
  await chrome.alarms.create('now', { when: Date.now() });
};

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') welcome();
  return start();
});
chrome.runtime.onStartup.addListener(start);
chrome.alarms.onAlarm.addListener(({ name }) => {
  // Nobody used a credential for so long.
  if (name === LOCK) return forgetAll(false);
  return name === VIGIL ? minute() : readDue(name === 'now');
});
hear();

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') return preset(true).then(gather);
  // Chosen on another computer, or what this one gave.
  if (area === 'sync') return agree(false);
  if (area !== 'local') return undefined;
  if (VENDORS in changes) preset(false);
  if ([SYNC, LANGUAGE, THEME, TIMES, ALERTS].some((key) => key in changes)) gather();
  // The background writes it too, while it goes on. One that is over may lie there still, and its alarm is gone.
  if (VIGIL in changes && goesOn(changes[VIGIL].newValue) && !goesOn(changes[VIGIL].oldValue)) return beginVigil();
  // What is so as somebody turns notifications on is old: it is taken down at once.
  if (VENDORS in changes || ALERTS in changes) return readDue(false);
  return WATCHES in changes || OUTCOMES in changes || LANGUAGE in changes ? repaint() : undefined;
});

/**
 * An extension that was switched off and on hears of nothing: its button is blank, and its alarm may be gone. After a clock was
 * put back the alarm waits until that moment comes again.
 */
async function wake() {
  const alarm = await chrome.alarms.get(POLL);
  const isInReach = alarm && alarm.scheduledTime <= Date.now() + 2 * PERIOD * 60_000;
  if (!isInReach) await chrome.alarms.create(POLL, { periodInMinutes: PERIOD, delayInMinutes: 0.5 });
  const { [VIGIL]: vigil } = await chrome.storage.local.get(VIGIL);
  if (goesOn(vigil) && !(await chrome.alarms.get(VIGIL))) await beginVigil();
  await repaint();
}
wake();
agree(true);

// An alarm that waits for too long wakes nobody. Who looks at another tab does, and sees the button.
chrome.tabs.onActivated.addListener(wake);
