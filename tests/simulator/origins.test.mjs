import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Readable } from 'node:stream';
import { Origins } from './origins.mjs';

const origins = new Origins();
let url;

before(async () => {
  url = await origins.add('one', () => ({}));
});
beforeEach(() => origins.reset());
after(() => origins.close());

test('each vendor answers at the root of its own origin, open to other sites and not to be kept', async () => {
  const other = await origins.add('two', ({ path, query }) => ({ body: JSON.stringify([path, query]) }));
  assert.notEqual(new URL(other).origin, new URL(url).origin);
  const answer = await fetch(`${other}/api/v2/summary.json?as=x`);
  assert.deepEqual(await answer.json(), ['/api/v2/summary.json', '?as=x']);
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.equal(origins.requests('two', '/api/v2/summary.json'), 1);
  assert.equal(origins.requests('two', '/other'), 0);
  assert.equal(origins.requests('one'), 0);
});

test('what is said of an answer is in it', async () => {
  origins.set('one', () => ({
    status: 503,
    headers: { 'retry-after': '9' },
    type: 'text/html',
    cors: false,
    body: Readable.from(['a', 'b']),
  }));
  const answer = await fetch(url);
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('retry-after'), '9');
  assert.equal(answer.headers.get('content-type'), 'text/html');
  assert.equal(answer.headers.get('access-control-allow-origin'), null);
  assert.equal(await answer.text(), 'ab');
});

test('no answer is a broken connection, or silence', async () => {
  origins.set('one', () => ({ broken: true }));
  await assert.rejects(fetch(url));
  origins.set('one', () => ({ silent: true }));
  await assert.rejects(fetch(url, { signal: AbortSignal.timeout(100) }), /timeout/i);
});

test('the most requests at once are counted', async () => {
  let answer;
  const held = new Promise((resolve) => {
    answer = resolve;
  });
  origins.set('one', () => held.then(() => ({})));
  const asked = [1, 2, 3].map(() => fetch(url));
  while (origins.requests('one') < 3) await new Promise((soon) => setTimeout(soon, 5));
  answer();
  await Promise.all(asked);
  assert.equal(origins.most, 3);
});

test('a vendor that is not there is said so', () => {
  assert.throws(() => origins.set('three', () => ({})), /no vendor "three"/);
});
