/** A vendor that was never read is unknown, and each way to fail is told apart, with what to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance } from '../support/clock.mjs';
import { press, sees, seesStates, text, until, vendors } from './person.mjs';
import { onStage } from './stage.mjs';

/** What happens to a vendor, the few words in its row, the sentence in its detail. */
const FAILURES = [
  ['offline', 'Page could not be reached', 'The browser could not reach the status page'],
  [
    'no-cors',
    'Page could not be reached',
    'or the page or tracking protection does not let other sites read it. If it opens in a tab, it works in the extension after you allow this address.',
  ],
  ['hang', 'Page did not answer', 'did not answer within 10 s'],
  [{ behaviour: 'status', code: 401 }, 'Page wants a login', 'wants a login (401)'],
  [{ behaviour: 'status', code: 403 }, 'Page wants a login', 'wants a login (403)'],
  [{ behaviour: 'status', code: 404 }, 'No status page there', 'no status document at this address (404)'],
  [{ behaviour: 'status', code: 410 }, 'No status page there', 'no status document at this address (410)'],
  [
    { behaviour: 'status', code: 429, retryAfter: 90 },
    'Page was asked too often',
    'asks for a pause of 90 s (429). It is read again after that.',
  ],
  [{ behaviour: 'status', code: 429 }, 'Page was asked too often', 'asked too often (429)'],
  [{ behaviour: 'status', code: 500 }, 'Page itself is failing', 'itself is failing (500)'],
  [{ behaviour: 'status', code: 418 }, 'Page refused', 'refused the request (418)'],
  ['too-large', 'Answer too large', 'larger than 8 MB'],
  ['not-json', 'Answer is not data', 'not readable data'],
  ['empty', 'Answer is not data', 'not readable data'],
  ['html', 'Web page instead of data', 'A web page came instead of data'],
  ['wrong-shape', 'Answer not understood', 'could not be understood at components: expected a list, found text'],
];

onStage(['chromium', 'firefox'], {}, (stage) => {
  for (const [behaviour, short, sentence] of FAILURES) {
    const name = typeof behaviour === 'string' ? behaviour : Object.values(behaviour).join(' ');
    test(`nothing kept and ${name}: unknown, “${short}”`, async () => {
      stage.simulator.set('courier', behaviour);
      const page = await stage.page(stage.element({ vendors: 'courier' }));
      await seesStates(page, ['Unknown']);
      const [{ note }] = await vendors(page);
      assert.equal(note, short);
      await press(page, 'Unknown');
      await sees(page, sentence);
      assert.doesNotMatch(await text(page), /[Oo]perational|Components|[Rr]ead \d/);
    });
  }

  test('a badge of a vendor that cannot be read says unknown and why', async () => {
    stage.simulator.set('courier', { behaviour: 'status', code: 500 });
    const page = await stage.page(stage.element({ vendors: 'courier', view: 'badge' }));
    await seesStates(page, ['Unknown']);
    await sees(page, 'Page itself is failing');
  });

  test('an id that no catalogue holds is said to be unknown', async () => {
    const page = await stage.page(`<is-it-them vendors="no-such-vendor"></is-it-them>`);
    await seesStates(page, ['Unknown']);
    await press(page, 'no-such-vendor');
    await sees(page, 'No vendor of this name is known. Use the address of its status page instead.');
  });

  test('no vendors at all: the widget says what to do', async () => {
    const page = await stage.page('<is-it-them></is-it-them>');
    await sees(page, 'No vendors are named.');
  });

  test('a device that loses its network says so, and reads again as soon as it is back', async () => {
    const page = await stage.page(stage.element({ vendors: ['courier', 'kustomer'] }), { clock: true });
    await seesStates(page, ['Operational', 'Operational']);
    await page.setOfflineMode(true);
    await advance(page, 301);
    await seesStates(page, ['Was operational', 'Was operational']);
    await sees(page, 'This device is offline');
    await press(page, 'Courier');
    await sees(page, 'All components');
    const painted = () =>
      page.evaluate(() =>
        [...document.querySelector('is-it-them').shadowRoot.querySelectorAll('.components .glyph')].map((glyph) =>
          glyph.classList.contains('operational'),
        ),
      );
    assert.deepEqual(new Set(await painted()), new Set([false]), 'no part of it is painted as well');
    stage.simulator.set('courier', 'down');
    await page.setOfflineMode(false);
    await until(
      'another attempt',
      async () => !(await text(page)).includes('This device is offline'),
      () => text(page),
    );
    // The browser may tell that the network is back a moment before it is.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await seesStates(page, ['Major outage', 'Operational']);
  });

  test('a pause that the vendor asks for is kept to', async () => {
    stage.simulator.set('courier', { behaviour: 'status', code: 429, retryAfter: 120 });
    const page = await stage.page(stage.element({ vendors: 'courier', refresh: 60 }), { clock: true });
    await seesStates(page, ['Unknown']);
    stage.simulator.set('courier', 'normal');
    await advance(page, 90);
    await sees(page, 'Page was asked too often');
    assert.equal(stage.simulator.requests('courier'), 1);
    await advance(page, 31);
    await seesStates(page, ['Operational']);
  });

  test('past incidents that cannot be read cost nothing of the present state', async () => {
    stage.simulator.set('courier', 'down');
    stage.simulator.set('courier', { behaviour: 'status', code: 500, path: 'incidents.json' });
    const page = await stage.page(stage.element({ vendors: 'courier' }));
    await seesStates(page, ['Major outage']);
    await press(page, 'Major outage');
    await sees(page, 'Simulated: ');
  });
});
