/** The kinds of faults that real documents showed, on every surface in both browsers: see `KINDS` in `trust/faults.mjs`. */
import { KINDS } from './trust/faults.mjs';
import { matrix } from './trust/matrix.mjs';

matrix(['chromium', 'firefox'], KINDS);
