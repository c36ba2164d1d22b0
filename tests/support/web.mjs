/** Puts the simulator's hosts in the place of the whole web for one page, so that real addresses can be pasted. */

/**
 * From now on what the page asks of any https host is answered by the simulator, or by nobody. Chromium only.
 * @param {import('puppeteer-core').Page} page
 * @param {import('../simulator/server.mjs').Simulator} simulator
 * @returns {Promise<string[]>} the addresses that were asked for; grows
 */
export async function simulateWeb(page, simulator) {
  const asked = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'https:') {
      request.continue();
      return;
    }
    asked.push(request.url());
    if (!simulator.hosts.has(url.hostname)) {
      request.abort('namenotresolved');
      return;
    }
    request.respond(simulator.hosts.answer(url.hostname, url.pathname + url.search));
  });
  return asked;
}
