/** What a person does in the console, and the stage that it stands on. This is the only place that knows how the console is marked up. */
import { after, afterEach, before } from 'node:test';
import { createApis } from '../simulator/apis.mjs';
import { onStage } from './stage.mjs';

/** Hosts that a person allowed: Chromium's dialog can be answered by nobody in a test, Firefox gives what is asked for. */
export const HOSTS = ['track.customer.io', 'track-eu.customer.io', 'api.customer.io', 'api.github.com', 'cloudflare-dns.com', 'dns.google'];

/** The APIs, one set for all journeys of a file. */
const apis = await createApis({ safe: true });
after(() => apis.close());

/**
 * Declares journeys through the console, in each browser, before the vendors' APIs.
 * @param {('chromium' | 'firefox')[]} browsers
 * @param {(stage: import('./stage.mjs').Stage, apis: import('../simulator/apis.mjs').Apis) => void} journeys
 * @param {any} [options] of the browser
 */
export function onConsole(browsers, journeys, options = {}) {
  for (const browser of browsers) {
    const extension =
      browser === 'chromium'
        ? { allowed: HOSTS.map((host) => `https://${host}/*`), permissions: options.permissions, prelude: options.prelude }
        : { permissions: options.permissions };
    const prefs = { 'extensions.webextOptionalPermissionPrompts': false };
    const proxy = Number(new URL(apis.proxyUrl).port);
    onStage([browser], { extension, proxy, prefs, asks: HOSTS, viewport: { width: 768, height: 900 }, ...options }, (stage) => {
      before(() => apis.reset());
      afterEach(() => apis.reset());
      journeys(stage, apis);
    });
  }
}

/** What was sent to a vendor's hosts, or to all that are no browser's own. */
export const sentTo = (pattern = /customer\.io$/) => apis.sent.filter(({ host }) => pattern.test(host));

/** Has these vendors be chosen, and nothing else be kept. */
export async function choose(stage, vendors) {
  await stage.browser.inExtension(async (chosen) => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    await chrome.storage.local.set({ 'vendors/1': chosen });
  }, vendors);
}

/** Customer.io as the catalogue has it, with a simulated status page. */
export const customerIo = (stage) => ({ id: 'customer-io', name: 'Customer.io', page: stage.vendor('customer-io'), sample: false });

/** Opens the console of a vendor. */
export const open = (stage, fragment = 'vendor=customer-io', first) => stage.extensionPage(`console.html#${fragment}`, first);

/** The field whose label begins so, in what is open. */
async function field(page, label) {
  const handle = await page.waitForFunction(
    (wanted) => {
      const labels = [...document.querySelectorAll('label')].filter((one) => one.checkVisibility());
      return labels.find((one) => one.innerText.trim().startsWith(wanted))?.control ?? null;
    },
    { timeout: 10_000 },
    label,
  );
  return handle.asElement();
}

/** Presses something where a person would have scrolled it to, clear of the bar at the bottom. */
async function click(element) {
  await element.evaluate((target) => target.scrollIntoView({ block: 'center' }));
  await element.click();
}

/** Presses the button, link or summary of this name: its label, else the text in it. */
export async function press(page, name) {
  const handle = await page.waitForFunction(
    (wanted) => {
      const named = (control) => (control.getAttribute('aria-label') ?? control.innerText).trim();
      const all = [...document.querySelectorAll('button, a, summary')].filter((control) => control.checkVisibility());
      return all.find((control) => named(control) === wanted) ?? all.find((control) => named(control).startsWith(wanted)) ?? null;
    },
    { timeout: 20_000 },
    name,
  );
  await click(handle.asElement());
}

/** Types into the field of this label. */
export async function fill(page, label, text) {
  const input = await field(page, label);
  await input.evaluate((target) => {
    target.value = '';
    target.focus();
  });
  await page.keyboard.type(text);
}

/** Presses the box of this label, unless it is ticked. */
export async function tick(page, label) {
  const box = await field(page, label);
  if (!(await box.evaluate((target) => target.checked))) await click(box);
}

/** Says that the call that is open may write. */
export const agree = (page) => tick(page, 'It may write that');

/** Presses the button of the form that is open of a call or a sequence. */
export async function submit(page, selector = '.detail form button[type=submit]') {
  const button = await page.waitForSelector(`${selector}:not([disabled])`);
  await click(button);
}

/** What the open calls came to, each as its text. */
export const results = (page) => page.$$eval('.detail .result', (all) => all.map((part) => part.innerText));

/** The lines of what was measured, each as its text. */
export const measured = (page) => page.$$eval('.measured > li', (all) => all.map((line) => line.innerText.replace(/\s+/g, ' ')));
