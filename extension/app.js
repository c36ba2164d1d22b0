import * as bindings from '../www/pkg/is_it_them_app.js';
import './pages/theme.js';
import { start } from './pages/start.js';

const view = new URLSearchParams(location.search).get('view') ?? 'wizard';
await start('is_it_them_app', bindings, (root, spoken) => {
  if (view === 'first') return bindings.FirstRun.begin(root, leave, spoken);
  // The wizard is the page's main landmark by itself.
  if (view === 'history') root.setAttribute('role', 'main');
  /** @type {Partial<Record<import('../www/element/is-it-them-element.js').option, unknown>>} */
  const options = { view, base: '', ...spoken };
  return bindings.App.of_chosen(root, options);
});

/** Closes this tab; no script may do so by itself in one that it did not open. */
async function leave() {
  const tab = await chrome.tabs.getCurrent();
  if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
}
