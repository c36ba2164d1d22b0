/**
 * The history of a vendor with ten thousand incidents in the archive, beside a plain JavaScript list of the same data,
 * in turns in one browser: the time from navigation until the first rows are painted, until the list holds all of them,
 * and from each keystroke in its search until what it finds is painted.
 */
import { launch } from '../support/browsers.mjs';

/** How many incidents. */
const MANY = 10_000;
const TYPED = 'cloudflare';

/**
 * @param {import('../simulator/server.mjs').Simulator} simulator with the pages of `stage.mjs`
 * @param {number} runs
 * @returns {Promise<{name: string, first: number[], paint: number[], keys: number[]}[]>} milliseconds
 */
export async function history(simulator, runs) {
  const told = incidents();
  const page = { id: 'many', name: 'Many', url: 'https://status.many.example', time_zone: 'Etc/UTC', updated_at: told[0].updated_at };
  simulator.add('many', {
    summary: { page, status: { indicator: 'none', description: '' }, components: [], incidents: [], scheduled_maintenances: [] },
    // As much as a page serves; the rest is what was kept.
    incidents: { page, incidents: told.slice(0, 50) },
  });
  const vendor = `${simulator.vendorsUrl}/many`;
  const subjects = [
    {
      name: 'is-it-them, view="history"',
      url: `${simulator.url}/history.html?page=${encodeURIComponent(vendor)}`,
      host: 'is-it-them',
      count: '[role=status]',
      row: '.window .row',
    },
    {
      name: 'a plain list of all rows',
      url: `${simulator.url}/archive-list.html?page=${encodeURIComponent(vendor)}`,
      host: null,
      count: 'output',
      row: 'li',
    },
  ].map((subject) => ({ ...subject, first: [], paint: [], keys: [] }));
  const browser = await launch({ browser: 'chromium' });
  try {
    const seed = await browser.page(`${simulator.url}/archive-list.html?page=${encodeURIComponent(vendor)}`);
    await seed.evaluate(keep, vendor, told);
    await seed.close();
    // What an older build kept is read in full, once: the lines beside it are made of it.
    const first = await browser.page();
    await first.evaluateOnNewDocument(watch, subjects[0].host, subjects[0].row, subjects[0].count, MANY);
    await first.goto(subjects[0].url);
    await first.evaluate(() => globalThis.painted);
    await first.close();
    for (let run = 0; run < runs; run += 1) {
      for (const subject of subjects) {
        const tab = await browser.page();
        await tab.evaluateOnNewDocument(watch, subject.host, subject.row, subject.count, MANY);
        await tab.goto(subject.url);
        subject.paint.push(await tab.evaluate(() => globalThis.painted));
        subject.first.push(await tab.evaluate(() => globalThis.firstRow));
        subject.keys.push(...(await tab.evaluate(type, subject.host, subject.count, TYPED)));
        await tab.close();
      }
    }
  } finally {
    await browser.close();
  }
  return subjects.map(({ name, first, paint, keys }) => ({ name, first, paint, keys }));
}

/** Ten thousand incidents as a Statuspage tells them, newest first, one in ten about Cloudflare. */
function incidents() {
  const text = 'We are continuing to investigate elevated latency in the delivery pipeline for some customers. ';
  const components = ['API', 'Dashboard', 'Message Sending', 'Data Processing', 'Webhooks'].map((name, id) => ({ id: `c${id}`, name }));
  return Array.from({ length: MANY }, (_, index) => {
    const start = Date.parse('2026-11-01T00:00:00Z') - index * 7_200_000;
    const at = (minutes) => new Date(start + minutes * 60_000).toISOString();
    const about = index % 10 === 0 ? 'Cloudflare routing' : 'delivery';
    const post = (place, status, minutes) => ({
      id: `${index}-${place}`,
      status,
      body: `${text.repeat(2)}It is about ${about}.`,
      created_at: at(minutes),
      updated_at: at(minutes),
      display_at: at(minutes),
    });
    return {
      id: `incident-${index}`,
      name: `Delays in ${about} no. ${index}`,
      impact: ['none', 'minor', 'major', 'critical'][index % 4],
      status: 'resolved',
      created_at: at(0),
      started_at: at(0),
      resolved_at: at(30 + (index % 50)),
      updated_at: at(90),
      shortlink: `https://status.many.example/incidents/${index}`,
      components: components.slice(index % 5, (index % 5) + 1),
      incident_updates: [post(3, 'resolved', 30 + (index % 50)), post(2, 'identified', 10), post(1, 'investigating', 0)],
    };
  });
}

/** Runs in a page: puts incidents into the archive, as the history page would have over the years. */
async function keep(vendor, told) {
  const open = indexedDB.open('is-it-them', 1);
  open.onupgradeneeded = () => ['vendors', 'events'].forEach((store) => open.result.createObjectStore(store));
  await new Promise((done) => (open.onsuccess = done));
  const transaction = open.result.transaction(['vendors', 'events'], 'readwrite');
  const seen = { seen_first: '2026-11-01T00:00:00Z', seen_last: '2026-11-01T00:00:00Z', withdrawn: null };
  transaction
    .objectStore('vendors')
    .put(JSON.stringify({ vendor: { id: vendor, name: 'Many', page: vendor }, first_seen: seen.seen_first }), vendor);
  for (const one of told) {
    const updates = one.incident_updates.map(({ id, status, created_at: at, body }) => ({
      update: { id, phase: status, at, text: body },
      ...seen,
    }));
    const incident = {
      id: one.id,
      title: one.name,
      impact: one.impact,
      phase: one.status,
      started_at: one.started_at,
      resolved_at: one.resolved_at,
      components: one.components.map(({ name }) => name),
      component_ids: one.components.map(({ id }) => id),
      url: one.shortlink,
    };
    transaction.objectStore('events').put(JSON.stringify({ event: { incident }, updates, ...seen, stated: null }), [vendor, 0, one.id]);
  }
  await new Promise((done) => (transaction.oncomplete = done));
  open.result.close();
}

/** Runs in a page before its scripts: `firstRow` is when a row was first on screen, `painted` when the list held all. */
function watch(host, row, count, many) {
  globalThis.painted = new Promise((resolve) => {
    const look = () => {
      const root = host ? document.querySelector(host)?.shadowRoot : document;
      if (root?.querySelector(row)) globalThis.firstRow ??= performance.now();
      const isThere = [...(root?.querySelectorAll(count) ?? [])].some(({ textContent }) =>
        textContent.replaceAll(',', '').startsWith(`${many} `),
      );
      if (isThere) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Runs in the page: milliseconds from each keystroke, and from each that takes one back, to the paint after it. */
async function type(host, count, words) {
  const root = host ? document.querySelector(host).shadowRoot : document;
  const input = root.querySelector('input[type=search]');
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        // The first task behind a frame's callbacks comes when it is painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      });
    });
  const values = [...words].map((_, end) => words.slice(0, end + 1));
  const times = [];
  for (const value of [...values, ...values.slice(0, -1).reverse(), '']) {
    await new Promise((rest) => setTimeout(rest, 60));
    const begun = performance.now();
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await painted();
    times.push(performance.now() - begun);
    const shown = [...root.querySelectorAll(count)].map(({ textContent }) => textContent.replaceAll(',', '')).join(' ');
    if (value === words && !shown.startsWith('1000 of 10000')) throw new Error(`found ${shown}`);
  }
  return times;
}
