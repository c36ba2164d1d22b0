import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOSTILE } from './hostile.mjs';
import { Vendors } from './vendors.mjs';

const NOON = Date.parse('2026-03-01T12:00:00Z');
const PATHS = [
  'summary',
  'status',
  'components',
  'incidents',
  'incidents/unresolved',
  'scheduled-maintenances',
  'scheduled-maintenances/active',
  'scheduled-maintenances/upcoming',
];

/** Vendors, one of them put through `steps`, ten minutes apart. */
function after(vendor, ...steps) {
  let now = NOON;
  const vendors = new Vendors(() => now);
  for (const step of steps) {
    vendors.set(vendor, step);
    now += 600_000;
  }
  return (path) => vendors.document(vendor, path);
}

const statuses = (document) => document.components.map(({ name, status }) => `${name}: ${status}`);

for (const [kind, status, indicator, description] of [
  ['degraded', 'degraded_performance', 'minor', 'Partially Degraded Service'],
  ['partial', 'partial_outage', 'major', 'Partial System Outage'],
]) {
  test(`${kind}: the first component falls, an incident opens now`, () => {
    const page = after('customer-io', kind);
    const summary = page('summary');
    assert.deepEqual(summary.status, { indicator, description });
    assert.deepEqual(statuses(summary), [`Data Processing: ${status}`, 'Message Sending: operational']);
    const [incident] = summary.incidents;
    assert.deepEqual(
      [incident.status, incident.impact, incident.started_at, incident.resolved_at],
      ['investigating', indicator, '2026-03-01T12:00:00.000Z', null],
    );
    assert.equal(summary.page.updated_at, '2026-03-01T12:00:00.000Z');
  });
}

test('down: every component falls, the incident stands before the recorded ones', () => {
  const page = after('customer-io', 'down');
  const summary = page('summary');
  assert.deepEqual(summary.status, { indicator: 'critical', description: 'Major System Outage' });
  assert.deepEqual(statuses(summary), ['Data Processing: major_outage', 'Message Sending: major_outage']);
  assert.equal(summary.incidents[0].name, 'Simulated: Data Processing, Message Sending down');
  assert.deepEqual(
    page('incidents').incidents.map(({ status }) => status),
    ['investigating', 'resolved'],
  );
});

test('down names the component of each group, and groups fall with it', () => {
  const summary = after('kustomer', 'down')('summary');
  assert.ok(summary.components.every(({ status }) => status === 'major_outage'));
  const [update] = summary.incidents[0].incident_updates;
  assert.deepEqual(
    update.affected_components.map(({ name, old_status, new_status }) => [name, old_status, new_status]),
    [
      ['Prod2 - Web/Email/Form Hooks', 'operational', 'major_outage'],
      ['Prod4 - Web/Email/Form Hooks', 'operational', 'major_outage'],
    ],
  );
});

test('only the components that are named fall', () => {
  const page = after('customer-io', { behaviour: 'down', components: ['Message Sending'] });
  assert.deepEqual(statuses(page('components')), ['Data Processing: operational', 'Message Sending: major_outage']);
});

test('maintenance: announced work goes on, and is no incident', () => {
  const page = after('courier', 'maintenance');
  const summary = page('summary');
  assert.deepEqual(summary.status, { indicator: 'maintenance', description: 'Service Under Maintenance' });
  assert.deepEqual(summary.incidents, []);
  const [maintenance] = summary.scheduled_maintenances;
  assert.deepEqual(
    [maintenance.status, maintenance.scheduled_for, maintenance.scheduled_until],
    ['in_progress', '2026-03-01T12:00:00.000Z', '2026-03-01T13:00:00.000Z'],
  );
  assert.equal(summary.components[0].status, 'under_maintenance');
  assert.equal(page('scheduled-maintenances/active').scheduled_maintenances.length, 1);
  assert.equal(page('scheduled-maintenances/upcoming').scheduled_maintenances.length, 0);
});

test('recover: the incident gets a resolving post and goes to the history', () => {
  const page = after('customer-io', 'down', 'recover');
  const summary = page('summary');
  assert.deepEqual([summary.status.indicator, summary.incidents], ['none', []]);
  assert.ok(summary.components.every(({ status }) => status === 'operational'));
  const [incident] = page('incidents').incidents;
  assert.deepEqual(
    incident.incident_updates.map(({ status, display_at }) => [status, display_at]),
    [
      ['resolved', '2026-03-01T12:10:00.000Z'],
      ['investigating', '2026-03-01T12:00:00.000Z'],
    ],
  );
  assert.equal(incident.resolved_at, '2026-03-01T12:10:00.000Z');
  assert.equal(incident.incident_updates[0].affected_components[0].old_status, 'major_outage');
});

test('recover: a maintenance is completed', () => {
  const page = after('customer-io', 'maintenance', 'recover');
  assert.equal(page('summary').scheduled_maintenances.length, 0);
  assert.equal(page('scheduled-maintenances').scheduled_maintenances[0].status, 'completed');
});

test('recover: where nothing fell, nothing changes', () => {
  const [recovered, untouched] = [after('courier', 'recover'), after('courier')];
  for (const path of PATHS) {
    assert.deepEqual(recovered(path), untouched(path));
  }
});

test('the same state twice is one incident, a second fall after a recovery is a second one', () => {
  const [open] = after('customer-io', 'down', 'down')('summary').incidents;
  assert.deepEqual([open.started_at, open.updated_at], ['2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z']);
  const twice = after('customer-io', 'down', 'recover', 'down')('incidents').incidents;
  assert.deepEqual(
    twice.map(({ id, status }) => [id.slice(0, 9), status]),
    [
      ['simulated', 'investigating'],
      ['simulated', 'resolved'],
      [twice[2].id.slice(0, 9), 'resolved'],
    ],
  );
  assert.notEqual(twice[0].id, twice[1].id);
});

test('a new fall takes the place of the open one', () => {
  const { incidents } = after('customer-io', 'degraded', 'down')('summary');
  assert.deepEqual(
    incidents.map(({ impact, started_at }) => [impact, started_at]),
    [['critical', '2026-03-01T12:10:00.000Z']],
  );
});

test('normal: the page is as recorded again', () => {
  const [normal, untouched] = [after('kustomer', 'down', 'recover', 'partial', 'normal'), after('kustomer')];
  for (const path of PATHS) {
    assert.deepEqual(normal(path), untouched(path));
  }
});

test('injection: markup in every place for words, in a document of good shape', () => {
  const summary = after('kustomer', 'injection')('summary');
  const [incident] = summary.incidents;
  assert.deepEqual(
    [summary.page.name, summary.page.url, incident.name, incident.shortlink, incident.incident_updates[0].body],
    [HOSTILE.page, HOSTILE.link, HOSTILE.title, HOSTILE.link, HOSTILE.body],
  );
  assert.ok([...summary.components, ...incident.components].every(({ name }) => name === HOSTILE.component));
  assert.match(HOSTILE.body, /<script>.*onerror=.*javascript:/s);
});

test('no document where a page has none', () => {
  for (const path of ['history', 'constructor', '__proto__', '']) {
    assert.equal(after('courier')(path), undefined);
  }
});
