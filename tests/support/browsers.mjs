/** Chromium and Firefox, headless, behind one small interface: pages, an extension and its toolbar badge. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { inLog, refusing } from './capture.mjs';
import { openShadowRoots } from './pages.mjs';

/** Where Firefox puts the extension under test; left to itself it takes a new address each time. */
const FIREFOX_UUID = '7b1f6c54-3d0e-4a52-9b43-5f6c2f9d1e10';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/**
 * A running browser.
 * @typedef {object} Browser
 * @property {'chromium' | 'firefox'} name
 * @property {import('puppeteer-core').Browser} driver
 * @property {(url?: string) => Promise<import('puppeteer-core').Page>} page a new tab; closed shadow roots are open
 * @property {(path: string, first?: any) => Promise<import('puppeteer-core').Page>} extensionPage a new tab with a page of the
 *   extension, as `popup.html`; in Chromium `first` runs before its own scripts. Firefox does not open its closed shadow roots, nor can it be reloaded there.
 * @property {(does: Function, ...values: unknown[]) => Promise<any>} inExtension runs a function that uses nothing
 *   but its arguments where the extension's `chrome.*` is, without waking its background
 * @property {() => Promise<{text: string, colour: string, title: string}>} badge as the toolbar has it; the colour is
 *   `#rrggbb`
 * @property {() => Promise<void>} stopBackground ends the background as the browser does after idle time
 * @property {() => Promise<void>} turnOffAndOn switches the extension off and on again, as on the browser's page of extensions;
 *   its open pages close
 * @property {(does: string, ...values: string[]) => Promise<any>} inWindow runs a function, given as its source, in Firefox's own
 *   window, where the browser's inside is at hand
 * @property {string} opened the address of the tab that the extension opened as it was installed
 * @property {() => Promise<import('./capture.mjs').Asked>} asked whom its pages and its extension asked; once it is closed
 * @property {() => Promise<void>} close
 */

/**
 * Starts a browser with a profile of its own.
 * @param {object} [options]
 * @param {'chromium' | 'firefox'} [options.browser]
 * @param {string} [options.extension] the folder of an unpacked extension to load
 * @param {boolean} [options.dark] what pages see as the reader's preference
 * @param {{width: number, height: number}} [options.viewport]
 * @param {string} [options.locale]
 * @param {string} [options.timeZone]
 * @param {Record<string, string | number | boolean>} [options.prefs] of Firefox, beside those of every test
 * @param {number} [options.proxy] the port of what answers for all of the secure web: see `simulator/apis.mjs`
 * @param {string} [options.program] another one than is installed
 * @returns {Promise<Browser>}
 */
export async function launch({ browser: name = 'chromium', extension, ...rest } = {}) {
  const folder = extension && realpathSync(extension);
  const options = {
    dark: false,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timeZone: 'UTC',
    prefs: {},
    proxy: undefined,
    program: undefined,
    ...rest,
  };
  const start = name === 'firefox' ? firefox : chromium;
  const { driver, ...parts } = await start(folder, options);
  try {
    const browser = handle({ name, driver, ...parts, ...options });
    if (folder) {
      browser.opened = await browser.inExtension(closeFirstRun, UNTIL_OPENED);
    }
    return browser;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** Milliseconds that a browser may take to open the page of the first run. */
const UNTIL_OPENED = 5000;

/** Closes the tab that the extension opened as it was installed, which no journey but its own wants. Resolves to its address. */
const closeFirstRun = (patience) =>
  new Promise((found) => {
    const end = Date.now() + patience;
    const look = async () => {
      const tabs = await chrome.tabs.query({});
      const first = tabs.find(({ url }) => url?.startsWith(chrome.runtime.getURL('')) && url.includes('view=first'));
      if (first) await chrome.tabs.remove(first.id);
      if (first || Date.now() > end) found(first?.url ?? '');
      else setTimeout(look, 50);
    };
    look();
  });

function handle({ name, driver, origin, stop, turn, inWindow, end, dark, viewport, locale }) {
  let inside;

  async function page(url) {
    const tab = await driver.newPage();
    await tab.setViewport(viewport);
    if (name === 'chromium') {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
      // What `Intl` takes without being told; the switches below only reach `navigator.language`.
      const client = await tab.createCDPSession();
      await client.send('Emulation.setLocaleOverride', { locale });
    }
    await tab.evaluateOnNewDocument(openShadowRoots);
    if (url) {
      await tab.goto(url);
    }
    return tab;
  }

  async function extensionPage(path, first) {
    if (!origin) {
      throw new Error('this browser was launched without an extension');
    }
    const tab = await page();
    if (first) await tab.evaluateOnNewDocument(first);
    // Firefox reports no load event for an extension's pages.
    await tab.goto(`${origin}/${path}`, name === 'firefox' ? { waitUntil: [] } : {});
    await tab.waitForFunction(() => document.readyState === 'complete');
    return tab;
  }

  async function inExtension(does, ...values) {
    // The manifest is a page of the extension's origin that runs none of its code.
    inside ??= extensionPage('manifest.json');
    return (await inside).evaluate(does, ...values);
  }

  async function badge() {
    const [text, colour, title] = await inExtension(() =>
      Promise.all([chrome.action.getBadgeText({}), chrome.action.getBadgeBackgroundColor({}), chrome.action.getTitle({})]),
    );
    const hex = (part) => part.toString(16).padStart(2, '0');
    return { text, colour: `#${colour.slice(0, 3).map(hex).join('')}`, title };
  }

  async function turnOffAndOn() {
    await turn(false);
    inside = undefined;
    await turn(true);
    await inExtension(() => true);
  }

  let asked;
  const close = async () => {
    asked ??= driver.close().then(end);
    await asked;
  };
  return {
    name,
    driver,
    page,
    extensionPage,
    inExtension,
    badge,
    stopBackground: stop,
    turnOffAndOn,
    inWindow,
    opened: '',
    asked: () => asked,
    close,
  };
}

async function chromium(extension, { locale, timeZone, proxy, program }) {
  const folder = mkdtempSync(join(tmpdir(), 'capture-'));
  const log = join(folder, 'net.json');
  const driver = await puppeteer.launch({
    browser: 'chrome',
    executablePath: program ?? executable('chromium'),
    headless: true,
    env: { ...process.env, TZ: timeZone },
    ignoreDefaultArgs: extension ? ['--disable-extensions'] : [],
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // No test reaches the web: what a page asks of it is simulated or fails at once.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      `--log-net-log=${log}`,
      ...(proxy ? [`--proxy-server=https=127.0.0.1:${proxy}`, '--ignore-certificate-errors'] : []),
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      // Its sandbox refuses to work for root, as in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(extension ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`] : []),
    ],
  });
  const origin = extension && `chrome-extension://${chromiumId(extension)}`;
  const isBackground = (target) => target.type() === 'service_worker' && target.url().startsWith(`${origin}/`);
  if (extension) {
    await driver.waitForTarget(isBackground, { timeout: 20_000 });
  }
  const stop = async () => {
    const worker = await driver.targets().find(isBackground)?.worker();
    await worker?.close().catch((error) => {
      // It ended by itself between the two lines, which is what was wanted.
      if (!error.message.includes('No session with given id')) throw error;
    });
  };
  /** Only the page of extensions may switch one off. */
  const turn = async (on) => {
    const page = await driver.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate((id, enabled) => chrome.management.setEnabled(id, enabled), chromiumId(extension), on);
    await page.close();
    if (on) await driver.waitForTarget(isBackground, { timeout: 20_000 });
  };
  const inWindow = () => Promise.reject(new Error('only Firefox lets a driver into its own window'));
  const end = () => inLog(log).finally(() => rmSync(folder, { recursive: true, force: true }));
  return { driver, origin, stop, turn, inWindow, end };
}

/** The id of an unpacked extension: the start of its folder's SHA-256, written with the letters a to p. */
function chromiumId(folder) {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digest.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

async function firefox(extension, { dark, locale, timeZone, prefs, proxy, program }) {
  const manifest = extension && JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id = manifest?.browser_specific_settings.gecko.id;
  const refusal = proxy ? undefined : await refusing();
  const driver = await puppeteer.launch({
    browser: 'firefox',
    acceptInsecureCerts: Boolean(proxy),
    executablePath: program ?? executable('firefox'),
    headless: true,
    env: { ...process.env, TZ: timeZone, LC_ALL: `${locale.replace('-', '_')}.UTF-8` },
    // Without it no page of an extension can be opened.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'devtools.jsonview.enabled': false,
      'intl.locale.requested': locale,
      'intl.accept_languages': locale,
      // `Intl` writes as the system does, since no language pack is there.
      'intl.regional_prefs.use_os_locales': true,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      // No test reaches the web: where its requests go they are noted and refused, but for those to this machine.
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy ?? refusal?.port,
      ...(id && { 'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }) }),
      ...prefs,
    },
  });
  if (extension) {
    await driver.installExtension(extension);
  }
  const inWindow = (does, ...values) => callInWindow(driver, does, values);
  const stop = () =>
    inWindow(
      `async (id) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        await extension.terminateBackground({ ignoreDevToolsAttached: true });
      }`,
      id,
    );
  const turn = (on) =>
    inWindow(
      `async (id, on) => {
        const addon = await AddonManager.getAddonByID(id);
        await (on ? addon.enable() : addon.disable());
      }`,
      id,
      on ? 'on' : '',
    );
  const end = async () => {
    refusal?.close();
    return refusal?.asked ?? new Map();
  };
  return { driver, origin: extension && `moz-extension://${FIREFOX_UUID}`, stop, turn, inWindow, end };
}

/**
 * Firefox offers some things to nobody but itself, so they are asked for in a window of the browser's own.
 * @param {any} driver whose connection puppeteer does not declare
 * @param {string} does
 * @param {string[]} values
 */
async function callInWindow({ connection }, does, values) {
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: does,
    arguments: values.map((value) => ({ type: 'string', value })),
    awaitPromise: true,
    target: { context: tree.contexts[0].context },
  });
  if (result.type !== 'success') {
    throw new Error(`Firefox's own window did not do that: ${result.exceptionDetails?.text}`);
  }
  return result.result.value;
}

/**
 * Where a browser is.
 * @param {'chromium' | 'firefox'} name
 */
export function executable(name) {
  const [variable, usual, aptPackage] =
    name === 'firefox'
      ? /** @type {const} */ (['FIREFOX', FIREFOX, 'firefox-esr'])
      : /** @type {const} */ (['CHROMIUM', CHROMIUM, 'chromium']);
  const path = process.env[variable] ?? usual.find((candidate) => existsSync(candidate));
  if (!path) {
    throw new Error(`no ${aptPackage} at ${usual.join(' or ')}: install it (apt-get install ${aptPackage}) or name it in ${variable}`);
  }
  return path;
}
