/** Journeys through the history page and the incident page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FACTS } from '../simulator/samples.facts.mjs';
import { violations } from '../support/pages.mjs';
import { NOT_OURS, at, choose, click, find, here, list, onPast, place, read, sample, sees, squeezed, type, until } from './past.mjs';

const SAMPLES = Object.keys(FACTS);

onPast(['chromium', 'firefox'], {}, (past) => {
  test('the headline adds up what is known, and says since when', async () => {
    const page = await past.open([sample('courier')]);
    const text = await sees(page, 'Courier had 24 outages since');
    assert.match(
      text,
      /Courier was up when this was recorded\. Courier had 24 outages since .+ totaling 60h 11m of downtime, averaging 1\.3 incidents a month\./,
    );
    assert.match(text, /Recorded sample of .+, not live/);
    assert.match(text, /Known since .+, from the vendor's last 24 incidents\./);
    const tiles = await read(page, '.tiles');
    for (const tile of [
      /Uptime, a year\s+99\.60 %\s+34h 36m down, and 2 outages of unknown length/,
      /Incidents a month\s+1\.3\s+24 outages, 60h 11m in all/,
      /Half are over in\s+1h 10m\s+nine in ten in 6h 34m/,
      /They say so after\s+3h 33m\s+median of 5 that tell/,
    ]) {
      assert.match(tiles, tile);
    }
    assert.match(text, /24 incidents/);
    assert.doesNotMatch(text, /of the last 30 days/, 'what nobody asks first is folded');
    await click(page, '.more summary');
    const more = await read(page, '.more');
    assert.match(more, /Time to resolve\s+1h 10m\s+median of 22/);
    assert.match(more, /Longest\s+Internal Courier Error Issue\s+11h 23m/);
    assert.match(more, /99\.48 % of the last 30 days\./);
    assert.match(more, /99\.60 % of the last 365 days; 2 outages of unknown length\./);
    // A browser asks for an icon that the page around the widget has not.
    assert.deepEqual(
      page.failed.filter((error) => !error.includes('404')),
      [],
    );
  });

  for (const id of SAMPLES) {
    test(`every fact of the ${id} document is shown`, async () => {
      const page = await past.open([sample(id)], at(id));
      const { name: vendor, incidents } = FACTS[id];
      for (const incident of incidents) {
        await find(page, incident.title);
        await click(page, '.window .row .title', incident.title, true);
        const text = await sees(page, incident.title, '.incident h2');
        const all = await read(page, '.incident');
        assert.ok(text.includes(incident.title));
        assert.ok(all.includes(vendor), `${vendor} is named`);
        if (incident.impact) {
          const words = { none: 'Notice', minor: 'Minor', major: 'Major', critical: 'Critical' };
          assert.match(await read(page, '.pills'), new RegExp(words[incident.impact]), incident.title);
        }
        const facts = await read(page, '.facts');
        if (incident.lasted) {
          assert.match(
            facts,
            incident.lasted === '0m' ? /length not known|Duration\s+35m/ : new RegExp(`Duration\\s+${incident.lasted}\\b`),
            incident.title,
          );
        }
        assert.deepEqual(await list(page, '.chips li'), [...new Set(incident.components)], 'each component once');
        const posts = await page.evaluate(() => {
          const root = document.querySelector('is-it-them').shadowRoot;
          return [...root.querySelectorAll('.updates > li')].map((post) =>
            [
              post.querySelector('.phase').textContent.toLowerCase(),
              post.querySelector('time').dateTime.slice(0, 16).replace('T', ' '),
            ].join(' '),
          );
        });
        assert.deepEqual(posts.toReversed(), incident.shown, incident.title);
        const started = incident.shown[0].split(' ').slice(1).join('T');
        assert.ok(
          (await page.evaluate(() => document.querySelector('is-it-them').shadowRoot.querySelector('.facts time').dateTime)).startsWith(
            started,
          ),
        );
        const prose = squeezed(await read(page, '.updates'));
        for (const said of incident.says ?? []) {
          assert.ok(prose.includes(squeezed(said)), `${incident.title}: ${said}`);
        }
        await click(page, '.back');
      }
    });
  }

  test('an incident shows when it really began, with the vendor\u2019s own words and the lag', async () => {
    const page = await past.open([sample('customer-io')], at('customer-io', '&incident=4zcqhdg4zy1d'));
    const text = await sees(page, 'Acknowledged 36m after it began');
    assert.match(text, /between 20:10 UTC and 21:54 UTC/);
    assert.match(await read(page, '.facts'), /Duration\s+1h 7m\s+1h 44m by the vendor\u2019s own account/, 'both, each with whose it is');
    assert.match(
      text,
      /Customer\.io experienced a minor incident on .+ affecting Data Processing and Message Sending, lasting 1h 7m\. It is resolved\./,
    );
    assert.match(text, /Not said yet 36m\s+Investigating 25m\s+Monitoring 42m\s+Posts/);
    assert.equal(await page.$eval('is-it-them >>> .phases path.over', (path) => path.getAttribute('d').split('M').length - 1), 3);
    assert.deepEqual(await violations(page, NOT_OURS), []);
  });

  test('the address brings an incident back, and the way back leads to the list', async () => {
    const page = await past.open([sample('courier'), sample('kustomer')]);
    await click(page, '.tabs button', 'Kustomer');
    await click(page, '.window .row .title', 'Outbound Webhooks');
    await sees(page, 'lasting 1h 14m');
    const address = await here(page);
    await page.goBack();
    await sees(page, 'Known since', '.headline');
    const again = await past.open([sample('courier'), sample('kustomer')], new URL(address).hash);
    await sees(again, 'lasting 1h 14m');
  });

  test('filters narrow the list as they are typed, live in the address, and clear', async () => {
    const page = await past.open([sample('courier')]);
    await find(page, 'mailgun latency');
    await sees(page, '1 of 24 incidents');
    assert.match(await here(page), /q=mailgun\+latency/);
    const again = await past.open([sample('courier')], new URL(await here(page)).hash);
    await sees(again, '1 of 24 incidents');
    assert.deepEqual(await list(again, '.window .title'), ['Mailgun Message Delivery Latency']);
    await click(again, '.search button', 'Clear filters');
    await sees(again, '24 incidents');
    await choose(again, '.search select', 'longest');
    await until('the longest first', async () => (await list(again, '.window .title'))[0] === 'Internal Courier Error Issue');
    await type(again, "input[type='date']", '2026-01-01', 'date');
    await sees(again, '2 of 24 incidents');
  });

  test('a picture tells the same to pointer and arrow keys, and has a table behind it', async () => {
    const page = await past.open([sample('courier')]);
    await sees(page, 'The last 90 days');
    const drawing = 'is-it-them >>> .strip .laid svg';
    // It is drawn anew while the archive comes, and stays once that is there.
    await sees(page, '24 incidents');
    await new Promise((passed) => setTimeout(passed, 1000));
    const strip = await page.waitForSelector(drawing);
    await strip.evaluate((node) => node.focus());
    await new Promise((passed) => setTimeout(passed, 1500));
    const said = await until(
      'the last day',
      async () => (await read(page, '.strip .said')).includes('Observability') && read(page, '.strip .said'),
    );
    assert.equal(await strip.evaluate((node) => node.getAttribute('aria-valuetext')), said.trim());
    await page.keyboard.press('ArrowLeft');
    await until('the day before', async () => (await read(page, '.strip .said')).includes('no incident'));
    await page.keyboard.press('Tab');
    const box = await strip.boundingBox();
    await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2);
    await until('the last day again', async () => (await read(page, '.strip .said')).trim() === said.trim());
    await click(page, '.strip summary');
    await until('90 days', async () => (await list(page, '.strip tbody tr')).length === 90);
  });

  test('a day of the strip opens by pointer and by key, with the way to its incidents', async () => {
    const page = await past.open([sample('courier')]);
    await sees(page, 'The last 90 days');
    assert.deepEqual(await list(page, '.days .legend li'), ['Operational', 'Degraded']);
    const strip = await page.waitForSelector('is-it-them >>> .days .strip .laid svg');
    await strip.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    const box = await strip.boundingBox();
    await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2);
    await sees(page, 'Degraded, 35m down', '.opened');
    assert.deepEqual(await list(page, '.opened .row .grow'), ['Observability Degradation']);
    await strip.evaluate((node) => node.focus());
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await sees(page, '28 January 2026: no incident', '.opened');
    await page.keyboard.press('Enter');
    await until('the day closed', async () => (await list(page, '.opened')).length === 0);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await click(page, '.opened .row', 'Observability');
    await sees(page, 'Observability Degradation', '.incident h2');
  });

  test('of days before anything is known the strip says that nothing is', async () => {
    const page = await past.open([sample('customer-io')]);
    await sees(page, 'The last 90 days');
    assert.match(await read(page, '.days'), /Of \d+ of these days nothing is known\./);
    assert.ok((await list(page, '.days .legend li')).includes('Not known'));
  });

  test('of a vendor that was never read nothing is known, and nothing is green', async () => {
    past.simulator.set('customer-io', 'offline');
    const vendors = [past.vendor('customer-io'), sample('courier')];
    const page = await past.open(vendors, place(vendors[0]));
    await sees(page, 'Page could not be reached', '.headline');
    const headline = await read(page, '.headline');
    assert.match(headline, /It is not known how .+ is right now\. Nothing is known of the past of .+ yet\./);
    assert.doesNotMatch(headline, /Known since|No outage/);
    assert.match(await read(page, '.tiles'), /^\s*Outages\s+\u2013\s+Not known\s*$/);
    assert.deepEqual(await list(page, '.days .legend li'), ['Not known']);
    assert.equal(await page.$$eval('is-it-them >>> .days path.operational', (all) => all.length), 0);
    const strip = await page.waitForSelector('is-it-them >>> .days .strip .laid svg');
    await strip.evaluate((node) => node.focus());
    await page.keyboard.press('Enter');
    await sees(page, ': not known', '.opened');
    await sees(page, 'Side by side');
    assert.equal((await list(page, '.lanes .laid ul.nums li'))[0], '\u2013');
    await click(page, '.more > summary');
    await click(page, '.times > summary');
    await until('the calendar', async () => (await list(page, '.calendar')).length > 0);
    assert.equal(await page.$$eval('is-it-them >>> .calendar path.operational', (all) => all.length), 0);
  });

  test('several vendors are compared on one axis', async () => {
    const page = await past.open([sample('courier'), sample('kustomer')]);
    await sees(page, 'Side by side');
    await click(page, '.axis button', '3 years');
    await until('the axis', async () => (await read(page, '.compare')).includes('Side by side, the last three years'));
    assert.match(await here(page), /days=1095/);
    await click(page, '.compare summary');
    await until('rows of both', async () => (await list(page, '.compare tbody tr')).length >= 24);
  });

  test('axe finds nothing wrong with the history', async () => {
    const page = await past.open(SAMPLES.map(sample), at('courier'));
    await sees(page, 'Courier had 24 outages');
    await click(page, '.filters summary');
    await click(page, '.more > summary');
    await click(page, '.rules summary');
    await click(page, '.times > summary');
    assert.deepEqual(await violations(page, NOT_OURS), []);
  });
});

// Firefox cannot be told to draw as for paper.
onPast(['chromium'], {}, (past) => {
  test('on paper it is the sentence, the figures, the pictures and the incidents, without what is pressed', async () => {
    const page = await past.open([sample('courier'), sample('kustomer')]);
    await sees(page, 'The last 90 days');
    await page.emulateMediaType('print');
    const text = await read(page, '.history');
    for (const part of ['Courier was up', 'Half are over in', 'Side by side', 'Courier Web App Performance', 'No maintenance']) {
      assert.ok(text.includes(part), part);
    }
    assert.match(await read(page, '.printed'), /^Printed \d.+\d\d:\d\d.*\.$/, 'a recorded sample was never read');
    for (const part of ['Filters', 'Archive', 'As a table', 'More figures', '3 years']) assert.ok(!text.includes(part), part);
  });

  test('on paper stand when it was printed and when the page was read, and on the screen they do not', async () => {
    const vendors = [past.vendor('courier')];
    const page = await past.open(vendors, place(vendors[0]));
    await sees(page, 'Courier is up');
    assert.equal(await page.$eval('is-it-them >>> .printed', (part) => part.checkVisibility()), false);
    await page.emulateMediaType('print');
    const text = await read(page, '.printed');
    const year = new Date().getFullYear();
    assert.match(text, new RegExp(`^Printed .*${year}, \\d\\d:\\d\\d.*\\. The page was read .*${year}, \\d\\d:\\d\\d`));
    assert.doesNotMatch(await read(page, '.headline'), /Reading/);
  });

  test('that the page is read again is said by its age, and nothing moves for it', async () => {
    const vendors = [past.vendor('courier')];
    const page = await past.open(vendors, place(vendors[0]));
    await sees(page, 'Read', '.headline');
    const busy = () =>
      page.$$eval('is-it-them >>> .again', (all) => all.map((part) => [part.getAttribute('aria-busy'), getComputedStyle(part).visibility]));
    const height = () => page.$eval('is-it-them >>> .history', (part) => part.getBoundingClientRect().height);
    await until('quiet', async () => (await busy()).every(([is, seen]) => is === 'false' && seen === 'hidden'), busy);
    const before = await height();
    past.simulator.set('courier', { behaviour: 'slow', ms: 4000 });
    await page.evaluate(() => /** @type {any} */ (document.querySelector('is-it-them')).refresh());
    await until('the sign', async () => (await busy()).every(([is, seen]) => is === 'true' && seen === 'visible'), busy);
    assert.match(await read(page, '.headline'), /Reading\u2026/);
    assert.equal(await height(), before);
    await until('its end', async () => (await busy()).every(([is, seen]) => is === 'false' && seen === 'hidden'), busy);
  });

  test('on paper are all incidents, not those in sight alone, and what is open', async () => {
    const page = await past.open([sample('courier')]);
    const rows = () => page.$$eval('is-it-them >>> .window .row', (all) => all.length);
    await until('those in sight', async () => (await rows()) > 0);
    assert.ok((await rows()) < 24, `${await rows()}`);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await until('all of them', async () => (await rows()) === 24, rows);
    await click(page, '.more > summary');
    await page.emulateMediaType('print');
    const shown = await page.$$eval('is-it-them >>> .more .row, is-it-them >>> .window .gap', (all) =>
      all.map((part) => [part.getAttribute('class'), part.checkVisibility()]),
    );
    assert.deepEqual(
      shown.filter(([, isShown]) => isShown).map(([name]) => name),
      ['row plain'],
    );
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await until('those in sight again', async () => (await rows()) < 24, rows);
  });
});

onPast(['chromium'], { dark: true }, (past) => {
  test('axe finds nothing wrong in the dark', async () => {
    const page = await past.open(SAMPLES.map(sample), at('courier'));
    await sees(page, 'Courier had 24 outages');
    assert.deepEqual(await violations(page, NOT_OURS), []);
    await click(page, '.window .row .title', 'Cloudflare Outage');
    await sees(page, 'Who else');
    assert.deepEqual(await violations(page, NOT_OURS), []);
  });
});
