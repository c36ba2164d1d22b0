/** How long the background waits before it asks for its turn, in milliseconds: what is kept meanwhile is kept in one go. */
const TOGETHER = 50;

/** How long a turn may take, in milliseconds: a module that ended in it gives nothing back, and the others go on. */
const LONGEST = 10_000;

/**
 * Waits for its turn among all pages and workers of this origin. Where pages have no locks (a page over plain http), each
 * goes ahead: there is nothing better to be had.
 * @param {string} name
 * @returns {Promise<(() => void) | undefined>} what lets the next one go ahead
 */
export const lock = (name) =>
  new Promise((granted, refused) => {
    const hold = (/** @type {(value?: any) => void} */ release) => {
      setTimeout(release, LONGEST);
      granted(release);
    };
    const request = () => navigator.locks.request(name, () => new Promise(hold)).catch(refused);
    if (typeof WORKER !== 'undefined') setTimeout(request, TOGETHER);
    else if (navigator.locks) request();
    else granted(undefined);
  });
