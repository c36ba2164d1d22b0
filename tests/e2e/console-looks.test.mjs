/** The console: axe-core finds nothing, nothing is wider than its place, and the keyboard alone does. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { KNOWN } from '../simulator/apis.mjs';
import { violations } from '../support/pages.mjs';
import { agree, choose, customerIo, fill, onConsole, open, press, submit } from './measurer.mjs';
import { focused, sees } from './person.mjs';

/** Where pictures go, where somebody wants to look at them. */
const PICTURES = process.env.IS_IT_THEM_PICTURES;

const take = async (page, name) => {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
};

const widths = [
  [400, 600],
  [768, 900],
  [1280, 800],
];

for (const dark of [false, true]) {
  const look = dark ? 'dark' : 'light';
  onConsole(
    ['chromium'],
    (stage, apis) => {
      test(`every part of it, ${look}`, async () => {
        await choose(stage, [
          customerIo(stage),
          { ...customerIo(stage), id: 'kustomer', name: 'Kustomer', page: stage.vendor('kustomer') },
        ]);
        const start = await open(stage, '');
        await sees(start, 'Whom do you want to measure?', null);
        assert.deepEqual(await violations(start), []);
        const page = await open(stage);
        await sees(page, 'Customer.io, measured from here', null);
        await take(page, `${look}-empty`);
        await press(page, 'User investigation');
        await fill(page, 'User id', 'u1');
        await fill(page, 'Site ID', KNOWN.basic.user);
        await fill(page, 'Track API key', KNOWN.basic.password);
        assert.deepEqual(await violations(page), []);
        await take(page, `${look}-form`);
        await agree(page);
        await submit(page);
        await sees(page, 'API side OK', null);
        await press(page, 'User investigation');
        apis.set('track.customer.io', { status: 503 });
        await press(page, 'Track API health');
        await agree(page);
        await submit(page);
        await sees(page, /HTTP 503/, null);
        apis.set('track.customer.io', {});
        await press(page, 'Measure');
        await sees(page, '5 samples', null);
        for (const name of ['Network', 'Check a webhook', 'Runs']) await press(page, name);
        for (const [width, height] of widths) {
          await page.setViewport({ width, height });
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `${width}`);
          assert.deepEqual(await violations(page), [], `${width}`);
          await take(page, `${look}-${width}`);
        }
      });

      test(`the keyboard alone chooses, opens and runs a call, ${look}`, async () => {
        await choose(stage, [customerIo(stage)]);
        const page = await open(stage);
        await sees(page, 'Customer.io, measured from here', null);
        const to = async (pattern) => {
          for (let key = 0; key < 60; key++) {
            if (pattern.test(await focused(page))) return;
            await page.keyboard.press('Tab');
          }
          assert.fail(`${pattern} cannot be reached`);
        };
        await to(/^App API/);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await page.keyboard.type(KNOWN.bearer);
        await page.keyboard.press('Enter');
        await sees(page, /HTTP 200/, null);
        await to(/^Measure$/);
        await page.keyboard.press('Enter');
        await sees(page, '5 samples', null);
      });
    },
    { dark },
  );
}
