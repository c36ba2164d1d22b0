import * as bindings from '../../www/pkg/is_it_them_app.js';
import { start } from './start.js';

/**
 * Starts the wizard in the popup.
 * @param {() => string | undefined} investigation the id of the one to go on with
 * @param {() => unknown} onclose leads back
 */
export async function startWizard(investigation, onclose) {
  return start('is_it_them_app', bindings, async (root, options) => {
    const wizard = await bindings.App.in_popup(
      root,
      investigation(),
      () => {
        wizard.destroy();
        onclose();
      },
      options,
    );
  });
}

/** Puts into the archive what the popup read. */
export async function archive() {
  await bindings.default();
  await bindings.archive();
}

/**
 * Watches an incident of a chosen vendor. Resolves to whether that was kept.
 * @param {string} page
 * @param {string} incident its id
 */
export async function watch(page, incident) {
  await bindings.default();
  return bindings.watch(page, incident);
}

/**
 * Mutes or snoozes a chosen vendor, or ends that. Resolves to whether that was kept.
 * @param {string} page
 * @param {string} how its name: see `core/src/alert/silence.rs`
 */
export async function silence(page, how) {
  await bindings.default();
  return bindings.silence(page, how);
}
