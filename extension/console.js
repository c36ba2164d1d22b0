import * as bindings from '../www/pkg/is_it_them_console.js';
import { start } from './pages/start.js';

await start('is_it_them_console', bindings, bindings.Console.of_chosen);
