import { chosenIn, directionOf, wordsOf } from '../../www/element/language.js';

/** The language that was chosen in the options. */
const LANGUAGE = 'language/1'; // names.rs

/** In whose time times are written. */
const TIMES = 'times/1'; // names.rs

/** The page with the widget that colleagues open, where one was named there. */
const PAGE = 'page/1'; // names.rs

/** Where the catalogue and the playbooks lie beside the pages. */
const BASE = 'www/';

/** Said where nothing can be drawn: the words of everything else are in the module or beside it. */
const sorry = () => globalThis.chrome?.i18n?.getMessage('sorry') || 'Is it them? could not start. Close this page and open it again.';

/**
 * What a module is told of the language, with its words, and where it finds what lies in the package.
 * @param {string} stem of the module's files
 * @returns {Promise<Partial<Record<import('../../www/element/is-it-them-element.js').option, unknown>>>}
 */
async function spoken(stem) {
  const { [LANGUAGE]: kept, [PAGE]: page, [TIMES]: times } = (await globalThis.chrome?.storage?.local.get([LANGUAGE, PAGE, TIMES])) ?? {};
  const lang = chosenIn(kept);
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
  return { base: BASE, lang, words: await wordsOf(lang, stem, ''), page, times: String(times ?? '').replaceAll('"', '') };
}

/**
 * Starts the module that a page of the extension is drawn by. After a trap nobody asks that instance again: it starts anew,
 * once, and the page is drawn anew; should it trap again, the page says so.
 * @param {string} stem of the module's files, to tell its traps from another's
 * @param {{ default: () => Promise<unknown>, __wbg_reset_state: () => void }} bindings the module's script
 * @param {(root: HTMLElement, options: Record<string, unknown>) => Promise<{ speak?: (options: unknown) => void } | void>} draw draws the
 *     page into an element, in the language that the options name, and gives what can say it in another
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
      else emptied().textContent = sorry();
      isNew = false;
    });
  };
  addEventListener('error', ({ error }) => hear(error));
  addEventListener('unhandledrejection', ({ reason }) => hear(reason));

  const words = spoken(stem);
  let drawn;
  const begin = async () => {
    drawn = await draw(emptied(), await words);
  };
  const respeak = async () => drawn?.speak?.(await spoken(stem));
  globalThis.chrome?.storage?.onChanged.addListener((changes) => (LANGUAGE in changes || TIMES in changes) && respeak());
  try {
    await init();
  } catch (error) {
    emptied().textContent = sorry();
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
