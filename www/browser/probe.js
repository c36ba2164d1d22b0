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
  const errors = typeof WORKER === 'undefined' ? errorsOf(url) : undefined;
  const begun = performance.now();
  const since = () => Math.round((performance.now() - begun) * 10) / 10;
  /** What is known of an answer that did not come to its end. */
  const known = { outcome: 'network', whole: 0 };
  try {
    if (!isSafe(new URL(url))) return JSON.stringify({ ...known, outcome: 'unsafe' });
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
    const whole = since();
    const outcome = isLate ? 'timeout' : ending.signal.aborted ? 'cancelled' : navigator.onLine === false ? 'offline' : await errors?.why();
    return JSON.stringify({ ...known, outcome: outcome ?? 'network', whole });
  } finally {
    clearTimeout(timer);
    errors?.end();
    open.delete(id);
  }
}

/** Ends a request that is on its way; of one that is not, nothing happens. */
export const cancel = (/** @type {number} */ id) => open.get(id)?.abort();

/** How long the browser may need to say why a connection failed, after it did, in milliseconds. */
const LATE = 150;

/** What browsers call the ways in which no connection comes about, each by its own names. */
const WHY = {
  dns: /NAME_NOT_RESOLVED|UNKNOWN_HOST|DNS/,
  tls: /CERT|SSL|_TLS|SEC_ERROR|MOZILLA_PKIX/,
  refused: /REFUSED|RESET|EMPTY_RESPONSE|CONNECTION_CLOSED|NET_INTERRUPT/,
};

/**
 * Hears why a connection fails, where the person lets us see that (`webRequest`); a script is not told otherwise.
 * @param {string} url
 */
function errorsOf(url) {
  const errors = globalThis.chrome?.webRequest?.onErrorOccurred;
  if (!errors) return undefined;
  const { href, origin } = new URL(url);
  /** @type {(error: string) => void} */
  let tell = () => {};
  const told = new Promise((done) => (tell = done));
  const hear = (/** @type {{url: string, error: string}} */ failed) => failed.url === href && tell(failed.error);
  try {
    errors.addListener(hear, { urls: [`${origin}/*`] });
  } catch {
    return undefined;
  }
  return {
    async why() {
      const error = await Promise.race([told, new Promise((late) => setTimeout(late, LATE, ''))]);
      return Object.entries(WHY).find(([, name]) => name.test(String(error)))?.[0];
    },
    end: () => errors.removeListener(hear),
  };
}

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
