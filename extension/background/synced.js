/**
 * Small choices that the browser carries to the person's other computers, where they asked for that: see `core/src/synced.rs`. What
 * is agreed on is kept only after the browser took it, so a worker that is ended in between gives it again.
 */
import { policy } from './managed.js';
import { synced } from './module.js';

/** Whether a person has them carried. */
const SYNC = 'sync/1'; // names.rs

/** What was agreed on the last time, as `{known, failed}` in JSON. */
const SYNCED = 'synced/1'; // names.rs

/** What the keys of those choices begin with there. */
const SETTING = 'setting/1/'; // names.rs

/** What the browser carries: the texts by the names of their settings. */
async function carried() {
  const all = Object.entries(await chrome.storage.sync.get(null));
  const ours = all.filter(([key, text]) => key.startsWith(SETTING) && typeof text === 'string');
  return Object.fromEntries(ours.map(([key, text]) => [key.slice(SETTING.length), text]));
}

/** Gives choices to the browser, all in one write; says whether it took them. */
async function give(chosen) {
  const items = Object.entries(chosen).map(([name, choice]) => [SETTING + name, JSON.stringify(choice)]);
  try {
    if (items.length > 0) await chrome.storage.sync.set(Object.fromEntries(items));
    return true;
  } catch {
    // It is full, is asked too often, or somebody has switched it off: the choice stays here, and the options say so.
    return false;
  }
}

/** What was agreed on; nothing where what is kept of that is damaged. */
function agreedIn(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/**
 * Takes what was chosen elsewhere, and gives what was chosen here.
 * @param {boolean} gives whether also that
 */
export async function exchange(gives) {
  const kept = await chrome.storage.local.get([SYNC, SYNCED]);
  if (!(SYNC in kept) && !(SYNCED in kept)) return;
  // A policy forbids it before it is taken over, and whatever else in it cannot be so.
  if ((await policy()).sync === false) return chrome.storage.local.remove(SYNCED);
  // Where it cannot be asked, nothing is known to be carried, and nothing is given.
  const theirs = await carried().catch(() => undefined);
  const said = await synced(JSON.stringify(theirs ?? {}));
  if (said === undefined) return chrome.storage.local.remove(SYNCED);
  const { known, give: chosen } = JSON.parse(said);
  const before = agreedIn(kept[SYNCED]);
  let failed = !theirs;
  if (theirs && gives) {
    failed = !(await give(chosen));
    if (!failed) Object.assign(known, chosen);
  } else if (theirs) failed = before.failed ?? false;
  const agreed = JSON.stringify({ known: theirs ? known : (before.known ?? {}), failed });
  if (agreed !== kept[SYNCED]) await chrome.storage.local.set({ [SYNCED]: agreed });
}
