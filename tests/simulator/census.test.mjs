/** The census of the catalogue, against vendors that are simulated: what changed comes out as a patch, and nobody is pressed. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSimulator } from './server.mjs';

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

const row = (id, page, more = {}) => ({ id, name: id, ...(page ? { page } : {}), ...more, category: 'cloud' });

/** Each row as the catalogue has it, and the line that should take its place; none where it holds. */
// biome-ignore format: a row a case
const ROWS = [
  ['birch', row('birch', 'https://status.birch.example', { format: 'statuspage', page_id: 'abcdefghijkl' }),
    '{"id":"birch","name":"birch","page":"https://status.birch.example","format":"betterstack","category":"cloud"}'],
  ['decoy', row('decoy', 'https://decoy.statuspage.io', { format: 'statuspage' }),
    '{"id":"decoy","name":"decoy","page":"https://decoy.statuspage.io","category":"cloud"}'],
  ['elm', row('elm', 'https://elm.statuspal.io', { format: 'statuspal', page_id: 'elm' })],
  ['forbidden', row('forbidden', 'https://status.forbidden.example', { format: 'statuspage' })],
  ['moved', row('moved', 'https://status.moved.example', { format: 'statuspage' }),
    '{"id":"moved","name":"moved","page":"https://status.yew.example","format":"statuspage","category":"cloud"}'],
  ['private', row('private', 'https://status.private.example', { format: 'statuspage' }),
    '{"id":"private","name":"private","page":"https://status.private.example","category":"cloud"}'],
  ['reed', row('reed', 'https://status.reed.example'),
    '{"id":"reed","name":"reed","page":"https://status.reed.example","format":"instatus","category":"cloud"}'],
  ['sick', row('sick', 'https://status.broken.example', { format: 'statuspage' })],
  ['unknown', row('unknown', undefined, { unread: 'unconfirmed', domains: ['known.example'] }),
    '{"id":"unknown","name":"unknown","page":"https://status.known.example","format":"statuspage","domains":["known.example"],"category":"cloud"}'],
  ['yew', row('yew', 'https://status.yew.example', { format: 'statuspage', page_id: 'abcdefghijkm' })],
];

let simulator;
let folder;
before(async () => {
  const root = mkdtempSync(join(tmpdir(), 'census-root-'));
  simulator = await createSimulator({ root, vendorPort: 0, clock: () => Date.parse('2026-03-01') });
});
after(() => simulator.close());

beforeEach(() => {
  simulator.reset();
  folder = mkdtempSync(join(tmpdir(), 'census-'));
  const rows = ROWS.map(([, value]) => JSON.stringify(value)).join(',\n');
  writeFileSync(join(folder, 'vendors.json'), `{"decoys":["decoy.statuspage.io"],\n"vendors":[\n${rows}\n]}\n`);
  const page = { name: 'Known', url: 'https://status.known.example', time_zone: 'Etc/UTC', updated_at: '2026-03-01T00:00:00Z' };
  const summary = { page, status: { indicator: 'none', description: '' }, components: [], incidents: [], scheduled_maintenances: [] };
  simulator.hosts.set('status.known.example', { '/api/v2/summary.json': summary });
  simulator.hosts.set('decoy.statuspage.io', { '/api/v2/summary.json': { ...summary, page: { ...page, name: 'decoy' } } });
  simulator.hosts.set('status.moved.example', {
    '/api/v2/summary.json': { location: `${simulator.hostsUrl}/status_yew_example/api/v2/summary.json` },
  });
  simulator.hosts.set('status.forbidden.example', {
    '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /\n' },
    '/api/v2/summary.json': summary,
  });
});

const census = (...more) =>
  run(
    'cargo',
    ['xtask', 'census', '--through', simulator.hostsUrl, '--catalogue', join(folder, 'vendors.json'), '--folder', folder, ...more],
    {
      cwd: TOP,
    },
  );
const result = (name) => readFileSync(join(folder, name), 'utf8');

test('what changed is a patch with its evidence, and what holds or had a bad day stays', async () => {
  const { stdout } = await census();
  assert.match(stdout, /10 rows are due/);
  const added = result('changes.patch')
    .split('\n')
    .filter((line) => line.startsWith('+{'))
    .map((line) => line.slice(1).replace(/,$/, ''));
  assert.deepEqual(
    added,
    ROWS.flatMap(([, , expected]) => expected ?? []),
  );
  const evidence = result('evidence.md');
  assert.match(evidence, /## birch\n\nhttps:\/\/status\.birch\.example is read as betterstack, it calls itself Birch/);
  assert.match(evidence, /## private\n\nit is not read any more: it wants a login/);
  assert.match(evidence, /## decoy\n\nit is not read any more: a page that is known to be nobody's/);
  assert.match(JSON.parse(result('state.json')).forbidden.asked[0], /robots\.txt does not allow it/);
});

test('a run that was ended goes on where it was, and asks nobody twice', async () => {
  await census('--most', '4');
  assert.equal(Object.keys(JSON.parse(result('state.json'))).length, 4);
  const { stdout } = await census();
  // What had no answer is asked again; the rest of the first four is not.
  const again = Object.values(JSON.parse(result('state.json'))).length;
  assert.equal(again, 10);
  assert.match(stdout, /[67] rows are due/);
  assert.match((await census()).stdout, /[12] rows are due/);
});

test('without a contact nobody in the real network is asked', async () => {
  await assert.rejects(run('cargo', ['xtask', 'census'], { cwd: TOP }), /--contact is missing/);
});
