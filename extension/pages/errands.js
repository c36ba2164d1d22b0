/** What the popup has done for it, by a package that it loads for that. */
import * as bindings from '../../www/pkg/is_it_them_errands.js';

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
