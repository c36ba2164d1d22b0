import { archive, silence, watch } from '../www/modules/lazy.js';
import * as bindings from '../www/pkg/is_it_them_popup.js';
import './pages/theme.js';
import './pages/give-way.js';
import './pages/keys.js';
import { Painted } from './pages/painted.js';
import { start } from './pages/start.js';

/** Milliseconds after an incident was read until it is put into the archive, which takes a package of its own. */
const UNTIL_ARCHIVED = 3000;

const painted = new Painted();
let list;
let drawWizard;
let investigation;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let archiving;

await painted.show();
const drawList = await start('is_it_them_popup', bindings, async (root, options) => {
  list = await bindings.Popup.of_chosen(root, openWizard, archiveSoon, watch, silence, painted.take, options);
});

/**
 * Draws the wizard in the place of the list, from a package that is loaded when it is opened for the first time.
 * @param {string | undefined} id of the investigation to go on with, or a link to begin at
 */
async function openWizard(id) {
  investigation = id;
  list.destroy();
  if (drawWizard) await drawWizard();
  else drawWizard = await (await import('./pages/wizard.js')).startWizard(() => investigation, drawList);
}

/** Nothing of an incident is lost because only the popup saw it. */
function archiveSoon() {
  if (archiving) return;
  archiving = setTimeout(async () => {
    archiving = undefined;
    await archive();
  }, UNTIL_ARCHIVED);
}
