/** Pages whose first list is not the whole: read on within a limit, and said where the rest cannot be had. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Origins } from '../simulator/origins.mjs';
import { press, sees, seesStates, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

const json = (value) => ({ body: JSON.stringify(value) });
const NOTHING = { status: 404, body: 'Nothing here' };
/** A page by which its software is known. */
const made = (head) => ({ type: 'text/html', body: `<!doctype html><html><head><title>Status</title>${head}</head></html>` });

/** A page of a list, by the number in the query. */
const slice = (all, query, size) => {
  const page = Number(new URLSearchParams(query).get('page') ?? 1);
  return all.slice((page - 1) * size, page * size);
};

/** A Cachet of so many parts in pages of twenty without a pager; `ill` is down. */
const cachet = (count, ill) => {
  const all = Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    name: `Part ${at + 1}`,
    group_id: 0,
    enabled: true,
    status: at + 1 === ill ? 4 : 1,
  }));
  return ({ path, query }) => {
    if (path === '/') return made('<meta name="generator" content="cachethq">');
    return path === '/api/v1/components' ? json({ data: slice(all, query, 20) }) : NOTHING;
  };
};

/** A Gatus of so many endpoints, a hundred a page; `ill` fails. */
const gatus = (count, ill) => {
  const check = (success) => [
    { status: success ? 200 : 503, hostname: 'x.example', duration: 1_000_000, success, timestamp: new Date().toISOString() },
  ];
  return ({ path, query }) => {
    if (path === '/') return made('<script src="/gatus.js"></script>');
    const all = Array.from({ length: count }, (_, at) => ({
      name: `part-${at + 1}`,
      group: 'core',
      key: `core_part-${at + 1}`,
      results: check(at + 1 !== ill),
    }));
    return path === '/api/v1/endpoints/statuses' ? json(slice(all, query, 100)) : NOTHING;
  };
};

/** An incident.io page of 38 parts that is well by its indicator; its summary has 25 of them, and the list of all is there or not. */
const incidentIo =
  (list = true) =>
  ({ path }) => {
    const all = Array.from({ length: 38 }, (_, at) => ({
      id: `01H0FX8N7BG3M9PMMX0J0HEN${String(at).padStart(2, '0')}`,
      name: `Part ${at + 1}`,
      status: at === 37 ? 'major_outage' : 'operational',
      position: at,
    }));
    const page = { id: '01H0FX8N7BG3M9PMMX0J0HENJF', name: 'Broad', url: 'https://status.broad.example' };
    const more = { status: { indicator: 'none', description: 'All Systems Operational' }, incidents: [], scheduled_maintenances: [] };
    if (path === '/api/v2/summary.json') return json({ page, ...more, components: all.slice(0, 25) });
    if (path === '/api/v2/components.json' && list) return json({ page, components: all });
    if (path === '/api/v2/incidents.json') return json({ page, incidents: [] });
    return NOTHING;
  };

onStage(['chromium', 'firefox'], {}, (stage) => {
  const origins = new Origins();
  after(() => origins.close());

  /** A widget on one vendor, or on some parts of it. */
  const open = (id, parts = '') => stage.page(`<is-it-them vendors="${origins.url(id)}${parts}"></is-it-them>`);
  const name = (id) => new URL(origins.url(id)).hostname;

  test('a Cachet of 47 parts is read to its end, and the part on its third page counts', async () => {
    await origins.add('cachet', cachet(47, 45));
    const page = await open('cachet');
    await seesStates(page, ['Partial outage']);
    await press(page, name('cachet'));
    await sees(page, /Part 45\s+Major outage/);
    await sees(page, /Other components\s+46/);
    assert.doesNotMatch(await text(page), /the page has more/);
    for (const [parts, state] of [
      ['[Part 45]', 'Major outage'],
      ['[Part 30]', 'Operational'],
      ['[Part 48]', 'Unknown'],
    ]) {
      await seesStates(await open('cachet', parts), [state]);
    }
  });

  test('a Gatus of 130 endpoints is read to its end', async () => {
    await origins.add('gatus', gatus(130, 117));
    const page = await open('gatus');
    await seesStates(page, ['Partial outage']);
    await press(page, name('gatus'));
    await sees(page, /part-117[^]*Major outage/);
    await seesStates(await open('gatus', '[core / part-117]'), ['Major outage']);
    await seesStates(await open('gatus', '[core / part-118]'), ['Operational']);
  });

  test('a pager without an end is left after five more pages, and its page is unknown', async () => {
    await origins.add('endless', cachet(400, 399));
    const page = await open('endless');
    await seesStates(page, ['Unknown']);
    await press(page, name('endless'));
    await sees(page, 'First 120 parts read; the page has more.');
    await seesStates(await open('endless', '[Part 119]'), ['Operational']);
    await seesStates(await open('endless', '[Part 399]'), ['Unknown']);
    const asked = () => origins.requests('endless', '/api/v1/components');
    // What is kept is shown before all pages were asked.
    await until('an end of asking', async () => {
      const before = asked();
      await new Promise((passed) => setTimeout(passed, 500));
      return asked() === before;
    });
    origins.reset();
    await seesStates(await open('endless', '[Part 3]'), ['Operational']);
    assert.ok(asked() <= 7, 'a visit costs no more');
  });

  test('what incident.io leaves out of its summary is read from its list of all parts', async () => {
    await origins.add('whole', incidentIo());
    const page = await open('whole');
    await seesStates(page, ['Partial outage']);
    await press(page, 'Broad');
    await sees(page, /Part 38\s+Major outage/);
  });

  test('where that list cannot be read the indicator stands, the row says so, and a part that was not seen is unknown', async () => {
    await origins.add('cut', incidentIo(false));
    const page = await open('cut');
    await seesStates(page, ['Operational']);
    await press(page, 'Broad');
    await sees(page, 'First 25 parts read; the page has more.');
    await seesStates(await open('cut', '[Part 7]'), ['Operational']);
    await seesStates(await open('cut', '[Part 38]'), ['Unknown']);
  });
});
