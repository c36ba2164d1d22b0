import { isEnd, poll, repaint, restart } from './background/module.js';
import { hear, tell } from './background/notify.js';

/** Minutes between two turns at most; each turn says when the next one has something to do. */
const PERIOD = 5;

/** The shortest time between two turns, in milliseconds. */
const SHORTEST = 30_000;

/** How long a turn may take, in milliseconds, before the next one goes ahead: the module may have ended without a word. */
const LONGEST = 120_000;

/** The turns follow one another: two at once would read the same vendors. */
let last = Promise.resolve();

function turn(work) {
  last = last.then(() => Promise.race([work(), ended(), late()])).catch(failed);
  return last;
}

const read = (all) =>
  turn(async () => {
    const { news, next } = await poll(all);
    // The alarm comes first: news that is not told is told again, a turn that is not planned is lost.
    await chrome.alarms.create('poll', { when: Math.max(next, Date.now() + SHORTEST), periodInMinutes: PERIOD });
    await tell(news);
  });

/** Whether a repaint waits for its turn: what changes meanwhile is painted by that one. */
let waiting = false;

function paint() {
  if (waiting) return last;
  waiting = true;
  return turn(async () => {
    waiting = false;
    await repaint();
  });
}

const late = () => new Promise((_, refuse) => setTimeout(() => refuse(new Error('A turn took too long.')), LONGEST));

/** Refuses when the module ends. */
let end;
const ended = () => new Promise((_, refuse) => (end = refuse));

/**
 * A document may end the module in spite of all bounds. Its vendor left a mark and is let be; the others are read by a
 * module that starts anew.
 */
function hearEnd(event) {
  const error = event.error ?? event.reason;
  if (!isEnd(error)) return;
  event.preventDefault();
  restart();
  end?.(error);
  read(false);
}

/** A turn that failed says nothing of any vendor, so the button must not go on saying that all is well. */
async function failed(error) {
  console.error('Is it them?: the vendors could not be read.', error);
  waiting = false;
  await Promise.allSettled([
    chrome.action.setBadgeText({ text: '?' }),
    chrome.action.setBadgeBackgroundColor({ color: '#5f6b7a' }),
    chrome.action.setTitle({ title: 'Is it them? The vendors could not be read just now.' }),
  ]);
}

addEventListener('error', hearEnd);
addEventListener('unhandledrejection', hearEnd);

/** Everything is read when the browser starts, however lately that was. `now` is an alarm too, since a worker may end. */
const start = () => chrome.alarms.create('now', { when: Date.now() });

chrome.runtime.onInstalled.addListener(start);
chrome.runtime.onStartup.addListener(start);
chrome.alarms.onAlarm.addListener(({ name }) => read(name === 'now'));
hear();

chrome.storage.onChanged.addListener((changes, area) => {
  if (area !== 'local') return undefined;
  if ('vendors/1' in changes) return read(false);
  return 'watches/1' in changes || 'outcomes/1' in changes ? paint() : undefined;
});

/** An extension that was switched off and on hears of nothing: its button is blank, and its alarm may be gone. */
async function wake() {
  if (!(await chrome.alarms.get('poll'))) await chrome.alarms.create('poll', { periodInMinutes: PERIOD, delayInMinutes: 0.5 });
  await paint();
}
wake();
