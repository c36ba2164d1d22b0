/** What the catalogue says of a vendor that is not read, or not where its row says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../support/pages.mjs';
import { simulateWeb } from '../support/web.mjs';
import { choices, press, sees, seesChoice, type, until } from './person.mjs';
import { onStage } from './stage.mjs';

/** The options, for which the simulator is the whole web. */
async function open(stage) {
  await stage.browser.inExtension(() => chrome.storage.local.clear());
  const page = await stage.extensionPage('options.html');
  page.asked = await simulateWeb(page, stage.simulator);
  return page;
}

onStage(['chromium'], { extension: true, asks: ['www.fastlystatus.com'] }, (stage) => {
  test('a row that does not hold is said to be wrong in a text to copy, and nothing is sent', async () => {
    stage.simulator.hosts.set('status.golinks.io', {});
    const page = await open(stage);
    await type(page, 'golinks');
    await seesChoice(page, /^GoLinks/);
    await page.keyboard.press('Enter');
    await sees(page, /There is nothing at this address\./, null);
    const asked = page.asked.length;
    await press(page, 'This row is wrong', null);
    await sees(page, /Nothing is sent by itself\./, null);
    const text = await page.evaluate(() => document.querySelector('.wrong textarea').value);
    assert.match(text, /^id: golinks$/m);
    assert.match(text, /^page: https:\/\/status\.golinks\.io$/m);
    assert.match(text, /^seen: There is nothing at this address/m);
    assert.deepEqual(await violations(page), []);
    assert.equal(page.asked.length, asked, 'nobody is told by itself');
    await press(page, 'Cancel', null);
    await until('the offer to be gone', () => page.evaluate(() => !document.querySelector('.wrong')));
  });

  test('a page of other software than the row says is added, and the row said to be wrong', async () => {
    stage.simulator.hosts.set('www.fastlystatus.com', 'status.reed.example');
    const page = await open(stage);
    await type(page, 'fastly');
    await seesChoice(page, /^Fastly/);
    await page.keyboard.press('Enter');
    await sees(page, 'Its page is read as Instatus.', null);
    await press(page, 'This row is wrong', null);
    const text = await page.evaluate(() => document.querySelector('.wrong textarea').value);
    assert.match(text, /^format: StatusCast\nseen: found instead: https:\/\/www\.fastlystatus\.com Instatus$/m);
  });

  test('a vendor that publishes nothing is known, and asked for nothing', async () => {
    const page = await open(stage);
    await type(page, 'telegram');
    await seesChoice(page, /^Telegram[^]*publishes no status that a program can read/);
    await page.keyboard.press('Enter');
    await sees(page, /Telegram is known, but it publishes no status that a program can read\. Ask their support/, null);
    assert.deepEqual(page.asked, []);
  });

  test('two firms of one name are told apart by what they are', async () => {
    const page = await open(stage);
    await type(page, 'gemini');
    await seesChoice(page, /^Google Gemini[^]*AI/);
    assert.match((await choices(page))[1], /^Gemini[^]*Crypto/);
  });
});

onStage(['chromium', 'firefox'], {}, (stage) => {
  test('in a widget a vendor without a status page is no unknown vendor', async () => {
    const page = await stage.page('<is-it-them vendors="telegram"></is-it-them>', { web: true });
    await sees(page, /Telegram[^]*No status page is known/);
  });
});
