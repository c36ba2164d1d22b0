/** Who else: the vendors that an incident names, whether or not they are in the list. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/pages.mjs';
import { simulateWeb } from '../support/web.mjs';
import { NOT_OURS, at, click, incident, list, onPast, read, sample, sees, statuspage, until } from './past.mjs';

/** Courier's incident of 12 June 2025, which names Cloudflare, Okta and WorkOS and links to two of them. */
const OUTAGE = 'Cloudflare Outage Possible Okta SSO Impact';

const CLOUDFLARE = incident(
  '25r9t0vz99rp',
  'Broad Cloudflare service outages',
  [
    ['2', 'resolved', '2025-06-12T20:57:00Z', 'All is well.'],
    ['1', 'investigating', '2025-06-12T18:19:00Z', 'Storage is down.'],
  ],
  { impact: 'critical' },
);
const LATER = incident('later', 'Something of this year', [['1', 'investigating', '2026-01-05T10:00:00Z', 'Slow.']]);

onPast(['chromium'], {}, (past) => {
  const prepare = async (page) => {
    const { hosts } = past.simulator;
    hosts.set('www.cloudflarestatus.com', statuspage('Cloudflare', { id: null, incidents: [CLOUDFLARE] }));
    hosts.set('status.workos.com', statuspage('WorkOS', { id: null, incidents: [LATER] }));
    page.asked = await simulateWeb(page, past.simulator);
  };
  const others = (page) =>
    page.evaluate(() =>
      [...document.querySelector('is-it-them').shadowRoot.querySelectorAll('.other')].map((other) => ({
        name: other.querySelector('.name').textContent,
        state: other.querySelector('.state').textContent,
        text: other.innerText,
        link: other.querySelector('.then a')?.href,
      })),
    );

  test('vendors that are not in the list are read, with their state now and what they had at that time', async () => {
    const page = await past.open([sample('courier')], at('courier'), { prepare });
    await sees(page, 'Courier had 24 outages');
    assert.deepEqual(page.asked, [], 'nobody is asked before an incident is open');
    await click(page, '.window .row .title', OUTAGE);
    await sees(page, 'Who else', '.incident');
    const [cloudflare, okta, workos] = await until(
      'all three',
      async () => {
        const found = await others(page);
        return found.length === 3 && found.every(({ state }) => !state.startsWith('Reading')) && found;
      },
      () => others(page),
    );
    assert.deepEqual([cloudflare.name, cloudflare.state], ['Cloudflare', 'Operational']);
    assert.match(cloudflare.text, /named as \u201cCloudflare\u201d/);
    assert.match(cloudflare.text, /At the same time\s+Broad Cloudflare service outages\s+12 Jun 2025, 18:19 UTC \u00b7 2h 38m/);
    assert.equal(cloudflare.link, 'https://status.example.com/incidents/25r9t0vz99rp');
    assert.match(cloudflare.text, /Read .* ago[^]*status page/i);
    // Its page answers nobody here: that is not a good state.
    assert.deepEqual([okta.name, okta.state], ['Okta', 'Unknown']);
    assert.deepEqual([workos.name, workos.state], ['WorkOS', 'Degraded']);
    assert.match(workos.text, /Their page tells of incidents since 5 January 2026 only\./);
    const hosts = new Set(page.asked.map((url) => new URL(url).hostname));
    assert.ok(hosts.has('www.cloudflarestatus.com') && hosts.has('status.workos.com'));
    assert.deepEqual(await violations(page, NOT_OURS), []);
    // Who is not in the list is not put into the archive either.
    await click(page, '.back');
    assert.deepEqual(await list(page, '.kept .name'), ['Courier']);
  });

  test('a vendor of the list is shown as it is known, and leads to its own page here', async () => {
    const { hosts, hostsUrl } = past.simulator;
    hosts.set('status.mirror.example', statuspage('Cloudflare', { incidents: [CLOUDFLARE], url: 'https://www.cloudflarestatus.com' }));
    const ours = `${hostsUrl}/status_mirror_example`;
    const page = await past.open([sample('courier'), ours], at('courier'), { prepare });
    await click(page, '.window .row .title', OUTAGE);
    await sees(page, 'Broad Cloudflare service outages', '.others');
    assert.equal((await others(page)).filter(({ name }) => name === 'Cloudflare').length, 1);
    await click(page, '.then button', 'Broad Cloudflare service outages');
    await sees(page, 'Broad Cloudflare service outages', '.incident h2');
    assert.equal(await read(page, '.incident header .name'), 'Cloudflare');
    assert.deepEqual(
      page.failed.filter((error) => !/404|ERR_NAME_NOT_RESOLVED/.test(error)),
      [],
    );
  });

  test('without the catalogue the vendors of the list are known by their names', async () => {
    past.simulator.hosts.set('status.pair.example', statuspage('WorkOS', { incidents: [LATER] }));
    const page = await past.open([sample('courier'), `${past.simulator.hostsUrl}/status_pair_example`], at('courier'), {
      first: () => {
        const real = globalThis.fetch;
        globalThis.asked = 0;
        globalThis.fetch = (request, ...more) => {
          if (!String(request.url ?? request).endsWith('catalog.json')) return real(request, ...more);
          globalThis.asked += 1;
          return Promise.reject(new TypeError('gone'));
        };
      },
    });
    await click(page, '.window .row .title', OUTAGE);
    await sees(page, 'Who else', '.incident');
    assert.deepEqual(
      (await others(page)).map(({ name }) => name),
      ['WorkOS'],
    );
    assert.equal(await page.evaluate(() => globalThis.asked), 1, 'an incident asks for the catalogue once');
    await click(page, '.back');
    await click(page, '.window .row .title', OUTAGE);
    await until('the catalogue to be asked for again', () => page.evaluate(() => globalThis.asked === 2));
  });
});
