/**
 * Status pages made with every software that is read, each at the host and the paths where a real one is. Documents are
 * this project's own fixtures, or written here.
 */
import { readFileSync } from 'node:fs';

const FIXTURES = new URL('../../core/tests/fixtures/', import.meta.url);
const SAMPLES = new URL('../../www/samples/', import.meta.url);

const JSON_TYPE = 'application/json; charset=utf-8';
const HTML_TYPE = 'text/html; charset=utf-8';
const RSS_TYPE = 'application/rss+xml; charset=utf-8';

const fixture = (path) => ({ body: readFileSync(new URL(path, FIXTURES)), type: path.endsWith('.rss') ? RSS_TYPE : JSON_TYPE });
const sample = (path) => ({ body: readFileSync(new URL(path, SAMPLES)), type: JSON_TYPE });
const data = (value) => ({ body: JSON.stringify(value), type: JSON_TYPE });
/** A web page with this in its head. */
export const page = (head) => ({
  body: `<!doctype html><html><head><title>Status</title>${head}</head><body></body></html>`,
  type: HTML_TYPE,
});
const utf16 = (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);

const STATUS_IO_ID = '5b36dc6502d06804c08349f7';

const statuspage = (name, { indicator = 'none', components = [], incidents = [] } = {}) =>
  data({
    page: { name, url: 'https://status.example.com', time_zone: 'Etc/UTC', updated_at: '2026-03-01T00:00:00Z' },
    status: { indicator, description: '' },
    components,
    incidents,
    scheduled_maintenances: [],
  });

const instatus = {
  '/summary.json': data({
    page: { name: 'Reed', url: 'https://status.reed.example', status: 'HASISSUES' },
    activeIncidents: [
      {
        id: 'cl4a',
        name: 'Slow answers',
        started: '2026-03-01T10:00:00Z',
        status: 'IDENTIFIED',
        impact: 'DEGRADEDPERFORMANCE',
        url: 'https://status.reed.example/incident/cl4a',
      },
    ],
  }),
  '/v2/components.json': data({
    components: [
      { id: 'c1', name: 'API', status: 'DEGRADEDPERFORMANCE' },
      { id: 'c2', name: 'Site', status: 'OPERATIONAL' },
    ],
  }),
  '/history.rss': fixture('feed/instatus.rss'),
};

/** A page with hundreds of components in groups of the same size; part 3 of group 7 is not well. */
function large(name, groups, size) {
  const components = [];
  for (let group = 1; group <= groups; group++) {
    components.push({ id: `g${group}`, name: `Region ${group}`, group: true, status: 'operational', position: group });
    for (let part = 1; part <= size; part++) {
      const ill = group === 7 && part === 3;
      components.push({
        id: `g${group}p${part}`,
        name: `Edge ${group}-${part}`,
        group_id: `g${group}`,
        group: false,
        status: ill ? 'partial_outage' : 'operational',
        position: part,
      });
    }
  }
  const incident = {
    id: 'i1',
    name: 'Edge 7-3 drops packets',
    impact: 'major',
    status: 'identified',
    started_at: '2026-03-01T10:00:00Z',
    created_at: '2026-03-01T10:00:00Z',
    components: [{ id: 'g7p3', name: 'Edge 7-3' }],
    incident_updates: [],
  };
  return statuspage(name, { indicator: 'major', components, incidents: [incident] });
}

/** AWS as on its worst day: an event in each of these regions that touches every one of this number of services. */
export function aws(regions, services) {
  const events = regions.map((region) => ({
    date: '1772369485',
    arn: `arn:aws:health:${region}::event/MULTIPLE/X/X_${region}`,
    region_name: region,
    status: '3',
    service: `multipleservices-${region}`,
    service_name: 'Multiple services',
    summary: 'Increased error rates',
    event_log: [{ summary: 'Increased error rates', message: 'We are investigating.', status: 3, timestamp: 1772369485 }],
    impacted_services: Object.fromEntries(
      Array.from({ length: services }, (_, index) => [
        `service${index}-${region}`,
        { service_name: `Amazon Service ${index}`, current: '3', max: '3' },
      ]),
    ),
  }));
  return { type: 'application/json; charset=UTF-16', body: utf16(JSON.stringify(events)) };
}

/**
 * What each host answers, by path (with its query, where that matters). `cors: false` keeps other sites from reading it,
 * `status` makes every answer that, `silent` leaves whatever has no document without one.
 */
// biome-ignore format: a row a case
const HOSTS = {
  'status.yew.example': { '/api/v2/summary.json': statuspage('Yew'), '/api/v2/incidents.json': sample('courier/api/v2/incidents.json') },
  'status.broad.example': { '/api/v2/summary.json': large('Broad', 24, 20) },
  'www.cloudflarestatus.com': { '/api/v2/summary.json': large('Cloudflare', 19, 25) },
  'status.duo.com': { '/api/v2/summary.json': large('Duo', 67, 7) },
  'status.pine.example': { '/api/v1/summary': data({ page_title: 'Pine', page_url: 'https://status.pine.example',
    ongoing_incidents: [], in_progress_maintenances: [], scheduled_maintenances: [] }) },
  'status.reed.example': instatus,
  'status.birch.example': { '/index.json': data({ data: { id: '1', type: 'status_page', attributes: { company_name: 'Birch',
    subdomain: 'birch', custom_domain: 'status.birch.example', timezone: 'UTC', aggregate_state: 'degraded' } },
    included: [{ id: '1', type: 'status_page_resource', attributes: { public_name: 'API', status: 'degraded', position: 1 } }] }) },
  'status.cedar.example': { '/': page(`<script>var statuspage_id = "${STATUS_IO_ID}";</script>`) },
  'api.status.io': { [`/1.0/status/${STATUS_IO_ID}`]: data({ result: {
    status_overall: { updated: '2026-03-01T10:00:00Z', status: 'Degraded Performance', status_code: 300 },
    status: [{ id: 'c', name: 'Git', status: 'Degraded Performance', status_code: 300 }], incidents: [], maintenance: { active: [], upcoming: [] } } }) },
  'statuspal.io': { '/api/v2/status_pages/elm/summary': data({ status_page: { name: 'Elm', url: 'elm.example', subdomain: 'elm',
    time_zone: 'Europe/Zurich', current_incident_type: 'major' }, services: [{ id: 1, name: 'API', current_incident_type: 'major', children: [] }],
    incidents: [], maintenances: [], upcoming_maintenances: [] }) },
  'slack-status.com': { '/api/v2.0.0/current': data({ status: 'ok', date_created: '2026-03-01T10:00:00Z', date_updated: '2026-03-01T10:00:00Z', active_incidents: [] }) },
  'status.heroku.com': { '/api/v4/current-status': data({ status: [{ system: 'Apps', status: 'green' }, { system: 'Data', status: 'yellow' },
    { system: 'Tools', status: 'green' }], incidents: [], scheduled: [] }) },
  'status.cloud.google.com': {
    '/incidents.json': data([{ id: 'g1', number: '1', begin: '2026-03-01T10:00:00+00:00', created: '2026-03-01T10:00:00+00:00',
      modified: '2026-03-01T10:00:00+00:00', external_desc: 'SQL is slow.', severity: 'medium', status_impact: 'SERVICE_DISRUPTION',
      affected_products: [{ title: 'Cloud SQL', id: 'sql' }], currently_affected_locations: [{ title: 'Netherlands', id: 'europe-west4' }],
      most_recent_update: { when: '2026-03-01T10:00:00+00:00', status: 'SERVICE_DISRUPTION', text: 'Slow.' }, updates: [] }]),
    '/products.json': data({ products: [{ id: 'sql', title: 'Cloud SQL' }, { id: 'gke', title: 'Kubernetes Engine' }] }) },
  'health.aws.amazon.com': { '/public/currentevents': { type: 'application/json; charset=UTF-16', body: utf16(JSON.stringify([{
    date: '1772369485', arn: 'arn:aws:health:us-east-1::event/EC2/X/X_1', region_name: 'N. Virginia', status: '2', service: 'ec2-us-east-1',
    service_name: 'Amazon EC2', summary: 'Increased error rates', event_log: [{ summary: 'Increased error rates', message: 'We are investigating.', status: 2, timestamp: 1772369485 }],
    impacted_services: { 'ec2-us-east-1': { service_name: 'Amazon EC2', current: '2', max: '2' } } }])) } },
  'status.fern.example': { '/': page('<link rel="alternate" type="application/rss+xml" href="/feed.rss">'), '/feed.rss': fixture('feed/statuspage.rss') },
  'status.holly.example': { '/': page('<meta name="generator" content="cachethq">'),
    '/api/v1/components': fixture('cachet/v1-components.json'), '/api/v1/incidents': fixture('cachet/v1-incidents.json') },
  'status.ivy.example': { '/index.json': fixture('cstate/ok.json') },
  'raw.githubusercontent.com': { '/juniper/upptime/master/history/summary.json': fixture('upptime/summary.json') },
  'status.larch.example': { '/api/status-page/heartbeat/main': fixture('uptime-kuma/heartbeat.json'), '/api/status-page/main': fixture('uptime-kuma/page.json') },
  'status.maple.example': { '/': page('<script src="/gatus.js"></script>'), '/api/v1/endpoints/statuses': fixture('gatus/statuses.json') },
  'api.openstatus.dev': { '/public/status/oak': fixture('openstatus/status.json') },
  'status.robin.example': { '/': page("<script>window.pspApiPath = 'https://stats.uptimerobot.com/api/getMonitorList/abc';</script>"),
    '/api/getMonitorList/abc': fixture('uptimerobot/mixed.json') },
  'stats.uptimerobot.com': { '/api/getMonitorList/abc': fixture('uptimerobot/mixed.json') },
  'status.poplar.example': { '/': page('<script>var enc_statuspage_id = "xyz";</script>'),
    '/sp/api/public/summary_details/statuspages/xyz': fixture('statusiq/summary.json') },
  'status.rowan.example': { '/': page('<script src="https://assets.firehydrant.io/x.js"></script>'), '/data/payload.json': fixture('firehydrant/open.json') },
  'status.mill.example': { '/': page('<link rel="stylesheet" href="https://code.sorryapp.com/x.css">'), '/api/v1/status': fixture('sorry/status.json'),
    '/api/v1/components': fixture('sorry/components.json'), '/api/v1/notices': fixture('sorry/notices.json') },
  'status.tern.example': { '/': page('<script src="https://cdn.flashcat.cloud/x.js"></script>'), '/api/widget/v1/summary.json': fixture('flashduty/outage.json') },
  'status.mistral.ai': { '/api/status-page/mistral-ai/unresolved-incidents': fixture('checkly/unresolved-incidents.json'),
    '/api/status-page/mistral-ai/uptime': fixture('checkly/uptime.json') },
  'status.kestrel.example': { '/summary.json': fixture('checkly/summary.json'), '/api/status-page/kestrel/uptime': fixture('checkly/uptime.json') },
  'kite.checkly-status-page.com': { '/api/status-page/kite/unresolved-incidents': data({ incidents: [] }),
    '/api/status-page/kite/uptime': fixture('checkly/uptime.json') },
  'status.sorrel.example': { '/status.json': fixture('hyperping/current.json') },
  'status.willow.example': { '/status.json': fixture('statuscast/status.json') },
  'api.status.salesforce.com': { '/v1/instances/status/preview': fixture('salesforce/instances.json'), '/v1/incidents': fixture('salesforce/incidents.json') },
  'status.stripe.com': { '/current/full': fixture('stripe/full.json') },

  'acme.example': { '/': page('<a href="https://status.reed.example">Status</a>') },
  'status.private.example': { status: 401 },
  'status.broken.example': { status: 500 },
  'status.gone.example': {},
  'status.eyes.example': { '/': page('<p>All is well.</p>') },
  'status.closed.example': { cors: false, '/api/v2/summary.json': statuspage('Closed') },
};

/** Every software: the address a person pastes, what the page says it is, how it does. */
// biome-ignore format: a row a case
export const SOFTWARE = [
  { format: 'Statuspage', address: 'status.yew.example', name: 'Yew', state: 'Operational' },
  { format: 'incident.io', address: 'status.pine.example', name: 'Pine', state: 'Operational' },
  { format: 'Instatus', address: 'status.reed.example', name: 'Reed', state: 'Degraded' },
  { format: 'Better Stack', address: 'status.birch.example', name: 'Birch', state: 'Degraded' },
  { format: 'status.io', address: 'status.cedar.example', name: 'status.cedar.example', state: 'Degraded' },
  { format: 'Statuspal', address: 'elm.statuspal.io', name: 'Elm', state: 'Major outage' },
  { format: 'Slack', address: 'slack.com', name: 'Slack', state: 'Operational' },
  { format: 'Heroku', address: 'https://status.heroku.com/incidents/1', name: 'Heroku', state: 'Degraded' },
  { format: 'Google', address: 'status.cloud.google.com', name: 'Google Cloud', state: 'Partial outage' },
  { format: 'AWS', address: 'health.aws.amazon.com/health/status', name: 'AWS', state: 'Degraded' },
  { format: 'a feed', address: 'status.fern.example', name: 'Fern Status', state: 'Unknown' },
  { format: 'Cachet', address: 'status.holly.example', name: 'status.holly.example', state: 'Partial outage' },
  { format: 'cState', address: 'status.ivy.example', name: 'Orbit status', state: 'Operational' },
  { format: 'Upptime', address: 'juniper.github.io/upptime', name: 'juniper.github.io', state: 'Partial outage' },
  { format: 'Uptime Kuma', address: 'status.larch.example/status/main', name: 'Harbour status', state: 'Partial outage' },
  { format: 'Gatus', address: 'status.maple.example', name: 'status.maple.example', state: 'Major outage' },
  { format: 'openstatus', address: 'oak.openstatus.dev', name: 'oak.openstatus.dev', state: 'Degraded' },
  { format: 'UptimeRobot', address: 'stats.uptimerobot.com/abc', name: 'stats.uptimerobot.com', state: 'Partial outage' },
  { format: 'UptimeRobot', address: 'status.robin.example', name: 'status.robin.example', state: 'Partial outage' },
  { format: 'StatusIQ', address: 'status.poplar.example', name: 'status.poplar.example', state: 'Partial outage' },
  { format: 'FireHydrant', address: 'status.rowan.example', name: 'Delta', state: 'Major outage' },
  { format: 'Sorry', address: 'status.mill.example', name: 'Mill', state: 'Degraded' },
  { format: 'Flashduty', address: 'status.tern.example', name: 'Tern', state: 'Partial outage' },
  { format: 'Checkly', address: 'status.kestrel.example', name: 'Kestrel status', state: 'Partial outage' },
  { format: 'Checkly', address: 'kite.checkly-status-page.com', name: 'kite.checkly-status-page.com', state: 'Operational' },
  { format: 'Checkly', address: 'status.mistral.ai', name: 'Mistral AI', state: 'Degraded' },
  { format: 'Hyperping', address: 'status.sorrel.example', name: 'status.sorrel.example', state: 'Partial outage' },
  { format: 'StatusCast', address: 'status.willow.example', name: 'status.willow.example', state: 'Partial outage' },
  { format: 'Salesforce', address: 'status.salesforce.com', name: 'Salesforce', state: 'Partial outage' },
  { format: 'Stripe', address: 'status.stripe.com', name: 'Stripe', state: 'Degraded' },
];

/** All hosts that are simulated from the start. */
export const KNOWN = Object.keys(HOSTS);

/** The hosts of one simulator, as they are now. */
export class Hosts {
  #hosts = { ...HOSTS };

  /** Whether a page is simulated at this host. */
  has(host) {
    return Object.hasOwn(this.#hosts, host);
  }

  /**
   * From now on one host answers as another one, or with documents of one's own (values become JSON, but for those with a
   * `type`, see also `page`; one with a `location` leads there).
   */
  set(host, documents) {
    const made = ([path, value]) => [path, path.startsWith('/') && !value.type && !value.location ? data(value) : value];
    this.#hosts[host] = typeof documents === 'string' ? this.#hosts[documents] : Object.fromEntries(Object.entries(documents).map(made));
  }

  /** What a host answers at a path; the query is of no interest, unless a document of its own is there for it. */
  answer(host, path) {
    const known = this.#hosts[host] ?? {};
    const open = known.cors === false ? {} : { 'access-control-allow-origin': '*' };
    const found = known.status ? undefined : (known[path] ?? known[path.split('?')[0]]);
    if (!found && known.silent) {
      return { silent: true };
    }
    if (!found) {
      return { status: known.status ?? 404, headers: { ...open, 'content-type': HTML_TYPE }, body: 'Nothing here' };
    }
    if (found.location) {
      return { status: 302, headers: { ...open, location: found.location }, body: '' };
    }
    return { status: 200, headers: { ...open, 'content-type': found.type, 'cache-control': 'no-store' }, body: found.body };
  }

  reset() {
    this.#hosts = { ...HOSTS };
  }
}
