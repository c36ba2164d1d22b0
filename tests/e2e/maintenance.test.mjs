/** Announced work: to come, going on, over, late, called off; its countdown and its calendar files. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { advance, installClock } from '../support/clock.mjs';
import { violations } from '../support/pages.mjs';
import { NOT_OURS, click, downloads, list, onPast, read, sees, statuspage, until, work } from './past.mjs';

const MINUTE = 60_000;
/** A moment this number of minutes and a half from now: what a countdown says of it holds for half a minute. */
const from = (minutes) => `${new Date(Date.now() + (minutes + 0.5) * MINUTE).toISOString().slice(0, -5)}Z`;

/** The address of a vendor whose page then announces this. */
function announced(past, ...maintenances) {
  past.simulator.hosts.set('status.works.example', statuspage('Works', { maintenances }));
  return `${past.simulator.hostsUrl}/status_works_example`;
}

onPast(['chromium', 'firefox'], {}, (past) => {
  const groups = (tab) =>
    tab.evaluate(() => {
      const part = document.querySelector('is-it-them').shadowRoot.querySelector('.maintenances');
      return Object.fromEntries(
        [...part.querySelectorAll('h4')].map((head) => [
          head.textContent,
          [...head.nextElementSibling.querySelectorAll('.work')].map((row) => row.innerText.replaceAll(/\s+/g, ' ')),
        ]),
      );
    });

  test('what is to come, what goes on and what is late stand apart, with a countdown that runs', async () => {
    await past.forget();
    const page = announced(
      past,
      work('later', 'New racks', 'scheduled', from(200), from(260)),
      work('now', 'Database upgrade', 'in_progress', from(-30), from(50)),
      work('late', 'Network change', 'in_progress', from(-90), from(-25)),
      work('over', 'Certificate renewal', 'completed', from(-300), from(-240)),
    );
    const tab = await past.open([page], '', { first: installClock });
    await sees(tab, 'Database upgrade', '.maintenances');
    const seen = await groups(tab);
    assert.deepEqual(Object.keys(seen), ['Now', 'Upcoming', 'Past']);
    assert.equal(seen.Now.length, 2);
    assert.match(
      seen.Now.find((row) => row.includes('Database upgrade')),
      /In progress .+ Planned to end in (50|49)m API/,
    );
    assert.match(
      seen.Now.find((row) => row.includes('Network change')),
      /2[45]m past its planned end/,
    );
    assert.match(seen.Upcoming[0], /New racks Scheduled .+ Starts in 3h (19|20)m/);
    assert.match(seen.Past[0], /Certificate renewal Completed/);
    // It is no outage, unless the person asks for it.
    assert.match(await read(tab, '.headline'), /No outage of Works is known/);
    assert.deepEqual(await violations(tab, NOT_OURS), []);
    await advance(tab, 60 * 60);
    await until(
      'the countdown',
      async () => {
        const { Now, Upcoming } = await groups(tab);
        return (
          /\b(9|10)m past its planned end/.test(Now.find((row) => row.includes('Database upgrade'))) &&
          /Starts in 2h (19|20)m/.test(Upcoming[0])
        );
      },
      () => groups(tab),
    );
  });

  test('work that its page stops listing is over, or was called off', async () => {
    await past.forget();
    const page = announced(
      past,
      work('now', 'Database upgrade', 'in_progress', from(-30), from(50)),
      work('off', 'Never to be', 'scheduled', from(500), from(560)),
    );
    const first = await past.open([page]);
    await sees(first, 'Never to be', '.maintenances');
    await until('it to be kept', async () => /2 maintenances/.test(await read(first, '.kept')));
    announced(past);
    const second = await past.open([page]);
    await until(
      'it to be over',
      async () => JSON.stringify(Object.keys(await groups(second).catch(() => ({})))) === '["Past"]',
      () => read(second, '.maintenances'),
    );
    const { Past } = await groups(second);
    assert.equal(Past.length, 1);
    assert.match(Past[0], /Database upgrade Completed/);
  });
});

// Firefox saves a file without telling a driver where.
onPast(['chromium'], {}, (past) => {
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'calendar-'))));
  after(() => rmSync(folder, { recursive: true }));

  test('one or all go into a calendar', async () => {
    const start = from(200);
    const page = announced(
      past,
      work('a', 'New racks, hall 2', 'scheduled', start, from(260)),
      work('b', 'Database upgrade', 'in_progress', from(-30), from(50)),
    );
    const tab = await past.open([page]);
    const file = await downloads(tab, folder);
    await sees(tab, 'New racks', '.maintenances');
    await click(tab, '.maintenances .line-up button', 'Add all to calendar');
    const all = await file();
    assert.match(all.name, /\.ics$/);
    assert.match(all.text, /^BEGIN:VCALENDAR\r\n/);
    assert.equal(all.text.match(/BEGIN:VEVENT/g).length, 2);
    assert.match(all.text, /SUMMARY:[^\r]*New racks\\, hall 2/);
    assert.ok(all.text.includes(`DTSTART:${start.replaceAll(/[-:]/g, '')}`), all.text);
    const names = await list(tab, '.maintenances .work p:first-child');
    await tab.evaluate(
      (index) => document.querySelector('is-it-them').shadowRoot.querySelectorAll('.maintenances .work .quiet')[index].click(),
      names.indexOf('Database upgrade'),
    );
    const one = await file();
    assert.equal(one.text.match(/BEGIN:VEVENT/g).length, 1);
    assert.match(one.text, /SUMMARY:[^\r]*Database upgrade/);
  });
});
