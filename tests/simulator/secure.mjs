/**
 * The web as the console calls it: vendors' hosts over https by their own names, on this machine. A browser is given it as its proxy
 * and takes its certificate, which is nobody's; so the addresses, the leave for them and the encryption are what they are outside.
 */
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect } from 'node:net';

/** Made for these tests, and of no use elsewhere: no browser that is not told to takes it. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgaTKqNAWVa1iSJ0rP
LIorga944nSodPaP3Lgw6oBHZAqhRANCAAQPi7TkIrXuYr3beedAG2W9DrVGyVr1
lBtiOHQFRToU43FNSFekTRY46dyNi50Uh1MhM8EiUPv2wcwRpj4kPMDk
-----END PRIVATE KEY-----`;
const CERT = `-----BEGIN CERTIFICATE-----
MIIBtDCCAVugAwIBAgIUbhzy4ptYnrWCUkxgExpCeaaVpnwwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPdmVuZG9ycy5pbnZhbGlkMB4XDTI2MTEyOTA0NDk1MloXDTQ2
MTEyNDA0NDk1MlowGjEYMBYGA1UEAwwPdmVuZG9ycy5pbnZhbGlkMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAED4u05CK17mK923nnQBtlvQ61Rsla9ZQbYjh0BUU6
FONxTUhXpE0WOOncjYudFIdTITPBIlD79sHMEaY+JDzA5KN/MH0wHQYDVR0OBBYE
FGtbMXh0nlXDPEIHVodj70rKX6pKMB8GA1UdIwQYMBaAFGtbMXh0nlXDPEIHVodj
70rKX6pKMA8GA1UdEwEB/wQFMAMBAf8wKgYDVR0RBCMwIYINKi5jdXN0b21lci5p
b4IJKi5leGFtcGxlggUqLmNvbTAKBggqhkjOPQQDAgNHADBEAiB4wZ00YvT+mCIk
5Lx6yGs55ulCoqGo6H3BzzNLwyk/HQIgXxEY7PK+wpGkPybXqjoHVQa1EW92FZ+5
4BMhbtvMI8A=
-----END CERTIFICATE-----`;

/**
 * @typedef {{host: string, method: string, path: string, headers: import('node:http').IncomingHttpHeaders, body: string, at: number}} Asked
 * @typedef {(request: Asked, reply: import('node:http').ServerResponse) => unknown} Answer
 */

/**
 * Starts it.
 * @param {(host: string) => boolean} isThere which hosts there are; a connection to another one, as browsers make of their own
 *   accord, is refused
 * @param {Answer} answer what a host answers
 * @returns {Promise<{port: number, asked: Asked[], set: (answer: Answer) => void, close: () => Promise<void>}>}
 *   the proxy's port; all requests so far
 */
export async function createSecureWeb(isThere, answer) {
  /** @type {Asked[]} */
  const asked = [];
  let current = answer;
  const vendors = createTlsServer({ key: KEY, cert: CERT }, (request, reply) => {
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      const host = String(request.headers.host).replace(/:\d+$/, '');
      const { method = 'GET', url: path = '/', headers } = request;
      const one = { host, method, path, headers, body: Buffer.concat(pieces).toString(), at: Date.now() };
      asked.push(one);
      current(one, reply);
    });
  });
  const port = (server) => server.address().port;
  const listening = (server) => new Promise((done) => server.listen(0, '127.0.0.1', done));
  await listening(vendors);
  const sockets = new Set();
  const proxy = createServer((_, reply) => reply.writeHead(404).end());
  proxy.on('connect', (request, client) => {
    if (!isThere(String(request.url).replace(/:\d+$/, ''))) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const inside = connect(port(vendors), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      inside.pipe(client);
      client.pipe(inside);
    });
    for (const socket of [client, inside]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        inside.destroy();
      });
    }
  });
  await listening(proxy);
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    vendors.closeAllConnections();
    await Promise.all([vendors, proxy].map((server) => new Promise((done) => server.close(done))));
  };
  return { port: port(proxy), asked, set: (next) => (current = next), close };
}
