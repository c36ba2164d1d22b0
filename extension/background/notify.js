/**
 * Notifications of what vendors posted on watched incidents. What was told is kept a piece at a time, and only after the
 * browser took it: a worker that is ended in between tells it again, in the place of the first.
 */

import { isEnd } from './module.js';
import { alert, partsOf, placeOf, questionsOf } from './alerts.js';

/** The key of what was told: the latest piece of each investigation. */
const TOLD = 'told/1'; // names.rs
const WATCHES = 'watches/1'; // names.rs

/** Where an investigation is opened. */
const TAB = 'app.html'; // names.rs
const INVESTIGATION = 'investigation='; // names.rs

/** What is asked every minute, and where a vendor is measured from here. */
const VIGIL = 'vigil/1'; // names.rs
const CONSOLE = 'console.html'; // names.rs
const MEASURED = 'vendor='; // names.rs

/** The notification of that. */
const MINUTES = 'vigil';

/** What is new of an investigation's incident: what became of it, and with which post. */
const pieceOf = ({ became, posts }) => `${became} ${posts}`;

/** The notification of a piece of news: the same one however often it is told. */
const idOf = (word) => JSON.stringify([word.id, pieceOf(word)]);

/**
 * Whether a click on a notification is heard by the background that comes after this one. A page (Firefox) is woken by what it
 * listened to as it started, a worker (Chromium) by all that it ever listened to.
 */
let isHeardLater = false;

/**
 * Tells what was not told yet, once, where the person allowed it and the click will be heard; the toolbar button shows it in any
 * case. Where leave was given in this life of a page, the next one tells.
 * @param {{id: string, title: string, became: string, message: string, posts: number}[]} news
 */
export async function tell(news) {
  if (!chrome.notifications || !isHeardLater) return;
  /** @type {{[TOLD]?: Record<string, string>, [WATCHES]?: {id: string}[] | {id: string}}} */
  const { [TOLD]: kept = {}, [WATCHES]: watches = [] } = await chrome.storage.local.get([TOLD, WATCHES]);
  const shown = await chrome.notifications.getAll();
  // What is watched on stays told, also while its vendor's page says nothing of it.
  const watched = new Set([watches].flat().map(({ id }) => id));
  const told = Object.fromEntries(Object.entries(kept).filter(([id]) => watched.has(id)));
  for (const word of news.filter((word) => told[word.id] !== pieceOf(word))) {
    const { title, message } = word;
    const id = idOf(word);
    if (!(id in shown)) {
      await chrome.notifications.create(id, { type: 'basic', iconUrl: 'icons/128.png', title, message });
    }
    // What the vendor posted before is old news.
    const before = Object.keys(shown).filter((other) => other !== id && investigationOf(other) === word.id);
    await Promise.all(before.map((other) => chrome.notifications.clear(other)));
    told[word.id] = pieceOf(word);
    await chrome.storage.local.set({ [TOLD]: told });
  }
}

/** Tells what there is to tell of a host that is asked every minute, in the place of what was told of it before. */
export async function tellOfVigil(title) {
  const message = chrome.i18n.getMessage('name');
  await chrome.notifications?.create(MINUTES, { type: 'basic', iconUrl: 'icons/128.png', title, message });
}

/** The investigation that a notification belongs to; one of an older build is named by it alone. */
function investigationOf(id) {
  try {
    return JSON.parse(id)[0];
  } catch {
    return id;
  }
}

const placeOfInvestigation = (id) => `${TAB}#${INVESTIGATION}${encodeURIComponent(id)}`;

/** Where the calls of every minute are to be seen: on the axis of their investigation, else in the console. */
async function placeOfVigil() {
  /** @type {Record<string, any>} */
  const { [VIGIL]: vigil } = await chrome.storage.local.get(VIGIL);
  if (vigil?.id) return placeOfInvestigation(vigil.id);
  return vigil ? `${CONSOLE}#${MEASURED}${vigil.request.vendor}` : CONSOLE;
}

/** A notification leads to its investigation, to what changed, or to what is asked every minute. */
async function open(id) {
  chrome.notifications.clear(id);
  const parts = partsOf(id);
  const other = async () => (id === MINUTES ? placeOfVigil() : placeOfInvestigation(investigationOf(id)));
  chrome.tabs.create({ url: parts ? placeOf(parts) : await other() });
}

/** Its button asks whether it is theirs or ours. */
function ask(id) {
  chrome.notifications.clear(id);
  chrome.tabs.create({ url: questionsOf(partsOf(id) ?? []) });
}

function listen() {
  chrome.notifications?.onClicked.addListener(open);
  chrome.notifications?.onButtonClicked?.addListener(ask);
}

/** As {@link alert}; where it cannot be told now, the next turn tells it. The module's end is the turn's. */
export const tellChanges = (past) =>
  alert(isHeardLater, past).catch((error) => {
    if (isEnd(error)) throw error;
    console.error('Is it them?: what changed could not be told.', error);
    return [];
  });

/** Hears clicks, from now on or from when the person allows notifications. For the start of the background. */
export function hear() {
  isHeardLater = typeof document === 'undefined' || Boolean(chrome.notifications);
  chrome.permissions.onAdded.addListener(listen);
  listen();
}
