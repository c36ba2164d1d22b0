/**
 * Two formats read in plain JavaScript, into the very tree that the module gives for the same bytes: what the same work
 * costs without it. Runs in the page.
 */

const decoder = new TextDecoder();

/** The bytes of a document as JSON. */
export const parse = (bytes) => JSON.parse(decoder.decode(bytes));

const IMPACTS = new Map([
  ['none', 'operational'],
  ['minor', 'degraded'],
  ['major', 'partial_outage'],
  ['critical', 'major_outage'],
  ['maintenance', 'maintenance'],
]);
const HEALTHS = new Map([
  ['operational', 'operational'],
  ['degraded_performance', 'degraded'],
  ['partial_outage', 'partial_outage'],
  ['major_outage', 'major_outage'],
  ['full_outage', 'major_outage'],
  ['under_maintenance', 'maintenance'],
]);

const list = (value) => (Array.isArray(value) ? value : []);
const once = (values) => [...new Set(values)];
const instant = (stamp) => (stamp ? new Date(stamp).toISOString().replace('.000Z', 'Z') : null);

function link(address) {
  const rest = /^https?:\/\/([^\s]+?)\/*$/i.exec(String(address ?? '').trim())?.[1];
  return rest ? `https://${rest}` : null;
}

/** Newest first by the stamp under a key; what has none comes last, and equals keep their order. */
function newestFirst(items, key) {
  const at = (item) => (item[key] ? Date.parse(item[key]) : -Infinity);
  return items
    .map((item) => [at(item), item])
    .sort(([a], [b]) => b - a || 0)
    .map(([, item]) => item);
}

/**
 * @param {string} format
 * @param {any} read of the document
 */
function report(format, { page = {}, indicator = null, components = [], incidents = [], maintenances = [], state, roster = 'full' }) {
  return {
    page: { id: page.id ?? null, name: page.name ?? '', url: link(page.url), updated_at: instant(page.updated_at) },
    format,
    indicator,
    coverage: state ? 'state' : 'incidents',
    first: null,
    hidden: [],
    valid_until: null,
    roster,
    zone: page.time_zone ?? null,
    components,
    incidents: newestFirst(incidents, 'started_at'),
    maintenances: newestFirst(maintenances, 'starts_at'),
  };
}

/** Atlassian Statuspage: any of its documents. */
export function statuspage(document) {
  const all = list(document.components);
  const groups = new Map();
  all.forEach((group, index) => {
    if (!group.group) return;
    const made = { name: group.name, place: [group.position ?? Infinity, index] };
    for (const id of [...list(group.components), group.id]) groups.set(id, made);
  });
  const leaves = all
    .filter((one) => !one.group)
    .map((one) => {
      const group = groups.get(one.group_id) ?? groups.get(one.id);
      const health = HEALTHS.get(one.status) ?? 'unknown';
      const position = one.position ?? Infinity;
      return {
        place: group ? [...group.place, position] : [position, Infinity, 0],
        hidden: one.only_show_if_degraded === true && health === 'operational',
        component: {
          id: one.id ?? '',
          name: one.name ?? one.id ?? '',
          group: group?.name ?? null,
          health,
          stated: health === 'unknown' ? (one.status ?? null) : null,
          bare: false,
        },
      };
    });
  const names = new Map(leaves.map(({ component }) => [component.id, component.name]));
  const ahead = (a, b) => (a === b ? 0 : a - b);
  leaves.sort((a, b) => ahead(a.place[0], b.place[0]) || ahead(a.place[1], b.place[1]) || ahead(a.place[2], b.place[2]));
  const page = link(document.page?.url);
  const stated = document.status?.indicator;
  const indicator = IMPACTS.get(stated) ?? HEALTHS.get(stated) ?? null;
  const planned = (one) => one.scheduled_for != null;
  return report('statuspage', {
    page: document.page,
    indicator,
    state: indicator !== null || leaves.length > 0,
    components: leaves.filter(({ hidden }) => !hidden).map(({ component }) => component),
    incidents: list(document.incidents)
      .filter((one) => !planned(one))
      .map((one) => incident(one, page, names)),
    maintenances: [...list(document.incidents).filter(planned), ...list(document.scheduled_maintenances)].map((one) =>
      maintenance(one, page, names),
    ),
  });
}

function incident(one, page, names) {
  const about = event(one, page, names);
  const phase = one.status ?? about.updates[0]?.phase ?? 'investigating';
  const stamps = [...about.updates.map(({ at }) => at), instant(one.created_at)].filter(Boolean);
  const earliest = stamps.reduce((first, at) => (Date.parse(at) < Date.parse(first) ? at : first), stamps[0] ?? null);
  const over = about.updates.find((update) => update.phase === 'resolved' && update.at)?.at ?? null;
  const stated = instant(one.resolved_at);
  const ends = { investigating: null, identified: null, monitoring: null, resolved: stated ?? over, postmortem: stated ?? over };
  return {
    ...about,
    impact: one.impact ?? null,
    phase,
    started_at: instant(one.started_at) ?? earliest,
    resolved_at: phase in ends ? ends[phase] : stated,
    regions: [],
  };
}

function maintenance(one, page, names) {
  return {
    ...event(one, page, names),
    phase: one.status ?? 'scheduled',
    starts_at: instant(one.scheduled_for) ?? instant(one.started_at),
    ends_at: instant(one.scheduled_until),
  };
}

/** What incidents and maintenances have in common. */
function event(one, page, names) {
  const listed = list(one.components).filter(({ group }) => !group);
  const about = listed.map(({ name }) => name);
  const ids = listed.map(({ id }) => id);
  const updates = list(one.incident_updates).map((update) => {
    for (const { code, name } of list(update.affected_components)) {
      const known = names.get(code) ?? (listed.length ? undefined : name);
      if (known !== undefined) {
        about.push(known);
        if (code) ids.push(code);
      }
    }
    return {
      id: update.id ?? null,
      phase: update.status ?? null,
      at: instant(update.display_at ?? update.created_at),
      text: update.body ?? '',
    };
  });
  return {
    id: one.id ?? '',
    title: one.name ?? '',
    components: once(about),
    component_ids: once(ids),
    url: link(one.shortlink) ?? (page && one.id ? `${page}/incidents/${one.id}` : null),
    updates: newestFirst(updates, 'at'),
  };
}

const STATUS_IMPACTS = { SERVICE_INFORMATION: 'minor', SERVICE_DISRUPTION: 'major', SERVICE_OUTAGE: 'critical' };
const SEVERITIES = { low: 'minor', medium: 'major', high: 'critical' };
const LABELS = new Set(['Title:', 'Summary:', 'Description:', 'Title', 'Summary']);

/** Google's `incidents.json`. */
export function google(document) {
  return report('google', { state: true, roster: 'regions in trouble', incidents: document.map(googleIncident) });
}

function googleIncident(one) {
  const last = one.most_recent_update ?? {};
  const posted = list(one.updates).length > 0 || !one.most_recent_update ? list(one.updates) : [last];
  const end = instant(one.end);
  const available = last.status === 'AVAILABLE';
  const stated = one.status_impact ?? last.status;
  const affected = list(one.affected_products);
  const single = affected.length === 0 && one.service_key !== 'zall';
  const places = [one.currently_affected_locations, one.previously_affected_locations].map(list).find(({ length }) => length) ?? [];
  return {
    id: one.id ?? '',
    title: title(one.external_desc ?? ''),
    impact: STATUS_IMPACTS[stated] ?? (stated && stated !== 'AVAILABLE' ? stated : (SEVERITIES[one.severity] ?? null)),
    phase: end || available ? 'resolved' : 'investigating',
    started_at: instant(one.begin ?? one.created),
    resolved_at: end ?? (available ? instant(last.when ?? last.created) : null),
    components: once(single ? [one.service_name] : affected.map((product) => product.current_title ?? product.title)),
    component_ids: once(single ? [one.service_key] : affected.map(({ id }) => id)),
    regions: once(places.map(({ id }) => id)),
    url: null,
    updates: newestFirst(
      posted.map((update) => ({
        id: null,
        phase: update.status === 'AVAILABLE' ? 'resolved' : null,
        at: instant(update.when ?? update.created),
        text: update.text ?? '',
      })),
      'at',
    ),
  };
}

/** The first line that says something, without its label and its marks. */
function title(description) {
  const bare = (line) => line.replace(/^[\s*#]+|[\s*#]+$/g, '');
  const first =
    description
      .split(/\r?\n/)
      .map(bare)
      .find((line) => line && !LABELS.has(line)) ?? '';
  return first.replace(/^(Title|Summary):/, '').replace(/^[\s*]+|[\s*]+$/g, '');
}
