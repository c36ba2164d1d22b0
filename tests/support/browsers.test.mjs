import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createSimulator } from '../simulator/server.mjs';
import { launch } from './browsers.mjs';
import { errors, screenshot, violations } from './pages.mjs';

const extension = fileURLToPath(new URL('probe-extension', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'harness-'));
const strict = encodeURIComponent(
  "default-src 'none'; script-src 'self'; connect-src *; require-trusted-types-for 'script'; trusted-types 'none'",
);

writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en"><title>Harness</title><link rel="icon" href="data:,"><main><h1>Harness</h1><x-box></x-box></main>
   <script type="module" src="page.mjs"></script></html>`,
);
writeFileSync(
  join(folder, 'page.mjs'),
  `customElements.define('x-box', class extends HTMLElement {
     constructor() {
       super();
       const image = document.createElement('img');
       image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
       this.attachShadow({ mode: 'closed' }).append(image);
     }
   });`,
);

for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
  describe(browser, { timeout: 120_000 }, () => {
    let simulator;
    let running;
    before(async () => {
      simulator = await createSimulator({ root: folder, vendorPort: 0, maxAge: 0 });
      running = await launch({ browser, extension, dark: true, viewport: { width: 700, height: 500 } });
    });
    after(async () => {
      await running?.close();
      await simulator?.close();
    });

    test('a page has the viewport, colours, language and time zone it was launched with', async () => {
      const page = await running.page(`${simulator.url}/`);
      const seen = await page.evaluate(() => [
        innerWidth,
        matchMedia('(prefers-color-scheme: dark)').matches,
        navigator.language,
        new Intl.DateTimeFormat().resolvedOptions().locale,
        new Intl.DateTimeFormat().resolvedOptions().timeZone,
        new Date(0).getTimezoneOffset(),
      ]);
      assert.deepEqual(seen, [700, true, 'en-GB', 'en-GB', 'UTC', 0]);
      await page.close();
    });

    test('closed shadow roots are open to tests, and axe sees into them under a strict policy', async () => {
      const page = await running.page(`${simulator.url}/?csp=${strict}`);
      assert.ok(await page.waitForSelector('x-box >>> img'));
      const found = await violations(page);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0], /^image-alt: .*x-box/);
      await page.close();
    });

    test('what goes wrong in a page is collected', async () => {
      const page = await running.page(`${simulator.url}/`);
      const seen = errors(page);
      await page.evaluate(() => {
        console.error('logged');
        setTimeout(() => {
          throw new Error('thrown');
        });
      });
      while (seen.length < 2) {
        await sleep(20);
      }
      assert.match(seen.sort().join('\n'), /thrown[^]*logged|logged[^]*thrown/);
      await page.close();
    });

    test('a picture of a page and of an element', async () => {
      const page = await running.page(`${simulator.url}/`);
      for (const [file, selector] of [['page.png'], ['deep/heading.png', 'h1']]) {
        await screenshot(page, join(folder, browser, file), selector);
        assert.equal(
          readFileSync(join(folder, browser, file))
            .subarray(1, 4)
            .toString(),
          'PNG',
        );
      }
      await page.close();
    });

    test('the simulator’s failures are failures to a page of another origin', async () => {
      const page = await running.page(`${simulator.url}/`);
      const ask = (init) =>
        page.evaluate(
          async (url, wanted) => {
            const answer = await fetch(url, wanted).catch((error) => error.name);
            return answer instanceof Response ? [answer.status, answer.headers.get('retry-after')] : answer;
          },
          `${simulator.vendorsUrl}/courier/api/v2/status.json`,
          init,
        );
      assert.deepEqual(await ask(), [200, null]);
      for (const [behaviour, seen] of [
        ['no-cors', 'TypeError'],
        ['offline', 'TypeError'],
        [{ behaviour: 'status', code: 429, retryAfter: 60 }, [429, '60']],
        ['redirect', [200, null]],
      ]) {
        simulator.set('courier', behaviour);
        assert.deepEqual(await ask(), seen, JSON.stringify(behaviour));
      }
      simulator.set('courier', 'normal');
      assert.equal(await ask({ headers: { 'x-own': '1' } }), 'TypeError');
      await page.close();
    });

    test('the badge that the background set', async () => {
      while ((await running.badge()).text === '') {
        await sleep(50);
      }
      assert.deepEqual(await running.badge(), { text: '3', colour: '#b42318', title: '3 vendors in trouble' });
    });

    test('a page of the extension talks to its background, also after that was stopped', async () => {
      const starts = () => running.inExtension(async () => (await chrome.storage.session.get('starts')).starts);
      const greeting = async () => {
        const popup = await running.extensionPage('popup.html');
        await popup.waitForFunction(() => document.querySelector('h1').textContent !== '');
        const text = await popup.$eval('h1', (heading) => heading.textContent);
        await popup.close();
        return text;
      };
      assert.equal(await greeting(), 'heard popup');
      assert.equal(await starts(), 1);
      await running.stopBackground();
      assert.equal(await starts(), 1);
      assert.equal(await greeting(), 'heard popup');
      assert.equal(await starts(), 2);
    });
  });
}

test('without an extension there is no page of it', { timeout: 60_000 }, async () => {
  const running = await launch();
  await assert.rejects(running.extensionPage('popup.html'), /without an extension/);
  await running.close();
});
