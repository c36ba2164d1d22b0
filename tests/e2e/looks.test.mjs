/** What a reader sees with large letters, forced colours, a narrow screen, and of a field that nothing was typed into. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { press, sees, seesStates, until } from './person.mjs';
import { spoilt, wider } from './spoilt.mjs';
import { onStage } from './stage.mjs';

const VENDORS = ['customer-io', 'kustomer', 'courier'];

/** A page of the extension whose vendors are in trouble. */
async function inTrouble(stage, path) {
  stage.simulator.set('kustomer', 'down');
  stage.simulator.set('courier', 'degraded');
  await stage.browser.inExtension(
    async (vendors) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set({ 'vendors/1': vendors });
    },
    VENDORS.map((id) => ({ id, name: id, page: stage.vendor(id), sample: false })),
  );
  return stage.extensionPage(path);
}

/** Goes through what the popup and the options show, and looks at each. */
async function everywhere(stage, look) {
  const popup = await inTrouble(stage, 'popup.html');
  await seesStates(popup, ['Major outage', 'Degraded', 'Operational'], null);
  await look(popup, 'the list');
  await press(popup, 'Kustomer', null);
  await sees(popup, 'Past incidents', null);
  await look(popup, 'an open row');
  await press(popup, 'Simulated: ', null);
  await sees(popup, 'Timeline', null);
  await look(popup, 'an incident');
  await press(popup, 'Something is broken', null);
  await sees(popup, 'What is broken?', null);
  await look(popup, 'the start');
  await press(popup, 'Kustomer', null);
  await sees(popup, 'Ask me the rest', null);
  await look(popup, 'the box');
  await press(popup, 'Ask me the rest', null);
  for (const step of ['When', 'Who', 'Where', 'How often', 'Verdict']) {
    await sees(popup, /Question \d of 5/, null);
    await look(popup, `the question before ${step}`);
    await press(popup, step, null);
  }
  await sees(popup, 'The evidence says', null);
  await popup.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
  await look(popup, 'the verdict');

  const options = await inTrouble(stage, 'options.html');
  await sees(options, /Kustomer[^]*Read \d/, null);
  await look(options, 'the options');
}

const LARGE = { 'font.minimum-size.x-western': 24, 'font.minimum-size.x-unicode': 24 };

onStage(['firefox'], { extension: true, prefs: LARGE, viewport: { width: 400, height: 600 } }, (stage) => {
  test('no letter is smaller than the reader’s least, and none of them is cut', async () => {
    await everywhere(stage, async (page, where) => assert.deepEqual(await spoilt(page), [], where));
  });
});

onStage(['chromium', 'firefox'], { extension: true, viewport: { width: 360, height: 600 } }, (stage) => {
  test('a screen of 360 px is wide enough', async () => {
    await everywhere(stage, async (page, where) => {
      assert.ok((await wider(page)) <= 0, where);
      assert.deepEqual(await spoilt(page), [], where);
    });
  });
});

/** How two colours in sRGB stand against each other, by WCAG 2: 1 to 21. */
function contrast(one, other) {
  const light = (colour) => {
    const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dim, bright] = [light(one), light(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** Runs in a page: the two commonest colours of a picture within its rim, as parts of sRGB. */
async function coloursOf(png) {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(8, 8, width - 16, height - 16);
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.slice(at, at + 3).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const common = [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour.split(',').map(Number));
  return /** @type {[number[], number[]]} */ (common.slice(0, 2));
}

for (const dark of [false, true]) {
  onStage(['chromium', 'firefox'], { extension: true, dark }, (stage) => {
    test(`a placeholder can be read, ${dark ? 'dark' : 'light'}`, async () => {
      const options = await stage.extensionPage('options.html');
      const field = await options.waitForSelector('[role=combobox]');
      // Large letters have pixels of their colour alone. No style tells of a placeholder in Firefox, so a picture does.
      await field.evaluate((input) => Object.assign(/** @type {HTMLElement} */ (input).style, { fontSize: '60px', fontWeight: '900' }));
      const seen = await options.evaluate(coloursOf, await field.screenshot({ encoding: 'base64' }));
      const ratio = contrast(...seen);
      assert.ok(ratio >= 4.5, `${ratio.toFixed(2)}:1`);
    });
  });
}

const FORCED = { 'browser.display.document_color_use': 2 };

onStage(['chromium', 'firefox'], { extension: true, prefs: FORCED }, (stage) => {
  test('in forced colours the states in a picture differ by more than their colour', async () => {
    const page = await stage.extensionPage('app.html?view=history');
    if (stage.browser.name === 'chromium') {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    }
    await until('forced colours', () => page.evaluate(() => matchMedia('(forced-colors: active)').matches));
    const drawn = await page.evaluate(() => {
      const picture = document.createElement('div');
      picture.className = 'is-it-them';
      const states = ['operational', 'maintenance', 'degraded', 'partial_outage', 'major_outage', 'unknown'];
      const paths = (all) => all.map((state) => `<path class="${state}" d="M0 0h9v9h-9z" />`).join('');
      picture.innerHTML = `<figure class="picture"><svg viewBox="0 0 9 9">${paths([...states, 'counted', 'idle'])}</svg></figure>`;
      document.body.append(picture);
      const looks = [...picture.querySelectorAll('path')].map((path) => {
        const { fill, fillOpacity, stroke, strokeWidth, strokeDasharray } = getComputedStyle(path);
        return [path.className.baseVal, [fill === 'none' ? 'none' : fillOpacity, stroke, strokeWidth, strokeDasharray].join(' ')];
      });
      picture.remove();
      return Object.fromEntries(looks);
    });
    const { counted, idle, ...states } = drawn;
    assert.equal(new Set(Object.values(states)).size, Object.keys(states).length, JSON.stringify(states));
    assert.notEqual(counted, drawn.operational);
    assert.notEqual(counted, idle);
  });
});
