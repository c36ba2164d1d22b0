/** Vendors whose documents are made to be too much, on every surface: see the table in `trust/faults.mjs`. */
import { GIANTS } from './trust/faults.mjs';
import { matrix } from './trust/matrix.mjs';

matrix(['chromium', 'firefox'], GIANTS);
