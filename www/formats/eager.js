/**
 * The module that knows every format, for the extension's background: service workers forbid `import()`, so its script
 * is part of the bundle, and only the WebAssembly waits until it is needed.
 */
import init, * as formats from '../pkg/is_it_them_formats.js';

let loading;

function loaded() {
  loading ??= init().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

export async function read(inquiry) {
  await loaded();
  return formats.read(inquiry);
}

export async function past(vendor) {
  await loaded();
  return formats.past(vendor);
}

/** Leaves a module that ended for good; the next vendor that needs it starts another. */
export function restart() {
  if (loading) formats.__wbg_reset_state();
  loading = undefined;
}
