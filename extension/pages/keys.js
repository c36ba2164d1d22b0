/**
 * The popup by keyboard: `/` finds or adds, arrows go through the list and the headings of its groups, `?` shows the keys, and Escape goes one step back before it
 * closes the popup. Enter is the buttons' own.
 */

const ROWS = '.vendors > li > h2 > .row, .group > summary';

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = /** @type {HTMLElement} */ (event.target);
  const isTyping = at.matches('input, textarea, select');
  const does = event.key === 'Escape' ? back : isTyping ? undefined : KEYS[event.key];
  if (does?.(at)) event.preventDefault();
});

/** @type {Record<string, (at: HTMLElement) => boolean>} */
const KEYS = {
  '/': () => focus(document.querySelector('.search input')),
  '?': () => {
    const keys = /** @type {HTMLDialogElement | null} */ (document.querySelector('dialog.keys'));
    keys?.showModal();
    return Boolean(keys);
  },
  ArrowDown: (at) => step(at, 1),
  ArrowUp: (at) => step(at, -1),
};

/** The next row from where the keyboard is; the first or the last one from elsewhere. */
function step(at, by) {
  // Those of a group that is folded away are there, and nobody sees them.
  const rows = [...document.querySelectorAll(ROWS)].filter((row) => row.checkVisibility());
  const own = at.closest('.vendors > li')?.querySelector(':scope > h2 > .row') ?? at.closest('.group > summary');
  const place = own ? rows.indexOf(own) + by : by > 0 ? 0 : rows.length - 1;
  return focus(rows[place]);
}

/** Leaves the incident, else closes the open row; what is left to leave is the popup itself. */
function back() {
  if (document.querySelector('dialog[open]')) return false;
  const way = document.querySelector('#root .incident .back, #root .vendors .row[aria-expanded="true"]');
  if (!(way instanceof HTMLElement)) return false;
  way.focus();
  way.click();
  return true;
}

function focus(element) {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  element.scrollIntoView({ block: 'nearest' });
  return true;
}
