import init, { popup } from '../www/pkg/is_it_them_app.js';

await init();
popup(document.getElementById('root'));
