/** Watching by the minute: begun by a person, kept by the background through its own deaths, and over by itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, customerIo, onConsole, open, press, sentTo } from './measurer.mjs';
import { sees, until } from './person.mjs';

onConsole(['chromium', 'firefox'], (stage, apis) => {
  const kept = () => stage.browser.inExtension(async () => (await chrome.storage.local.get('vigil/1'))['vigil/1']);

  /** Puts what is kept so many seconds back, as if they had passed. */
  const age = (seconds) =>
    stage.browser.inExtension(async (by) => {
      const back = (value) => (typeof value === 'number' ? value - by * 1000 : new Date(Date.parse(value) - by * 1000).toISOString());
      const older = (value) => {
        if (Array.isArray(value)) return value.map(older);
        if (!value || typeof value !== 'object') return value;
        return Object.fromEntries(
          Object.entries(value).map(([key, member]) => [
            key,
            ['begun_at', 'until', 'next', 'at', 'failing_since', 'well_since'].includes(key) && member !== null
              ? back(member)
              : older(member),
          ]),
        );
      };
      const { 'vigil/1': vigil } = await chrome.storage.local.get('vigil/1');
      await chrome.storage.local.set({ 'vigil/1': older(vigil) });
    }, seconds);

  const ring = () => stage.browser.inExtension(() => chrome.alarms.create('vigil/1', { when: Date.now() }));

  /** A minute passes, in which the browser ends the background. */
  const minute = async () => {
    await stage.browser.stopBackground();
    const [before, known] = [sentTo().length, await kept()];
    await age(61);
    await ring();
    await until('another call', async () => {
      if (sentTo().length > before) return true;
      // What the background had begun before it ended may have been written after this, and then no minute has passed.
      const now = await kept();
      const isBack = JSON.stringify(now.begun_at) === JSON.stringify(known.begun_at) && now.beats.length === known.beats.length;
      if (isBack) await age(61).then(ring);
      return false;
    });
    await until('it to be written down', async () => (await kept())?.beats.every(({ ended }) => ended !== null));
  };

  test('it survives the page and a killed worker, asks a front page without a key, and ends', async () => {
    await choose(stage, [customerIo(stage)]);
    const page = await open(stage);
    await sees(page, 'Customer.io, measured from here', null);
    assert.deepEqual(sentTo(), [], 'nothing runs by itself');
    await press(page, 'Watch every minute');
    await until('the first call', () => sentTo().length > 0);
    await until('it to be kept', async () => (await kept())?.beats.length > 0);
    await page.close();
    await minute();
    apis.set('track.customer.io', { status: 503 });
    for (let count = 0; count < 3; count++) await minute();
    assert.ok(sentTo().every(({ method, path, headers }) => method === 'GET' && path === '/' && !headers.authorization));
    const again = await open(stage);
    await sees(again, /3 of 5 failed/, null);
    await again.close();
    await stage.browser.stopBackground();
    await age(2 * 3600);
    await ring();
    await until('the alarm to be gone', () => stage.browser.inExtension(async () => !(await chrome.alarms.get('vigil/1'))));
    const count = sentTo().length;
    const last = await open(stage);
    await press(last, 'Watch no more');
    await until('it to be forgotten', async () => (await kept()) === undefined);
    assert.equal(sentTo().length, count);
  });

  test('what it saw lies on the verdict’s axis beside the person’s own times, with the moment it recovered', async () => {
    await choose(stage, [customerIo(stage)]);
    const page = await open(stage);
    apis.set('track.customer.io', { status: 503 });
    await press(page, 'Watch every minute');
    await until('the first call', async () => (await kept())?.beats.some(({ ended }) => ended !== null));
    const { id } = await kept();
    await page.close();
    for (let count = 0; count < 3; count++) await minute();
    const verdict = await stage.extensionPage(`app.html#investigation=${id}`);
    await sees(verdict, 'Asked every minute from here: 4 of 4 failed.', null);
    await sees(verdict, /\bfrom here\b/, null);
    await press(verdict, 'The times');
    await sees(verdict, 'From here: 4 calls in a row failed', null);
    assert.equal(await verdict.$$eval('.axis rect.bad', (marks) => marks.length), 4);
    await verdict.close();
    apis.set('track.customer.io', {});
    for (let count = 0; count < 5; count++) await minute();
    const after = await stage.extensionPage(`app.html#investigation=${id}`);
    await sees(after, /Asked every minute from here: 4 of 9 failed\. It works again since [^.]*\d/, null);
    await press(after, 'The times');
    await sees(after, /4 calls in a row failed[^]*From here: it works again[^]*5 calls in a row were answered/, null);
  });
});

/** A background that ends as it is about to tell, or as it has told and not noted that: where `kill` says so. */
const prelude = `(() => {
  const { create } = chrome.notifications;
  chrome.notifications.create = async (...values) => {
    const { kill } = await chrome.storage.session.get('kill');
    if (kill !== 'before') await create.apply(chrome.notifications, values);
    if (!kill) return;
    await chrome.storage.session.set({ killed: true });
    await new Promise(() => {});
  };
})();
`;

onConsole(
  ['chromium'],
  (stage, apis) => {
    const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
    const shown = () => inside(async () => Object.keys(await chrome.notifications.getAll()));
    const vigil = () => inside(async () => (await chrome.storage.local.get('vigil/1'))['vigil/1']);

    for (const kill of ['before', 'behind']) {
      test(`a worker that ends ${kill} the notification tells it at the next minute, once`, async () => {
        await choose(stage, [customerIo(stage)]);
        apis.set('track.customer.io', { status: 503 });
        const page = await open(stage);
        await press(page, 'Watch every minute');
        await until('the first call', async () => (await vigil())?.beats.some(({ ended }) => ended !== null));
        const minute = async () => {
          const known = (await vigil()).beats.length;
          await inside(async () => {
            const { 'vigil/1': kept } = /** @type {Record<string, any>} */ (await chrome.storage.local.get('vigil/1'));
            const back = (at) => new Date(Date.parse(at) - 61_000).toISOString();
            for (const key of ['begun_at', 'until', 'next']) kept[key] = back(kept[key]);
            for (const beat of kept.beats) beat.at = back(beat.at);
            await chrome.storage.local.set({ 'vigil/1': kept });
            await chrome.alarms.create('vigil/1', { when: Date.now(), periodInMinutes: 1 });
          });
          await until('another call', async () => {
            const { beats } = await vigil();
            return beats.length > known && beats.every(({ ended }) => ended !== null);
          });
        };
        const clear = async () => {
          for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
        };
        // Two that failed are a rate, and told; three in a row are all calls, and told again. A fourth tells nothing by itself.
        await minute();
        await until('the rate to be noted', async () => (await vigil()).told === 2, vigil);
        await inside(clear);
        await inside((kill) => chrome.storage.session.set({ kill }), kill);
        await minute();
        await until('the worker to stand still', () => inside(async () => (await chrome.storage.session.get('killed')).killed));
        assert.equal((await shown()).length, kill === 'before' ? 0 : 1);
        await stage.browser.stopBackground();
        await inside(() => chrome.storage.session.remove(['kill', 'killed']));
        await minute();
        await until('it to be told', async () => (await shown()).length === 1, shown);
        await until('it to be noted', async () => (await vigil()).told === 1, vigil);
        await inside(clear);
        await minute();
        assert.deepEqual(await shown(), [], 'what was told is told no more');
        await press(page, 'Watch no more');
        await until('it to be forgotten', async () => (await vigil()) === undefined);
        await page.close();
      });
    }
  },
  { permissions: ['notifications'], prelude },
);
