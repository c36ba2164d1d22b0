/**
 * How a vendor's answer can go wrong. Each failure takes the place of an answer, or changes it.
 *
 * A failure is `(answer, options) => answer`: `answer` is `{status, headers, body}`, where `body` may be a string or a
 * stream, and one with `silent` or `broken` never becomes a response.
 */
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** Larger than the 8 MB that the widget reads. */
const TOO_LARGE = 9 * 1024 * 1024;

const HTML_TYPE = 'text/html; charset=utf-8';
const HTML = '<!doctype html><title>Status</title><p>This page has moved to other software.</p>';

/** Failures by name, with the options each one knows. */
export const FAILURES = {
  /** The connection breaks before any answer. */
  offline: () => ({ broken: true }),

  /** No answer, ever. */
  hang: () => ({ silent: true }),

  /** The true answer after `ms`. */
  slow: async (answer, { ms = 2000 }) => {
    await sleep(ms);
    return answer;
  },

  /** The true answer, which other sites may not read. */
  'no-cors': (answer) => {
    const { 'access-control-allow-origin': _, ...headers } = changed(answer);
    return { ...answer, headers };
  },

  /** Any HTTP status; 429 and 503 may say in `retryAfter` how many seconds to wait, or until when. */
  status: (answer, { code = 500, retryAfter }) => ({
    status: code,
    headers: {
      ...changed(answer),
      ...(retryAfter !== undefined && {
        'retry-after': String(retryAfter),
        'access-control-expose-headers': 'Retry-After',
      }),
    },
    body: JSON.stringify({ error: `simulated ${code}` }),
  }),

  /** JSON that would be good if it were not so long; no length is given beforehand. */
  'too-large': (answer) => ({
    status: 200,
    headers: changed(answer),
    body: Readable.from(padded(answer.body)),
  }),

  /** A web page with status 200, as after a move to other software. */
  html: (answer) => ({ status: 200, headers: changed(answer, HTML_TYPE), body: HTML }),

  /** JSON that breaks off. */
  'not-json': (answer) => ({
    ...answer,
    headers: changed(answer),
    body: answer.body.slice(0, answer.body.length / 2),
  }),

  /** JSON whose lists are no lists. */
  'wrong-shape': (answer) => {
    const document = JSON.parse(answer.body);
    for (const list of ['components', 'incidents', 'scheduled_maintenances']) {
      if (list in document) {
        document[list] = 'x';
      }
    }
    return { ...answer, headers: changed(answer), body: JSON.stringify(document) };
  },

  /** Nothing, with status 200. */
  empty: (answer) => ({ ...answer, headers: changed(answer), body: '' }),

  /** The true answer, which a browser may keep as `headers` say. */
  kept: (answer, { headers }) => {
    const { 'cache-control': _, ...others } = answer.headers;
    return { ...answer, headers: { ...others, ...headers } };
  },

  /** Elsewhere: `to`, or the same document with `?moved`. */
  redirect: (answer, { to }) => ({
    status: 302,
    headers: { ...changed(answer), location: to ?? '?moved' },
    body: '',
  }),
};

/**
 * Headers of an answer that is not the document as it is: open to other sites as before, but not to be kept nor compared
 * with the document (no `etag`), or a browser would mix the two.
 */
function changed(answer, type = answer.headers['content-type']) {
  const { etag: _, ...headers } = answer.headers;
  return { ...headers, 'cache-control': 'no-store', 'content-type': type };
}

function* padded(body) {
  const chunk = 'x'.repeat(64 * 1024);
  yield `${body.trimEnd().slice(0, -1)},"padding":"`;
  for (let sent = 0; sent < TOO_LARGE; sent += chunk.length) {
    yield chunk;
  }
  yield '"}';
}
