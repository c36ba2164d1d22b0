/**
 * Sends one request of the console, for `src/browser/probe.rs`, which says what is sent and what comes back. Texts cross as JSON.
 * Nothing here logs, and nothing that is thrown or given back holds what was sent: the headers may hold a credential.
 */

/** What can be ended while it is on its way, by the number it was sent with. */
const open = new Map();

/** How many headers of an answer are given back, and how long each may be, in characters. */
const HEADERS = 64;
const LONGEST = 400;

/** Nothing goes unencrypted, and no credential in an address. */
const isSafe = ({ protocol, username, password }) => protocol === 'https:' && !username && !password;

/**
 * Sends a request.
 * @param {number} id by which it can be ended
 * @param {string} text the JSON of what is asked: `{url, method, headers: [[name, value]], body, timeout, limit}`, milliseconds and bytes
 * @returns {Promise<string>} the JSON of what came: `{outcome, status, headers, body, cut, bytes, first, whole, phases}`
 */
export async function send(id, text) {
  const { url, method, headers, body, timeout, limit } = JSON.parse(text);
  const ending = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    ending.abort();
  }, timeout);
  open.set(id, ending);
  const begun = performance.now();
  const since = () => Math.round((performance.now() - begun) * 10) / 10;
  /** What is known of an answer that did not come to its end. */
  const known = { outcome: 'network', whole: 0 };
  try {
    if (!isSafe(new URL(url))) return JSON.stringify({ ...known, outcome: 'refused' });
    const response = await fetch(url, {
      method,
      headers,
      body: body ?? undefined,
      // A credential is for the host it was given for: no redirect carries it on, and no cookie goes along.
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: ending.signal,
    });
    Object.assign(known, { first: since(), status: response.status, headers: told(response) });
    if (response.type === 'opaqueredirect') {
      return JSON.stringify({ ...known, outcome: 'redirect', whole: since(), phases: phases(url, begun) });
    }
    const read = await bounded(response, limit);
    return JSON.stringify({ ...known, ...read, outcome: 'answer', whole: since(), phases: phases(url, begun) });
  } catch {
    // Why a connection failed is not told to scripts; only what was done here is known.
    const outcome = isLate ? 'timeout' : ending.signal.aborted ? 'cancelled' : navigator.onLine === false ? 'offline' : 'network';
    return JSON.stringify({ ...known, outcome, whole: since() });
  } finally {
    clearTimeout(timer);
    open.delete(id);
  }
}

/** Ends a request that is on its way; of one that is not, nothing happens. */
export const cancel = (/** @type {number} */ id) => open.get(id)?.abort();

/** @param {Response} response */
function told({ headers }) {
  return [...headers].slice(0, HEADERS).map(([name, value]) => [name, value.slice(0, LONGEST)]);
}

/**
 * The beginning of a body as text, at most this many bytes of it: an endless one is dropped there.
 * @param {Response} response
 * @param {number} limit
 */
async function bounded(response, limit) {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for (;;) {
    const piece = (await reader?.read())?.value;
    if (!piece) return { body: text + decoder.decode(), bytes, cut: false };
    const room = limit - bytes;
    bytes += Math.min(piece.length, room);
    text += decoder.decode(piece.subarray(0, room), { stream: true });
    if (piece.length > room) {
      // How the cancellation goes is of no interest: the bytes stop either way.
      reader?.cancel().catch(() => {});
      return { body: text, bytes, cut: true };
    }
  }
}

/**
 * How long the parts of a connection took, in milliseconds, where the browser tells them: of a host that does not allow it by
 * `Timing-Allow-Origin` it tells nothing, and of a connection that was open already there is nothing to tell.
 * @param {string} url
 * @param {number} begun
 */
function phases(url, begun) {
  const entries = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByName(url, 'resource'));
  const entry = entries.findLast(({ startTime }) => startTime >= begun - 1);
  performance.clearResourceTimings();
  if (!entry || entry.requestStart === 0) return null;
  const length = (/** @type {number} */ from, /** @type {number} */ to) => (from > 0 ? Math.round((to - from) * 10) / 10 : 0);
  return {
    dns: length(entry.domainLookupStart, entry.domainLookupEnd),
    connect: length(entry.connectStart, entry.connectEnd),
    tls: length(entry.secureConnectionStart, entry.connectEnd),
    wait: length(entry.requestStart, entry.responseStart),
    receive: length(entry.responseStart, entry.responseEnd),
    protocol: entry.nextHopProtocol,
    reused: entry.connectEnd === entry.connectStart,
  };
}
