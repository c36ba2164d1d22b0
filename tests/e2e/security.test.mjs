/** Hostile vendors, strict pages, and pages on which the widget cannot run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOSTILE } from '../simulator/hostile.mjs';
import { press, sees, seesStates, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

const policy = (stage, scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `connect-src ${new URL(stage.simulator.vendorsUrl).origin} 'self'`,
    "style-src 'self'",
    'img-src data:',
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

const FALLBACK = '<p>Look at <a href="https://status.example.com">their page</a>.</p>';

onStage(['chromium', 'firefox'], {}, (stage) => {
  for (const view of ['badge', 'list', 'incident']) {
    test(`view ${view} runs under a strict policy without a violation`, async () => {
      stage.simulator.set('customer-io', 'degraded');
      const body = stage.element({ vendors: 'customer-io', view }, FALLBACK);
      const page = await stage.page(body, { csp: policy(stage, "'self' 'wasm-unsafe-eval'"), first: hearViolations });
      await (view === 'incident' ? sees(page, /Simulated: .* slow/) : seesStates(page, ['Degraded']));
      if (view === 'list') {
        await press(page, 'Customer.io');
        await press(page, 'Some workspaces');
        await press(page, 'Show oldest first');
        await sees(page, 'Postmortem');
      }
      assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
      assert.deepEqual(page.errors, []);
    });

    test(`view ${view} without WebAssembly: what stands inside stays, and an error event says why`, async () => {
      const body = stage.element({ vendors: 'customer-io', view }, FALLBACK);
      const page = await stage.page(body, { csp: policy(stage, "'self'"), first: hearFailures });
      const told = await until('an error event', () => page.evaluate(() => globalThis.told));
      assert.match(told, /CompileError|WebAssembly|wasm/i);
      assert.ok(await page.$eval('is-it-them p', (fallback) => fallback.checkVisibility()));
      assert.equal((await text(page)).trim(), '');
      assert.equal(stage.simulator.requests('customer-io'), 0);
    });
  }

  test('what stands inside is seen until the widget runs, and not after', async () => {
    const body = stage.element({ vendors: 'customer-io' }, FALLBACK);
    const page = await stage.page(body, {
      first: () => {
        globalThis.seen = [];
        document.addEventListener('DOMContentLoaded', () => {
          globalThis.seen.push(document.querySelector('is-it-them p').checkVisibility());
        });
      },
    });
    await seesStates(page, ['Operational']);
    assert.deepEqual(await page.evaluate(() => globalThis.seen), [true]);
    assert.equal(await page.$eval('is-it-them p', (fallback) => fallback.checkVisibility()), false);
  });

  test('a module that does not come leaves what stands inside', async () => {
    const body = stage.element({ vendors: 'customer-io' }, FALLBACK);
    const page = await stage.page(body, {
      first: () => {
        const { fetch } = globalThis;
        globalThis.fetch = (url, ...rest) => fetch(String(url).endsWith('.wasm') ? '/no-such-module' : url, ...rest);
        document.addEventListener('error', (event) => (globalThis.told = event.detail), true);
      },
    });
    await until('an error event', () => page.evaluate(() => globalThis.told));
    assert.ok(await page.$eval('is-it-them p', (fallback) => fallback.checkVisibility()));
  });

  test('a hostile vendor’s words are text everywhere, nothing of them runs, and links are https', async () => {
    stage.simulator.set('customer-io', 'injection');
    const page = await stage.page(stage.element({ vendors: 'customer-io' }));
    await sees(page, HOSTILE.page);
    await sees(page, HOSTILE.title);
    await harmless(page);
    await press(page, HOSTILE.page);
    await sees(page, HOSTILE.component);
    await harmless(page);
    await press(page, HOSTILE.title);
    const told = await sees(page, 'Hostile body');
    assert.match(told, /link in Markdown/);
    assert.ok(told.includes('<script>an escaped tag</script>'));
    await harmless(page);
    assert.deepEqual(page.errors, []);
  });

  test('a hostile vendor in badges', async () => {
    stage.simulator.set('customer-io', 'injection');
    const page = await stage.page(stage.element({ vendors: 'customer-io', view: 'badge' }));
    await sees(page, HOSTILE.page);
    await harmless(page);
  });

  test('addresses that lead elsewhere name no vendor', async () => {
    const odd = ['javascript:alert(1)//', 'http://status.example.com', 'sample:../../control', 'data:text/html;x'];
    const page = await stage.page(`<is-it-them vendors="${odd.join('\n')}"></is-it-them>`);
    await sees(page, 'No vendors are named.');
  });

  test('a frame takes nothing from its address but the widget’s attributes', async () => {
    const query = new URLSearchParams({ vendors: 'sample:customer-io', onclick: 'globalThis.pwned = true', id: 'x' });
    const page = await stage.page('', { path: `/www/embed.html?${query}` });
    await seesStates(page, ['Operational']);
    const names = await page.$eval('is-it-them', (element) => element.getAttributeNames());
    assert.deepEqual(names, ['vendors']);
  });
});

/** Nothing ran, nothing was built from markup, and every link leads to https. */
async function harmless(page) {
  const seen = await page.evaluate(() => {
    const root = document.querySelector('is-it-them').shadowRoot;
    const all = [...root.querySelectorAll('*')];
    const names = all.map(({ localName }) => localName);
    const attributes = all.flatMap((element) => element.getAttributeNames());
    const links = all.filter((element) => element.hasAttribute('href')).map(({ href }) => href);
    return {
      pwned: globalThis.pwned ?? null,
      elements: names.filter((name) => /script|iframe|img|style|object|embed/.test(name)),
      handlers: attributes.filter((name) => /^on|^style$|^src/.test(name)),
      links: links.filter((href) => !href.startsWith('https://')),
    };
  });
  assert.deepEqual(seen, { pwned: null, elements: [], handlers: [], links: [] });
}

function hearViolations() {
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    globalThis.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
}

function hearFailures() {
  document.addEventListener('error', (event) => (globalThis.told = event.detail ?? 'no detail'), true);
}
