/** The extension's background asks each vendor when it is due, and what it needs to know for that outlives it. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { press, sees, until } from './person.mjs';
import { onStage } from './stage.mjs';

onStage(['chromium', 'firefox'], { extension: true }, (stage) => {
  const page = (id) => stage.vendor(id);
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const watch = async (...ids) => {
    // What it was reading for the journey before must not be kept into this one.
    await stage.browser.stopBackground();
    await inside(
      async (chosen) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': chosen });
      },
      ids.map((id) => ({ id, name: id, page: page(id), sample: false })),
    );
  };
  const badge = () => stage.browser.badge();
  const title = (wanted) => until(wanted, async () => (await badge()).title === `Is it them? ${wanted}`, badge);
  const asked = (id) => stage.simulator.requests(id, 'summary.json');
  /** What the record says of a vendor, by the order of its fields in `core/src/status/outcomes.rs`. */
  const outcome = async (id) => {
    const { 'outcomes/1': text = '' } = await inside(() => chrome.storage.local.get('outcomes/1'));
    const [, name, parts, health, readAt, triedAt, dueAt, failed] =
      text
        .split('\n')
        .map((line) => line.split('\t'))
        .find(([of]) => of === page(id)) ?? [];
    return { name, parts, health, readAt, triedAt, dueAt, failed: failed === '1' };
  };
  /** The alarm of the schedule, as opposed to the one that reads everybody. */
  const poll = () => inside(() => chrome.alarms.create('poll', { when: Date.now() }));
  /** Has a turn gone by: the alarm is set anew at the end of each. */
  const turn = async () => {
    await poll();
    await until('a turn to end', () => inside(async () => ((await chrome.alarms.get('poll'))?.scheduledTime ?? 0) > Date.now() + 1000));
  };

  before(() => inside(() => chrome.storage.local.clear()));

  test('a turn asks who is due, and nobody else', async () => {
    await watch('customer-io', 'kustomer');
    await title('All 2 vendors are operational.');
    assert.deepEqual([asked('customer-io'), asked('kustomer')], [1, 1]);
    const { triedAt, dueAt } = await outcome('kustomer');
    const pause = (Date.parse(dueAt) - Date.parse(triedAt)) / 1000;
    assert.ok(pause >= 300 && pause < 360, `${pause} s`);
    await turn();
    assert.deepEqual([asked('customer-io'), asked('kustomer')], [1, 1]);

    await inside(async (of) => {
      const { 'outcomes/1': text } = await chrome.storage.local.get('outcomes/1');
      const due = text.split('\n').map((line) => {
        const fields = line.split('\t');
        if (fields[0] === of) fields[6] = '2020-01-01T00:00:00Z';
        return fields.join('\t');
      });
      await chrome.storage.local.set({ 'outcomes/1': due.join('\n') });
    }, page('kustomer'));
    await poll();
    await until('the one that is due to be asked', () => asked('kustomer') === 2);
    assert.equal(asked('customer-io'), 1);
  });

  test('whoever asks for patience is given it, by the next background too', async () => {
    stage.simulator.set('courier', { behaviour: 'status', code: 429, retryAfter: 3600 });
    await watch('courier', 'kustomer');
    await title('courier: Unknown.');
    // One that was not asked yet is unknown too.
    await until('the answer', async () => (await outcome('courier'))?.failed);
    const { triedAt, dueAt, failed } = await outcome('courier');
    assert.deepEqual([(Date.parse(dueAt) - Date.parse(triedAt)) / 1000, failed], [3600, true]);
    stage.simulator.set('courier', 'normal');
    await stage.browser.stopBackground();
    await turn();
    assert.equal(asked('courier'), 1);
  });

  test('the same page read again is not written again, and is fresh all the same', async () => {
    await watch('customer-io');
    await title('Customer.io is operational.');
    const before = await outcome('customer-io');
    const unchanged = stage.simulator.unchanged('customer-io');
    await inside(() => {
      globalThis.written = [];
      chrome.storage.onChanged.addListener((changes) => globalThis.written.push(...Object.keys(changes)));
    });
    await stage.alarm();
    await until(
      'another read',
      async () => (await outcome('customer-io')).readAt > before.readAt,
      () => outcome('customer-io'),
    );
    // The browser asks with what it has, of its own accord: a vendor pays for no body.
    assert.deepEqual([asked('customer-io'), stage.simulator.unchanged('customer-io') - unchanged], [2, 1]);
    const written = await inside(() => globalThis.written);
    assert.deepEqual(
      written.filter((key) => key.startsWith('reading/')),
      [],
    );
    const popup = await stage.extensionPage('popup.html');
    await sees(popup, /Read \d/, null);
    await sees(popup, 'Operational', null);
  });

  test('a vendor that ended the program is let be, says why, and holds up nobody', async () => {
    await watch('customer-io', 'kustomer');
    await title('All 2 vendors are operational.');
    const before = asked('kustomer');
    await inside(() => chrome.storage.local.set({ 'mark/1/kustomer': { times: 2, at: new Date().toISOString() } }));
    stage.simulator.set('customer-io', 'down');
    await stage.alarm();
    await title('Customer.io: Major outage. Kustomer: Operational when last read.');
    assert.equal(asked('kustomer'), before);
    const popup = await stage.extensionPage('popup.html');
    await sees(popup, 'Page could not be read safely', null);
  });

  test('a button that the browser blanked is painted again as soon as anything wakes the background', async () => {
    stage.simulator.set('kustomer', 'down');
    await watch('kustomer');
    await title('Kustomer: Major outage.');
    await stage.browser.stopBackground();
    await inside(async () => {
      await chrome.action.setBadgeText({ text: '' });
      await chrome.action.setTitle({ title: '' });
    });
    await inside(() => chrome.storage.local.set({ woken: Date.now() }));
    await title('Kustomer: Major outage.');
    assert.equal((await badge()).text, '1');
  });

  test('who is not chosen any more is forgotten', async () => {
    await watch('customer-io', 'kustomer');
    await title('All 2 vendors are operational.');
    const options = await stage.extensionPage('options.html');
    await sees(options, /Kustomer[^]*Read \d/, null);
    await press(options, 'Remove Kustomer', null);
    await title('Customer.io is operational.');
    await until('its reading to go', async () => {
      const kept = Object.keys(await inside(() => chrome.storage.local.get(null)));
      return !kept.includes(`reading/1/${page('kustomer')}`) && (await outcome('kustomer')).health === undefined;
    });
  });
});
