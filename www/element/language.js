/** Which language is spoken, and its words, which lie beside the modules where it is not the first one. */

/** The folder of the other languages, and which they are, parted by spaces. */
const LANGUAGES = 'words'; // names.rs
const TRANSLATED = 'de fr es ja ar'; // names.rs

/** The one of them that is written from right to left. */
const FROM_THE_RIGHT = 'ar'; // names.rs

/** The language that is in the modules. */
export const FIRST = 'en';

/** A language we speak, as far as it matters: with where it is spoken, which decides how dates are written. */
const SPOKEN = new RegExp(`^(${[FIRST, ...TRANSLATED.split(' ')].join('|')})(?:-[a-z]{4})?(?:-([a-z]{2}|\\d{3}))?(?:-|$)`, 'i');

/**
 * The first of some languages that we speak: `de`, `de-AT`; the first language where we speak none of them. A page says which
 * language it is in, and the reader's browser where that is spoken: so `en` is `en-GB` to who reads British dates elsewhere.
 * @param {readonly string[]} tags
 */
export function chosen(tags) {
  const spoken = tags.map((tag) => SPOKEN.exec(tag)?.slice(1)).filter((one) => one !== undefined);
  const language = (spoken[0]?.[0] ?? FIRST).toLowerCase();
  const region = spoken[0]?.[1] ?? spoken.find(([other, region]) => other.toLowerCase() === language && region)?.[1];
  return region ? `${language}-${region.toUpperCase()}` : language;
}

/** The same of what the extension keeps of a person's choice, else of the browser's languages. */
export const chosenIn = (kept) => chosen([typeof kept === 'string' ? kept.replaceAll('"', '') : '', ...navigator.languages]);

/**
 * The language that an element speaks: its own or that of what is around it, as its page says, else the browser's.
 * @param {Element} element
 */
export function languageOf(element) {
  /** @type {Element | undefined} */
  let around = element;
  while (around && !around.getAttribute('lang')) {
    around = around.parentElement ?? /** @type {ShadowRoot} */ (around.getRootNode()).host;
  }
  return chosen([around?.getAttribute('lang') ?? '', ...navigator.languages]);
}

/** A language without where it is spoken. */
export const bare = (language) => language.split('-')[0];

/** The direction in which a language of ours is written. */
export const directionOf = (language) => (bare(language) === FROM_THE_RIGHT ? 'rtl' : 'ltr');

/** The language as `Intl` takes it, with the digits that `src/browser/intl.rs` writes. */
export const forIntl = (language) => (bare(language) === FROM_THE_RIGHT ? `${language}-u-nu-latn` : language);

/**
 * The words of a language for a module; none where the module has them itself, or where they cannot be had.
 * @param {string} language
 * @param {string} stem of the module's files
 * @param {string} base where the modules lie, with a slash
 */
export async function wordsOf(language, stem, base) {
  if (bare(language) === FIRST) return '';
  try {
    const answer = await fetch(`${base}${LANGUAGES}/${bare(language)}/${stem}.txt`);
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}

/** The elements that hear of it when the page says another language. */
const hearing = new Set();

/** @type {MutationObserver | undefined} */
let observer;

/**
 * Tells an element each time that a language on the page changed, until `leave`.
 * @param {{ speak: () => unknown }} element
 */
export function hear(element) {
  hearing.add(element);
  if (observer) return;
  observer = new MutationObserver(() => hearing.forEach((element) => element.speak()));
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
}

export const leave = (element) => hearing.delete(element);
