/**
 * What journeys through the history start from and do: a tab whose widget is alone on the page, and hands that read,
 * press and type in it. The only place that knows how those pages are marked up, beside `person.mjs`.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe } from 'node:test';
import { createSimulator } from '../simulator/server.mjs';
import { launch } from '../support/browsers.mjs';
import { errors } from '../support/pages.mjs';
import { until } from './person.mjs';
import { DIST } from './stage.mjs';

export { until };

/** Rules about a whole document: the page around the widget here is bare on purpose. */
export const NOT_OURS = {
  rules: Object.fromEntries(['landmark-one-main', 'page-has-heading-one', 'region'].map((rule) => [rule, { enabled: false }])),
};

export const sample = (id) => `sample:${id}`;
/** The fragment of a place in the history of a recorded sample. */
export const at = (id, more = '') => place(sample(id), more);
/** The same of any vendor. */
export const place = (vendor, more = '') => `#is-it-them?vendor=${encodeURIComponent(vendor)}${more}`;

/**
 * Declares journeys for each of some browsers; they share one browser, its archive and one simulator.
 * @param {('chromium' | 'firefox')[]} browsers
 * @param {any} options of `launch`; `extension: true` loads the build's
 * @param {(past: Past) => void} journeys declares the tests
 */
export function onPast(browsers, options, journeys) {
  for (const name of browsers) {
    describe(name, { timeout: 600_000 }, () => {
      const past = new Past();
      before(() => past.raise(name, options));
      afterEach(() => past.clear());
      after(() => past.close());
      journeys(past);
    });
  }
}

/** A simulator and a browser, once they are there. */
export class Past {
  /** @type {import('../simulator/server.mjs').Simulator} */
  simulator;
  /** @type {import('../support/browsers.mjs').Browser} */
  browser;
  #pages = [];

  async raise(name, { extension, ...options }) {
    this.simulator = await createSimulator({ root: join(DIST, 'web'), vendorPort: 0, maxAge: 0 });
    this.browser = await launch({ browser: name, ...options, ...(extension && { extension: join(DIST, 'extension') }) });
  }

  /** The status page of a simulated vendor. */
  vendor(id) {
    return `${this.simulator.vendorsUrl}/${id}`;
  }

  address(vendors, fragment = '', view = 'history') {
    return `${this.simulator.url}/www/embed.html?view=${view}&vendors=${encodeURIComponent(vendors.join(','))}${fragment}`;
  }

  /**
   * Opens the history of these vendors.
   * @param {string[]} vendors
   * @param {string} [fragment] the place in it
   * @param {object} [options]
   * @param {(() => unknown) | string} [options.first] runs before the page's own scripts
   * @param {(page: import('puppeteer-core').Page & {failed?: string[]}) => Promise<unknown>} [options.prepare] what is done with the tab before the page is there
   * @param {string} [options.view] another than the history
   */
  async open(vendors, fragment = '', { first, prepare, view } = {}) {
    const tab = await this.browser.page();
    const page = Object.assign(tab, { failed: errors(tab), asked: /** @type {string[] | undefined} */ (undefined) });
    this.#pages.push(page);
    if (first) {
      await page.evaluateOnNewDocument(first);
    }
    await prepare?.(page);
    await page.goto(this.address(vendors, fragment, view));
    await widget(page);
    return page;
  }

  /** Forgets all that was kept, as after the data of the site was cleared. */
  async forget() {
    const page = await this.browser.page();
    await page.goto(`${this.simulator.url}/www/embed.html`);
    await page.evaluate(
      () =>
        new Promise((done) => {
          localStorage.clear();
          const request = indexedDB.deleteDatabase('is-it-them');
          request.onsuccess = done;
        }),
    );
    await page.close();
  }

  async clear() {
    for (const page of this.#pages.splice(0).filter((open) => !open.isClosed())) {
      await page.close();
    }
    this.simulator.reset();
  }

  async close() {
    await this.browser?.close();
    await this.simulator?.close();
  }
}

/**
 * The documents of a status page of one's own, for `simulator.hosts.set`.
 * @param {string} name
 * @param {{incidents?: any[], maintenances?: object[], url?: string, [more: string]: unknown}} [page] incidents made with
 *   {@link incident}, newest first, maintenances with {@link work}, what it says its address is
 */
export function statuspage(
  name,
  { incidents = [], maintenances = [], id = name, url = `https://status.${name.toLowerCase()}.example`, ...more } = {},
) {
  const page = { id, name, url, time_zone: 'Etc/UTC', updated_at: '2026-01-01T00:00:00Z' };
  return {
    '/api/v2/summary.json': {
      page,
      status: { indicator: 'none', description: '' },
      components: [],
      incidents: incidents.filter(({ resolved_at: end }) => !end),
      scheduled_maintenances: maintenances,
    },
    '/api/v2/incidents.json': { page, incidents },
    ...more,
  };
}

/** An incident with posts of the form `[id, phase, moment, text]`, newest first. */
export function incident(id, title, posts, more = {}) {
  const times = posts.map(([, , moment]) => moment);
  return {
    id,
    name: title,
    impact: 'minor',
    status: posts[0][1],
    created_at: times.at(-1),
    started_at: times.at(-1),
    resolved_at: posts[0][1] === 'resolved' ? times[0] : null,
    updated_at: times[0],
    shortlink: `https://status.example.com/incidents/${id}`,
    components: [],
    incident_updates: posts.map(([post, status, moment, body]) => ({
      id: post,
      status,
      body,
      created_at: moment,
      updated_at: moment,
      display_at: moment,
    })),
    ...more,
  };
}

/** Announced work from one moment to another. */
export function work(id, title, status, from, until) {
  return {
    id,
    name: title,
    impact: 'maintenance',
    status,
    created_at: from,
    scheduled_for: from,
    scheduled_until: until,
    resolved_at: null,
    components: [{ id: 'c', name: 'API' }],
    incident_updates: [],
  };
}

/** Takes everything that is saved by a page: what waits for it next gives name and text. Chromium only. */
export async function downloads(page, folder) {
  const session = await page.browser().target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return () =>
    until('a file', () => {
      const name = readdirSync(folder).find((file) => !file.endsWith('.crdownload'));
      if (!name) {
        return undefined;
      }
      const text = readFileSync(join(folder, name), 'utf8');
      // The browser makes the file before it writes it.
      if (!text) return undefined;
      rmSync(join(folder, name));
      return { name, text };
    });
}

/** Waits for the widget to have drawn. */
export const widget = (page) =>
  until('the widget', () => page.evaluate(() => Boolean(document.querySelector('is-it-them')?.shadowRoot?.querySelector('.is-it-them'))));

/** The page's address as the page knows it; the driver hears of a new one a little later. */
export const here = (page) => page.evaluate(() => location.href);

/** All text of a part of the widget, or of all of it. */
export const read = (page, selector = '.is-it-them') =>
  page.evaluate(
    (wanted) => [...document.querySelector('is-it-them').shadowRoot.querySelectorAll(wanted)].map((part) => part.innerText).join('\n'),
    selector,
  );

/** The text of each part. */
export const list = (page, selector) =>
  page.evaluate(
    (wanted) => [...document.querySelector('is-it-them').shadowRoot.querySelectorAll(wanted)].map((part) => part.textContent),
    selector,
  );

export const sees = (page, text, selector) =>
  until(
    text,
    async () => {
      const now = await read(page, selector);
      return now.includes(text) && now;
    },
    () => read(page, selector),
  );

/** Presses the first part that says this, or nothing but this. */
export async function click(page, selector, text = '', alone = false) {
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
export const type = (page, selector, value, event = 'input') =>
  page.evaluate(
    (wanted, text, kind) => {
      const input = document.querySelector('is-it-them').shadowRoot.querySelector(wanted);
      input.value = text;
      input.dispatchEvent(
        new (kind === 'date' ? Event : InputEvent)(kind === 'date' ? 'change' : 'input', { bubbles: true, composed: true }),
      );
    },
    selector,
    value,
    event,
  );

export async function find(page, words) {
  await until('the search', () =>
    page.evaluate(() => Boolean(document.querySelector('is-it-them').shadowRoot.querySelector('.search input'))),
  );
  await type(page, '.search input', words);
}

export const choose = (page, selector, value) =>
  page.evaluate(
    (wanted, chosen) => {
      const select = document.querySelector('is-it-them').shadowRoot.querySelector(wanted);
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    },
    selector,
    value,
  );

/** Text without marks of Markdown and without the width of its blanks: what is left is what is read. */
export const squeezed = (text) =>
  text
    .replaceAll(/^\s*[-*] /gm, '')
    .replaceAll(/[\\*#_`]|\[|\]\([^)]*\)|\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
