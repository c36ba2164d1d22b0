/** Said where nothing can be drawn: the words of everything else are in the module. */
const SORRY = 'Is it them? could not start. Close this page and open it again.';

/**
 * Starts the module that a page of the extension is drawn by. After a trap nobody asks that instance again: it starts anew,
 * once, and the page is drawn anew; should it trap again, the page says so.
 * @param {string} stem of the module's files, to tell its traps from another's
 * @param {{ default: () => Promise<unknown>, __wbg_reset_state: () => void }} bindings the module's script
 * @param {(root: HTMLElement) => unknown} draw draws the page into an element
 * @returns {Promise<() => Promise<unknown>>} what draws the page anew
 */
export async function start(stem, { default: init, __wbg_reset_state: startAnew }, draw) {
  let isNew = true;
  let restarts = false;

  const hear = (error) => {
    if (restarts || !(error instanceof WebAssembly.RuntimeError) || !mayBeIn(stem, String(error.stack))) return;
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
  return begin;
}

/** A trace that names no module may lead through any. */
function mayBeIn(stem, trace) {
  return trace.includes(`${stem}_bg.wasm`) || !trace.includes('.wasm');
}

/** The element the page is drawn into, without what was drawn and without those who listen there. */
function emptied() {
  const old = /** @type {HTMLElement} */ (document.getElementById('root'));
  const root = /** @type {HTMLElement} */ (old.cloneNode(false));
  old.replaceWith(root);
  return root;
}
