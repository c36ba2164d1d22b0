/** What spoils a page by eye: texts that are cut or lie over each other, and a page that has to be scrolled sideways. */

/** Texts that are cut without an ellipsis, lie over each other or leave their button. */
export function spoilt(page) {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element instanceof HTMLElement &&
        element.checkVisibility() &&
        !element.closest('.unseen, input, textarea') &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim()),
    );
    const boxes = (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].filter(({ width }) => width > 1);
    };
    const what = (element) => element.textContent.trim().slice(0, 40);
    const isCut = (element) => {
      for (let around = element; around; around = around.parentElement) {
        const { display, overflowX, textOverflow } = getComputedStyle(around);
        if (display === 'inline') continue;
        // What scrolls can be seen.
        if (overflowX === 'auto' || overflowX === 'scroll') return false;
        const { left, right } = around.getBoundingClientRect();
        const leaves = boxes(element).some((box) => box.left < left - 1 || box.right > right + 1);
        if (leaves && textOverflow !== 'ellipsis' && (overflowX !== 'visible' || around.matches('button, a, li'))) return true;
        if (textOverflow === 'ellipsis') return false;
      }
      return false;
    };
    // What sticks to an edge or opens over the rest lies over it on purpose, and what is cut short is not seen beyond.
    const lies = (element) => {
      for (let around = element; around; around = around.parentElement) {
        const { position, textOverflow } = getComputedStyle(around);
        if (position !== 'static' && position !== 'relative') return position;
        if (textOverflow === 'ellipsis') return 'cut short';
      }
      return 'flow';
    };
    const flowing = shown.filter((element) => lies(element) === 'flow').map((element) => ({ element, texts: boxes(element) }));
    const over = (one, other) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 8;
    const scroller = (element) => {
      let around = element.parentElement;
      while (around && !['auto', 'scroll'].includes(getComputedStyle(around).overflowY)) around = around.parentElement;
      return around;
    };
    const overlaps = flowing.flatMap(({ element, texts }, index) =>
      flowing
        .slice(index + 1)
        .filter(
          (other) =>
            !element.contains(other.element) &&
            !other.element.contains(element) &&
            scroller(element) === scroller(other.element) &&
            texts.some((one) => other.texts.some((another) => over(one, another))),
        )
        .map((other) => `${what(element)} over ${what(other.element)}`),
    );
    return [...shown.filter(isCut).map((element) => `cut: ${what(element)}`), ...overlaps];
  });
}

/** By how many pixels a page is wider than its window. */
export const wider = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
