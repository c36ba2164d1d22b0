/** What the widget shows of its vendors: live, from earlier visits, after a failure, from records. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance } from '../support/clock.mjs';
import { holdModules } from './held.mjs';
import { ago, press, sees, seesStates, text, until, vendors } from './person.mjs';
import { onStage } from './stage.mjs';

const GREEN = 'rgb(19, 122, 75)';

onStage(['chromium', 'firefox'], {}, (stage) => {
  test('vendors show their live state, worst first, each in its own shape and colour', async () => {
    stage.simulator.set('customer-io', 'degraded');
    stage.simulator.set('courier', 'maintenance');
    stage.simulator.set('sample-vendor', 'down');
    const page = await stage.page(stage.element({ vendors: ['customer-io', 'kustomer', 'courier', 'sample-vendor'], theme: 'light' }));
    const seen = await seesStates(page, ['Major outage', 'Degraded', 'Maintenance', 'Operational']);
    assert.deepEqual(
      seen.map(({ name }) => name),
      ['Sample vendor', 'Customer.io', 'Courier', 'Kustomer'],
    );
    assert.equal(new Set(seen.map(({ colour }) => colour)).size, 4);
    assert.equal(seen[3].colour, GREEN);
    assert.match(seen[0].note, /^Simulated: .* down · 0m$/);
    await sees(page, new RegExp(`Last incident ${ago('d')} · Read ${ago('s')}`));
    assert.deepEqual(page.errors, []);
  });

  test('a badge says vendor, state and age in one line', async () => {
    stage.simulator.set('customer-io', 'partial');
    const page = await stage.page(stage.element({ vendors: ['customer-io', 'kustomer'], view: 'badge' }));
    await seesStates(page, ['Partial outage', 'Operational']);
    await sees(page, new RegExp(`Customer.io\\s+Partial outage\\s+Read ${ago('s')}`));
  });

  for (const view of ['badge', 'list']) {
    test(`a vendor is asked once, while the module for the ${view} is on its way`, async () => {
      const page = await stage.page(stage.element({ vendors: 'customer-io', view }), { first: holdModules });
      await until('the question', () => stage.simulator.requests('customer-io', 'summary.json') === 1);
      assert.equal(await text(page), '');
      await page.evaluate(() => globalThis.letModulesIn());
      await seesStates(page, ['Operational']);
      assert.equal(stage.simulator.requests('customer-io', 'summary.json'), 1);
    });

    test(`a vendor that hangs is given up ten seconds after the module for the ${view} came`, async () => {
      stage.simulator.set('customer-io', 'hang');
      const page = await stage.page(stage.element({ vendors: 'customer-io', view }), { clock: true });
      await until('the question', () => stage.simulator.requests('customer-io', 'summary.json') === 1);
      await sees(page, 'Reading');
      await advance(page, 10);
      await seesStates(page, ['Unknown']);
      assert.equal(stage.simulator.requests('customer-io', 'summary.json'), 1);
    });
  }

  test('a new state shows after the pause between two reads, and not before', async () => {
    const page = await stage.page(stage.element({ vendors: 'customer-io', refresh: 60 }), { clock: true });
    await sees(page, new RegExp(`Read ${ago('s')}`));
    const asked = stage.simulator.requests('customer-io', 'summary.json');
    stage.simulator.set('customer-io', 'down');
    await advance(page, 30);
    await sees(page, /Read 3\d ?s/);
    assert.equal(stage.simulator.requests('customer-io', 'summary.json'), asked);
    await advance(page, 31);
    await seesStates(page, ['Major outage']);
    assert.equal(stage.simulator.requests('customer-io', 'summary.json'), asked + 1);
    stage.simulator.set('customer-io', 'recover');
    await advance(page, 61);
    await seesStates(page, ['Operational']);
  });

  test('a page that did not answer is asked again after a minute, whatever the schedule', async () => {
    stage.simulator.set('customer-io', 'hang');
    const page = await stage.page(stage.element({ vendors: 'customer-io', refresh: 600 }), { clock: true });
    await until('the question', () => stage.simulator.requests('customer-io', 'summary.json') === 1);
    await sees(page, 'Reading');
    await advance(page, 10);
    await seesStates(page, ['Unknown']);
    stage.simulator.set('customer-io', 'normal');
    await advance(page, 61);
    await seesStates(page, ['Operational']);
    assert.equal(stage.simulator.requests('customer-io', 'summary.json'), 2);
  });

  test('what was read earlier shows at once while the vendor hangs, then tells that it may be over', async () => {
    const first = await stage.page(stage.element({ vendors: 'customer-io' }));
    await seesStates(first, ['Operational']);
    stage.simulator.set('customer-io', 'hang');
    const again = await stage.revisit(first, { clock: true, first: threeMinutesLater });
    const [kept] = await seesStates(again, ['Operational']);
    assert.equal(kept.name, 'Customer.io');
    assert.match(kept.note, new RegExp(`^Read ${ago('3m')}$`));
    await until('the read', () => stage.simulator.requests('customer-io', 'summary.json') === 2);
    await advance(again, 10);
    const [stale] = await seesStates(again, ['Was operational']);
    assert.match(stale.note, new RegExp(`^Page did not answer · last read ${ago('3m')}$`));
    await press(again, 'Customer.io');
    await sees(again, 'The status page did not answer within 10 s.');
    stage.simulator.set('customer-io', 'down');
    await advance(again, 301);
    await seesStates(again, ['Major outage']);
  });

  test('what was read earlier gives way to what the vendor says now', async () => {
    const first = await stage.page(stage.element({ vendors: 'customer-io' }));
    await seesStates(first, ['Operational']);
    stage.simulator.set('customer-io', 'down');
    const again = await stage.revisit(first, { first: threeMinutesLater });
    await seesStates(again, ['Major outage']);
  });

  test('after a failure a good state is never green again, and says why and how old it is', async () => {
    const page = await stage.page(stage.element({ vendors: ['customer-io', 'kustomer'], theme: 'light' }), {
      clock: true,
    });
    await seesStates(page, ['Operational', 'Operational']);
    stage.simulator.set('customer-io', { behaviour: 'status', code: 503 });
    await advance(page, 301);
    const [stale, live] = await seesStates(page, ['Was operational', 'Operational']);
    assert.equal(stale.name, 'Customer.io');
    assert.notEqual(stale.colour, GREEN);
    assert.equal(live.colour, GREEN);
    assert.match(stale.note, new RegExp(`^Page itself is failing · last read ${ago('5m')}$`));
    await press(page, 'Customer.io');
    await sees(page, 'The status page itself is failing (503). That alone does not say how the vendor is.');
    stage.simulator.set('customer-io', 'normal');
    await advance(page, 301);
    await seesStates(page, ['Operational', 'Operational']);
  });

  test('after a failure trouble stays trouble', async () => {
    stage.simulator.set('customer-io', 'down');
    const page = await stage.page(stage.element({ vendors: 'customer-io' }), { clock: true });
    await seesStates(page, ['Major outage']);
    stage.simulator.set('customer-io', 'no-cors');
    await advance(page, 301);
    await press(page, 'Customer.io');
    await sees(page, new RegExp(`Page could not be reached · last read ${ago('5m')}`));
    await seesStates(page, ['Major outage']);
  });

  test('a tab that nobody looked at for long does not pass off what it read as present', async () => {
    const page = await stage.page(stage.element({ vendors: 'customer-io' }), { clock: true });
    await seesStates(page, ['Operational']);
    stage.simulator.set('customer-io', 'hang');
    await advance(page, 3600);
    await seesStates(page, ['Was operational']);
    assert.match(await text(page), new RegExp(ago('1h')));
  });

  test('recorded samples show the facts of their record and its date, never as live', async () => {
    const samples = ['customer-io', 'kustomer', 'courier', 'sample-vendor'].map((id) => `sample:${id}`);
    const page = await stage.page(stage.element({ vendors: samples }));
    await seesStates(page, Array(4).fill('Operational'));
    const seen = await vendors(page);
    assert.deepEqual(
      seen.map(({ name, note }) => [name, note]),
      [
        ['Customer.io', 'Recorded sample of 13 November 2025, not live'],
        ['Kustomer', 'Recorded sample of 12 February 2026, not live'],
        ['Courier', 'Recorded sample of 29 January 2026, not live'],
        ['Sample vendor', 'Recorded sample of 14 December 2025, not live'],
      ],
    );
    assert.doesNotMatch(await text(page), /\bRead\b/);
    for (const [name, incident] of [
      ['Customer.io', /Resolved · 4 Nov 2025, 20:46 UTC · 1h 7m/],
      ['Kustomer', /Resolved · 10 Dec 2025, 03:38 UTC · 1h 14m/],
      ['Courier', /Resolved · 14 Jan 2026, 21:47 UTC · 3h 9m/],
      ['Sample vendor', /Resolved · 14 Dec 2025, 18:57 UTC · 3h 15m/],
    ]) {
      await press(page, name);
      await sees(page, incident);
    }
    assert.equal(stage.simulator.requests('customer-io'), 0);
  });
});

function threeMinutesLater() {
  const { now } = Date;
  Date.now = () => now() + 185_000;
}
