/** What runs in a page before its scripts, to see what is there before a module is. */

/** Modules of WebAssembly come once `letModulesIn()` is called. */
export function holdModules() {
  const open = new Promise((letIn) => {
    globalThis.letModulesIn = letIn;
  });
  for (const name of ['compileStreaming', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (source, ...rest) => {
      await open;
      return real.call(WebAssembly, source, ...rest);
    };
  }
}

/** `shifted` sums up how far what is on the page jumps, as browsers count it (CLS). Chromium alone tells. */
export function countShifts() {
  globalThis.shifted = 0;
  const add = (/** @type {any} */ entry) => {
    if (!entry.hadRecentInput) globalThis.shifted += entry.value;
  };
  new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type: 'layout-shift', buffered: true });
}
