/**
 * Plain GETs for `src/browser/http.rs`, where it says what is asked for and what is not. What goes wrong is thrown as a
 * `Failure` of the model, in the JSON that it has there.
 */

/** Gives what was asked while the module was on its way: see `www/element/early.js`. */
let claim;

/** @param {((url: string, milliseconds: number) => [Promise<Response>, AbortSignal] | undefined) | undefined} early */
export const claimWith = (early) => (claim = early);

const isOffline = () => navigator.onLine === false;

/**
 * What is to be asked at an address, with what was asked there early, if anything was. Without headers of our own, which would
 * force a CORS preflight.
 * @param {string} url
 * @param {number} milliseconds how long it may take, from the request to the last byte
 * @param {number} seconds how long is said to have been waited when it took longer
 */
export function asking(url, milliseconds, seconds) {
  if (isOffline()) throw { kind: 'offline' };
  let signal = AbortSignal.timeout(milliseconds);
  // A browser hides the difference between a page that forbids reading, a host that does not exist and a broken connection.
  const why = () => (signal.aborted ? { kind: 'timeout', seconds } : { kind: isOffline() ? 'offline' : 'blocked' });
  try {
    // Whatever the page says of how long its answer may be kept: it was kept before the outage.
    const request = new Request(url, { cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    const [early, ending = signal] = claim?.(url, milliseconds) ?? [];
    signal = ending;
    return { request, early, why };
  } catch {
    throw why();
  }
}

/**
 * The bytes of an answer, if it is a success. They are read piece by piece, so that an endless body is dropped at the limit.
 * @param {Response} response
 * @param {ReturnType<typeof asking>} asked
 * @param {number} limit in bytes, unpacked
 */
export async function body(response, { why }, limit) {
  if (!response.ok) throw refusal(response);
  const reader = response.body?.getReader();
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  const pieces = [];
  let size = 0;
  let [recent, hasData] = ['', false];
  for (;;) {
    const piece = (await reader?.read().catch(() => Promise.reject(why())))?.value;
    if (!piece) break;
    size += piece.length;
    if (size > limit) {
      // The answer to the cancellation is of no interest: the bytes stop either way.
      reader?.cancel();
      throw { kind: 'too_large', limit };
    }
    pieces.push(piece);
    // A stream of events never ends; its first event is the whole state.
    if (isStream) {
      recent = recent.slice(-8) + new TextDecoder().decode(piece);
      const data = hasData ? 0 : recent.search(/^data:/m);
      hasData ||= data >= 0;
      if (hasData && /\n\r?\n/.test(recent.slice(data))) {
        reader?.cancel();
        break;
      }
    }
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return utf8(bytes);
}

/** UTF-16 by its byte order mark (AWS sends that) as UTF-8; anything else, also what is no text in it, as it is. */
function utf8(bytes) {
  const mark = (bytes[0] << 8) | bytes[1];
  if (mark !== 0xfeff && mark !== 0xfffe) return bytes;
  try {
    const decoder = new TextDecoder(mark === 0xfeff ? 'utf-16be' : 'utf-16le', { fatal: true });
    return new TextEncoder().encode(decoder.decode(bytes));
  } catch {
    return bytes;
  }
}

function refusal({ status, headers }) {
  if (status === 401 || status === 403) return { kind: 'private', status };
  if (status === 404 || status === 410) return { kind: 'not_found', status };
  if (status === 429) return { kind: 'rate_limited', retry_after: pause(headers.get('retry-after') ?? '') };
  return { kind: status >= 500 && status < 600 ? 'server' : 'refused', status };
}

/** `Retry-After` in seconds: it is a number of them, or a date. Null where the page states none that scripts may see. */
function pause(stated) {
  const seconds = /^\+?\d+$/.test(stated) ? Number(stated) : Math.ceil((Date.parse(stated) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), 2 ** 32 - 1);
}
