import { bare, wordsOf } from './language.js';
import { prepare } from './paint.js';

/** Where the package lies: the bundle, and beside it the modules, the samples and the catalogue. */
export const base = new URL('./', import.meta.url).href;

/** What only the large views need; empty until the first of them is shown. */
export const appSheet = new CSSStyleSheet();

/** Milliseconds after which a line that has not begun to answer counts as slow. */
const SLOW = 100;

/**
 * A module that draws, and the elements it draws. It is loaded once, its script and its WebAssembly side by side. After a
 * trap nobody asks that instance again: it starts anew, once, and its elements with it; should it trap again, they go
 * back to their fallback.
 */
class Module {
  /** The elements it draws: each can `lose` its widget, then have it `again` or `fail`. */
  elements = new Set();
  #stem;
  #load;
  #view;
  #script;
  /** @type {Record<string, Promise<string>>} */
  #words = {};
  #isNew = true;
  #restarts = false;
  /** How much of it has arrived, from 0 to 1, where that is known. */
  progress;
  /** Whether it is of those that wait until somebody looks. */
  isLarge;

  /**
   * @param {string} stem of its files
   * @param {(started: (script: Promise<any>) => Promise<any>) => Promise<Function>} load gives the class that draws
   * @param {boolean} [isLarge]
   */
  constructor(stem, load, isLarge = false) {
    this.#stem = stem;
    this.#load = load;
    this.isLarge = isLarge;
  }

  /** Whether it is here, and asks the vendors by itself. */
  get isHere() {
    return this.#script !== undefined;
  }

  /** The words of a language, asked for once; none where the module has them itself. */
  words(language) {
    return (this.#words[bare(language)] ??= wordsOf(language, this.#stem, base));
  }

  /** The class that draws; what it says first is in this language. */
  view(language) {
    return (this.#view ??= this.#load((script) => this.#started(script, language)));
  }

  /**
   * The module is compiled as it arrives, whether or not its script is there; where it cannot be had that way, as from a
   * server that does not say what it is, its script is left to try.
   */
  async #started(script, language) {
    const url = new URL(`${this.#stem}_bg.wasm`, base);
    const arriving = this.#arriving(url);
    const module = WebAssembly.compileStreaming(arriving).catch(() => url);
    // Beside the compiler: before it, this would hold it up.
    arriving.then(
      () => setTimeout(() => prepare(language)),
      () => {},
    );
    const bindings = await script;
    await bindings.default({ module_or_path: await module });
    return (this.#script = bindings);
  }

  /** The module's file; on a slow line what has arrived of it is counted. Else not: browsers keep the code of what was not touched. */
  async #arriving(url) {
    const asked = performance.now();
    const answer = await fetch(url);
    const size = JSON.parse(SIZES)[this.#stem];
    if (!answer.body || !size || performance.now() - asked < SLOW) return answer;
    let arrived = 0;
    const count = new TransformStream({
      transform: (chunk, next) => {
        arrived += chunk.length;
        this.progress = Math.min(arrived / size, 1);
        next.enqueue(chunk);
      },
    });
    return new Response(answer.body.pipeThrough(count), answer);
  }

  /** Whether a trace leads through it. */
  isIn(trace) {
    return trace.includes(`${this.#stem}_bg.wasm`);
  }

  /** Starts anew after an error that ended it. What else the old instance did in the same breath is of the past. */
  trapped(error) {
    if (this.#restarts) return;
    this.#restarts = true;
    const elements = [...this.elements];
    this.elements.clear();
    elements.forEach((element) => element.lose());
    let act = (element) => element.again();
    try {
      // From here on the timers and listeners of the old instance do nothing.
      this.#script.__wbg_reset_state();
      if (!this.#isNew) throw error;
    } catch (last) {
      this.#view = undefined;
      this.#load = () => Promise.reject(last);
      act = (element) => element.fail(last);
    }
    this.#isNew = false;
    setTimeout(() => {
      this.#restarts = false;
      elements.forEach(act);
    });
  }
}

const badge = new Module('is_it_them_badge', async (started) => {
  const { Badges } = await started(import('../pkg/is_it_them_badge.js'));
  return Badges;
});

const full = new Module('is_it_them', async (started) => {
  const { Widget } = await started(import('../pkg/is_it_them.js'));
  return Widget;
});

/** A large view: the style of its own that all of them have comes with the first. */
const large = (stem, script, name) =>
  new Module(
    stem,
    async (started) => {
      const [bindings, { default: styles }] = await Promise.all([started(script()), import('../app.css')]);
      appSheet.replaceSync(styles);
      return bindings[name];
    },
    true,
  );

const history = large('is_it_them_history', () => import('../pkg/is_it_them_history.js'), 'HistoryView');

const wizard = large('is_it_them_wizard', () => import('../pkg/is_it_them_wizard.js'), 'WizardView');

/** The badge is drawn by a small module of its own, and the rest by larger ones, each fetched when it is first shown. */
const MODULES = { badge, history, wizard };

/** The module that draws a view. */
export const moduleOf = (view) => (Object.hasOwn(MODULES, view) ? MODULES[view] : full);

/** What browsers call it when a stack overflows. */
const OVERFLOW = /call stack|recursion/;

/** An error ends the modules that its trace leads through; a trap whose trace names no file may be any one's. */
function hear(error) {
  const trace = String(error?.stack);
  const here = [badge, full, history, wizard].filter((module) => module.isHere);
  const isTrap = error instanceof WebAssembly.RuntimeError;
  const any = isTrap && !trace.includes('.wasm');
  if (!isTrap && !OVERFLOW.test(error?.message)) return;
  for (const module of here) if (any || module.isIn(trace)) module.trapped(error);
}

addEventListener('error', ({ error }) => hear(error));
addEventListener('unhandledrejection', ({ reason }) => hear(reason));
