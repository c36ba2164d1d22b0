import init, { options } from '../www/pkg/is_it_them_app.js';

await init();
options(document.getElementById('root'));
