/** What changes at vendors reaches the person who asked for that, once, and not at night. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { press, sees, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

/**
 * Runs before the background: a clock that a message puts forward, what it tells written down, and clicks on it by message, since no
 * test can press what the system shows. `lose` has what is to be kept of the next telling lost, as by a worker that was ended.
 */
const PRELUDE = `
{
  let ahead = 0;
  let lose = false;
  const { now } = Date;
  Date.now = () => now() + ahead;
  const pressed = [];
  const api = chrome.notifications;
  const { create } = api;
  api.create = async (id, options) => {
    await create.call(api, id, options);
    const { told = [] } = await chrome.storage.local.get('told');
    await chrome.storage.local.set({ told: [...told, { id, title: options.title, message: options.message }] });
  };
  const listen = api.onClicked.addListener.bind(api.onClicked);
  api.onClicked.addListener = (listener) => (pressed.push(listener), listen(listener));
  const { set } = chrome.storage.local;
  chrome.storage.local.set = (items) => {
    if (!lose || !('seen/1' in items)) return set.call(chrome.storage.local, items);
    lose = false;
    return Promise.reject(new Error('It was ended.'));
  };
  chrome.runtime.onMessage.addListener((message, from, answer) => {
    ahead = message.ahead ?? ahead;
    lose = message.lose ?? lose;
    if (message.press) pressed.forEach((listener) => listener(message.press));
    answer(true);
  });
}
`;

const WISHES = {
  on: true,
  kinds: ['new', 'worse', 'update', 'resolved', 'state', 'work'],
  minimum: 'degraded',
  quiet: { from: 0, to: 0, days: 0 },
  vendors: [],
};

const HOUR = 3_600_000;

/** What a test does with the background of a stage. */
function background(stage) {
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const kept = (key) => inside(async (of) => (await chrome.storage.local.get(of))[of], key);
  const told = async () => (await kept('told')) ?? [];
  const titles = async () => (await told()).map(({ title }) => title);
  const say = (message) => inside((it) => chrome.runtime.sendMessage(it), message);
  const wish = (wishes) => inside((it) => chrome.storage.local.set({ 'alerts/1': it }), { ...WISHES, ...wishes });
  const button = (wanted) =>
    until(
      wanted,
      async () => (await stage.browser.badge()).title === `Is it them? ${wanted}`,
      () => stage.browser.badge(),
    );

  /** Has everybody read once more, and waits until that is over. */
  const turn = async () => {
    const before = (await kept('outcomes/1')) ?? '';
    await stage.alarm();
    await until('another read', async () => (await kept('outcomes/1')) !== before);
    await until('the turn to end', () => inside(async () => !(await chrome.alarms.get('now'))));
    // A turn that comes to nothing leaves no trace; its last step is over by the next answer of storage.
    await inside(() => new Promise((done) => setTimeout(done, 400)));
  };

  /** These vendors, read once; what is so then is old. */
  const choose = async (...ids) => {
    await inside(
      (chosen) => chrome.storage.local.set({ 'vendors/1': chosen }),
      ids.map((id) => ({ id, name: id, page: stage.vendor(id), sample: false })),
    );
    await until(
      'the first look',
      () => seen(ids),
      () => kept('seen/1'),
    );
  };
  const seen = async (ids) => {
    const text = String((await kept('seen/1')) ?? '');
    return ids.every((id) => text.includes(stage.vendor(id)));
  };

  /** Nothing is kept, nothing is on screen, and all is wanted. */
  const begin = async () => {
    await stage.browser.stopBackground();
    await inside(async () => {
      for (const name of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(name);
      await chrome.storage.local.clear();
    });
    await wish({});
  };
  return { inside, kept, told, titles, say, wish, button, turn, choose, begin };
}

onStage(
  ['chromium', 'firefox'],
  { extension: { permissions: ['notifications'], prelude: PRELUDE }, viewport: { width: 400, height: 600 } },
  (stage) => {
    const { inside, kept, told, titles, say, wish, button, turn, choose, begin } = background(stage);
    beforeEach(begin);

    test('an incident begins, is told once, leads to itself, and ends', async () => {
      stage.simulator.set('kustomer', 'degraded');
      await choose('customer-io', 'kustomer');
      assert.deepEqual(await titles(), [], 'what was so already is old');

      stage.simulator.set('customer-io', 'down');
      await turn();
      await until('the news', async () => (await told()).length === 1, told);
      const [{ id, title, message }] = await told();
      assert.equal(title, 'Customer.io: New incident');
      assert.match(message, /^Simulated: .+ \(Critical\)$/);

      await turn();
      await stage.browser.stopBackground();
      await turn();
      assert.equal((await told()).length, 1, 'told is told, by the next background too');

      await say({ press: id });
      const tabs = () => inside(async () => (await chrome.tabs.query({})).map(({ url = '' }) => url));
      const place = 'app.html?view=history#is-it-them?vendor=customer-io&incident=simulated001';
      await until('the incident', async () => (await tabs()).some((url) => url.endsWith(place)), tabs);

      stage.simulator.set('customer-io', 'recover');
      await turn();
      await until('the end', async () => (await told()).length === 2, told);
      assert.equal((await titles())[1], 'Customer.io: Resolved');
      assert.equal(stage.simulator.requests('customer-io', 'incidents.json') > 0, true, 'how it ended stands in the past');
    });

    test('a read that fails says nothing, and what is told by a background that ends then is not told again', async () => {
      await choose('customer-io');
      stage.simulator.set('customer-io', { behaviour: 'status', code: 500 });
      await turn();
      stage.simulator.set('customer-io', 'down');
      await say({ lose: true });
      await turn();
      await until('the news', async () => (await told()).length === 1, told);
      // Firefox closes at once what it has no screen for, so nothing tells it what was shown.
      if (stage.browser.name === 'firefox') return;
      await turn();
      await until('it to be kept', async () => String(await kept('seen/1')).includes('Simulated'));
      assert.equal((await told()).length, 1);
    });

    test('what falls into quiet hours is told after them, if it still stands', async () => {
      const minute = (date) => date.getUTCHours() * 60 + date.getUTCMinutes();
      const [from, to] = [new Date(Date.now() - HOUR), new Date(Date.now() + HOUR)].map(minute);
      await choose('customer-io', 'kustomer', 'courier');
      await wish({ quiet: { from, to, days: 0 } });
      stage.simulator.set('customer-io', 'down');
      stage.simulator.set('courier', 'degraded');
      stage.simulator.set('kustomer', 'down');
      await turn();
      stage.simulator.set('kustomer', 'recover');
      await turn();
      assert.deepEqual(await titles(), []);
      await say({ ahead: 2 * HOUR });
      await turn();
      await until('the summary', async () => (await told()).length === 1, told);
      const [{ title, message }] = await told();
      assert.equal(title, '2 changes at your vendors');
      assert.match(message, /Customer\.io: New incident[^]*Courier: New incident/);
      assert.doesNotMatch(message, /Kustomer/);
    });

    test('who is muted is not told of and does not count, who is snoozed is told of later', async () => {
      await choose('customer-io', 'kustomer');
      const options = await stage.extensionPage('options.html');
      await sees(options, 'Tell me when', null);
      await options.$$eval('.alerts summary', ([summary]) => summary.click());
      await options.select('[aria-label="Mute or snooze Customer.io"]', 'muted');
      await until('it to be kept', async () => (await kept('alerts/1')).vendors.length === 1);
      await options.select('[aria-label="Mute or snooze Kustomer"]', 'hour');
      await until('it to be kept', async () => (await kept('alerts/1')).vendors.length === 2);
      stage.simulator.set('customer-io', 'down');
      stage.simulator.set('kustomer', 'degraded');
      await turn();
      await button('Kustomer: Degraded. Muted: 1.');
      assert.deepEqual(await titles(), []);
      await say({ ahead: 2 * HOUR });
      await turn();
      await until('the news', async () => (await told()).length === 1, told);
      assert.deepEqual(await titles(), ['Kustomer: New incident']);
    });

    test('a part that flaps is told of at the second read', async () => {
      const record = (status) => ({
        summary: {
          page: { id: 'flapper', name: 'Flapper', url: 'http://localhost', updated_at: '2025-11-04T20:00:00Z' },
          components: [{ id: 'api', name: 'API', status, group_id: null, position: 1 }],
          incidents: [],
          scheduled_maintenances: [],
          status: { indicator: 'none', description: 'x' },
        },
      });
      const says = (status) => stage.simulator.add('flapper', record(status));
      says('operational');
      await choose('flapper');
      for (const status of ['major_outage', 'operational', 'major_outage', 'operational']) {
        says(status);
        await turn();
      }
      assert.deepEqual(await titles(), []);
      says('major_outage');
      await turn();
      await turn();
      await until('the news', async () => (await told()).length === 1, told);
      const [{ title, message }] = await told();
      assert.deepEqual([title, message], ['Flapper: Major outage', 'Its page names no incident.']);
    });
  },
);

onStage(
  ['chromium', 'firefox'],
  { extension: { permissions: ['notifications'], prelude: PRELUDE }, timeZone: 'Europe/Berlin' },
  (stage) => {
    const { titles, told, say, wish, turn, choose, begin } = background(stage);

    test('quiet hours end by the clock on the wall in the night that it is put forward', async () => {
      await begin();
      const at = (moment) => say({ ahead: Date.parse(moment) - Date.now() });
      await at('2027-03-27T20:00:00Z');
      await choose('customer-io');
      await wish({ quiet: { from: 22 * 60, to: 7 * 60, days: 0 } });
      await at('2027-03-28T04:50:00Z');
      stage.simulator.set('customer-io', 'down');
      await turn();
      assert.deepEqual(await titles(), []);
      // Seven in Berlin, an hour earlier by UTC than the day before.
      await at('2027-03-28T05:01:00Z');
      await turn();
      await until('the news', async () => (await told()).length === 1, told);
    });
  },
);

onStage(['chromium'], { extension: true, viewport: { width: 400, height: 600 } }, (stage) => {
  const wishes = () => stage.browser.inExtension(async () => (await chrome.storage.local.get('alerts/1'))['alerts/1']);
  /** What the person answers to the question for leave, and whether it is given now. */
  const answers = (page, answered) =>
    page.evaluate((yes) => {
      globalThis.leave = false;
      chrome.permissions.contains = async () => globalThis.leave;
      chrome.permissions.request = async (wanted) => {
        globalThis.wanted = { ...wanted, active: navigator.userActivation.isActive };
        globalThis.leave = yes;
        return yes;
      };
    }, answered);

  test('leave to notify is asked for by the press that wants it; refused or taken back, that is said', async () => {
    const page = await stage.extensionPage('options.html');
    const box = 'Notify me when something changes at a vendor';
    await sees(page, box, null);
    assert.doesNotMatch(await text(page, null), /Tell me when/);
    await answers(page, false);
    await tickByHand(page, box);
    await sees(page, 'Notifications are not allowed here.', null);
    assert.equal((await wishes())?.on ?? false, false);

    await answers(page, true);
    await tickByHand(page, box);
    await sees(page, 'Tell me when', null);
    assert.deepEqual(await page.evaluate(() => globalThis.wanted), { permissions: ['notifications'], active: true });
    assert.equal((await wishes()).on, true);

    await page.evaluate(() => {
      globalThis.leave = false;
    });
    await sees(page, 'Notifications were allowed and are not any more.', null);
  });

  test('the log says what was asked and why a vendor is unknown', async () => {
    stage.simulator.set('customer-io', { behaviour: 'status', code: 503 });
    await stage.browser.inExtension(async (page) => {
      await chrome.storage.local.set({ 'vendors/1': [{ id: 'customer-io', name: 'Customer.io', page, sample: false }] });
    }, stage.vendor('customer-io'));
    await until('a line', () => stage.browser.inExtension(async () => Boolean((await chrome.storage.local.get('log/1'))['log/1'])));
    const page = await stage.extensionPage('options.html');
    await press(page, 'Log', null);
    await sees(page, /Log[^]*Before[^]*503[^]*customer-io\/api\/v2\/summary\.json/, null);
    stage.simulator.set('customer-io', 'normal');
  });
});

/** The same as a person does it, which is what a browser asks for before it asks for leave. */
async function tickByHand(page, name) {
  const handle = await page.evaluateHandle(
    (wanted) => [...document.querySelectorAll('label')].find((one) => one.innerText.trim() === wanted)?.querySelector('input'),
    name,
  );
  await handle.asElement()?.click();
}
