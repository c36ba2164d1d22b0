/** The first run: whom a person depends on, how those are now, and whether they want to be told. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { press, sees, seesStates, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** Types into the field as a whole, as one pastes. */
async function paste(page, words) {
  await page.waitForSelector('textarea');
  await page.evaluate((value) => {
    const field = document.querySelector('textarea');
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, words);
}

/** Answers the browser's questions: which permissions a person gives, and which tabs are open then. */
const answer = (page, given, urls) =>
  page.evaluate(
    (given, urls) => {
      const asked = [];
      Object.defineProperty(globalThis, 'asked', { value: asked, configurable: true });
      const stub = (object, name, value) => Object.defineProperty(object, name, { value, configurable: true, writable: true });
      stub(chrome.permissions, 'request', async (wanted) => {
        asked.push(wanted);
        return given;
      });
      stub(chrome.permissions, 'remove', async (back) => asked.push({ back }));
      stub(globalThis, 'chrome', Object.assign(Object.create(chrome), { tabs: { query: async () => urls.map((url) => ({ url })) } }));
    },
    given,
    urls,
  );

/** Whom the journeys choose by name. */
const asks = ['www.stripestatus.com', 'www.githubstatus.com', 'slack-status.com'];

onStage(['chromium', 'firefox'], { extension: true, asks }, (stage) => {
  const folder = mkdtempSync(join(tmpdir(), 'lists-'));
  after(() => rmSync(folder, { recursive: true }));
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const begin = async () => {
    await inside(() => chrome.storage.local.clear());
    const page = await stage.extensionPage('app.html?view=first');
    await sees(page, 'Starter sets', null);
    return page;
  };
  const kept = () => inside(async () => (await chrome.storage.local.get('vendors/1'))['vendors/1'] ?? []);

  test('it opens by itself once the extension is there', () => {
    assert.match(stage.browser.opened, /\/app\.html\?view=first$/);
  });

  test('addresses are pasted, looked at, watched, and how they are stands on the second screen', async () => {
    const page = await begin();
    stage.simulator.set('courier', 'down');
    await paste(page, `${stage.vendor('kustomer')}\n${stage.vendor('courier')}, zzqqxx`);
    await sees(page, 'Nobody is known by the name “zzqqxx”', null);
    await press(page, 'Watch 2 vendors', null);
    await seesStates(page, ['Major outage', 'Operational'], null);
    await sees(page, 'What do you want to be told?', null);
    assert.deepEqual(
      (await kept()).map(({ page: at }) => at),
      ['kustomer', 'courier'].map((id) => stage.vendor(id)),
    );
    await until('the button to count', async () => (await stage.browser.badge()).text === '1', stage.browser.badge);
  });

  test('names mean rows, and a name that may be several firms’ asks which', async () => {
    const page = await begin();
    await paste(page, 'stripe slack github');
    await press(page, 'Watch 3 vendors', null).catch(async () => assert.fail(await text(page, null)));
    await until('three in the list', async () => (await kept()).length === 3, kept);
    assert.deepEqual(
      (await kept()).map(({ id }) => id),
      ['stripe', 'slack', 'github'],
    );
  });

  test('a starter set is one tick, and nobody twice', async () => {
    const page = await begin();
    const tick = (name) =>
      page.evaluate((wanted) => {
        const label = [...document.querySelectorAll('label')].find((one) => one.innerText.startsWith(wanted));
        label.querySelector('input').click();
      }, name);
    await tick('Web application');
    await sees(page, 'Watch 10 vendors', null);
    await tick('Payments');
    await sees(page, 'Watch 19 vendors', null);
    await tick('Web application');
    await sees(page, 'Watch 10 vendors', null);
    await tick('Payments');
    await sees(page, 'Choose somebody first', null);
    assert.equal(await page.$eval('footer .primary', (button) => /** @type {HTMLButtonElement} */ (button).disabled), true);
  });

  test('sites that are open are looked at once, where a person allows it, and the leave is given back', async () => {
    let page = await begin();
    await answer(page, false, []);
    await press(page, 'Sites you have open', null);
    await sees(page, 'That was not allowed, so nothing was looked at.', null);
    page = await begin();
    await answer(page, true, ['https://github.com/acme/app/pull/7', 'https://news.example/', 'about:blank', 'https://github.com/']);
    await press(page, 'Sites you have open', null);
    await sees(page, /Sites you have open\s+GitHub/, null);
    await sees(page, 'Watch 1 vendor', null);
    const asked = await page.evaluate(() => JSON.stringify(globalThis.asked));
    assert.equal(asked, '[{"permissions":["tabs"]},{"back":{"permissions":["tabs"]}}]');
  });

  test('a colleague’s list is taken as a file, and one that is none is refused with the place', async () => {
    const page = await begin();
    const give = async (name, value) => {
      const path = join(folder, name);
      writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
      const input = await page.waitForSelector('input[type=file]');
      await input.uploadFile(path);
    };
    const list = (vendors) => ({ format: 'is-it-them list', version: 1, vendors });
    await give('no.json', '{}');
    await sees(page, 'This file is no list of vendors.', null);
    await give('late.json', { ...list([]), version: 9 });
    await sees(page, 'This list is of a later version (9).', null);
    await give('bad.json', list([{ id: 'github' }, { page: 'javascript:alert(1)' }]));
    await sees(page, 'at vendors[1].page', null);
    await give('unknown.json', list([{ id: 'github' }, { id: 'github' }, { id: 'nosuchvendor' }]));
    await sees(page, 'at vendors[2].id', null);
    await give(
      'team.json',
      list([
        { id: 'github', parts: ['Actions'] },
        { page: stage.vendor('kustomer'), name: 'Kustomer' },
      ]),
    );
    await sees(page, /Your team’s list\s+GitHub, Kustomer/, null);
    await press(page, 'Watch 2 vendors', null);
    await until('both in the list', async () => (await kept()).length === 2, kept);
    const [github] = await kept();
    assert.deepEqual([github.id, github.parts, github.format], ['github', ['Actions'], 'statuspage']);
  });

  test('everything can be skipped', async () => {
    const page = await begin();
    await press(page, 'Later', null).catch(() => {});
    // Firefox does not tell a driver that an extension's tab has gone.
    const isGone = () => inside(async () => (await chrome.tabs.query({})).every(({ url }) => !url?.includes('view=first')));
    await until('the page to close', isGone);
    assert.deepEqual(await kept(), []);
  });
});
