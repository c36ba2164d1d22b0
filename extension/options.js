import { options } from '../www/pkg/is_it_them_app.js';
import { start } from './pages/start.js';

await start(options);
