import init, { App } from '../www/pkg/is_it_them_app.js';

await init();
const root = document.getElementById('root');
const view = new URLSearchParams(location.search).get('view') ?? 'wizard';
// The wizard is the page's main landmark by itself.
if (view === 'history') root.setAttribute('role', 'main');
await App.of_chosen(root, { view, base: '' });
