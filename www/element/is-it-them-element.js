import { askArchive } from './archived.js';
import { askEarly, claim } from './early.js';
import { keep, namesIn, paint } from './glimpse.js';
import { directionOf, hear, languageOf, leave } from './language.js';
import { appSheet, base, moduleOf } from './modules.js';
import { drawn } from './paint.js';
import { inReach } from './reach.js';
import { Room } from './room.js';
import styles from '../style.css';

/** @typedef {'vendors' | 'view' | 'theme' | 'refresh' | 'onlyProblems' | 'incident' | 'page' | 'base' | 'claim' | 'lang' | 'words' | 'times' | 'archived' | 'glimpse'} option */ // names.rs

/** One stylesheet for every instance. Constructable, since a strict CSP forbids `<style>` and `style=""`. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/** Milliseconds after which a long view is put on the page, whole or not, and without a word after which it counts as whole. */
const LONG_ENOUGH = 1500;
const SETTLED = 250;

/**
 * `<is-it-them>`: vendors' status, from their own pages. Attributes and events are described in the README.
 * What was shown at the last visit is painted at once; else what stands inside the element is shown until the widget can
 * run, and instead of it where it cannot.
 */
export class IsItThemElement extends HTMLElement {
  static observedAttributes = ['vendors', 'view', 'theme', 'refresh', 'only-problems', 'incident', 'page', 'lang'];

  #shadow = this.attachShadow({ mode: 'closed' });
  #room = new Room(this);
  #widget;
  /** The module that is to draw it, and the one that does. */
  #mounted;
  #drawnBy;
  /** The language that is spoken, and its words where they are not in the module. */
  #language = '';
  #words = '';
  /** What the module draws into, until it has something to show in the place of what is painted. */
  #waiting;
  /** The vendors of which it has said nothing yet. */
  #unsaid = new Set();
  /** The row of what is painted that a person pressed before the module was there. */
  #pressed;
  /** Runs while more may come of what is put on the page when it is whole. */
  #settling;

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [sheet, appSheet, this.#room.sheet];
    this.#shadow.replaceChildren(this.#room.fallback);
  }

  connectedCallback() {
    hear(this);
    if (!this.#widget) this.#mount();
  }

  disconnectedCallback() {
    // A move disconnects and connects again at once; only what stays away is taken down.
    queueMicrotask(() => {
      if (this.isConnected) return;
      leave(this);
      this.#unmount();
    });
  }

  attributeChangedCallback(name) {
    // As it is made of what stands in the page already, `connectedCallback` comes next and sees all of them.
    if (!this.isConnected || !this.#mounted || name === 'lang') return;
    if (name === 'view' && this.#module() !== this.#mounted) {
      this.#unmount();
      this.#mount();
    } else {
      this.#takeOver();
      // What waits for its module keeps the room for it.
      if (this.#room.isEmpty) this.#room.keep();
      else this.#room.free();
      this.#ask((widget) => widget.update(this.#options()));
    }
  }

  /** Whether it may be seen as the page is scrolled: then its vendors are read first. */
  get isInSight() {
    const { top, bottom } = this.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  /** Reads every vendor again now, whatever the schedule says. */
  refresh() {
    this.#ask((widget) => widget.refresh());
  }

  /** Says the same in another language, where the page names another by now. */
  async speak() {
    const language = languageOf(this);
    if (!this.#language || language === this.#language) return;
    this.#language = language;
    const words = await this.#module().words(language);
    if (language !== this.#language) return;
    this.#words = words;
    this.#ask((widget) => widget.update(this.#options()));
  }

  /** Lets go of a widget that must not be asked any more. */
  lose() {
    this.#widget = undefined;
  }

  /** Mounts anew what was lost. */
  again() {
    if (this.isConnected && !this.#widget) this.#mount();
  }

  /** Shows the fallback instead of the widget, and says why on the console and in an `error` event. */
  fail(error) {
    this.#waiting = undefined;
    this.#room.free();
    this.#shadow.replaceChildren(this.#room.fallback);
    console.error('Is it them?: the widget cannot run here.', error);
    this.dispatchEvent(new CustomEvent('error', { detail: String(error) }));
  }

  async #mount() {
    const module = (this.#mounted = this.#module());
    this.#language = languageOf(this);
    // On the way beside the module, so that the words cost no time of their own.
    module.words(this.#language);
    const isPainted = this.#paint();
    // The module is compiled beside what browsers do to draw, and would hold that up.
    if (isPainted) await drawn();
    if (module.isLarge && !module.isHere) {
      this.#room.keep();
      await inReach(this);
    }
    if (!this.isConnected || this.#mounted !== module) return;
    // By then the module may be here, and asks by itself. It is the longest on its way, so it goes first.
    const { isHere } = module;
    const view = module.view(this.#language);
    const archived = module === moduleOf('history') ? askArchive() : undefined;
    if (!isHere) askEarly(this.getAttribute('vendors') ?? '');
    if (!isPainted) {
      this.#room.keep();
      this.#room.report(module, view);
    }
    let View;
    try {
      View = await view;
      // Its page may say another language by now.
      let language = '';
      while (language !== this.#language) {
        language = this.#language;
        this.#words = await module.words(language);
      }
    } catch (error) {
      this.fail(error);
      return;
    }
    if (!this.isConnected || this.#widget || this.#mounted !== module) return;
    const root = (this.#waiting = this.#room.drawn());
    if (!isPainted && !this.#isLong()) this.#takeOver();
    this.#drawnBy = module;
    module.elements.add(this);
    this.#widget = new View(root, this, { ...this.#options(), archived });
  }

  #unmount() {
    this.#drawnBy?.elements.delete(this);
    this.#ask((widget) => widget.destroy());
    this.#widget = this.#mounted = this.#waiting = undefined;
    this.#room.free();
    this.#shadow.replaceChildren(this.#room.fallback);
  }

  /** Paints what was shown at the last visit; whether there was something. */
  #paint() {
    const view = this.getAttribute('view') ?? 'list';
    if (view !== 'list' && view !== 'badge') return false;
    const names = namesIn(this.getAttribute('vendors') ?? '');
    const painted = paint(names, { isBadge: view === 'badge', onlyProblems: this.hasAttribute('only-problems'), language: this.#language });
    if (!painted) return false;
    const root = document.createElement('div');
    root.className = `is-it-them ${this.#theme()}`;
    root.setAttribute('part', 'root');
    root.lang = this.#language;
    root.dir = directionOf(this.#language);
    root.append(painted);
    root.onclick = ({ target }) => {
      this.#pressed = /** @type {Element} */ (target).closest('li')?.querySelector('.name')?.textContent;
    };
    this.#unsaid = new Set(names);
    this.#shadow.replaceChildren(root);
    return true;
  }

  /**
   * Whether it is a view whose inside would jump while what it shows comes bit by bit: it is put on the page once it is whole,
   * or after a while.
   */
  #isLong() {
    if (this.getAttribute('view') !== 'history') return false;
    this.#unsaid = new Set(namesIn(this.getAttribute('vendors') ?? ''));
    setTimeout(() => this.#takeOver(), LONG_ENOUGH);
    return this.#unsaid.size > 0;
  }

  /** Takes what the module shows of a vendor now, for the next visit; once that is worth it, the module's own is shown. */
  #take = (name, line) => {
    keep(name, line, this.#language);
    this.#unsaid.delete(name);
    const at = line && name ? JSON.parse(line)[5] : 0;
    // What was read since this page was opened is news, and is not held up by a vendor that does not answer.
    if (!name || (this.#unsaid.size > 0 && at < performance.timeOrigin)) return;
    clearTimeout(this.#settling);
    // What was never seen comes in several answers.
    if (this.#mounted === moduleOf('history') && this.#room.isNew) this.#settling = setTimeout(() => this.#takeOver(), SETTLED);
    else requestAnimationFrame(() => this.#takeOver());
  };

  /** Puts what the module draws in the place of what was painted. */
  #takeOver() {
    const drawn = this.#waiting;
    if (!drawn) return;
    this.#waiting = undefined;
    this.#shadow.replaceChildren(drawn);
    if (this.#pressed === undefined) return;
    const rows = [...drawn.querySelectorAll('.row')];
    const pressed = rows.find((row) => row.querySelector('.name')?.textContent === this.#pressed);
    this.#pressed = undefined;
    /** @type {HTMLElement | undefined} */ (pressed)?.focus();
    /** @type {HTMLElement | undefined} */ (pressed)?.click();
  }

  /** Asks the widget, if there is one. A trap is heard of where all are, and no concern of the page's. */
  #ask(act) {
    try {
      if (this.#widget) act(this.#widget);
    } catch (error) {
      reportError(error);
    }
  }

  #module() {
    return moduleOf(this.getAttribute('view'));
  }

  #theme() {
    const theme = this.getAttribute('theme') ?? '';
    return ['light', 'dark'].includes(theme) ? theme : 'auto';
  }

  /** @returns {Record<Exclude<option, 'times' | 'archived'>, unknown>} what the module is to draw; only the extension has whose times they are chosen */
  #options() {
    const refresh = Number.parseInt(/** @type {string} */ (this.getAttribute('refresh')), 10);
    return {
      vendors: this.getAttribute('vendors') ?? '',
      view: this.getAttribute('view') ?? 'list',
      theme: this.getAttribute('theme') ?? 'auto',
      refresh: refresh > 0 ? Math.min(refresh, 86_400) : undefined,
      onlyProblems: this.hasAttribute('only-problems'),
      incident: this.getAttribute('incident') ?? undefined,
      page: this.getAttribute('page') ?? '',
      base,
      claim,
      lang: this.#language,
      words: this.#words,
      glimpse: this.#take,
    };
  }
}
