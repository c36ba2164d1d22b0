/**
 * The popup's list as it was shown the last time, brought up to date by what the background noted since, and painted before
 * the module is there.
 */

import { chosenIn } from '../../www/element/language.js';
import { ages, drawn, glyph, list, make, read } from '../../www/element/paint.js';

const VENDORS = 'vendors/1'; // names.rs
const OUTCOMES = 'outcomes/1'; // names.rs
const GLIMPSE = 'glimpse/1/'; // names.rs
const LANGUAGE = 'language/1'; // names.rs
const ALERTS = 'alerts/1'; // names.rs
const FOLDED = 'folded/1'; // names.rs
const AGO = '{ago}'; // names.rs

/** Milliseconds between a change and its being kept, since vendors come one by one. */
const UNTIL_KEPT = 300;

/** Milliseconds until the module has drawn what it said: it draws what comes within 30 together. */
const UNTIL_DRAWN = 60;

/** Milliseconds that what is painted stands for longest, should a kept vendor be missing. */
const LONGEST = 1000;

/** How long what the background read counts as fresh, in milliseconds: three of its turns. */
const FRESH = 900_000;

/** How many rows are painted: more than the popup shows without scrolling. */
const ROWS = 12;

export class Painted {
  /**
   * Lines by the vendor's page and parts, how healths are painted under an empty name, and the words around the list.
   * @type {Record<string, any>}
   */
  #lines = {};
  #unsaid = new Set();
  #language = '';
  /** @type {HTMLElement | undefined} */
  #node;
  /** What a person pressed of what is painted, by what it is called. */
  #pressed;
  #keeping;

  /** Paints what is known, and comes back when that is on screen. What was said in another language is not painted. */
  async show() {
    const kept = await stored([VENDORS, OUTCOMES, GLIMPSE, LANGUAGE, ALERTS, FOLDED]);
    this.#language = chosenIn(kept[LANGUAGE]);
    const before = parsed(kept[GLIMPSE]) ?? {};
    const vendors = parsed(kept[VENDORS]);
    if (before.ages?.at(-1) !== this.#language) return;
    this.#lines = { ...before };
    if (!Array.isArray(vendors) || vendors.length === 0 || !Array.isArray(before['']) || !before.words || !before.ages) return;
    const names = vendors.map(nameOf);
    const noted = outcomesOf(String(kept[OUTCOMES] ?? ''));
    const lines = vendors.map((vendor, at) => lineOf(vendor, before[names[at]], noted.get(names[at]), before));
    const rows = groupsOf(vendors, lines, before[''], parsed(kept[FOLDED]), mutedIn(kept[ALERTS]));
    this.#node = frame(rows, before.words, headlineOf(before.words, statesOf(lines, kept[ALERTS])));
    this.#node.onclick = ({ target }) => {
      const pressed = /** @type {Element} */ (target).closest('button, summary');
      if (pressed) this.#pressed = calledOf(pressed);
    };
    this.#unsaid = new Set(names);
    const root = document.getElementById('root');
    root?.before(this.#node);
    root?.setAttribute('hidden', '');
    this.#giveWay();
    await drawn();
  }

  /** Takes a line of the module's, an empty one where there is nothing to be painted. */
  take = (name, line) => {
    if (line) this.#lines[name] = JSON.parse(line);
    else delete this.#lines[name];
    this.#unsaid.delete(name);
    if (name && this.#unsaid.size === 0) setTimeout(() => this.#takeOver(), UNTIL_DRAWN);
    this.#keeping ??= setTimeout(() => this.#keep(), UNTIL_KEPT);
  };

  async #keep() {
    this.#keeping = undefined;
    this.#takeOver();
    const drawn = document.getElementById('root');
    const texts = [...(drawn?.querySelectorAll('footer .btn') ?? [])].map((element) => element.textContent);
    const title = drawn?.querySelector('h1')?.textContent;
    const input = /** @type {HTMLInputElement | null | undefined} */ (drawn?.querySelector('.search input'));
    const { [ALERTS]: alerts } = await stored([ALERTS]);
    // In the place of the list there may be an incident or the wizard by now: the words of before are right still.
    if (texts.length > 1 && input && title) this.#lines.words = [input.placeholder, [title, statesOf(this.#linesNow(), alerts)], ...texts];
    // With the language that all of it is said in.
    this.#lines.ages = [...ages(this.#language), this.#language];
    // Where there is no room the next visit begins without it.
    await globalThis.chrome?.storage?.local.set({ [GLIMPSE]: JSON.stringify(this.#lines) }).catch(() => {});
  }

  /** The lines of all vendors as they would be painted now. */
  #linesNow() {
    const { '': legend, ages: words = [] } = this.#lines;
    const vendors = Object.entries(this.#lines).filter(([name, line]) => name.includes('[') && Array.isArray(line));
    return vendors.map(([, line]) => read(line, legend, words, Date.now()));
  }

  /** Shows what the module drew after a while, whatever it has not said yet; while it has drawn nothing, what is painted stays. */
  #giveWay() {
    setTimeout(() => {
      if (document.getElementById('root')?.hasChildNodes()) this.#takeOver();
      else this.#giveWay();
    }, LONGEST);
  }

  /** Shows what the module drew, and hands over what a person did meanwhile. */
  #takeOver() {
    const node = this.#node;
    if (!node) return;
    this.#node = undefined;
    const root = document.getElementById('root');
    root?.removeAttribute('hidden');
    const typed = node.querySelector('input');
    const hadFocus = node.contains(document.activeElement);
    node.remove();
    const pressed = [...(root?.querySelectorAll('.row, .btn, summary') ?? [])].find((one) => calledOf(one) === this.#pressed);
    if (pressed instanceof HTMLElement) {
      pressed.focus();
      pressed.click();
      return;
    }
    const input = root?.querySelector('input');
    if (!input || !typed || !hadFocus) return;
    input.focus();
    if (!typed.value) return;
    input.value = typed.value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

/** What a row or a button is called. */
function calledOf(element) {
  return (element.querySelector('.name') ?? element).textContent;
}

/** What is kept; nothing where the page runs outside of an extension. */
async function stored(keys) {
  return (await globalThis.chrome?.storage?.local.get(keys)) ?? {};
}

function parsed(text) {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text;
  } catch {
    return undefined;
  }
}

/** How the module calls a vendor: see `src/browser/glimpse.rs`. */
function nameOf({ page, parts = [] }) {
  return `${page}[${parts.join(',')}]`;
}

/** What the background noted, by the name of the vendor: see `core/src/status/outcomes.rs`. */
function outcomesOf(text) {
  const noted = new Map();
  for (const line of text.split('\n')) {
    const [page, name, parts = '', health, readAt = '', , , failed, unkept] = line.split('\t');
    const outcome = { name, health, at: Date.parse(readAt), failed: Boolean(failed || unkept) };
    noted.set(nameOf({ page, parts: parts.split('\u001f').filter(Boolean) }), outcome);
  }
  return noted;
}

/** A vendor's line: the kept one where it is still the latest word, else as much as the background noted. */
function lineOf(vendor, kept, outcome, { '': legend, ages: words }) {
  // A record that is gone was given up: nobody is known then, whatever was shown before.
  const isLatest = kept && outcome && kept[5] >= outcome.at && !outcome.failed;
  const scope = kept?.[2] ?? '';
  const age = kept?.[4] ?? '';
  const noted = outcome && [outcome.health, outcome.name, scope, '', age || AGO, outcome.at, outcome.failed ? 0 : outcome.at + FRESH, ''];
  const unknown = { health: 'unknown', word: '', name: vendor.name, scope, doing: '', age: '', link: '', rank: legend.length };
  const line = read(isLatest ? kept : noted, legend, words, Date.now()) ?? unknown;
  // What a person pinned stands above all others.
  return vendor.pinned ? { ...line, rank: line.rank - legend.length } : line;
}

/** The rows in their groups, as `src/ui/board.rs` draws them. */
function groupsOf(vendors, lines, legend, folded, muted) {
  /** @type {Map<string, any[]>} */
  const groups = new Map([['', []]]);
  vendors.forEach(({ page, pinned, group }, at) => {
    const name = pinned || !group ? '' : group;
    groups.set(name, [...(groups.get(name) ?? []), { line: lines[at], counts: !muted.includes(page) }]);
  });
  return [...groups].map(([name, some]) => {
    const rows = list(
      some.map(({ line }) => line),
      legend,
      ROWS,
    );
    if (!name) return rows;
    const [worst] = some.filter(({ counts }) => counts).sort((a, b) => a.line.rank - b.line.rank);
    const title = Object.assign(make('h2', 'name grow', name), { dir: 'auto' });
    const group = make(
      'details',
      'group',
      make('summary', '', ...(worst ? [glyph(worst.line, legend)] : []), title, make('span', 'small muted', some.length)),
      rows,
    );
    group.toggleAttribute('open', !(Array.isArray(folded) && folded.includes(name)));
    return group;
  });
}

/** How many are in each state, and who is muted, which is what a headline is made of. */
const statesOf = (lines, alerts) => [...lines.map((line) => line?.health ?? 'unknown'), ...mutedIn(alerts)].sort().join(' ');

/** The pages of those who are muted. */
function mutedIn(alerts) {
  const vendors = parsed(alerts)?.vendors;
  return Array.isArray(vendors) ? vendors.filter(({ muted }) => muted).map(({ page }) => page) : [];
}

/** The headline of the last time where it would be the same now; else the product's name, until the module says a new one. */
function headlineOf([, kept], now) {
  const [title, states] = Array.isArray(kept) ? kept : [];
  return title && states === now ? title : document.title;
}

/** What is around the list, as it was drawn the last time. */
function frame(rows, [placeholder, , ...buttons], title) {
  const input = make('input', '');
  Object.assign(input, { type: 'text', placeholder, autocomplete: 'off' });
  input.setAttribute('aria-label', placeholder);
  const header = make('header', 'bar', make('h1', 'grow', title), make('button', 'quiet'));
  const search = make('div', 'search', make('div', 'combobox', input), make('div', 'stage'));
  const footer = make('footer', 'bar', ...buttons.map((text, at) => make('button', at === 0 ? 'btn primary grow' : 'btn', text)));
  return make('div', 'is-it-them popup', header, search, make('main', '', make('div', '', ...rows)), footer);
}
