/**
 * The modules that pages load only when they are needed: the one that knows every format, by the first vendor whose page is
 * neither Statuspage's nor incident.io's; the one that understands what people paste, by the first who does; the one that does the popup's
 * errands; and the one that keeps the archive for those that do not show it.
 */

/** Ends what a module is asked, and loads it before it is asked first. `load` imports its script. */
class Module {
  #load;
  #file;
  #loading;
  /** Ends what was asked and not answered yet. */
  #open = new Set();

  constructor(file, load) {
    this.#file = file;
    this.#load = load;
  }

  async ask(what, ...wanted) {
    // A load that failed, as without a network, is tried again by the next who asks.
    this.#loading ??= this.#begin().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    const script = await this.#loading;
    let end;
    try {
      return await new Promise((resolve, reject) => {
        this.#open.add((end = reject));
        script[what](...wanted).then(resolve, reject);
      });
    } finally {
      this.#open.delete(end);
    }
  }

  async #begin() {
    const script = await this.#load();
    await script.default();
    const hear = (error) => {
      if (!String(error?.stack).includes(this.#file)) return;
      // It starts anew after a trap: the old instance answers nobody any more.
      script.__wbg_reset_state();
      this.#open.forEach((end) => end(error));
    };
    addEventListener('error', ({ error }) => hear(error));
    addEventListener('unhandledrejection', ({ reason }) => hear(reason));
    return script;
  }
}

const formats = /* @__PURE__ */ new Module('is_it_them_formats_bg.wasm', () => import('../pkg/is_it_them_formats.js'));

export const read = (inquiry) => formats.ask('read', inquiry);

export const past = (vendor) => formats.ask('past', vendor);

export const detect = (...wanted) => formats.ask('detect', ...wanted);

const intake = /* @__PURE__ */ new Module('is_it_them_intake_bg.wasm', () => import('../pkg/is_it_them_intake.js'));

export const understand = (text, base) => intake.ask('understand', text, base);

const errands = /* @__PURE__ */ new Module('is_it_them_errands_bg.wasm', () => import('../pkg/is_it_them_errands.js'));

/** Watches an incident, by its id, of the chosen vendor of a page. Resolves to whether that was kept. */
export const watch = (page, incident) => errands.ask('watch', page, incident);

/** Silences the chosen vendor of a page, or ends that: `core/src/alert/silence.rs` has the ways. Resolves to whether that was kept. */
export const silence = (page, how) => errands.ask('silence', page, how);

const archivist = /* @__PURE__ */ new Module('is_it_them_archivist_bg.wasm', () => import('../pkg/is_it_them_archivist.js'));

/** Puts into the archive what the popup read. */
export const archive = () => archivist.ask('archive');

/** Puts into the archive what the wizard read of a vendor, which calls itself by the name. */
export const keep = (vendor, name, reading) => archivist.ask('keep', vendor, name, reading);

/** How late the vendor of an id posts by the archive, as JSON. */
export const habit = (vendor) => archivist.ask('habit', vendor);
