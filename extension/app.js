import init, { App } from '../www/pkg/is_it_them_app.js';

await init();
const view = new URLSearchParams(location.search).get('view') ?? 'wizard';
await App.of_chosen(document.getElementById('root'), { view, base: '' });
