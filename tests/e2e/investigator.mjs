/** What a person does in the wizard. This is the only place that knows how the wizard is marked up. */
import { press, sees, text, until } from './person.mjs';

/** An element of the wizard, in the widget or in a page of the extension, once it is there. */
function find(page, selector) {
  return page.waitForSelector(`>>> .wizard ${selector}`, { timeout: 20_000 });
}

/** Presses what the selector names, wherever it is. */
async function go(page, selector) {
  const element = await find(page, selector);
  await element.evaluate((target) => target.click());
}

/** The choice of this value: a symptom's id, `at`, `everyone`, `api`, `always`. */
export async function choose(page, value) {
  await go(page, `input[value="${value}"]`);
  await until(`the choice ${value}`, () => isChosen(page, value));
}

export async function isChosen(page, value) {
  const input = await find(page, `input[value="${value}"]`);
  return input.evaluate((target) => target.checked);
}

/** Types into the field of this id, as if pasted. */
export async function fill(page, id, value) {
  const field = await find(page, `#${id}`);
  await field.evaluate((target, typed) => {
    target.value = typed;
    target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }, value);
}

export async function filled(page, id) {
  return (await find(page, `#${id}`)).evaluate((target) => target.value);
}

/** From the box to the five questions, once it is there. */
export async function askMe(page, host = 'is-it-them') {
  await sees(page, 'Ask me the rest', host);
  await press(page, 'Ask me the rest', host);
  await sees(page, 'Question 1 of 5', host);
}

/** From the questions or the verdict back to all investigations. */
export async function toAll(page, host = 'is-it-them') {
  await press(page, 'What is broken?', host);
  await sees(page, 'Ask me the rest', host);
  await press(page, 'All investigations', host);
}

/** Types into the box, as if pasted. */
export async function paste(page, text) {
  await fill(page, 'told', text);
}

/** What the chips say, in their order. */
export function chips(page) {
  return page.$$eval('>>> .gist > li', (all) => all.map((chip) => chip.innerText.replace(/\s+/g, ' ').trim()));
}

/** On to the next question, whether this one was answered or not. */
export async function next(page) {
  await go(page, '.question footer .primary');
}

/** The question or the verdict on screen. */
export async function heading(page) {
  return (await find(page, 'h2')).evaluate((target) => target.innerText);
}

/**
 * Answers the questions and goes to the outcome.
 * @param {import('puppeteer-core').Page} page
 * @param {{choices?: string[], fields?: Record<string, string>}[]} answers to each question in turn: the values to choose
 *   and the fields to fill; none to skip it
 * @param {string | null} [host] as in `person.mjs`
 */
export async function answer(page, answers, host = 'is-it-them') {
  for (let question = 1; question <= 5; question++) {
    await sees(page, `Question ${question} of 5`, host);
    const { choices = [], fields = {} } = answers[question - 1] ?? {};
    for (const value of choices) await choose(page, value);
    for (const [id, value] of Object.entries(fields)) await fill(page, id, value);
    await next(page);
  }
  await sees(page, 'The evidence says', host);
}

/** The outcome's verdict, its reasons as shown, and all its text. */
export async function outcome(page, host = 'is-it-them') {
  const verdict = await (await find(page, 'h2.verdict')).evaluate((target) => target.innerText);
  const reasons = await page.$$eval('>>> .reasons > li', (all) =>
    all.map((item) => ({
      side: item.querySelector('.tag').innerText,
      text: item.innerText,
      link: item.querySelector('a')?.href,
      shown: item.checkVisibility(),
    })),
  );
  return { verdict, reasons, text: await text(page, host) };
}
