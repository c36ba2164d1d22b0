/**
 * What a simulated vendor's page says: the record it starts from, and what was made to happen since.
 *
 * Documents are those of Statuspage v2. Everything made up says in its own words that it is simulated.
 */
import { hostile } from './hostile.mjs';

/** How a page falls: the component status, the incident's impact (also the page's indicator) and the page's words. */
const FALLS = {
  degraded: { status: 'degraded_performance', impact: 'minor', says: 'Partially Degraded Service', verb: 'slow' },
  partial: { status: 'partial_outage', impact: 'major', says: 'Partial System Outage', verb: 'partly down' },
  down: { status: 'major_outage', impact: 'critical', says: 'Major System Outage', verb: 'down' },
  maintenance: {
    status: 'under_maintenance',
    impact: 'maintenance',
    says: 'Service Under Maintenance',
    verb: 'under maintenance',
  },
  injection: { status: 'degraded_performance', impact: 'minor', says: 'Partially Degraded Service', verb: 'hostile' },
};

/** Every state a page can be put into. */
export const STATES = ['normal', ...Object.keys(FALLS), 'recover'];

const HOUR = 3_600_000;

/**
 * A page's past and present.
 * @typedef {object} PageState
 * @property {any} record documents by path, as in `www/samples/<vendor>/api/v2` without `.json`
 * @property {string} name one of {@link STATES}
 * @property {any} open the fall that goes on: `{kind, event, fallen}`
 * @property {any[]} past made incidents that are over, newest first
 * @property {any[]} done made maintenances that are over, newest first
 * @property {number} made how many events were made
 * @property {string} updatedAt
 */

/** @returns {PageState} the page as recorded */
export function recorded(record) {
  const updatedAt = record.summary.page.updated_at;
  return { record, name: 'normal', open: null, past: [], done: [], made: 0, updatedAt };
}

/**
 * The page after `name` happened to it at `now` (milliseconds). The state it is in already changes nothing, so that
 * an incident goes on; a new fall takes the place of one that is still open.
 * @param {PageState} state
 * @param {string} name one of {@link STATES}
 * @param {number} now
 * @param {string[]} [names] the components that fall; all for `down`, else the first
 * @returns {PageState}
 */
export function happen(state, name, now, names) {
  if (name === 'normal') {
    return recorded(state.record);
  }
  if (name === state.name) {
    return state;
  }
  const at = new Date(now).toISOString();
  return name === 'recover' ? recover(state, at) : fall(state, name, at, names);
}

function fall(state, kind, at, names) {
  const leaves = state.record.summary.components.filter((component) => !component.group);
  const chosen = leaves.filter((leaf) => names?.includes(leaf.name));
  const hit = chosen.length > 0 ? chosen : kind === 'down' ? leaves : leaves.slice(0, 1);
  const { status, impact, verb } = FALLS[kind];
  const fallen = hit.map((component) => ({ ...component, status, updated_at: at }));
  const { page } = state.record.summary;
  const made = state.made + 1;
  const phase = kind === 'maintenance' ? 'in_progress' : 'investigating';
  const event = {
    id: `simulated${String(made).padStart(3, '0')}`,
    name: `Simulated: ${[...new Set(hit.map(({ name }) => name))].join(', ')} ${verb}`,
    created_at: at,
    monitoring_at: null,
    resolved_at: null,
    started_at: at,
    impact,
    shortlink: page.url,
    page_id: page.id,
    reminder_intervals: null,
    incident_updates: [],
    components: fallen,
    ...(kind === 'maintenance' && {
      scheduled_for: at,
      scheduled_until: new Date(Date.parse(at) + HOUR).toISOString(),
    }),
  };
  const body = `This is simulated on this machine. ${page.name} reported nothing.`;
  const told = post(event, phase, body, at, state.record.summary.components, hit);
  return { ...state, name: kind, made, open: { kind, event: told, fallen }, updatedAt: at };
}

function recover(state, at) {
  if (!state.open) {
    return { ...state, name: 'recover' };
  }
  const { kind, event, fallen } = state.open;
  const maintenance = kind === 'maintenance';
  const risen = fallen.map((component) => ({ ...component, status: 'operational', updated_at: at }));
  const phase = maintenance ? 'completed' : 'resolved';
  const over = { ...event, components: risen, resolved_at: at };
  const told = post(over, phase, 'The simulated event is over.', at, state.record.summary.components, fallen);
  const [past, done] = maintenance ? [state.past, [told, ...state.done]] : [[told, ...state.past], state.done];
  return { ...state, name: 'recover', open: null, past, done, updatedAt: at };
}

/** The event with one more post, newest first. `before` holds its components as they were. */
function post(event, status, body, at, all, before) {
  const group = (component) => all.find(({ id }) => id === component.group_id);
  const update = {
    id: `${event.id.replace('simulated', 'simpost')}-${event.incident_updates.length + 1}`,
    status,
    body,
    incident_id: event.id,
    created_at: at,
    updated_at: at,
    display_at: at,
    affected_components: event.components.map((component, index) => ({
      code: component.id,
      name: group(component) ? `${group(component).name} - ${component.name}` : component.name,
      old_status: before[index].status,
      new_status: component.status,
    })),
    deliver_notifications: true,
    custom_tweet: null,
    tweet_id: null,
  };
  return { ...event, status, updated_at: at, incident_updates: [update, ...event.incident_updates] };
}

/**
 * The document at `path` (as `summary` or `incidents/unresolved`), or `undefined` where a page has none.
 * @param {PageState} state
 * @param {string} path
 */
export function document(state, path) {
  const { record, open } = state;
  const page = { ...record.summary.page, updated_at: state.updatedAt };
  const now = (event, maintenance) => (open && (open.kind === 'maintenance') === maintenance ? [event] : []);
  const unresolved = [...now(open?.event, false), ...record.summary.incidents];
  const active = now(open?.event, true);
  const upcoming = record.summary.scheduled_maintenances;
  const status = open ? { indicator: FALLS[open.kind].impact, description: FALLS[open.kind].says } : record.summary.status;
  const parts = {
    summary: () => ({
      page,
      components: components(state),
      incidents: unresolved,
      scheduled_maintenances: [...active, ...upcoming],
      status,
    }),
    status: () => ({ page, status }),
    components: () => ({ page, components: components(state) }),
    incidents: () => ({ page, incidents: [...now(open?.event, false), ...state.past, ...record.incidents.incidents] }),
    'incidents/unresolved': () => ({ page, incidents: unresolved }),
    'scheduled-maintenances': () => ({
      page,
      scheduled_maintenances: [...active, ...state.done, ...record['scheduled-maintenances'].scheduled_maintenances],
    }),
    'scheduled-maintenances/active': () => ({ page, scheduled_maintenances: active }),
    'scheduled-maintenances/upcoming': () => ({ page, scheduled_maintenances: upcoming }),
  };
  const made = Object.hasOwn(parts, path) ? parts[path]() : undefined;
  return made && open?.kind === 'injection' ? hostile(made) : made;
}

/** The page's components as they are now; a group stands as its worst member. */
function components({ record, open }) {
  const fallen = new Map(open?.fallen.map((component) => [component.id, component]));
  const leaves = record.summary.components.map((component) => fallen.get(component.id) ?? component);
  return leaves.map((component) => {
    const worst = component.components?.find((id) => fallen.has(id));
    return worst ? { ...component, status: fallen.get(worst).status } : component;
  });
}
