import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { BEHAVIOURS } from './vendors.mjs';
import { createSimulator } from './server.mjs';

const MB = 1024 * 1024;
const VENDOR = 'customer-io';

let simulator;
before(async () => {
  const root = mkdtempSync(join(tmpdir(), 'simulator-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>page</title>');
  simulator = await createSimulator({ root, vendorPort: 0 });
});
afterEach(() => simulator.reset());
after(() => simulator.close());

const ask = (path = 'summary.json', init = {}) =>
  fetch(`${simulator.vendorsUrl}/${VENDOR}/api/v2/${path}`, { redirect: 'manual', ...init });

/** What a reader would meet: the status and whether the body is the vendor's JSON. */
const CASES = [
  {
    name: 'offline breaks the connection',
    set: 'offline',
    expect: () => assert.rejects(ask(), TypeError),
  },
  {
    name: 'hang gives no answer',
    set: 'hang',
    expect: () => assert.rejects(ask('summary.json', { signal: AbortSignal.timeout(300) }), { name: 'TimeoutError' }),
  },
  {
    name: 'slow gives the answer late',
    set: { behaviour: 'slow', ms: 300 },
    expect: async () => {
      const asked = performance.now();
      assert.equal((await (await ask()).json()).page.name, 'Customer.io');
      assert.ok(performance.now() - asked >= 290);
    },
  },
  {
    name: 'no-cors gives the answer without leave for other sites',
    set: 'no-cors',
    expect: async () => {
      const response = await ask();
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      assert.equal((await response.json()).page.name, 'Customer.io');
    },
  },
  ...[401, 403, 404, 410, 418, 500, 503].map((code) => ({
    name: `status gives ${code}, open to other sites`,
    set: { behaviour: 'status', code },
    expect: async () => {
      const response = await ask();
      assert.equal(response.status, code);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('retry-after'), null);
    },
  })),
  {
    name: 'status 429 says how long to wait, where scripts can see it',
    set: { behaviour: 'status', code: 429, retryAfter: 120 },
    expect: async () => {
      const response = await ask();
      assert.equal(response.status, 429);
      assert.equal(response.headers.get('retry-after'), '120');
      assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After');
    },
  },
  {
    name: 'too-large is good JSON of more than 8 MB, its length not given',
    set: 'too-large',
    expect: async () => {
      const response = await ask();
      assert.equal(response.headers.get('content-length'), null);
      const text = await response.text();
      assert.ok(text.length > 8 * MB);
      assert.equal(JSON.parse(text).page.name, 'Customer.io');
    },
  },
  {
    name: 'html is a web page with status 200',
    set: 'html',
    expect: async () => {
      const response = await ask();
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type'), /^text\/html/);
      assert.match(await response.text(), /^<!doctype html>/);
    },
  },
  {
    name: 'not-json breaks off',
    set: 'not-json',
    expect: async () => {
      const text = await (await ask()).text();
      assert.match(text, /^\{"page":/);
      assert.throws(() => JSON.parse(text), SyntaxError);
    },
  },
  {
    name: 'wrong-shape has words where lists belong',
    set: 'wrong-shape',
    expect: async () => {
      assert.equal((await (await ask()).json()).components, 'x');
      assert.equal((await (await ask('incidents.json')).json()).incidents, 'x');
    },
  },
  {
    name: 'empty has no body',
    set: 'empty',
    expect: async () => {
      const response = await ask();
      assert.equal(response.status, 200);
      assert.equal(await response.text(), '');
    },
  },
  {
    name: 'kept lets a browser keep the true answer',
    set: { behaviour: 'kept', headers: { 'cache-control': 'max-age=86400, immutable' } },
    expect: async () => {
      const response = await ask();
      assert.equal(response.headers.get('cache-control'), 'max-age=86400, immutable');
      assert.equal((await response.json()).page.name, 'Customer.io');
    },
  },
  {
    name: 'redirect leads to the same document',
    set: 'redirect',
    expect: async () => {
      assert.equal((await ask()).status, 302);
      const followed = await ask('summary.json', { redirect: 'follow' });
      assert.ok(followed.redirected);
      assert.equal((await followed.json()).page.name, 'Customer.io');
    },
  },
  {
    name: 'redirect leads where it is told',
    set: { behaviour: 'redirect', to: 'https://example.org/login' },
    expect: async () => assert.equal((await ask()).headers.get('location'), 'https://example.org/login'),
  },
];

for (const { name, set, expect } of CASES) {
  test(name, async () => {
    simulator.set(VENDOR, set);
    await expect();
  });
}

test('every failure has a case here, every state one in states.test.mjs', () => {
  const states = ['normal', 'degraded', 'partial', 'down', 'maintenance', 'injection', 'recover'];
  const failures = CASES.map(({ set }) => (typeof set === 'string' ? set : set.behaviour));
  assert.deepEqual([...new Set([...states, ...failures])].sort(), [...BEHAVIOURS].sort());
});

test('a failure of one document leaves the others', async () => {
  simulator.set(VENDOR, { behaviour: 'status', code: 500, path: 'incidents.json' });
  assert.equal((await ask('incidents.json')).status, 500);
  assert.equal((await ask('summary.json')).status, 200);
});

test('a failure of one vendor leaves the others', async () => {
  simulator.set('kustomer', 'empty');
  assert.equal((await (await ask()).json()).page.name, 'Customer.io');
});

test('normal ends a failure', async () => {
  simulator.set(VENDOR, 'html');
  simulator.set(VENDOR, 'normal');
  assert.equal((await (await ask()).json()).page.name, 'Customer.io');
});

test('a changed answer is never taken for the document that a browser kept', async () => {
  const etag = (await ask()).headers.get('etag');
  const again = { headers: { 'if-none-match': etag } };
  assert.equal((await ask('summary.json', again)).status, 304);
  for (const failure of ['no-cors', 'not-json', 'wrong-shape', 'empty', 'html', 'too-large']) {
    simulator.set(VENDOR, failure);
    const response = await ask('summary.json', again);
    assert.deepEqual([failure, response.status, response.headers.get('etag')], [failure, 200, null]);
    await response.arrayBuffer();
  }
});
