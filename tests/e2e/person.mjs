/**
 * What a person sees and does. `page` may be a page or a frame; `host` selects the widget, and is `null` where the
 * interface is the page itself, as in the extension. This is the only place that knows how it is marked up.
 */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long something may take on a slow machine, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Waits until `probe` returns something, and returns it.
 * @template T
 * @param {string} what is waited for
 * @param {() => T | Promise<T>} probe
 * @param {() => unknown} [seen] what is there instead, should it not come
 * @returns {Promise<T>}
 */
export async function until(what, probe, seen = probe) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await probe();
    if (found) {
      return found;
    }
    if (Date.now() > end) {
      assert.fail(`${what} did not come; there is: ${JSON.stringify(await seen())}`);
    }
    await sleep(50);
  }
}

/** The units of an age, as one browser or the next abbreviates them. */
const UNITS = { s: ' ?s(ec)?', m: ' ?m(in)?', h: ' ?h(r)?', d: ' ?d(ays?)?' };

/**
 * The pattern of an age on screen, as `ago('3m')` or, for any number, `ago('s')`.
 * @param {string} age
 */
export function ago(age) {
  return `${age.slice(0, -1) || '\\d+'}${UNITS[age.at(-1)]} ago`;
}

/** All that can be read in the interface. */
export function text(page, host = 'is-it-them') {
  return page.evaluate((selector) => {
    const root = selector ? document.querySelector(selector)?.shadowRoot : document.body;
    const parts = root instanceof ShadowRoot ? [...root.children] : [root];
    return parts.map((part) => part?.innerText ?? '').join('\n');
  }, host);
}

/** Waits until the interface reads like this, and returns its text. */
export async function sees(page, pattern, host = 'is-it-them') {
  const read = () => text(page, host);
  const fits = async () => {
    const now = await read();
    return (typeof pattern === 'string' ? now.includes(pattern) : pattern.test(now)) && now;
  };
  return until(String(pattern), fits, read);
}

/**
 * The vendors as rows of the list or as badges, in their order on screen.
 * @returns {Promise<{name: string, state: string, note: string, shape: string, colour: string, open: boolean}[]>}
 *   `shape` is the health whose shape and colour the row takes
 */
export function vendors(page, host = 'is-it-them') {
  return page.evaluate((selector) => {
    const root = selector ? document.querySelector(selector)?.shadowRoot : document;
    const rows = [...(root?.querySelectorAll('[part~=vendor] [aria-expanded], [part~=badge]') ?? [])];
    return rows.map((row) => {
      const glyph = row.querySelector('svg');
      const word = (part) => row.querySelector(part)?.innerText.trim() ?? '';
      return {
        name: word('.name'),
        state: word('.state'),
        note: word('.note, .muted'),
        shape: [...glyph.classList].filter((name) => name !== 'glyph').join(' '),
        colour: getComputedStyle(glyph).color,
        open: row.getAttribute('aria-expanded') === 'true',
      };
    });
  }, host);
}

/** The shape that goes with each word: a state that may be over has the shape of what is not known. */
const SHAPES = {
  Operational: 'operational',
  Maintenance: 'maintenance',
  Degraded: 'degraded',
  'Partial outage': 'partial_outage',
  'Major outage': 'major_outage',
  Unknown: 'unknown',
  'Was operational': 'unknown',
  'Was in maintenance': 'unknown',
  'In Betrieb': 'operational',
  'Großer Ausfall': 'major_outage',
};

/** Waits until the vendors are in these states, in word and in shape, named in this order, and returns them. */
export async function seesStates(page, states, host = 'is-it-them') {
  const wanted = JSON.stringify(states.map((state) => [state, SHAPES[state]]));
  const read = () => vendors(page, host);
  const fits = async () => {
    const now = await read();
    return JSON.stringify(now.map(({ state, shape }) => [state, shape])) === wanted && now;
  };
  return until(wanted, fits, read);
}

/** Presses the button, link or summary of this name: its label, else the text in it. */
export async function press(page, name, host = 'is-it-them') {
  const isPressed = async () => {
    const control = await find(page, name, host);
    if (!control) return false;
    try {
      // Away from what sticks to the screen's edges, where a person would scroll it too.
      await control.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await control.click();
      return true;
    } catch (error) {
      // What was drawn anew in between is there again in a moment.
      if (!/detached|not clickable/.test(error.message)) throw error;
      return false;
    } finally {
      await control.dispose().catch(() => {});
    }
  };
  await until(`a control named ${name}`, isPressed, () => text(page, host));
}

async function find(page, name, host) {
  const handle = await page.evaluateHandle(
    (wanted, selector) => {
      const root = selector ? document.querySelector(selector)?.shadowRoot : document;
      const named = (control) => control.getAttribute('aria-label') ?? control.innerText;
      const controls = [...(root?.querySelectorAll('button, a, summary') ?? [])];
      return (
        controls.find((control) => named(control).trim() === wanted) ??
        controls.find((control) => named(control).trim().startsWith(wanted)) ??
        controls.find((control) => named(control).includes(wanted)) ??
        null
      );
    },
    name,
    host,
  );
  return handle.asElement();
}

/** The name of what has the keyboard's focus, however deep: its label, else the text in it. */
export function focused(page) {
  return page.evaluate(() => {
    /** @type {any} */
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) {
      at = at.shadowRoot.activeElement;
    }
    return at === document.body ? '' : (at?.getAttribute('aria-label') ?? at?.innerText ?? '').trim();
  });
}

/** Terms and what stands beside them, as of an incident's facts. */
export function facts(page, host = 'is-it-them') {
  return page.evaluate((selector) => {
    const root = selector ? document.querySelector(selector).shadowRoot : document;
    return Object.fromEntries(
      [...root.querySelectorAll('dt')].map((term) => [term.innerText.trim(), (term.nextElementSibling?.innerText ?? '').trim()]),
    );
  }, host);
}

/** The posts of an incident's timeline in their order on screen: phase, time, text. */
export function posts(page, host = 'is-it-them') {
  return page.evaluate((selector) => {
    const root = selector ? document.querySelector(selector).shadowRoot : document;
    return [...root.querySelectorAll('[part~=timeline] > ol > li')].map((post) => ({
      phase: post.querySelector('.phase').innerText.trim(),
      at: post.querySelector('time')?.dateTime,
      text: post.innerText,
    }));
  }, host);
}

/** Types into the search box. */
export async function type(page, words) {
  const field = await page.waitForSelector('[role=combobox]');
  await field.evaluate((input) => input.focus());
  await page.keyboard.type(words);
}

/** The choices below the search box, each as its lines. */
export function choices(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=option]')].filter((option) => option.checkVisibility()).map((option) => option.innerText),
  );
}

/** Waits until one of the choices reads like this. */
export async function seesChoice(page, pattern) {
  const fits = async () => (await choices(page)).find((choice) => pattern.test(choice));
  return until(String(pattern), fits, () => choices(page));
}
