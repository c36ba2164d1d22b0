/** Set in the bundle of the extension's background, which runs in no page. */
declare const WORKER: true | undefined;

/** How long each module is, by its name, in bytes: set in the bundles of pages. */
declare const SIZES: Record<string, number>;

/** What the bundle finds beside the sources: the packages that wasm-pack writes, and styles as text. For the compiler only. */
declare module '*.css' {
  const text: string;
  export default text;
}

declare module '*/is_it_them.js';
declare module '*/is_it_them_badge.js';
declare module '*/is_it_them_popup.js';
declare module '*/is_it_them_console.js';
declare module '*/is_it_them_app.js';
declare module '*/is_it_them_background.js';
declare module '*/is_it_them_vigil.js';
declare module '*/is_it_them_formats.js';
declare module '*/is_it_them_intake.js';
declare module '*/is_it_them_console.js';
