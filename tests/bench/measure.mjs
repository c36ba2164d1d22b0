/**
 * Opens a page in a fresh browser and waits until its element shows the state.
 * @param {import('../support/browsers.mjs').Browser} browser
 * @param {{url: string, tag: string, state: RegExp}} subject
 * @param {{network?: import("puppeteer-core").Protocol.Network.EmulateNetworkConditionsRequest, slowdown?: number}} [settings] the line and the processor
 * @returns {Promise<{time: number, bytes: number, requests: number}>} milliseconds from navigation, bytes of bodies
 *   over the wire, number of requests
 */
export async function measure(browser, { url, tag, state }, { network, slowdown } = {}) {
  const page = await browser.page();
  const seen = { bytes: 0, requests: 0 };
  // Firefox has no such protocol: there the time is measured alone, on the machine as it is.
  if (browser.name === 'chromium') await emulate(page, seen, network, slowdown);
  await page.evaluateOnNewDocument(watch, tag, state.source);
  await page.goto(url);
  const time = await page.evaluate(() => globalThis.firstState);
  // A while for what is kept for the next visit, which pages keep once they are drawn; then the page is left.
  await new Promise((passed) => setTimeout(passed, 300));
  await page.close({ runBeforeUnload: false });
  return { time, ...seen };
}

/** Counts what comes over the wire, on such a line and with so much less of a processor. */
async function emulate(page, seen, network, slowdown) {
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  if (network) await session.send('Network.emulateNetworkConditions', network);
  if (slowdown) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  session.on('Network.dataReceived', ({ encodedDataLength }) => {
    seen.bytes += encodedDataLength;
  });
  session.on('Network.requestWillBeSent', () => {
    seen.requests += 1;
  });
}

/** Runs in the page: `firstState` is the time at which the element's text first showed the state. */
function watch(tag, source) {
  const state = new RegExp(source);
  globalThis.firstState = new Promise((resolve) => {
    const look = () => {
      const element = document.querySelector(tag);
      const text = element && `${element.textContent} ${element.shadowRoot?.textContent ?? ''}`;
      if (text && state.test(text)) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
