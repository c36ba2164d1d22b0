/**
 * Vendors' APIs, as a probe meets them: with credentials, with every answer that a client has to know, and with a record of what was
 * sent. They answer on ports of their own, at any host's name: plainly by `Host`, and over https through a proxy, so that a browser
 * that is told of the proxy finds `https://track.customer.io` here.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest body that the Track API takes. */
const LONGEST = 32 * 1024;

/** Credentials that are known here. Journeys look for them in all that is kept, logged, copied or sent elsewhere. */
export const KNOWN = {
  basic: { user: 'site-7f3c9a', password: 'track-key-51d0e8' },
  bearer: 'app-key-9b2f64',
};

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * What a host does instead of its work.
 * @typedef {object} Behaviour
 * @property {number} [status] answers so, with a body as that vendor writes it
 * @property {string} [retryAfter] beside a status of 429 or 503: seconds or a date
 * @property {boolean} [hang] never answers
 * @property {boolean} [reset] closes the connection at once
 * @property {number} [slow] answers well, one piece of the body each so many milliseconds
 * @property {number} [late] answers well after so many milliseconds
 * @property {boolean} [wrongType] a web page with status 200
 * @property {string} [redirect] sends the call to this address
 * @property {boolean} [echo] repeats in body and headers what it was sent, credentials too
 * @property {boolean} [unreachable] the proxy makes no connection
 * @property {number} [times] for so many calls, then well again
 */

/**
 * Each host's work by method and path: who is let in, and what is answered.
 * @type {{host: string, method: string, path: RegExp, auth?: string, answer: (json: any, url: URL) => object | number}[]}
 */
const WORK = [
  ...['track.customer.io', 'track-eu.customer.io'].flatMap((host) => [
    { host, method: 'PUT', path: /^\/api\/v1\/customers\/[^/]+$/, auth: 'basic', answer: () => ({}) },
    { host, method: 'POST', path: /^\/api\/v1\/customers\/[^/]+\/events$/, auth: 'basic', answer: event },
  ]),
  ...['api.customer.io', 'api-eu.customer.io'].map((host) => ({
    host,
    method: 'GET',
    path: /^\/v1\/campaigns$/,
    auth: 'bearer',
    answer: () => ({ campaigns: [] }),
  })),
  { host: 'api.github.com', method: 'GET', path: /^\/rate_limit$/, auth: 'bearer', answer: () => ({ resources: {} }) },
  { host: 'api.stripe.com', method: 'GET', path: /^\/v1\/balance$/, auth: 'bearer', answer: () => ({ object: 'balance' }) },
  { host: 'api.twilio.com', method: 'GET', path: /^\/2010-04-01\/Accounts\.json$/, auth: 'basic', answer: () => ({ accounts: [] }) },
  { host: 'api.sendgrid.com', method: 'GET', path: /^\/v3\/scopes$/, auth: 'bearer', answer: () => ({ scopes: [] }) },
  { host: 'slack.com', method: 'POST', path: /^\/api\/auth\.test$/, auth: 'slack', answer: () => ({ ok: true }) },
  { host: 'cloudflare-dns.com', method: 'GET', path: /^\/dns-query$/, answer: resolved },
  { host: 'dns.google', method: 'GET', path: /^\/resolve$/, answer: resolved },
  { host: 'dns.adguard-dns.com', method: 'GET', path: /^\/resolve$/, answer: resolved },
];

/** What each status says, as Customer.io and most others write it. */
const SAYS = {
  400: 'bad request',
  401: 'Unauthorized request',
  403: 'forbidden',
  404: 'not found',
  413: 'payload too large',
  422: 'unprocessable',
  429: 'too many requests',
  500: 'internal error',
  503: 'unavailable',
};

/**
 * The APIs as they run.
 * @typedef {object} Apis
 * @property {string} url where they answer plainly, by `Host`
 * @property {string} proxyUrl a proxy for https; its certificate is nobody's
 * @property {{host: string, method: string, path: string, headers: Record<string, string | string[] | undefined>, body: string}[]} sent
 *   what was sent, oldest first
 * @property {(host: string, behaviour: Behaviour) => void} set what a host does; `{}` is its work
 * @property {() => void} reset every host to its work, and nothing sent
 * @property {() => Promise<void>} close
 */

/**
 * Starts them on this machine only.
 * @param {{safe?: boolean, others?: (host: string, path: string) => Promise<{status: number, body: object} | undefined>}} [options] `safe`
 *   also starts https and its proxy, for which `openssl` makes a certificate; `others` answers for further hosts, to any page
 * @returns {Promise<Apis>}
 */
export async function createApis({ safe = false, others } = {}) {
  const behaviours = new Map();
  const sent = [];
  const take = (request, response) => receive(request, response, { behaviours, sent, others });
  const plain = createServer(take);
  const servers = [plain];
  const port = await listen(plain);
  let proxyUrl = '';
  if (safe) {
    const within = createSafeServer(certificate(), take);
    const safePort = await listen(within);
    const proxy = createServer((_, response) => response.writeHead(405).end());
    proxy.on('connect', (request, socket) => tunnel(request, socket, safePort, behaviours));
    proxyUrl = `http://127.0.0.1:${await listen(proxy)}`;
    servers.push(within, proxy);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    proxyUrl,
    sent,
    set: (host, behaviour) => behaviours.set(host, { ...behaviour }),
    reset: () => {
      behaviours.clear();
      sent.length = 0;
    },
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return server.address().port;
}

/** A certificate that nobody signed, for tests alone. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'apis-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  const wanted = ['-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=simulator', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', ...wanted], { stdio: 'ignore' });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}

/** Joins a browser that asked for a host with the server that answers for all of them. */
function tunnel(request, socket, port, behaviours) {
  const host = request.url.split(':')[0];
  socket.on('error', () => {});
  if (behaviours.get(host)?.unreachable) {
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    return;
  }
  const within = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    within.pipe(socket).pipe(within);
  });
  within.on('error', () => socket.destroy());
}

async function receive(request, response, { behaviours, sent, others }) {
  const host = String(request.headers.host ?? '').split(':')[0];
  const url = new URL(request.url, 'https://x');
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const body = Buffer.concat(pieces).toString();
  sent.push({ host, method: request.method, path: request.url, headers: { ...request.headers }, body });
  const behaviour = behaviours.get(host) ?? {};
  if (behaviour.times !== undefined) {
    if (behaviour.times <= 1) behaviours.delete(host);
    behaviour.times -= 1;
  }
  if (behaviour.hang) return;
  if (behaviour.reset) {
    request.socket.destroy();
    return;
  }
  if (behaviour.redirect) {
    response.writeHead(302, { location: behaviour.redirect }).end();
    return;
  }
  if (behaviour.wrongType) {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome</title>');
    return;
  }
  const other = await others?.(host, request.url);
  const answer = behaviour.status ? refusal(behaviour.status) : (other ?? work(host, request, url, body));
  const headers = { 'content-type': JSON_TYPE, 'x-request-id': `req-${sent.length}` };
  if (other) headers['access-control-allow-origin'] = '*';
  if (behaviour.retryAfter !== undefined) headers['retry-after'] = behaviour.retryAfter;
  let text = JSON.stringify(answer.body);
  if (behaviour.echo) {
    headers['www-authenticate'] = `echo ${request.headers.authorization ?? ''}`;
    text = JSON.stringify({ message: 'echo', headers: request.headers, body });
  }
  if (behaviour.late) await new Promise((resolve) => setTimeout(resolve, behaviour.late));
  response.writeHead(answer.status, headers);
  if (!behaviour.slow || request.method === 'HEAD') {
    response.end(request.method === 'HEAD' ? undefined : text);
    return;
  }
  for (const letter of text) {
    response.write(letter);
    await new Promise((resolve) => setTimeout(resolve, behaviour.slow));
  }
  response.end();
}

function refusal(status) {
  return { status, body: status < 400 ? {} : { meta: { error: SAYS[status] ?? `status ${status}` } } };
}

/** A host's work. A host that has none answers its front, as a control does. */
function work(host, request, url, body) {
  const known = WORK.filter((item) => item.host === host);
  if (url.pathname === '/' || known.length === 0) return { status: 200, body: { host } };
  const item = known.find(({ method, path }) => method === request.method && path.test(url.pathname));
  if (!item) return refusal(404);
  const denied = denies(item.auth, request.headers.authorization);
  if (denied) return denied;
  if (Buffer.byteLength(body) > LONGEST) return refusal(413);
  let json;
  try {
    json = body === '' ? undefined : JSON.parse(body);
  } catch {
    return refusal(400);
  }
  const answer = item.answer(json, url);
  return typeof answer === 'number' ? refusal(answer) : { status: 200, body: answer };
}

function denies(auth, header = '') {
  const pair = Buffer.from(`${KNOWN.basic.user}:${KNOWN.basic.password}`).toString('base64');
  const wanted = { basic: `Basic ${pair}`, bearer: `Bearer ${KNOWN.bearer}`, slack: `Bearer ${KNOWN.bearer}` }[auth];
  if (wanted === undefined || header === wanted) return undefined;
  return auth === 'slack' ? { status: 200, body: { ok: false, error: 'invalid_auth' } } : refusal(401);
}

/** An event needs a name. */
function event(json) {
  return typeof json?.name === 'string' && json.name !== '' ? {} : 422;
}

/** A resolver's answer: names of `.invalid` are none (RFC 6761). */
function resolved(_, url) {
  const name = url.searchParams.get('name') ?? '';
  if (name.endsWith('.invalid')) return { Status: 3 };
  return { Status: 0, Answer: [{ name, type: 1, TTL: 60, data: '192.0.2.7' }] };
}
