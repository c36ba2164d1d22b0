/** The page that `cargo xtask serve` opens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sees, seesStates, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

const LIST = '#simulated > is-it-them';
const BADGE = '#simulated is-it-them[view=badge]';

onStage(['chromium', 'firefox'], {}, (stage) => {
  test('a vendor is made to go down and to recover, and list, badge and page follow', async () => {
    const page = await stage.page('', { path: '/', first: stayHere });
    await seesStates(page, ['Operational'], LIST);
    await seesStates(page, ['Operational'], BADGE);
    const press = (behaviour) => page.click(`[data-behaviour=${behaviour}]`);
    const said = (sentence) =>
      until(sentence, async () => (await page.$eval('#said', (line) => /** @type {HTMLElement} */ (line).innerText)) === sentence);
    await press('down');
    await seesStates(page, ['Major outage'], LIST);
    await seesStates(page, ['Major outage'], BADGE);
    await said('Customer.io went from operational to major outage.');
    await press('maintenance');
    await seesStates(page, ['Maintenance'], LIST);
    await press('recover');
    await seesStates(page, ['Operational'], LIST);
    await seesStates(page, ['Operational'], BADGE);
    await said('Customer.io went from maintenance to operational.');
  });

  test('what needs the network is unknown without one; samples are there, as samples', async () => {
    const page = await stage.page('', { path: '/', first: stayHere });
    const place = (number) => `section:nth-of-type(${number}) > is-it-them`;
    await seesStates(page, ['Unknown', 'Unknown', 'Unknown'], place(2));
    await seesStates(page, Array(4).fill('Operational'), place(3));
    assert.equal((await text(page, place(3))).match(/Recorded sample of .*, not live/g).length, 4);
    await sees(page, 'Postmortem', place(4));
  });
});

/** Tests ask nobody outside: what would leave this machine fails as it does without a network. */
function stayHere() {
  const { fetch } = globalThis;
  globalThis.fetch = (wanted, ...rest) =>
    new URL(wanted.url ?? wanted, location.href).hostname === 'localhost'
      ? fetch(wanted, ...rest)
      : Promise.reject(new TypeError('There is no network.'));
}
