/** The popup on the site at hand, its headline, and what can be done from it by hand and by keyboard. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focused, press, sees, seesStates, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** Runs before the popup’s scripts: the tab in which the button was pressed is at this address. */
const onSite = (url) => `chrome.tabs.query = async () => [{ url: ${JSON.stringify(url)} }];`;

// In Firefox nothing of a test's runs before the scripts of an extension's page.
onStage(['chromium'], { extension: true, asks: ['status.customerio.com'] }, (stage) => {
  const inside = (does, ...values) => stage.browser.inExtension(does, ...values);
  const kept = () => inside(async () => (await chrome.storage.local.get('vendors/1'))['vendors/1'] ?? []);
  const choose = (vendors) =>
    inside(async (chosen) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set({ 'vendors/1': chosen });
    }, vendors);
  /** The popup, once it is the module's and not what was painted first. */
  const open = async (count) => {
    const popup = await stage.extensionPage('popup.html');
    await popup.bringToFront();
    const isThere = (rows) => document.querySelectorAll('#root:not([hidden]) .vendors .row').length === rows;
    await until('the module’s own', () => popup.evaluate(isThere, count));
    return popup;
  };
  const simulated = (...ids) => ids.map((id) => ({ id, name: id, page: stage.vendor(id), sample: false }));

  test('the vendor of the site at hand is offered, and leads the popup once it is in the list', async () => {
    await choose([]);
    let popup = await stage.extensionPage('popup.html', onSite('https://app.customer.io/journeys/7'));
    await sees(popup, 'You are on app.customer.io. Customer.io is not in your list.', null);
    await press(popup, 'Add Customer.io', null);
    await until('it in the list', async () => (await kept())[0]?.id === 'customer-io', kept);
    await sees(popup, /Customer\.io\s+You are on app\.customer\.io\./, null);
    await popup.close();
    popup = await stage.extensionPage('popup.html', onSite('https://nobody.example/'));
    await sees(popup, 'Customer.io', null);
    await popup.evaluate(() => new Promise((passed) => setTimeout(passed, 800)));
    assert.doesNotMatch(await text(popup, null), /You are on/);
  });

  test('what it runs on is said where that is public', async () => {
    await choose([]);
    const popup = await stage.extensionPage('popup.html', onSite('https://vercel.com/acme'));
    await sees(popup, /You are on vercel\.com\. Vercel is not in your list\.[^]*AWS/, null);
  });

  test('the headline counts trouble and what is not known', async () => {
    await choose(simulated('customer-io', 'kustomer'));
    const popup = await stage.extensionPage('popup.html');
    const headline = (words) =>
      until(
        words,
        () => popup.evaluate((said) => document.querySelector('#root:not([hidden]) h1')?.textContent === said, words),
        () => text(popup, null),
      );
    await headline('All 2 are operational');
    stage.simulator.set('kustomer', 'down');
    await press(popup, 'Read again', null);
    await headline('1 of 2 in trouble');
    stage.simulator.set('customer-io', 'html');
    await press(popup, 'Read again', null);
    await headline('1 of 2 in trouble, 1 not known');
  });

  test('reading again is seen while it goes on, moves nothing, and says what came of it', async () => {
    await choose(simulated('customer-io', 'kustomer'));
    const popup = await open(2);
    await seesStates(popup, ['Operational', 'Operational'], null);
    const seen = () =>
      popup.evaluate(() => {
        const of = (what) => document.querySelector(`#root:not([hidden]) ${what}`);
        const { x, y, width } = of('.read button').getBoundingClientRect();
        return { said: of('.read [role=status]').innerText, isBusy: of('main').getAttribute('aria-busy'), place: `${x} ${y} ${width}` };
      });
    const before = await seen();
    assert.deepEqual([before.said, before.isBusy], ['', null]);
    stage.simulator.set('customer-io', 'hang');
    await press(popup, 'Read again', null);
    await until('a sign of it', async () => (await seen()).said === 'Reading…', seen);
    assert.deepEqual(await seen(), { said: 'Reading…', isBusy: 'true', place: before.place });
    await until('what came of it', async () => (await seen()).said === '1 of 2 could not be read', seen);
    assert.equal((await seen()).isBusy, null);
    stage.simulator.reset();
    await press(popup, 'Read again', null);
    await until('all to be read', async () => /^Read \d/.test((await seen()).said), seen);
    assert.equal((await seen()).place, before.place);
  });

  test('an open incident has the vendor’s latest words, Is it mine and Watch', async () => {
    stage.simulator.set('kustomer', 'down');
    await choose(simulated('kustomer'));
    const popup = await open(1);
    await seesStates(popup, ['Major outage'], null);
    await press(popup, 'Kustomer', null);
    await sees(popup, /“[^”]+”/, null);
    await press(popup, 'Watch', null);
    const watched = () => inside(async () => (await chrome.storage.local.get('watches/1'))['watches/1'] ?? '[]');
    await until('the incident watched', async () => JSON.stringify(await watched()).includes('incident'), watched);
    await sees(popup, 'Watched', null);
    await press(popup, 'Is it mine?', null);
    await sees(popup, 'What is broken?', null);
    await sees(popup, 'Kustomer', null);
  });

  test('it goes by keyboard alone', async () => {
    stage.simulator.set('kustomer', 'down');
    await choose(simulated('customer-io', 'kustomer'));
    const popup = await open(2);
    await seesStates(popup, ['Major outage', 'Operational'], null);
    const at = (words) =>
      until(
        words,
        async () => (await focused(popup)).startsWith(words),
        () => focused(popup),
      );
    await popup.keyboard.press('ArrowDown');
    await at('Kustomer');
    await popup.keyboard.press('ArrowDown');
    await at('Customer.io');
    await popup.keyboard.press('ArrowUp');
    await at('Kustomer');
    await popup.keyboard.press('Enter');
    await sees(popup, /“[^”]+”/, null);
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await sees(popup, 'Timeline', null);
    await popup.keyboard.press('Escape');
    await sees(popup, /“[^”]+”/, null);
    await popup.keyboard.press('Escape');
    await at('Kustomer');
    await popup.keyboard.press('/');
    await at('Find or add a vendor');
    await popup.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await popup.keyboard.press('?');
    await sees(popup, 'Show these keys', null);
    await popup.keyboard.press('Escape');
    await until('the keys to go', () => popup.evaluate(() => !document.querySelector('dialog[open]')));
  });

  test('the list is arranged in the options: pinned above all, in an order of one’s own, a removal taken back', async () => {
    stage.simulator.set('kustomer', 'down');
    await choose(simulated('courier', 'customer-io', 'kustomer'));
    const options = await stage.extensionPage('options.html');
    const order = async () => (await kept()).map(({ id }) => id).join(' ');
    await press(options, 'Move Courier down', null);
    await until('the new order', async () => (await order()) === 'customer-io courier kustomer', order);
    await press(options, 'Remove Courier', null);
    await until('it to be gone', async () => (await order()) === 'customer-io kustomer', order);
    await sees(options, /Remove Customer\.io[^]*Courier was removed\.\s+Undo[^]*Remove Kustomer/, null);
    // Where the person is, by eye and by keyboard, and said with what it takes back.
    await until(
      'the way back to have the focus',
      async () => (await focused(options)) === 'Undo',
      () => focused(options),
    );
    const said = await options.evaluate(() => {
      const at = /** @type {HTMLElement} */ (document.activeElement);
      const { top, bottom } = at.getBoundingClientRect();
      return {
        by: document.getElementById(at.getAttribute('aria-describedby') ?? '')?.innerText,
        isSeen: top >= 0 && bottom <= innerHeight,
      };
    });
    assert.deepEqual(said, { by: 'Courier was removed.', isSeen: true });
    await options.keyboard.press('Enter');
    await until('it back where it was', async () => (await order()) === 'customer-io courier kustomer', order);
    await until(
      'the keyboard at who came back',
      async () => (await focused(options)) === 'Remove Courier',
      () => focused(options),
    );
    await press(options, 'Remove Kustomer', null);
    await sees(options, /Kustomer was removed\.\s+Undo/, null);
    await press(options, 'Undo', null);
    await until('the last one back', async () => (await order()) === 'customer-io courier kustomer', order);
    await press(options, 'Pin Courier to the top', null);
    await sees(options, 'Unpin Courier', null);
    const popup = await stage.extensionPage('popup.html');
    await seesStates(popup, ['Operational', 'Major outage', 'Operational'], null);
  });
});
