/** Whose document it is: what is not surely the vendor's is not shown as its state, until somebody or a second day says so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as webPage } from '../simulator/hosts.mjs';
import { press, sees, seesStates, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

const HOUR = 3_600_000;

const refresh = (page) => page.evaluate(() => document.querySelector('is-it-them').refresh());

/** Kustomer's document at another origin than the vendors'. */
const elsewhere = (stage) => `${stage.simulator.url}/vendors/kustomer/api/v2/summary.json`;

/** Has every stamp of what waits in a page's storage lie further back, by hours, as if the first sight had been then. */
const agePage = (page, hours) =>
  page.evaluate((by) => {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith('is-it-them/reading/'))) {
      const reading = JSON.parse(localStorage.getItem(key));
      const { finding } = reading;
      const back = (stamp) => new Date(Date.parse(stamp) - by).toISOString();
      finding.waiting.since = back(finding.waiting.since);
      finding.searched_at &&= back(finding.searched_at);
      localStorage.setItem(key, JSON.stringify(reading));
    }
  }, hours * HOUR);

/** A vendor's recorded documents with another id for the page. */
function record(id) {
  const components = [{ id: 'c1', name: 'API', status: 'operational', position: 1 }];
  const page = { id, name: 'Turncoat', url: 'https://status.turncoat.example', updated_at: '2026-03-01T00:00:00Z' };
  return { summary: { page, status: { indicator: 'none' }, components, incidents: [], scheduled_maintenances: [] } };
}

onStage(['chromium', 'firefox'], {}, (stage) => {
  test('an answer from another host is not shown as the vendor’s until a person confirms it', async () => {
    const page = await stage.page(stage.element({ vendors: 'courier' }));
    await seesStates(page, ['Operational']);
    stage.simulator.set('kustomer', 'down');
    stage.simulator.set('courier', { behaviour: 'redirect', to: elsewhere(stage) });
    await refresh(page);
    await seesStates(page, ['Was operational']);
    await press(page, 'Courier');
    const { host } = new URL(stage.simulator.url);
    await sees(page, `An answer came from ${host}, but it is not surely this vendor’s page.`);
    await press(page, 'This is their page');
    await seesStates(page, ['Major outage']);
    const seen = await sees(page, `Its page moved to ${host}.`);
    assert.doesNotMatch(seen, /This is their page/);
    const again = await stage.revisit(page);
    await seesStates(again, ['Major outage']);
  });

  test('a vendor that was never read and answers from elsewhere is unknown', async () => {
    stage.simulator.set('courier', { behaviour: 'redirect', to: elsewhere(stage) });
    const page = await stage.page(stage.element({ vendors: 'courier' }));
    await seesStates(page, ['Unknown']);
    await sees(page, 'Not surely their page');
  });

  test('the same answer on a second day confirms itself, hours later and not before', async () => {
    stage.simulator.set('courier', { behaviour: 'redirect', to: elsewhere(stage) });
    let page = await stage.page(stage.element({ vendors: 'courier' }));
    await seesStates(page, ['Unknown']);
    page = await stage.revisit(page);
    await seesStates(page, ['Unknown']);
    await agePage(page, 49);
    page = await stage.revisit(page);
    await seesStates(page, ['Operational']);
    await press(page, 'Kustomer');
    await sees(page, /Its page moved to localhost:\d+\./);
  });

  test('another page’s id at the same address is another page', async () => {
    stage.simulator.add('turncoat', record('aaaaaaaaaaaa'));
    const page = await stage.page(stage.element({ vendors: 'turncoat' }));
    await seesStates(page, ['Operational']);
    stage.simulator.add('turncoat', record('bbbbbbbbbbbb'));
    await refresh(page);
    await seesStates(page, ['Was operational']);
    stage.simulator.add('turncoat', record('aaaaaaaaaaaa'));
    await refresh(page);
    await seesStates(page, ['Operational']);
  });

  for (const headers of [
    { 'cache-control': 'max-age=86400' },
    { 'cache-control': 'max-age=86400, immutable' },
    { 'cache-control': 'max-age=0, stale-while-revalidate=86400' },
    { 'last-modified': 'Thu, 01 Jan 2015 00:00:00 GMT' },
  ]) {
    test(`the vendor is asked, not what the browser kept: ${Object.values(headers)}`, async () => {
      stage.simulator.set('courier', { behaviour: 'kept', headers });
      const page = await stage.page(stage.element({ vendors: 'courier' }));
      await seesStates(page, ['Operational']);
      stage.simulator.set('courier', 'down');
      await refresh(page);
      await seesStates(page, ['Major outage']);
    });
  }

  test('a pause until a date is one of so many seconds', async () => {
    const retryAfter = new Date(Date.now() + 90_000).toUTCString();
    stage.simulator.set('courier', { behaviour: 'status', code: 429, retryAfter });
    const page = await stage.page(stage.element({ vendors: 'courier' }));
    await seesStates(page, ['Unknown']);
    await press(page, 'Unknown');
    await sees(page, /asks for a pause of ([78]\d|90) s \(429\)/);
  });

  test('how the first question failed is kept before the search for another format is through', async () => {
    const html = webPage('');
    stage.simulator.hosts.set('status.mute.example', { silent: true, '/api/v2/summary.json': html });
    const page = await stage.page(`<is-it-them vendors="${stage.simulator.hostsUrl}/status_mute_example"></is-it-them>`);
    const kept = await until('the failure in storage', () =>
      page.evaluate(() => {
        const key = Object.keys(localStorage).find((name) => name.startsWith('is-it-them/reading/'));
        return key && JSON.parse(localStorage.getItem(key)).failure;
      }),
    );
    assert.deepEqual(kept, { kind: 'not_json', html: true });
    assert.match(await text(page), /Reading/, 'the search goes on');
    await seesStates(page, ['Unknown']);
  });
});

onStage(['chromium'], { asks: ['status.yew.example'] }, (stage) => {
  const element = '<is-it-them vendors="https://status.yew.example"></is-it-them>';

  const FEED = '<link rel="alternate" type="application/rss+xml" href="https://status.fern.example/feed.rss">';
  const ID = '<script>var statuspage_id = "5b36dc6502d06804c08349f7";</script>';
  for (const [what, head, host, state] of [
    // Nothing was heard of its incident for months: that is neither trouble nor over.
    ['a feed', FEED, 'status.fern.example', 'Unknown'],
    ['somebody’s id', ID, 'api.status.io', 'Degraded'],
  ]) {
    test(`one odd page with ${what} moves nobody; two days of it do, and that is said`, async () => {
      const odd = () => {
        stage.simulator.hosts.set('status.yew.example', { '/': webPage(head), '/api/v2/summary.json': webPage(head) });
      };
      let page = await stage.page(element, { web: true });
      await seesStates(page, ['Operational']);
      odd();
      await refresh(page);
      await seesStates(page, ['Was operational']);
      await press(page, 'Yew');
      await sees(page, `An answer came from ${host}, but it is not surely this vendor’s page.`);
      await sees(page, 'This is their page');

      stage.simulator.hosts.reset();
      await refresh(page);
      await seesStates(page, ['Operational']);
      assert.doesNotMatch(await text(page), /This is their page|moved/);

      await page.evaluate(() => localStorage.clear());
      page = await stage.revisit(page, { web: true });
      await seesStates(page, ['Operational']);
      odd();
      await refresh(page);
      await seesStates(page, ['Was operational']);
      await agePage(page, 49);
      page = await stage.revisit(page, { web: true });
      await seesStates(page, [state]);
      await press(page, state);
      await sees(page, `Its page moved to ${host}.`);
    });
  }

  test('no page’s link leads into a private network', async () => {
    const lure = (host) => webPage(`<link rel="alternate" type="application/rss+xml" href="https://${host}/feed.rss">`);
    const page = await stage.page(element, { web: true });
    await seesStates(page, ['Operational']);
    for (const host of ['192.168.1.1', '127.0.0.1', '0x7f.1', 'router.local', 'wiki.corp.internal']) {
      await page.evaluate(() => localStorage.clear());
      stage.simulator.hosts.set('status.lure.example', { '/': lure(host) });
      await page.evaluate(() => {
        document.querySelector('is-it-them').setAttribute('vendors', 'https://status.lure.example');
      });
      await sees(page, 'Page is for eyes only');
      await page.evaluate(() => document.querySelector('is-it-them').setAttribute('vendors', 'https://status.yew.example'));
      await seesStates(page, ['Operational']);
    }
    const asked = page.asked.filter((url) => !/^https:\/\/status\.(yew|lure)\.example\//.test(url));
    assert.deepEqual(asked, []);
  });
});

onStage(['chromium', 'firefox'], { extension: true }, (stage) => {
  for (const path of ['options.html', 'popup.html']) {
    test(`${path}: a person confirms that an answer from elsewhere is the vendor’s`, async () => {
      const vendor = { id: stage.vendor('courier'), name: 'Courier', page: stage.vendor('courier'), sample: false };
      stage.simulator.set('courier', { behaviour: 'redirect', to: elsewhere(stage) });
      await stage.browser.inExtension(async (chosen) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': [chosen] });
      }, vendor);
      const page = await stage.extensionPage(path);
      await sees(page, 'Unknown', null);
      if (path === 'popup.html') {
        await press(page, 'Courier', null);
      }
      await press(page, 'This is their page', null);
      await sees(page, /Kustomer[^]*Operational/, null);
      await sees(page, /Its page moved to localhost:\d+\./, null);
    });
  }
});
