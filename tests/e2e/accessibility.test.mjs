/** axe-core finds nothing in any view, light and dark, and nothing is wider than its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/pages.mjs';
import { press, sees, seesStates, type, until } from './person.mjs';
import { onStage } from './stage.mjs';

const ALL = ['customer-io', 'kustomer', 'courier', 'sample-vendor'];

/** Views of the widget: how each is come by. */
const VIEWS = {
  badge: async (stage) => {
    trouble(stage);
    const page = await stage.page(stage.element({ vendors: ALL, view: 'badge' }));
    await seesStates(page, ['Degraded', 'Major outage', 'Maintenance', 'Unknown']);
    return page;
  },
  'badge of all that is fine': async (stage) => {
    const page = await stage.page(stage.element({ vendors: ['sample:courier', 'kustomer'], view: 'badge' }));
    await seesStates(page, ['Operational', 'Operational']);
    return page;
  },
  list: async (stage) => {
    trouble(stage);
    const page = await stage.page(stage.element({ vendors: [...ALL, 'sample:courier'] }));
    await seesStates(page, ['Major outage', 'Degraded', 'Unknown', 'Maintenance', 'Operational']);
    return page;
  },
  'an open row with an incident': async (stage) => {
    trouble(stage);
    const page = await stage.page(stage.element({ vendors: ALL }));
    await press(page, 'Customer.io');
    await sees(page, 'Past incidents');
    return page;
  },
  'an open row under maintenance': async (stage) => {
    trouble(stage);
    const page = await stage.page(stage.element({ vendors: ALL }));
    await press(page, 'Courier');
    await sees(page, 'Past incidents');
    return page;
  },
  'an open row that could not be read': async (stage) => {
    trouble(stage);
    const page = await stage.page(stage.element({ vendors: ALL }));
    await press(page, 'Unknown');
    await sees(page, 'The status page itself is failing');
    return page;
  },
  'an open incident': async (stage) => {
    trouble(stage);
    const page = await stage.page(stage.element({ vendors: 'customer-io', view: 'incident' }));
    await sees(page, 'Ongoing');
    return page;
  },
  'an incident with its postmortem': async (stage) => {
    const page = await stage.page(stage.element({ vendors: 'sample:kustomer', view: 'incident' }));
    await sees(page, 'Postmortem');
    return page;
  },
  'no vendors': async (stage) => {
    const page = await stage.page('<is-it-them></is-it-them>');
    await sees(page, 'No vendors are named.');
    return page;
  },
  'no problems': async (stage) => {
    const page = await stage.page(stage.element({ vendors: 'sample:courier', 'only-problems': '' }));
    await sees(page, 'No problems.');
    return page;
  },
  'the frame': async (stage) => {
    const page = await stage.page('', { path: '/www/embed.html?vendors=sample:courier' });
    await seesStates(page, ['Operational']);
    return page;
  },
  'the popup': async (stage) => {
    const popup = await chosen(stage, 'popup.html');
    await seesStates(popup, ['Major outage', 'Degraded', 'Unknown', 'Maintenance'], null);
    return popup;
  },
  'the popup with an incident': async (stage) => {
    const popup = await chosen(stage, 'popup.html');
    await press(popup, 'Customer.io', null);
    await press(popup, 'Some workspaces', null);
    await sees(popup, 'Postmortem', null);
    return popup;
  },
  'an open row of the popup with the vendor’s latest words': async (stage) => {
    const popup = await chosen(stage, 'popup.html');
    await press(popup, 'Kustomer', null);
    await sees(popup, 'Is it mine?', null);
    return popup;
  },
  'the keys of the popup': async (stage) => {
    const popup = await chosen(stage, 'popup.html');
    await seesStates(popup, ['Major outage', 'Degraded', 'Unknown', 'Maintenance'], null);
    await until('the module’s own', () => popup.evaluate(() => document.querySelectorAll('#root:not([hidden]) .row').length === 4));
    await popup.keyboard.press('?');
    await sees(popup, 'Show these keys', null);
    return popup;
  },
  'the first run': async (stage) => {
    const page = await chosen(stage, 'app.html?view=first', []);
    await sees(page, 'Starter sets', null);
    await page.type('textarea', 'stripe, googl, zzqqxx, status.example.com');
    await sees(page, 'Nobody is known by the name “zzqqxx”', null);
    return page;
  },
  'the first run’s second screen': async (stage) => {
    trouble(stage);
    const page = await chosen(stage, 'app.html?view=first', []);
    await sees(page, 'Starter sets', null);
    await page.type(
      'textarea',
      ALL.slice(0, 2)
        .map((id) => stage.vendor(id))
        .join(','),
    );
    await press(page, 'Watch 2 vendors', null);
    await seesStates(page, ['Major outage', 'Degraded'], null);
    return page;
  },
  'the empty popup': async (stage) => {
    const popup = await chosen(stage, 'popup.html', []);
    await sees(popup, 'No vendors yet.', null);
    return popup;
  },
  'the options': async (stage) => {
    const options = await chosen(stage, 'options.html');
    await sees(options, 'The status page itself is failing', null);
    return options;
  },
  'the options with words that fit nothing': async (stage) => {
    const options = await chosen(stage, 'options.html', []);
    await type(options, 'two words');
    await sees(options, 'No vendor fits. Paste the address of its status page.', null);
    return options;
  },
};

for (const dark of [false, true]) {
  onStage(['chromium'], { dark, extension: true, viewport: { width: 420, height: 800 } }, (stage) => {
    for (const [view, open] of Object.entries(VIEWS)) {
      test(`${view}, ${dark ? 'dark' : 'light'}`, async () => {
        const page = await open(stage);
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(await tooWide(page), []);
      });
    }
  });
}

onStage(['chromium'], { dark: true }, (stage) => {
  test('theme light on a dark page', async () => {
    const page = await stage.page(stage.element({ vendors: 'sample:kustomer', view: 'incident', theme: 'light' }));
    await sees(page, 'Postmortem');
    assert.deepEqual(await violations(page), []);
  });
});

function trouble({ simulator }) {
  simulator.set('customer-io', 'degraded');
  simulator.set('kustomer', 'down');
  simulator.set('courier', 'maintenance');
  simulator.set('sample-vendor', { behaviour: 'status', code: 503 });
}

async function chosen(stage, path, ids = ALL) {
  trouble(stage);
  const all = ids.map((id) => ({ id, name: id, page: stage.vendor(id), sample: false }));
  await stage.browser.inExtension(async (vendors) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set({ 'vendors/1': vendors });
  }, all);
  const page = await stage.extensionPage(path);
  await until('the page', () => page.evaluate(() => document.querySelector('#root').childElementCount));
  return page;
}

/** What reaches beyond the page's width, outside tables that can be scrolled. */
function tooWide(page) {
  return page.evaluate(() => {
    const inside = (node) => [...node.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
    return inside(document.body)
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.scroll'))
      .map((element) => `${element.localName}.${element.getAttribute('class')}`);
  });
}
