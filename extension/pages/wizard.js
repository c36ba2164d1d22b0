import * as bindings from '../../www/pkg/is_it_them_wizard.js';
import { start } from './start.js';

/**
 * Starts the wizard in the popup.
 * @param {() => string | undefined} investigation the id of the one to go on with
 * @param {() => unknown} onclose leads back
 */
export async function startWizard(investigation, onclose) {
  return start('is_it_them_wizard', bindings, async (root, options) => {
    const wizard = await bindings.WizardView.in_popup(
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
