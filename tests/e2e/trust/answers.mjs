/** What a page says when it is well, and the ways in which an answer can be wrong: the words of `faults.mjs`. */
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const SUMMARY = '/api/v2/summary.json';
const HTML = 'text/html; charset=utf-8';
const SOME_TIME_AGO = '2026-03-01T10:00:00Z';

/** A Statuspage's summary, with what is given instead of what a page says that is well. */
export function summary(id, given = {}) {
  return {
    page: { id: `page-of-${id}`, name: id, url: 'https://status.example.com', time_zone: 'Etc/UTC', updated_at: SOME_TIME_AGO },
    status: { indicator: 'none', description: 'All Systems Operational' },
    components: [part('API'), part('Site')],
    incidents: [],
    scheduled_maintenances: [],
    ...given,
  };
}

/** A component; `more` may take its state away with `status: undefined`. */
export const part = (name, more) => ({ id: name.toLowerCase(), name, status: 'operational', group: false, position: 1, ...more });

/** An incident that is open. */
export const incident = (more) => ({
  id: 'i1',
  name: 'Mails are late',
  impact: 'minor',
  status: 'investigating',
  created_at: SOME_TIME_AGO,
  started_at: SOME_TIME_AGO,
  components: [],
  incident_updates: [{ id: 'u1', status: 'investigating', body: 'We are looking.', display_at: SOME_TIME_AGO }],
  ...more,
});

/** All of it is down. */
export const outage = {
  status: { indicator: 'critical', description: 'Major System Outage' },
  components: [part('API', { status: 'major_outage' }), part('Site', { status: 'major_outage' })],
};

const json = (value, more) => ({ body: JSON.stringify(value), ...more });

/** A page's answer at a path, made of its summary. */
function documents(whole, path, more) {
  const { page, incidents, scheduled_maintenances } = whole;
  switch (path) {
    case SUMMARY:
      return json(whole, more);
    case '/api/v2/incidents.json':
      return json({ page, incidents }, more);
    case '/api/v2/scheduled-maintenances.json':
      return json({ page, scheduled_maintenances }, more);
    default:
      return { status: 404, body: '{"error":"not found"}' };
  }
}

// Each of the following gives `(id, world) => vendor`, a vendor as `Origins` takes it. `world.mirror` is where another one is.

/** The page is well, but for what is given; `more` goes with every answer. */
export const says =
  (given = {}, more = {}) =>
  (id) =>
  ({ path }) =>
    documents(summary(id, typeof given === 'function' ? given(id) : given), path, more);

/** The page is well. */
export const well = says();

/** Whatever is asked for, this comes. */
export const always = (answer) => (id, world) => (request) => (typeof answer === 'function' ? answer(id, request, world) : answer);

/** This JSON at one path, nothing elsewhere. */
export const only =
  (at, value) =>
  (id) =>
  ({ path }) =>
    path === at ? json(typeof value === 'function' ? value(id) : value) : { status: 404, body: 'Nothing here', type: HTML };

/** This JSON at every path. */
export const everywhere = (value) => always(json(value));

/** This page at every path. */
export const html = (body) => always({ type: HTML, body: `<!doctype html><html><head><title>Status</title>${body}</html>` });

/** An HTTP status at every path. */
export const status = (code, headers = {}, body = '{"error":"simulated"}') =>
  always({ status: code, headers: { ...headers, 'access-control-expose-headers': 'Retry-After' }, body });

/** The text of the summary, changed: the rest of the page is well. */
export const text =
  (change, more = {}) =>
  (id) =>
  (request) =>
    request.path === SUMMARY ? { ...more, body: change(JSON.stringify(summary(id))) } : documents(summary(id), request.path);

/** The answer of another vendor of this file, after some milliseconds. */
export const late = (milliseconds, vendor) => (id, world) => async (request) => {
  await sleep(milliseconds);
  return vendor(id, world)(request);
};

/** The summary is led elsewhere. */
export const redirect = (to) => (id, world) => (request) =>
  request.path === SUMMARY && !request.query ? { status: 302, headers: { location: to(id, world) } } : documents(summary(id), request.path);

/** The summary comes a byte a second, and never ends. */
export const trickle = text((good) =>
  Readable.from(
    (async function* () {
      for (const letter of good) {
        yield letter;
        await sleep(1000);
      }
    })(),
  ),
);

/** The summary never ends, as fast as it is taken. */
export const endless = text((good) =>
  Readable.from(
    (function* () {
      yield `${good.slice(0, -1)},"padding":"`;
      for (;;) yield 'x'.repeat(64 * 1024);
    })(),
  ),
);

/** The connection ends in the middle of the summary. */
export const brokenOff = text((good) =>
  Readable.from(
    (async function* () {
      yield good.slice(0, good.length / 2);
      await sleep(50);
      throw new Error('the connection is gone');
    })(),
  ),
);

/** The summary, this number of bytes larger. */
export const padded = (bytes) => text((good) => `${good.slice(0, -1)},"padding":"${'x'.repeat(bytes)}"}`);

/** A few kilobytes that unpack to a hundred megabytes. */
const BOMB = gzipSync(Buffer.alloc(100 << 20, 0x20));
export const bomb = text(() => BOMB, { headers: { 'content-encoding': 'gzip' } });

export const utf16 = text((good) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]), {
  type: 'application/json; charset=utf-16',
});

/** A feed whose one incident is over. */
export const quietFeed = (id) => ({
  type: 'application/rss+xml',
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>${id}</title><link>https://status.example.com</link><item><title>Slow mails</title>
    <link>https://status.example.com/incidents/i</link><guid>https://status.example.com/incidents/i</guid><pubDate>Sun, 01 Mar 2026 11:00:00 +0000</pubDate>
    <description>&lt;p&gt;&lt;small&gt;Mar &lt;var&gt;1&lt;/var&gt;, 11:00 UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - It is over.&lt;/p&gt;</description></item></channel></rss>`,
});

/** The page is well, and may be kept as these headers say. */
export const keptFor = (headers) => says({}, { headers });
