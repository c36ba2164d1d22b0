/** The background's module, which starts anew after something ended it. */
import init, * as module from '../../www/pkg/is_it_them_background.js';
import { chosenIn, wordsOf } from '../../www/element/language.js';
import * as eager from '../../www/modules/eager.js';

/** Loads the module once a life of this worker. */
const ready = init();

export const due = async (kept, all) => (await ready, module.due(kept, all));

export const read = async (vendor) => (await ready, module.read(vendor, false));

export const past = async (vendor) => (await ready, module.read(vendor, true));

export const behind = async (kept) => (await ready, module.behind(kept));

/** The language that was chosen in the options. */
const LANGUAGE = 'language/1'; // names.rs

/** The language that was chosen, else the browser's, with its words for a module. */
async function spoken(kept, stem) {
  const lang = chosenIn(kept[LANGUAGE]);
  return { lang, words: await wordsOf(lang, stem, chrome.runtime.getURL('')) };
}

async function speak(kept) {
  const options = await spoken(kept, 'is_it_them_background');
  await ready;
  module.speak(options);
}

/** What changed since it was last told: see `src/surfaces/background.rs`. */
export const review = async (kept, shown, past) => (await speak(kept), module.review(kept, shown, past));

/** What is to be shown and told. */
export const show = async (kept) => (await speak(kept), module.show(kept));

/** Asks what a person has asked every minute, by a module of its own that is loaded for it. */
export const keepVigil = async () => eager.keepVigil(await spoken(await chrome.storage.local.get(LANGUAGE), 'is_it_them_vigil'));

export { endSilences, lookAtTeam, preset, synced, toldOfVigil } from '../../www/modules/eager.js';

/**
 * Whether an error is this module's end: a trap, or a stack that was used up, which browsers name differently. The modules that
 * are loaded when they are needed see to their own.
 */
export function isEnd(error) {
  if (eager.isOurs(error)) return false;
  const isHere = String(error?.stack).includes('is_it_them_background_bg.wasm');
  return error instanceof WebAssembly.RuntimeError || (error instanceof Error && isHere);
}

/** Puts a new instance in the place of the ended one, which nobody asks again. */
export const restart = () => module.__wbg_reset_state();
