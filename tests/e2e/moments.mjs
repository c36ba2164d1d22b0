/** Recorded vendors as they stood at a moment, and pages whose clock says that moment. */
import { readFileSync } from 'node:fs';

const SAMPLES = new URL('../../www/samples/', import.meta.url);

/**
 * A recorded vendor as its page was at a moment: later posts are not there yet, and what was resolved later is open.
 * @param {string} id of the sample
 * @param {string} moment such as `2025-11-04T20:55:00Z`
 * @returns {{summary: any, incidents: any}} for `Simulator.add`
 */
export function asOf(id, moment) {
  const read = (name) => JSON.parse(readFileSync(new URL(`${id}/api/v2/${name}.json`, SAMPLES), 'utf8'));
  const now = Date.parse(moment);
  const isPast = (stamp) => stamp !== null && Date.parse(stamp) <= now;
  const incidents = read('incidents')
    .incidents.filter(({ created_at }) => isPast(created_at))
    .map((incident) => {
      const posts = incident.incident_updates.filter(({ created_at }) => isPast(created_at));
      const over = isPast(incident.resolved_at);
      return {
        ...incident,
        incident_updates: posts,
        status: posts[0]?.status ?? 'investigating',
        resolved_at: over ? incident.resolved_at : null,
        monitoring_at: isPast(incident.monitoring_at ?? null) ? incident.monitoring_at : null,
        updated_at: posts[0]?.created_at ?? incident.created_at,
      };
    });
  const open = incidents.filter(({ resolved_at }) => resolved_at === null);
  const summary = read('summary');
  const page = { ...summary.page, updated_at: moment };
  return {
    summary: {
      ...summary,
      page,
      incidents: open,
      scheduled_maintenances: [],
      status: { ...summary.status, indicator: open[0]?.impact ?? 'none' },
    },
    incidents: { page, incidents },
  };
}

/**
 * The source of a script that sets a page's clock to a moment, from which it goes on.
 * @param {string} moment
 */
export function clockAt(moment) {
  return `(() => {
    const Real = Date;
    const ahead = ${Date.parse(moment)} - Real.now();
    const now = () => Real.now() + ahead;
    globalThis.Date = new Proxy(Real, {
      construct: (date, values) => (values.length ? new date(...values) : new date(now())),
      apply: () => String(new Real(now())),
      get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
    });
  })();`;
}

/**
 * The source of a script that sets a page's clock, and gives it a catalogue in which the vendors that others depend on are
 * simulated: no journey reads a page outside.
 * @param {import('./stage.mjs').Stage} stage
 * @param {string} moment
 * @param {Record<string, string>} [upstream] simulated vendors by the ids of the catalogue; all others are quiet
 */
export function worldAt(stage, moment, upstream = {}) {
  const page = { id: 'quiet', name: 'Quiet', url: 'https://status.example.com', time_zone: 'Etc/UTC', updated_at: moment };
  stage.simulator.add('quiet', {
    summary: { page, status: { indicator: 'none', description: '' }, components: [], incidents: [], scheduled_maintenances: [] },
  });
  const ids = ['aws', 'cloudflare', 'openai', 'pubnub', 'workos', 'okta', 'mailgun', 'segment', 'microsoft-365', 'azure'];
  const vendors = ids.map((id) => ({ id, name: id, page: stage.vendor(upstream[id] ?? 'quiet'), format: 'statuspage', domains: [] }));
  return `${clockAt(moment)}
  (() => {
    const real = globalThis.fetch;
    const catalogue = ${JSON.stringify(JSON.stringify({ vendors }))};
    const piece = ${JSON.stringify(JSON.stringify(Object.fromEntries(vendors.map((row) => [row.id.replaceAll('-', ''), row]))))};
    globalThis.fetch = (input, init) => {
      const url = String(input.url ?? input);
      if (url.endsWith('/catalog.json')) return Promise.resolve(new Response(catalogue));
      return /\\/catalog\\/\\d+\\.json$/.test(url) ? Promise.resolve(new Response(piece)) : real(input, init);
    };
  })();`;
}
