import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { createSimulator } from './server.mjs';

const WASM = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const root = mkdtempSync(join(tmpdir(), 'simulator-'));
const second = mkdtempSync(join(tmpdir(), 'simulator-'));
mkdirSync(join(root, 'pkg'));
writeFileSync(join(root, 'index.html'), '<!doctype html><title>first</title>');
writeFileSync(join(root, 'element.mjs'), 'export {};');
writeFileSync(join(root, 'pkg', 'x.wasm'), WASM);
writeFileSync(join(root, 'pkg', 'x.wasm.br'), brotliCompressSync(WASM));
writeFileSync(join(second, 'index.html'), '<!doctype html><title>second</title>');
writeFileSync(join(second, 'fixture.html'), '<!doctype html><title>fixture</title>');

const main = fileURLToPath(new URL('main.mjs', import.meta.url));

let simulator;
before(async () => {
  simulator = await createSimulator({
    root,
    mounts: { '/fixtures/': second },
    vendorPort: 0,
    clock: () => Date.parse('2026-03-01'),
  });
});
afterEach(() => simulator.reset());
after(() => simulator.close());

const get = (path, init) => fetch(`${simulator.url}${path}`, init);
const control = (id, body) =>
  get(`/control/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

for (const [path, type] of [
  ['/', 'text/html'],
  ['/element.mjs', 'application/javascript'],
  ['/pkg/x.wasm', 'application/wasm'],
  ['/fixtures/fixture.html', 'text/html'],
]) {
  test(`${path} is ${type} and asked for again each time`, async () => {
    const response = await get(path);
    assert.equal(response.status, 200);
    assert.ok(response.headers.get('content-type').startsWith(type), response.headers.get('content-type'));
    assert.equal(response.headers.get('cache-control'), 'no-cache');
  });
}

test('a folder is where it was mounted', async () => {
  assert.match(await (await get('/')).text(), /first/);
  assert.match(await (await get('/fixtures/')).text(), /second/);
});

test('what is compressed already is sent so to whom accepts it', async () => {
  const compressed = await get('/pkg/x.wasm', { headers: { 'accept-encoding': 'br' } });
  assert.equal(compressed.headers.get('content-encoding'), 'br');
  assert.equal(compressed.headers.get('content-type'), 'application/wasm');
  assert.deepEqual(Buffer.from(await compressed.arrayBuffer()), WASM);
  const plain = await get('/pkg/x.wasm', { headers: { 'accept-encoding': 'identity' } });
  assert.equal(plain.headers.get('content-encoding'), null);
  assert.deepEqual(Buffer.from(await plain.arrayBuffer()), WASM);
});

test('a page gets the policy that its address asks for', async () => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; trusted-types 'none'";
  const response = await get(`/?csp=${encodeURIComponent(policy)}`);
  assert.equal(response.headers.get('content-security-policy'), policy);
  assert.equal((await get('/')).headers.get('content-security-policy'), null);
});

test('every page gets the policy of the simulator', async () => {
  const strict = await createSimulator({ root, csp: "default-src 'self'" });
  const [page, vendor] = await Promise.all([fetch(`${strict.url}/`), fetch(`${strict.vendorsUrl}/courier/api/v2/status.json`)]);
  await strict.close();
  assert.equal(page.headers.get('content-security-policy'), "default-src 'self'");
  assert.equal(vendor.headers.get('content-security-policy'), null);
});

test('no file outside the root is served', async () => {
  for (const path of ['/..%2f..%2f..%2f..%2fetc/passwd', '/fixtures/..%2findex.html', '/nowhere.html']) {
    assert.ok([403, 404].includes((await get(path)).status), path);
  }
});

for (const path of [
  'summary.json',
  'status.json',
  'components.json',
  'incidents.json',
  'incidents/unresolved.json',
  'scheduled-maintenances.json',
  'scheduled-maintenances/active.json',
  'scheduled-maintenances/upcoming.json',
]) {
  test(`a vendor answers ${path} like a public Statuspage`, async () => {
    const response = await fetch(`${simulator.vendorsUrl}/courier/api/v2/${path}`);
    assert.equal(response.status, 200);
    const headers = Object.fromEntries(response.headers);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.match(headers['cache-control'], /^max-age=10, public, s-maxage=10,/);
    assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    assert.match(headers.etag, /^W\/"/);
    assert.equal(headers.vary, 'Accept,Accept-Encoding');
    assert.equal(headers.server, 'AtlassianEdge');
    assert.equal((await response.json()).page.name, 'Courier');
  });
}

for (const path of ['nobody/api/v2/summary.json', 'courier/api/v2/history.json', 'courier/api/v2/summary']) {
  test(`${path} is not found`, async () => {
    assert.equal((await fetch(`${simulator.vendorsUrl}/${path}`)).status, 404);
  });
}

test('with a max-age of 0 no answer is kept', async () => {
  const fresh = await createSimulator({ root, maxAge: 0 });
  const response = await fetch(`${fresh.vendorsUrl}/courier/api/v2/status.json`);
  await fresh.close();
  assert.equal(response.headers.get('cache-control'), 'max-age=0, private, must-revalidate');
});

test('the vendors are on an origin of their own when asked, and with the pages as well', async () => {
  assert.notEqual(new URL(simulator.vendorsUrl).origin, simulator.url);
  assert.equal((await get('/vendors/courier/api/v2/status.json')).status, 200);
  assert.equal((await fetch(new URL('/index.html', simulator.vendorsUrl))).status, 404);
});

test('a preflight is not answered: the widget must not cause one', async () => {
  const response = await fetch(`${simulator.vendorsUrl}/courier/api/v2/status.json`, { method: 'OPTIONS' });
  assert.equal(response.status, 404);
  assert.equal(response.headers.get('access-control-allow-origin'), null);
});

test('requests are counted by vendor and document until the next reset', async () => {
  const ask = (path) => fetch(`${simulator.vendorsUrl}/${path}`);
  await ask('courier/api/v2/summary.json');
  await ask('courier/api/v2/summary.json');
  simulator.set('courier', { behaviour: 'status', code: 500 });
  await ask('courier/api/v2/incidents.json');
  assert.equal(simulator.requests('courier'), 3);
  assert.equal(simulator.requests('courier', 'summary.json'), 2);
  assert.equal(simulator.requests('kustomer'), 0);
  simulator.reset();
  assert.equal(simulator.requests('courier'), 0);
  assert.equal((await ask('courier/api/v2/incidents.json')).status, 200);
});

test('GET /control lists the vendors', async () => {
  simulator.set('courier', 'down');
  simulator.set('courier', { behaviour: 'hang', path: 'incidents.json' });
  simulator.set('kustomer', 'html');
  const { vendors } = await (await get('/control')).json();
  assert.deepEqual(vendors, [
    { id: 'customer-io', name: 'Customer.io', behaviour: 'normal', paths: {}, requests: 0 },
    { id: 'kustomer', name: 'Kustomer', behaviour: 'html', paths: {}, requests: 0 },
    { id: 'courier', name: 'Courier', behaviour: 'down', paths: { incidents: 'hang' }, requests: 0 },
    { id: 'sample-vendor', name: 'Sample vendor', behaviour: 'normal', paths: {}, requests: 0 },
  ]);
});

test('POST /control/<vendor> switches a vendor', async () => {
  const response = await control('courier', { behaviour: 'down' });
  assert.equal((await response.json()).behaviour, 'down');
  const page = await (await fetch(`${simulator.vendorsUrl}/courier/api/v2/summary.json`)).json();
  assert.equal(page.incidents[0].started_at, '2026-03-01T00:00:00.000Z');
});

for (const [name, id, body, status] of [
  ['an unknown vendor', 'nobody', { behaviour: 'down' }, 404],
  ['an unknown behaviour', 'courier', { behaviour: 'explode' }, 400],
  ['no behaviour', 'courier', {}, 400],
]) {
  test(`POST /control refuses ${name} and says why`, async () => {
    const response = await control(id, body);
    assert.equal(response.status, status);
    assert.match((await response.json()).error, /^no /);
  });
}

test('other sites cannot switch vendors', async () => {
  const answer = await get('/control/courier', { method: 'OPTIONS', headers: { origin: 'https://example.org' } });
  assert.equal(answer.headers.get('access-control-allow-origin'), null);
  const simple = await get('/control/courier', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"behaviour":"down"}',
  });
  assert.equal(simple.status, 400);
});

test('a vendor of the test’s own', async () => {
  const page = { id: 'x', name: 'Own', url: 'https://own.example', updated_at: '2026-01-01T00:00:00Z' };
  const status = { indicator: 'none', description: 'fine' };
  simulator.add('own', { summary: { page, status, components: [], incidents: [], scheduled_maintenances: [] } });
  const read = async (path) => (await fetch(`${simulator.vendorsUrl}/own/api/v2/${path}`)).json();
  assert.equal((await read('status.json')).status.description, 'fine');
  assert.deepEqual((await read('incidents.json')).incidents, []);
});

test('close ends an answer that hangs', { timeout: 10_000 }, async ({ signal }) => {
  const other = await createSimulator({ root });
  other.set('courier', 'hang');
  const hanging = fetch(`${other.vendorsUrl}/courier/api/v2/summary.json`);
  const ended = assert.rejects(hanging, TypeError);
  while (other.requests('courier') === 0 && !signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await other.close();
  await ended;
});

test('the program says where it listens, and stops when told', async () => {
  const program = spawn(process.execPath, [main, '--root', root, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(program.stdout, 'data');
  const [, url] = /^listening on (http:\/\/localhost:\d+\/)\n$/.exec(line.toString());
  assert.equal((await fetch(`${url}vendors/courier/api/v2/status.json`)).status, 200);
  program.kill('SIGTERM');
  assert.deepEqual(await once(program, 'exit'), [0, null]);
});

test('the program ends with its input where it is told to', async () => {
  const program = spawn(process.execPath, [main, '--root', root, '--while-input-is-open'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(program.stdout, 'data');
  program.stdin.end();
  assert.deepEqual(await once(program, 'exit'), [0, null]);
});

/** What the program says on stderr, and how it ends. */
async function refused(args) {
  const program = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  program.stderr.on('data', (data) => (said += data));
  const [code] = await once(program, 'close');
  return { code, said };
}

for (const [name, args, code, words] of /** @type {const} */ ([
  ['a port that is no number', ['--root', root, '--port', 'x'], 2, /^--port wants a number\nusage:/],
  ['a root that is not there', ['--root', join(root, 'nowhere')], 2, /^--root wants a folder\nusage:/],
  ['to have no root', [], 2, /^--root wants a folder\nusage:/],
  ['an option that it does not know', ['--rot', root], 2, /^Unknown option '--rot'[^]*\nusage:/],
])) {
  test(`the program refuses ${name}`, async () => {
    const refusal = await refused(args);
    assert.equal(refusal.code, code);
    assert.match(refusal.said, words);
  });
}

test('the program says in one line that its port is taken', async () => {
  const { code, said } = await refused(['--root', root, '--port', new URL(simulator.url).port]);
  assert.equal(code, 1);
  assert.match(said, /^listen EADDRINUSE[^\n]*\n$/);
});
