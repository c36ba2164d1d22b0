/** The extension in the browser around it: switched off and on, its button in the toolbar, and what its popup leads to. */
import assert from 'node:assert/strict';
import { afterEach, before, test } from 'node:test';
import { sees, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** The button's name inside Firefox, made of the extension's id. */
const BUTTON = '_d7f3a1c8-52b6-4e09-9c41-6a80e5b27f13_-browser-action';

onStage(['chromium', 'firefox'], { extension: true }, (stage) => {
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const watch = async (id) => {
    await stage.browser.stopBackground();
    await inside(
      async (vendor) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': [vendor] });
      },
      { id, name: id, page: stage.vendor(id), sample: false },
    );
  };
  const badge = () => stage.browser.badge();
  const title = (wanted) => until(wanted, async () => (await badge()).title === `Is it them? ${wanted}`, badge);

  /** The pages of the extension that stand in tabs, by file and what follows it. */
  const tabs = () =>
    inside(async () => {
      const all = await chrome.tabs.query({ url: chrome.runtime.getURL('*') });
      return all.map(({ url = '' }) => url.slice(chrome.runtime.getURL('').length)).filter((path) => path !== 'manifest.json');
    });
  const isPopupOpen = () => inside(() => chrome.extension.getViews({ type: 'popup' }).length > 0);
  /** Presses what has this name in the popup, once it is there. */
  const press = (name) =>
    until(`${name} in the popup`, () =>
      inside((wanted) => {
        const [popup] = chrome.extension.getViews({ type: 'popup' });
        const controls = [...(popup?.document.querySelectorAll('a, button, summary') ?? [])];
        const control = controls.find((one) => one.checkVisibility() && one.innerText.trim() === wanted);
        control?.click();
        return Boolean(control);
      }, name),
    );
  /** Opens the popup as the button does, over a tab of the window that is in front. */
  const openPopup = async () => {
    await inside(async () => {
      const { id } = await chrome.tabs.getCurrent();
      await chrome.tabs.update(id, { active: true });
    });
    await until('the last popup to be gone', async () => !(await isPopupOpen()));
    await inside(() => chrome.action.openPopup());
  };
  const seesTab = async (pattern) => {
    await until(String(pattern), async () => (await tabs()).some((path) => pattern.test(path)), tabs);
    await until('the popup to give way', async () => !(await isPopupOpen()));
  };

  before(() => inside(() => chrome.storage.local.clear()));
  afterEach(() =>
    inside(async () => {
      const all = await chrome.tabs.query({ url: chrome.runtime.getURL('*') });
      await chrome.tabs.remove(all.filter(({ url = '' }) => !url.endsWith('/manifest.json')).map(({ id }) => id));
    }),
  );

  test('switched off and on again it shows at once what it knew, and polls on', async () => {
    await watch('customer-io');
    await title('Customer.io is operational.');
    await stage.browser.turnOffAndOn();
    await title('Customer.io is operational.');
    const [alarm] = await inside(() => chrome.alarms.getAll());
    assert.deepEqual([alarm?.name, alarm?.periodInMinutes], ['poll', 5]);
    assert.ok(alarm.scheduledTime - Date.now() < 2 * alarm.periodInMinutes * 60_000, 'the alarm is within reach');

    // While it was off the vendor went down, and its turn came.
    stage.simulator.set('customer-io', 'down');
    await inside(async () => {
      const { 'outcomes/1': text } = await chrome.storage.local.get('outcomes/1');
      const fields = text.split('\t');
      fields[6] = '2020-01-01T00:00:00Z';
      await chrome.storage.local.set({ 'outcomes/1': fields.join('\t') });
      const { name, periodInMinutes } = await chrome.alarms.get('poll');
      await chrome.alarms.create(name, { when: Date.now(), periodInMinutes });
    });
    await title('Customer.io: Major outage.');
  });

  test('the popup gives way to the tab that it opened', async () => {
    await watch('customer-io');
    await title('Customer.io is operational.');
    for (const [names, path] of /** @type {[string[], RegExp][]} */ ([
      [['History'], /^app\.html\?view=history$/],
      [['Options'], /^options\.html$/],
      [['Something is broken', 'Open in a tab'], /^app\.html#investigation=/],
    ])) {
      await openPopup();
      for (const name of names) await press(name);
      await seesTab(path);
    }
  });

  test('a playbook is imported in a tab, since the dialog for files may close the popup', async () => {
    await watch('customer-io');
    await title('Customer.io is operational.');
    await openPopup();
    await press('Something is broken');
    await press('Show why');
    await press('Playbooks');
    const fields = () => inside(() => chrome.extension.getViews({ type: 'popup' })[0].document.querySelectorAll('[type=file]').length);
    assert.equal(await fields(), 0);
    await press('Import a playbook of your own in a tab');
    await seesTab(/^app\.html#investigation=/);

    const [path] = await tabs();
    const tab = await stage.extensionPage(path);
    await sees(tab, 'The evidence says', null);
    await tab.$$eval('summary', (all) => all.find((one) => one.innerText.trim() === 'Playbooks').click());
    assert.ok(await tab.waitForSelector('#import[type=file]', { visible: true }));
  });

  test('the button stands in the toolbar', async (t) => {
    if (stage.browser.name === 'chromium') {
      return t.skip('its toolbar is told by nobody; that it takes the manifest without complaint is told by its page of extensions');
    }
    const place = await stage.browser.inWindow('(button) => CustomizableUI.getPlacementOfWidget(button)?.area', BUTTON);
    assert.equal(place, 'nav-bar');
  });
});

onStage(['chromium'], { extension: true }, (stage) => {
  test('the browser has nothing to say of the manifest', async () => {
    const page = await stage.browser.driver.newPage();
    await page.goto('chrome://extensions');
    const complaints = await page.evaluate(async () => {
      const { developerPrivate } = /** @type {any} */ (chrome);
      const all = await developerPrivate.getExtensionsInfo({});
      return all.flatMap(({ manifestErrors, runtimeErrors }) => [...manifestErrors, ...runtimeErrors].map(({ message }) => message));
    });
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
