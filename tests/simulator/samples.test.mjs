import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { FACTS, SEEDS } from './samples.facts.mjs';

const samples = new URL('../../www/samples/', import.meta.url);
const seeds = new URL('../../../shared/seeds/', import.meta.url);

const read = (path) => JSON.parse(readFileSync(new URL(path, samples), 'utf8'));
const document = (vendor, path) => read(`${vendor}/api/v2/${path}.json`);

/** `1h 7m`, floored to the minute. */
function duration(incident) {
  const minutes = Math.floor((Date.parse(incident.resolved_at) - Date.parse(incident.started_at)) / 60_000);
  return minutes < 60 ? `${minutes}m` : `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}

/** Updates oldest first, to the minute. */
function shown(incident) {
  return incident.incident_updates.map((update) => `${update.status} ${update.display_at.slice(0, 16).replace('T', ' ')}`).reverse();
}

test('the index lists every sample with the time of its last post, and nothing else is there', () => {
  const listed = read('index.json').samples;
  assert.deepEqual(
    listed.map(({ id, name, recorded }) => [id, name, recorded]).sort(),
    Object.entries(FACTS)
      .map(([id, { name, recorded }]) => [id, name, recorded])
      .sort(),
  );
  assert.ok(listed.every(({ source }) => source.length > 0));
  const folders = readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), Object.keys(FACTS).sort());
});

for (const [vendor, facts] of Object.entries(FACTS)) {
  const incidents = document(vendor, 'incidents').incidents;

  test(`${vendor}: as many incidents as recorded, newest first`, () => {
    assert.deepEqual(
      incidents.map((incident) => incident.name),
      facts.incidents.map((incident) => incident.title),
    );
  });

  facts.incidents.forEach((fact, index) => {
    test(`${vendor}: ${fact.title}`, () => {
      const incident = incidents[index];
      assert.equal(incident.status, 'resolved');
      assert.equal(incident.impact, fact.impact);
      assert.deepEqual(
        incident.components.map((component) => component.name),
        fact.components,
      );
      assert.equal(duration(incident), fact.lasted);
      assert.deepEqual(shown(incident), fact.shown);
      const words = incident.incident_updates.map((update) => update.body).join('\n');
      for (const phrase of fact.says) {
        assert.ok(words.includes(phrase), phrase);
      }
    });
  });

  test(`${vendor}: not a word of an update is ours`, (context) => {
    if (!existsSync(seeds)) {
      context.skip('the recorded documents (../shared/seeds) are not here');
      return;
    }
    const oneLine = (text) => text.replaceAll(/\s+/g, ' ');
    const seed = oneLine(readFileSync(new URL(SEEDS[vendor], seeds), 'utf8'));
    for (const update of incidents.flatMap((incident) => incident.incident_updates)) {
      assert.ok(seed.includes(oneLine(update.body)), update.body);
    }
  });

  test(`${vendor}: a page at rest whose documents agree with each other`, () => {
    const summary = document(vendor, 'summary');
    const page = summary.page;
    assert.equal(page.name, facts.name);
    assert.equal(Date.parse(page.updated_at), Date.parse(facts.recorded));
    assert.deepEqual(summary.status, { indicator: 'none', description: 'All Systems Operational' });
    assert.ok(summary.components.every((component) => component.status === 'operational'));
    assert.deepEqual(document(vendor, 'status'), { page, status: summary.status });
    assert.deepEqual(document(vendor, 'components'), { page, components: summary.components });
    assert.deepEqual(document(vendor, 'incidents').page, page);
    assert.deepEqual(document(vendor, 'incidents/unresolved'), { page, incidents: summary.incidents });
    assert.deepEqual(document(vendor, 'scheduled-maintenances'), {
      page,
      scheduled_maintenances: summary.scheduled_maintenances,
    });
    assert.deepEqual([summary.incidents, summary.scheduled_maintenances], [[], []]);
  });

  test(`${vendor}: addresses are https, ids are unique and references hold`, () => {
    const { page, components } = document(vendor, 'summary');
    const addresses = [page.url, ...incidents.map((incident) => incident.shortlink)].filter(Boolean);
    assert.ok(addresses.every((address) => new URL(address).protocol === 'https:'));
    const updates = incidents.flatMap((incident) => incident.incident_updates);
    const ids = [page, ...components, ...incidents, ...updates].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => /^[a-z0-9]{12}$/.test(id)));
    for (const incident of incidents) {
      assert.ok(incident.incident_updates.every((update) => update.incident_id === incident.id));
      for (const component of incident.components) {
        assert.deepEqual(
          component,
          components.find(({ id }) => id === component.id),
        );
      }
    }
    for (const { id, group_id: group } of components.filter((component) => component.group_id)) {
      assert.ok(components.find((component) => component.id === group && component.group).components.includes(id));
    }
    assert.ok([...components, ...incidents].every((item) => item.page_id === page.id));
  });

  test(`${vendor}: posts of one incident never go back in time`, () => {
    for (const { incident_updates: updates } of incidents) {
      const times = updates.map((update) => Date.parse(update.display_at)).reverse();
      assert.deepEqual(
        times,
        [...new Set(times)].sort((a, b) => a - b),
      );
    }
  });
}

test('the two components of one name at Kustomer stand in a group each', () => {
  const { components } = document('kustomer', 'components');
  const groups = components.filter((component) => component.group);
  assert.deepEqual(
    groups.map((group) => group.name),
    ['Prod2', 'Prod4'],
  );
  for (const group of groups) {
    const [leaf] = components.filter((component) => component.group_id === group.id);
    assert.equal(leaf.name, 'Web/Email/Form Hooks');
  }
});

test('the page without a known vendor says so', () => {
  assert.match(document('sample-vendor', 'summary').page.description, /does not name the vendor/);
});
