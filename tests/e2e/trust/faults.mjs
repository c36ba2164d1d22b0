/**
 * The matrix: what can be wrong with one vendor, and the word for it on every surface. A word that must not be there is
 * not in this table: nothing says "Operational" of a page that did not prove it just now.
 */
import {
  always,
  bomb,
  brokenOff,
  endless,
  everywhere,
  html,
  incident,
  keptFor,
  late,
  only,
  outage,
  padded,
  part,
  quietFeed,
  redirect,
  says,
  status,
  summary,
  text,
  trickle,
  utf16,
  well,
} from './answers.mjs';

/** The words of one state; any of them is right where two say the same of it. */
const UNKNOWN = ['Unknown'];
/** What was read before stands, as what it is: over, perhaps. */
const WAS = ['Was operational'];
/** Not to be had, or not to be understood: the difference is no lie. */
const NO_WORD = ['Unknown', 'Was operational'];
const FINE = ['Operational'];
const DOWN = ['Major outage'];

/** Where another vendor, who is well, answers under this one's name. */
const elsewhere =
  (path) =>
  (id, { mirror }) =>
    `${mirror}${path}?as=${id}`;

const PURPLE = { status: { indicator: 'purple', description: 'All Systems Purple' } };
const STATUS_IO = '<script>var statuspage_id = "5b36dc6502d06804c08349f7";</script>';
const FEED_ELSEWHERE = {
  type: 'text/html',
  body: '<!doctype html><link rel="alternate" type="application/rss+xml" href="https://blog.somebody.example/feed.rss">',
};
const LOGIN = '<body><form action="/login" method="post"><input name="user"><input name="password" type="password"></form>';
const nested = (open, inmost, close, times) => `{"page":${open.repeat(times)}${inmost}${close.repeat(times)}}`;

/**
 * @typedef {object} Fault
 * @property {string} id the vendor's name as well
 * @property {string} is what is wrong, in words
 * @property {(id: string, world: {mirror: string}) => import('../../simulator/origins.mjs').Vendor} answers how the vendor answers
 * @property {string[]} fresh the word where it was so from the start
 * @property {string[]} after the word where the vendor was well before
 * @property {(id: string, world: {mirror: string}) => import('../../simulator/origins.mjs').Vendor} before how it was when it was well
 */

const fault = (id, is, answers, fresh, after, before = well) => ({ id, is, answers, fresh, after, before });

/** What stands beside every fault, and must be read right. */
// biome-ignore format: a row a case
export const BESIDE = [
  fault('good', 'a page that is well', well, FINE, FINE),
  fault('fallen', 'a page with an outage', says(outage), DOWN, DOWN),
];

/** Faults that share a page, a popup and a toolbar. */
// biome-ignore format: a row a case
export const FAULTS = [
  // A document that is understood, but for a word in it.
  fault('indicator-unknown', 'an indicator nobody knows', says(PURPLE), UNKNOWN, UNKNOWN),
  fault('indicator-missing', 'no indicator', says({ status: { description: 'Fine' } }), UNKNOWN, UNKNOWN),
  fault('indicator-null', 'an indicator of null', says({ status: { indicator: null } }), UNKNOWN, UNKNOWN),
  fault('indicator-number', 'an indicator that is a number', says({ status: { indicator: 0 } }), UNKNOWN, NO_WORD),
  fault('indicator-empty', 'an indicator without letters', says({ status: { indicator: '' } }), UNKNOWN, UNKNOWN),
  fault('part-unknown', 'a component in a state nobody knows', says({ components: [part('API', { status: 'sideways' }), part('Site')] }), UNKNOWN, UNKNOWN),
  fault('part-missing', 'a component without a state', says({ components: [part('API', { status: undefined }), part('Site')] }), UNKNOWN, UNKNOWN),
  fault('part-null', 'a component whose state is null', says({ components: [part('API', { status: null }), part('Site')] }), UNKNOWN, UNKNOWN),
  fault('part-number', 'a component whose state is a number', says({ components: [part('API', { status: 1 }), part('Site')] }), UNKNOWN, NO_WORD),
  fault('impact-unknown', 'an open incident with an impact nobody knows', says({ incidents: [incident({ impact: 'cosmic' })] }), ['Degraded', 'Unknown'], ['Degraded', 'Unknown']),
  fault('phase-unknown', 'a major incident in a phase nobody knows', says({ incidents: [incident({ impact: 'major', status: 'simmering' })] }), ['Partial outage', 'Unknown'], ['Partial outage', 'Unknown']),
  fault('known-beside-unknown', 'a known outage beside an unknown indicator', says({ ...outage, ...PURPLE }), DOWN, DOWN),
  fault('work-beside-unknown', 'maintenance beside an unknown indicator', says({ ...PURPLE, components: [part('API', { status: 'under_maintenance' })] }), UNKNOWN, UNKNOWN),
  fault('null-list', 'null for an empty list, which is harmless', says({ incidents: null, scheduled_maintenances: null }), FINE, FINE),

  // A document that is not a status page's, or not this one's.
  fault('ongoing-null', 'null for the list of ongoing incidents', only('/api/v1/summary', (id) => ({ page_title: id, page_url: 'https://status.example.com', ongoing_incidents: null, in_progress_maintenances: [], scheduled_maintenances: [] })), UNKNOWN, NO_WORD),
  fault('ongoing-alone', 'null for ongoing incidents and nothing else', everywhere({ ongoing_incidents: null }), UNKNOWN, NO_WORD),
  fault('Heroku', 'Heroku’s new colour', only('/api/v2/summary.json', { status: [{ system: 'Apps', status: 'mauve' }, { system: 'Data', status: 'green' }], incidents: [], scheduled: [] }), UNKNOWN, NO_WORD),
  fault('instatus-word', 'a word of Instatus nobody knows', only('/summary.json', (id) => ({ page: { name: id, url: 'https://status.example.com', status: 'MELTING' } })), UNKNOWN, NO_WORD),
  fault('betterstack-word', 'a word of Better Stack nobody knows', only('/index.json', (id) => ({ data: { id: '1', type: 'status_page', attributes: { company_name: id, subdomain: id, timezone: 'UTC', aggregate_state: 'molten' } }, included: [] })), UNKNOWN, NO_WORD),
  fault('slack-failure', 'a refusal in JSON that looks like Slack’s', everywhere({ status: 'Failure', code: 403 }), UNKNOWN, NO_WORD),
  fault('health-check', 'a health check’s “ok”', everywhere({ status: 'ok' }), UNKNOWN, NO_WORD),
  fault('api-error', 'an API’s error', everywhere({ ok: false, error: 'not_authed' }), UNKNOWN, NO_WORD),
  fault('problem-json', 'an error as problem+json', everywhere({ type: 'about:blank', title: 'Forbidden', status: 403 }), UNKNOWN, NO_WORD),
  fault('graphql-error', 'an error of GraphQL', everywhere({ data: null, errors: [{ message: 'Cannot query' }] }), UNKNOWN, NO_WORD),
  fault('empty-object', 'an object with nothing in it', everywhere({}), UNKNOWN, NO_WORD),
  fault('empty-list', 'a list with nothing in it', everywhere([]), UNKNOWN, NO_WORD),
  fault('json-null', 'null', everywhere(null), UNKNOWN, NO_WORD),
  fault('json-word', 'a word', everywhere('operational'), UNKNOWN, NO_WORD),
  // What was never read before cannot be told from this vendor's own.
  fault('other-page', 'another page’s document under this name', says((id) => ({ page: { ...summary(id).page, id: 'somebody-else' } })), FINE, NO_WORD),
  fault('redirect-elsewhere', 'a redirect to another host', redirect(elsewhere('/api/v2/summary.json')), UNKNOWN, NO_WORD),
  fault('redirect-here', 'a redirect on the same host, which is harmless', redirect(() => '?moved'), FINE, FINE),
  fault('redirect-loop', 'a redirect that leads to itself', always({ status: 302, headers: { location: '/api/v2/summary.json' } }), UNKNOWN, WAS),

  // A web page where a document should be.
  fault('html', 'a web page', html('<body><p>This page has moved to other software.</p>'), UNKNOWN, WAS),
  fault('html-feed', 'a web page that links to another host’s feed', always((id, _request, world) => ({ type: 'text/html', body: `<!doctype html><link rel="alternate" type="application/rss+xml" href="${elsewhere('/feed.rss')(id, world)}">` })), UNKNOWN, NO_WORD),
  fault('html-status-io', 'a web page with somebody’s status.io id', html(STATUS_IO), UNKNOWN, WAS),
  fault('html-late', 'a web page after nine seconds', late(9000, html('<body><p>Sorry')), UNKNOWN, WAS),
  fault('login', 'a login form', html(LOGIN), UNKNOWN, WAS),
  fault('portal', 'a captive portal', always((_id, request) => (request.path === '/portal' ? { type: 'text/html', body: `<!doctype html>${LOGIN}` } : { status: 302, headers: { location: '/portal' } })), UNKNOWN, WAS),

  // A body that is not what it should be.
  fault('trickle', 'a body that comes a byte a second', trickle, UNKNOWN, WAS),
  fault('endless', 'a body without an end', endless, UNKNOWN, WAS),
  fault('nine-megabytes', 'a body of 9 MB', padded(9 << 20), UNKNOWN, WAS),
  fault('bomb', 'a body that unpacks to 100 MB', bomb, UNKNOWN, WAS),
  fault('truncated', 'a document that breaks off', text((good) => good.slice(0, good.length / 2)), UNKNOWN, WAS),
  fault('broken-off', 'a connection that breaks off in the body', brokenOff, UNKNOWN, WAS),
  fault('empty', 'an empty body', text(() => ''), UNKNOWN, WAS),
  fault('blank', 'a body of spaces', text(() => '   \n'), UNKNOWN, WAS),
  fault('twice', 'two documents in one body', text((good) => good + good), UNKNOWN, WAS),
  fault('callback', 'a document in a call of a function', text((good) => `callback(${good})`), UNKNOWN, WAS),
  fault('deep', 'a document nested 100,000 deep', text(() => nested('[', '', ']', 100_000)), UNKNOWN, WAS),
  fault('deep-objects', 'objects nested 20,000 deep', text(() => nested('{"a":', '1', '}', 20_000)), UNKNOWN, WAS),
  fault('utf-16', 'a document in UTF-16, which is harmless', utf16, FINE, FINE),
  fault('byte-order-mark', 'a byte order mark, which is harmless', text((good) => `\ufeff${good}`), FINE, FINE),
  fault('wrong-type', 'a document said to be a web page, which is harmless', text((good) => good, { type: 'text/html' }), FINE, FINE),

  // An answer that is none.
  fault('no-content', 'the status 204', always({ status: 204 }), UNKNOWN, WAS),
  fault('not-modified', 'the status 304 to whoever has nothing', always({ status: 304 }), UNKNOWN, WAS),
  ...[401, 403, 404, 410, 418, 451, 500, 502, 504].map((code) => fault(`status-${code}`, `the status ${code}`, status(code), UNKNOWN, WAS)),
  fault('busy', 'the status 429', status(429), UNKNOWN, WAS),
  fault('busy-seconds', 'the status 429 with a pause in seconds', status(429, { 'retry-after': '3600' }), UNKNOWN, WAS),
  fault('busy-date', 'the status 429 with a pause until a date', status(429, { 'retry-after': 'Fri, 31 Dec 2100 23:59:59 GMT' }), UNKNOWN, WAS),
  fault('failing', 'the status 503 with a pause', status(503, { 'retry-after': '120' }), UNKNOWN, WAS),
  fault('failing-well', 'the status 503 over a document that says all is well', (id) => status(503, {}, JSON.stringify(summary(id)))(id), UNKNOWN, WAS),
  fault('no-cors', 'an answer that other sites may not read', always((id) => ({ cors: false, body: JSON.stringify(summary(id)) })), UNKNOWN, WAS),
  fault('reset', 'a connection that ends at once', always({ broken: true }), UNKNOWN, WAS),
  fault('hang', 'a host that never answers', always({ silent: true }), UNKNOWN, WAS),

  // An answer that may be kept, says the vendor, and an outage since.
  fault('kept-a-day', 'an outage behind `max-age=86400`', says(outage), DOWN, DOWN, keptFor({ 'cache-control': 'public, max-age=86400' })),
  fault('kept-immutable', 'an outage behind `immutable`', says(outage), DOWN, DOWN, keptFor({ 'cache-control': 'max-age=31536000, immutable' })),
  fault('kept-stale', 'an outage behind `stale-while-revalidate`', says(outage), DOWN, DOWN, keptFor({ 'cache-control': 'max-age=1, stale-while-revalidate=86400' })),
  fault('kept-by-guess', 'an outage behind a bare `Last-Modified`', says(outage), DOWN, DOWN, keptFor({ 'cache-control': 'public', 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' })),
];

/** One document behind a page by which its software is known. */
const behind = (head, at, value) => (id) => (request) =>
  request.path === '/' ? { type: 'text/html', body: `<!doctype html>${head}` } : only(at, value)(id)(request);
/** So many parts of Cachet's, of which no pager says whether they are all; the next page is the same again. */
const cachet = (count) =>
  behind('<meta name="generator" content="cachethq">', '/api/v1/components', {
    data: Array.from({ length: count }, (_, at) => ({ id: at + 1, name: `Part ${at + 1}`, group_id: 0, enabled: true, status: 1 })),
  });
/** An endpoint of Gatus' that was well so many days ago, and was looked at every minute. */
const gatus = (days) =>
  behind('<script src="/gatus.js"></script>', '/api/v1/endpoints/statuses', () => {
    const at = (minutes) => new Date(Date.now() - days * 86_400_000 - minutes * 60_000).toISOString();
    const results = [2, 1].map((minutes) => ({ status: 200, duration: 1, success: true, timestamp: at(minutes) }));
    return [{ name: 'core', group: '', key: '_core', results }];
  });
/** A post that says this at that time. */
const post = (status, at) => ({ id: `${status}-${at}`, status, body: status, display_at: at, created_at: at });
/** An entry of a feed so many days old, whose text names no end. */
const feedOf =
  (days) =>
  (id) =>
  ({ path }) =>
    path === '/feed.rss'
      ? {
          type: 'application/rss+xml',
          body: `<?xml version="1.0"?><rss version="2.0"><channel><title>${id}</title><link>https://status.example.com</link><item><title>Slow mails</title><guid>https://status.example.com/incidents/i</guid><pubDate>${new Date(Date.now() - days * 86_400_000).toUTCString()}</pubDate><description>We are investigating.</description></item></channel></rss>`,
        }
      : path === '/'
        ? { type: 'text/html', body: '<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed.rss">' }
        : { status: 404, body: 'Nothing here', type: 'text/html' };
const SIXTY = Array.from({ length: 60 }, (_, at) => part(`Region ${at + 1}`, at === 6 ? { status: 'major_outage' } : {}));
const PARTIAL = ['Partial outage'];
const WORK = ['Maintenance'];

/**
 * The kinds of faults that real documents showed, in the order of `core/tests/kinds`: what is a document's own and says
 * something other than it seems to.
 */
// biome-ignore format: a row a case
export const KINDS = [
  // Words nobody knows, in formats that stand alone at their address.
  fault('word-cstate', 'a word of cState nobody knows', only('/index.json', (id) => ({ is: 'index', cStateVersion: '5.2', title: id, summaryStatus: 'askew', systems: [{ name: 'Dish', status: 'askew', unresolvedIssues: [] }] })), UNKNOWN, NO_WORD),
  fault('word-hyperping', 'a word of Hyperping nobody knows', only('/status.json', (id) => ({ name: id, indicator: 'up', services: [{ name: 'App', indicator: 'wobbly' }, { name: 'Site', indicator: 'up' }] })), UNKNOWN, NO_WORD),
  fault('word-slack', 'Slack’s “active” with an empty list', everywhere({ status: 'active', date_created: '2026-03-01T10:00:00Z', date_updated: '2026-03-01T10:00:00Z', active_incidents: [] }), UNKNOWN, NO_WORD),
  fault('word-work', 'maintenance in a phase nobody knows', says({ scheduled_maintenances: [incident({ impact: 'maintenance', status: 'underway-ish', scheduled_for: '2026-03-01T10:00:00Z', scheduled_until: '2036-03-01T10:00:00Z' })] }), UNKNOWN, UNKNOWN),
  // A document's own age.
  fault('age-gatus', 'checks that are two days old in a document of now', gatus(2), NO_WORD, NO_WORD),
  fault('age-by-hand', 'a date that moves by hand and is years old, which is harmless', says((id) => ({ page: { ...summary(id).page, updated_at: '2019-03-01T10:00:00Z' } })), FINE, FINE),
  // The first page taken for the whole.
  fault('first-cachet', 'twenty parts of Cachet’s whose next page is the first again', cachet(20), UNKNOWN, NO_WORD),
  // What a record is.
  fault('what-work', 'an incident of impact maintenance without a date', says({ incidents: [incident({ impact: 'maintenance', status: 'in_progress' })] }), WORK, WORK),
  // Order and ends.
  fault('order-posts', 'an incident that goes on by its word and order, while an older post has the later stamp', says({ status: { indicator: 'minor' }, incidents: [incident({ status: 'investigating', incident_updates: [post('investigating', '2026-03-01T10:00:00Z'), post('resolved', '2026-03-01T12:00:00Z')] })] }), ['Degraded'], ['Degraded']),
  fault('end-silent', 'a feed that fell silent a month ago without an end', feedOf(30), UNKNOWN, NO_WORD),
  // Times.
  fault('end-first', 'an incident that ended before it began, which is harmless', says({ incidents: [incident({ status: 'resolved', started_at: '2026-03-01T12:00:00Z', resolved_at: '2026-03-01T10:00:00Z' })] }), FINE, FINE),
  // Parts.
  fault('part-twice', 'one part twice, the second time down', says({ status: { indicator: 'none' }, components: [part('API'), part('Site'), part('API', { status: 'major_outage' })] }), ['Major outage', 'Partial outage', 'Unknown'], ['Major outage', 'Partial outage', 'Unknown']),
  fault('part-hidden', 'a part that is listed only when it is ill, and is', says({ components: [part('API'), part('Batch', { only_show_if_degraded: true, status: 'partial_outage' })] }), PARTIAL, PARTIAL),
  // Breadth.
  fault('one-of-sixty', 'one region of sixty in a major outage', says({ status: { indicator: 'none' }, components: SIXTY }), PARTIAL, PARTIAL),
  fault('about-one', 'a critical incident about one region of sixty', says({ status: { indicator: 'none' }, components: SIXTY, incidents: [incident({ impact: 'critical', components: [{ id: 'region 7', name: 'Region 7' }] })] }), PARTIAL, PARTIAL),
  // Whose page it is.
  fault('unclaimed', 'advertising at a place that nobody claimed', html('<body><h1>Communicate real-time status</h1><p>The best way to build trust with every customer.</p>'), UNKNOWN, WAS),
];

const LONG = 'x'.repeat(1 << 20);
const MEMBERS = Array.from({ length: 8000 }, (_, index) => `m${index}`);
const SLOW = { status: { indicator: 'minor', description: 'Slow' } };
/** Understood, or not: both are true, and green is not. */
const HEAVY = { fresh: ['Degraded', 'Unknown'], after: ['Degraded', 'Unknown', 'Was operational'] };
const giant = (id, is, answers) => fault(id, is, answers, HEAVY.fresh, HEAVY.after);

/** What may end a program that reads it, so it has a page, a popup and a toolbar of its own. Each is slow, by its own words. */
// biome-ignore format: a row a case
export const GIANTS = [
  giant('group-name', 'a group with a name of 1 MB and 8,000 members', says({
    ...SLOW,
    components: [
      part(LONG, { id: 'g', group: true, components: MEMBERS }),
      ...MEMBERS.map((id) => part(id, { group_id: 'g', status: 'degraded_performance' })),
    ],
  })),
  giant('group-name-statuspal', 'the same as Statuspal has it', only('/api/v2/summary.json', (id) => ({
    status_page: { name: id, url: 'status.example.com', subdomain: id, time_zone: 'UTC', current_incident_type: 'minor' },
    services: [{ id: 1, name: LONG, current_incident_type: 'minor', children: MEMBERS.map((name, index) => ({ id: index + 2, name, current_incident_type: 'minor', children: [] })) }],
    incidents: [], maintenances: [], upcoming_maintenances: [],
  }))),
  giant('long-text', 'a post of 7 MB', says({ ...SLOW, incidents: [incident({ incident_updates: [{ id: 'u', status: 'investigating', body: 'long '.repeat(1_400_000), display_at: '2026-03-01T10:00:00Z' }] })] })),
  giant('many-posts', '20,000 posts', says({ ...SLOW, incidents: [incident({ incident_updates: Array.from({ length: 20_000 }, (_, index) => ({ id: `u${index}`, status: 'investigating', body: 'Still slow.', display_at: '2026-03-01T10:00:00Z' })) })] })),
  giant('many-incidents', '5,000 open incidents', says({ ...SLOW, incidents: Array.from({ length: 5000 }, (_, index) => incident({ id: `i${index}` })) })),
  giant('many-parts', '40,000 components', says({ ...SLOW, components: Array.from({ length: 40_000 }, (_, index) => part(`Part ${index}`)) })),
];

/**
 * What a page at `https://status.<id>.example` that was a Statuspage answers instead, on a web of which every host is simulated: its
 * documents by path, and the words for it from the start and after a good read. `mirror` is a well page on this machine.
 */
// biome-ignore format: a row a case
export const MOVES = [
  { id: 'to-http', is: 'a redirect to plain http on this machine', documents: ({ mirror }) => ({ '/api/v2/summary.json': { location: `${mirror}/api/v2/summary.json?as=to-http` } }), fresh: UNKNOWN, after: NO_WORD },
  { id: 'to-other', is: 'a redirect to another host', documents: () => ({ '/api/v2/summary.json': { location: 'https://status.somebody.example/api/v2/summary.json' } }), fresh: UNKNOWN, after: NO_WORD },
  { id: 'to-portal', is: 'a redirect to a portal’s login form', documents: () => ({ '/api/v2/summary.json': { location: 'https://portal.example/' } }), fresh: UNKNOWN, after: NO_WORD },
  { id: 'of-status-io', is: 'a web page with somebody’s status.io id', documents: () => ({ '/': { type: 'text/html', body: STATUS_IO }, '/api/v2/summary.json': { type: 'text/html', body: STATUS_IO } }), fresh: ['Unknown', 'Operational'], after: NO_WORD },
  { id: 'of-feed', is: 'a web page that links to another host’s feed', documents: () => ({ '/': FEED_ELSEWHERE, '/api/v2/summary.json': FEED_ELSEWHERE }), fresh: UNKNOWN, after: NO_WORD },
];

const DAY = 86_400_000;

/**
 * What was kept of a vendor that was well, changed, while the vendor hangs: by how many
 * milliseconds the time of its read is put off (`null` takes it away), and the words for it from the first moment on.
 */
// biome-ignore format: a row a case
export const KEPT = [
  { id: 'timeless', is: 'kept without the time of its read', by: null, words: NO_WORD },
  { id: 'old', is: 'kept for thirty days', by: -30 * DAY, words: NO_WORD },
  { id: 'ahead', is: 'read in the future, by its stamp', by: DAY, words: NO_WORD },
];

/** How the clock of a page jumps after it was read well, in milliseconds, and the words once its vendors fell, or hang. */
// biome-ignore format: a row a case
export const CLOCKS = [
  { is: 'put back by an hour', by: -DAY / 24, fallen: DOWN, hanging: NO_WORD },
  { is: 'put back by a day', by: -DAY, fallen: DOWN, hanging: NO_WORD },
  { is: 'put forward by a day', by: DAY, fallen: DOWN, hanging: WAS },
];

/** The words for vendors that are well, have fallen, or hang, wherever it is not the vendor that is at fault. */
export const TRUTH = { well: FINE, fallen: DOWN, hanging: NO_WORD };

/** The vendors that faults lead to: well, and somebody else. */
export const MIRROR = (request) => {
  const id = new URLSearchParams(request.query).get('as') ?? 'mirror';
  return request.path === '/feed.rss'
    ? quietFeed(id)
    : { body: JSON.stringify(summary(id, { page: { ...summary(id).page, id: 'somebody-else' } })) };
};
