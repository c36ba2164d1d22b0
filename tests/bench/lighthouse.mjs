/**
 * `cargo xtask bench --only lighthouse`: what Lighthouse finds of accessibility and performance on the demo page and on every page
 * of the extension. It is no dependency of ours, being as large as all of them together: it is installed when it is first asked for.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { launch } from '../support/browsers.mjs';
import { cell } from './figures.mjs';

/** The last one for the oldest Node.js that the tests run on. */
const VERSION = '12.8.2';

const VENDORS = ['customer-io', 'kustomer', 'courier', 'sample-vendor'];

/** The pages of the extension by what they are called, and what each says once it is drawn. */
const PAGES = {
  'the popup': ['popup.html', 'in trouble'],
  'the options': ['options.html', 'Your data'],
  'the first run': ['app.html?view=first', 'Starter sets'],
  'the wizard': ['app.html', 'What is broken?'],
  'the history': ['app.html?view=history', 'Kustomer'],
  'the console': ['console.html#vendor=customer-io', 'measured from here'],
};

/** How long a page is looked at after it is drawn, in milliseconds: what shifts then counts as well. */
const AFTER = 2000;

const COLUMNS = ['accessibility', 'performance', 'shift', 'largest paint', 'blocked'];

/**
 * Prints a row a page and what was found wrong below it.
 * @param {import('../simulator/server.mjs').Simulator} simulator that serves the demo, compressed
 * @param {string} dist `target/dist`
 */
export async function lighthouse(simulator, dist) {
  const lighthouse = await import(pathToFileURL(installed(resolve(dist, '../tools/lighthouse'))).href);
  const browser = await launch({ extension: join(dist, 'extension') });
  try {
    console.log(
      `Lighthouse ${VERSION}: the demo as on its slow telephone; the extension’s pages, which it does not time, on this machine:`,
    );
    console.log(COLUMNS.map((name) => cell(name, 14)).join(''));
    await web(lighthouse, browser, `${simulator.url}/index.html`);
    await seed(browser, simulator);
    for (const [name, [path, words]] of Object.entries(PAGES)) await own(lighthouse, browser, name, path, words);
  } finally {
    await browser.close();
  }
}

/** Vendors of which each is in another state, read once. */
async function seed(browser, simulator) {
  simulator.set('customer-io', 'degraded');
  simulator.set('kustomer', 'down');
  simulator.set('courier', 'maintenance');
  simulator.set('sample-vendor', { behaviour: 'status', code: 503 });
  const all = VENDORS.map((id) => ({ id, name: id, page: `${simulator.vendorsUrl}/${id}`, sample: false }));
  await browser.inExtension((vendors) => chrome.storage.local.set({ 'vendors/1': vendors }), all);
  const popup = await browser.extensionPage('popup.html');
  await popup.waitForFunction(() => /2 .*in trouble/.test(document.body.innerText));
  await popup.close();
}

/** A page of the web: loaded by Lighthouse, on its telephone. */
async function web({ default: navigate }, browser, url) {
  const page = await browser.page();
  const { lhr } = await navigate(url, { onlyCategories: ['accessibility', 'performance'], logLevel: 'silent' }, undefined, page);
  await page.close();
  const shown = (audit) => lhr.audits[audit].displayValue ?? '–';
  const performance = Math.round(lhr.categories.performance.score * 100);
  const times = ['cumulative-layout-shift', 'largest-contentful-paint', 'total-blocking-time'].map(shown);
  row('the demo', [scoreOf(lhr), performance, ...times], lhr);
}

/** A page of the extension, of which Lighthouse records no loading: it looks at what is drawn, the browser tells the times. */
async function own({ snapshot }, browser, name, path, words) {
  const page = await browser.extensionPage(path, observe);
  await page.waitForFunction((said) => document.body.innerText.includes(said), {}, words);
  await sleep(AFTER);
  const { shift, paint } = await page.evaluate(() => globalThis.observed);
  const { lhr } = await snapshot(page, { flags: { onlyCategories: ['accessibility'], screenEmulation: { disabled: true } } });
  await page.close();
  row(name, [scoreOf(lhr), '–', shift.toFixed(3), `${(paint / 1000).toFixed(1)} s`, '–'], lhr);
}

/** Runs in a page before its scripts. */
function observe() {
  const observed = { shift: 0, paint: 0 };
  globalThis.observed = observed;
  new PerformanceObserver((list) => {
    // What a person did is none of it.
    for (const { value, hadRecentInput } of /** @type {any} */ (list.getEntries())) observed.shift += hadRecentInput ? 0 : value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    observed.paint = list.getEntries().at(-1)?.startTime ?? 0;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

const scoreOf = ({ categories }) => Math.round(categories.accessibility.score * 100);

function row(name, figures, lhr) {
  console.log(`${figures.map((figure) => cell(figure, 14)).join('')}  ${name}`);
  for (const wrong of wrongs(lhr)) console.log(`              ${wrong}`);
}

/** What is wrong for people who cannot see or point well, and where. */
function wrongs({ categories, audits }) {
  const failed = categories.accessibility.auditRefs.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 1);
  return failed.map(({ id, title, details }) => {
    const places = (details?.items ?? []).map(({ node }) => node?.snippet ?? '').slice(0, 5);
    return `${id}: ${title} ${places.join(' ')}`;
  });
}

/** Where Lighthouse is, after it was installed if need be. */
function installed(folder) {
  const at = join(folder, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(at)) {
    mkdirSync(folder, { recursive: true });
    const options = { cwd: folder, stdio: /** @type {const} */ ('inherit') };
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', '.', `lighthouse@${VERSION}`], options);
  }
  return at;
}
