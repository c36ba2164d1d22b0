import init, { __wbg_reset_state as startAnew } from '../../www/pkg/is_it_them_app.js';

/** Said where nothing can be drawn: the words of everything else are in the module. */
const SORRY = 'Is it them? could not start. Close this page and open it again.';

/**
 * Starts what a page of the extension is drawn by. After a trap nobody asks that instance again: it starts anew, once,
 * and the page is drawn anew; should it trap again, the page says so.
 * @param {(root: HTMLElement) => unknown} draw draws the page into an element
 */
export async function start(draw) {
  let isNew = true;
  let restarts = false;

  const hear = (error) => {
    if (restarts || !(error instanceof WebAssembly.RuntimeError)) return;
    restarts = true;
    // From here on the timers and listeners of the old instance do nothing.
    startAnew();
    setTimeout(() => {
      restarts = false;
      if (isNew) begin();
      else emptied().textContent = SORRY;
      isNew = false;
    });
  };
  addEventListener('error', ({ error }) => hear(error));
  addEventListener('unhandledrejection', ({ reason }) => hear(reason));

  const begin = async () => draw(emptied());
  try {
    await init();
  } catch (error) {
    emptied().textContent = SORRY;
    throw error;
  }
  await begin();
}

/** The element the page is drawn into, without what was drawn and without those who listen there. */
function emptied() {
  const old = /** @type {HTMLElement} */ (document.getElementById('root'));
  const root = /** @type {HTMLElement} */ (old.cloneNode(false));
  old.replaceWith(root);
  return root;
}
