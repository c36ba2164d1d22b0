/**
 * Paints what was shown at the last visit, before any module is there: the same nodes as the module's own (`src/ui/list.rs`,
 * `src/surfaces/badge.rs`), from the lines that it left (`words/src/glimpse.rs`). All text is text; nothing painted here is
 * ever newer or better than what the module showed, and what may be over by now is painted as that.
 */

import { bare, forIntl } from './language.js';

/** Where the age of a line has how long ago it was read. */
const AGO = '{ago}'; // names.rs

const SVG = 'http://www.w3.org/2000/svg';

/** The word of a health whose state is not known. */
const UNKNOWN = 'unknown';

/**
 * @typedef {{ health: string, word: string, name: string, scope: string, doing: string, age: string, link: string, rank: number }} Line
 * @typedef {[health: string, word: string, was: string, outline: string, mark: string][]} Legend the worst health first
 */

/**
 * What a line says at a moment; nothing where the line is no such line, or is from the future of this device's clock.
 * @param {unknown} kept as `words/src/glimpse.rs` wrote it
 * @param {Legend} legend
 * @param {string[][]} words of ages
 * @param {number} now in milliseconds since 1970
 * @returns {Line | undefined}
 */
export function read(kept, legend, words, now) {
  if (!Array.isArray(kept)) return undefined;
  const [health, name, scope, doing, age, at, until, link] = kept;
  if (![name, scope, doing, age, link].every((text) => typeof text === 'string')) return undefined;
  const meaning = legend.find(([known]) => known === health);
  if (!meaning || !(at <= now)) return undefined;
  const [, word, was] = meaning;
  const isFresh = now <= until;
  // Trouble keeps its word; what was fine may be over.
  const shown = isFresh || word === was ? health : UNKNOWN;
  const rank = legend.findIndex(([known]) => known === shown);
  return { health: shown, word: isFresh ? word : was, name, scope, doing, age: age.replace(AGO, () => ago(now - at, words)), link, rank };
}

/** How an age is counted: how long one of a unit is in milliseconds, and how many there can be. */
const UNITS = /** @type {const} */ ([
  ['second', 1000, 60],
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
  ['day', 86_400_000, 100],
]);

/** How ages are written in a language. */
const agesIn = (language) =>
  new Intl.RelativeTimeFormat(forIntl(language), { style: bare(language) === 'fr' ? 'short' : 'narrow', numeric: 'always' });

/** Has the browser load what it knows of a language while a module is on its way, and not between an answer and what it says. */
export const prepare = (language) => void agesIn(language);

/**
 * Every age in the reader's language, as `src/browser/intl.rs` writes it, to be kept for the next visit: there the browser would
 * take longer to load what it knows of languages than to paint all else.
 * @param {string} language
 * @returns {string[][]}
 */
export function ages(language) {
  const format = agesIn(language);
  return UNITS.map(([unit, , most]) => Array.from({ length: most }, (_, count) => format.format(-count, unit)));
}

function ago(milliseconds, words) {
  const place = UNITS.findIndex(([, one, most]) => milliseconds < one * most);
  return words[place]?.[Math.floor(milliseconds / UNITS[place][1])] ?? '';
}

/**
 * The rows of a list, the worst first.
 * @param {Line[]} lines
 * @param {Legend} legend
 * @param {number} [most] how many of them
 */
export function list(lines, legend, most) {
  const rows = [...lines]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map((line) => {
      const name = make('span', 'name', line.name, line.scope && make('span', 'scope small muted', line.scope));
      name.dir = 'auto';
      const about = make('span', 'grow', name, make('span', 'note small muted', line.doing || line.age));
      const row = make('button', 'row', glyph(line, legend), about, make('span', `state small ${line.health}`, line.word));
      row.setAttribute('aria-expanded', 'false');
      return named('vendor', make('li', '', make('h2', '', row)));
    });
  return named('list', make('ul', 'vendors', ...rows));
}

/**
 * The lines of a badge.
 * @param {Line[]} lines
 * @param {Legend} legend
 */
export function badges(lines, legend) {
  return make(
    'div',
    'badges',
    ...lines.map((line) => {
      const spans = [
        ['name', line.name],
        ['scope small muted', line.scope],
        [`state ${line.health}`, line.word],
        ['small muted', line.age],
      ];
      const said = spans.filter(([, text]) => text).map(([names, text]) => Object.assign(make('span', names, text), { dir: 'auto' }));
      const badge = named('badge', make(line.link ? 'a' : 'span', 'badge', glyph(line, legend), ...said));
      // A line is kept where the page around may write: no other address is made a link.
      if (line.link.startsWith('https://')) Object.assign(badge, { href: line.link, target: '_blank', rel: 'noopener noreferrer' });
      return badge;
    }),
  );
}

/** An element that a page around may style by this name, as it may what the module draws. */
function named(part, element) {
  element.setAttribute('part', part);
  return element;
}

export function glyph({ health }, legend) {
  const [, , , outline, mark] = legend.find(([known]) => known === health);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `glyph ${health}`);
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  for (const [names, data] of [
    ['shape', outline],
    ['mark', mark],
  ]) {
    const path = svg.appendChild(document.createElementNS(SVG, 'path'));
    path.setAttribute('class', names);
    path.setAttribute('d', data);
  }
  return svg;
}

/**
 * An element with its class names and children; what is empty is left out.
 * @param {string} tag
 * @param {string} names
 * @param {...any} children
 * @returns {HTMLElement}
 */
export function make(tag, names, ...children) {
  const element = document.createElement(tag);
  if (names) element.className = names;
  element.append(...children.filter((child) => child !== '' && child !== undefined && child !== false));
  return element;
}

/** Milliseconds that a browser may take to draw; where it draws nothing at all, what follows must not wait for ever. */
const DRAWING = 100;

/** After what was painted is on screen; at once where nobody looks, since browsers draw nothing then. */
export function drawn() {
  if (document.hidden) return Promise.resolve();
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, DRAWING);
  });
}
