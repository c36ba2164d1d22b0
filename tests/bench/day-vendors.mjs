/** Vendors through a day: each at an origin of its own with a recorded page, some of which change by a script that a seed gives. */
import { readFileSync, readdirSync } from 'node:fs';
import { document, happen, recorded } from '../simulator/states.mjs';

const SAMPLES = new URL('../../www/samples/', import.meta.url);
const PATHS = ['summary', 'incidents', 'scheduled-maintenances'];
const MINUTE = 60_000;

/** What happens in a day, to one vendor in how many, and for how many minutes at least and at most. */
const EVENTS = [
  { behaviour: 'degraded', oneIn: 15, least: 20, most: 180 },
  { behaviour: 'partial', oneIn: 30, least: 20, most: 120 },
  { behaviour: 'down', oneIn: 60, least: 10, most: 90 },
  { behaviour: 'maintenance', oneIn: 30, least: 60, most: 180 },
  { behaviour: 'failing', oneIn: 60, least: 30, most: 60 },
];

const RECORDED = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) =>
    Object.fromEntries(PATHS.map((path) => [path, JSON.parse(readFileSync(new URL(`${name}/api/v2/${path}.json`, SAMPLES), 'utf8'))])),
  );

/** Vendors whose clock is told to them. */
export class DayVendors {
  #vendors = [];
  #events = [];
  counts = { requests: 0, unchanged: 0, bytes: 0 };

  /**
   * @param {import('../simulator/origins.mjs').Origins} origins
   * @param {number} size how many
   * @returns {Promise<object[]>} as the extension lists them
   */
  async add(origins, size) {
    const all = [];
    for (let index = 0; index < size; index += 1) {
      const name = `Vendor ${index}`;
      const record = structuredClone(RECORDED[index % RECORDED.length]);
      for (const path of PATHS) Object.assign(record[path].page, { id: `page${index}`, name });
      const vendor = { state: recorded(record), failing: false, version: 0, texts: new Map() };
      this.#vendors.push(vendor);
      const page = await origins.add(name, ({ path, headers }) => this.#answer(vendor, path, headers));
      all.push({ id: page, name, page, sample: false });
    }
    return all;
  }

  /**
   * Plans the day, and counts from here on.
   * @param {number} begin in milliseconds
   * @param {number} hours
   * @param {() => number} random from 0 to 1
   * @returns {number} how many changes there will be
   */
  plan(begin, hours, random) {
    this.counts = { requests: 0, unchanged: 0, bytes: 0 };
    // A vendor has one of them at most, so that none takes the place of another.
    const free = this.#vendors.map((_, index) => index);
    for (const { behaviour, oneIn, least, most } of EVENTS) {
      for (let many = Math.max(1, Math.round(this.#vendors.length / oneIn)); many > 0 && free.length > 0; many -= 1) {
        const [index] = free.splice(Math.floor(random() * free.length), 1);
        const length = (least + random() * (most - least)) * MINUTE;
        const at = begin + random() * Math.max(0, hours * 60 * MINUTE - length);
        this.#events.push({ at, index, behaviour }, { at: at + length, index, behaviour: 'recover' });
      }
    }
    this.#events.sort((one, other) => one.at - other.at);
    return this.#events.length;
  }

  /** Has all happen that happens until then. */
  advance(moment) {
    while (this.#events.length > 0 && this.#events[0].at <= moment) {
      const { at, index, behaviour } = this.#events.shift();
      const vendor = this.#vendors[index];
      vendor.failing = behaviour === 'failing';
      if (!vendor.failing) vendor.state = happen(vendor.state, behaviour, at);
      vendor.version += 1;
      vendor.texts.clear();
    }
  }

  /** As real pages do it: a document with its tag, and none to who has it. */
  #answer(vendor, path, headers) {
    this.counts.requests += 1;
    if (vendor.failing) return { status: 503 };
    if (!vendor.texts.has(path)) {
      const made = document(vendor.state, path.replace(/^\/api\/v2\/|\.json$/g, ''));
      vendor.texts.set(path, made && JSON.stringify(made));
    }
    const body = vendor.texts.get(path);
    if (!body) return { status: 404 };
    const etag = `"${vendor.version}"`;
    const tagged = { etag, 'cache-control': 'max-age=0, private, must-revalidate' };
    if (headers['if-none-match'] === etag) {
      this.counts.unchanged += 1;
      return { status: 304, headers: tagged };
    }
    this.counts.bytes += Buffer.byteLength(body);
    return { body, headers: tagged };
  }
}
