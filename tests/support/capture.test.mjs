/** The capture sees what a page asks for, and tells chosen hosts from others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSimulator } from '../simulator/server.mjs';
import { launch } from './browsers.mjs';
import { elsewhere } from './capture.mjs';

for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
  test(`${browser}: what a page asks of the web is seen, whether it gets there or not`, async () => {
    const simulator = await createSimulator({ root: import.meta.dirname });
    const running = await launch({ browser });
    try {
      const page = await running.page(`${simulator.vendorsUrl}/kustomer/api/v2/status.json`);
      await page.evaluate(async () => {
        await fetch('https://chosen.example/api').catch(() => {});
        await fetch('https://elsewhere.example/', { mode: 'no-cors' }).catch(() => {});
      });
    } finally {
      await running.close();
      await simulator.close();
    }
    const asked = await running.asked();
    assert.deepEqual(elsewhere(asked, ['chosen.example']), ['elsewhere.example']);
    assert.deepEqual(elsewhere(asked, []), ['chosen.example', 'elsewhere.example']);
  });
}
