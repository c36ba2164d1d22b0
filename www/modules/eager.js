/**
 * The module that knows every format, for the extension's background: service workers forbid `import()`, so its script
 * is part of the bundle, and only the WebAssembly waits until it is needed.
 */
import init, * as formats from '../pkg/is_it_them_formats.js';

let loading;

/** Ends what was asked and not answered yet. */
const open = new Set();

function loaded() {
  loading ??= init().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

function hear(error) {
  if (!String(error?.stack).includes('is_it_them_formats_bg.wasm')) return;
  // It starts anew after a trap: the old instance answers nobody any more.
  formats.__wbg_reset_state();
  open.forEach((end) => end(error));
}

addEventListener('error', ({ error }) => hear(error));
addEventListener('unhandledrejection', ({ reason }) => hear(reason));

async function ask(what, wanted) {
  await loaded();
  let end;
  try {
    return await new Promise((resolve, reject) => {
      open.add((end = reject));
      what(wanted).then(resolve, reject);
    });
  } finally {
    open.delete(end);
  }
}

export const read = (inquiry) => ask(formats.read, inquiry);

export const past = (vendor) => ask(formats.past, vendor);
