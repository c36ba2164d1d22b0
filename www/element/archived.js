/** What the archive tells of all vendors, asked while the module that draws it is on its way: its database answers beside the compiler. */

const ARCHIVE = 'is-it-them'; // names.rs
const ARCHIVE_VERSION = 2; // names.rs
const ARCHIVE_VENDORS = 'vendors'; // names.rs
const ARCHIVE_LINES = 'lines'; // names.rs

/**
 * Of each vendor its record and its sheets of lines, one after the other, as they are kept: see `src/browser/archive.rs`.
 * @typedef {string[][]} Archived
 */

/**
 * Asks, as far as there is an archive that this build wrote. What fails here the module finds out for itself.
 * @returns {Promise<Archived | undefined>}
 */
export const askArchive = () => ask().catch(() => undefined);

async function ask() {
  const opening = indexedDB.open(ARCHIVE, ARCHIVE_VERSION);
  // The module makes the database, or renews it, as it writes: asking must do neither.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const database = await done(opening);
  try {
    const transaction = database.transaction([ARCHIVE_VENDORS, ARCHIVE_LINES]);
    const all = [ARCHIVE_VENDORS, ARCHIVE_LINES].flatMap((name) => {
      const store = transaction.objectStore(name);
      return [done(store.getAllKeys()), done(store.getAll())];
    });
    const [ids, heads, keys, sheets] = await Promise.all(all);
    return ids.map((id, place) => [heads[place], ...sheets.filter((_, at) => keys[at][0] === id)]);
  } finally {
    database.close();
  }
}

/** @returns {Promise<any>} what a request comes to */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
