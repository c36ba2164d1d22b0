/** From five questions to a verdict, its reasons and what to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/pages.mjs';
import { answer, askMe, chips, choose, fill, filled, heading, isChosen, next, outcome, paste, toAll } from './investigator.mjs';
import { asOf, worldAt } from './moments.mjs';
import { focused, press, sees, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** Mails are late since 20:15; nothing of ours changed. */
const LATE_MAILS = [
  { choices: ['delayed-sends'], fields: { actual: 'Mails arrive an hour late' } },
  { choices: ['at', 'no'], fields: { time: '2025-11-04T20:15' } },
  { choices: ['everyone', 'us'] },
  { choices: ['delivery', 'Message Sending'] },
  { choices: ['intermittent'] },
];

/** The rows of the seed, the answers of a link that has that problem, and what is to be read there. */
const SEED = [
  [
    'Campaign not triggering',
    's=campaign-not-triggering',
    'Check that the event name matches',
    'status is Active',
    'Does the trigger event match?',
  ],
  [
    'User not matched',
    's=user-not-matched',
    'Check the segment’s conditions',
    'attributes match the segment',
    'Which segments does the user belong to?',
  ],
  ['Email not delivered', 's=email-not-delivered', 'has an email attribute', 'bounce and suppression status', 'Does the profile exist?'],
  ['Liquid template broken', 's=liquid-template-broken', 'message_data', 'Preview it with real data'],
  ['Wrong email content', 's=wrong-email-content', 'correct version of the campaign', 'variables are populated'],
  ['Delayed sends', 's=delayed-sends', '“Wait” steps', 'queue backlog', 'Are events being received?'],
  ['P1', 'p=api&w=everyone&h=always', 'Severity P1', 'Runbook P1: Complete outage', 'Enable the circuit breaker', '0 of 6 done'],
  ['P2', 'p=api&f=1200', 'Severity P2', 'Runbook P2: High error rate', 'reduce concurrency', '0 of 5 done'],
  ['P3', 'p=delivery', 'Severity P3', 'Runbook P3: Delivery issues', 'Settings > Sending Domains', '0 of 6 done'],
  ['P4', 'p=webhook', 'Severity P4', 'Runbook P4: Webhook processing failures', 'publicly accessible', '0 of 5 done'],
  ['Intermittent 5xx', 'e=502&h=intermittent', 'Intermittent 5xx', 'Retry with back-off'],
  ['Consistent 401 after deploy', 'e=401&o=1&h=always', 'Consistent 401 after a deploy', 'Check environment variables and secrets'],
  ['Duplicate messages', 's=duplicates', 'User receives duplicate messages', 'Check event deduplication'],
  ['Webhook events stop', 's=webhooks-stop', 'Webhook events stop arriving', 'certificate’s validity'],
  [
    'Hosts and commands',
    'p=api',
    'track.customer.io',
    'api.customer.io',
    'dig +short',
    'openssl s_client',
    'time_total',
    'status.json',
    '$CUSTOMERIO_SITE_ID',
  ],
];

/** Each question in turn answered so. */
const answers = (...all) => all;

async function wizard(stage, id, moment, attributes = {}) {
  stage.simulator.add(id, asOf(id, moment));
  const element = stage.element({ vendors: id, view: 'wizard', ...attributes });
  const page = await stage.page(element, { first: worldAt(stage, moment) });
  await askMe(page);
  return page;
}

onStage(['chromium'], {}, (stage) => {
  for (const moment of ['2025-11-04T20:15:00Z', '2025-11-04T20:40:00Z']) {
    test(`before the vendor posts, at ${moment}, it cannot be told, and nobody is blamed`, async () => {
      const page = await wizard(stage, 'customer-io', moment);
      await answer(page, LATE_MAILS);
      const { verdict, text: all } = await outcome(page);
      assert.equal(verdict, 'Can’t tell yet.');
      assert.match(all, /This would settle it/);
      assert.match(all, /Vendors often acknowledge late/);
      assert.deepEqual(page.errors, []);
    });
  }

  test('once the vendor has posted, it is them, with three reasons, links and the runbook', async () => {
    const page = await wizard(stage, 'customer-io', '2025-11-04T21:00:00Z');
    await answer(page, LATE_MAILS);
    const { verdict, reasons, text: all } = await outcome(page);
    assert.equal(verdict, 'It’s them.');
    assert.equal(reasons.filter(({ shown }) => shown).length, 3);
    assert.match(reasons[0].text, /31m before the vendor posted/);
    assert.match(reasons[0].link, /^https:/);
    assert.match(all, /Severity P3/);
    assert.match(all, /Runbook P3/);
    assert.doesNotMatch(all, /Check first/, 'what to do is folded while it is theirs');
    await press(page, 'Meanwhile');
    await sees(page, /Check first\s+Check the campaign’s “Wait” steps\s[\s\S]*Then check\s+Look for a queue backlog/);
    assert.deepEqual(page.errors, []);
  });

  test('a verdict changes as answers come', async () => {
    const page = await wizard(stage, 'customer-io', '2025-11-04T21:00:00Z');
    await next(page);
    await choose(page, 'at');
    await fill(page, 'time', '2025-11-04T20:50');
    await sees(page, /So far\s+It’s them/);
    await fill(page, 'time', '2025-11-02T08:00');
    await sees(page, /So far\s+Can’t tell yet/);
  });

  test('a 401 after our deploy, with a green page, is us', async () => {
    const page = await wizard(stage, 'customer-io', '2025-11-03T12:00:00Z');
    const deploy = { choices: ['change'], fields: { time: '2025-11-03T11:40' } };
    const given = answers({ fields: { error: '401' } }, deploy, {}, { choices: ['api'] }, { choices: ['always'] });
    await answer(page, given);
    const { verdict, text: all } = await outcome(page);
    assert.equal(verdict, 'It’s us.');
    assert.match(all, /Consistent 401 after a deploy/);
    assert.match(all, /Check environment variables and secrets/);
  });

  test('one suppressed user is us, and the dashboard’s checklist says where to look', async () => {
    const page = await wizard(stage, 'customer-io', '2025-11-03T12:00:00Z');
    const one = { choices: ['one'], fields: { subject: 'user 7' } };
    const given = answers({ choices: ['email-not-delivered'] }, { choices: ['now', 'no'] }, one, {}, { choices: ['always'] });
    await answer(page, given);
    const { verdict, text: all } = await outcome(page);
    assert.equal(verdict, 'It’s us.');
    assert.match(all, /One user alone is affected/);
    assert.match(all, /Is there a “Suppressed” badge\?/);
    await press(page, 'Commands to run');
    await sees(page, 'customers/user%207"');
    assert.doesNotMatch(await text(page), /\{user_id\}/);
  });

  test('a webhook failure in Prod2 is Kustomer’s', async () => {
    const page = await wizard(stage, 'kustomer', '2025-12-10T04:00:00Z');
    const given = answers(
      { choices: ['outbound-webhooks-fail'], fields: { error: '503' } },
      { choices: ['at', 'no'], fields: { time: '2025-12-10T03:45' } },
      { choices: ['everyone', 'prod2'] },
      { choices: ['webhook'] },
      { choices: ['always'] },
    );
    await answer(page, given);
    const { verdict, text: all } = await outcome(page);
    assert.equal(verdict, 'It’s them.');
    assert.match(all, /Severity P4/);
    assert.match(all, /Prod2/);
  });

  test('a page that cannot be read says nothing either way, and that is said', async () => {
    stage.simulator.set('customer-io', { behaviour: 'status', code: 503 });
    const page = await stage.page(stage.element({ vendors: 'customer-io', view: 'wizard' }), {
      first: worldAt(stage, '2025-11-04T21:00:00Z'),
    });
    await askMe(page);
    await answer(page, answers({ choices: ['api-calls-fail'], fields: { error: '503' } }, { choices: ['now'] }));
    const { verdict, text: all } = await outcome(page);
    assert.equal(verdict, 'Probably them.');
    assert.match(all, /could not be read. That says nothing either way/);
  });

  test('what was typed half-way is there on the next visit, and several stand side by side', async () => {
    let page = await wizard(stage, 'customer-io', '2025-11-04T21:00:00Z');
    await choose(page, 'delayed-sends');
    await fill(page, 'error', '50');
    await next(page);
    await choose(page, 'change');
    page = await stage.revisit(page, { first: worldAt(stage, '2025-11-04T21:05:00Z') });
    await sees(page, 'Your investigations');
    await press(page, 'Delayed sends');
    await sees(page, 'Question 2 of 5');
    assert.ok(await isChosen(page, 'change'));
    await press(page, 'Back');
    assert.ok(await isChosen(page, 'delayed-sends'));
    assert.equal(await filled(page, 'error'), '50');

    await toAll(page);
    await press(page, 'Customer.io');
    await askMe(page);
    await choose(page, 'user-not-matched');
    await toAll(page);
    await sees(page, /User not matched[\s\S]*Delayed sends/);
    await press(page, 'Delete Delayed sends');
    await sees(page, 'Deleted: Delayed sends.');
    page = await stage.revisit(page, { first: worldAt(stage, '2025-11-04T21:05:00Z') });
    await sees(page, 'User not matched');
    assert.doesNotMatch(await text(page), /Delayed sends/);
  });

  test('steps are ticked, annotated and timed, and kept', async () => {
    let page = await wizard(stage, 'customer-io', '2025-11-04T21:00:00Z');
    await answer(page, LATE_MAILS);
    await press(page, 'Meanwhile');
    const step = 'Check the suppression status (the “Suppressed” badge).';
    const tick = () =>
      page.evaluateHandle((words) => {
        const { shadowRoot } = document.querySelector('is-it-them');
        return [...shadowRoot.querySelectorAll('.ticks > li')].find((item) => item.innerText.includes(words));
      }, step);
    await (await tick()).evaluate((item) => {
      item.querySelector('input[type=checkbox]').click();
    });
    await sees(page, /1 of 6 done/);
    await (await tick()).evaluate((item) => {
      const note = item.querySelector('input[type=text]');
      note.value = 'not suppressed';
      note.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    });
    page = await stage.revisit(page, { first: worldAt(stage, '2025-11-04T21:05:00Z') });
    await press(page, 'Delayed sends');
    await press(page, 'Meanwhile');
    await sees(page, /1 of 6 done/);
    assert.equal(await (await tick()).evaluate((item) => item.querySelector('input[type=text]').value), 'not suppressed');
    assert.match(await text(page), /21:00.*, 0m in/);
  });

  test('a link carries the answers and restores them, and no server sees them', async () => {
    const page = await wizard(stage, 'customer-io', '2025-11-04T21:00:00Z');
    await answer(page, LATE_MAILS);
    await press(page, 'What to say');
    const link = await filled(page, 'link');
    const { hash, pathname } = new URL(link);
    assert.match(hash, /^#1&v=/);
    await page.evaluate(() => localStorage.clear());
    await page.close();
    const requests = [];
    const other = await stage.page('', { path: `${pathname}${hash}`, first: worldAt(stage, '2025-11-04T21:00:00Z') });
    other.on('request', (request) => requests.push(request.url()));
    await sees(other, 'The evidence says');
    assert.equal((await outcome(other)).verdict, 'It’s them.');
    await press(other, 'Your answers');
    await sees(other, /Delayed sends; Mails arrive an hour late/);
    await sees(other, /Delivery; Message Sending/);
    assert.ok(requests.every((url) => !url.includes('delayed')));
  });

  test('what to say is written in three ways, can be edited, and goes to the clipboard', async () => {
    const page = await wizard(stage, 'customer-io', '2025-11-04T21:00:00Z');
    await page.evaluate(() => {
      globalThis.copied = [];
      navigator.clipboard.writeText = async (words) => void globalThis.copied.push(words);
    });
    await answer(page, LATE_MAILS);
    await press(page, 'What to say');
    assert.match(await filled(page, 'team-note'), /^## Customer\.io: Them \(P3\)[\s\S]*20:15 UTC/);
    await choose(page, 'Slack');
    assert.match(await filled(page, 'team-note'), /^\*Customer\.io: Them \(P3\)\*/);
    await fill(page, 'support-report', 'In my own words');
    await press(page, 'Copy: Report for the vendor');
    await sees(page, 'Copied.');
    assert.deepEqual(await page.evaluate(() => globalThis.copied), ['In my own words']);
  });

  test('an incident that is watched is marked once the vendor posts', async () => {
    let page = await wizard(stage, 'customer-io', '2025-11-04T21:00:00Z');
    await answer(page, LATE_MAILS);
    await press(page, 'Watch');
    await sees(page, 'A mark shows here and in the list when the vendor posts.');
    stage.simulator.add('customer-io', asOf('customer-io', '2025-11-04T21:20:00Z'));
    page = await stage.revisit(page, { first: worldAt(stage, '2025-11-04T21:20:00Z') });
    await sees(page, 'The vendor has posted since you looked');
    await press(page, 'Delayed sends');
    await sees(page, /A fix has been implemented/);
    await press(page, 'I have seen it');
    await until('quiet', async () => !(await text(page)).includes('since you looked'));
  });

  test('a playbook of one’s own is checked, used and kept', async () => {
    const page = await wizard(stage, 'customer-io', '2025-11-04T21:00:00Z');
    await answer(page, LATE_MAILS);
    await press(page, 'Playbooks');
    const take = (playbook) =>
      page.evaluate(
        (content) => {
          const input = document.querySelector('is-it-them').shadowRoot.querySelector('#import');
          const files = new DataTransfer();
          files.items.add(new File([content], 'mine.json', { type: 'application/json' }));
          input.files = files.files;
          input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
        },
        typeof playbook === 'string' ? playbook : JSON.stringify(playbook),
      );
    const symptom = { id: 'own', name: 'Our own symptom', first: 'Check A', then: 'Check B', stage: 'api', runbook: 'P9' };
    const own = { schema: 1, id: 'customer-io', name: 'Ours', extends: 'generic', symptoms: [symptom] };
    await take('{');
    await sees(page, 'This file is not JSON.');
    await take(own);
    await sees(page, /cannot be used: at symptoms\[0\]\.runbook/);
    await take({ ...own, symptoms: [{ ...symptom, runbook: 'P2' }] });
    await sees(page, 'The playbook for Ours is kept on this device');
    await press(page, 'What');
    await sees(page, 'Our own symptom');
  });

  test('every row of the seed is found on the screen of its problem', async () => {
    const page = await wizard(stage, 'customer-io', '2025-11-03T12:00:00Z');
    const { pathname } = new URL(page.url());
    const vendor = encodeURIComponent(stage.vendor('customer-io'));
    for (const [row, given, ...says] of SEED) {
      const screen = await stage.page('', {
        path: `${pathname}#1&v=${vendor}&${given}`,
        first: worldAt(stage, '2025-11-03T12:00:00Z'),
      });
      await sees(screen, 'The evidence says');
      await until('the playbook', async () => (await text(screen)).includes('Commands to run (8)'));
      await screen.$$eval('>>> details', (all) => all.forEach((part) => (part.open = true)));
      const all = await text(screen);
      for (const words of says) assert.ok(all.includes(words), `${row}: ${words} is not in\n${all}`);
      await screen.close();
    }
  });

  test('a link about a vendor that is not here reads nothing', async () => {
    const page = await stage.page(stage.element({ vendors: 'customer-io', view: 'wizard' }));
    const { pathname } = new URL(page.url());
    await page.close();
    const other = await stage.page('', { path: `${pathname}#1&v=https%3A%2F%2Fevil.example&e=503` });
    await sees(other, 'about a vendor that is not shown here');
  });

  test('the whole way can be gone with the keyboard', async () => {
    const page = await wizard(stage, 'customer-io', '2025-11-04T21:00:00Z');
    const tabTo = async (name, most = 40) => {
      for (let presses = 0; presses < most; presses++) {
        await page.keyboard.press('Tab');
        const value = await page.evaluate(() => {
          let at = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          return at?.closest?.('label')?.innerText ?? '';
        });
        if ((await focused(page)) === name || value.includes(name)) return;
      }
      assert.fail(`${name} was not reached; at ${await focused(page)}`);
    };
    await tabTo('Campaign not triggering');
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press('ArrowDown');
    assert.ok(await isChosen(page, 'delayed-sends'));
    await tabTo('Next');
    await page.keyboard.press('Enter');
    await sees(page, 'Question 2 of 5');
    assert.equal(await focused(page), await heading(page), 'the question has the focus');
    await tabTo('Just now');
    await page.keyboard.press('Space');
    assert.ok(await isChosen(page, 'now'));
    for (const question of [3, 4, 5]) {
      await tabTo(question === 3 ? 'Next' : 'Skip');
      await page.keyboard.press('Enter');
      await sees(page, `Question ${question} of 5`);
      assert.equal(await focused(page), await heading(page));
    }
    await tabTo('See the verdict');
    await page.keyboard.press('Enter');
    await sees(page, 'The evidence says');
    assert.equal(await focused(page), await heading(page));
  });

  test('the timeline picks the time with keys', async () => {
    const page = await wizard(stage, 'customer-io', '2025-11-04T21:00:00Z');
    await next(page);
    await sees(page, 'Some workspaces experiencing delays');
    const slider = await page.waitForSelector('>>> input[type=range]');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    assert.ok(await isChosen(page, 'at'));
    assert.equal(await filled(page, 'time'), '2025-11-04T21:00');
    await page.keyboard.press('ArrowLeft');
    await until('five minutes earlier', async () => (await filled(page, 'time')) === '2025-11-04T20:55');
  });
});

for (const dark of [false, true]) {
  onStage(['chromium'], { dark, viewport: { width: 400, height: 600 } }, (stage) => {
    test(`axe finds nothing wrong at any step, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await wizard(stage, 'customer-io', '2025-11-04T21:00:00Z');
      const check = async (step) => assert.deepEqual(await violations(page), [], step);
      for (const { choices = [], fields = {} } of LATE_MAILS) {
        for (const value of choices) await choose(page, value);
        for (const [id, value] of Object.entries(fields)) await fill(page, id, value);
        await check(await heading(page));
        await next(page);
      }
      await sees(page, 'The evidence says');
      await check('outcome');
      await page.$$eval('>>> details', (all) => all.forEach((part) => (part.open = true)));
      await check('outcome, unfolded');
      await toAll(page);
      await sees(page, 'What is broken?');
      await check('start');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 400, `${wide} px`);
    });
  });
}

onStage(['chromium', 'firefox'], { extension: true, asks: ['www.stripestatus.com', 'status.stripe.com'] }, (stage) => {
  test('a popup that closes half-way loses nothing', async () => {
    stage.simulator.add('customer-io', asOf('customer-io', '2025-11-04T21:00:00Z'));
    const page = stage.vendor('customer-io');
    await stage.browser.inExtension((vendor) => chrome.storage.local.set({ 'vendors/1': [vendor] }), {
      id: 'customer-io',
      name: 'Customer.io',
      page,
      sample: false,
    });
    let popup = await stage.extensionPage('popup.html');
    await sees(popup, 'Something is broken', null);
    await press(popup, 'Something is broken', null);
    await askMe(popup, null);
    await choose(popup, 'delayed-sends');
    await fill(popup, 'actual', 'Mails arr');
    await popup.close();
    popup = await stage.extensionPage('popup.html');
    await sees(popup, 'Something is broken', null);
    await press(popup, 'Something is broken', null);
    await press(popup, 'Delayed sends', null);
    await sees(popup, 'Question 1 of 5', null);
    assert.ok(await isChosen(popup, 'delayed-sends'));
    assert.equal(await filled(popup, 'actual'), 'Mails arr');
    const hash = await popup.$eval('.wizard a[target=_blank]', (link) => link.hash);
    const tab = await stage.extensionPage(`app.html${hash}`);
    await sees(tab, 'Question 1 of 5', null);
    assert.equal(await filled(tab, 'actual'), 'Mails arr');
    if (stage.browser.name === 'chromium') {
      assert.deepEqual([...(await violations(popup)), ...(await violations(tab))], []);
    }

    await stage.browser.inExtension(async () => {
      const all = await chrome.storage.local.get(null);
      const [[key, found]] = Object.entries(all).filter(([name]) => name.startsWith('investigation/'));
      const [, reading] = Object.entries(all).find(([name]) => name.startsWith('reading/'));
      const incident = JSON.parse(reading).report.incidents[0].id;
      const watch = { incident, title: 'Delays', posts: 0, phase: 'investigating' };
      const published = [{ id: found.id, page: found.vendor.page, watch }];
      await chrome.storage.local.set({ [key]: { ...found, watch }, 'watches/1': published });
    });
    const marked = await stage.extensionPage('popup.html');
    await sees(marked, 'The vendor has posted since you looked', null);
    await stage.browser.inExtension(() => chrome.storage.local.clear());
  });

  test('whoever is named is understood in the extension too, also who is not in the list', async () => {
    await stage.browser.inExtension((vendor) => chrome.storage.local.set({ 'vendors/1': [vendor] }), {
      id: 'customer-io',
      name: 'Customer.io',
      page: stage.vendor('customer-io'),
      sample: false,
    });
    for (const path of ['app.html', 'popup.html']) {
      const page = await stage.extensionPage(path);
      if (path === 'popup.html') {
        await sees(page, 'Something is broken', null);
        await press(page, 'Something is broken', null);
      }
      await page.waitForSelector('textarea');
      await paste(page, 'stripe returns 500 for everyone since 13:45');
      await until(
        'the vendor as it was understood',
        async () => (await chips(page)).some((chip) => /Stripe/.test(chip)),
        () => chips(page),
      );
    }
    await stage.browser.inExtension(() => chrome.storage.local.clear());
  });
});
