/** What a person does in the console, and the stage that it stands on. This is the only place that knows how the console is marked up. */
import { after, afterEach } from 'node:test';
import { CustomerIo } from '../simulator/customer-io.mjs';
import { createSecureWeb } from '../simulator/secure.mjs';
import { onStage } from './stage.mjs';

/** The hosts that a person allowed: Chromium's dialog can be answered by nobody in a test, Firefox gives what is asked for. */
export const ALLOWED = ['track.customer.io', 'track-eu.customer.io', 'api.customer.io', 'other.example'].map((host) => `https://${host}/*`);

/**
 * Declares journeys through the console, in each browser, before a web of vendors.
 * @param {('chromium' | 'firefox')[]} browsers
 * @param {(stage: import('./stage.mjs').Stage, web: Awaited<ReturnType<typeof createSecureWeb>>, vendor: CustomerIo) => void} journeys
 * @param {{width: number, height: number}} [viewport]
 */
export async function onConsole(browsers, journeys, viewport = { width: 768, height: 900 }) {
  const vendor = new CustomerIo();
  const web = await createSecureWeb(vendor.has, vendor.answer);
  let left = browsers.length;
  for (const browser of browsers) {
    const extension = browser === 'chromium' ? { allowed: ALLOWED } : {};
    const prefs = { 'extensions.webextOptionalPermissionPrompts': false };
    onStage([browser], { extension, proxy: web.port, prefs, viewport }, (stage) => {
      afterEach(() => {
        vendor.reset();
        web.asked.length = 0;
      });
      after(async () => {
        left -= 1;
        if (left === 0) await web.close();
      });
      journeys(stage, web, vendor);
    });
  }
}

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
export async function field(page, label) {
  const handle = await page.waitForFunction(
    (wanted) => {
      const labels = [...document.querySelectorAll('label')].filter((label) => label.checkVisibility());
      const found = labels.find((label) => label.innerText.trim().startsWith(wanted));
      return found && (found.control ?? null);
    },
    { timeout: 10_000 },
    label,
  );
  return handle.asElement();
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

/** Says that the call that is open may write. */
export async function agree(page) {
  const box = await page.waitForSelector('.agree');
  if (!(await box.evaluate((target) => target.checked))) await box.click();
}

/** Presses the button of this name within what is open of a call or a sequence. */
export async function submit(page, selector = '.detail form button[type=submit]') {
  const button = await page.waitForSelector(selector);
  await button.click();
}

/** What the open call came to. */
export const result = (page) => page.$eval('.result', (part) => part.innerText);
