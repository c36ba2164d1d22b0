/**
 * Runs in a page or in the extension: puts off every stamp in what is kept of some vendors, or takes it away. What the
 * extension keeps of all vendors together is changed too where it speaks of them; what a vendor told itself is not.
 * @param {[page: string, by: number | null][]} changes by the vendor's page, in milliseconds; `null` takes stamps away
 */
export async function changeKept(changes) {
  const isText = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
  const isStamp = (value) => isText(value) || (typeof value === 'number' && value > 1e9);
  const put = (stamp, by) => {
    if (by === null) return undefined;
    if (isText(stamp)) return new Date(Date.parse(stamp) + by).toISOString();
    return stamp > 1e11 ? stamp + by : stamp + by / 1000;
  };
  const stamps = (value, by) => {
    if (isStamp(value)) return put(value, by);
    if (Array.isArray(value)) return value.map((one) => stamps(one, by) ?? null);
    if (!value || typeof value !== 'object') return value;
    const all = Object.entries(value).map(([key, one]) => [key, key === 'report' ? one : stamps(one, by)]);
    return Object.fromEntries(all.filter(([, one]) => one !== undefined));
  };
  /** An entry speaks of a vendor by its name in what holds it, or by the page in it. */
  const entries = (value) => {
    if (!value || typeof value !== 'object') return value;
    const each = (name, one) => {
      const isOf = (/** @type {[page: string, by: number]} */ [page]) => name === page || Object.values(one ?? {}).includes(page);
      const [, by] = changes.find(isOf) ?? [];
      return by === undefined ? entries(one) : stamps(one, by);
    };
    if (Array.isArray(value)) return value.map((one, index) => each(index, one));
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, each(name, one)]));
  };
  /** The outcomes of all vendors are a line each, of fields with tabs between them, the page first; readings are JSON. */
  const lines = (text) =>
    text
      .split('\n')
      .map((line) => {
        const fields = line.split('\t');
        const [, by] = changes.find(([page]) => page === fields[0]) ?? [];
        return by === undefined ? line : fields.map((field) => (isText(field) ? (put(field, by) ?? '') : field)).join('\t');
      })
      .join('\n');
  const changed = (key, value) => {
    if (typeof value === 'string') return value.startsWith('{') ? JSON.stringify(changed(key, JSON.parse(value))) : lines(value);
    const [, by] = changes.find(([page]) => key.endsWith(page)) ?? [];
    return by === undefined ? entries(value) : stamps(value, by);
  };
  const isOurs = (key) => /(^|\/)(reading|outcomes)\//.test(key);
  if (globalThis.chrome?.storage) {
    const all = Object.entries(await chrome.storage.local.get(null)).filter(([key]) => isOurs(key));
    await chrome.storage.local.set(Object.fromEntries(all.map(([key, value]) => [key, changed(key, value)])));
    return;
  }
  for (const key of Object.keys(localStorage).filter(isOurs)) {
    localStorage.setItem(key, JSON.stringify(changed(key, JSON.parse(localStorage.getItem(key)))));
  }
  // What the page is still about to keep does not undo it.
  Storage.prototype.setItem = () => {};
}
