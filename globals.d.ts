/** Set in the bundle of the extension's background, which runs in no page. */
declare const WORKER: true | undefined;

/** How long each module is, by its name, in bytes, as JSON: set in the bundles of pages. */
declare const SIZES: string;

/** What the bundle finds beside the sources: the packages that wasm-pack writes, and styles as text. For the compiler only. */
declare module '*.css' {
  const text: string;
  export default text;
}

declare module '*/is_it_them.js';
declare module '*/is_it_them_badge.js';
declare module '*/is_it_them_popup.js';
declare module '*/is_it_them_console.js';
declare module '*/is_it_them_history.js';
declare module '*/is_it_them_wizard.js';
declare module '*/is_it_them_options.js';
declare module '*/is_it_them_errands.js';
declare module '*/is_it_them_archivist.js';
declare module '*/is_it_them_background.js';
declare module '*/is_it_them_vigil.js';
declare module '*/is_it_them_formats.js';
declare module '*/is_it_them_intake.js';
