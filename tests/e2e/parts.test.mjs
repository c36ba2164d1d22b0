/** Choosing what of a vendor counts, also of those that are large. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aws } from '../simulator/hosts.mjs';
import { violations } from '../support/pages.mjs';
import { simulateWeb } from '../support/web.mjs';
import { press, sees, seesStates, until, vendors } from './person.mjs';
import { onStage } from './stage.mjs';

async function forget(stage) {
  await stage.browser.inExtension(() => chrome.storage.local.clear());
}

onStage(['chromium', 'firefox'], { extension: true }, (stage) => {
  const broad = (parts) => `<is-it-them vendors="${stage.simulator.hostsUrl}/status_broad_example${parts}"></is-it-them>`;

  test('only what was chosen in the attribute counts', async () => {
    for (const [parts, state] of [
      ['', 'Partial outage'],
      ['[Region 7]', 'Partial outage'],
      ['[Edge 7-3]', 'Partial outage'],
      ['[Region 1, Edge 7-4]', 'Operational'],
      ['[No such part]', 'Unknown'],
    ]) {
      const page = await stage.page(broad(parts));
      await seesStates(page, [parts === '' ? 'Partial outage' : state]);
      await press(page, 'Broad');
      if (parts) await sees(page, /Only .* counts?\./);
      if (state === 'Unknown') await sees(page, 'Not on this page: No such part.');
    }
  });

  test('a badge says what it is about', async () => {
    const page = await stage.page(broad('[Region 1]').replace('<is-it-them', '<is-it-them view="badge"'));
    await seesStates(page, ['Operational']);
    await sees(page, 'Region 1');
  });

  test('480 components stay in hand: what is ill first, groups folded, a filter; the choice reaches the toolbar', async () => {
    await forget(stage);
    const address = `${stage.simulator.hostsUrl}/status_broad_example`;
    await stage.browser.inExtension(
      (page) => chrome.storage.local.set({ 'vendors/1': [{ id: page, name: 'Broad', page, sample: false }] }),
      address,
    );
    const page = await stage.extensionPage('options.html');
    await sees(page, 'Partial outage', null);
    await press(page, 'Choose what counts', null);
    await sees(page, '480 of 480', null);
    const rows = () => page.evaluate(() => [...document.querySelectorAll('.parts .component')].map((row) => row.innerText.trim()));
    assert.equal((await rows()).length, 1, 'only what is ill is open');
    assert.match((await rows())[0], /^Edge 7-3 · Region 7\s+Partial outage/);
    await press(page, 'Region 1', null);
    assert.equal((await rows()).length, 21);
    const field = await page.$('.parts [type=search]');
    await field.type('edge 12-');
    await sees(page, '20 of 480', null);
    await page.evaluate(() =>
      [...document.querySelectorAll('.parts [type=checkbox]')].find((box) => box.ariaLabel === 'Region 12').click(),
    );
    await sees(page, 'Only Region 12 counts.', null);
    await sees(page, 'Operational', null);
    if (stage.browser.name === 'chromium') assert.deepEqual(await violations(page), []);
    const badge = await until(
      'a calm badge',
      async () => {
        const now = await stage.browser.badge();
        return now.title.includes('is operational') && now;
      },
      () => stage.browser.badge(),
    );
    assert.equal(badge.text, '');
    assert.match(badge.title, /Broad \(Region 12\) is operational/);

    await page.evaluate(() =>
      [...document.querySelectorAll('.parts label')]
        .find((row) => row.innerText.includes('Edge 12-20'))
        .querySelector('input')
        .click(),
    );
    await sees(page, 'Only 19 parts count.', null);
    await press(page, 'Count everything', null);
    await sees(page, 'Everything counts.', null);
  });

  test('an incident that names no component counts, and says so', async () => {
    const calm = {
      page: { id: 'x', name: 'Calm', url: 'https://x.example' },
      status: { indicator: 'minor' },
      components: [{ id: 'a', name: 'API', status: 'operational' }],
      incidents: [{ id: 'i', name: 'Something is slow', impact: 'minor', status: 'investigating', components: [], incident_updates: [] }],
    };
    stage.simulator.hosts.set('status.calm.example', { '/api/v2/summary.json': calm });
    const page = await stage.page(`<is-it-them vendors="${stage.simulator.hostsUrl}/status_calm_example[API]"></is-it-them>`);
    await seesStates(page, ['Degraded']);
    await press(page, 'Calm');
    await sees(page, 'The vendor names no component, so it counts.');
    assert.equal((await vendors(page)).length, 1);
  });
});

/** Components that can be seen, each as its lines. */
const rows = (page, host) =>
  page.evaluate((selector) => {
    const root = selector ? document.querySelector(selector).shadowRoot : document;
    return [...root.querySelectorAll('.component')].filter((row) => row.checkVisibility()).map((row) => row.innerText.trim());
  }, host);

onStage(['chromium'], { extension: true, viewport: { width: 400, height: 800 } }, (stage) => {
  const AWS = { id: 'aws', name: 'AWS', page: 'https://health.aws.amazon.com/health/status', format: 'aws', sample: false };

  for (const [id, name, all, last] of [
    ['cloudflare', 'Cloudflare', 475, 25],
    ['duo', 'Duo', 469, 7],
  ]) {
    test(`${name}: of ${all} components only what is not well is open, and a word finds the others`, async () => {
      const page = await stage.page(`<is-it-them vendors="${id}"></is-it-them>`, { web: true });
      await seesStates(page, ['Partial outage']);
      await press(page, name);
      await sees(page, 'Components');
      assert.deepEqual(await rows(page, 'is-it-them'), ['Edge 7-3 · Region 7\nPartial outage']);
      const field = await page.$('is-it-them >>> [type=search]');
      await field.type(`edge 9-${last}`);
      await sees(page, `1 of ${all}`);
      assert.deepEqual(await rows(page, 'is-it-them'), [`Edge 9-${last}\nOperational`]);
      assert.deepEqual(await violations(page), []);

      for (const [parts, state] of [
        ['Region 9', 'Operational'],
        ['Edge 7-3', 'Partial outage'],
      ]) {
        const narrowed = await stage.page(`<is-it-them vendors="${id}[${parts}]"></is-it-them>`, { web: true });
        await seesStates(narrowed, [state]);
      }
    });
  }

  test('AWS: hundreds of services that are not well are folded away by region, incidents tell their region', async () => {
    stage.simulator.hosts.set('health.aws.amazon.com', { '/public/currentevents': aws(['me-south-1', 'us-east-1'], 140) });
    const page = await stage.page('<is-it-them vendors="aws"></is-it-them>', { web: true });
    await seesStates(page, ['Partial outage']);
    await press(page, 'AWS');
    await sees(page, 'me-south-1 · Investigating');
    await sees(page, 'us-east-1 · Investigating');
    assert.deepEqual(await rows(page, 'is-it-them'), [], 'none is open');
    await press(page, 'us-east-1');
    await until('its services', async () => (await rows(page, 'is-it-them')).length === 140);
    assert.deepEqual(await violations(page), []);
    await press(page, 'Increased error rates');
    await sees(page, /Affected\s+140\s+Regions\s+me-south-1/);
    await press(page, '140');
    await sees(page, 'Amazon Service 139');
  });

  test('AWS: a region counts by its name, also while nothing is wrong there', async () => {
    stage.simulator.hosts.set('health.aws.amazon.com', { '/public/currentevents': aws(['me-south-1'], 140) });
    for (const [parts, state] of [
      ['[us-east-1]', 'Operational'],
      ['[me-south-1]', 'Partial outage'],
      ['[service3, us-east-1]', 'Operational'],
    ]) {
      const page = await stage.page(`<is-it-them vendors="aws${parts}"></is-it-them>`, { web: true });
      await seesStates(page, [state]);
    }
    await forget(stage);
    await stage.browser.inExtension((vendor) => chrome.storage.local.set({ 'vendors/1': [vendor] }), AWS);
    const page = await stage.extensionPage('options.html');
    await simulateWeb(page, stage.simulator);
    await page.reload();
    await sees(page, 'Partial outage', null);
    await press(page, 'Choose what counts', null);
    await sees(page, '140 of 140', null);
    assert.ok((await rows(page, null)).length < 5, 'folded away by region');
    const field = await page.$('.parts [type=search]');
    await field.type('us-east-1');
    await press(page, 'Let “us-east-1” count, though the page does not name it now', null);
    await sees(page, 'Only us-east-1 counts.', null);
    await sees(page, 'Not named on the page now', null);
    await until('a calm card', () => page.evaluate(() => document.querySelector('.chosen .state').innerText === 'Operational'));
    assert.deepEqual(await violations(page), []);
    await page.evaluate(() =>
      [...document.querySelectorAll('.parts label')]
        .find((row) => row.innerText.includes('us-east-1'))
        .querySelector('input')
        .click(),
    );
    await sees(page, 'Everything counts.', null);
    await until('trouble again', () => page.evaluate(() => document.querySelector('.chosen .state').innerText === 'Partial outage'));
  });
});
