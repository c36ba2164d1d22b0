/** An incident that is watched in the extension: what its vendor posts reaches the person who looks elsewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, askMe, outcome } from './investigator.mjs';
import { focused, press, sees, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** Everything fails for everyone, just now. */
const ALL_FAILS = [
  { choices: ['api-calls-fail'], fields: { error: '503' } },
  { choices: ['now', 'no'] },
  { choices: ['everyone'] },
  { choices: ['api'] },
  { choices: ['always'] },
];

/** Waits until the toolbar says so, and returns its title. */
async function toolbar(stage, wanted, pattern) {
  const read = () => stage.browser.badge();
  const { title } = await until(
    `${wanted} ${pattern}`,
    async () => {
      const now = await read();
      return now.text === wanted && pattern.test(now.title) && now;
    },
    read,
  );
  return title;
}

/**
 * An outage of Customer.io, investigated in a tab of the extension.
 * @param {import('./stage.mjs').Stage} stage
 * @param {boolean} [allowed] what the person answers to the question for leave; nothing where the browser answers
 */
async function investigate(stage, allowed) {
  stage.simulator.set('customer-io', 'down');
  await stage.browser.inExtension(async (page) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set({ 'vendors/1': [{ id: 'customer-io', name: 'Customer.io', page, sample: false }] });
  }, stage.vendor('customer-io'));
  const page = await stage.extensionPage('app.html');
  if (allowed !== undefined) {
    await page.evaluate((answered) => {
      chrome.permissions.request = async (wanted) => {
        globalThis.wanted = { ...wanted, active: navigator.userActivation.isActive };
        return answered;
      };
    }, allowed);
  }
  await askMe(page, null);
  await answer(page, ALL_FAILS, null);
  await press(page, 'Watch', null);
  return page;
}

onStage(['chromium', 'firefox'], { extension: ['notifications'], viewport: { width: 400, height: 600 } }, (stage) => {
  const kept = () => stage.browser.inExtension(() => chrome.storage.local.get(null));
  /** The investigations for which a notification is shown. Firefox closes at once what it has no screen for. */
  const shown = () =>
    stage.browser.inExtension(async () => Object.keys(await chrome.notifications.getAll()).map((name) => JSON.parse(name)[0]));

  test('what the vendor posts is notified once, and marks the toolbar until it was seen', async () => {
    const page = await investigate(stage, true);
    await sees(page, 'You are notified when the vendor posts, and the toolbar button shows a mark.', null);
    assert.deepEqual(await page.evaluate(() => globalThis.wanted), { permissions: ['notifications'], active: true });
    await stage.alarm();
    await toolbar(stage, '1', /^Is it them\? Customer\.io: Major outage\.$/);
    assert.equal((await kept())['told/1'], undefined, 'nothing is new yet');

    // Resolved, it leaves the list of open incidents, and is found among the past ones.
    stage.simulator.set('customer-io', 'recover');
    await stage.alarm();
    await toolbar(
      stage,
      '!',
      /^Is it them\? News of an incident you watch: Customer\.io: Resolved, Simulated: .+ Customer\.io is operational\.$/,
    );
    const id = Object.keys(await kept())
      .find((key) => key.startsWith('investigation/'))
      .split('/')
      .at(-1);
    await until('the news to be told', async () => (await kept())['told/1']?.[id]?.startsWith('Resolved'), kept);
    if (stage.browser.name === 'chromium') {
      await until('a notification', async () => (await shown()).length > 0);
      assert.deepEqual(await shown(), [id]);
    }

    // Told is told, also by a background that was ended since.
    await stage.browser.inExtension(async () => {
      for (const name of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(name);
    });
    await stage.browser.stopBackground();
    const before = stage.simulator.requests('customer-io', 'summary.json');
    await stage.alarm();
    await until('another read', () => stage.simulator.requests('customer-io', 'summary.json') > before);
    await toolbar(stage, '!', /News of an incident you watch/);
    assert.deepEqual(await shown(), []);

    const popup = await stage.extensionPage('popup.html');
    await press(popup, 'The vendor has posted since you looked', null);
    await sees(popup, 'The evidence says', null);
    assert.equal(await focused(popup), (await outcome(popup, null)).verdict, 'the focus is where the eyes are');
    await press(popup, 'I have seen it', null);
    await toolbar(stage, '', /^Is it them\? Customer\.io is operational\.$/);
  });
});

onStage(['chromium'], { extension: true, viewport: { width: 400, height: 600 } }, (stage) => {
  test('without leave to notify the toolbar marks it all the same, until it is watched no more', async () => {
    const page = await investigate(stage, false);
    await sees(page, 'Notifications are not allowed here.', null);
    stage.simulator.set('customer-io', 'recover');
    await stage.alarm();
    await toolbar(stage, '!', /News of an incident you watch/);
    await press(page, 'Stop watching', null);
    await toolbar(stage, '', /^Is it them\? Customer\.io is operational\.$/);
    assert.doesNotMatch(await text(page, null), /Stop watching/);
  });
});

const ID = '{d7f3a1c8-52b6-4e09-9c41-6a80e5b27f13}';

// The browser gives the leave that is asked for, as if its person had pressed the button in its window.
const GIVES_LEAVE = { 'extensions.webextOptionalPermissionPrompts': false };

onStage(['firefox'], { extension: true, prefs: GIVES_LEAVE, viewport: { width: 400, height: 600 } }, (stage) => {
  const told = () => stage.browser.inExtension(async () => (await chrome.storage.local.get('told/1'))['told/1']);
  /** Presses the notification of the news, as the browser hears of it; there is no screen to show one on. */
  const click = (name) =>
    stage.browser.inWindow(
      `async (id, name) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        const { Management } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
        const api = await Management.asyncGetAPI('notifications', extension, 'addon_parent');
        api.notificationsMap.emit('clicked', name);
      }`,
      ID,
      name,
    );
  const tabs = () => stage.browser.inExtension(async () => (await chrome.tabs.query({})).map(({ url = '' }) => url));

  test('a notification leads to its investigation, also where leave was given in the life of the background before', async () => {
    // An earlier background wrote down what it listens to, as any does that was ended once.
    await stage.browser.stopBackground();
    const page = await investigate(stage);
    await sees(page, 'You are notified when the vendor posts, and the toolbar button shows a mark.', null);
    stage.simulator.set('customer-io', 'recover');
    await stage.alarm();
    await toolbar(stage, '!', /News of an incident you watch/);
    assert.equal(await told(), undefined, 'nobody would hear the click after this life of the background');

    await stage.browser.stopBackground();
    let rung = 0;
    const isTold = async () => {
      // An alarm that rings while the background is being ended is heard by nobody; the next one is.
      if (Date.now() - rung > 5000) {
        rung = Date.now();
        await stage.alarm();
      }
      return Object.keys((await told()) ?? {}).length > 0;
    };
    await until('the news to be told', isTold, told);
    const [[id, piece]] = Object.entries(await told());
    await page.close();

    await stage.browser.stopBackground();
    await click(JSON.stringify([id, piece]));
    await until('the investigation', async () => (await tabs()).some((url) => url.endsWith(`app.html#investigation=${id}`)), tabs);
  });
});
