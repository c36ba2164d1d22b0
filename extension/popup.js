import init, { popup } from './pkg/is_it_them.js';

await init({ module_or_path: new URL('is_it_them_bg.wasm', import.meta.url) });
popup(document.getElementById('root'));
