import { watch } from '../www/modules/lazy.js';
import './pages/theme.js';
import { askArchive } from '../www/element/archived.js';
import { start } from './pages/start.js';

/** What draws each view: its package, and how. */
const VIEWS = {
  async first() {
    const bindings = await import('../www/pkg/is_it_them_options.js');
    await start('is_it_them_options', bindings, (root, spoken) => bindings.FirstRun.begin(root, leave, spoken));
  },
  async history() {
    const archived = askArchive();
    const bindings = await import('../www/pkg/is_it_them_history.js');
    await start('is_it_them_history', bindings, (root, spoken) => {
      // The wizard is the page's main landmark by itself.
      root.setAttribute('role', 'main');
      return bindings.HistoryView.of_chosen(root, watch, { ...spoken, archived });
    });
  },
  async wizard() {
    const bindings = await import('../www/pkg/is_it_them_wizard.js');
    await start('is_it_them_wizard', bindings, bindings.WizardView.of_chosen);
  },
};

const view = new URLSearchParams(location.search).get('view') ?? '';
await VIEWS[Object.hasOwn(VIEWS, view) ? view : 'wizard']();

/** Closes this tab; no script may do so by itself in one that it did not open. */
async function leave() {
  const tab = await chrome.tabs.getCurrent();
  if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
}
