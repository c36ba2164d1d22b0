/** The console, from a click to evidence: every script of the guide, against Customer.io's simulated APIs, over https by its own hosts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KNOWN } from '../simulator/apis.mjs';
import { agree, choose, customerIo, fill, measured, onConsole, open, press, results, sentTo, submit, tick } from './measurer.mjs';
import { sees, until } from './person.mjs';

const { user, password } = KNOWN.basic;

onConsole(['chromium', 'firefox'], (stage, apis) => {
  const begin = async (fragment, first) => {
    await choose(stage, [customerIo(stage)]);
    const page = await open(stage, fragment, first);
    await sees(page, 'Customer.io, measured from here', null);
    return page;
  };
  const enterKey = async (page) => {
    await fill(page, 'Site ID', user);
    await fill(page, 'Track API key', password);
  };

  test('the API health check: asked before it writes, with the key in the header of that host alone', async () => {
    const page = await begin();
    await press(page, 'Track API health');
    await submit(page);
    await sees(page, 'This call writes at the vendor', null);
    await agree(page);
    await submit(page);
    await sees(page, 'A credential is needed first.', null);
    assert.deepEqual(sentTo(), [], 'nothing was sent before');
    await enterKey(page);
    await submit(page);
    await sees(page, /HTTP 200, \d+ ms/, null);
    assert.match((await results(page))[0], /It works\./);
    const [call] = sentTo();
    assert.deepEqual(
      [call.host, call.method, call.path, call.body],
      ['track.customer.io', 'PUT', '/api/v1/customers/health-check', '{"_diag":true}'],
    );
    assert.deepEqual([call.headers.cookie, call.headers.referer], [undefined, undefined]);
    /** @type {[import('../simulator/apis.mjs').Behaviour, RegExp][]} */
    const states = [
      [{ status: 503 }, /HTTP 503/],
      [{ status: 401 }, /HTTP 401/],
      [{ status: 429, retryAfter: '1' }, /HTTP 429/],
      [{ redirect: 'https://evil.example/' }, /sends the call elsewhere/],
      [{ reset: true }, /No connection\. The browser does not say why/],
      [{ wrongType: true }, /HTTP 200/],
    ];
    for (const [behaviour, says] of states) {
      apis.set('track.customer.io', behaviour);
      await submit(page);
      await until(
        String(says),
        async () => says.test((await results(page))[0] ?? ''),
        () => results(page),
      );
    }
    assert.deepEqual(sentTo(/evil/), [], 'a redirect carries nothing on');
  });

  test('a hanging call can be stopped, and the key is gone with one click', async () => {
    const page = await begin();
    await press(page, 'App API');
    await fill(page, 'App API key', KNOWN.bearer);
    apis.set('api.customer.io', { hang: true });
    await submit(page);
    await press(page, 'Stop 1 call');
    await sees(page, 'Stopped.', null);
    apis.set('api.customer.io', {});
    await submit(page);
    await sees(page, /HTTP 200/, null);
    await press(page, 'Forget credentials');
    await sees(page, 'Credentials are forgotten.', null);
    assert.deepEqual(await stage.browser.inExtension(async () => Object.keys(await chrome.storage.session.get(null))), []);
    await submit(page);
    await sees(page, 'A credential is needed first.', null);
  });

  test('a key is remembered under a passphrase, and opens with no other', async () => {
    const page = await begin();
    await press(page, 'App API');
    await fill(page, 'App API key', KNOWN.bearer);
    await press(page, 'Remember on this computer');
    await tick(page, 'Keep it here');
    await fill(page, 'Passphrase', 'correct horse battery');
    await submit(page);
    await sees(page, /HTTP 200/, null);
    const kept = await stage.browser.inExtension(async () => JSON.stringify(await chrome.storage.local.get(null)));
    assert.ok(kept.includes('600000') && !kept.includes(KNOWN.bearer));
    await stage.browser.inExtension(() => chrome.storage.session.clear());
    const again = await open(stage);
    await sees(again, 'Customer.io, measured from here', null);
    await press(again, 'App API');
    await fill(again, 'Passphrase', 'another horse battery');
    await submit(again);
    await sees(again, 'This passphrase does not open it.', null);
    await fill(again, 'Passphrase', 'correct horse battery');
    await submit(again);
    await sees(again, /HTTP 200/, null);
  });

  test('one user is looked into: connectivity, then four checklists, ticked and kept', async () => {
    const page = await begin();
    await press(page, 'User investigation');
    await fill(page, 'User id', 'user 81/..');
    await agree(page);
    await enterKey(page);
    await submit(page);
    await sees(page, /API side OK[^]*People[^]*Activity[^]*Segments[^]*Campaigns/, null);
    const [call] = sentTo();
    assert.deepEqual([call.path, call.body], ['/api/v1/customers/user%2081%2F..', '{"_debug_check":"true"}']);
    await tick(page, 'Does the profile exist?');
    await until('the tick to be kept', () =>
      stage.browser.inExtension(async () => JSON.stringify(await chrome.storage.local.get(null)).includes('Does the profile exist?')),
    );
  });

  test('a campaign: identify, then track; a failure blocks what follows', async () => {
    const page = await begin();
    await press(page, 'Campaign trigger');
    await fill(page, 'User id', 'u1');
    await fill(page, 'Event name', 'Signed Up');
    await fill(page, 'Data', '{"plan":"pro"}');
    await agree(page);
    await enterKey(page);
    apis.set('track.customer.io', { status: 401 });
    await submit(page);
    await sees(page, /BLOCKER: .* failed\. Mend this first/, null);
    assert.equal(sentTo().length, 1);
    apis.set('track.customer.io', {});
    await submit(page);
    await sees(page, /API side OK[^]*Does the event name match exactly/, null);
    assert.deepEqual(
      sentTo()
        .slice(1)
        .map(({ method, path, body }) => [method, path, body]),
      [
        ['PUT', '/api/v1/customers/u1', '{"_debug_campaign_check":true}'],
        ['POST', '/api/v1/customers/u1/events', '{"name":"Signed Up","data":{"plan":"pro"}}'],
      ],
    );
  });

  test('the network: samples with a control, names by chosen resolvers, commands', async () => {
    const page = await begin();
    if (stage.browser.name === 'firefox') {
      // The person allowed another vendor before.
      await page.evaluate(() => {
        document.body.addEventListener('click', () => chrome.permissions.request({ origins: ['https://api.github.com/*'] }), {
          once: true,
        });
      });
      await page.mouse.click(5, 5);
      await sees(page, 'by 1 host of another vendor', null);
    }
    await press(page, 'Measure');
    await sees(page, /All \d+ calls from here work/, null);
    const lines = await measured(page);
    assert.match(lines[0], /Your network by \d hosts? of (an)?other vendors?.*answers.*ms/);
    assert.match(lines[1], /track\.customer\.io 5 samples.*least \d+, median \d+, 95 % below \d+/);
    assert.ok(sentTo().every(({ method, path, headers }) => method === 'GET' && path === '/' && !headers.authorization));
    apis.set('track.customer.io', { hang: true });
    apis.set('api.customer.io', { reset: true });
    await press(page, 'Network');
    assert.deepEqual(sentTo(/dns/), [], 'nobody is asked before a person chose');
    await tick(page, 'Cloudflare');
    await tick(page, 'Google');
    await press(page, 'Resolve the names');
    await sees(page, /192\.0\.2\.7/, null);
    await sees(page, 'Both resolvers give the same addresses.', null);
    await sees(page, 'openssl s_client -connect track.customer.io:443', null);
  });

  test('what was measured is evidence in the verdict, with its age, and in the note', async () => {
    const page = await begin();
    apis.set('track.customer.io', { status: 503 });
    await press(page, 'Track API health');
    await agree(page);
    await enterKey(page);
    for (let call = 1; call <= 3; call++) {
      await submit(page);
      await until(`call ${call}`, () => sentTo().length === call);
      await page.waitForSelector('.detail form button[type=submit]:not([disabled])');
    }
    await sees(page, /3 of 3 calls from here to track\.customer\.io fail with HTTP 503/, null);
    await press(page, 'See what it means');
    // Firefox tells a driver nothing of where an extension's page goes.
    await until('the wizard', () => page.evaluate(() => location.href.includes('app.html')).catch(() => false));
    await until('its page', () => page.evaluate(() => document.readyState === 'complete').catch(() => false));
    await sees(page, 'The evidence says', null);
    await sees(page, /3 of 3 calls from here to track\.customer\.io fail with HTTP 503/, null);
    await sees(page, 'Measure from here', null);
    const note = await page.$eval('#team-note', (area) => /** @type {HTMLTextAreaElement} */ (area).value);
    assert.match(note, /3 of 3 calls from here/);
    assert.ok(!note.includes(password));
  });

  test('a host that failed too often is not asked by a console that is opened anew before its time', async () => {
    const page = await begin();
    const asked = () => sentTo(/^track\.customer\.io$/).length;
    apis.set('track.customer.io', { status: 503 });
    await press(page, 'Measure');
    const kept = () => stage.browser.inExtension(async () => (await chrome.storage.session.get('breakers/1'))['breakers/1']);
    await until('what failed to be kept', async () => /"failures":5/.test((await kept()) ?? ''), kept);
    // Chromium itself sends fewer of them on, once a host has answered so.
    const before = asked();
    assert.ok(before > 0);
    // A slow machine may take longer than a breaker is open at first.
    await stage.browser.inExtension(async () => {
      const { 'breakers/1': text } = await chrome.storage.session.get('breakers/1');
      const later = (key, value) => (key === 'until' && value ? new Date(Date.now() + 300_000).toISOString() : value);
      await chrome.storage.session.set({ 'breakers/1': JSON.stringify(JSON.parse(text, later)) });
    });
    await page.close();
    const again = await open(stage);
    await sees(again, 'Customer.io, measured from here', null);
    await press(again, 'Measure');
    await sees(again, /It goes on at .*: the host asked for a pause, or failed too often/, null);
    await until('the other hosts', () => sentTo(/^api\.customer\.io$/).length === 10);
    assert.equal(asked(), before);
  });

  test('a row of the popup leads here, and the vendor’s page is read anew once that is due', async () => {
    await choose(stage, [customerIo(stage)]);
    await until('it to be read', async () => /Customer\.io: Operational|All 1|operational/.test((await stage.browser.badge()).title));
    const popup = await stage.extensionPage('popup.html');
    await press(popup, 'Customer.io');
    const link = await popup.waitForSelector('.detail a[href^="console.html"]');
    assert.equal(await link?.evaluate((target) => target.innerText), 'Measure from here');
    const place = await link?.evaluate((target) => target.getAttribute('href'));
    await popup.close();
    stage.simulator.set('customer-io', 'down');
    try {
      await stage.browser.inExtension(async () => {
        const { 'outcomes/1': outcomes } = await chrome.storage.local.get('outcomes/1');
        const fields = outcomes.trim().split('\t');
        fields[6] = '2026-01-01T00:00:00Z';
        await chrome.storage.local.set({ 'outcomes/1': `${fields.join('\t')}\n` });
      });
      const page = await stage.extensionPage(place);
      await sees(page, 'Customer.io, measured from here', null);
      await sees(page, /Their status page .* ago\s+Major outage/, null);
    } finally {
      stage.simulator.set('customer-io', 'normal');
    }
  });

  test('a webhook is checked by the scheme, and what does not match is said', async () => {
    const page = await begin();
    await press(page, 'Check a webhook');
    const { createHmac } = await import('node:crypto');
    const [time, body, secret] = [Math.round(Date.now() / 1000), '{"event":"email_delivered"}', 'hook-secret-88'];
    const signature = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex');
    await fill(page, 'Headers', `X-CIO-Timestamp: ${time}`);
    await page.keyboard.press('Enter');
    await page.keyboard.type(`X-CIO-Signature: ${signature}`);
    await fill(page, 'Body', body);
    await fill(page, 'Signing secret', secret);
    await press(page, 'Check the signature');
    await sees(page, 'The signature is valid.', null);
    await fill(page, 'Signing secret', 'another');
    await press(page, 'Check the signature');
    await sees(page, /does not match[^]*another endpoint/, null);
  });
});
