/**
 * Whom a browser asked while journeys ran: Chromium by its own log of its network, which has the background's requests and those
 * that never left; Firefox by the proxy that everything secure goes through.
 */
import { appendFileSync, createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

/** Hosts of this machine: our own files, and the vendors that are simulated. */
const OWN = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What Firefox asks of its maker by itself, whatever runs in it; a proxy is not told who asks. */
const MAKER = /(^|\.)(mozilla\.(org|com|net)|firefox\.com|mozgcp\.net)$/;

/** @typedef {Map<string, number>} Asked how often each host was asked */

/**
 * The requests in Chromium's log that a page, a frame, a worker or an extension began; the browser's own begin nowhere.
 * @param {string} path
 * @returns {Promise<Asked>}
 */
export async function inLog(path) {
  const asked = new Map();
  let type = -1;
  // An event a line; the first one says what numbers mean. A browser that was killed leaves the last one unfinished.
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (type < 0) {
      type = Number(/"URL_REQUEST_START_JOB":(\d+)/.exec(line)?.[1] ?? -1);
    } else if (line.includes(`"type":${type}`) && line.includes('"url":')) {
      const { params } = JSON.parse(line.replace(/,\s*$/, '').replace(/\]\}?\s*$/, ''));
      if (/^(https?|chrome-extension):/.test(params.initiator)) count(asked, params.url);
    }
  }
  return asked;
}

function count(asked, url) {
  const { protocol, hostname } = new URL(url);
  if (/^(https?|wss?):$/.test(protocol)) asked.set(hostname, (asked.get(hostname) ?? 0) + 1);
}

/**
 * A proxy that lets nothing through and notes whom it was asked for.
 * @returns {Promise<{port: number, asked: Asked, close: () => void}>}
 */
export async function refusing() {
  const asked = new Map();
  const server = createServer((_, answer) => answer.writeHead(502).end());
  server.on('connect', ({ url }, socket) => {
    const host = String(url).replace(/:\d+$/, '');
    if (!MAKER.test(host)) count(asked, `https://${host}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Nobody\r\n\r\n');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { port, asked, close: () => server.close() };
}

/**
 * Whom nobody chose: neither this machine nor one of these hosts.
 * @param {Asked} asked
 * @param {string[]} chosen
 * @returns {string[]}
 */
export const elsewhere = (asked, chosen) => [...asked.keys()].filter((host) => !OWN.has(host) && !chosen.includes(host)).sort();

/** Adds a file's capture to the record of the suite. */
export function note(record, name, asked, chosen) {
  const sum = (is) => [...asked].reduce((all, [host, times]) => (is(host) ? all + times : all), 0);
  const counts = { own: sum((host) => OWN.has(host)), chosen: sum((host) => chosen.includes(host)), elsewhere: elsewhere(asked, chosen) };
  appendFileSync(record, `${JSON.stringify({ name, ...counts })}\n`);
}
