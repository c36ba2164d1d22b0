import init, { popup } from '../www/pkg/is_it_them.js';

await init();
popup(document.getElementById('root'));
