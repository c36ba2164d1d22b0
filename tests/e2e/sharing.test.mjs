/** Taking a place or an incident along: addresses, the clipboard, paper; and the same pages in the extension. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/pages.mjs';
import { NOT_OURS, at, choose, click, find, here, list, onPast, read, sample, sees, type, until } from './past.mjs';

const INCIDENT = '4zcqhdg4zy1d';

/** Runs before the page's scripts: what is copied lands in `copied`, so that no journey needs the machine's clipboard. */
const clipboard = () => {
  globalThis.copied = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text) => void globalThis.copied.push(text) },
  });
};

onPast(['chromium', 'firefox'], {}, (past) => {
  test('an incident is copied as Markdown, as text for a chat, as JSON, and as a link', async () => {
    const page = await past.open([sample('customer-io')], at('customer-io', `&incident=${INCIDENT}`), { first: clipboard });
    await sees(page, 'lasting 1h 7m');
    const copied = async (kind) => {
      await page.evaluate(() => (globalThis.copied.length = 0));
      await click(page, '.incident .actions button', kind);
      const text = await until(`${kind} to be copied`, () => page.evaluate(() => globalThis.copied[0]));
      await sees(page, 'Copied', '.said-of');
      return text;
    };
    const markdown = await copied('Markdown');
    assert.match(markdown, /^## Customer\.io: Some workspaces experiencing delays/);
    assert.match(markdown, /- \*\*Duration:\*\* 1h 7m/);
    assert.match(markdown, /\*\*Postmortem, 13 Nov 2025, 19:36 UTC\*\*/);
    assert.match(markdown, /between 20:10 UTC and 21:54 UTC/);
    const chat = await copied('Text');
    assert.equal(chat.split('\n')[0], 'Some workspaces experiencing delays in campaign journeys and deliveries in US Data Center');
    assert.match(chat, /lasting 1h 7m\. It is resolved\./);
    assert.doesNotMatch(chat, /[*#<]/);
    const json = JSON.parse(await copied('JSON'));
    assert.deepEqual([json.vendor, json.id, json.updates.length], ['Customer.io', INCIDENT, 4]);
    assert.equal(Math.floor(json.duration_seconds / 60), 67);
    assert.deepEqual(json.components, ['Data Processing', 'Message Sending']);
    const link = await copied('Link');
    assert.equal(decodeURIComponent(link), decodeURIComponent(await here(page)));
    const again = await past.open([sample('customer-io')], new URL(link).hash);
    await sees(again, 'lasting 1h 7m', '.summary');
  });

  test('where the browser does not let us copy, the text is there, selected, to be copied by hand', async () => {
    const page = await past.open([sample('customer-io')], at('customer-io', `&incident=${INCIDENT}`), {
      first: () =>
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('no')) } }),
    });
    await click(page, '.incident .actions button', 'Markdown');
    await sees(page, 'The browser did not let us copy.', '.said-of');
    const field = await page.waitForSelector('is-it-them >>> .said-of textarea');
    const selected = () =>
      field.evaluate((area) => ({
        text: area.value.slice(area.selectionStart, area.selectionEnd),
        isOpen: !area.readOnly,
        isFocused: /** @type {ShadowRoot} */ (area.getRootNode()).activeElement === area,
      }));
    const { text, ...is } = await until('the selection', async () => (await selected()).isFocused && selected());
    assert.match(text, /^## Customer\.io: Some workspaces[^]*Investigating, 4 Nov/);
    assert.deepEqual(is, { isOpen: false, isFocused: true });
    assert.deepEqual(await violations(page, NOT_OURS), []);
    await click(page, '.incident .timeline button');
    assert.equal((await list(page, '.said-of textarea')).length, 1, 'it stays until something else is asked for');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } });
    });
    await click(page, '.incident .actions button', 'Text');
    await until('it to go', async () => (await list(page, '.said-of textarea')).length === 0);
  });

  test('an address brings back the vendor, its filters, the order, the axis and what counts', async () => {
    const page = await past.open([sample('courier'), sample('kustomer')]);
    await click(page, '.tabs button', 'Kustomer');
    await click(page, '.more > summary');
    await click(page, '.switches label', 'Count notices');
    await sees(page, 'Kustomer had 1 outage');
    await click(page, '.tabs button', 'Courier');
    await click(page, '.axis button', '3 years');
    // One at a time, as a person does: what comes before the last was drawn starts from that.
    const says = (part) => until(part, async () => (await here(page)).includes(part));
    await find(page, 'delay');
    await says('q=delay');
    await choose(page, '.search select', 'oldest');
    await says('sort=oldest');
    await type(page, "input[type='date']", '2025-01-01', 'date');
    await says('from=');
    const shown = await until('some', async () => {
      const titles = await list(page, '.window .title');
      return titles.length > 0 && titles.length < 8 && titles;
    });
    const fragment = new URL(await here(page)).hash;
    for (const part of ['vendor=', 'count=notices', 'days=1095', 'q=delay', 'sort=oldest', 'from=']) {
      assert.ok(fragment.includes(part), `${part} in ${fragment}`);
    }
    const again = await past.open([sample('courier'), sample('kustomer')], fragment);
    await until(
      'the same list',
      async () => JSON.stringify(await list(again, '.window .title')) === JSON.stringify(shown),
      () => list(again, '.window .title'),
    );
    assert.equal(
      await again.evaluate(() => document.querySelector('is-it-them').shadowRoot.querySelector('.switches input').checked),
      true,
    );
    assert.match(await read(again, '.axis [aria-pressed=true]'), /3 years/);
    assert.equal(
      await again.evaluate(() => document.querySelector('is-it-them').shadowRoot.querySelector('.search select').value),
      'oldest',
    );
  });

  test('pictures tell the same to keyboard, pointer and finger', async () => {
    const page = await past.open([sample('courier'), sample('kustomer')]);
    await click(page, '.times > summary');
    await sees(page, 'By hour of the week');
    for (const kind of ['strip', 'lanes', 'months', 'calendar', 'hours']) {
      const svg = await page.waitForSelector(`is-it-them >>> .${kind} .laid svg`);
      await svg.evaluate((node) => node.scrollIntoView({ block: 'center' }));
      const said = () => svg.evaluate((node) => node.closest('figure').querySelector('.said').innerText.trim());
      const cells = await svg.evaluate((node) => Number(node.getAttribute('aria-valuemax')) + 1);
      await svg.evaluate((node) => node.focus());
      await page.keyboard.press('Home');
      const first = await until(
        `${kind} to speak`,
        async () => (await svg.evaluate((node) => node.getAttribute('aria-valuenow'))) === '0' && said(),
      );
      assert.equal(await svg.evaluate((node) => node.getAttribute('aria-valuetext')), first, kind);
      await page.keyboard.press('End');
      const last = await until(
        `${kind} to go on`,
        async () => (await svg.evaluate((node) => node.getAttribute('aria-valuenow'))) === String(cells - 1) && said(),
      );
      // Where the frame around the last cell is, a pointer and a finger find the same.
      const spot = await svg.evaluate((node) => {
        const box = node.querySelector('.pointed').getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      });
      await svg.evaluate((node) => node.blur());
      await until(`${kind} to be quiet`, async () => (await said()) !== last || cells === 1);
      await page.mouse.move(spot.x, spot.y);
      await until(`${kind} under the pointer`, async () => (await said()) === last, said);
      await page.mouse.move(1, 1);
      await until(`${kind} to be quiet again`, async () => (await said()) !== last);
      // As a finger does: down on the place, without a pointer having come by before.
      await svg.evaluate(
        (node, { x, y }) =>
          node.dispatchEvent(
            new PointerEvent('pointerdown', { clientX: x, clientY: y, pointerType: 'touch', bubbles: true, composed: true }),
          ),
        spot,
      );
      await until(`${kind} under the finger`, async () => (await said()) === last, said);
    }
  });
});

onPast(['chromium'], {}, (past) => {
  test('on paper there is what was said, and nothing to press', async () => {
    const page = await past.open([sample('customer-io')], at('customer-io', `&incident=${INCIDENT}`));
    await sees(page, 'lasting 1h 7m');
    await page.emulateMediaType('print');
    const paper = await page.evaluate(() => {
      const root = document.querySelector('is-it-them').shadowRoot;
      const seen = (part) => part.checkVisibility();
      return {
        pressed: [...root.querySelectorAll('button, input, select, summary')].filter(seen).map((part) => part.textContent),
        text: root.querySelector('.is-it-them').innerText,
        background: getComputedStyle(root.querySelector('.is-it-them')).backgroundColor,
        colour: getComputedStyle(root.querySelector('.is-it-them')).color,
      };
    });
    assert.deepEqual(paper.pressed, []);
    for (const fact of [
      '1h 7m',
      'Data Processing',
      'between 20:10 UTC and 21:54 UTC',
      'Corrective and Preventative Measures',
      '4 updates',
    ]) {
      assert.ok(paper.text.includes(fact), fact);
    }
    assert.deepEqual([paper.background, paper.colour], ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    const pdf = Buffer.from(await page.pdf());
    assert.ok(pdf.length > 10_000 && pdf.subarray(0, 5).toString() === '%PDF-');
  });
});

onPast(['chromium', 'firefox'], { extension: true }, (past) => {
  test('the extension has the same history in a tab of its own, and its popup keeps what it reads', async () => {
    const page = past.vendor('courier');
    await past.browser.inExtension(
      async (vendor) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set({ 'vendors/1': [vendor] });
      },
      { id: page, name: 'Courier', page, sample: false },
    );
    const text = (tab) => tab.evaluate(() => document.body.innerText);
    const popup = await past.browser.extensionPage('popup.html');
    await until(
      'the popup',
      async () => /Courier[^]*Operational/.test(await text(popup)),
      () => text(popup),
    );
    const kept = () =>
      past.browser.inExtension(async () => {
        const known = await indexedDB.databases();
        if (!known.some(({ name }) => name === 'is-it-them')) return 0;
        const db = await new Promise((done) => (indexedDB.open('is-it-them').onsuccess = ({ target }) => done(target.result)));
        const count = await new Promise(
          (done) => (db.transaction('events').objectStore('events').count().onsuccess = ({ target }) => done(target.result)),
        );
        db.close();
        return count;
      });
    // Past incidents are read when a person looks closer.
    await popup.locator('.vendors .row').click();
    await until('what the popup read to be kept', async () => (await kept()) === 24, kept);
    await popup.close();
    const tab = await past.browser.extensionPage('app.html?view=history');
    await until(
      'the history',
      async () => (await text(tab)).includes('Courier had 24 outages since'),
      () => text(tab),
    );
    await until(
      'the archive',
      async () => /24 incidents, since/.test(await text(tab)),
      () => text(tab),
    );
    await tab.evaluate(() =>
      [...document.querySelectorAll('.window .row')].find((row) => row.innerText.includes('Cloudflare Outage')).click(),
    );
    await until(
      'who else is named, from the catalogue that ships',
      async () => /Who else[^]*WorkOS/.test(await text(tab)),
      () => text(tab),
    );
    if (past.browser.name === 'chromium') {
      assert.deepEqual(await violations(tab, NOT_OURS), []);
    }
    await tab.close();
  });
});
