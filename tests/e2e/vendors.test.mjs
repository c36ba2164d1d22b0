/** Finding a vendor, and reading whatever its page is made with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KNOWN, SOFTWARE } from '../simulator/hosts.mjs';
import { violations } from '../support/pages.mjs';
import { simulateWeb } from '../support/web.mjs';
import { choices, press, sees, seesChoice, seesStates, text, type, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** The choice that the keyboard is at. */
const active = (page) =>
  page.evaluate(() => {
    const field = document.querySelector('[role=combobox]');
    return document.getElementById(field.getAttribute('aria-activedescendant'))?.querySelector('.name').innerText;
  });

/** A page of the extension for which the simulator is the whole web. */
async function open(stage, path) {
  const page = await stage.extensionPage(path);
  page.asked = await simulateWeb(page, stage.simulator);
  return page;
}

async function forget(stage) {
  await stage.browser.inExtension(() => chrome.storage.local.clear());
}

onStage(['chromium', 'firefox'], { extension: true }, (stage) => {
  test('Escape closes the list, then clears the field, then is the browser’s; the choice at hand is scrolled into sight', async () => {
    await forget(stage);
    const page = await stage.extensionPage('popup.html');
    await page.setViewport({ width: 400, height: 320 });
    await page.evaluate(() => {
      globalThis.left = [];
      addEventListener('keydown', (event) => event.key === 'Escape' && globalThis.left.push(event.defaultPrevented));
    });
    await type(page, 'git');
    await until('choices', async () => (await choices(page)).length > 4);
    const inSight = () =>
      page.evaluate(() => {
        const at = document.querySelector('.choice.active')?.getBoundingClientRect();
        const list = document.querySelector('.choices').getBoundingClientRect();
        return Boolean(at) && at.top >= list.top - 1 && at.bottom <= list.bottom + 1 && at.bottom <= innerHeight + 1;
      });
    for (const key of /** @type {const} */ (['ArrowUp', 'ArrowDown', 'ArrowUp', 'ArrowUp'])) {
      await page.keyboard.press(key);
      await until(`it in sight after ${key}`, inSight);
    }
    const field = () => page.$eval('[role=combobox]', (input) => /** @type {HTMLInputElement} */ (input).value);
    await page.keyboard.press('Escape');
    assert.deepEqual([await choices(page), await field()], [[], 'git']);
    await page.keyboard.press('Escape');
    await until('an empty field', async () => (await field()) === '', field);
    await page.keyboard.press('Escape');
    assert.deepEqual(await page.evaluate(() => globalThis.left), [true, true, false]);
  });
});

onStage(['chromium'], { extension: true, asks: ['status.customerio.com'] }, (stage) => {
  for (const path of ['options.html', 'popup.html']) {
    test(`${path}: a vendor is found by name, alias, domain, a typo or a pasted address, with the keyboard alone`, async () => {
      await forget(stage);
      const page = await open(stage, path);
      for (const [words, first] of /** @type {const} */ ([
        ['customer.io', /^Customer\.io/],
        ['custmer', /^Customer\.io[^]*Did you mean this/],
        ['amazon web', /^AWS[^]*also called Amazon Web Services/],
        ['sendgrid.net', /SendGrid/],
        ['https://app.kustomerapp.com/inbox', /^Kustomer[^]*this address belongs to it/],
      ])) {
        await type(page, words);
        await seesChoice(page, first);
        assert.match((await choices(page))[0], first, words);
        await page.keyboard.press('Escape');
        assert.deepEqual(await choices(page), [], 'Escape closes the list');
        await page.keyboard.press('Escape');
      }
      await type(page, 'git');
      await sees(page, /vendors? fits?|are the likeliest/, null);
      await page.keyboard.press('ArrowDown');
      await until('an active choice', () => active(page));
      const first = await active(page);
      await page.keyboard.press('ArrowDown');
      assert.notEqual(await active(page), first);
      await page.keyboard.press('ArrowUp');
      assert.equal(await active(page), first);
      await page.keyboard.press('ArrowUp');
      const all = await choices(page);
      assert.ok(all.at(-1).startsWith(await active(page)), 'from the first to the last');
      // Only what is open is chosen from, and it opens at its first.
      await page.keyboard.press('Escape');
      assert.deepEqual(await choices(page), []);
      assert.equal(await active(page), undefined);
      await page.keyboard.press('ArrowDown');
      await until(
        'the first choice',
        async () => (await active(page)) === first,
        () => active(page),
      );
      // The text's own keys lead back into it.
      for (const key of /** @type {const} */ (['Home', 'End', 'ArrowLeft', 'ArrowRight'])) {
        await page.keyboard.press('ArrowDown');
        await until('an active choice', () => active(page));
        await page.keyboard.press(key);
        await until(
          'the field',
          async () => (await active(page)) === undefined,
          () => active(page),
        );
      }
      assert.equal(await page.$eval('[role=combobox]', (field) => /** @type {HTMLInputElement} */ (field).selectionStart), 3);
      assert.deepEqual(await violations(page), []);
    });

    test(`${path}: a vendor that any page can read is added at once and kept`, async () => {
      await forget(stage);
      const page = await open(stage, path);
      await type(page, 'customer.io');
      await seesChoice(page, /^Customer\.io[^]*\nE-mail, text and push$/);
      await page.keyboard.press('Enter');
      await sees(page, 'Customer.io was added. Its page is read as Statuspage.', null);
      assert.equal(page.asked.filter((url) => url.includes('/api/v2/summary.json')).length <= 2, true);
      const kept = await until('the vendor in storage', () =>
        stage.browser.inExtension(async () => (await chrome.storage.local.get('vendors/1'))['vendors/1']),
      );
      assert.equal(kept[0].id, 'customer-io');
      assert.equal(kept[0].format, 'statuspage');
      await type(page, 'customer.io');
      await seesChoice(page, /^Customer\.io[^]*In your list/);
    });
  }

  const asked = (page, part) =>
    page.evaluate((wanted) => performance.getEntriesByType('resource').filter(({ name }) => name.includes(wanted)).length, part);

  test('an id in the attribute is looked up once, in its piece of the catalogue: the second visit asks for none', async () => {
    const first = await stage.page('<is-it-them vendors="customer-io, aws"></is-it-them>', { web: true });
    await sees(first, /AWS[^]*Customer\.io|Customer\.io[^]*AWS/);
    assert.equal(await asked(first, '/catalog/'), 2, 'a piece for each');
    assert.equal(await asked(first, 'catalog.json'), 0, 'and never all of it');
    const again = await stage.revisit(first, { web: true });
    await sees(again, /AWS[^]*Customer\.io|Customer\.io[^]*AWS/);
    await until('a read of a vendor', () => again.asked.some((url) => url.startsWith('https://status.customerio.com/')));
    assert.equal(await asked(again, '/catalog/'), 0);
    await again.evaluate(() => localStorage.clear());
    const forgotten = await stage.revisit(again, { web: true });
    await sees(forgotten, 'Customer.io');
    assert.equal(await asked(forgotten, '/catalog/'), 2, 'nothing but what is kept makes the difference');
  });

  test('a page is searched for its format once: the second visit reads it where it was found', async () => {
    const first = await stage.page(`<is-it-them vendors="${stage.simulator.hostsUrl}/status_reed_example"></is-it-them>`);
    await seesStates(first, ['Degraded']);
    assert.ok(await asked(first, 'status_reed_example/api/v2/summary.json'));
    const again = await stage.revisit(first);
    await until('a read', () => asked(again, 'status_reed_example/summary.json'));
    await seesStates(again, ['Degraded']);
    assert.equal(await asked(again, 'status_reed_example/api/'), 0);
  });
});

onStage(['chromium'], { extension: true, asks: [...KNOWN, 'oak.openstatus.dev'] }, (stage) => {
  test('every software is recognised from an address and read', async (t) => {
    await forget(stage);
    for (const { format, address, name, state } of SOFTWARE) {
      await t.test(`${format}: ${address}`, async () => {
        await forget(stage);
        const page = await open(stage, 'options.html');
        await type(page, address);
        await seesChoice(page, /^Look for a status page at|this address belongs to it|readable/);
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('Enter');
        await sees(page, `Its page is read as ${format}.`, null);
        const card = await until(
          `${name} is ${state}`,
          () =>
            page.evaluate((wanted) => {
              const here = document.querySelector('.chosen');
              return here?.querySelector('.state')?.innerText === wanted && here.innerText;
            }, state),
          () => text(page, null),
        );
        assert.ok(card.includes(name), card);
        assert.ok(page.asked.length <= 14, page.asked.join(' '));
        await page.close();
      });
    }
  });

  test('a vendor’s own site leads to its status page', async () => {
    await forget(stage);
    stage.simulator.hosts.set('status.acme.example', {});
    const page = await open(stage, 'options.html');
    await type(page, 'acme.example');
    await seesChoice(page, /^Look for a status page at https:\/\/acme\.example/);
    await page.keyboard.press('Enter');
    await sees(page, 'Reed was added. Its page is read as Instatus.', null);
  });

  for (const [address, reason, buttons] of /** @type {const} */ ([
    ['status.private.example', /This status page is private: it asks for a login \(401\)/, /Add it all the same/],
    ['status.eyes.example', /This page has no status that a program can read/, null],
    ['status.gone.example', /There is nothing at this address\. Check it: the vendor may have moved\./, null],
    ['status.broken.example', /The status page itself is failing \(500\)/, /Add it all the same/],
    [
      'status.closed.example',
      /could not read https:\/\/status\.closed\.example[^]*works in the extension after you allow this address\./,
      /Allow and try again/,
    ],
    ['status.nowhere.example', /could not read https:\/\/status\.nowhere\.example[^]*or it does not exist/, /Allow and try again/],
  ])) {
    test(`${address}: the reason and what would help`, async () => {
      await forget(stage);
      const page = await open(stage, 'options.html');
      await type(page, address);
      await seesChoice(page, /^Look for/);
      await page.keyboard.press('Enter');
      const seen = await sees(page, reason, null);
      if (buttons) assert.match(seen, buttons);
      else assert.doesNotMatch(seen, /Add it all the same|Allow/);
      assert.ok(page.asked.length <= 6, page.asked.join(' '));
      assert.deepEqual(await violations(page), []);
    });
  }

  test('leave to read an address is asked from the click, and a vendor that was waiting is taken up again', async () => {
    await forget(stage);
    const page = await open(stage, 'options.html');
    await page.evaluate(() => {
      chrome.permissions.request = (wanted) => {
        globalThis.wanted = { ...wanted, active: navigator.userActivation.isActive };
        return new Promise((resolve) => {
          globalThis.decide = resolve;
        });
      };
    });
    await type(page, 'status.closed.example');
    await seesChoice(page, /^Look for/);
    await page.keyboard.press('Enter');
    await press(page, 'Allow and try again', null);
    const wanted = await until('the question', () => page.evaluate(() => globalThis.wanted));
    assert.deepEqual(wanted, { origins: ['https://status.closed.example/*'], active: true });
    await until('the vendor that waits', () =>
      stage.browser.inExtension(async () => (await chrome.storage.local.get('pending/1'))['pending/1']),
    );

    const closed = await open(stage, 'options.html');
    await closed.close();
    stage.simulator.hosts.set('status.closed.example', 'status.yew.example');
    await page.evaluate(() => globalThis.decide(true));
    await sees(page, 'Yew was added.', null);
  });

  for (const [allowed, seen, offer] of [
    [true, 'No answer came from https://status.nowhere.example, though the extension may read it. Check the address.', false],
    [false, 'The address was not allowed, so it cannot be read.', true],
  ]) {
    test(`an address that is ${allowed ? 'allowed and does not answer' : 'not allowed'} says so`, async () => {
      await forget(stage);
      const page = await open(stage, 'options.html');
      await page.evaluate((answer) => {
        chrome.permissions.request = async () => answer;
      }, allowed);
      await type(page, 'status.nowhere.example');
      await seesChoice(page, /^Look for/);
      await page.keyboard.press('Enter');
      await press(page, 'Allow and try again', null);
      assert.equal((await sees(page, seen, null)).includes('Allow and try again'), offer);
    });
  }

  for (const [host, seen] of [
    ['status_eyes_example', 'This page has no status that a program can read.'],
    ['status_gone_example', 'There is no status document at this address (404). Check the address: the vendor may have moved.'],
    ['status_private_example', 'The status page wants a login (401).'],
    ['status_broken_example', 'The status page itself is failing (500).'],
    ['status_closed_example', 'it works in the extension after you allow this address.'],
  ]) {
    test(`${host} on a wiki page: unknown, and why`, async () => {
      const page = await stage.page(`<is-it-them vendors="${stage.simulator.hostsUrl}/${host}"></is-it-them>`);
      await seesStates(page, ['Unknown']);
      await press(page, 'Unknown');
      await sees(page, seen);
    });
  }

  test('a page that is made with other software from one day to the next is found again, and that is said', async () => {
    const page = await stage.page(`<is-it-them vendors="${stage.simulator.hostsUrl}/status_yew_example"></is-it-them>`);
    await seesStates(page, ['Operational']);
    stage.simulator.hosts.set('status.yew.example', 'status.reed.example');
    await page.evaluate(() => document.querySelector('is-it-them').refresh());
    await seesStates(page, ['Degraded']);
    await press(page, 'Degraded');
    await sees(page, 'Reed moved its status page from Statuspage to Instatus. It is read from there now.');
  });

  test('a wiki page downloads the reader of every format only when a vendor needs it', async () => {
    const asked = [];
    const note = (page) => page.on('request', (request) => asked.push(request.url()));
    for (const [host, needed] of /** @type {const} */ ([
      ['status_yew_example', false],
      ['status_reed_example', true],
    ])) {
      asked.length = 0;
      const page = await stage.page('<p>first</p>');
      note(page);
      await page.evaluate((address) => {
        document.body.insertAdjacentHTML('beforeend', `<is-it-them vendors="${address}"></is-it-them>`);
      }, `${stage.simulator.hostsUrl}/${host}`);
      await seesStates(page, [needed ? 'Degraded' : 'Operational']);
      assert.equal(
        asked.some((url) => url.includes('is_it_them_formats')),
        needed,
        host,
      );
    }
  });

  test('the background reads every format too', async () => {
    await forget(stage);
    const page = `${stage.simulator.hostsUrl}/status_reed_example`;
    await stage.browser.inExtension(
      (address) => chrome.storage.local.set({ 'vendors/1': [{ id: address, name: 'Reed', page: address, sample: false }] }),
      page,
    );
    // What the toolbar said of the vendors of before stays until the background has read this one.
    await until(
      'the badge',
      async () => {
        // Its parts are asked for one by one, and may be of two moments.
        const now = await stage.browser.badge();
        return now.title.includes('Reed: Degraded') && now.text === '1';
      },
      () => stage.browser.badge(),
    );
  });
});
