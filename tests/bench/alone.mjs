import { createServer } from 'node:http';

/**
 * An origin that serves one simulated vendor at its root, as a real status page is served.
 * @param {string} upstream the vendor's address in the simulator
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function alone(upstream) {
  const server = createServer(async ({ url }, reply) => {
    const answer = await fetch(upstream + url);
    reply.writeHead(answer.status, Object.fromEntries([...answer.headers].filter(([name]) => !HOP.has(name))));
    reply.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://localhost:${server.address().port}`,
    close: () => new Promise((closed) => { server.closeAllConnections(); server.close(closed); }),
  };
}

/** What belongs to one connection, or to a body that has been unpacked on the way. */
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-encoding', 'content-length']);
