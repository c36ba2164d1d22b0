/** Journeys through the history page, the incident page and the archive. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { FACTS } from '../simulator/samples.facts.mjs';
import { createSimulator } from '../simulator/server.mjs';
import { launch } from '../support/browsers.mjs';
import { errors, violations } from '../support/pages.mjs';

const DIST = resolve(
  process.env.IS_IT_THEM_DIST ?? fileURLToPath(new URL('../../target/dist', import.meta.url)),
);

/** As long as something may take on a slow machine, in milliseconds. */
const PATIENCE = 30_000;
const SAMPLES = Object.keys(FACTS);

/** Rules about a whole document: the page around the widget here is bare on purpose. */
const NOT_OURS = { rules: Object.fromEntries(['landmark-one-main', 'page-has-heading-one', 'region'].map((rule) => [rule, { enabled: false }])) };

for (const name of ['chromium', 'firefox']) {
  describe(`${name}: history`, { timeout: 600_000 }, () => {
    let simulator;
    let browser;
    const pages = [];

    before(async () => {
      simulator = await createSimulator({ root: join(DIST, 'web'), vendorPort: 0, maxAge: 0 });
      browser = await launch({ browser: name });
    });
    after(async () => {
      await browser?.close();
      await simulator?.close();
    });

    /** Opens the history view of these vendors, in a tab whose widget is alone on the page. */
    async function open(vendors, fragment = '') {
      const page = await browser.page();
      pages.push(page);
      page.failed = errors(page);
      await page.goto(address(vendors, fragment));
      await widget(page);
      return page;
    }

    const address = (vendors, fragment) =>
      `${simulator.url}/www/embed.html?view=history&vendors=${encodeURIComponent(vendors.join(','))}${fragment}`;
    const sample = (id) => `sample:${id}`;
    const at = (id, more = '') => `#is-it-them?vendor=${encodeURIComponent(sample(id))}${more}`;

    test('the headline adds up what is known, and says since when', async () => {
      const page = await open([sample('courier')]);
      const text = await sees(page, 'Courier had 24 outages since');
      assert.match(text, /Courier is up right now\. Courier had 24 outages since .+ totaling 59h 36m of downtime, averaging 1\.3 incidents a month\./);
      assert.match(text, /Known since .+, from the vendor's last 24 incidents\./);
      assert.match(text, /Time to resolve\s+1h 15m\s+median of 21/);
      assert.match(text, /Longest\s+Internal Courier Error Issue\s+11h 23m/);
      assert.match(text, /99\.56 % of the last 30 days; 1 outage of unknown length\./);
      assert.match(text, /24 incidents/);
      // A browser asks for an icon that the page around the widget has not.
      assert.deepEqual(page.failed.filter((error) => !error.includes('404')), []);
    });

    for (const id of SAMPLES) {
      test(`every fact of the ${id} document is shown`, async () => {
        const page = await open([sample(id)], at(id));
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
            assert.match(facts, incident.lasted === '0m' ? /length not known/ : new RegExp(`Duration\\s+${incident.lasted}\\b`), incident.title);
          }
          assert.deepEqual(await list(page, '.chips li'), [...new Set(incident.components)], 'each component once');
          const posts = await page.evaluate(() => {
            const root = document.querySelector('is-it-them').shadowRoot;
            return [...root.querySelectorAll('.updates > li')].map((post) => [
              post.querySelector('.phase').textContent.toLowerCase(),
              post.querySelector('time').dateTime.slice(0, 16).replace('T', ' '),
            ].join(' '));
          });
          assert.deepEqual(posts.toReversed(), incident.shown, incident.title);
          const started = incident.shown[0].split(' ').slice(1).join('T');
          assert.ok((await page.evaluate(() => document.querySelector('is-it-them').shadowRoot.querySelector('.facts time').dateTime)).startsWith(started));
          const prose = squeezed(await read(page, '.updates'));
          for (const said of incident.says ?? []) {
            assert.ok(prose.includes(squeezed(said)), `${incident.title}: ${said}`);
          }
          await click(page, '.back');
        }
      });
    }

    test('an incident shows when it really began, with the vendor\u2019s own words and the lag', async () => {
      const page = await open([sample('customer-io')], at('customer-io', '&incident=4zcqhdg4zy1d'));
      const text = await sees(page, 'Acknowledged 36m after it began');
      assert.match(text, /between 20:10 UTC and 21:54 UTC/);
      assert.match(text, /Customer\.io experienced a minor incident on .+ affecting Data Processing and Message Sending, lasting 1h 7m\. It is resolved\./);
      assert.match(text, /Investigating 25m · Monitoring 42m/);
      assert.deepEqual(await violations(page, NOT_OURS), []);
    });

    test('the address brings an incident back, and the way back leads to the list', async () => {
      const page = await open([sample('courier'), sample('kustomer')]);
      await click(page, '.tabs button', 'Kustomer');
      await click(page, '.window .row .title', 'Outbound Webhooks');
      await sees(page, 'lasting 1h 14m');
      const address = page.url();
      await page.goBack();
      await sees(page, 'Known since', '.headline');
      const again = await open([sample('courier'), sample('kustomer')], new URL(address).hash);
      await sees(again, 'lasting 1h 14m');
    });

    test('filters narrow the list as they are typed, live in the address, and clear', async () => {
      const page = await open([sample('courier')]);
      await find(page, 'mailgun latency');
      await sees(page, '1 of 24 incidents');
      assert.match(page.url(), /q=mailgun\+latency/);
      const again = await open([sample('courier')], new URL(page.url()).hash);
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
      const page = await open([sample('courier')]);
      await sees(page, 'The last 90 days');
      const strip = await page.waitForSelector('is-it-them >>> .strip svg');
      await strip.evaluate((node) => node.focus());
      const said = await until('the last day', async () => (await read(page, '.strip .said')).includes('Observability') && read(page, '.strip .said'));
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

    test('several vendors are compared on one axis', async () => {
      const page = await open([sample('courier'), sample('kustomer')]);
      await sees(page, 'Side by side');
      await click(page, '.axis button', 'three years');
      await until('the axis', async () => (await read(page, '.compare')).includes('Side by side, the last three years'));
      assert.match(page.url(), /days=1095/);
      await click(page, '.compare summary');
      await until('rows of both', async () => (await list(page, '.compare tbody tr')).length >= 24);
    });

    test('axe finds nothing wrong with the history', async () => {
      const page = await open(SAMPLES.map(sample), at('courier'));
      await sees(page, 'Courier had 24 outages');
      await click(page, '.filters summary');
      await click(page, '.rules summary');
      assert.deepEqual(await violations(page, NOT_OURS), []);
    });

    test('what was seen is kept, also of a vendor that left the list, until it is deleted', async () => {
      const first = await open([sample('courier')]);
      await sees(first, '24 incidents, since', '.archive');
      const second = await open([sample('kustomer')]);
      await until('both', async () => /Courier · 24 incidents.+No longer in the list/.test((await read(second, '.archive')).replaceAll('\n', ' ')));
      await click(second, '.kept button[aria-label*="Courier"]');
      await click(second, '.kept button[aria-label*="Courier"]', 'Delete for good');
      await until('gone', async () => !(await read(second, '.archive ul')).includes('Courier'));
      const third = await open([sample('kustomer')]);
      await sees(third, 'Kustomer', '.archive');
      assert.ok(!(await read(third, '.archive ul')).includes('Courier'));
    });

    test('two tabs that write at once lose nothing', async () => {
      const both = await Promise.all([open([sample('courier')]), open([sample('kustomer'), sample('courier')])]);
      for (const page of both) {
        await sees(page, '24 incidents, since', '.archive');
      }
      const third = await open([sample('sample-vendor')]);
      await until('all', async () => /Courier · 24 incidents/.test(await read(third, '.archive ul')) && /Kustomer · 1 incident/.test(await read(third, '.archive ul')));
    });

    if (name === 'chromium') {
      test('what is exported can be imported, and comes out the same', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'export-'));
        try {
          const page = await open(SAMPLES.map(sample));
          await sees(page, 'Sample vendor', '.archive');
          const text = await exported(page, folder, 'JSON');
          const archive = JSON.parse(text);
          assert.equal(archive.version, 1);
          assert.equal(archive.vendors.length, 4);
          assert.match(await exported(page, folder, 'CSV'), /^vendor.*\r\n/);
          await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('is-it-them').onsuccess = done)));
          const fresh = await open([sample('kustomer')]);
          await sees(fresh, 'Kustomer', '.archive');
          const path = join(folder, 'in.json');
          writeFileSync(path, text);
          const input = await fresh.waitForSelector('is-it-them >>> input[type=file]');
          await input.uploadFile(path);
          await sees(fresh, 'The archives of 4 vendors were taken in.');
          await sees(fresh, 'Courier', '.archive');
          const again = await open([sample('kustomer')]);
          await sees(again, 'Courier', '.archive');
          const second = JSON.parse(await exported(again, folder, 'JSON'));
          const events = (all) => all.vendors.flatMap(({ vendor, events: kept }) => kept.map(({ event, updates }) => [vendor.id, event, updates.length]));
          assert.deepEqual(events(second), events(archive));
          writeFileSync(path, '{"format":"something else"}');
          await (await again.waitForSelector('is-it-them >>> input[type=file]')).uploadFile(path);
          await sees(again, 'This file is no archive of incidents.');
        } finally {
          rmSync(folder, { recursive: true });
        }
      });

      test('a full disk is said, and what is new is shown all the same', async () => {
        const page = await browser.page();
        const session = await page.createCDPSession();
        // An origin that never wrote: Chromium remembers for a while how much room there was for the other.
        const origin = simulator.url.replace('localhost', '127.0.0.1');
        await page.goto(`${origin}/www/embed.html`);
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
        await page.goto(address([sample('courier')], '').replace(simulator.url, origin));
        await sees(page, 'no room left', '.said-of');
        await sees(page, 'Courier had 24 outages');
      });

      test('axe finds nothing wrong in the dark', async () => {
        const dark = await launch({ browser: name, dark: true });
        try {
          const page = await dark.page(address(SAMPLES.map(sample), at('courier')));
          await widget(page);
          await sees(page, 'Courier had 24 outages');
          assert.deepEqual(await violations(page, NOT_OURS), []);
        } finally {
          await dark.close();
        }
      });
    }
  });
}

/** Waits for the widget to have drawn. */
const widget = (page) => until('the widget', () => page.evaluate(() => Boolean(document.querySelector('is-it-them')?.shadowRoot?.querySelector('.is-it-them'))));

/** All text of a part of the widget, or of all of it. */
const read = (page, selector = '.is-it-them') =>
  page.evaluate(
    (wanted) => [...document.querySelector('is-it-them').shadowRoot.querySelectorAll(wanted)].map((part) => part.innerText).join('\n'),
    selector,
  );

/** The text of each part. */
const list = (page, selector) =>
  page.evaluate(
    (wanted) => [...document.querySelector('is-it-them').shadowRoot.querySelectorAll(wanted)].map((part) => part.textContent),
    selector,
  );

const sees = (page, text, selector) =>
  until(text, async () => {
    const now = await read(page, selector);
    return now.includes(text) && now;
  }, () => read(page, selector));

/** Presses the first part that says this, or nothing but this. */
async function click(page, selector, text = '', alone = false) {
  await until(`${selector} ${text}`, () =>
    page.evaluate(
      (wanted, words, all) => {
        const parts = [...document.querySelector('is-it-them').shadowRoot.querySelectorAll(wanted)];
        const part = parts.find(({ textContent }) => (all ? textContent === words : textContent.includes(words)));
        part?.click();
        return Boolean(part);
      },
      selector,
      text,
      alone,
    ),
  );
}

/** Types into a field as a person's last keystroke would leave it. */
const type = (page, selector, value, event = 'input') =>
  page.evaluate(
    (wanted, text, kind) => {
      const input = document.querySelector('is-it-them').shadowRoot.querySelector(wanted);
      input.value = text;
      input.dispatchEvent(new (kind === 'date' ? Event : InputEvent)(kind === 'date' ? 'change' : 'input', { bubbles: true, composed: true }));
    },
    selector,
    value,
    event,
  );

async function find(page, words) {
  await until('the search', () => page.evaluate(() => Boolean(document.querySelector('is-it-them').shadowRoot.querySelector('.search input'))));
  await type(page, '.search input', words);
}

const choose = (page, selector, value) =>
  page.evaluate(
    (wanted, chosen) => {
      const select = document.querySelector('is-it-them').shadowRoot.querySelector(wanted);
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    },
    selector,
    value,
  );

/** The text of a file that the page saves. */
async function exported(page, parent, kind) {
  // A file of the same name would be written over.
  const folder = mkdtempSync(join(parent, 'file-'));
  const session = await page.browser().target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await click(page, '.archive .actions button', kind);
  const name = await until(`a file of ${kind}`, () => readdirSync(folder).find((file) => !file.endsWith('.crdownload')));
  return readFileSync(join(folder, name), 'utf8');
}

/** Text without marks of Markdown and without the width of its blanks: what is left is what is read. */
const squeezed = (text) => text.replaceAll(/^\s*[-*] /gm, '').replaceAll(/[\\*#_`]|\[|\]\([^)]*\)|\]/g, '').replaceAll(/\s+/g, ' ').trim();

async function until(what, probe, seen = probe) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await probe();
    if (found) {
      return found;
    }
    if (Date.now() > end) {
      assert.fail(`${what} did not come; there is: ${JSON.stringify(await seen())}`);
    }
    await sleep(50);
  }
}
