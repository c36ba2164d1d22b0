/** What tests do with a page, in either browser. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page before its scripts: closed shadow roots become open, as neither axe nor a selector can see in. */
export function openShadowRoots() {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(options) {
    return attach.call(this, { ...options, mode: 'open' });
  };
}

/**
 * What axe-core finds wrong with the page as it is, as `rule: what (where)`; empty is good.
 * @param {import('puppeteer-core').Page} page
 * @param {object} [options] of `axe.run`
 * @returns {Promise<string[]>}
 */
export async function violations(page, options = {}) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (wanted) => (await globalThis.axe.run(document, wanted)).violations, options);
  return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`);
}

/**
 * Keeps a picture of the page, or of one element, once fonts are there and nothing moves.
 * @param {import('puppeteer-core').Page} page
 * @param {string} path of a `.png`; its folder is made
 * @param {string} [selector]
 */
export async function screenshot(page, path, selector) {
  mkdirSync(dirname(path), { recursive: true });
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) {
        animation.finish();
      } else {
        animation.cancel();
      }
    }
  });
  const target = selector ? await page.waitForSelector(selector) : page;
  await target.screenshot({ path });
}

/**
 * Collects what goes wrong in the page from now on: uncaught errors and what it logs as errors.
 * @param {import('puppeteer-core').Page} page
 * @returns {string[]} grows
 */
export function errors(page) {
  const seen = [];
  page.on('pageerror', (error) => seen.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      seen.push(message.text());
    }
  });
  return seen;
}
