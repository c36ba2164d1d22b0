/**
 * Waits for its turn among all pages and workers of this origin. Where pages have no locks (a page over plain http), each
 * goes ahead: there is nothing better to be had.
 * @param {string} name
 * @returns {Promise<(() => void) | undefined>} what lets the next one go ahead
 */
export const lock = (name) =>
  new Promise((granted, refused) => {
    if (!navigator.locks) granted(undefined);
    else navigator.locks.request(name, () => new Promise((release) => granted(/** @type {() => void} */ (release)))).catch(refused);
  });
