/** What an element showed at the last visit, kept in the page's storage a line a vendor, and what can be painted of it. */

import { bare, FIRST } from './language.js';
import { ages, badges, list, read } from './paint.js';

/** Where the lines are kept, before the vendor's name; how every health is painted is under no name. */
const PREFIX = 'is-it-them/'; // names.rs
const GLIMPSE = 'glimpse/1/'; // names.rs

/** The longest line that is kept, in characters, and the most vendors that are painted. */
const LONGEST = 2000;
const MOST = 300;

/** How a module calls the vendors that an attribute names: see `core/src/selection.rs`. */
export function namesIn(vendors) {
  const names = vendors.split(/[,\n](?![^[\]]*\])/).map(nameOf);
  return [...new Set(names.filter(Boolean))];
}

function nameOf(item) {
  const [, name, parts = ''] = /^(.*?[^/])(?:\[([^[\]]*)\])?$/s.exec(item.trim()) ?? [];
  if (!name) return '';
  const bare = name.trim().replace(/\/+$/, '');
  const id = bare.includes('://') || bare.startsWith('sample:') ? bare : bare.includes('.') ? `https://${bare}` : bare.toLowerCase();
  return `${id}[${parts
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(',')}]`;
}

/** The name of what is kept of ages, which no vendor has. */
const AGES = 'ages';

/** The longest that ages may be. */
const LONGEST_AGES = 20_000;

/**
 * Keeps a line of a module's for the next visit; an empty one says that there is nothing to be painted. With how healths are
 * painted, under no name, goes how ages are written.
 */
export function keep(name, line, language) {
  put(said(name, language), line, LONGEST);
  if (name === '') setTimeout(() => put(said(AGES, language), JSON.stringify(ages(language)), LONGEST_AGES));
}

/** The name of what is kept in a language: no vendor's has a space in front. */
const said = (name, language) => (bare(language) === FIRST ? name : ` ${bare(language)} ${name}`);

function put(name, line, longest) {
  const key = PREFIX + GLIMPSE + name;
  try {
    if (line && line.length < longest) localStorage.setItem(key, line);
    else localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept, the next visit begins as the first did.
  }
}

/** How high an element was, in CSS pixels, by what it shows; 0 where that is not known. */
export const heightOf = (what) => Number(kept(`height ${what}`)) || 0;
export const keepHeight = (what, height) => put(`height ${what}`, String(height), LONGEST);

function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + GLIMPSE + name) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * What was shown of these vendors; nothing where a line of one of them is missing.
 * @param {string[]} names
 * @param {{ isBadge: boolean, onlyProblems: boolean, language: string }} how
 */
export function paint(names, { isBadge, onlyProblems, language }) {
  const [legend, words] = [kept(said('', language)), kept(said(AGES, language))];
  if (!Array.isArray(legend) || !Array.isArray(words) || names.length === 0 || names.length > MOST) return undefined;
  const now = Date.now();
  const lines = [];
  for (const name of names) {
    const line = read(kept(said(name, language)), legend, words, now);
    if (!line) return undefined;
    lines.push(line);
  }
  const shown = lines.filter((line) => !onlyProblems || isBadge || line.health !== 'operational');
  if (shown.length === 0) return undefined;
  return isBadge ? badges(shown, legend) : list(shown, legend);
}
