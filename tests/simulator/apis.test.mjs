import assert from 'node:assert/strict';
import { request as ask } from 'node:http';
import { after, afterEach, before, test } from 'node:test';
import { connect as connectSafely } from 'node:tls';
import { createApis, KNOWN } from './apis.mjs';

/** @type {import('./apis.mjs').Apis} */
let apis;
before(async () => {
  apis = await createApis({ safe: true });
});
afterEach(() => apis.reset());
after(() => apis.close());

const BASIC = `Basic ${Buffer.from(`${KNOWN.basic.user}:${KNOWN.basic.password}`).toString('base64')}`;
const BEARER = `Bearer ${KNOWN.bearer}`;
const TRACK = 'track.customer.io';
const HEALTH = '/api/v1/customers/health-check';

/** Sends a request to a host by its name. `fetch` may not set `Host`. */
function send(host, path = '/', { method = 'GET', authorization = '', body = '', timeout = 5000 } = {}) {
  return new Promise((resolve, reject) => {
    const headers = { host, ...(authorization && { authorization }), ...(body && { 'content-type': 'application/json' }) };
    const sent = ask(`${apis.url}${path}`, { method, headers, timeout }, async (response) => {
      const pieces = [];
      for await (const piece of response) pieces.push(piece);
      const text = Buffer.concat(pieces).toString();
      resolve({ status: response.statusCode, headers: response.headers, text });
    });
    sent.on('timeout', () => sent.destroy(new Error('timeout')));
    sent.on('error', reject);
    sent.end(body);
  });
}

const health = (options = {}) => send(TRACK, HEALTH, { method: 'PUT', authorization: BASIC, body: '{"_diag":true}', ...options });

/** @type {[string, string, string, Parameters<typeof send>[2], number][]} */
const WORK = [
  ['health check', TRACK, HEALTH, { method: 'PUT', authorization: BASIC, body: '{"_diag":true}' }, 200],
  ['health check in the EU', 'track-eu.customer.io', HEALTH, { method: 'PUT', authorization: BASIC, body: '{}' }, 200],
  ['an event', TRACK, '/api/v1/customers/a%2Fb/events', { method: 'POST', authorization: BASIC, body: '{"name":"x"}' }, 200],
  ['an event without a name', TRACK, '/api/v1/customers/a/events', { method: 'POST', authorization: BASIC, body: '{}' }, 422],
  ['a wrong key', TRACK, HEALTH, { method: 'PUT', authorization: 'Basic eDp5', body: '{}' }, 401],
  ['no key', TRACK, HEALTH, { method: 'PUT', body: '{}' }, 401],
  ['a body that is no JSON', TRACK, HEALTH, { method: 'PUT', authorization: BASIC, body: '{' }, 400],
  ['a body too large', TRACK, HEALTH, { method: 'PUT', authorization: BASIC, body: `{"a":"${'x'.repeat(33_000)}"}` }, 413],
  ['a path that is none', TRACK, '/nowhere', { authorization: BASIC }, 404],
  ['the App API', 'api.customer.io', '/v1/campaigns', { authorization: BEARER }, 200],
  ['the App API with the other key', 'api.customer.io', '/v1/campaigns', { authorization: BASIC }, 401],
  ['GitHub', 'api.github.com', '/rate_limit', { authorization: BEARER }, 200],
  ['Stripe', 'api.stripe.com', '/v1/balance', { authorization: BEARER }, 200],
  ['Twilio', 'api.twilio.com', '/2010-04-01/Accounts.json?FriendlyName=is-it-them&Status=closed&PageSize=1', { authorization: BASIC }, 200],
  ['SendGrid', 'api.sendgrid.com', '/v3/scopes', { authorization: BEARER }, 200],
  ['a control', 'control.example', '/', {}, 200],
];
for (const [what, host, path, options, status] of WORK) {
  test(`${what} is answered with ${status}`, async () => {
    const answer = await send(host, path, options);
    assert.equal(answer.status, status, answer.text);
  });
}

for (const status of [400, 401, 403, 404, 413, 422, 429, 500, 503]) {
  test(`a host that is told to answers ${status}, with a pause where it is said`, async () => {
    apis.set(TRACK, { status, retryAfter: '7' });
    const answer = await health();
    assert.equal(answer.status, status);
    assert.equal(answer.headers['retry-after'], '7');
    assert.ok(JSON.parse(answer.text).meta.error);
  });
}

test('Slack says under 200 that a token is wrong', async () => {
  const wrong = await send('slack.com', '/api/auth.test', { method: 'POST', authorization: 'Bearer x' });
  assert.deepEqual([wrong.status, JSON.parse(wrong.text).ok], [200, false]);
  const right = await send('slack.com', '/api/auth.test', { method: 'POST', authorization: BEARER });
  assert.equal(JSON.parse(right.text).ok, true);
});

test('a host hangs, resets, is late, is slow, has another type, sends elsewhere and repeats what it was sent', async () => {
  apis.set(TRACK, { hang: true });
  await assert.rejects(health({ timeout: 100 }), /timeout/);
  apis.set(TRACK, { reset: true });
  await assert.rejects(health());
  apis.set(TRACK, { late: 60 });
  const before = performance.now();
  assert.equal((await health()).status, 200);
  assert.ok(performance.now() - before >= 55);
  apis.set('x.example', { slow: 5 });
  assert.equal((await send('x.example')).text, '{"host":"x.example"}');
  apis.set(TRACK, { wrongType: true });
  assert.match((await health()).headers['content-type'] ?? '', /html/);
  apis.set(TRACK, { redirect: 'https://evil.example/' });
  const moved = await health();
  assert.deepEqual([moved.status, moved.headers.location], [302, 'https://evil.example/']);
  apis.set(TRACK, { echo: true });
  assert.ok((await health()).text.includes(BASIC));
});

test('a behaviour lasts for as many calls as it says', async () => {
  apis.set(TRACK, { status: 503, times: 2 });
  const statuses = [];
  for (let call = 0; call < 3; call += 1) statuses.push((await health()).status);
  assert.deepEqual(statuses, [503, 503, 200]);
});

test('a resolver knows every name but those that are nobody’s', async () => {
  const known = JSON.parse((await send('dns.google', '/resolve?name=track.customer.io&type=A')).text);
  assert.equal(known.Answer[0].data, '192.0.2.7');
  const none = JSON.parse((await send('cloudflare-dns.com', '/dns-query?name=x.invalid')).text);
  assert.equal(none.Status, 3);
});

test('what was sent is kept, and forgotten with a reset', async () => {
  await health();
  assert.deepEqual(
    apis.sent.map(({ host, method, path, body }) => [host, method, path, body]),
    [[TRACK, 'PUT', HEALTH, '{"_diag":true}']],
  );
  assert.equal(apis.sent[0].headers.authorization, BASIC);
  apis.reset();
  assert.deepEqual(apis.sent, []);
});

/** Asks the proxy for a host, and makes a safe connection through it. */
function through(host) {
  const { port } = new URL(apis.proxyUrl);
  return new Promise((resolve, reject) => {
    const sent = ask({ host: '127.0.0.1', port, method: 'CONNECT', path: `${host}:443` });
    sent.on('connect', (response, socket) => {
      if (response.statusCode !== 200) {
        socket.destroy();
        resolve(response.statusCode);
        return;
      }
      const safe = connectSafely({ socket, rejectUnauthorized: false, servername: host }, () => {
        safe.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      });
      let text = '';
      safe.on('data', (piece) => {
        text += piece;
      });
      safe.on('end', () => resolve(text));
      safe.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('a browser finds any host over https through the proxy, but one that is told to be unreachable', async () => {
  assert.match(String(await through('track.customer.io')), /^HTTP\/1\.1 200 OK[\s\S]*track\.customer\.io/);
  apis.set('track.customer.io', { unreachable: true });
  assert.equal(await through('track.customer.io'), 502);
});
