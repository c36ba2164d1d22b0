/** Pages on a domain of the browser's tracking protection: nothing comes of them, which is never green, and is said. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { choices, press, sees, seesStates, text, type, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** The simulated vendors' host, as an entry of the list, in the mode in which the browser blocks what is on it. */
const LISTED = {
  'privacy.trackingprotection.enabled': true,
  'urlclassifier.trackingTable.testEntries': 'localhost',
  // The browser gives the leave that is asked for, as if its person had pressed the button in its window.
  'extensions.webextOptionalPermissionPrompts': false,
};

const REASON = 'the page or tracking protection does not let other sites read it';

// Released, it may be given leave for https alone, which no simulated vendor has.
const extension = { hosts: ['http://localhost/*'] };

onStage(['firefox'], { extension, prefs: LISTED, asks: ['status.datadoghq.com'], viewport: { width: 700, height: 800 } }, (stage) => {
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const watch = async (...ids) => {
    // Leave is gone before anybody may read with it.
    await inside(() => chrome.permissions.remove({ origins: ['http://localhost/*'] }));
    const isRefused = (page) =>
      fetch(page).then(
        () => false,
        () => true,
      );
    await until('leave to be gone', () => inside(isRefused, stage.vendor('courier')));
    await stage.browser.stopBackground();
    await inside(
      async (vendors) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': vendors });
      },
      ids.map((id) => ({ id, name: id, page: stage.vendor(id), sample: false })),
    );
  };
  const badge = () => stage.browser.badge();
  const title = (wanted) => until(wanted, async () => (await badge()).title === `Is it them? ${wanted}`, badge);

  before(() => inside(() => chrome.storage.local.clear()));

  test('the widget on another site shows such a vendor as unknown, and names the cause', async () => {
    const path = await stage.write(stage.element({ vendors: 'customer-io' }));
    const page = await stage.browser.page();
    // Another site than the vendors', which are at localhost.
    await page.goto(`${stage.simulator.url.replace('localhost', '127.0.0.1')}${path}`);
    const [row] = await seesStates(page, ['Unknown']);
    assert.match(row.note, /Page could not be reached/);
    await press(page, row.name);
    await sees(page, REASON);
    assert.equal(stage.simulator.requests('customer-io'), 0, 'the browser let no request out');
    await page.close();
  });

  test('the extension says so too, and reads the page once its address is allowed', async () => {
    await watch('customer-io');
    await title('customer-io: Unknown.');
    assert.equal((await badge()).text, '?');
    const options = await stage.extensionPage('options.html');
    await sees(options, REASON, null);
    assert.equal(stage.simulator.requests('customer-io'), 0);
    await press(options, 'Allow reading this address', null);
    await sees(options, /Customer\.io[^]*Operational[^]*Read \d/, null);
    assert.doesNotMatch(await text(options, null), /Allow reading/);
    await stage.alarm();
    await title('Customer.io is operational.');
  });

  test('the history asks for leave where it says that it is missing', async () => {
    await watch('customer-io');
    await title('customer-io: Unknown.');
    const history = await stage.extensionPage('app.html?view=history');
    await sees(history, REASON, null);
    await press(history, 'Allow reading this address', null);
    await sees(history, /Customer\.io is up[^]*Read \d/, null);
    assert.doesNotMatch(await text(history, null), /Allow reading/);
  });
});

onStage(['chromium', 'firefox'], { extension: true, asks: ['status.datadoghq.com'], viewport: { width: 700, height: 800 } }, (stage) => {
  test('the search says which vendors it is about, and looks at one before it adds it', async () => {
    const options = await stage.extensionPage('options.html');
    await type(options, 'Datadog');
    const [datadog] = await until('Datadog', async () => {
      const all = await choices(options);
      return all.length > 0 && all;
    });
    assert.match(datadog, /^Datadog\n[^]*you may be asked to allow its page/);
    await options.keyboard.press('ArrowDown');
    await options.keyboard.press('Enter');
    // No test reaches the web, so nothing comes here either.
    await sees(options, /Datadog[^]*tracking protection[^]*Allow and try again/, null);

    await options.$eval('[role=combobox]', (input) => /** @type {HTMLInputElement} */ (input).select());
    await type(options, 'Customer.io');
    const [other] = await until('Customer.io', async () => {
      const all = await choices(options);
      return all.some((choice) => choice.startsWith('Customer.io')) && all;
    });
    assert.doesNotMatch(other, /allow/);
  });
});
