/**
 * Notifications of what changed at vendors. What was seen is kept only after the browser took the notification: a worker that is
 * ended in between finds the same changes again, and knows them by their keys in the id of the one that is on screen.
 */
import { behind, endSilences, review } from './module.js';

const VENDORS = 'vendors/1'; // names.rs
const OUTCOMES = 'outcomes/1'; // names.rs
const WATCHES = 'watches/1'; // names.rs
const LANGUAGE = 'language/1'; // names.rs
const ALERTS = 'alerts/1'; // names.rs
const SEEN = 'seen/1'; // names.rs
const TAB = 'app.html'; // names.rs
const LIST = 'popup.html'; // names.rs

/** What the id of such a notification begins with: then the vendor, the incident, and the keys of the changes. */
const KIND = 'alert';

/** Browsers take no longer id: then it leads to the list. */
const LONGEST = 480;

/**
 * The parts of such a notification's id; nothing where it is another's.
 * @returns {string[] | undefined}
 */
export function partsOf(id) {
  try {
    const [kind, ...parts] = JSON.parse(id);
    return kind === KIND ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** Whether changes are to be told, and may be: leave that was given may be taken back at any moment. */
const mayTell = async (wishes) =>
  Boolean(wishes?.on && chrome.notifications && (await chrome.permissions.contains({ permissions: ['notifications'] })));

/**
 * Tells what changed, if anything did, in one notification. The vendors whose past has to be read first.
 * @param {boolean} isHeardLater whether a click is heard by the background that comes after this one
 * @param {boolean} past whether it was
 * @returns {Promise<string[]>}
 */
export async function alert(isHeardLater, past) {
  /** @type {Record<string, any>} */
  const kept = await chrome.storage.local.get([VENDORS, OUTCOMES, WATCHES, LANGUAGE, ALERTS, SEEN]);
  if (!(await mayTell(kept[ALERTS]))) {
    // Who turns it on again is not told what happened meanwhile.
    if (SEEN in kept) await chrome.storage.local.remove(SEEN);
    return [];
  }
  if (!isHeardLater) return [];
  const shown = Object.keys(await chrome.notifications.getAll());
  const keys = shown.flatMap((id) => partsOf(id)?.slice(2) ?? []);
  Object.assign(kept, await chrome.storage.local.get(await behind(kept)));
  const now = Date.now();
  const { title, message, vendor, incident, keys: told, seen, gone, over } = await review(kept, keys, past);
  if (title) {
    const long = JSON.stringify([KIND, vendor ?? '', incident ?? '', ...told]);
    const id = long.length > LONGEST ? JSON.stringify([KIND, '', '', ...told]) : long;
    await create(id, { type: 'basic', iconUrl: 'icons/128.png', title, message }, vendor);
  }
  if (over.length > 0) await endSilences(over, now).catch(console.error);
  if (seen) await chrome.storage.local.set({ [SEEN]: seen });
  return gone;
}

/** With a button where the browser has them: Firefox refuses what it does not know. */
async function create(id, options, vendor) {
  const buttons = vendor ? [{ title: chrome.i18n.getMessage('mine') }] : [];
  try {
    await chrome.notifications.create(id, { ...options, buttons });
  } catch {
    await chrome.notifications.create(id, options);
  }
}

/**
 * Where such a notification leads: the incident, else the list.
 * @param {string[]} parts
 */
export const placeOf = ([vendor, incident]) =>
  vendor
    ? `${TAB}?view=history#is-it-them?vendor=${encodeURIComponent(vendor)}${incident && `&incident=${encodeURIComponent(incident)}`}`
    : LIST;

/**
 * Where its button leads: the questions, about that vendor.
 * @param {string[]} parts
 */
export const questionsOf = ([vendor]) => `${TAB}#1&v=${encodeURIComponent(vendor ?? '')}`;
