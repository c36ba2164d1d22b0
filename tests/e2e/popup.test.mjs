/** The popup is there before its module: as it was shown last, and as the background has read since. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdModules } from './held.mjs';
import { press, sees, seesStates, text, until, vendors } from './person.mjs';
import { onStage } from './stage.mjs';

// In Firefox nothing of a test's runs before the scripts of an extension's page.
onStage(['chromium'], { extension: true }, (stage) => {
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const letIn = (page) => page.evaluate(() => globalThis.letModulesIn());
  const asked = (id) => stage.simulator.requests(id, 'summary.json');

  /** Two vendors that the background has read, and a popup that was open once and left what the next one paints. */
  const opened = async () => {
    await inside(
      async (chosen) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': chosen });
      },
      ['customer-io', 'kustomer'].map((id) => ({ id, name: id, page: stage.vendor(id), sample: false })),
    );
    await until('both to be read', async () => /All 2 vendors/.test((await stage.browser.badge()).title));
    const popup = await stage.extensionPage('popup.html');
    await seesStates(popup, ['Operational', 'Operational'], null);
    const kept = () =>
      inside(async () => Object.keys(JSON.parse((await chrome.storage.local.get('glimpse/1/'))['glimpse/1/'] ?? '{}')).length);
    await until('what it showed to be kept', async () => (await kept()) === 5, kept);
    await popup.close();
  };

  test('what it showed is painted at once, nobody is asked, and the module takes it over', async () => {
    await opened();
    const before = asked('customer-io');
    const popup = await stage.extensionPage('popup.html', holdModules);
    await seesStates(popup, ['Operational', 'Operational'], null);
    await sees(popup, 'Something is broken', null);
    assert.equal(await popup.evaluate(() => document.getElementById('root')?.hasChildNodes()), false);
    await letIn(popup);
    await until('the module’s own', () => popup.evaluate(() => document.querySelectorAll('#root:not([hidden]) .row').length === 2));
    assert.equal(await popup.evaluate(() => document.querySelectorAll('.popup > .bar h1, .is-it-them.popup h1').length), 1);
    assert.equal(asked('customer-io'), before);
  });

  test('an outage that the background has read since is what is painted', async () => {
    await opened();
    stage.simulator.set('kustomer', 'down');
    await stage.alarm();
    await until('the toolbar to say so', async () => /Kustomer: Major outage/.test((await stage.browser.badge()).title));
    const popup = await stage.extensionPage('popup.html', holdModules);
    await seesStates(popup, ['Major outage', 'Operational'], null);
    assert.equal((await vendors(popup, null))[0].name, 'Kustomer');
    await letIn(popup);
    await sees(popup, 'Web/Email/Form Hooks', null);
  });

  test('what failed since, or is too old, is painted as what it was', async () => {
    await opened();
    await inside(async () => {
      const { 'outcomes/1': outcomes } = await chrome.storage.local.get('outcomes/1');
      const [first, second] = outcomes
        .trim()
        .split('\n')
        .map((line) => line.split('\t'));
      first[7] = '1';
      second[4] = '2026-01-01T00:00:00Z';
      const kept = JSON.parse((await chrome.storage.local.get('glimpse/1/'))['glimpse/1/']);
      for (const [name, line] of Object.entries(kept)) {
        if (name.startsWith(second[0])) [line[5], line[6]] = [Date.parse(second[4]), Date.parse(second[4]) + 900_000];
      }
      await chrome.storage.local.set({
        'outcomes/1': `${[first, second].map((fields) => fields.join('\t')).join('\n')}\n`,
        'glimpse/1/': JSON.stringify(kept),
      });
    });
    const popup = await stage.extensionPage('popup.html', holdModules);
    await seesStates(popup, ['Was operational', 'Was operational'], null);
  });

  test('nobody is painted as well once the record of all is gone', async () => {
    await opened();
    await stage.browser.stopBackground();
    await inside(() => chrome.storage.local.remove('outcomes/1'));
    const popup = await stage.extensionPage('popup.html', holdModules);
    await until('the rows', async () => (await vendors(popup, null)).length === 2);
    assert.deepEqual(
      (await vendors(popup, null)).map(({ shape }) => shape),
      ['unknown', 'unknown'],
    );
  });

  test('words that were typed before the module came are searched for once it is there', async () => {
    await opened();
    const popup = await stage.extensionPage('popup.html', holdModules);
    await seesStates(popup, ['Operational', 'Operational'], null);
    const input = await popup.waitForSelector('input');
    await input?.focus();
    await popup.keyboard.type('github');
    await letIn(popup);
    await until(
      'choices',
      () => popup.evaluate(() => document.querySelectorAll('#root .choice').length > 0),
      () => text(popup, null),
    );
  });

  test('what was pressed before the module came is done once it is there', async () => {
    for (const [name, seen] of [
      ['Kustomer', 'Past incidents'],
      ['Something is broken', 'What is broken?'],
    ]) {
      await opened();
      const popup = await stage.extensionPage('popup.html', holdModules);
      await seesStates(popup, ['Operational', 'Operational'], null);
      await press(popup, name, null);
      await letIn(popup);
      await sees(popup, seen, null);
    }
  });

  test('the past of a vendor is read once a person looks closer', async () => {
    await opened();
    const past = () => stage.simulator.requests('kustomer', 'incidents.json');
    const before = past();
    const popup = await stage.extensionPage('popup.html');
    await seesStates(popup, ['Operational', 'Operational'], null);
    await popup.evaluate(() => new Promise((passed) => setTimeout(passed, 500)));
    assert.equal(past(), before);
    await press(popup, 'Kustomer', null);
    await until('the past to be asked for', () => past() === before + 1, past);
    await sees(popup, 'Past incidents', null);
  });
});
