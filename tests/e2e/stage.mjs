/** What every journey starts from: a build, a simulator of vendors, a browser, and pages that hold the widget. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createSimulator } from '../simulator/server.mjs';
import { launch } from '../support/browsers.mjs';
import { elsewhere, note } from '../support/capture.mjs';
import { installClock } from '../support/clock.mjs';
import { errors } from '../support/pages.mjs';
import { simulateWeb } from '../support/web.mjs';

/** The build under test: `web` and `extension`. */
export const DIST = resolve(process.env.IS_IT_THEM_DIST ?? fileURLToPath(new URL('../../target/dist', import.meta.url)));

const read = (name) => JSON.parse(readFileSync(new URL(`../../core/${name}`, import.meta.url), 'utf8'));

/** Whom the playbooks name as upstream of the vendors here: their pages are read beside while one of those is investigated. */
const UPSTREAM = (() => {
  const pages = new Map(read('catalog/vendors.json').vendors.map(({ id, page }) => [id, page]));
  const named = ['generic', 'customer-io', 'kustomer', 'courier'].flatMap((id) => read(`playbook/${id}.json`).upstream ?? []);
  return [...new Set(named.map(({ id }) => pages.get(id)).filter(Boolean))].map((page) => new URL(page).hostname);
})();

/** As long as a slow machine may need for a whole file of journeys, in milliseconds. */
const LONG = 600_000;

/**
 * Declares journeys for each of some browsers. They share one browser and one simulator; each starts with every vendor
 * as recorded, no open page and nothing kept.
 * @param {('chromium' | 'firefox')[]} browsers
 * @param {any} options of `launch`; `extension: true` loads the build's, a list of permissions the same with those allowed,
 *   `{ permissions, hosts, prelude, allowed }` one that may ask for leave to read these hosts, whose background runs a script of
 *   ours first, and that has leave for some hosts already; `asks` are the hosts of vendors that the journeys choose beside the
 *   simulated ones: a request to any other fails the file
 * @param {(stage: Stage) => void} journeys declares the tests
 */
export function onStage(browsers, options, journeys) {
  for (const browser of browsers) {
    const stage = new Stage();
    describe(browser, { timeout: LONG }, () => {
      before(() => stage.raise(browser, options));
      afterEach(() => stage.clear());
      after(() => stage.close());
      journeys(stage);
    });
    // Once all is over, which no journey's own hook has to know of.
    test(`${browser}: nobody was asked whom no journey chose`, () => stage.judge());
  }
}

/** A simulator and a browser, once they are there. */
export class Stage {
  /** @type {import('../simulator/server.mjs').Simulator} */
  simulator;
  /** @type {import('../support/browsers.mjs').Browser} */
  browser;
  #folder = mkdtempSync(join(tmpdir(), 'journeys-'));
  #pages = [];
  #made = 0;
  /** @type {string[]} */
  #chosen = [];

  /**
   * @param {'chromium' | 'firefox'} browser
   * @param {any} [options] as of {@link onStage}
   */
  async raise(browser, { extension, asks = [], ...options } = {}) {
    this.#chosen = [...UPSTREAM, ...asks];
    this.simulator = await createSimulator({
      root: join(DIST, 'web'),
      mounts: { '/stage/': this.#folder, '/extension/': join(DIST, 'extension') },
      vendorPort: 0,
      maxAge: 0,
    });
    this.browser = await launch({ browser, ...options, ...(extension && { extension: this.#extension(extension) }) });
  }

  /** The folder of the extension; with permissions that a person would allow in a dialog no test can answer, a copy. */
  #extension(wanted) {
    if (wanted === true) {
      return join(DIST, 'extension');
    }
    const { permissions = [], hosts = [], prelude = '', allowed = [] } = Array.isArray(wanted) ? { permissions: wanted } : wanted;
    const folder = join(this.#folder, 'extension');
    cpSync(join(DIST, 'extension'), folder, { recursive: true });
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    manifest.permissions.push(...permissions);
    manifest.optional_host_permissions.push(...hosts);
    if (allowed.length > 0) manifest.host_permissions = allowed;
    writeFileSync(path, JSON.stringify(manifest));
    const background = join(folder, 'background.js');
    writeFileSync(background, prelude + readFileSync(background, 'utf8'));
    return folder;
  }

  /** The status page of a simulated vendor, as one would write it into `vendors`. */
  vendor(id) {
    return `${this.simulator.vendorsUrl}/${id}`;
  }

  /** `<is-it-them>` with these attributes and this inside. Vendors are simulated ones by their ids, or addresses. */
  element({ vendors, ...attributes }, inside = '') {
    const named = [vendors].flat().map((vendor) => (/[:.]/.test(vendor) ? vendor : this.vendor(vendor)));
    const all = Object.entries({ vendors: named.join(', '), ...attributes });
    return `<is-it-them ${all.map(([name, value]) => `${name}="${value}"`).join(' ')}>${inside}</is-it-them>`;
  }

  /**
   * Opens a page of another origin than the vendors' with `body` in it.
   * @param {string} body
   * @param {object} [options]
   * @param {string} [options.csp] its policy
   * @param {boolean} [options.dark] whether the reader prefers dark pages. Chromium; elsewhere the browser is launched so
   * @param {boolean} [options.clock] gives it a clock that `advance` can put forward
   * @param {(() => unknown) | string} [options.first] runs before the page's own scripts
   * @param {string} [options.script] of the page, beside the widget's
   * @param {string} [options.path] another page than one with `body`
   * @param {boolean} [options.web] puts the simulator in the place of the whole web; `asked` are the addresses. Chromium
   * @returns {Promise<import('puppeteer-core').Page & {errors: string[], asked?: string[]}>}
   */
  async page(body, { csp, dark, clock, first, script, path, web } = {}) {
    const page = Object.assign(await this.browser.page(), { errors: /** @type {string[]} */ ([]), asked: undefined });
    this.#pages.push(page);
    page.errors = errors(page);
    if (dark !== undefined) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    }
    if (clock) {
      await page.evaluateOnNewDocument(installClock);
    }
    if (first) {
      await page.evaluateOnNewDocument(first);
    }
    if (web) {
      page.asked = await simulateWeb(page, this.simulator);
    }
    const query = csp ? `?csp=${encodeURIComponent(csp)}` : '';
    await page.goto(`${this.simulator.url}${path ?? this.write(body, script)}${query}`);
    return page;
  }

  /** Another visit to a page of the stage, in a tab of its own. */
  async revisit(page, options) {
    const { pathname } = new URL(page.url());
    await page.close();
    return this.page('', { ...options, path: pathname });
  }

  /** A page of the extension in a tab, closed with the others; `first` runs before its own scripts. */
  async extensionPage(path, first) {
    const page = await this.browser.extensionPage(path, first);
    this.#pages.push(page);
    return page;
  }

  /** Has the extension's background read again, as its alarm does every few minutes. */
  alarm() {
    return this.browser.inExtension(() => chrome.alarms.create('now', { when: Date.now() }));
  }

  /** Writes a page with `body` in it, and returns its path. */
  write(body, script) {
    const name = `page-${++this.#made}`;
    if (script) {
      writeFileSync(join(this.#folder, `${name}.js`), script);
    }
    writeFileSync(
      join(this.#folder, `${name}.html`),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page of a wiki</title>
       <link rel="icon" href="data:,">
       <script type="module" src="/www/is-it-them.js"></script>
       ${script ? `<script type="module" src="${name}.js"></script>` : ''}
       </head><body><main><h1>Vendors we depend on</h1>${body}</main></body></html>`,
    );
    return `/stage/${name}.html`;
  }

  async clear() {
    for (const page of this.#pages.splice(0).filter((open) => !open.isClosed())) {
      if (page.url().startsWith(this.simulator.url)) {
        await page.evaluate(() => {
          // What is still on its way is not kept either.
          Storage.prototype.setItem = () => {};
          localStorage.clear();
        });
      }
      // What the stage holds back for a page goes out as the page is closed, unless it was left before.
      if (/** @type {any} */ (page).asked) await page.goto('about:blank');
      await page.close();
    }
    this.simulator.reset();
  }

  /** Holds whom the browser asked, which is closed by then, against whom the journeys chose. */
  async judge() {
    const asked = await this.browser?.asked();
    // Where no journey was to run, there was no browser.
    if (!asked) return;
    note(join(DIST, '../capture.jsonl'), process.argv[1], asked, this.#chosen);
    assert.deepEqual(elsewhere(asked, this.#chosen), []);
  }

  async close() {
    await this.browser?.close();
    await this.simulator?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
