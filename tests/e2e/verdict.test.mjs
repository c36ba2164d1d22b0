/** The verdict's screen: the times, what would settle it, what to copy, and the whole playbook behind it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/pages.mjs';
import { outcome, paste } from './investigator.mjs';
import { asOf, worldAt } from './moments.mjs';
import { focused, press, sees, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

const POSTED = '2025-11-04T21:00:00Z';
const QUIET = '2025-11-03T12:00:00Z';

/** The verdict on what is told at a moment. */
async function verdict(stage, told, moment, page = {}) {
  stage.simulator.add('customer-io', asOf('customer-io', moment));
  const element = stage.element({ vendors: ['customer-io'], view: 'wizard' });
  const shown = await stage.page(element, { first: worldAt(stage, moment), ...page });
  await sees(shown, 'Ask me the rest');
  await paste(shown, told);
  await until('an answer', () => shown.evaluate(() => !!document.querySelector('is-it-them').shadowRoot.querySelector('.gist .x')));
  await press(shown, 'Show why');
  await sees(shown, 'The evidence says');
  return shown;
}

onStage(['chromium', 'firefox'], {}, (stage) => {
  test('the times stand in words and in a table, and what to do is folded while it is theirs', async () => {
    const page = await verdict(stage, 'Everyone gets HTTP 503 from the API since 20:15 UTC, Message Sending', POSTED);
    assert.equal((await outcome(page)).verdict, 'It’s them.');
    await sees(page, 'You saw it 31m before they said so.');
    await press(page, 'The times');
    await sees(page, /20:15[^\n]*\s+You saw it[\s\S]*20:46[^\n]*\s+Their first post/);
    assert.doesNotMatch(await text(page), /spam folder/);
  });

  test('the rows of the times are called what the table behind them calls them, in words that say whose they are', async () => {
    const page = await verdict(
      stage,
      'Everyone gets HTTP 503 from the API since 2025-11-04 20:15 UTC, Message Sending',
      '2025-11-13T20:00:00Z',
    );
    await press(page, 'The times');
    const said = await page.evaluate(() => {
      const root = document.querySelector('is-it-them').shadowRoot;
      const all = (what) => [...root.querySelectorAll(what)].map((one) => one.innerText.trim());
      return { rows: all('.axis .rows > span'), table: all('.axis td') };
    });
    assert.deepEqual(said.rows, ['You saw it', 'They say it began', 'They posted']);
    for (const row of said.rows) assert.ok(said.table.includes(row), `${row}: ${said.table}`);
    await sees(page, 'Dots are moments, bars how long it went on.');
  });

  test('a check that was made is answered by a button, speaks in the verdict, and is taken back', async () => {
    const page = await verdict(stage, 'Since 11:40 UTC everyone gets HTTP 503 from the API, every time.', QUIET);
    await sees(page, /Did anything of yours change just before[\s\S]*2 No/);
    await page.keyboard.press('2');
    await sees(page, 'Make one call by hand from another network');
    const before = (await outcome(page)).verdict;
    await press(page, 'It worked');
    await sees(page, 'A call by hand from another network works.');
    assert.notEqual((await outcome(page)).verdict, before);
    assert.notEqual(await focused(page), '', 'the focus is nowhere');
    await press(page, 'Take back');
    await until('the verdict of before', async () => (await outcome(page)).verdict === before);
  });

  test('the whole playbook is there to be searched, and the way back leads to the verdict', async () => {
    const page = await verdict(stage, 'HTTP 503', QUIET);
    await press(page, 'Playbooks');
    await press(page, 'Open the whole playbook');
    await sees(page, 'Playbook: Customer.io');
    await sees(page, 'Runbooks');
    const search = await page.waitForSelector('>>> .finder input');
    await search.type('suppression');
    await until('what fits', async () => !(await text(page)).includes('Hosts\n'));
    assert.match(await text(page), /suppression/i);
    await search.type(' xyzzy');
    await sees(page, 'Nothing in this playbook has these words.');
    await page.keyboard.press('Escape');
    await sees(page, 'The evidence says');
  });
});

onStage(['chromium'], {}, (stage) => {
  for (const dark of [false, true]) {
    test(`axe finds nothing wrong with the verdict or the playbook, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await verdict(stage, 'Since 11:40 UTC everyone gets HTTP 503 from the API', QUIET, { dark });
      assert.deepEqual(await violations(page), []);
      await press(page, 'Playbooks');
      await press(page, 'Open the whole playbook');
      await sees(page, 'Playbook: Customer.io');
      assert.deepEqual(await violations(page), []);
    });
  }
});

onStage(['chromium'], {}, (stage) => {
  test('what the vendor runs on is a second suspect, read when a person asks, and a sign that leans', async () => {
    const shown = await verdict(stage, 'Everyone gets HTTP 503 from the API since 11:40 UTC', QUIET, {
      first: `${worldAt(stage, QUIET)}
      (() => {
        const real = globalThis.fetch;
        const row = { id: 'customer-io', name: 'Customer.io', page: 'https://status.customerio.com', on: ['google-cloud'] };
        const cloud = { id: 'google-cloud', name: 'Google Cloud', page: 'https://status.cloud.example', format: 'statuspage', domains: [] };
        const at = '2025-11-03T11:20:00Z';
        const page = { id: 'x', name: 'Google Cloud', url: 'https://status.cloud.example', time_zone: 'Etc/UTC', updated_at: '${QUIET}' };
        const post = { id: 'p', status: 'investigating', body: 'We look into it.', created_at: at, display_at: at };
        const incident = { id: 'i', name: 'Errors in all zones', impact: 'critical', status: 'investigating', started_at: at,
          created_at: at, resolved_at: null, shortlink: 'https://stspg.io/cloud', components: [], incident_updates: [post] };
        const summary = { page, status: { indicator: 'critical', description: '' }, components: [], incidents: [incident], scheduled_maintenances: [] };
        globalThis.asked = [];
        const answer = (value, url) => Object.defineProperty(new Response(JSON.stringify(value)), 'url', { value: url });
        globalThis.fetch = (input, init) => {
          const url = String(input.url ?? input);
          if (/\\/catalog\\/\\d+\\.json$/.test(url)) return Promise.resolve(answer({ customerio: row, googlecloud: cloud }, url));
          if (!url.startsWith('https://status.cloud.example')) return real(input, init);
          globalThis.asked.push(url);
          return Promise.resolve(answer(url.includes('incidents') ? { page, incidents: [incident] } : summary, url));
        };
      })();`,
      vendors: 'customer-io',
    });
    await sees(shown, 'What Customer.io runs on');
    assert.deepEqual(await shown.evaluate(() => globalThis.asked), [], 'nobody is asked before');
    await press(shown, 'Read the page of Google Cloud');
    await sees(shown, /Google Cloud\s+Major outage/);
    await sees(shown, 'Google Cloud, which the vendor may depend on');
    assert.doesNotMatch((await outcome(shown)).verdict, /us/);
    assert.deepEqual(await violations(shown), []);
  });
});
