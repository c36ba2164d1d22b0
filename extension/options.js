import * as bindings from '../www/pkg/is_it_them_app.js';
import './pages/theme.js';
import { start } from './pages/start.js';

await start('is_it_them_app', bindings, bindings.Choices.of_chosen);
