/** The whole way with the keyboard alone, with the focus always somewhere sensible. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focused, sees, seesStates, until, vendors } from './person.mjs';
import { onStage } from './stage.mjs';

const INCIDENT = 'Some workspaces experiencing delays in campaign journeys and deliveries in US Data Center';

onStage(['chromium', 'firefox'], {}, (stage) => {
  /** Presses Tab until what has the focus is named so. */
  const tabTo = (page, name) =>
    until(
      `the focus on ${name}`,
      async () => {
        await page.keyboard.press('Tab');
        return (await focused(page)).includes(name);
      },
      () => focused(page),
    );

  test('a row opens and closes with Enter and with Space, and keeps the focus', async () => {
    const page = await stage.page(stage.element({ vendors: ['customer-io', 'kustomer'] }));
    await seesStates(page, ['Operational', 'Operational']);
    await tabTo(page, 'Customer.io');
    for (const [key, open] of /** @type {const} */ ([
      ['Enter', true],
      ['Enter', false],
      [' ', true],
      [' ', false],
    ])) {
      await page.keyboard.press(key);
      await until(`${key}: open ${open}`, async () => (await vendors(page))[0].open === open);
      assert.match(await focused(page), /^Customer\.io/);
    }
    await page.keyboard.press('Tab');
    assert.match(await focused(page), /^Kustomer/);
  });

  test('into an incident and out of it, with the focus on what is new and back where it was', async () => {
    const page = await stage.page(`${stage.element({ vendors: 'customer-io' })}<button>After the widget</button>`);
    await seesStates(page, ['Operational']);
    await tabTo(page, 'Customer.io');
    await page.keyboard.press('Enter');
    await tabTo(page, INCIDENT);
    await page.keyboard.press('Enter');
    await sees(page, 'Timeline');
    await until(
      'the focus inside the incident',
      async () => (await focused(page)) !== '',
      () => focused(page),
    );
    assert.match(await focused(page), new RegExp(`^(Back|${INCIDENT})$`));
    await tabTo(page, 'Show oldest first');
    await page.keyboard.press('Enter');
    await sees(page, 'Show newest first');
    assert.equal(await focused(page), 'Show newest first');
    await page.keyboard.down('Shift');
    await tabTo(page, 'Back');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await seesStates(page, ['Operational']);
    await until(
      'the focus on the incident it came from',
      async () => (await focused(page)).includes(INCIDENT),
      () => focused(page),
    );
    await tabTo(page, 'After the widget');
  });

  test('groups of components open with the keyboard', async () => {
    const page = await stage.page(stage.element({ vendors: 'kustomer' }));
    await seesStates(page, ['Operational']);
    await tabTo(page, 'Kustomer');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Prod2');
    await page.keyboard.press('Enter');
    await sees(page, 'Web/Email/Form Hooks');
  });

  test('new readings do not take the focus away', async () => {
    const page = await stage.page(stage.element({ vendors: ['customer-io', 'kustomer'] }));
    await seesStates(page, ['Operational', 'Operational']);
    await tabTo(page, 'Kustomer');
    stage.simulator.set('customer-io', 'down');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await seesStates(page, ['Major outage', 'Operational']);
    assert.match(await focused(page), /^Kustomer/);
    stage.simulator.set('kustomer', 'down');
    stage.simulator.set('customer-io', 'recover');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await until('Kustomer on top', async () => (await vendors(page))[0].name === 'Kustomer');
    assert.match(await focused(page), /^Kustomer/);
  });

  test('what has the focus is seen to have it', async () => {
    const page = await stage.page(stage.element({ vendors: ['customer-io', 'kustomer'] }));
    await seesStates(page, ['Operational', 'Operational']);
    await tabTo(page, 'Customer.io');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement.shadowRoot.activeElement);
      return { style: outlineStyle, width: Number.parseFloat(outlineWidth) };
    });
    assert.equal(outline.style, 'solid');
    assert.ok(outline.width >= 2);
  });
});
