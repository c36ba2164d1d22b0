/** What this browser keeps of vendors' incidents: from which pages, through what, and the ways in and out of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FACTS } from '../simulator/samples.facts.mjs';
import { installClock } from '../support/clock.mjs';
import { violations } from '../support/pages.mjs';
import { NOT_OURS, click, downloads, incident, list, onPast, place, read, sample, sees, statuspage, until } from './past.mjs';

const SAMPLES = Object.keys(FACTS);
const HOST = 'status.reef.example';

/** The address of a vendor whose page then says this. */
function says(past, page) {
  past.simulator.hosts.set(HOST, statuspage('Reef', page));
  return `${past.simulator.hostsUrl}/${HOST.replaceAll('.', '_')}`;
}

const LOOKING = ['1', 'investigating', '2026-01-10T10:00:00Z', 'We look into it.'];
const FOUND = ['2', 'identified', '2026-01-10T10:20:00Z', 'The cause is known.'];
const OVER = ['3', 'resolved', '2026-01-10T11:00:00Z', 'All is well.'];
const OLD = incident('old', 'Older than all that', [
  ['9', 'resolved', '2026-01-01T11:00:00Z', 'Over.'],
  ['8', 'investigating', '2026-01-01T10:00:00Z', 'Slow.'],
]);

/** Runs in a page: how many events the archive has. */
async function countEvents() {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('is-it-them')) return 0;
  const db = await new Promise((done) => (indexedDB.open('is-it-them').onsuccess = ({ target }) => done(target.result)));
  const count = await new Promise(
    (done) => (db.transaction('events').objectStore('events').count().onsuccess = ({ target }) => done(target.result)),
  );
  db.close();
  return count;
}

/** Runs in a page, before it is one: the module that keeps the archive does not come until it is let in. */
function withoutArchivist() {
  const real = globalThis.fetch;
  globalThis.fetch = (wanted, ...rest) => {
    if (!String(wanted.url ?? wanted).includes('is_it_them_archivist')) return real(wanted, ...rest);
    globalThis.letArchivistIn = () => (globalThis.fetch = real);
    return Promise.reject(new TypeError('no network'));
  };
}

onPast(['chromium', 'firefox'], {}, (past) => {
  test('what was seen is kept, also of a vendor that left the list, until it is deleted', async () => {
    await past.forget();
    const first = await past.open([sample('courier')]);
    await sees(first, '24 incidents, since', '.archive');
    const second = await past.open([sample('kustomer')]);
    await until('both', async () =>
      /Courier \u00b7 24 incidents.+No longer in the list/.test((await read(second, '.archive')).replaceAll('\n', ' ')),
    );
    await click(second, '.kept button[aria-label*="Courier"]');
    await click(second, '.kept button[aria-label*="Courier"]', 'Delete for good');
    await until('gone', async () => !(await read(second, '.archive ul')).includes('Courier'));
    const third = await past.open([sample('kustomer')]);
    await sees(third, 'Kustomer', '.archive');
    assert.ok(!(await read(third, '.archive ul')).includes('Courier'));
  });

  test('two tabs that write at once lose nothing', async () => {
    await past.forget();
    const both = await Promise.all([past.open([sample('courier')]), past.open([sample('kustomer'), sample('courier')])]);
    for (const page of both) {
      // A tab that lies behind another one reads nothing until it is looked at.
      await page.bringToFront();
      await sees(page, '24 incidents, since', '.archive');
    }
    const third = await past.open([sample('sample-vendor')]);
    await until(
      'all',
      async () =>
        /Courier \u00b7 24 incidents/.test(await read(third, '.archive ul')) &&
        /Kustomer \u00b7 1 incident/.test(await read(third, '.archive ul')),
    );
  });

  test('an update that was edited or removed stays to be read, with a mark', async () => {
    await past.forget();
    const page = says(past, { incidents: [incident('a', 'Slow answers', [FOUND, LOOKING]), OLD] });
    const first = await past.open([page]);
    await sees(first, '2 incidents, since', '.kept');
    says(past, {
      incidents: [incident('a', 'Slow answers', [OVER, ['1', 'investigating', '2026-01-10T10:00:00Z', 'Nothing to see.']]), OLD],
    });
    const second = await past.open([page], place(page, '&incident=a'));
    const text = await sees(second, 'Removed by the vendor', '.timeline');
    assert.match(text, /3 updates/);
    assert.deepEqual(await list(second, '.updates .withdrawn .prose'), ['The cause is known.']);
    await click(second, '.updates details summary', 'Edited by the vendor');
    await sees(second, 'We look into it.', '.edition');
    assert.match(await read(second, '.updates'), /Nothing to see\./);
    assert.deepEqual(await violations(second, NOT_OURS), []);
  });

  test('an incident that its page lost, and a page that cannot be read, take nothing away', async () => {
    await past.forget();
    const page = says(past, { incidents: [incident('a', 'Slow answers', [OVER, LOOKING]), OLD] });
    await sees(await past.open([page]), '2 incidents, since', '.kept');
    // The page now lists fewer, as a page of fifty does in time.
    says(past, { incidents: [incident('a', 'Slow answers', [OVER, LOOKING])] });
    const second = await past.open([page]);
    await sees(second, "from the vendor's last incident and this browser's archive", '.headline');
    assert.equal((await list(second, '.window .title')).length, 2);
    await second.evaluate(() => localStorage.clear());
    past.simulator.hosts.set(HOST, { status: 500 });
    const third = await past.open([page]);
    await sees(third, 'The status page itself is failing (500)');
    await until('both', async () => (await list(third, '.window .title')).length === 2);
    assert.match(await read(third, '.headline'), /It is not known how .+ is right now\./);
  });

  test('the wizard keeps what it reads, too', async () => {
    await past.forget();
    const page = says(past, { incidents: [incident('a', 'Slow answers', [OVER, LOOKING]), OLD] });
    const wizard = await past.open([page], '', { view: 'wizard' });
    await until('its page to be kept', async () => (await wizard.evaluate(countEvents)) === 2);
  });

  test('a wizard does without what keeps the archive, and keeps what it reads once that comes', async () => {
    await past.forget();
    const page = says(past, { incidents: [incident('a', 'Slow answers', [OVER, LOOKING])] });
    const wizard = await past.open([page], '', { view: 'wizard', first: withoutArchivist });
    await until('it to be asked for', () => wizard.evaluate(() => Boolean(globalThis.letArchivistIn)));
    await sees(wizard, 'Ask me the rest');
    assert.equal(await wizard.evaluate(countEvents), 0);
    await wizard.evaluate(() => {
      globalThis.letArchivistIn();
      document.querySelector('is-it-them').refresh();
    });
    await until('its page to be kept', async () => (await wizard.evaluate(countEvents)) === 1);
    assert.deepEqual(await violations(wizard, NOT_OURS), []);
  });

  test('a silence longer than promised is marked, with the promise', async () => {
    await past.forget();
    const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
    const promise = 'We will post an update within the next 30 minutes.';
    const page = says(past, { incidents: [incident('a', 'Slow answers', [['1', 'investigating', ago(75), promise]])] });
    const tab = await past.open([page], place(page, '&incident=a'), { first: installClock });
    const text = await sees(tab, 'The update the vendor promised is', '.overdue');
    assert.match(text, /is 4[456]m late\./);
    assert.ok(text.includes(promise));
    assert.deepEqual(await violations(tab, NOT_OURS), []);
  });

  test('older incidents are looked for on a click, and kept', async () => {
    await past.forget();
    const months = (name, year, ...incidents) => ({ months: [{ name, year, incidents }] });
    const told = {
      code: 'ancient',
      name: 'Long ago',
      message: 'It is over.',
      impact: 'major',
      timestamp: "Aug <var data-var='date'>10</var>, <var data-var='time'>00:17</var> - <var data-var='time'>01:30</var> UTC",
    };
    const page = says(past, {
      incidents: [OLD],
      '/history.json?page=1': months('January', 2026, {
        code: 'old',
        name: 'Older than all that',
        impact: 'minor',
        timestamp: 'Jan 1, 10:00 - 11:00 UTC',
      }),
      '/history.json?page=2': months('August', 2021, told),
      '/history.json?page=3': { months: [] },
    });
    const tab = await past.open([page]);
    // What the page lists is known before what it forgot is looked for.
    await sees(tab, OLD.name);
    await click(tab, '.headline button', 'Look for older incidents');
    await sees(tab, '1 older incident was found and kept.', '.said-of');
    await sees(tab, '2 outages since', '.headline');
    const again = await past.open([page], place(page, '&incident=ancient'));
    await sees(again, 'lasting 1h 13m', '.summary');
    assert.match(await read(again, '.updates'), /It is over\./);
    await click(again, '.back');
    await click(again, '.headline button', 'Look for older incidents');
    await sees(again, 'tells of no older incidents', '.said-of');
    says(past, { incidents: [OLD] });
    await click(again, '.headline button', 'Look for older incidents');
    await sees(again, 'The older incidents could not be read.', '.said-of');
  });
});

// Firefox saves a file without telling a driver where, and has no way to take a disk's room away.
onPast(['chromium'], {}, (past) => {
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'export-'))));
  after(() => rmSync(folder, { recursive: true }));

  test('what is exported can be imported, and comes out the same', async () => {
    const page = await past.open(SAMPLES.map(sample));
    const file = await downloads(page, folder);
    const exported = async (kind) => {
      await click(page, '.archive .actions button', kind);
      return (await file()).text;
    };
    await until('all', async () => (await list(page, '.kept')).length === SAMPLES.length);
    await sees(page, 'Sample vendor', '.archive');
    const text = await exported('JSON');
    const archive = JSON.parse(text);
    assert.deepEqual([archive.format, archive.version, archive.vendors.length], ['is-it-them archive', 1, 4]);
    const csv = (await exported('CSV')).split('\r\n');
    const incidents = archive.vendors.flatMap(({ events }) => events.filter(({ event }) => event.incident));
    assert.equal(csv.length - 2, incidents.length, 'a row each, a head and a last line end');
    assert.match(csv[0], /^vendor,/);
    assert.ok(csv.some((row) => row.includes('Cloudflare Outage Possible Okta SSO Impact')));
    assert.match(await exported('ICS'), /^BEGIN:VCALENDAR\r\n/);

    await past.forget();
    const path = join(folder, 'in');
    const take = async (page, content) => {
      writeFileSync(path, content);
      await (await page.waitForSelector('is-it-them >>> input[type=file]')).uploadFile(path);
    };
    const empty = await past.open([sample('kustomer')]);
    await sees(empty, 'Kustomer', '.archive');
    await take(empty, text);
    await sees(empty, 'The archives of 4 vendors were taken in.');
    await sees(empty, 'Courier', '.archive');
    const again = await past.open([sample('kustomer')]);
    await sees(again, 'Courier', '.archive');
    rmSync(path);
    await click(again, '.archive .actions button', 'JSON');
    const second = JSON.parse((await file()).text);
    // Kustomer was seen once more meanwhile; of the others every byte is the same.
    const rest = ({ vendors }) => vendors.filter(({ vendor }) => vendor.id !== sample('kustomer'));
    assert.deepEqual(rest(second), rest(archive));
    for (const [content, said] of [
      ['{"format":"something else"}', 'This file is no archive of incidents.'],
      ['{"format":"is-it-them archive","version":99,"vendors":[]}', 'was written by a later version'],
      ['{"format":"is-it-them archive","version":1,"vendors":[{}]}', 'is damaged and was not imported'],
      ['not even JSON', 'This file is no archive of incidents.'],
    ]) {
      await take(again, content);
      await sees(again, said, '.said-of');
    }
  });

  test('a full disk is said, and what is new is shown all the same', async () => {
    const page = await past.browser.page();
    const session = await page.createCDPSession();
    // An origin that never wrote: Chromium remembers for a while how much room there was for the other.
    const origin = past.simulator.url.replace('localhost', '127.0.0.1');
    await page.goto(`${origin}/www/embed.html`);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await page.goto(past.address([sample('courier')]).replace(past.simulator.url, origin));
    await sees(page, 'no room left', '.said-of');
    await sees(page, 'Courier had 24 outages');
    await page.close();
  });

  test('older incidents that no web page may read are left to the extension, and that is said', async () => {
    const page = says(past, { incidents: [OLD] });
    const tab = await past.open([page], '', {
      prepare: async (tab) => {
        await tab.setRequestInterception(true);
        tab.on('request', (request) => {
          if (request.url().includes('/history.json')) {
            request.respond({ status: 200, contentType: 'application/json', body: '{"months":[]}' });
          } else {
            request.continue();
          }
        });
      },
    });
    await click(tab, '.headline button', 'Look for older incidents');
    await sees(tab, 'lets no web page read its older incidents. The extension can.', '.said-of');
  });
});
