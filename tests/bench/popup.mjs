/**
 * `cargo xtask bench --only popup`: from opening the popup until its first rows are on screen, with 60 and 300 vendors of which
 * all is kept and none is due, beside an extension's page with one line of script. The rows of the module itself stand beside.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../support/browsers.mjs';
import { cell, middle, told } from './figures.mjs';

const SIZES = [60, 300];
/** Firefox runs nothing of a bench's before the scripts of an extension's page. */
const BROWSERS = /** @type {const} */ (['chromium']);

/** How long the popup stays open, so that it keeps what the next one paints, in milliseconds. */
const OPEN = 1500;

/**
 * @param {import('../simulator/server.mjs').Simulator} simulator
 * @param {number} runs
 */
export async function popup(simulator, runs) {
  const extension = mkdtempSync(join(tmpdir(), 'is-it-them-popup-'));
  cpSync(join(process.env.IS_IT_THEM_DIST ?? '', 'extension'), extension, { recursive: true });
  writeFileSync(join(extension, 'floor.html'), '<!doctype html><meta charset="utf-8"><body><script src="floor.js"></script>');
  writeFileSync(
    join(extension, 'floor.js'),
    "document.body.append(Object.assign(document.createElement('p'), { className: 'row', textContent: 'Floor' }));",
  );
  console.log(`\nThe popup, median of ${runs} openings in one headless browser each in ms (95 % interval):`);
  console.log(
    `${cell('vendors', 8)} ${cell('first rows', 16)} ${cell('floor', 16)} ${cell('over it', 8)} ${cell('the module’s', 16)} ${cell('asked', 6)}`,
  );
  try {
    for (const name of BROWSERS) for (const size of SIZES) await opened(name, simulator, extension, size, runs);
  } finally {
    rmSync(extension, { recursive: true });
  }
}

async function opened(name, simulator, extension, size, runs) {
  const browser = await launch({ browser: name, extension });
  try {
    await seed(browser, simulator, size);
    await open(browser, 'popup.html', OPEN);
    const rows = { first: [], module: [], floor: [] };
    const before = asked(simulator);
    for (let run = 0; run < runs; run += 1) {
      const { first, drawn } = await open(browser, 'popup.html', 0);
      rows.first.push(first);
      rows.module.push(drawn);
      rows.floor.push((await open(browser, 'floor.html', 0)).first);
    }
    const over = middle(rows.first.map((time, run) => time - rows.floor[run])).toFixed(0);
    console.log(
      `${cell(size, 8)} ${cell(told(rows.first), 16)} ${cell(told(rows.floor), 16)} ${cell(`+ ${over}`, 8)} ${cell(told(rows.module), 16)} ${cell(asked(simulator) - before, 6)}  ${name}`,
    );
  } finally {
    await browser.close();
  }
}

const asked = (simulator) => simulator.requests('customer-io');

/** Reads one vendor in the popup, then keeps the same of many. */
async function seed(browser, simulator, size) {
  const real = { id: 'customer-io', name: 'Customer.io', page: `${simulator.vendorsUrl}/customer-io` };
  await browser.inExtension((vendors) => chrome.storage.local.set({ 'vendors/1': vendors }), [real]);
  await open(browser, 'popup.html', OPEN);
  await browser.inExtension(multiply, real, size);
  await sleep(OPEN);
}

/** Runs in the extension: what is kept of one vendor is kept of this number of them. */
async function multiply(real, size) {
  const all = await chrome.storage.local.get(null);
  const reading = all[`reading/1/${real.page}`];
  const outcome = all['outcomes/1'].split('\n').find((line) => line.startsWith(`${real.page}\t`));
  const vendors = Array.from({ length: size }, (_, at) => ({
    ...real,
    id: `vendor-${at}`,
    page: `${real.page}/of/${at}`,
    name: `Vendor ${at}`,
  }));
  const items = { 'vendors/1': vendors, 'outcomes/1': vendors.map(({ page }) => `${outcome.replace(real.page, page)}\n`).join('') };
  for (const { page, name } of vendors) items[`reading/1/${page}`] = reading.replaceAll('Customer.io', name);
  await chrome.storage.local.set(items);
}

/** Opens a page of the extension; when its first row was on screen, and the first that the module drew. */
async function open(browser, path, stay) {
  const page = await browser.page();
  await page.evaluateOnNewDocument(watch);
  const origin = await browser.inExtension(() => location.origin);
  // Firefox reports no load event for an extension's pages.
  await page.goto(`${origin}/${path}`, browser.name === 'firefox' ? { waitUntil: [] } : {});
  const first = await page.evaluate(() => globalThis.firstRow);
  const drawn = path === 'popup.html' ? await page.evaluate(() => globalThis.drawn) : first;
  await sleep(stay);
  await page.close();
  return { first, drawn };
}

/** Runs in a page before its scripts. */
function watch() {
  const seen = (selector) =>
    new Promise((resolve) => {
      const look = () => (document.querySelector(selector)?.checkVisibility() ? resolve(performance.now()) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });
  globalThis.firstRow = seen('.row');
  globalThis.drawn = seen('#root:not([hidden]) .row');
}
