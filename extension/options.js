import init, { options } from '../www/pkg/is_it_them.js';

await init();
options(document.getElementById('root'));
