/**
 * The modules that the extension's background has only when it needs them: the one that knows every format, the one that asks a host
 * every minute, and the one that does what few people have done for them. Service workers forbid `import()`, so their scripts are
 * part of the bundle, and only the WebAssembly waits.
 */
import beginErrands, * as errands from '../pkg/is_it_them_errands.js';
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

  async ask(what, ...wanted) {
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
        what(...wanted).then(resolve, reject);
      });
    } finally {
      this.#open.delete(end);
    }
  }
}

const ERRANDS = 'is_it_them_errands_bg.wasm';
const FORMATS = 'is_it_them_formats_bg.wasm';
const VIGIL = 'is_it_them_vigil_bg.wasm';

const runner = new Module(ERRANDS, beginErrands, errands.__wbg_reset_state);
const reader = new Module(FORMATS, beginFormats, formats.__wbg_reset_state);
const watcher = new Module(VIGIL, beginVigil, vigil.__wbg_reset_state);

export const read = (inquiry) => reader.ask(formats.read, inquiry);

export const past = (vendor) => reader.ask(formats.past, vendor);

/** Asks what a person has asked every minute: see `src/surfaces/vigil.rs`. */
export const keepVigil = (options) => watcher.ask(vigil.keep_vigil, options);

/** Notes that what there was to tell of that was told. */
export const toldOfVigil = (told) => watcher.ask(vigil.told, told);

/** Takes over what an organisation presets, as JSON; gives the place of what cannot be so. */
export const preset = (policy) => runner.ask(errands.preset, policy);

/** Takes over what was chosen on the person's other computers; gives what there is to be told to them, as JSON. */
export const synced = (theirs) => runner.ask(errands.synced, theirs);

/** Reads the list of a team that is followed, where it is time. */
export const lookAtTeam = () => runner.ask(errands.look_at_team);

/** Ends what was let be at vendors until it is over. */
export const endSilences = (pages, seen) => runner.ask(errands.end_silences, pages, seen);

/** Whether an error was made in one of these modules, which see to it themselves. */
export const isOurs = (error) => [ERRANDS, FORMATS, VIGIL].some((file) => String(error?.stack).includes(file));
