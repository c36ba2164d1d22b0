/**
 * Credentials of the console, for `src/browser/credentials.rs`, which says what they are for. They are in the memory of the browser
 * (`storage.session`), which no other program reads and which ends with the browser; and where a person wants it, on this computer,
 * encrypted with a passphrase that is kept nowhere. What is thrown here never holds one.
 */

/** What the keys of those begin with that are in memory. */
const SECRET = 'secret/1/'; // names.rs

/** The key of those that are kept, encrypted. */
const SEALED = 'sealed/1'; // names.rs

/** The alarm that forgets what is in memory. */
const LOCK = 'lock'; // names.rs

/** OWASP's current cost of PBKDF2 with SHA-256: half a second of a computer for each passphrase that somebody tries. */
const ROUNDS = 600_000;

const session = () => chrome.storage.session;

/**
 * Keeps one in memory, for so many minutes from now.
 * @param {string} id
 * @param {string} text
 * @param {number} minutes
 */
export async function hold(id, text, minutes) {
  await session().set({ [SECRET + id]: { text, until: Date.now() + minutes * 60_000 } });
  await later(minutes);
}

/** The background forgets all of them when the last use is so long ago. */
const later = (/** @type {number} */ minutes) => chrome.alarms.create(LOCK, { delayInMinutes: minutes });

/**
 * One that is in memory, and that it was used: it stays for so many minutes more. Undefined where there is none, or its time is over.
 * @param {string} id
 * @param {number} minutes
 */
export async function held(id, minutes) {
  const { [SECRET + id]: found } = /** @type {Record<string, any>} */ (await session().get(SECRET + id));
  if (!found) return undefined;
  // A clock that was put back keeps nothing longer than was said.
  const left = found.until - Date.now();
  if (left <= 0 || left > minutes * 60_000) {
    await session().remove(SECRET + id);
    return undefined;
  }
  await hold(id, found.text, minutes);
  return found.text;
}

/** Which ones there are: in memory, and kept encrypted. As JSON: `{held: [id], sealed: [id]}`. */
export async function known() {
  const all = /** @type {Record<string, any>} */ (await session().get(null));
  const now = Date.now();
  const held = Object.entries(all).filter(([key, { until }]) => key.startsWith(SECRET) && until > now);
  return JSON.stringify({ held: held.map(([key]) => key.slice(SECRET.length)), sealed: Object.keys(await sealed()) });
}

/** @returns {Promise<Record<string, {salt: string, iv: string, data: string, rounds: number}>>} */
async function sealed() {
  const { [SEALED]: kept = {} } = /** @type {Record<string, any>} */ (await chrome.storage.local.get(SEALED));
  return kept;
}

/**
 * Keeps one on this computer, encrypted.
 * @param {string} id
 * @param {string} text
 * @param {string} passphrase
 */
export async function seal(id, text, passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await derived(passphrase, salt, ROUNDS);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(id) }, key, bytes(text));
  const one = { salt: written(salt), iv: written(iv), data: written(new Uint8Array(data)), rounds: ROUNDS };
  await chrome.storage.local.set({ [SEALED]: { ...(await sealed()), [id]: one } });
}

/**
 * Puts one that is kept into memory. Whether the passphrase was the right one.
 * @param {string} id
 * @param {string} passphrase
 * @param {number} minutes
 */
export async function unseal(id, passphrase, minutes) {
  const one = (await sealed())[id];
  if (!one) return false;
  try {
    const key = await derived(passphrase, read(one.salt), one.rounds);
    // What was sealed for one host opens for no other.
    const parameters = { name: 'AES-GCM', iv: read(one.iv), additionalData: bytes(id) };
    const text = await crypto.subtle.decrypt(parameters, key, read(one.data));
    await hold(id, new TextDecoder().decode(text), minutes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Forgets one, in memory and on this computer.
 * @param {string} id
 */
export async function forget(id) {
  const { [id]: _, ...others } = await sealed();
  await Promise.all([session().remove(SECRET + id), chrome.storage.local.set({ [SEALED]: others })]);
}

/** Forgets all that are in memory; with `kept` also those on this computer. */
export async function forgetAll(/** @type {boolean} */ kept) {
  const keys = Object.keys(await session().get(null)).filter((key) => key.startsWith(SECRET));
  await Promise.all([session().remove(keys), kept && chrome.storage.local.remove(SEALED)]);
}

/**
 * @param {string} passphrase
 * @param {Uint8Array<ArrayBuffer>} salt
 * @param {number} iterations
 */
async function derived(passphrase, salt, iterations) {
  const raw = await crypto.subtle.importKey('raw', bytes(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(parameters, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
const written = (/** @type {Uint8Array} */ raw) => btoa(String.fromCharCode(...raw));
const read = (/** @type {string} */ text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
