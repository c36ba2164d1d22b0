/**
 * The first question to each vendor that is named by its address, sent while the module that will read the answer is
 * still on its way. By address: the answer, what ends it, and the timer that does if nobody takes it over.
 */
const early = {};

/** Milliseconds after which a question that no module asked for is dropped. */
const UNCLAIMED = 30_000;

/** How many are asked at once, as by the module. */
const AT_ONCE = 6; // names.rs

/** The address of what is asked, after that of the page. */
const API = '/api/v2/'; // names.rs
const SUMMARY = 'summary.json'; // names.rs

/** Where the module keeps what it read, before the page's address. */
const PREFIX = 'is-it-them/'; // names.rs
const READING = 'reading/1/'; // names.rs

/** Status pages in a `vendors` attribute: https, or http on this machine. What is in brackets are parts of a vendor. */
const PAGES = /(?<![^\s,])(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])[^\s,[\]]+/g;

/**
 * Asks, unless an earlier visit left something: then that is shown at once, and says where and how to ask.
 * @param {string} vendors the attribute
 */
export function askEarly(vendors) {
  if (document.hidden || !navigator.onLine || !canRun()) return;
  for (const [page] of vendors.matchAll(PAGES)) {
    const address = page.replace(/\/+$/, '');
    if (!isKept(address)) ask(address + API + SUMMARY);
  }
}

/** Whether a module may run on this page: a strict policy forbids even the empty one. */
function canRun() {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return true;
  } catch {
    return false;
  }
}

function isKept(page) {
  try {
    return localStorage.getItem(PREFIX + READING + page) !== null;
  } catch {
    return false;
  }
}

/** With the same options as every question of the module's: see `src/browser/http.rs`. */
function ask(url) {
  if (early[url] || Object.keys(early).length >= AT_ONCE) return;
  const controller = new AbortController();
  const answer = fetch(url, {
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: controller.signal,
  });
  // The module that claims it hears of it; nobody else needs to.
  answer.catch(() => {});
  const unclaimed = setTimeout(() => {
    delete early[url];
    controller.abort();
  }, UNCLAIMED);
  early[url] = { answer, controller, unclaimed };
}

/**
 * What was asked at an address, taken over once, by the module that reads it.
 * @param {string} url
 * @param {number} milliseconds how long the rest may take
 * @returns {[Promise<Response>, AbortSignal] | undefined}
 */
export function claim(url, milliseconds) {
  if (!early[url]) return undefined;
  const { answer, controller, unclaimed } = early[url];
  delete early[url];
  clearTimeout(unclaimed);
  AbortSignal.timeout(milliseconds).onabort = () => controller.abort();
  return [answer, controller.signal];
}
