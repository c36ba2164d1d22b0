/** What ends the module ends one read: the next is made by a new module, and everybody else is read. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { text, until } from './person.mjs';
import { onStage } from './stage.mjs';
import { TRUTH } from './trust/faults.mjs';
import { Stand, WELL, chooseAndRead, comesToSay, settled, toolbar, words } from './trust/stand.mjs';

const FALLEN = { good: TRUTH.well, falls: TRUTH.fallen };
const TELLS = '<p>Look at their page.</p>';

onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 400, height: 600 } }, (stage) => {
  let trio;
  before(async () => {
    trio = await Stand.trio();
  });
  after(() => trio?.close());

  for (const view of ['badge', 'list']) {
    test(`a ${view} whose module ended starts anew, and reads everybody`, async () => {
      trio.heal();
      const page = await stage.page(trio.body());
      await comesToSay(WELL, () => words(page, view));
      trio.fail();
      await page.evaluate(trap);
      await comesToSay(FALLEN, () => words(page, view));
    });

    test(`a ${view} whose module ends again shows what stands inside`, async () => {
      trio.heal();
      const page = await stage.page(`<is-it-them view="${view}" vendors="${trio.origins.url('good')}">${TELLS}</is-it-them>`);
      await until(
        'its state',
        async () => /Operational/.test(await text(page)),
        () => text(page),
      );
      await page.evaluate(trap);
      await until(
        'its state again',
        async () => /Operational/.test(await text(page)),
        () => text(page),
      );
      await page.evaluate(trap);
      await until('what stands inside', () => page.$eval('is-it-them p', (inside) => inside.checkVisibility()));
      assert.equal((await text(page)).trim(), '');
    });

    test(`a ${view} whose module ends while it reads is never left saying that all is well`, async () => {
      trio.heal();
      const page = await stage.page(trio.body());
      await comesToSay(WELL, () => words(page, view));
      trio.fail();
      await page.evaluate(endAtNextLookAtTheClock);
      await page.evaluate(() => document.querySelectorAll('is-it-them').forEach((element) => setTimeout(() => element.refresh())));
      await comesToSay(FALLEN, () => words(page, view));
    });
  }

  test('a mark that goes soon is of another page that takes a document apart, one that stays is of an end', async () => {
    trio.heal();
    const vendor = trio.origins.url('good');
    const key = JSON.stringify(`is-it-them/mark/1/${vendor}`);
    // The other page begins with the document the moment before this one looks.
    const marked = (/** @type {string} */ then) => `{
      const look = Storage.prototype.getItem;
      Storage.prototype.getItem = function (key) {
        if (key === ${key}) {
          Storage.prototype.getItem = look;
          localStorage.setItem(key, JSON.stringify({ times: 1, at: new Date().toISOString() }));
          ${then}
        }
        return look.call(this, key);
      };
    }`;
    for (const [first, word] of /** @type {const} */ ([
      [marked('setTimeout(() => localStorage.removeItem(key), 1000);'), /Operational/],
      [marked(''), /could not be read safely/],
    ])) {
      const page = await stage.page(`<is-it-them vendors="${vendor}"></is-it-them>`, { first });
      await until(
        String(word),
        async () => word.test(await text(page)),
        () => text(page),
      );
      await page.evaluate(() => localStorage.clear());
      await page.close();
    }
  });

  test('a background whose module ended reads everybody at the next alarm', async () => {
    trio.heal();
    await chooseAndRead(stage, trio);
    await comesToSay(WELL, () => toolbar(stage, Object.keys(WELL)));
    trio.fail();
    await endBackground(stage);
    const asked = trio.origins.requests('falls');
    await stage.alarm();
    await settled(
      { falls: TRUTH.fallen },
      () => toolbar(stage, ['falls']),
      async () => {
        // What ended may have ended before anybody was asked; the next alarm is the next chance.
        if (trio.origins.requests('falls') === asked) await stage.alarm();
      },
    );
    await comesToSay(FALLEN, () => toolbar(stage, Object.keys(FALLEN)));
  });
});

/** Runs in a page: says that a module ended, as the browser does. */
function trap() {
  dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));
}

/** Runs where the module is, it ends the next time that it looks at the clock, and its stack is not unwound. */
function endAtNextLookAtTheClock() {
  const { now } = Date;
  Date.now = () => {
    Date.now = now;
    throw new WebAssembly.RuntimeError('unreachable');
  };
}

/** Has the extension's background end at its next look at the clock. */
async function endBackground({ browser }) {
  if (browser.name === 'firefox') {
    // Its policy runs no text, so this is written out once more.
    await browser.inExtension(async () => {
      const there = /** @type {any} */ (await chrome.runtime.getBackgroundPage());
      const { now } = there.Date;
      there.Date.now = () => {
        there.Date.now = now;
        throw new there.WebAssembly.RuntimeError('unreachable');
      };
    });
    return;
  }
  const target = await browser.driver.waitForTarget((one) => one.type() === 'service_worker');
  await (await target.worker()).evaluate(endAtNextLookAtTheClock);
}
