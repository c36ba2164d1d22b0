/** The simulator: a static root, and vendors' status pages that can be told what to do. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import { FAILURES } from './behaviours.mjs';
import { Hosts } from './hosts.mjs';
import { Vendors } from './vendors.mjs';

/**
 * A running simulator.
 * @typedef {object} Simulator
 * @property {string} url where pages are, without a slash at the end
 * @property {string} vendorsUrl where vendors are, as in `${vendorsUrl}/customer-io/api/v2/summary.json`
 * @property {(vendor: string, behaviour: import('./vendors.mjs').Behaviour) => void} set
 * @property {(vendor: string, path?: string) => number} requests how often it was asked since the last reset
 * @property {(vendor: string) => number} unchanged how often it answered 304 since the last reset
 * @property {(vendor: string, record: object) => void} add a vendor of your own, see `Vendors.add`
 * @property {Hosts} hosts pages made with other software, below `${vendorsUrl}/../hosts/<host>/`, see `Hosts`
 * @property {string} hostsUrl where those are
 * @property {() => void} reset every vendor to its record, every count to 0
 * @property {() => Promise<void>} close ends hanging answers as well
 */

/**
 * Starts a simulator on this machine only.
 *
 * Pages answer with `no-cache`, and with the Content-Security-Policy that `csp` or the query `?csp=` holds. A file
 * `x.br` beside `x` is sent to whom accepts it. `GET /control` lists the vendors; `POST /control/<vendor>` with a
 * behaviour as JSON does what `set` does.
 *
 * @param {object} options
 * @param {string} options.root the folder with the pages
 * @param {Record<string, string>} [options.mounts] further folders by where they are, as in `{'/fixtures/': dir}`
 * @param {number} [options.port] 0 for any that is free
 * @param {number} [options.vendorPort] puts the vendors on an origin of their own, so that CORS is at work
 * @param {() => number} [options.clock] now in milliseconds, for what happens to vendors
 * @param {number} [options.maxAge] seconds for which a browser may keep a vendor's answer, and thrice as long
 *   while it asks anew. Real pages say 10; with 0 every request comes here
 * @param {string} [options.csp] the policy of every page
 * @returns {Promise<Simulator>}
 */
export async function createSimulator({ root, mounts = {}, port = 0, vendorPort, clock = Date.now, maxAge = 10, csp }) {
  const vendors = new Vendors(clock);
  const hosts = new Hosts();
  const pages = fastify({ forceCloseConnections: true });
  await servePages(pages, { '/': root, ...mounts }, csp);
  serveVendors(pages, vendors, maxAge);
  serveHosts(pages, hosts);
  serveControl(pages, vendors);
  const servers = [pages];
  const url = await listen(pages, port);
  let vendorsUrl = `${url}/vendors`;
  if (vendorPort !== undefined) {
    const apart = fastify({ forceCloseConnections: true });
    serveVendors(apart, vendors, maxAge);
    serveHosts(apart, hosts);
    servers.push(apart);
    vendorsUrl = `${await listen(apart, vendorPort)}/vendors`;
  }
  return {
    url,
    vendorsUrl,
    hosts,
    hostsUrl: vendorsUrl.replace(/vendors$/, 'hosts'),
    set: (vendor, behaviour) => vendors.set(vendor, behaviour),
    requests: (vendor, path) => vendors.requests(vendor, path),
    unchanged: (vendor) => vendors.unchanged(vendor),
    add: (vendor, record) => vendors.add(vendor, record),
    reset: () => {
      vendors.reset();
      hosts.reset();
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

async function listen(server, port) {
  await server.listen({ host: 'localhost', port });
  return `http://localhost:${server.server.address().port}`;
}

async function servePages(server, folders, csp) {
  for (const [prefix, folder] of Object.entries(folders)) {
    await server.register(async (pages) => {
      pages.addHook('onRequest', async (request, reply) => {
        const policy = request.query.csp ?? csp;
        if (policy) {
          reply.header('content-security-policy', policy);
        }
      });
      await pages.register(fastifyStatic, {
        root: resolve(folder),
        prefix,
        decorateReply: false,
        preCompressed: true,
        cacheControl: false,
        setHeaders: (reply) => reply.setHeader('cache-control', 'no-cache'),
      });
    });
  }
}

function serveVendors(server, vendors, maxAge) {
  server.get('/vendors/:id/api/v2/*', async (request, reply) => {
    const { id, '*': file } = request.params;
    if (!vendors.has(id)) {
      return reply.code(404).send({ error: `no vendor "${id}"` });
    }
    vendors.count(id, file);
    const path = file.replace(/\.json$/, '');
    const document = file.endsWith('.json') ? vendors.document(id, path) : undefined;
    const failure = 'moved' in request.query ? undefined : vendors.failure(id, path);
    const truth = document ? answer(document, maxAge) : missing();
    const given = failure ? await FAILURES[failure.name](truth, failure.options) : truth;
    if (isKnown(request, given.headers)) vendors.countUnchanged(id);
    return send(request, reply, given);
  });
}

/**
 * Pages made with any software, each below its host's name with `_` for `.`: a part of a path with a dot in it is taken
 * for a document.
 */
function serveHosts(server, hosts) {
  const answer = async (request, reply) => {
    const { host, '*': path = '' } = request.params;
    const query = request.url.match(/\?.*/)?.[0] ?? '';
    return send(request, reply, hosts.answer(host.replaceAll('_', '.'), `/${path}${query}`));
  };
  server.get('/hosts/:host', answer);
  server.get('/hosts/:host/*', answer);
}

/** A document with the headers of a public Statuspage. */
function answer(document, maxAge) {
  const body = JSON.stringify(document);
  return {
    status: 200,
    headers: {
      'access-control-allow-origin': '*',
      'cache-control': keeping(maxAge),
      'content-type': 'application/json; charset=utf-8',
      etag: `W/"${createHash('sha1').update(body).digest('hex')}"`,
      server: 'AtlassianEdge',
      vary: 'Accept,Accept-Encoding',
      'x-statuspage-skip-logging': 'true',
      'x-statuspage-version': '0'.repeat(40),
    },
    body,
  };
}

/** As pages say it today or, for 0, as they did in 2020: Firefox also takes `stale-while-revalidate=0` as leave. */
function keeping(seconds) {
  return seconds === 0
    ? 'max-age=0, private, must-revalidate'
    : `max-age=${seconds}, public, s-maxage=${seconds}, stale-while-revalidate=${2 * seconds}, stale-if-error=3600`;
}

function missing() {
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json; charset=utf-8' };
  return { status: 404, headers, body: '{"error":"not found"}' };
}

/** Whether who asks has this very document. */
const isKnown = (request, headers) => headers?.etag && request.headers['if-none-match'] === headers.etag;

function send(request, reply, { broken, silent, status, headers, body }) {
  if (broken || silent) {
    reply.hijack();
    if (broken) {
      request.raw.socket.destroy();
    }
    return undefined;
  }
  reply.headers(headers);
  if (isKnown(request, headers)) {
    return reply.code(304).send();
  }
  return reply.code(status).send(body);
}

function serveControl(server, vendors) {
  server.get('/control', async () => ({ vendors: vendors.list() }));
  server.post('/control/:id', async (request, reply) => {
    const { id } = request.params;
    if (!vendors.has(id)) {
      return reply.code(404).send({ error: `no vendor "${id}"` });
    }
    try {
      vendors.set(id, request.body ?? {});
    } catch (error) {
      return reply.code(400).send({ error: error.message });
    }
    return vendors.describe(id);
  });
}
