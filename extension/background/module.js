/** The background's module, which starts anew after something ended it. */
import init, * as module from '../../www/pkg/is_it_them_background.js';
import { restart as restartFormats } from '../../www/formats/eager.js';

/** Loads the module once a life of this worker. */
let ready = init();

export const poll = async (all) => (await ready, module.poll(all));

export const repaint = async () => (await ready, module.repaint());

/** Whether an error is the module's end: a trap, or a stack that was used up, which browsers name differently. */
export const isEnd = (error) =>
  error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === 'InternalError';

/** Leaves the ended module for good. */
export function restart() {
  module.__wbg_reset_state();
  restartFormats();
  ready = init();
}
