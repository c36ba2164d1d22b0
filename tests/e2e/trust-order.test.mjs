/** What was read last counts, also where another page wrote last; and nothing that one vendor or one page does holds up the rest. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Origins } from '../simulator/origins.mjs';
import { press, until } from './person.mjs';
import { onStage } from './stage.mjs';
import { always, incident, outage, part, says, well } from './trust/answers.mjs';
import { popup, toolbar } from './trust/stand.mjs';

const DOWN = 'Major outage';
const SUMMARY = '/api/v2/summary.json';

onStage(['chromium', 'firefox'], { extension: { permissions: ['notifications'] }, viewport: { width: 380, height: 600 } }, (stage) => {
  /** @type {Origins} */
  let origins;
  const known = new Set();
  before(() => {
    origins = new Origins();
  });
  after(() => origins.close());
  afterEach(() => stage.browser.inExtension(() => chrome.storage.local.clear()));

  const kept = (/** @type {string} */ key) => stage.browser.inExtension(async (key) => (await chrome.storage.local.get(key))[key], key);
  const outcomes = async () => (await kept('outcomes/1')) ?? '';
  const vendorsOf = (/** @type {string[]} */ ids) =>
    ids.map((id) => ({ id: origins.url(id), name: id, page: origins.url(id), sample: false }));

  /** Has the extension watch vendors that answer so, and waits until it has read each. */
  async function choose(answers) {
    for (const [id, answer] of Object.entries(answers)) {
      if (known.has(id)) origins.set(id, answer);
      else await origins.add(id, answer);
      known.add(id);
    }
    await stage.browser.inExtension((all) => chrome.storage.local.set({ 'vendors/1': all }), vendorsOf(Object.keys(answers)));
    await until('everybody to be read', async () => (await outcomes()).trim().split('\n').length === Object.keys(answers).length);
  }

  /** Waits until the toolbar says this of a vendor. */
  const toolbarSays = (id, word) =>
    until(
      `the toolbar to say ${word} of ${id}`,
      async () => (await toolbar(stage, [id]))[id] === word,
      async () => JSON.stringify(await stage.browser.badge()),
    );
  const popupSays = (page, id, word) =>
    until(
      `the popup to say ${word} of ${id}`,
      async () => (await popup(page))[id] === word,
      async () => JSON.stringify(await popup(page)),
    );
  const readAgain = (page) => page.evaluate(() => dispatchEvent(new Event('online')));

  test('a page whose past comes late leaves what the background has read meanwhile', async () => {
    await choose({ late: well('late') });
    let isDown = false;
    let give = () => {};
    const held = new Promise((resolve) => (give = () => resolve(undefined)));
    origins.set('late', async (request) => {
      if (request.path === SUMMARY) return (isDown ? says(outage) : well)('late')(request);
      await held;
      return well('late')(request);
    });
    const page = await stage.extensionPage('popup.html');
    await press(page, 'late', null);
    await until('the past to be asked for', async () => origins.requests('late', '/api/v2/incidents.json') > 0);
    isDown = true;
    await stage.alarm();
    await toolbarSays('late', DOWN);
    const before = await outcomes();
    give();
    await until('the page to be done', async () => (await popup(page)).late !== undefined);
    // A turn at storage that takes the place of another is over by then.
    await stage.browser.inExtension(() => new Promise((done) => setTimeout(done, 1500)));
    assert.equal(await outcomes(), before);
    await toolbarSays('late', DOWN);
  });

  test('a page that fails to read shows and keeps the outage that the background has read', async () => {
    await choose({ fails: well('fails') });
    const page = await stage.extensionPage('popup.html');
    await popupSays(page, 'fails', 'Operational');
    origins.set('fails', says(outage)('fails'));
    await stage.alarm();
    await toolbarSays('fails', DOWN);
    origins.set('fails', always({ status: 503 })('fails'));
    await readAgain(page);
    await popupSays(page, 'fails', DOWN);
    await until('the toolbar to say when', async () => /fails: Major outage when last read/.test((await stage.browser.badge()).title));
  });

  /** A page that says nothing by which it would be known from another. */
  const anonymous = (id) => (request) => {
    const answer = well(id)(request);
    const body = JSON.parse(answer.body);
    if (body.page) delete body.page.id;
    return { ...answer, body: JSON.stringify(body) };
  };

  /** Another host with such a page. */
  const elsewhere = async (id) => (await origins.add(id, anonymous(id))).replace('localhost', '127.0.0.1');
  const redirects =
    (to) =>
    ({ path }) => ({ status: 302, headers: { location: `${to}${path}` } });

  test('what a person confirmed on one page holds on another that was open', async () => {
    const mirror = await elsewhere('mirror');
    await choose({ moved: redirects(mirror) });
    const first = await stage.extensionPage('popup.html');
    await popupSays(first, 'moved', 'Unknown');
    const second = await stage.extensionPage('popup.html');
    await popupSays(second, 'moved', 'Unknown');
    await press(second, 'moved', null);
    await press(second, 'This is their page', null);
    await popupSays(second, 'mirror', 'Operational');
    await first.bringToFront();
    await readAgain(first);
    await popupSays(first, 'mirror', 'Operational');
    assert.match((await stage.browser.badge()).title, /operational/);
  });

  test('what a person confirms is the place that they saw, and no other that came meanwhile', async () => {
    const [seen, other] = [await elsewhere('seen'), await elsewhere('other')];
    await choose({ leads: redirects(seen) });
    const page = await stage.extensionPage('popup.html');
    await popupSays(page, 'leads', 'Unknown');
    await press(page, 'leads', null);
    origins.set('leads', redirects(other));
    const finding = async () => JSON.parse((await kept(`reading/1/${origins.url('leads')}`)) ?? '{}').finding;
    await stage.alarm();
    await until('the other place to wait', async () => (await finding())?.waiting?.host === new URL(other).host, finding);
    // What the page reads next would be kept over it.
    origins.set('leads', () => ({ silent: true }));
    await press(page, 'This is their page', null);
    await until('a place to be confirmed', async () => (await finding())?.confirmed, finding);
    await page.close();
    origins.set('leads', redirects(other));
    const before = await outcomes();
    await stage.alarm();
    await until('one more read', async () => (await outcomes()) !== before, outcomes);
    await toolbarSays('leads', 'Unknown');
    assert.equal((await finding()).confirmed.host, new URL(seen).host);
  });

  test('a popup that opens asks nobody who was asked a moment ago, nor a vendor that asked for a pause', async () => {
    const limited = { status: 429, headers: { 'retry-after': '3600', 'access-control-expose-headers': 'Retry-After' } };
    await choose({ pauses: always(limited)('pauses'), beside: well('beside') });
    const asked = () => ['pauses', 'beside'].map((id) => origins.requests(id));
    const before = asked();
    const page = await stage.extensionPage('popup.html');
    await popupSays(page, 'pauses', 'Unknown');
    await popupSays(page, 'beside', 'Operational');
    // Longer than a read takes to begin.
    await page.evaluate(() => new Promise((passed) => setTimeout(passed, 500)));
    assert.deepEqual(asked(), before);
  });

  test('a vendor whose past incidents hang holds up no outage of another', async () => {
    await choose({ hangs: well('hangs'), falls: well('falls') });
    origins.set('hangs', (request) => (request.path === SUMMARY ? well('hangs')(request) : { silent: true }));
    origins.set('falls', says(outage)('falls'));
    const watches = Array.from({ length: 13 }, (_, index) => ({
      id: `inv${index}`,
      page: origins.url('hangs'),
      watch: { incident: `old${index}`, title: 'hangs', posts: 1, phase: 'investigating' },
    }));
    await stage.browser.inExtension((all) => chrome.storage.local.set({ 'watches/1': all }), watches);
    await stage.alarm();
    const start = Date.now();
    await toolbarSays('falls', DOWN);
    // One request of the past alone waits for ten seconds.
    assert.ok(Date.now() - start < 9000, `${Date.now() - start} ms`);
  });

  test('an alarm that a clock put out of reach is set anew when somebody looks at another tab', async () => {
    await choose({ v: well('v') });
    await stage.browser.inExtension(() => chrome.alarms.create('poll', { when: Date.now() + 7_200_000, periodInMinutes: 5 }));
    await stage.browser.stopBackground();
    const page = await stage.page('<p>Another tab</p>');
    await page.bringToFront();
    const other = await stage.extensionPage('options.html');
    await other.bringToFront();
    await until('the alarm to be in reach', () =>
      stage.browser.inExtension(async () => (await chrome.alarms.get('poll')).scheduledTime < Date.now() + 600_000),
    );
  });

  test('what was told is not told again after its vendor could not be kept for a while', async () => {
    const posts = (id, many) =>
      Array.from({ length: many }, (_, index) => ({
        id: `${id}-${index}`,
        status: index ? 'identified' : 'investigating',
        body: `Post ${index}`,
        display_at: `2026-03-01T10:0${index}:00Z`,
      })).reverse();
    const open = (id, many, more = {}) =>
      says({ incidents: [incident({ id: `of-${id}`, status: 'identified', incident_updates: posts(id, many) })], ...more })(id);
    await choose({ grows: open('grows', 1), posts: open('posts', 1) });
    await stage.browser.inExtension(
      (all) => chrome.storage.local.set({ 'watches/1': all }),
      ['grows', 'posts'].map((id) => ({
        id,
        page: origins.url(id),
        watch: { incident: `of-${id}`, title: id, posts: 1, phase: 'identified' },
      })),
    );
    const told = async () => (await kept('told/1')) ?? {};
    const turn = async (id, news) => {
      await stage.alarm();
      await until(`${news} of ${id}`, async () => (await told())[id] === news, told);
    };
    origins.set('grows', open('grows', 2));
    await turn('grows', 'Identified 2');
    const parts = Array.from({ length: 4000 }, (_, index) => part(`Part ${index} ${'x'.repeat(60)}`));
    origins.set('grows', open('grows', 2, { components: parts }));
    origins.set('posts', open('posts', 2));
    await turn('posts', 'Identified 2');
    assert.equal((await told()).grows, 'Identified 2');
  });

  test('a page whose module ends in its turn at storage gives it back', async () => {
    await choose({ w: well('w') });
    const page = await stage.extensionPage('options.html');
    // A module that ends lets nothing go that it holds.
    await page.evaluate(() => {
      const { now } = Date;
      let isHeld = false;
      const request = navigator.locks.request.bind(navigator.locks);
      navigator.locks.request = (name, hold) =>
        request(name, (lock) => {
          isHeld = true;
          return hold(lock);
        });
      Date.now = () => {
        if (!isHeld) return now();
        Date.now = now;
        throw new WebAssembly.RuntimeError('unreachable');
      };
    });
    await readAgain(page);
    origins.set('w', says(outage)('w'));
    await stage.alarm();
    await toolbarSays('w', DOWN);
  });
});
