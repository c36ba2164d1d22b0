/** The simulated vendors: what each one says, how it answers, and how often it was asked. */
import { readFileSync } from 'node:fs';
import { FAILURES } from './behaviours.mjs';
import { STATES, document, happen, recorded } from './states.mjs';

const SAMPLES = new URL('../../www/samples/', import.meta.url);
const PATHS = ['summary', 'incidents', 'scheduled-maintenances'];

/** Every behaviour that {@link Vendors.set} knows. */
export const BEHAVIOURS = [...STATES, ...Object.keys(FAILURES)];

/**
 * A behaviour by name, or with options: `path` (as `summary.json`) keeps a failure to one document; `components` names
 * what falls; the rest belongs to the failure (`ms`, `code`, `retryAfter`, `to`).
 * @typedef {string | {behaviour: string, path?: string, components?: string[], [option: string]: unknown}} Behaviour
 */

/** The recorded vendors under `www/samples`, as documents by path. */
function samples() {
  const read = (path) => JSON.parse(readFileSync(new URL(path, SAMPLES), 'utf8'));
  return read('index.json').samples.map(({ id }) => [
    id,
    Object.fromEntries(PATHS.map((path) => [path, read(`${id}/api/v2/${path}.json`)])),
  ]);
}

/** All vendors of one simulator. `clock` gives milliseconds. */
export class Vendors {
  #clock;
  #vendors = new Map();

  constructor(clock) {
    this.#clock = clock;
    for (const [id, record] of samples()) {
      this.add(id, record);
    }
  }

  /**
   * Adds a vendor, or takes the place of one. `record` holds its `summary`, `incidents` and `scheduled-maintenances`
   * documents; of the last two may be missing what the page has none of.
   */
  add(id, record) {
    const { page } = record.summary;
    const whole = {
      incidents: { page, incidents: [] },
      'scheduled-maintenances': { page, scheduled_maintenances: [] },
      ...record,
    };
    this.#vendors.set(id, { state: recorded(whole), failures: new Map(), requests: new Map(), unchanged: 0 });
  }

  has(id) {
    return this.#vendors.has(id);
  }

  /**
   * From now on vendor `id` behaves so. A state (`normal`, `down`, …) ends its failures; a failure leaves its state.
   * @param {string} id
   * @param {Behaviour} behaviour
   */
  set(id, behaviour) {
    const vendor = this.#get(id);
    const { behaviour: name, path, ...options } = typeof behaviour === 'string' ? { behaviour } : behaviour;
    if (STATES.includes(name)) {
      vendor.failures.clear();
      vendor.state = happen(vendor.state, name, this.#clock(), options.components);
    } else if (Object.hasOwn(FAILURES, name)) {
      vendor.failures.set(path?.replace(/\.json$/, '') ?? '*', { name, options });
    } else {
      throw new RangeError(`no behaviour "${name}"; there are ${BEHAVIOURS.join(', ')}`);
    }
  }

  /** How often vendor `id` was asked, for one document (`summary.json`) or for all. */
  requests(id, path) {
    const { requests } = this.#get(id);
    return path ? (requests.get(path) ?? 0) : [...requests.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Counts one request for a document, known or not. */
  count(id, path) {
    const { requests } = this.#get(id);
    requests.set(path, (requests.get(path) ?? 0) + 1);
  }

  /** How often vendor `id` answered that nothing has changed, in place of a document. */
  unchanged(id) {
    return this.#get(id).unchanged;
  }

  /** Counts one such answer. */
  countUnchanged(id) {
    this.#get(id).unchanged += 1;
  }

  /** The document at `path` (without `.json`) as the vendor's page has it now; `undefined` where it has none. */
  document(id, path) {
    return document(this.#get(id).state, path);
  }

  /** What goes wrong with `path` now: `{name, options}` or `undefined`. */
  failure(id, path) {
    const { failures } = this.#get(id);
    return failures.get(path) ?? failures.get('*');
  }

  /** Every vendor, as `GET /control` shows it. */
  list() {
    return [...this.#vendors.keys()].map((id) => this.describe(id));
  }

  /** One vendor, as `GET /control` shows it: `paths` holds the failures of single documents. */
  describe(id) {
    const { state, failures } = this.#get(id);
    const { '*': whole, ...paths } = Object.fromEntries([...failures].map(([path, { name }]) => [path, name]));
    return {
      id,
      name: state.record.summary.page.name,
      behaviour: whole ?? state.name,
      paths,
      requests: this.requests(id),
    };
  }

  /** Every vendor as recorded, never asked. */
  reset() {
    for (const vendor of this.#vendors.values()) {
      vendor.state = recorded(vendor.state.record);
      vendor.failures.clear();
      vendor.requests.clear();
      vendor.unchanged = 0;
    }
  }

  #get(id) {
    const vendor = this.#vendors.get(id);
    if (!vendor) {
      throw new RangeError(`no vendor "${id}"; there are ${[...this.#vendors.keys()].join(', ')}`);
    }
    return vendor;
  }
}
