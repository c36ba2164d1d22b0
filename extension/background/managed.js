/** What an organisation sets by its browsers' policies: `managed-schema.json` says what that may be. */
import { preset } from './module.js';

/** What was taken over the last time. */
const PRESET = 'preset/1'; // names.rs

/**
 * What the policies say; empty where there are none, which Firefox takes for an error.
 * @returns {Promise<Record<string, any>>}
 */
export const policy = async () => (await chrome.storage.managed?.get(null).catch(() => undefined)) ?? {};

/**
 * Takes over what is preset, where the person chose nothing else.
 * @param {boolean} [always] whether also a list that a person may change
 */
export async function takePreset(always = true) {
  const said = await policy();
  if (!always && said.locked !== true) return;
  const kept = await chrome.storage.local.get(PRESET);
  if (Object.keys(said).length === 0 && !(PRESET in kept)) return;
  const place = await preset(JSON.stringify(said));
  if (place !== undefined) console.error(`Is it them?: the organisation's settings are not taken, this cannot be so: ${place}`);
}
