/** Every way in which a vendor can mislead, on every surface, in Chromium: see the table in `trust/faults.mjs`. */
import { FAULTS } from './trust/faults.mjs';
import { matrix } from './trust/matrix.mjs';

matrix(['chromium'], FAULTS);
