/** Light or dark as a person chose it in the options, else as the browser has it; now, and whenever another page changes it. */

/** The theme that was chosen. */
const THEME = 'theme/1'; // names.rs

/** A value in storage is JSON text. */
const paint = (kept) => {
  const theme = String(kept ?? '').replaceAll('"', '');
  document.documentElement.dataset.theme = theme === 'light' || theme === 'dark' ? theme : '';
};

globalThis.chrome?.storage?.local.get(THEME).then(({ [THEME]: kept }) => paint(kept));
globalThis.chrome?.storage?.onChanged.addListener((changes) => THEME in changes && paint(changes[THEME].newValue));
