import './pages/theme.js';
import { start } from './pages/start.js';

const bindings = await import('../www/pkg/is_it_them_options.js');
await start('is_it_them_options', bindings, bindings.Choices.of_chosen);
