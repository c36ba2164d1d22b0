/** When a view that takes a large package is worth it: what nobody looks at yet does not hold up what somebody does. */

/** How far from being seen an element is in reach, in CSS pixels. */
const AHEAD = 200;

/** Milliseconds after which a page gets the rest as well, to be found in and printed. */
const LATER = 10_000;

/**
 * Resolves once an element is about to be seen, or the page has stood for a while. So it does when the page is to be printed, though no
 * browser waits for what is loaded then: the next print has it.
 * @param {Element} element
 * @returns {Promise<void>}
 */
export async function inReach(element) {
  // An observer says so a frame later.
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom > 0 && top < innerHeight + AHEAD) return;
  await new Promise((resolve) => {
    const end = new AbortController();
    const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && done(), {
      rootMargin: `${AHEAD}px`,
    });
    const timer = setTimeout(done, LATER);
    addEventListener('beforeprint', done, { signal: end.signal });
    observer.observe(element);

    function done() {
      observer.disconnect();
      clearTimeout(timer);
      end.abort();
      resolve(undefined);
    }
  });
}
