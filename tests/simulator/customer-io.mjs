/**
 * Customer.io's APIs as its documentation has them, for the console: basic and bearer sign-in, what an answer is for what was asked, and
 * whatever may go wrong, by host.
 */

/** What is right to show. */
export const KEYS = { siteId: 'site-4711', trackKey: 'planted-track-key-0c7d', appKey: 'planted-app-key-9f2e' };

const HOSTS = ['track.customer.io', 'track-eu.customer.io', 'api.customer.io', 'api-eu.customer.io'];

const basic = `Basic ${Buffer.from(`${KEYS.siteId}:${KEYS.trackKey}`).toString('base64')}`;
const bearer = `Bearer ${KEYS.appKey}`;

/**
 * What goes wrong at a host: a status, alone or with headers, or one of these.
 * @typedef {number | 'hang' | 'reset' | 'slow' | 'type' | 'redirect' | {status: number, headers: Record<string, string>, body?: string}} Trouble
 */

/** The vendor, and hosts of others. */
export class CustomerIo {
  /** @type {Map<string, Trouble[]>} */
  #troubles = new Map();
  /** Hosts beside the vendor's that answer. */
  others = new Set(['other.example', 'evil.example']);

  /** Whether somebody is there. */
  has = (/** @type {string} */ host) => HOSTS.includes(host) || this.others.has(host) || host === 'dns.example';

  /**
   * From now on a host has trouble: the first call the first, and so on, the last one for all that follow.
   * @param {string} host
   * @param {...Trouble} troubles
   */
  trouble(host, ...troubles) {
    this.#troubles.set(host, troubles);
  }

  reset() {
    this.#troubles.clear();
  }

  /** @type {import('./secure.mjs').Answer} */
  answer = (request, reply) => {
    const troubles = this.#troubles.get(request.host) ?? [];
    const trouble = troubles.length > 1 ? troubles.shift() : troubles[0];
    if (trouble !== undefined) return fail(trouble, reply);
    if (!HOSTS.includes(request.host)) return say(reply, 200, { ok: true });
    return request.host.startsWith('track') ? track(request, reply) : app(request, reply);
  };
}

function say(reply, status, value, headers = {}) {
  reply.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req-1', server: 'simulated', ...headers });
  reply.end(JSON.stringify(value));
}

function fail(trouble, reply) {
  if (trouble === 'hang') return;
  if (trouble === 'reset') return reply.socket.destroy();
  if (trouble === 'redirect') return say(reply, 302, {}, { location: 'https://evil.example/' });
  if (trouble === 'type') {
    reply.writeHead(200, { 'content-type': 'text/html' });
    return reply.end('<html><script>document.title = "run"</script><b>not what was asked</b></html>');
  }
  if (trouble === 'slow') {
    reply.writeHead(200, { 'content-type': 'application/json' });
    reply.write('{"slow":');
    setTimeout(() => reply.end('true}'), 1500);
    return;
  }
  const { status, headers = {}, body } = typeof trouble === 'number' ? { status: trouble } : trouble;
  say(reply, status, body ? JSON.parse(body) : { meta: { error: `simulated ${status}` } }, headers);
}

function track({ method, path, headers, body }, reply) {
  if (method === 'GET' && path === '/') return say(reply, 200, { status: 'ok' });
  if (headers.authorization !== basic) return say(reply, 401, { meta: { error: 'Unauthorized' } });
  const [, user, isEvent] = path.match(/^\/api\/v1\/customers\/([^/]+)(\/events)?$/) ?? [];
  if (!user) return say(reply, 404, { meta: { error: 'not found' } });
  if (isEvent ? method !== 'POST' : method !== 'PUT') return say(reply, 405, { meta: { error: 'method' } });
  try {
    if (isEvent && !JSON.parse(body).name) return say(reply, 400, { meta: { error: 'name missing' } });
  } catch {
    return say(reply, 400, { meta: { error: 'malformed JSON' } });
  }
  return say(reply, 200, {});
}

function app({ path, headers }, reply) {
  if (path === '/') return say(reply, 200, {});
  if (headers.authorization !== bearer) return say(reply, 401, { errors: [{ detail: 'unauthorized', status: '401' }] });
  return say(reply, 200, { campaigns: [{ id: 7, name: 'Welcome', state: 'running' }] });
}
