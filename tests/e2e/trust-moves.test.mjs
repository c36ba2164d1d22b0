/** An answer that is not surely this vendor's moves nobody: where a page is known to be is asked first, each time. */
import { after, before, test } from 'node:test';
import { advance } from '../support/clock.mjs';
import { onStage } from './stage.mjs';
import { html, outage, quietFeed, says, summary, well } from './trust/answers.mjs';
import { MIRROR, MOVES, TRUTH } from './trust/faults.mjs';
import { Stand, chooseAndRead, comesToSay, settled, toolbar, words } from './trust/stand.mjs';

/** One odd answer: a web page with a link to a feed that is quiet, at the same host. */
const odd = (id) => (request) =>
  request.path === '/feed.rss' ? quietFeed(id) : html('<link rel="alternate" type="application/rss+xml" href="/feed.rss">')(id)(request);

/** The same with other software's document, which says that all is well. */
const other = (id) => (request) =>
  request.path === '/summary.json'
    ? { body: JSON.stringify({ page: { name: id, url: `https://status.${id}.example`, status: 'UP' } }) }
    : { status: 404 };

const IDS = ['good', 'led', 'moved'];
const ALL_WELL = { good: TRUTH.well, led: TRUTH.well, moved: TRUTH.well };
const FALLEN = { good: TRUTH.well, led: TRUTH.fallen, moved: TRUTH.fallen };

onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 400, height: 600 } }, (stage) => {
  let stand;
  before(async () => {
    stand = await Stand.of([
      { id: 'good', before: well, answers: well },
      { id: 'led', before: well, answers: odd },
      { id: 'moved', before: well, answers: other },
    ]);
  });
  after(() => stand?.close());

  /** Waits until the vendor was asked for its document once more, and the surface has heard. */
  const askedAgain = async (begin) => {
    const count = () => stand.origins.requests('led', '/api/v2/summary.json');
    const asked = count();
    await begin();
    await settled({ asked: ['more'] }, async () => ({ asked: count() > asked ? 'more' : 'not yet' }));
  };

  /** Their own pages answer again, and tell of an outage; what else was found there goes on saying that all is well. */
  const fall = () => {
    stand.origins.set('led', says(outage)('led'));
    const [fallen, fine] = [says(outage)('moved'), other('moved')];
    stand.origins.set('moved', (request) => (request.path === '/summary.json' ? fine(request) : fallen(request)));
  };

  test('a page shows an outage after one odd answer that leads to a quiet feed, or to other software that says all is well', async () => {
    stand.heal();
    const page = await stage.page(stand.body(), { clock: true });
    for (const view of ['badge', 'list']) await comesToSay(ALL_WELL, () => words(page, view));
    stand.fail();
    await askedAgain(() => advance(page, 301));
    for (const view of ['badge', 'list']) await comesToSay({ good: TRUTH.well, led: TRUTH.hanging }, () => words(page, view));
    fall();
    await advance(page, 301);
    for (const view of ['badge', 'list']) await comesToSay(FALLEN, () => words(page, view));
  });

  test('the toolbar shows an outage after one odd answer that leads to a quiet feed, or to other software that says all is well', async () => {
    stand.heal();
    await chooseAndRead(stage, stand);
    await comesToSay(ALL_WELL, () => toolbar(stage, IDS));
    stand.fail();
    await askedAgain(() => stage.alarm());
    await comesToSay({ good: TRUTH.well, led: TRUTH.hanging }, () => toolbar(stage, IDS));
    fall();
    await stage.alarm();
    await comesToSay(FALLEN, () => toolbar(stage, IDS));
  });
});

// Only Chromium lets a test stand for the whole web.
onStage(['chromium'], {}, (stage) => {
  let mirror;
  before(async () => {
    const { origins } = (mirror = await Stand.of([]));
    origins.set('mirror', MIRROR);
  });
  after(() => mirror?.close());

  const ids = ['well', ...MOVES.map(({ id }) => id)];
  const element = (view, id) => `<is-it-them id="${view}-${id}" view="${view}" vendors="https://status.${id}.example"></is-it-them>`;
  const body = () => ids.map((id) => element('badge', id) + element('list', id)).join('');
  const page = (id) => ({ '/api/v2/summary.json': summary(id), '/api/v2/incidents.json': { page: summary(id).page, incidents: [] } });

  const heal = () => {
    const { hosts } = stage.simulator;
    for (const id of ids) hosts.set(`status.${id}.example`, page(id));
    hosts.set('status.somebody.example', page('somebody'));
    hosts.set('portal.example', { '/': { type: 'text/html', body: '<!doctype html><form><input type="password"></form>' } });
    hosts.set('blog.somebody.example', { '/feed.rss': quietFeed('somebody') });
    hosts.set('api.status.io', {
      '/1.0/status/5b36dc6502d06804c08349f7': {
        result: {
          status_overall: { updated: '2026-03-01T10:00:00Z', status: 'Operational', status_code: 100 },
          status: [{ id: 'c', name: 'Git', status: 'Operational', status_code: 100 }],
          incidents: [],
          maintenance: { active: [], upcoming: [] },
        },
      },
    });
  };
  const move = () => {
    for (const { id, documents } of MOVES)
      stage.simulator.hosts.set(`status.${id}.example`, documents({ mirror: mirror.origins.url('mirror') }));
  };
  const wanted = (time) => ({ well: TRUTH.well, ...Object.fromEntries(MOVES.map((move) => [move.id, move[time]])) });

  test(`from the start, nobody is operational by ${MOVES.map(({ is }) => is).join(', or ')}`, async () => {
    heal();
    move();
    const tab = await stage.page(body(), { web: true });
    for (const view of ['badge', 'list']) await comesToSay(wanted('fresh'), () => words(tab, view));
  });

  test(`after a good read, nobody is operational by ${MOVES.map(({ is }) => is).join(', or ')}`, async () => {
    heal();
    const tab = await stage.page(body(), { web: true, clock: true });
    const allWell = Object.fromEntries(ids.map((id) => [id, TRUTH.well]));
    for (const view of ['badge', 'list']) await comesToSay(allWell, () => words(tab, view));
    move();
    await advance(tab, 301);
    for (const view of ['badge', 'list']) await comesToSay(wanted('after'), () => words(tab, view));
  });
});
