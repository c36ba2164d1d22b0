/**
 * Makes the pictures of README and of the stores from the build in `target/dist`, or the one that `IS_IT_THEM_DIST` names, with the
 * simulated vendors: `cargo xtask pictures`, or `node tests/pictures.mjs`. Nobody outside is asked.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chips, paste } from './e2e/investigator.mjs';
import { asOf, worldAt } from './e2e/moments.mjs';
import { press, sees, seesStates, until } from './e2e/person.mjs';
import { Stage } from './e2e/stage.mjs';
import { createApis } from './simulator/apis.mjs';
import { screenshot } from './support/pages.mjs';

const DOCS = fileURLToPath(new URL('../docs', import.meta.url));

/** What the stores want. */
const STORE = { width: 1280, height: 800 };

/** The popup as browsers draw it, twice as sharp. */
const POPUP = { width: 400, height: 600, deviceScaleFactor: 2 };

/** The vendors that are recorded, at the addresses of their real pages: a proxy answers for these from the recordings. */
const PAGES = { 'customer-io': 'status.customerio.com', courier: 'status.courier.com', kustomer: 'status.kustomer.com' };
const NAMES = { 'customer-io': 'Customer.io', courier: 'Courier', kustomer: 'Kustomer' };
const page = (id) => `https://${PAGES[id]}`;
const pages = Object.keys(PAGES).map(page);

/** A recorded moment at which the vendor had posted fourteen minutes before. */
const POSTED = '2025-11-04T21:00:00Z';

const TOLD = 'Everyone gets HTTP 503 from the API since 20:15 UTC, Message Sending';

const stage = new Stage();
const apis = await createApis({ safe: true, others: recorded });
try {
  const proxy = Number(new URL(apis.proxyUrl).port);
  await stage.raise('chromium', { extension: true, viewport: STORE, proxy, asks: Object.values(PAGES) });
  await widget();
  await inTrouble();
  await popup();
  await history();
  await options();
  await verdict();
  await wizard();
} finally {
  await stage.close();
  await apis.close();
}
await stage.judge();

/** What a vendor's host answers. */
async function recorded(host, path) {
  const [id] = Object.entries(PAGES).find(([, known]) => known === host) ?? [];
  if (!id) return undefined;
  const answer = await fetch(stage.vendor(id) + path);
  return { status: answer.status, body: await answer.json().catch(() => ({})) };
}

/** @param {string} name below `docs` */
async function keep(page, name) {
  await screenshot(page, join(DOCS, name));
  console.log(`    docs/${name}`);
}

/** The page of a wiki: one vendor in trouble with its row open, one that cannot be read any more, one under maintenance. */
async function widget() {
  const style = '<style>body { max-width: 840px; margin: 32px auto; padding: 0 24px; font: 16px/1.5 system-ui, sans-serif; }</style>';
  const badge = stage.element({ vendors: pages.slice(0, 1), view: 'badge' });
  const wiki = await stage.page(`${style}<p>Mail goes out through ${badge}</p>${stage.element({ vendors: pages, id: 'list' })}`);
  const list = '#list';
  await seesStates(wiki, Array(3).fill('Operational'), list);
  stage.simulator.set('customer-io', { behaviour: 'partial', components: ['Message Sending'] });
  stage.simulator.set('kustomer', { behaviour: 'maintenance', components: ['Web/Email/Form Hooks'] });
  stage.simulator.set('courier', 'status');
  await wiki.evaluate(() => [...document.querySelectorAll('is-it-them')].map((element) => /** @type {any} */ (element).refresh()));
  await seesStates(wiki, ['Partial outage', 'Was operational', 'Maintenance'], list);
  await press(wiki, 'Customer.io', list);
  await sees(wiki, 'Past incidents', list);
  await wiki.mouse.move(0, 0);
  await keep(wiki, 'store/widget.png');
  await wiki.setViewport({ width: 760, height: 680 });
  await keep(wiki, 'widget.png');
  stage.simulator.reset();
}

/** A verdict of a recorded moment, for README. */
async function wizard() {
  stage.simulator.reset();
  stage.simulator.add('customer-io', asOf('customer-io', POSTED));
  const element = stage.element({ vendors: pages.slice(0, 1), view: 'wizard' });
  const wiki = await stage.page(element, { first: worldAt(stage, POSTED) });
  await wiki.setViewport({ width: 760, height: 860 });
  await tell(wiki, 'is-it-them');
  await wiki.$eval('is-it-them', (shown) => shown.scrollIntoView());
  await keep(wiki, 'wizard.png');
}

/** Has the extension's vendors in trouble, and its background know it. */
async function inTrouble() {
  stage.simulator.set('customer-io', { behaviour: 'down', components: ['Message Sending'] });
  stage.simulator.set('kustomer', { behaviour: 'maintenance', components: ['Web/Email/Form Hooks'] });
  await stage.browser.inExtension(
    async (vendors) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set({ 'vendors/1': vendors });
    },
    Object.entries(NAMES).map(([id, name]) => ({ id, name, page: page(id), sample: false })),
  );
  await until('the toolbar to say so', async () => /Customer\.io/.test((await stage.browser.badge()).title));
}

/** The popup, on a plain ground of the size that stores want. */
async function popup() {
  const shown = await stage.extensionPage('popup.html');
  await shown.setViewport(POPUP);
  await sees(shown, 'Kustomer', null);
  await press(shown, 'Customer.io', null);
  await sees(shown, 'Is it mine?', null);
  await shown.mouse.move(0, 0);
  const picture = await shown.screenshot({ encoding: 'base64' });
  const around = await stage.page(
    `<style>
      body { margin: 0; font: 400 22px/1.5 system-ui, sans-serif; background: #f4f5f7; color: #1b1b1f; }
      main { display: grid; grid-template-columns: 1fr 400px; gap: 80px; align-items: center; height: 800px; padding: 0 100px; box-sizing: border-box; }
      main > h1 { display: none; }
      h2 { font-size: 52px; line-height: 1.15; margin: 0 0 24px; text-wrap: balance; }
      img { width: 400px; border-radius: 12px; box-shadow: 0 8px 40px rgb(0 0 0 / .18); }
    </style>
    <div><h2>Is it them, or is it us?</h2><p>Your vendors from their own status pages, worst first. No account, no server, no telemetry.</p></div>
    <img alt="" src="data:image/png;base64,${picture}">`,
  );
  await keep(around, 'store/popup.png');
}

/** The verdict in the extension, of the same moment. */
async function verdict() {
  stage.simulator.reset();
  stage.simulator.add('customer-io', asOf('customer-io', POSTED));
  const shown = await stage.extensionPage('app.html', worldAt(stage, POSTED));
  await sees(shown, 'What is broken?', null);
  await press(shown, 'Customer.io', null);
  await tell(shown, null);
  await keep(shown, 'store/verdict.png');
}

/** From the box to the verdict. */
async function tell(shown, host) {
  await sees(shown, 'Ask me the rest', host);
  await paste(shown, TOLD);
  const understood = () => chips(shown);
  await until('what was understood', async () => (await understood()).some((chip) => chip.includes('503')), understood);
  await press(shown, 'Show why', host);
  await sees(shown, 'The evidence says', host);
  await shown.evaluate(() => scrollTo(0, 0));
}

async function history() {
  const shown = await stage.extensionPage('app.html?view=history');
  await sees(shown, 'Kustomer', null);
  await press(shown, 'Courier', null);
  await sees(shown, /\b24\b/, null);
  await keep(shown, 'store/history.png');
}

async function options() {
  const shown = await stage.extensionPage('options.html');
  await sees(shown, /Kustomer[^]*Read \d/, null);
  await keep(shown, 'store/options.png');
}
