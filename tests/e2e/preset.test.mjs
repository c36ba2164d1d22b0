/** What an organisation sets by its browsers' policies: taken where nobody chose anything else, and said in the options. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { press, sees, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** The policies are the browser's; here they are what stands under this key, and a change of it is one of theirs. */
const POLICY = 'policy-of-the-test';

const prelude = `
Object.defineProperty(chrome.storage, 'managed', {
  value: { get: async () => (await chrome.storage.local.get('${POLICY}'))['${POLICY}'] ?? {} },
});
globalThis.hearAsBefore = chrome.storage.onChanged.addListener.bind(chrome.storage.onChanged);
Object.defineProperty(chrome.storage.onChanged, 'addListener', {
  value: (heard) => hearAsBefore((changes, area) => heard(changes, '${POLICY}' in changes ? 'managed' : area)),
});
`;

onStage(['chromium', 'firefox'], { extension: { prelude }, asks: ['www.githubstatus.com'] }, (stage) => {
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const set = (policy) => inside((key, value) => chrome.storage.local.set({ [key]: value }), POLICY, policy);
  const kept = (key) => inside(async (wanted) => (await chrome.storage.local.get(wanted))[wanted], key);
  const list = async () => ((await kept('vendors/1')) ?? []).map(({ page, parts = [] }) => [page, ...parts].join());
  const follows = (expected) => until(expected.join(' '), async () => `${await list()}` === `${expected}`, list);
  const ours = (id) => ({ page: stage.vendor(id), name: id });
  const GITHUB = 'https://www.githubstatus.com,Actions';

  test('a preset is taken, follows the policy, and leaves what a person chose', async () => {
    await inside(() => chrome.storage.local.clear());
    const vendors = [ours('customer-io'), { id: 'github', parts: ['Actions'] }];
    await set({ vendors, theme: 'dark', page: 'https://wiki.example.com/vendors', notifications: { minimum: 'partial_outage' } });
    await follows([stage.vendor('customer-io'), GITHUB]);
    await until('the theme', async () => (await kept('theme/1')) === 'dark');

    const options = await stage.extensionPage('options.html');
    await sees(options, /Vendors[^]*Set by your organisation\. What you change stays yours\.[^]*Notifications/, null);
    const said = () => options.$$eval('main p', (all) => all.filter((line) => line.textContent?.startsWith('Set by')).length);
    await until('the list, the notifications, the theme and the page to be called so', async () => (await said()) === 4, said);
    const shown = () => options.$$eval('select, input[type=url]', (all) => all.map((control) => /** @type {any} */ (control).value));
    assert.ok((await shown()).includes('dark') && (await shown()).includes('https://wiki.example.com/vendors'), `${await shown()}`);

    await set({ vendors: [...vendors, ours('kustomer')], theme: 'light' });
    await follows([stage.vendor('customer-io'), GITHUB, stage.vendor('kustomer')]);
    await until('the theme to follow', async () => (await kept('theme/1')) === 'light');
    await until('the page to go', async () => (await kept('page/1')) === undefined);

    await sees(options, 'Kustomer', null);
    await press(options, 'Remove Kustomer', null);
    await follows([stage.vendor('customer-io'), GITHUB]);
    await set({ vendors: [ours('courier')], theme: 'dark' });
    await until('the theme to follow again', async () => (await kept('theme/1')) === 'dark');
    await follows([stage.vendor('customer-io'), GITHUB]);
  });

  test('a locked list is put back, and goes with its policy', async () => {
    await inside(() => chrome.storage.local.clear());
    await set({ vendors: [ours('customer-io'), ours('kustomer')], locked: true });
    const both = [stage.vendor('customer-io'), stage.vendor('kustomer')];
    await follows(both);
    const options = await stage.extensionPage('options.html');
    await sees(options, /which keeps this list as it is: nobody is moved or removed[^]*Kustomer/, null);
    const buttons = () =>
      options.$$eval('.chosen .head button, .chosen .ways button[aria-label]', (all) =>
        all.map((button) => [
          /** @type {HTMLButtonElement} */ (button).disabled,
          document.getElementById(button.getAttribute('aria-describedby') ?? '')?.innerText,
        ]),
      );
    await until('both', async () => (await buttons()).length === 6, buttons);
    for (const [disabled, why] of await buttons()) {
      assert.equal(disabled, true);
      assert.match(`${why}`, /^Set by your organisation, which keeps this list/);
    }
    await inside(async () => {
      const { 'vendors/1': [, ...rest] = [] } = /** @type {Record<string, any[]>} */ (await chrome.storage.local.get('vendors/1'));
      await chrome.storage.local.set({ 'vendors/1': rest });
    });
    await follows(both);
    await set({});
    await follows([]);
  });

  test('a policy that says what cannot be is not taken at all', async () => {
    await inside(() => chrome.storage.local.clear());
    await set({ vendors: [ours('customer-io'), { page: 'http://status.example.com' }], theme: 'dark' });
    await set({ theme: 'light' });
    await until('the next one to be taken', async () => (await kept('theme/1')) === 'light');
    await follows([]);
  });
});
