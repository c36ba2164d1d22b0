import { createServer } from 'node:http';

/**
 * An origin that serves what is at an address at its root, as one simulated vendor where a real status page is.
 * @param {string} upstream the address, as of the vendor in the simulator
 * @param {Record<string, string>} [headers] for every answer
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function alone(upstream, headers = {}) {
  const server = createServer(async ({ url }, reply) => {
    const answer = await fetch(upstream + url);
    const kept = Object.fromEntries([...answer.headers].filter(([name]) => !HOP.has(name)));
    reply.writeHead(answer.status, { ...kept, ...headers });
    reply.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  return {
    url: `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** What belongs to one connection, or to a body that has been unpacked on the way. */
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-encoding', 'content-length']);
