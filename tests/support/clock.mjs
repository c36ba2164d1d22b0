/** A page's clock that a test can put forward, as no test can wait for the minutes between two reads. */

/**
 * Runs in the page before its scripts: `Date.now`, `performance.now`, timers and time limits go on as ever, until
 * {@link advance} puts them forward. Timers keep to `performance.now`, as a browser's do when the clock is set.
 */
export function installClock() {
  const { now } = Date;
  // Called through the window, which is what they expect to belong to.
  const later = globalThis.setTimeout.bind(globalThis);
  const often = globalThis.setInterval.bind(globalThis);
  const clear = globalThis.clearTimeout.bind(globalThis);
  const timers = new Map();
  let ahead = 0;
  Date.now = () => now() + ahead;
  const tick = performance.now.bind(performance);
  const running = () => tick() + ahead;
  performance.now = running;

  // @ts-expect-error: the page's, whose timers are numbers, and not Node's
  globalThis.setTimeout = (run, delay = 0, ...values) => {
    const due = () => {
      timers.delete(id);
      run(...values);
    };
    const id = later(due, delay);
    timers.set(id, { at: running() + delay, due: () => (clear(id), due()) });
    return id;
  };
  // @ts-expect-error: as above
  globalThis.setInterval = (run, delay = 0, ...values) => {
    const due = () => {
      timers.set(id, { at: running() + delay, due });
      run(...values);
    };
    const id = often(due, delay);
    timers.set(id, { at: running() + delay, due });
    return id;
  };
  globalThis.clearTimeout = globalThis.clearInterval = (id) => {
    timers.delete(id);
    clear(id);
  };
  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    globalThis.setTimeout(() => controller.abort(new DOMException('It took too long.', 'TimeoutError')), delay);
    return controller.signal;
  };
  globalThis.advanceClock = (seconds) => {
    ahead += seconds * 1000;
    for (const { at, due } of [...timers.values()]) {
      if (at <= running()) {
        due();
      }
    }
  };
}

/**
 * Puts the clock of a page forward; what falls due runs once, now.
 * @param {import('puppeteer-core').Page} page one that was given {@link installClock}
 * @param {number} seconds
 */
export function advance(page, seconds) {
  return page.evaluate((by) => globalThis.advanceClock(by), seconds);
}
