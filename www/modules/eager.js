/**
 * The modules that the extension's background has only when it needs them: the one that knows every format, and the one that asks a
 * host every minute. Service workers forbid `import()`, so their scripts are part of the bundle, and only the WebAssembly waits.
 */
import beginFormats, * as formats from '../pkg/is_it_them_formats.js';
import beginVigil, * as vigil from '../pkg/is_it_them_vigil.js';

/** Ends what a module is asked, and loads it before it is asked first. */
class Module {
  #begin;
  #loading;
  /** Ends what was asked and not answered yet. */
  #open = new Set();

  /** `begin` loads it; `restart` puts a new instance in its place. */
  constructor(file, begin, restart) {
    this.#begin = begin;
    const hear = (error) => {
      if (!String(error?.stack).includes(file)) return;
      // It starts anew after a trap: the old instance answers nobody any more.
      restart();
      this.#open.forEach((end) => end(error));
    };
    addEventListener('error', ({ error }) => hear(error));
    addEventListener('unhandledrejection', ({ reason }) => hear(reason));
  }

  async ask(what, wanted) {
    // A load that failed is tried again by the next who asks.
    this.#loading ??= this.#begin().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    await this.#loading;
    let end;
    try {
      return await new Promise((resolve, reject) => {
        this.#open.add((end = reject));
        what(wanted).then(resolve, reject);
      });
    } finally {
      this.#open.delete(end);
    }
  }
}

const FORMATS = 'is_it_them_formats_bg.wasm';
const VIGIL = 'is_it_them_vigil_bg.wasm';

const reader = new Module(FORMATS, beginFormats, formats.__wbg_reset_state);
const watcher = new Module(VIGIL, beginVigil, vigil.__wbg_reset_state);

export const read = (inquiry) => reader.ask(formats.read, inquiry);

export const past = (vendor) => reader.ask(formats.past, vendor);

/** Asks what a person has asked every minute: see `src/surfaces/vigil.rs`. */
export const keepVigil = (options) => watcher.ask(vigil.keep_vigil, options);

/** Notes that what there was to tell of that was told. */
export const toldOfVigil = (told) => watcher.ask(vigil.told, told);

/** Whether an error was made in one of these modules, which see to it themselves. */
export const isOurs = (error) => [FORMATS, VIGIL].some((file) => String(error?.stack).includes(file));
