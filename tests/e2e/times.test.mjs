/** Times are in the reader's zone, in UTC or in the vendor's, as was chosen, and say which one; UTC is at hand. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { facts, press, sees, until } from './person.mjs';
import { onStage } from './stage.mjs';

const TITLE = 'Letters are late';

/** A vendor whose page says that it keeps New York's time, with an incident that goes on. */
const LETTERS = {
  summary: {
    page: { id: 'letters', name: 'Letters', url: 'http://localhost', time_zone: 'America/New_York', updated_at: '2025-11-04T20:50:00Z' },
    components: [{ id: 'api', name: 'API', status: 'degraded_performance', group_id: null, position: 1 }],
    incidents: [
      {
        id: 'late',
        name: TITLE,
        status: 'investigating',
        impact: 'minor',
        created_at: '2025-11-04T20:46:00Z',
        started_at: '2025-11-04T20:46:00Z',
        components: [],
        incident_updates: [{ id: 'one', status: 'investigating', body: 'We look into it.', created_at: '2025-11-04T20:46:00Z' }],
      },
    ],
    scheduled_maintenances: [],
    status: { indicator: 'minor', description: 'x' },
  },
};

/** The same moment in each way: `America/New_York` is five hours behind UTC then, `Europe/Berlin` one ahead. */
const BERLIN = /4 Nov 2025, 21:46 (CET|GMT\+1)/;
const UTC = '4 Nov 2025, 20:46 UTC';
const NEW_YORK = /4 Nov 2025, 15:46 (EST|GMT-5)/;

onStage(['chromium', 'firefox'], { extension: true, timeZone: 'Europe/Berlin', viewport: { width: 400, height: 600 } }, (stage) => {
  const folder = mkdtempSync(join(tmpdir(), 'times-'));
  after(() => rmSync(folder, { recursive: true }));
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const kept = () => inside(async () => String((await chrome.storage.local.get('times/1'))['times/1'] ?? '').replaceAll('"', ''));
  const begin = async () => {
    stage.simulator.add('letters', LETTERS);
    await inside(
      async (chosen) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': chosen });
      },
      ['letters', 'customer-io'].map((id) => ({ id, name: id, page: stage.vendor(id), sample: false })),
    );
  };
  const row = async () => {
    const popup = await stage.extensionPage('popup.html');
    await sees(popup, 'Degraded', null);
    await press(popup, 'Letters', null);
    return popup;
  };

  test('an opened row and its incident follow the option, with UTC at hand', async () => {
    await begin();
    const options = await stage.extensionPage('options.html');
    for (const [times, wanted, others] of /** @type {const} */ ([
      ['', BERLIN, /4 Nov 2025, 21:46 (CET|GMT\+1)/],
      ['utc', UTC, /4 Nov 2025, 20:46 UTC/],
      ['vendor', NEW_YORK, /4 Nov 2025, 20:46 UTC/],
    ])) {
      await options.bringToFront();
      await options.waitForSelector('[aria-label="Times in"]');
      if (times) await options.select('[aria-label="Times in"]', times);
      await until('it to be kept', async () => (await kept()) === times, kept);
      const popup = await row();
      await sees(popup, wanted, null);
      const hint = () => popup.$eval('#root .incidents .note', (note) => note.getAttribute('title'));
      assert.equal(await hint(), '2025-11-04 20:46:00Z (UTC)');
      await press(popup, TITLE, null);
      await sees(popup, 'Timeline', null);
      const { Started: started } = await facts(popup, null);
      assert.match(started, typeof wanted === 'string' ? new RegExp(wanted) : wanted);
      assert.equal(await popup.$eval('#root .facts time', (time) => time.getAttribute('title')), '2025-11-04 20:46:00Z (UTC)');
      await press(popup, 'Back', null);
      // A vendor whose page keeps UTC, drawn beside one of another zone.
      await press(popup, 'Customer.io', null);
      await sees(popup, others, null);
      await popup.close();
    }
  });

  test('history and wizard follow it, while they are open too', async () => {
    await begin();
    const history = await stage.extensionPage('app.html?view=history#is-it-them?vendor=letters&incident=late');
    await sees(history, BERLIN, null);
    const keep = (times) => inside((it) => chrome.storage.local.set({ 'times/1': JSON.stringify(it) }), times);
    await keep('vendor');
    await sees(history, NEW_YORK, null);
    await keep('utc');
    await sees(history, UTC, null);
    // What is copied says its zone.
    const copied = history.evaluate(() => {
      return new Promise((done) => {
        navigator.clipboard.writeText = async (text) => done(text);
      });
    });
    await press(history, 'Text', null).catch(() => {});
    assert.match(await copied, /20:46 UTC/);

    const wizard = await stage.extensionPage('app.html#1&v=letters');
    await sees(wizard, 'Letters', null);
    await keep('vendor');
    await sees(wizard, NEW_YORK, null);
  });

  test('it comes along in settings, and what is no such choice is refused', async () => {
    await begin();
    const options = await stage.extensionPage('options.html');
    const give = async (times) => {
      const path = join(folder, 'settings.json');
      writeFileSync(path, JSON.stringify({ format: 'is-it-them settings', version: 1, times }));
      const input = await options.waitForSelector('.data input[type=file]');
      await input?.uploadFile(path);
    };
    await give('utc');
    await until('it to be kept', async () => (await kept()) === 'utc', kept);
    await give('Mars');
    await sees(options, 'times', null);
    assert.equal(await kept(), 'utc');
  });
});
