/** An incident as the vendor tells it: facts, timeline in both orders, postmortem. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts, posts, press, sees, until } from './person.mjs';
import { onStage } from './stage.mjs';

const TITLE = 'Some workspaces experiencing delays in campaign journeys and deliveries in US Data Center';

/** The posts of Customer.io’s incident, newest first. */
const POSTS = [
  ['Postmortem', '2025-11-13T19:36:00Z'],
  ['Resolved', '2025-11-04T21:54:00Z'],
  ['Monitoring', '2025-11-04T21:12:00Z'],
  ['Investigating', '2025-11-04T20:46:30Z'],
];

onStage(['chromium', 'firefox'], {}, (stage) => {
  const phases = async (page) => (await posts(page)).map(({ phase, at }) => [phase, at]);

  test('from the list through a row to an incident and back', async () => {
    const page = await stage.page(stage.element({ vendors: ['customer-io', 'kustomer'] }));
    await press(page, 'Customer.io');
    await press(page, TITLE);
    await sees(page, 'Timeline');
    await press(page, 'Back');
    const list = await sees(page, 'Kustomer');
    assert.match(list, /Past incidents/, 'the row is still open');
  });

  test('the facts of Customer.io’s incident of 4 November 2025', async () => {
    const page = await stage.page(stage.element({ vendors: 'customer-io', view: 'incident' }));
    const all = await sees(page, TITLE);
    assert.deepEqual(await facts(page), {
      Started: '4 Nov 2025, 20:46 UTC',
      Resolved: '4 Nov 2025, 21:54 UTC',
      Duration: '1h 7m',
      Affected: 'Data Processing\nMessage Sending',
    });
    assert.match(all, /Minor\s+(Resolved|Postmortem)/);
    assert.deepEqual(await phases(page), POSTS);
  });

  test('the timeline goes newest first, and oldest first when asked', async () => {
    const page = await stage.page(stage.element({ vendors: 'sample:customer-io', view: 'incident' }));
    await sees(page, TITLE);
    assert.deepEqual(await phases(page), POSTS);
    await press(page, 'Show oldest first');
    await until('the other order', async () => (await posts(page))[0].phase === 'Investigating');
    assert.deepEqual(await phases(page), POSTS.toReversed());
    await press(page, 'Show newest first');
    await until('the first order', async () => (await posts(page))[0].phase === 'Postmortem');
    assert.deepEqual(await phases(page), POSTS);
  });

  for (const [vendor, headings, items, says] of [
    [
      'customer-io',
      ['Incident Summary', 'Root Cause', 'Resolution and Recovery', 'Corrective and Preventative Measures'],
      0,
      'between 20:10 UTC and 21:54 UTC, some customers with our US data center may have experienced delays',
    ],
    ['kustomer', ['Summary', 'Impact', 'Next Steps'], 6, 'Webhook requests may have returned HTTP 503 or 404 responses'],
  ]) {
    test(`the postmortem of ${vendor} has its headings and lists, and Markdown’s signs are gone`, async () => {
      const page = await stage.page(stage.element({ vendors: `sample:${vendor}`, view: 'incident' }));
      await sees(page, 'Timeline');
      const seen = await page.evaluate(() => {
        const first = document.querySelector('is-it-them').shadowRoot.querySelector('[part~=timeline] li');
        const texts = (selector) => [...first.querySelectorAll(selector)].map((part) => part.innerText.trim());
        return { headings: texts('h3, h4, h5, h6'), items: texts('li').length, whole: first.innerText };
      });
      assert.deepEqual(seen.headings, headings);
      assert.equal(seen.items, items);
      assert.ok(seen.whole.includes(says));
      assert.doesNotMatch(seen.whole, /\*\*|^[#*]|\\\(/m);
    });
  }

  test('a component that an incident names twice is shown once, and escapes are read', async () => {
    const page = await stage.page(stage.element({ vendors: 'sample:kustomer', view: 'incident' }));
    const all = await sees(page, '[OUTBOUND WEBHOOKS] Outbound Webhooks API errors in Prod2 and Prod4');
    const { Affected, Duration } = await facts(page);
    assert.deepEqual([Affected, Duration], ['Web/Email/Form Hooks', '1h 14m']);
    assert.match(all, /prod-2 \(EU\) and prod-4 \(IN\) production regions/);
    assert.match(all, /Notice/);
    assert.equal((await posts(page)).length, 5);
  });

  test('an incident that was posted once has no length of nothing', async () => {
    const { incidents } = await (await fetch(`${stage.vendor('courier')}/api/v2/incidents.json`)).json();
    const once = incidents.find(({ name }) => name === 'Observability Degradation');
    const page = await stage.page(stage.element({ vendors: 'sample:courier' }));
    await press(page, 'Courier');
    assert.doesNotMatch(await sees(page, once.name), /\b0m\b/);
    await press(page, once.name);
    await sees(page, 'Timeline');
    assert.deepEqual(Object.keys(await facts(page)).slice(0, 2), ['Started', 'Resolved']);
    assert.equal((await facts(page)).Duration, undefined, 'the history reads 35m in its words');
  });

  test('the incident of 14 December 2025 has its seven posts', async () => {
    const page = await stage.page(stage.element({ vendors: 'sample:sample-vendor', view: 'incident' }));
    await sees(page, 'Delay in server-side event processing');
    assert.equal((await facts(page)).Duration, '3h 15m');
    const shown = (await posts(page)).map(({ phase }) => phase);
    assert.deepEqual(shown, ['Resolved', ...Array(4).fill('Monitoring'), 'Identified', 'Investigating']);
  });

  test('an open incident is ongoing until it is resolved', async () => {
    stage.simulator.set('courier', 'down');
    const page = await stage.page(stage.element({ vendors: 'courier', view: 'incident' }));
    await sees(page, /Simulated: .* down/);
    const open = await facts(page);
    assert.deepEqual([open.Resolved, open.Duration], ['Ongoing', '0m']);
    assert.match(open.Started, /UTC$/);
    stage.simulator.set('courier', 'recover');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await until(
      'its end',
      async () => (await facts(page)).Resolved !== 'Ongoing',
      () => facts(page),
    );
    assert.equal((await posts(page))[0].phase, 'Resolved');
  });

  test('the incident attribute chooses one of many', async () => {
    const { incidents } = await (await fetch(`${stage.vendor('courier')}/api/v2/incidents.json`)).json();
    const wanted = incidents.find(({ name }) => name === 'All services impacted');
    const page = await stage.page(stage.element({ vendors: 'courier', view: 'incident', incident: wanted.id }));
    await sees(page, 'All services impacted');
    assert.equal((await facts(page)).Duration, '17m');
    await page.$eval('is-it-them', (element) => element.setAttribute('incident', 'gone'));
    await sees(page, 'There is no such incident on this page.');
  });
});
