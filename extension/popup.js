import { popup } from '../www/pkg/is_it_them_app.js';
import './pages/give-way.js';
import { start } from './pages/start.js';

await start(popup);
