import * as bindings from '../www/pkg/is_it_them_app.js';
import { start } from './pages/start.js';

const view = new URLSearchParams(location.search).get('view') ?? 'wizard';
await start('is_it_them_app', bindings, (root, spoken) => {
  if (view === 'first') return bindings.FirstRun.begin(root, () => close(), spoken);
  // The wizard is the page's main landmark by itself.
  if (view === 'history') root.setAttribute('role', 'main');
  /** @type {Partial<Record<import('../www/element/is-it-them-element.js').option, unknown>>} */
  const options = { view, base: '', ...spoken };
  return bindings.App.of_chosen(root, options);
});
