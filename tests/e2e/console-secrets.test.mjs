/**
 * A planted credential, looked for in every byte that is stored, logged, exported, copied or sent elsewhere: it is in the browser's
 * memory and in the header to its own host.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KNOWN } from '../simulator/apis.mjs';
import { agree, choose, customerIo, fill, onConsole, open, press, sentTo, submit } from './measurer.mjs';
import { sees, until } from './person.mjs';

const { user, password } = KNOWN.basic;

/** In whatever form it may come back. */
const FORMS = [
  password,
  `${user}:${password}`,
  Buffer.from(`${user}:${password}`).toString('base64'),
  Buffer.from(password).toString('base64'),
];

const found = (text) => FORMS.filter((form) => text.includes(form));

/** Keeps what the page hands out: files, the clipboard, the console. */
const listening = () => {
  /** @type {any} */ (globalThis).handed = [];
  const { handed } = /** @type {any} */ (globalThis);
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
    const plain = console[level];
    console[level] = (...all) => {
      handed.push(all.map(String).join(' '));
      plain(...all);
    };
  }
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    /** @type {Blob} */ (blob).text().then((text) => handed.push(text));
    return make(blob);
  };
  navigator.clipboard.writeText = async (text) => {
    handed.push(text);
  };
};

onConsole(['chromium', 'firefox'], (stage, apis) => {
  test('the credential is nowhere but where it belongs, also where the host repeats it', async () => {
    await choose(stage, [customerIo(stage)]);
    const page = await open(stage, 'vendor=customer-io', stage.browser.name === 'chromium' ? listening : undefined);
    if (stage.browser.name === 'firefox') await page.evaluate(listening);
    const logged = [];
    page.on('console', (message) => logged.push(message.text()));
    await sees(page, 'Customer.io, measured from here', null);
    await press(page, 'Track API health');
    await fill(page, 'Site ID', user);
    await fill(page, 'Track API key', password);
    await agree(page);
    apis.set('track.customer.io', { echo: true });
    await submit(page);
    await sees(page, /HTTP 200/, null);
    apis.set('track.customer.io', { redirect: 'https://evil.example/steal' });
    await submit(page);
    await sees(page, /sends the call elsewhere/, null);
    apis.set('track.customer.io', { status: 401, echo: true });
    await submit(page);
    await sees(page, /HTTP 401/, null);
    await press(page, 'Copy as curl');
    await press(page, 'Runs');
    await press(page, 'Save as JSON');
    await press(page, 'Save as HAR');
    const handed = await until('two files and a copy', async () => {
      const all = await page.evaluate(() => /** @type {any} */ (globalThis).handed);
      return all.filter((text) => text.length > 40).length >= 3 && all;
    });
    assert.ok(
      handed.some((text) => text.includes('$CUSTOMERIO_TRACK_API_KEY')),
      'the command has the variable',
    );
    assert.deepEqual(found(handed.join('\n')), [], 'handed out');
    assert.deepEqual(found(logged.join('\n')), [], 'logged');
    assert.deepEqual(found(await page.content()), [], 'on screen');
    assert.deepEqual(found(page.url()), [], 'in the address');
    const kept = await stage.browser.inExtension(async () => {
      const databases = [];
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise((opened, failed) => {
          const asked = indexedDB.open(name);
          asked.onsuccess = () => opened(asked.result);
          asked.onerror = () => failed(asked.error);
        });
        for (const store of db.objectStoreNames) {
          const asked = db.transaction(store).objectStore(store).getAll();
          databases.push(JSON.stringify(await new Promise((done) => (asked.onsuccess = () => done(asked.result)))));
        }
        db.close();
      }
      const sync = await chrome.storage.sync?.get(null).catch(() => ({}));
      return JSON.stringify([await chrome.storage.local.get(null), sync, databases, { ...localStorage }, { ...sessionStorage }]);
    });
    assert.deepEqual(found(kept), [], 'stored');
    const others = apis.sent.filter(({ host }) => host !== 'track.customer.io');
    assert.deepEqual(found(JSON.stringify(others)), [], 'sent elsewhere');
    assert.ok(found(JSON.stringify(sentTo())).length > 0, 'it was sent where it belongs');
    const memory = await stage.browser.inExtension(async () => JSON.stringify(await chrome.storage.session.get(null)));
    assert.ok(found(memory).length > 0, 'it is in memory');
    await press(page, 'Forget credentials');
    await sees(page, 'Credentials are forgotten.', null);
    await until('the memory to be empty', async () => {
      const left = await stage.browser.inExtension(async () => JSON.stringify(await chrome.storage.session.get(null)));
      return found(left).length === 0;
    });
  });
});
