/** What surrounds the five questions: the vendors behind the vendor, playbooks, links, and several investigations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, askMe, choose, fill, filled, isChosen, outcome, toAll } from './investigator.mjs';
import { asOf, worldAt } from './moments.mjs';
import { focused, press, sees, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

const MOMENT = '2025-11-03T12:00:00Z';

/** Everything fails for everyone, and nothing of ours changed. */
const ALL_FAILS = [
  { choices: ['api-calls-fail'], fields: { error: '503' } },
  { choices: ['at', 'no'], fields: { time: '2025-11-03T11:40' } },
  { choices: ['everyone'] },
  { choices: ['api'] },
  { choices: ['always'] },
];

/** A vendor with one incident since 11:20. */
function withIncident(name, impact, title) {
  const page = { id: name, name, url: 'https://status.example.com', time_zone: 'Etc/UTC', updated_at: MOMENT };
  const stamp = '2025-11-03T11:20:00Z';
  const post = { id: 'p', status: 'investigating', body: 'We are looking into it.', created_at: stamp, display_at: stamp };
  const incident = {
    id: 'i',
    name: title,
    impact,
    status: 'investigating',
    started_at: stamp,
    created_at: stamp,
    resolved_at: null,
    shortlink: 'https://stspg.io/i',
    components: [],
    incident_updates: [post],
  };
  const summary = {
    page,
    status: { indicator: impact, description: '' },
    components: [],
    incidents: [incident],
    scheduled_maintenances: [],
  };
  return { summary, incidents: { page, incidents: [incident] } };
}

/**
 * @param {import('./stage.mjs').Stage} stage
 * @param {{upstream?: Record<string, string>, moment?: string}} [options] what is behind of the vendors upstream, and the time
 */
async function wizard(stage, { upstream, moment = MOMENT } = {}) {
  stage.simulator.add('customer-io', asOf('customer-io', moment));
  const page = await stage.page(stage.element({ vendors: 'customer-io', view: 'wizard' }), { first: worldAt(stage, moment, upstream) });
  await askMe(page);
  return page;
}

/** Gives a file to the field for playbooks. */
function take(page, playbook) {
  return page.evaluate(
    (content) => {
      const input = document.querySelector('is-it-them').shadowRoot.querySelector('#import');
      const files = new DataTransfer();
      files.items.add(new File([content], 'mine.json', { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    },
    typeof playbook === 'string' ? playbook : JSON.stringify(playbook),
  );
}

/** A playbook with a symptom of its own. */
function own(symptom = {}) {
  const whole = { id: 'own', name: 'Our own symptom', first: 'Check A', then: 'Check B', stage: 'api', runbook: 'P2', ...symptom };
  return { schema: 1, id: 'customer-io', name: 'Ours', extends: 'generic', symptoms: [whole] };
}

onStage(['chromium'], {}, (stage) => {
  test('an outage of a vendor behind the vendor is found without being chosen, with its source and age', async () => {
    stage.simulator.add('behind', withIncident('AWS', 'critical', 'Increased error rates in us-east-1'));
    const page = await wizard(stage, { upstream: { aws: 'behind' } });
    await answer(page, ALL_FAILS);
    await sees(page, 'AWS, which the vendor may depend on');
    const { verdict, reasons } = await outcome(page);
    assert.equal(verdict, 'It’s them.');
    const behind = reasons.find(({ text: words }) => words.includes('Increased error rates'));
    assert.ok(behind.shown, 'among the strongest');
    assert.match(behind.text, /Status page of AWS, 40 min ago/);
    assert.equal(behind.link, 'https://stspg.io/i');
    assert.deepEqual(page.errors, []);
  });

  test('a lesser incident behind the vendor is said, and blames nobody', async () => {
    stage.simulator.add('behind', withIncident('Cloudflare', 'minor', 'Elevated errors in DFW'));
    const page = await wizard(stage, { upstream: { cloudflare: 'behind' } });
    await answer(page, ALL_FAILS);
    await sees(page, 'Elevated errors in DFW');
    assert.equal((await outcome(page)).verdict, 'Probably them.');
  });

  test('a page behind the vendor that cannot be read is said, and counts neither way', async () => {
    stage.simulator.add('behind', withIncident('AWS', 'critical', 'Never seen'));
    stage.simulator.set('behind', { behaviour: 'status', code: 503 });
    const page = await wizard(stage, { upstream: { aws: 'behind' } });
    await answer(page, ALL_FAILS);
    await page.$$eval('>>> details', (all) => all.forEach((part) => (part.open = true)));
    await sees(page, 'The status page of AWS could not be read');
    const { verdict, reasons, text: all } = await outcome(page);
    assert.equal(verdict, 'Probably them.');
    assert.equal(reasons.find(({ text: words }) => words.includes('page of AWS')).side, 'neither');
    assert.match(all, /This would settle it\s+Make one call by hand/i);
  });

  test('a vendor behind the vendor that is shown here anyway is not asked twice', async () => {
    stage.simulator.add('customer-io', asOf('customer-io', MOMENT));
    stage.simulator.add('aws', withIncident('AWS', 'critical', 'Increased error rates'));
    const element = stage.element({ vendors: ['customer-io', 'aws'], view: 'wizard' });
    const page = await stage.page(element, { first: worldAt(stage, MOMENT, { aws: 'quiet' }) });
    await sees(page, 'What is broken?');
    await press(page, 'Customer.io');
    await askMe(page);
    await answer(page, ALL_FAILS);
    await sees(page, 'AWS, which the vendor may depend on');
    assert.equal(stage.simulator.requests('aws', 'summary.json'), 1);
  });

  test('a playbook that did not come is asked for again, and the way back is open', async () => {
    stage.simulator.add('customer-io', asOf('customer-io', MOMENT));
    const broken = `globalThis.isBroken = true;
      const fine = globalThis.fetch;
      globalThis.fetch = (input, init) =>
        globalThis.isBroken && String(input.url ?? input).includes('playbooks/') ? Promise.reject(new TypeError('no')) : fine(input, init);`;
    const first = `${worldAt(stage, MOMENT)}\n(() => { ${broken} })();`;
    const page = await stage.page(stage.element({ vendors: 'customer-io', view: 'wizard' }), { first });
    await sees(page, 'The playbook could not be read');
    await press(page, 'All investigations');
    await sees(page, 'What is broken?');
    await press(page, 'Customer.io');
    await sees(page, 'The playbook could not be read');
    await page.evaluate(() => (globalThis.isBroken = false));
    await press(page, 'Try again');
    await askMe(page);
    await sees(page, 'Campaign not triggering');
  });

  test('an imported playbook that is wrong is refused with its place, where the person looks', async () => {
    const page = await wizard(stage);
    await answer(page, ALL_FAILS);
    await press(page, 'Playbooks');
    const seen = (words) =>
      until(
        words,
        () =>
          page.$eval(
            '>>> .notice',
            (notice, wanted) => {
              const { bottom, top } = notice.getBoundingClientRect();
              return /** @type {HTMLElement} */ (notice).innerText.includes(wanted) && top >= 0 && bottom <= innerHeight;
            },
            words,
          ),
        () => text(page),
      );
    for (const [playbook, says] of [
      ['{', 'This file is not JSON.'],
      [[], 'cannot be used: at $'],
      [own({ runbook: 'P9' }), 'at symptoms[0].runbook'],
      [own({ stage: 'nowhere' }), 'at symptoms[0].stage'],
      [{ ...own(), links: [{ name: 'A', url: 'javascript:alert(1)' }] }, 'at links[0].url'],
    ]) {
      await take(page, playbook);
      await seen(says);
    }
    await press(page, 'What');
    assert.doesNotMatch(await text(page), /Our own symptom/);
  });

  test('a playbook is exported as it is used, and the one’s own can be removed again', async () => {
    let page = await wizard(stage);
    await answer(page, ALL_FAILS);
    await press(page, 'Playbooks');
    await page.evaluate(() => {
      globalThis.saved = [];
      /** @this {any} */
      HTMLElement.prototype.click = function click() {
        globalThis.saved.push(fetch(this.href).then(async (file) => [this.download, await file.text()]));
      };
    });
    await take(page, own());
    await sees(page, 'The playbook for Ours is kept on this device');
    // With the keyboard: a button that has the focus is not hidden behind what sticks to the bottom.
    await page.$$eval('>>> button', (all) => all.find((button) => button.innerText === 'Export this playbook').focus());
    const hidden = await page.$eval('>>> .outcome', (outcome) => {
      const [button, footer] = [/** @type {ShadowRoot} */ (outcome.getRootNode()).activeElement, outcome.querySelector('footer')];
      return button.getBoundingClientRect().bottom > footer.getBoundingClientRect().top;
    });
    assert.equal(hidden, false);
    await page.keyboard.press('Enter');
    await until('the file', () => page.evaluate(() => globalThis.saved.length));
    const [name, content] = await page.evaluate(() => globalThis.saved.at(-1));
    assert.equal(name, 'customer-io.json');
    const exported = JSON.parse(content);
    assert.equal(exported.symptoms[0].name, 'Our own symptom');
    await take(page, content);
    await sees(page, 'The playbook for Ours is kept on this device');
    page = await stage.revisit(page, { first: worldAt(stage, MOMENT) });
    await press(page, 'API calls fail');
    await press(page, 'Playbooks');
    await press(page, 'Remove your own playbook');
    await press(page, 'What');
    await sees(page, 'Campaign not triggering');
    page = await stage.revisit(page, { first: worldAt(stage, MOMENT) });
    await press(page, 'API calls fail');
    await sees(page, 'Campaign not triggering');
  });

  test('a link that was sent is pasted, whole or its part after #', async () => {
    const page = await wizard(stage);
    await answer(page, ALL_FAILS);
    await press(page, 'What to say');
    const link = await filled(page, 'link');
    const elsewhere = link.replace(/^[^#]*/, 'moz-extension://7b3c/extension/app.html');
    for (const pasted of [elsewhere, new URL(link).hash, new URL(link).hash.slice(1)]) {
      await page.evaluate(() => localStorage.clear());
      const other = await stage.page('', { path: new URL(page.url()).pathname, first: worldAt(stage, MOMENT) });
      await sees(other, 'Ask me the rest');
      await press(other, 'All investigations');
      await press(other, 'Open answers from a link');
      await fill(other, 'pasted', 'hello');
      await press(other, 'Open');
      await until('a refusal', async () => (await text(other)).includes('This is no link to answers.'));
      await fill(other, 'pasted', pasted);
      await other.focus('>>> #pasted');
      await other.keyboard.press('Enter');
      await sees(other, 'The evidence says');
      await press(other, 'Your answers');
      await sees(other, /API calls fail; HTTP 503/);
      await other.close();
    }
  });

  test('a deleted investigation can be taken back, and several stand side by side', async () => {
    let page = await wizard(stage);
    for (const symptom of ['delayed-sends', 'user-not-matched']) {
      await choose(page, symptom);
      await toAll(page);
      await press(page, 'Customer.io');
      await askMe(page);
    }
    await toAll(page);
    await press(page, 'Delete Delayed sends');
    await sees(page, 'Deleted: Delayed sends.');
    assert.equal(await focused(page), 'What is broken?', 'the focus is not lost with the row');
    await press(page, 'Undo');
    await until('both again', async () => /User not matched[\s\S]*Delayed sends/.test(await text(page)));
    assert.doesNotMatch(await text(page), /Deleted/);
    page = await stage.revisit(page, { first: worldAt(stage, MOMENT) });
    await sees(page, /User not matched[\s\S]*Delayed sends/);
    await press(page, 'Delayed sends');
    await askMe(page);
    assert.ok(await isChosen(page, 'delayed-sends'));
  });

  test('a change of the verdict is announced once, without its reasons', async () => {
    const page = await wizard(stage, { moment: '2025-11-04T21:00:00Z' });
    await page.evaluate(() => {
      globalThis.said = [];
      const root = document.querySelector('is-it-them').shadowRoot;
      const note = () => {
        const live = root.querySelector('.so-far [aria-live]')?.textContent.trim();
        if (live && globalThis.said.at(-1) !== live) globalThis.said.push(live);
      };
      note();
      new MutationObserver(note).observe(root, { subtree: true, childList: true, characterData: true });
    });
    const said = () => page.evaluate(() => globalThis.said);
    // An incident alone is nobody's yet: one answer ties it to the person, and the next changes nothing.
    await fill(page, 'actual', 'Mails are late');
    await fill(page, 'error', '503');
    await until('the change', async () => (await said()).length === 2, said);
    assert.deepEqual(await said(), ['So far They have an incident. Is it yours?', 'So far It’s them.']);
  });
});

onStage(['chromium', 'firefox'], { extension: true }, (stage) => {
  test('in the extension the link says where it works, and opens by being pasted', async () => {
    stage.simulator.add('customer-io', asOf('customer-io', MOMENT));
    const vendor = { id: 'customer-io', name: 'Customer.io', page: stage.vendor('customer-io'), sample: false };
    await stage.browser.inExtension((kept) => chrome.storage.local.set({ 'vendors/1': [kept] }), vendor);
    const page = await stage.extensionPage('app.html');
    await askMe(page, null);
    await answer(page, [{ choices: ['delayed-sends'] }], null);
    await press(page, 'What to say', null);
    await sees(page, 'The address works in this browser alone', null);
    const link = await filled(page, 'link');
    await stage.browser.inExtension(
      (kept) => chrome.storage.local.clear().then(() => chrome.storage.local.set({ 'vendors/1': [kept] })),
      vendor,
    );
    const other = await stage.extensionPage('popup.html');
    await press(other, 'Something is broken', null);
    await press(other, 'All investigations', null);
    await press(other, 'Open answers from a link', null);
    await fill(other, 'pasted', link);
    await press(other, 'Open', null);
    await sees(other, 'The evidence says', null);
    await stage.browser.inExtension(() => chrome.storage.local.clear());
  });
});
