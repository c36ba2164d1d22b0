/** Real policies, as `docs/administer.md` has them: each browser finds its file, hands it on, and the options say whose it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPolicy, documented, firefoxWith } from '../support/policies.mjs';
import { sees, until } from './person.mjs';
import { DIST, onStage } from './stage.mjs';

const EXTENSION = join(DIST, 'extension');
const said = documented(fileURLToPath(new URL('../..', import.meta.url)));
const ASKS = ['www.githubstatus.com', 'status.customerio.com', 'status.example.com'];
const LOCKED = 'Set by your organisation, which keeps this list';

/** What a person meets where a policy holds the list, and what became of it. */
function looks(stage) {
  const kept = (key) => stage.browser.inExtension(async (wanted) => (await chrome.storage.local.get(wanted))[wanted], key);
  const list = async () => ((await kept('vendors/1')) ?? []).map(({ page, parts }) => [page, ...parts].join());
  const follows = (expected) => until(expected.join(' '), async () => `${await list()}` === `${expected}`, list);
  const theme = (wanted) =>
    until(
      `the theme to be ${wanted}`,
      async () => `${(await kept('theme/1')) ?? ''}` === wanted,
      () => kept('theme/1'),
    );
  /** The buttons that move and remove, by whether they can be pressed. */
  const buttons = (page) =>
    page.$$eval('.chosen .head button, .chosen .ways button[aria-label]', (all) => all.map((button) => button.disabled));
  return { kept, follows, theme, buttons };
}

const GITHUB = 'https://www.githubstatus.com,Actions,Pull Requests';
const THREE = [GITHUB, 'https://status.customerio.com', 'https://status.example.com'];

// A copy, which has an id of its own: what is preset for it concerns no other journey's.
onStage(['chromium'], { extension: [], asks: ASKS }, (stage) => {
  const { kept, follows, theme, buttons } = looks(stage);

  test('Chromium’s file is taken as it is written and as it is changed, is locked where it says so, and goes', async () => {
    const policy = chromiumPolicy(await stage.browser.inExtension(() => chrome.runtime.id));
    policy.set(said.chromium);
    await follows(THREE);
    const { minimum, on, kinds } = await until('what is told', () => kept('alerts/1'));
    assert.deepEqual([minimum, on, kinds], ['partial_outage', true, ['new', 'worse', 'resolved']]);
    const open = await stage.extensionPage('options.html');
    await sees(open, /Set by your organisation\. What you change stays yours\.[^]*On your other computers/, null);
    assert.ok((await buttons(open)).includes(false));

    policy.set({ ...said.chromium, locked: true, theme: 'dark', sync: false });
    await theme('dark');
    const page = await stage.extensionPage('options.html');
    await sees(page, LOCKED, null);
    await sees(page, 'Your organisation does not allow it.', null);
    assert.deepEqual([...new Set(await buttons(page))], [true], 'nobody is moved or removed');
    await stage.browser.inExtension(() => chrome.storage.local.set({ 'vendors/1': [] }));
    await follows(THREE);

    // What the schema refuses does not arrive, and the rest counts.
    policy.set({ ...said.chromium, locked: 'yes', language: 'tlh', theme: 'light' });
    await theme('light');
    assert.equal(await kept('language/1'), undefined);
    await follows(THREE);
    policy.remove();
    await follows([]);
    await theme('');
  });
});

const firefox = await firefoxWith(EXTENSION, { ...said.firefox, locked: true, theme: 'dark', sync: false });
process.on('exit', firefox.remove);

onStage(['firefox'], { extension: true, asks: ASKS, program: firefox.program }, (stage) => {
  const { kept, follows, theme, buttons } = looks(stage);

  test('Firefox’s file is taken as it starts, and is locked where it says so', async () => {
    assert.equal(stage.browser.opened, '', 'whom to look at is not asked');
    assert.equal(said.id, '{d7f3a1c8-52b6-4e09-9c41-6a80e5b27f13}');
    await follows(['https://www.githubstatus.com']);
    await theme('dark');
    assert.equal(await kept('page/1'), said.firefox.page);
    const page = await stage.extensionPage('options.html');
    await sees(page, LOCKED, null);
    await sees(page, 'Your organisation does not allow it.', null);
    assert.deepEqual([...new Set(await buttons(page))], [true], 'nobody is moved or removed');
    await stage.browser.inExtension(() => chrome.storage.local.set({ 'vendors/1': [] }));
    await follows(['https://www.githubstatus.com']);
  });
});
