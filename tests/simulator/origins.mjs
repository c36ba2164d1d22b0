/** Vendors of a test's own making, each at the root of an origin of its own as real pages are: none waits for another's connection. */
import { createServer } from 'node:http';
import { Readable, pipeline } from 'node:stream';

/**
 * What a vendor answers to one request. `body` may be text, bytes or a stream; with `broken` the connection ends without
 * an answer, with `silent` none ever comes. Where `cors` is false, other sites may not read it.
 * @typedef {{status?: number, headers?: Record<string, string>, type?: string, body?: string | Buffer | Readable, broken?: boolean, silent?: boolean, cors?: boolean}} Answer
 */

/**
 * @typedef {(request: {path: string, query: string, headers: import('node:http').IncomingHttpHeaders}) => Answer | Promise<Answer>} Vendor
 */

/** Answers when somebody asks; counts who asked how often, and how many asked at once. */
export class Origins {
  #vendors = new Map();
  #open = 0;
  #most = 0;
  #lastAt = 0;

  /**
   * Puts a vendor at an origin of its own.
   * @param {string} id
   * @param {Vendor} vendor
   * @returns {Promise<string>} where it is, without a slash at the end
   */
  async add(id, vendor) {
    const server = createServer((request, reply) => this.#serve(id, request, reply));
    await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
    const url = `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
    this.#vendors.set(id, { vendor, server, url, requests: new Map() });
    return url;
  }

  /** From now on a vendor answers so. */
  set(id, vendor) {
    this.#get(id).vendor = vendor;
  }

  url(id) {
    return this.#get(id).url;
  }

  /** How often a vendor was asked since the last reset, for one path (`/api/v2/summary.json`) or for all. */
  requests(id, path) {
    const { requests } = this.#get(id);
    return path ? (requests.get(path) ?? 0) : [...requests.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The most requests that waited for an answer at once since the last reset. */
  get most() {
    return this.#most;
  }

  /** When the last answer ended, as `performance.now()` has it. */
  get lastAt() {
    return this.#lastAt;
  }

  /** Every count to 0. */
  reset() {
    this.#most = this.#open;
    this.#vendors.forEach(({ requests }) => requests.clear());
  }

  async close() {
    const closed = [...this.#vendors.values()].map(
      ({ server }) =>
        new Promise((done) => {
          server.close(done);
          server.closeAllConnections();
        }),
    );
    await Promise.all(closed);
  }

  #get(id) {
    const vendor = this.#vendors.get(id);
    if (!vendor) {
      throw new RangeError(`no vendor "${id}"`);
    }
    return vendor;
  }

  async #serve(id, request, reply) {
    const { vendor, requests } = this.#get(id);
    const { pathname: path, search: query } = new URL(request.url, 'http://localhost');
    requests.set(path, (requests.get(path) ?? 0) + 1);
    this.#open += 1;
    this.#most = Math.max(this.#most, this.#open);
    reply.once('close', () => {
      this.#open -= 1;
      this.#lastAt = performance.now();
    });
    const {
      status = 200,
      headers = {},
      type = 'application/json; charset=utf-8',
      body = '',
      broken,
      silent,
      cors = true,
    } = await vendor({ path, query, headers: request.headers });
    if (broken) request.socket.destroy();
    if (broken || silent || reply.destroyed) return;
    reply.writeHead(status, {
      ...(cors && { 'access-control-allow-origin': '*' }),
      'content-type': type,
      'cache-control': 'no-store',
      ...headers,
    });
    if (!(body instanceof Readable)) {
      reply.end(body);
      return;
    }
    // A client that has read enough hangs up, and that is no error here.
    pipeline(body, reply, () => {});
  }
}
