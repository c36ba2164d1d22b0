/** A vendor is muted, snoozed and let speak again from its open row in the popup, as it is from the options. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Origins } from '../simulator/origins.mjs';
import { focused, press, sees, until, vendors } from './person.mjs';
import { onStage } from './stage.mjs';
import { outage, says, well } from './trust/answers.mjs';

const HOUR = 3_600_000;

onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 400, height: 600 } }, (stage) => {
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const wishes = async () => (await inside(async () => (await chrome.storage.local.get('alerts/1'))['alerts/1'])) ?? {};
  const wishOf = async (id) => (await wishes()).vendors?.find(({ page }) => page === stage.vendor(id));
  const says = (title) =>
    until(
      title,
      async () => (await stage.browser.badge()).title === `Is it them? ${title}`,
      () => stage.browser.badge(),
    );

  /** A popup with Kustomer down and its row open. */
  const opened = async (on) => {
    stage.simulator.set('kustomer', 'down');
    await inside(
      async (chosen, on) => {
        await chrome.storage.local.clear();
        const wishes = { on, kinds: ['new'], minimum: 'degraded', quiet: { from: 0, to: 0, days: 0 }, vendors: [] };
        await chrome.storage.local.set({ 'vendors/1': chosen, 'alerts/1': wishes });
      },
      ['customer-io', 'kustomer'].map((id) => ({ id, name: id, page: stage.vendor(id), sample: false })),
      on,
    );
    await says('Kustomer: Major outage.');
    const popup = await stage.extensionPage('popup.html');
    await sees(popup, '1 of 2 in trouble', null);
    await press(popup, 'Kustomer', null);
    return popup;
  };
  const FIELD = '[aria-label="Mute or snooze Kustomer"]';
  const choose = async (popup, how) => {
    const field = await popup.waitForSelector(FIELD);
    await field?.focus();
    await popup.select(FIELD, how);
  };
  const chosen = (popup) => popup.$eval(FIELD, (field) => field.selectedOptions[0].text);
  const note = async (popup) => (await vendors(popup, null)).find(({ name }) => name === 'Kustomer')?.note;

  test('a vendor that is muted there counts neither in the headline nor on the button, until that ends', async () => {
    const popup = await opened(false);
    await choose(popup, 'muted');
    await sees(popup, 'The one you watch is operational, 1 muted', null);
    await until(
      'the row to say so',
      async () => (await note(popup))?.startsWith('Muted · '),
      () => note(popup),
    );
    assert.equal(await focused(popup), 'Mute or snooze Kustomer');
    assert.equal(await chosen(popup), 'Muted');
    await says('Customer.io is operational. Muted: 1.');
    assert.deepEqual(
      await popup.$eval(FIELD, (field) => [.../** @type {HTMLSelectElement} */ (field).options].map(({ value }) => value)),
      ['off', 'muted'],
      'nobody is told of anything, so nobody is snoozed',
    );

    // Kept, and painted and drawn so the next time.
    await popup.close();
    const again = await stage.extensionPage('popup.html');
    await sees(again, 'The one you watch is operational, 1 muted', null);
    await press(again, 'Kustomer', null);
    await choose(again, 'off');
    await sees(again, '1 of 2 in trouble', null);
    await says('Kustomer: Major outage.');
    await until('nothing to be kept', async () => (await wishOf('kustomer')) === undefined);
  });

  test('where it could not be kept the field shows again what is, and says why', async () => {
    const popup = await opened(false);
    const refuse = () =>
      popup.evaluate(() => {
        chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES'));
      });
    await refuse();
    for (let time = 0; time < 2; time++) {
      await choose(popup, 'muted');
      await sees(popup, 'It could not be kept. Free some space and try again.', null);
      await until(
        'the field as it is kept',
        async () => (await chosen(popup)) === 'Not muted',
        () => chosen(popup),
      );
      assert.equal(await focused(popup), 'Mute or snooze Kustomer');
      assert.equal(await wishOf('kustomer'), undefined);
    }
  });

  test('a vendor is snoozed for a time or until it is over, and the row says until when', async () => {
    const popup = await opened(true);
    for (const [how, hours] of /** @type {const} */ ([
      ['hour', 1],
      ['hours', 8],
    ])) {
      const before = Date.now();
      await choose(popup, how);
      const end = await until(how, async () => {
        const { until: at } = (await wishOf('kustomer')) ?? {};
        return at && Date.parse(at) >= before + hours * HOUR - 1000 && Date.parse(at);
      });
      assert.ok(end <= Date.now() + hours * HOUR);
      await until(
        'the row to say so',
        async () => /^Snoozed until .*\d:\d\d.* · /.test((await note(popup)) ?? ''),
        () => note(popup),
      );
      assert.match(await chosen(popup), /^Snoozed until .*\d:\d\d/);
    }
    await sees(popup, '1 of 2 in trouble', null);
    await choose(popup, 'over');
    await until(
      'the row to say so',
      async () => (await note(popup))?.startsWith('Snoozed until what is going on is over'),
      () => note(popup),
    );
    const { over, until: at, muted } = await wishOf('kustomer');
    assert.ok(Date.parse(over) && !at && !muted);

    // The options say the same, and what is chosen there is seen here.
    const options = await stage.extensionPage('options.html');
    await press(options, 'Vendors', null);
    await until('the same there', async () => (await chosen(options)) === 'Snoozed until what is going on is over');
    await options.select(FIELD, 'off');
    await until(
      'the row to hear of it',
      async () => !(await note(popup))?.startsWith('Snoozed'),
      () => note(popup),
    );
    await until(
      'the field too',
      async () => (await chosen(popup)) === 'Not muted',
      () => chosen(popup),
    );
  });
});

onStage(['chromium', 'firefox'], { extension: ['notifications'], viewport: { width: 400, height: 600 } }, (stage) => {
  const origins = new Origins();
  before(() => origins.add('mailer', well('mailer')));
  after(() => origins.close());

  test('what was snoozed until it is over is not silenced by that in later trouble of which no incident tells', async () => {
    const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
    const page = origins.url('mailer');
    const wish = () => inside(async () => /** @type {any} */ (await chrome.storage.local.get('alerts/1'))['alerts/1'].vendors[0]);
    const reads = async (title) => {
      await stage.alarm();
      await until(
        title,
        async () => (await stage.browser.badge()).title.includes(title),
        () => stage.browser.badge(),
      );
    };
    origins.set('mailer', says(outage)('mailer'));
    await inside(async (page) => {
      await chrome.storage.local.clear();
      const wishes = { on: true, kinds: ['state'], minimum: 'degraded', quiet: { from: 0, to: 0, days: 0 }, vendors: [] };
      const vendor = { id: page, name: 'mailer', page, sample: false };
      await chrome.storage.local.set({ 'alerts/1': wishes, 'vendors/1': [vendor] });
    }, page);
    await reads('mailer: Major outage');
    const popup = await stage.extensionPage('popup.html');
    const note = async () => (await vendors(popup, null))[0]?.note ?? '';
    await sees(popup, '1 of 1 in trouble', null);
    await press(popup, 'mailer', null);
    const field = '[aria-label="Mute or snooze mailer"]';
    await popup.waitForSelector(field);
    await popup.select(field, 'over');
    await until('the row to say so', async () => (await note()).startsWith('Snoozed until'), note);
    await stage.alarm();
    await until('it to be kept', async () => Boolean((await wish())?.over), wish);

    origins.set('mailer', well('mailer'));
    await reads('mailer is operational');
    await until('it to be over', async () => !(await wish())?.over, wish);
    origins.set('mailer', says(outage)('mailer'));
    await reads('mailer: Major outage');
    await sees(popup, '1 of 1 in trouble', null);
    assert.doesNotMatch(await note(), /Snoozed/);
    await popup.close();
  });
});
