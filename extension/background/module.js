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

/** Takes over what an organisation presets, as JSON; gives the place of what cannot be so. */
export const preset = async (policy) => (await ready, module.preset(policy));

/** Takes over what was chosen on the person's other computers; gives what there is to be told to them, as JSON. */
export const synced = async (theirs) => (await ready, module.synced(theirs));

/** Reads the list of a team that is followed, where it is time. */
export const lookAtTeam = async () => (await ready, module.look_at_team());

/** What changed since it was last told: see `src/surfaces/background.rs`. */
export const review = async (kept, shown, past) => (await speak(kept), module.review(kept, shown, past));

/** Ends what was let be at vendors until it is over. */
export const endSilences = async (pages, seen) => (await ready, module.end_silences(pages, seen));

/** What is to be shown and told. */
export const show = async (kept) => (await speak(kept), module.show(kept));

/** Asks what a person has asked every minute, by a module of its own that is loaded for it. */
export const keepVigil = async () => eager.keepVigil(await spoken(await chrome.storage.local.get(LANGUAGE), 'is_it_them_vigil'));

/** Notes that what there was to tell of that was told. */
export const toldOfVigil = eager.toldOfVigil;

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
