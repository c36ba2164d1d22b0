/** Eight problems that people have, each told in the box and taken to its end: verdict, reasons, action, what is copied. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chips, outcome, paste } from './investigator.mjs';
import { asOf, worldAt } from './moments.mjs';
import { press, sees, text, until } from './person.mjs';
import { onStage } from './stage.mjs';

const QUIET = '2025-11-03T12:00:00Z';
const POSTED = '2025-11-04T21:00:00Z';

/** Runs before the page's scripts: what is copied lands in `copied`, so that no journey needs the machine's clipboard. */
const CLIPBOARD = `globalThis.copied = [];
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void globalThis.copied.push(text) } });`;

/** GitHub's page while pushes fail. */
const GITHUB = (() => {
  const at = '2025-11-03T11:20:00Z';
  const page = { id: 'kctbh9vrtdwd', name: 'GitHub', url: 'https://www.githubstatus.com', time_zone: 'Etc/UTC', updated_at: QUIET };
  const part = (id, name, status) => ({ id, name, status, group: false, group_id: null, showcase: true, updated_at: at });
  const git = part('git', 'Git Operations', 'major_outage');
  const post = { id: 'p', status: 'investigating', body: 'We see failures of git push over HTTPS.', created_at: at, display_at: at };
  const incident = {
    id: 'i',
    name: 'Disruption with Git Operations',
    impact: 'major',
    status: 'investigating',
    started_at: at,
    created_at: at,
    resolved_at: null,
    shortlink: 'https://stspg.io/i',
    components: [git],
    incident_updates: [post],
  };
  const summary = {
    page,
    status: { indicator: 'major', description: 'Partial System Outage' },
    components: [git, part('api', 'API Requests', 'operational')],
    incidents: [incident],
    scheduled_maintenances: [],
  };
  return { summary, incidents: { page, incidents: [incident] } };
})();

const customerIo = (moment) => (stage) => stage.simulator.add('customer-io', asOf('customer-io', moment));

/**
 * A problem as a person tells it, and where it ends.
 * @typedef {object} Problem
 * @property {string} vendor
 * @property {string} moment
 * @property {(stage: import('./stage.mjs').Stage) => void} world what the vendor's page says
 * @property {string} told
 * @property {RegExp} verdict
 * @property {RegExp[]} shown what stands on the verdict's screen, folded or not: its reasons and what to do
 * @property {RegExp[]} note what the note for the team says
 * @property {RegExp} [never] what no text says
 * @property {('1' | '2' | '3')[]} [answers] keys that answer what is asked before the verdict is looked at
 */

/** @type {Record<string, Problem>} */
const PROBLEMS = {
  'a 401 after a deploy': {
    vendor: 'customer-io',
    moment: QUIET,
    world: customerIo(QUIET),
    told: '401 after deploy',
    verdict: /^It’s us\.$/,
    shown: [/HTTP 401 after a change means that credentials changed with it/, /Check environment variables and secrets/],
    note: [/Customer\.io: Us/, /HTTP 401/, /Check environment variables and secrets/],
  },
  'a 503 that comes and goes': {
    vendor: 'customer-io',
    moment: QUIET,
    world: customerIo(QUIET),
    told: 'Intermittent 503 from the API since 11:40 UTC, everyone',
    verdict: /^(Can’t tell yet|Probably them)\.$/,
    shown: [/503 now and then is mostly transient/, /Retry with back-off|Retrying with growing pauses/],
    note: [/HTTP 503/, /2025-11-03 11:40 UTC/, /everyone/i],
    answers: ['2'],
  },
  'mails that are late': {
    vendor: 'customer-io',
    moment: POSTED,
    world: customerIo(POSTED),
    told: 'Campaign emails go out an hour late since 20:15 UTC, for everyone',
    verdict: /^It’s them\.$/,
    shown: [/You saw it 31m before they said so/, /Severity P3/, /Queue|Delay|Sending/i],
    note: [/Customer\.io: Them \(P3\)/, /2025-11-04 20:15 UTC/],
    never: /spam folder/,
  },
  'webhooks that stop': {
    vendor: 'customer-io',
    moment: QUIET,
    world: customerIo(QUIET),
    told: 'Webhook events stopped arriving at our endpoint at 11:00 UTC',
    verdict: /^Can’t tell yet\.$/,
    shown: [/Severity P4/, /publicly accessible/],
    note: [/P4/, /[Ww]ebhook/],
  },
  'one user alone': {
    vendor: 'customer-io',
    moment: QUIET,
    world: customerIo(QUIET),
    told: 'One user does not get her emails, everyone else does',
    verdict: /^It’s us\.$/,
    shown: [/One user alone is affected: look at the profile, suppression and segments/, /[Ss]uppress/],
    note: [/Customer\.io: Us/, /one user/i],
  },
  'GitHub refuses a push': {
    vendor: 'github',
    moment: QUIET,
    world: (stage) => stage.simulator.add('github', GITHUB),
    told: `$ git push origin main
2025-11-03T11:31:07Z remote: Internal Server Error
fatal: unable to access 'https://github.com/acme/shop.git/': The requested URL returned error: 500
2025-11-03T11:33:40Z remote: Internal Server Error
fatal: unable to access 'https://github.com/acme/shop.git/': The requested URL returned error: 500`,
    verdict: /^It’s them\.$/,
    shown: [/Disruption with Git Operations/, /Status page/, /An error of yours/],
    note: [/GitHub: Them/, /HTTP 500/, /https:\/\/stspg\.io\/i/],
  },
  'a page that cannot be read': {
    vendor: 'customer-io',
    moment: QUIET,
    world: (stage) => {
      customerIo(QUIET)(stage);
      stage.simulator.set('customer-io', { behaviour: 'status', code: 503 });
    },
    told: 'The API answers with 503 for everyone since 11:40 UTC, every time',
    verdict: /^(Can’t tell yet|Probably them)\.$/,
    shown: [/could not be read/, /Open (the vendor’s status page|status page|their page)/i],
    note: [/HTTP 503/, /Their status page:\*\* It could not be read from here/],
    never: /shows (none|no incident|nothing wrong)/i,
  },
  'it is slow': {
    vendor: 'customer-io',
    moment: QUIET,
    world: customerIo(QUIET),
    told: 'It’s slow',
    verdict: /^Can’t tell yet\.$/,
    shown: [/This would (decide|settle) it/, /look again|Look at the status page again|When did it begin|Which error|What do you get/i],
    note: [/Customer\.io: Can’t tell yet/, /It’s slow/],
  },
};

/** Runs in a page: whether what reads the box is there, and had a moment for it. */
const isRead = () => {
  const module = performance.getEntriesByType('resource').find(({ name }) => name.includes('is_it_them_intake_bg.wasm'));
  const { responseEnd } = /** @type {PerformanceResourceTiming} */ (module ?? { responseEnd: 0 });
  return responseEnd > 0 && performance.now() - responseEnd > 1000;
};

onStage(['chromium', 'firefox'], {}, (stage) => {
  for (const [name, problem] of Object.entries(PROBLEMS)) {
    test(`${name}: from the paste to a copied note`, async () => {
      problem.world(stage);
      const element = stage.element({ vendors: problem.vendor, view: 'wizard' });
      const page = await stage.page(element, { first: `${CLIPBOARD}\n${worldAt(stage, problem.moment)}` });
      await sees(page, 'Ask me the rest');
      let actions = 0;
      const act = async (what) => {
        actions++;
        await what();
      };
      await act(() => paste(page, problem.told));
      await until('the reading', () => page.evaluate(isRead));
      if (!/slow/.test(problem.told)) await until('a chip', async () => (await chips(page)).length > 1);
      for (const key of problem.answers ?? []) {
        await sees(page, 'This would decide it');
        await page.$eval('>>> .decide h3', (heading) => heading.focus());
        await act(() => page.keyboard.press(key));
      }
      await act(() => press(page, 'Show why'));
      await sees(page, 'The evidence says');
      const { verdict } = await outcome(page);
      await act(() => press(page, 'Copy note for the team'));
      await sees(page, 'Copied.');
      const [note] = await page.evaluate(() => globalThis.copied);
      const unfolded = await text(page);
      await page.$$eval('>>> details', (all) => all.forEach((part) => (part.open = true)));
      const all = await text(page);
      assert.match(verdict, problem.verdict, all);
      for (const shown of problem.shown) assert.match(all, shown);
      for (const said of problem.note) assert.match(note, said);
      const report = await page.$eval('>>> #support-report', (field) => /** @type {HTMLTextAreaElement} */ (field).value);
      for (const copied of problem.never ? [note, report, unfolded] : []) assert.doesNotMatch(copied, problem.never);
      assert.ok(actions <= 4, `${actions} actions`);
      // The browser itself says that a page answered with 503.
      assert.deepEqual(
        page.errors.filter((error) => !error.includes('status of 503')),
        [],
      );
    });
  }
});
