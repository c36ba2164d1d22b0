/** The box: a sentence or a paste, what is understood of it, the question that decides, and a note for the team. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/pages.mjs';
import { askMe, chips, filled, isChosen, outcome, paste } from './investigator.mjs';
import { asOf, clockAt, worldAt } from './moments.mjs';
import { focused, press, sees, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

const MOMENT = '2025-11-04T21:00:00Z';
const SECRET = 'c2l0ZTpub3RmcmllbmRseXNlY3JldDEyMw';
const CURL = `> PUT /api/v1/customers/81 HTTP/2
> Host: track.customer.io
> Authorization: Basic ${SECRET}
>
< HTTP/2 503
< date: Tue, 04 Nov 2025 20:15:42 GMT
{"meta":{"error":"service unavailable"}}
`;

async function box(stage) {
  stage.simulator.add('customer-io', asOf('customer-io', MOMENT));
  const page = await stage.page(stage.element({ vendors: 'customer-io', view: 'wizard' }), { first: worldAt(stage, MOMENT) });
  await sees(page, 'What is broken?');
  return page;
}

/** Where the catalogue has the pages of two vendors, and by what ids it knows them. */
const PAGES = {
  'customer-io': { host: 'status.customerio.com', pin: 'w4qr97njbszt' },
  kustomer: { host: 'status.kustomer.com', pin: 'lhn2sb4njk08' },
};

/** Those pages alone, at the moment. */
function web(stage) {
  const data = (value) => ({ body: JSON.stringify(value), type: 'application/json' });
  for (const [id, { host, pin }] of Object.entries(PAGES)) {
    const { summary, incidents } = asOf(id, MOMENT);
    const page = { ...summary.page, id: pin };
    stage.simulator.hosts.set(host, {
      '/api/v2/summary.json': data({ ...summary, page }),
      '/api/v2/incidents.json': data({ ...incidents, page }),
    });
  }
  return { first: clockAt(MOMENT), web: true };
}

async function webBox(stage, ids) {
  const vendors = ids.map((id) => `https://${PAGES[id].host}`);
  const page = await stage.page(stage.element({ vendors, view: 'wizard' }), web(stage));
  await sees(page, 'What is broken?');
  return page;
}

onStage(['chromium', 'firefox'], {}, (stage) => {
  test('a paste becomes chips, a verdict and a copied note in four actions', async () => {
    const page = await box(stage);
    await paste(page, `${CURL}\neveryone in the US workspace`);
    await until('the chips', async () => (await chips(page)).some((chip) => chip.startsWith('HTTP 503')));
    const shown = await chips(page);
    for (const start of ['HTTP 503', 'since', 'Everyone']) {
      assert.ok(
        shown.some((chip) => chip.startsWith(start)),
        `${start} is not among ${shown}`,
      );
    }
    await sees(page, /So far, from what you wrote and their status page\s+It’s them\./);
    await press(page, 'Show why');
    const { verdict } = await outcome(page);
    assert.equal(verdict, 'It’s them.');
    assert.deepEqual(page.errors, []);
  });

  test('a secret is struck out in the box, and lies nowhere on the device', async () => {
    const page = await box(stage);
    await paste(page, CURL);
    await until('the struck-out text', async () => (await filled(page, 'told')).includes('[removed]'));
    assert.ok(!(await filled(page, 'told')).includes(SECRET));
    await until('the chips', async () => (await chips(page)).length > 0);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    assert.ok(kept.includes('investigation/1/') && !kept.includes(SECRET), kept);
  });

  test('an answer that is taken back stays away, and says so to the questions', async () => {
    const page = await box(stage);
    await paste(page, 'Everyone gets HTTP 503 from the API since our deploy');
    await until('the chips', async () => (await chips(page)).length >= 3);
    await press(page, 'Remove: Everyone');
    await until('one fewer', async () => !(await chips(page)).some((chip) => chip.startsWith('Everyone')));
    await askMe(page);
    assert.equal(await filled(page, 'error'), '503');
    await press(page, 'Next');
    assert.ok(await isChosen(page, 'yes'));
    await press(page, 'Next');
    assert.ok(!(await isChosen(page, 'everyone')));
  });

  test('the question that decides is asked, answered by a key, and gone when nothing hangs on it', async () => {
    const page = await box(stage);
    await paste(page, 'The API answers with 503');
    await sees(page, 'This would decide it');
    let asked = 0;
    for (; asked < 8 && (await text(page)).includes('This would decide it'); asked++) {
      await page.$eval('>>> .decide h3', (heading) => heading.focus());
      const before = await text(page);
      await page.keyboard.press('1');
      await until('the next question', async () => (await text(page)) !== before);
    }
    assert.ok(asked > 0 && asked < 8, `${asked} questions`);
    assert.notEqual(await focused(page), '', 'the focus is nowhere');
  });

  test('Escape goes back one step', async () => {
    const page = await box(stage);
    await askMe(page);
    await page.keyboard.press('Escape');
    await sees(page, 'Ask me the rest');
  });
});

onStage(['chromium'], {}, (stage) => {
  test('the vendor is understood, and whoever types is not interrupted', async () => {
    const page = await webBox(stage, ['kustomer', 'customer-io']);
    await page.$eval('>>> #told', (field) => field.focus());
    await page.keyboard.type('Customer.io answers with 503 ', { delay: 20 });
    await until('the vendor', async () => (await chips(page)).some((chip) => chip.startsWith('Customer.io')));
    await page.keyboard.type('since our deploy', { delay: 20 });
    await until('the rest', async () => (await chips(page)).some((chip) => chip.startsWith('after our change')));
    assert.equal(await filled(page, 'told'), 'Customer.io answers with 503 since our deploy');
    await press(page, 'Remove: Customer.io');
    await sees(page, 'Whose service is it about?');
    assert.equal(await filled(page, 'told'), 'Customer.io answers with 503 since our deploy');
  });

  test('a vendor that was not chosen is read for this alone', async () => {
    const page = await webBox(stage, ['kustomer']);
    await paste(page, CURL);
    await sees(page, 'Customer.io is not among your vendors. Its page is read for this alone.');
    await sees(page, /It’s them\./);
    await press(page, 'All investigations');
    assert.doesNotMatch(await text(page), /Whose service is it about\?[\s\S]*Customer.io\s+Degraded/);
  });

  test('what was told before it is known whom it is about is there at the next visit', async () => {
    let page = await webBox(stage, ['kustomer', 'customer-io']);
    await paste(page, 'it is slow for everyone');
    await until('the chips', async () => (await chips(page)).length > 0);
    page = await stage.revisit(page, web(stage));
    await until('the draft', async () => (await filled(page, 'told')) === 'it is slow for everyone');
  });

  test('a case that is gone on with says so and since when, and one starts over with a press that can be taken back', async () => {
    let page = await webBox(stage, ['kustomer', 'customer-io']);
    assert.doesNotMatch(await text(page), /You go on with|Start over/);
    await paste(page, 'it is slow for everyone');
    await until('the chips', async () => (await chips(page)).length > 0);
    assert.doesNotMatch(await text(page), /Start over/, 'what was begun here is no news');
    page = await stage.revisit(page, web(stage));
    await sees(page, /You go on with what you began on [^\n]*\d:\d\d[^\n]*\s+Start over/);
    // In sight without a scroll, and before the box by keyboard.
    const place = await page.evaluate(() => {
      const root = document.querySelector('is-it-them').shadowRoot;
      const [button, field] = ['.begun button', '#told'].map((one) => root.querySelector(one));
      return { bottom: button.getBoundingClientRect().bottom, high: innerHeight, before: button.compareDocumentPosition(field) & 4 };
    });
    assert.ok(place.bottom > 0 && place.bottom < place.high && place.before, JSON.stringify(place));
    await press(page, 'Start over');
    await sees(page, /Started over: the box is empty\.\s+Undo/);
    assert.equal(await filled(page, 'told'), '');
    assert.deepEqual(await chips(page), []);
    await until('the keyboard in the box', () =>
      page.evaluate(() => document.querySelector('is-it-them').shadowRoot.activeElement?.id === 'told'),
    );
    await press(page, 'Undo');
    await until('what was told', async () => (await filled(page, 'told')) === 'it is slow for everyone');
    await sees(page, 'You go on with what you began on');
    assert.ok((await chips(page)).length > 0);
    await press(page, 'Start over');
    await sees(page, 'Undo');
    await paste(page, 'something else');
    await until('the way back to go', async () => !/Undo|Start over/.test(await text(page)));
    page = await stage.revisit(page, web(stage));
    await until('the new text alone', async () => (await filled(page, 'told')) === 'something else');
  });

  test('a file is read, and one that is too large is refused', async () => {
    const page = await box(stage);
    const give = (content) =>
      page.$eval(
        '>>> .file input',
        (input, text) => {
          const files = new DataTransfer();
          files.items.add(new File([text], 'trace.har'));
          input.files = files.files;
          input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
        },
        content,
      );
    const request = { method: 'GET', url: 'https://track.customer.io/api/v1/customers/81', headers: [] };
    const response = { status: 503, statusText: '', headers: [], content: { text: '' } };
    const entries = Array.from({ length: 300 }, () => ({ startedDateTime: '2025-11-04T20:15:00Z', time: 9, request, response }));
    await give(JSON.stringify({ log: { version: '1.2', entries } }));
    await until('the chips', async () => (await chips(page)).some((chip) => chip.startsWith('HTTP 503')));
    await sees(page, 'All of it was read. The first 32 kB are shown and kept.');
    await give('x'.repeat(6_000_000));
    await sees(page, 'This file is larger than can be read here');
  });

  test('axe finds nothing wrong with the box', async () => {
    const page = await box(stage);
    await paste(page, CURL);
    await until('the chips', async () => (await chips(page)).length > 2);
    assert.deepEqual(await violations(page), []);
  });
});
