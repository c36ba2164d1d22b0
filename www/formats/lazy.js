/**
 * The module that knows every format, for pages: fetched by the first vendor whose page is neither Statuspage's nor
 * incident.io's, so that a page that shows none of those never downloads it.
 */
let loading;

async function load() {
  const formats = await import('../pkg/is_it_them_formats.js');
  await formats.default();
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

export const read = async (inquiry) => (await loaded()).read(inquiry);

export const past = async (vendor) => (await loaded()).past(vendor);

export const detect = async (...wanted) => (await loaded()).detect(...wanted);
