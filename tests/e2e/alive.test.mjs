/** What one view of a page, or another page, reads of a vendor, all others hear. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcome, paste } from './investigator.mjs';
import { worldAt } from './moments.mjs';
import { press, sees, seesStates, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** What the wizard makes of the outage: an incident that fits, or trouble on the page. */
const TROUBLE = /Simulated: |shows trouble/;

/** Opens the reasons. What is understood a moment later may move the button from under the pointer. */
const showWhy = (page, host) =>
  until('the reasons', async () => {
    if ((await text(page, host)).includes('The evidence says')) return true;
    await press(page, 'Show why', host);
    return false;
  });

const refresh = (page, selector) => page.$eval(selector, (element) => element.refresh());

onStage(['chromium', 'firefox'], {}, (stage) => {
  test('what the list of a page reads, its wizard, its history and its badge hear, and nobody asks again', async () => {
    const view = (name) => stage.element({ vendors: 'kustomer', view: name, id: name });
    // No vendor upstream is asked outside.
    const first = worldAt(stage, new Date().toISOString());
    const page = await stage.page(['list', 'badge', 'wizard', 'history'].map(view).join(''), { first });
    await seesStates(page, ['Operational'], '#list');
    await seesStates(page, ['Operational'], '#badge');
    await sees(page, 'Ask me the rest', '#wizard');
    await page.$eval('#wizard', (element) => element.scrollIntoView());
    await paste(page, 'Everyone gets HTTP 503 from the API');
    await sees(page, /Probably them|Can’t tell/, '#wizard');
    await showWhy(page, '#wizard');
    await sees(page, 'nothing wrong', '#wizard');
    await sees(page, /Read|read/, '#history');
    const asked = stage.simulator.requests('kustomer', 'summary.json');
    stage.simulator.set('kustomer', 'down');
    await refresh(page, '#list');
    await seesStates(page, ['Major outage'], '#list');
    await seesStates(page, ['Major outage'], '#badge');
    await sees(page, TROUBLE, '#wizard');
    const { reasons } = await outcome(page, '#wizard');
    assert.ok(
      reasons.some(({ side, text }) => side === 'them' && TROUBLE.test(text)),
      JSON.stringify(reasons),
    );
    await sees(page, 'Simulated: ', '#history');
    assert.equal(stage.simulator.requests('kustomer', 'summary.json'), asked + 1);
    stage.simulator.set('kustomer', 'recover');
    await refresh(page, '#wizard');
    await seesStates(page, ['Operational'], '#list');
    assert.equal(stage.simulator.requests('kustomer', 'summary.json'), asked + 2);
    assert.deepEqual(page.errors, []);
  });

  test('a page that cannot be read any more is known as such everywhere', async () => {
    const view = (name) => stage.element({ vendors: 'kustomer', view: name, id: name });
    const page = await stage.page(['list', 'badge'].map(view).join(''));
    await seesStates(page, ['Operational'], '#list');
    await seesStates(page, ['Operational'], '#badge');
    stage.simulator.set('kustomer', { behaviour: 'status', code: 503 });
    await refresh(page, '#badge');
    await seesStates(page, ['Was operational'], '#badge');
    await seesStates(page, ['Was operational'], '#list');
  });
});

onStage(['chromium', 'firefox'], { extension: true }, (stage) => {
  test('what the popup reads, the wizard hears that is open in a tab', async () => {
    await stage.browser.inExtension(
      async (vendors) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': vendors });
      },
      [{ id: 'kustomer', name: 'Kustomer', page: stage.vendor('kustomer'), sample: false }],
    );
    const wizard = await stage.extensionPage('app.html');
    await sees(wizard, /Kustomer[^]*Operational|Ask me the rest/, null);
    await paste(wizard, 'Everyone gets HTTP 503 from Kustomer’s API');
    await sees(wizard, /Probably them|Can’t tell/, null);
    await showWhy(wizard, null);
    stage.simulator.set('kustomer', 'down');
    // As if it had never been asked: then it is due.
    await stage.browser.inExtension(() => chrome.storage.local.remove('outcomes/1'));
    const popup = await stage.extensionPage('popup.html');
    await seesStates(popup, ['Major outage'], null);
    await wizard.bringToFront();
    await sees(wizard, TROUBLE, null);
  });
});
