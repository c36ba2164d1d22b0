/**
 * What outlives a page, a popup and a worker, for `src/browser/storage.rs`, which says what is kept: JSON under a key, in the
 * extension's storage where `extension` is set, else in that of the page. The bundle of the background sets `WORKER`, which
 * leaves out what only pages need.
 */

/** What our keys begin with in a page's storage, which is shared with the page. */
const PREFIX = 'is-it-them/'; // names.rs

/** What the keys of readings begin with, after that. */
const READINGS = 'reading/'; // names.rs

/** How the latest attempt at each vendor went, in the extension. */
const OUTCOMES = 'outcomes/1'; // names.rs

/** What all of ours may take of it, in characters: a fifth of what browsers give a page, so that its own writes never fail for us. */
const OURS = 1 << 20;

/** What is smaller is not worth counting the others for, in characters: there is a mark or two of it a vendor. */
const SMALL = 1000;

/** When this script began, by `performance.now()`. */
const STARTED = /* @__PURE__ */ performance.now();

/**
 * How long this page has been here for sure, in milliseconds. A page that is reloaded lives on for a moment after the next one’s
 * time began, but not once that one’s scripts run; a module that starts anew in it is the same page.
 */
export const here = () => performance.now() - STARTED;

/** What tells a page's modules, each of which has a copy of this script, what one of them kept. */
const NEWS = 'is-it-them:kept';

/** How an attempt to keep something ended: see `StorageError`. */
const KEPT = 0; // names.rs
const UNAVAILABLE = 1; // names.rs
const FULL = 2; // names.rs

/** What was kept as text is JSON; an older build kept objects, and some are kept as such still. */
const json = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * The JSON under a key; undefined where there is none.
 * @param {boolean} extension
 * @param {string} key
 */
export async function kept(extension, key) {
  if (typeof WORKER !== 'undefined' || extension) return json((await together(key))[key]);
  return localStorage.getItem(PREFIX + key) ?? undefined;
}

/** @type {{ keys: Set<string>, answer: Promise<Record<string, any>> } | undefined} */
let asked;

/** What is asked for in one breath is asked for in one go, after all of it was asked: it is never older than the question. */
function together(key) {
  if (!asked) {
    const keys = new Set();
    const answer = Promise.resolve().then(() => {
      asked = undefined;
      return chrome.storage.local.get([...keys]);
    });
    asked = { keys, answer };
  }
  asked.keys.add(key);
  return asked.answer;
}

/**
 * The JSON under all keys that begin so.
 * @param {boolean} extension
 * @param {string} prefix
 */
export async function keptAll(extension, prefix) {
  const all = extension ? await chrome.storage.local.get(null) : localStorage;
  const start = extension ? prefix : PREFIX + prefix;
  const keys = Object.keys(all).filter((key) => key.startsWith(start));
  return keys.map((key) => json(all[key]));
}

/**
 * Keeps JSON under a key.
 * @param {boolean} extension
 * @param {string} key
 * @param {string} value
 */
export async function keep(extension, key, value) {
  let storage;
  try {
    if (typeof WORKER !== 'undefined' || extension) {
      await chrome.storage.local.set({ [key]: JSON.parse(value) });
    } else {
      if (key.startsWith(READINGS)) {
        // Also where it cannot be kept: it is true of the vendor all the same. Later, so that no module is called within a call of
        // its own. What a person typed is told to nobody.
        queueMicrotask(() => dispatchEvent(new CustomEvent(NEWS, { detail: [key, value] })));
      }
      storage = localStorage;
      if (value.length > SMALL && !makeRoom(storage, PREFIX + key, value.length)) return FULL;
      storage.setItem(PREFIX + key, value);
    }
    return KEPT;
  } catch {
    return typeof WORKER !== 'undefined' || extension || storage ? FULL : UNAVAILABLE;
  }
}

/**
 * Says what is kept of vendors from now on: by this module and the others of the page, by other pages and, in the extension, its
 * background. There it is the record of outcomes alone, which tells of whom there is more: readings are large, and come in batches.
 * @param {boolean} extension
 * @param {(key: string, value: string) => void} heard
 */
export function hear(extension, heard) {
  if (extension) {
    chrome.storage.onChanged.addListener((changes, area) => {
      const outcomes = changes[OUTCOMES]?.newValue;
      if (area === 'local' && outcomes) heard(OUTCOMES, json(outcomes));
    });
    return;
  }
  addEventListener(NEWS, (event) => {
    const [key, value] = /** @type {CustomEvent} */ (event).detail;
    heard(key, value);
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(PREFIX + READINGS) && newValue) heard(key.slice(PREFIX.length), newValue);
  });
}

/**
 * Gives up readings, those that were read first before the others, until this number of characters fits under a key. Says whether
 * they do.
 * @param {Storage} storage
 * @param {string} key
 * @param {number} length
 */
function makeRoom(storage, key, length) {
  for (;;) {
    let taken = length;
    let oldest;
    for (const other of Object.keys(storage)) {
      if (other === key || !other.startsWith(PREFIX)) continue;
      const value = storage.getItem(other) ?? '';
      taken += value.length;
      const at = readAt(value);
      if (other.startsWith(PREFIX + READINGS) && (!oldest || at < oldest.at)) oldest = { other, at };
    }
    if (taken <= OURS) return true;
    if (!oldest) return false;
    storage.removeItem(oldest.other);
  }
}

/** When a kept reading was read, as it stands in its JSON; empty in what is none. */
function readAt(value) {
  const place = value.indexOf('"read_at":');
  return place < 0 ? '' : value.slice(place + 10, place + 31);
}

/**
 * Forgets what is kept under keys.
 * @param {boolean} extension
 * @param {string[]} keys
 */
export async function forget(extension, keys) {
  if (typeof WORKER !== 'undefined' || extension) await chrome.storage.local.remove(keys);
  else for (const key of keys) localStorage.removeItem(PREFIX + key);
}

/**
 * Counts one more time in a mark, `{times, at}`. The mark matters more than a reading, which is about to be made anew: whether
 * that had to make room.
 * @param {boolean} extension
 * @param {string} key
 * @param {string} reading
 * @param {string} at
 */
export async function mark(extension, key, reading, at) {
  let times = 0;
  try {
    times = Number(JSON.parse(`${await kept(extension, key)}`).times) || 0;
  } catch {}
  const value = JSON.stringify({ times: times + 1, at });
  if ((await keep(extension, key, value)) === KEPT) return false;
  await forget(extension, [reading]).catch(() => {});
  // Where there is no storage at all, there is nothing that could outlive the program either.
  await keep(extension, key, value);
  return true;
}
