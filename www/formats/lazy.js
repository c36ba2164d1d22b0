/**
 * The module that knows every format, for pages: fetched by the first vendor whose page is neither Statuspage's nor
 * incident.io's, so that a page that shows none of those never downloads it.
 */
let loading;

/** Ends what was asked and not answered yet. */
const open = new Set();

async function load() {
  const formats = await import('../pkg/is_it_them_formats.js');
  await formats.default();
  const hear = (error) => {
    if (!String(error?.stack).includes('is_it_them_formats_bg.wasm')) return;
    // It starts anew after a trap: the old instance answers nobody any more.
    formats.__wbg_reset_state();
    open.forEach((end) => end(error));
  };
  addEventListener('error', ({ error }) => hear(error));
  addEventListener('unhandledrejection', ({ reason }) => hear(reason));
  return formats;
}

function loaded() {
  // A load that failed, as without a network, is tried again by the next who asks.
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function ask(what, ...wanted) {
  const formats = await loaded();
  let end;
  try {
    return await new Promise((resolve, reject) => {
      open.add((end = reject));
      formats[what](...wanted).then(resolve, reject);
    });
  } finally {
    open.delete(end);
  }
}

export const read = (inquiry) => ask('read', inquiry);

export const past = (vendor) => ask('past', vendor);

export const detect = (...wanted) => ask('detect', ...wanted);
