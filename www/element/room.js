/**
 * The room that an element takes before its first state is there, so that nothing on the page jumps when it comes: that of
 * the last visit or of its fallback, else that of a row for each vendor.
 */

import { heightOf, keepHeight, namesIn } from './glimpse.js';

/** How high a row of the list is with its line, and the smaller views at least, in CSS pixels. */
const ROW = 57;
const OTHER = 480;

/** Milliseconds after which something says what is still on its way. */
const PATIENCE = 500;

/** What each view is called while its package is on its way. */
const CALLED = { history: 'history', wizard: 'wizard' };

export class Room {
  /** What stands inside the element, in its room. */
  fallback = document.createElement('div');
  /** Gives the room to whatever the element shows. A sheet, since a strict policy forbids `style=""`. */
  sheet = new CSSStyleSheet();
  #host;
  #progress = document.createElement('p');
  /** Whether no visit before this one left how high the element is. */
  isNew = true;

  constructor(host) {
    this.#host = host;
    this.fallback.append(document.createElement('slot'));
    this.#progress.className = 'pad small muted';
    this.#progress.setAttribute('role', 'status');
  }

  /** Whether nothing has come into it yet. */
  get isEmpty() {
    return this.fallback.isConnected;
  }

  /** Keeps the room. */
  keep() {
    const names = namesIn(this.#host.getAttribute('vendors') ?? '');
    const before = heightOf(this.#what());
    this.isNew = before === 0;
    const height = Math.max(before || this.#estimate(names.length), this.fallback.offsetHeight);
    // A badge of one line takes none in its sentence, since there is a line anyway.
    const size = this.#view === 'badge' ? `max(0px, min(${height}px, (${height}px - 1.8lh) * 99))` : `${height}px`;
    this.sheet.replaceSync(`:host > * { min-block-size: ${size}; }`);
  }

  /** An element for the module to draw into, in the same room. */
  drawn() {
    const drawn = document.createElement('div');
    this.#watched.disconnect();
    // What is drawn in it has a height of its own, and not that of the room.
    requestAnimationFrame(() => {
      if (drawn.firstElementChild) this.#watched.observe(drawn.firstElementChild);
    });
    return drawn;
  }

  /** Lets the room go, as when other vendors are to be shown. */
  free() {
    this.sheet.replaceSync('');
    this.#progress.remove();
  }

  /** The next visit begins as high as this one is. */
  #watched = new ResizeObserver(([{ target }]) => {
    const { offsetHeight } = /** @type {HTMLElement} */ (target);
    if (offsetHeight > 0) keepHeight(this.#what(), offsetHeight);
  });

  get #view() {
    return this.#host.getAttribute('view') ?? 'list';
  }

  #what() {
    return `${this.#view} ${this.#host.getAttribute('vendors')}`;
  }

  #estimate(vendors) {
    const view = this.#view;
    if (view === 'badge') return 0;
    // A history is longer than any screen.
    if (view === 'history') return innerHeight;
    if (view !== 'list') return OTHER;
    return 2 + ROW * (this.#host.hasAttribute('only-problems') ? 1 : Math.max(vendors, 1));
  }

  /**
   * Says how far a package is, where that takes long.
   * @param {{ progress: number | undefined }} module
   * @param {Promise<unknown>} here resolves when it is
   */
  report(module, here) {
    const say = () => {
      const name = CALLED[this.#host.getAttribute('view')] ?? 'status';
      const { progress } = module;
      this.#progress.textContent = progress === undefined ? `Loading ${name}\u2026` : `Loading ${name}: ${Math.round(progress * 100)} %`;
      this.fallback.append(this.#progress);
    };
    const timer = setInterval(say, PATIENCE);
    const end = () => {
      clearInterval(timer);
      this.#progress.remove();
    };
    here.then(end, end);
  }
}
