import { askEarly, claim } from './early.js';
import { appSheet, base, moduleOf } from './modules.js';
import styles from '../style.css';

/** @typedef {'vendors' | 'view' | 'theme' | 'refresh' | 'onlyProblems' | 'incident' | 'base' | 'claim'} option */ // names.rs

/** One stylesheet for every instance. Constructable, since a strict CSP forbids `<style>` and `style=""`. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/**
 * `<is-it-them>`: vendors' status, from their own pages. Attributes and events are described in the README.
 * What stands inside the element is shown until the widget can run, and instead of it where it cannot.
 */
export class IsItThemElement extends HTMLElement {
  static observedAttributes = ['vendors', 'view', 'theme', 'refresh', 'only-problems', 'incident'];

  #shadow = this.attachShadow({ mode: 'closed' });
  #fallback = document.createElement('slot');
  #widget;
  #mounted;
  #drawnBy;

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [sheet, appSheet];
    this.#show(this.#fallback);
  }

  connectedCallback() {
    if (!this.#widget) this.#mount();
  }

  disconnectedCallback() {
    // A move disconnects and connects again at once; only what stays away is taken down.
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount();
    });
  }

  attributeChangedCallback(name) {
    if (!this.isConnected) return;
    if (name === 'view' && this.#drawnAs() !== this.#mounted) {
      this.#unmount();
      this.#mount();
    } else {
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
    this.#show(this.#fallback);
    console.error('Is it them?: the widget cannot run here.', error);
    this.dispatchEvent(new CustomEvent('error', { detail: String(error) }));
  }

  async #mount() {
    const drawnAs = (this.#mounted = this.#drawnAs());
    const module = this.#module();
    // By then the module may be here, and asks by itself.
    if (!module.isHere) askEarly(this.getAttribute('vendors') ?? '');
    let View;
    try {
      View = await module.view();
    } catch (error) {
      this.fail(error);
      return;
    }
    if (!this.isConnected || this.#widget || this.#mounted !== drawnAs) return;
    const root = document.createElement('div');
    this.#show(root);
    this.#drawnBy = module;
    module.elements.add(this);
    this.#widget = new View(root, this, this.#options());
  }

  #unmount() {
    this.#drawnBy?.elements.delete(this);
    this.#ask((widget) => widget.destroy());
    this.#widget = this.#mounted = undefined;
    this.#show(this.#fallback);
  }

  /** Asks the widget, if there is one. A trap is heard of where all are, and no concern of the page's. */
  #ask(act) {
    try {
      if (this.#widget) act(this.#widget);
    } catch (error) {
      reportError(error);
    }
  }

  #show(node) {
    this.#shadow.replaceChildren(node);
  }

  #module() {
    return moduleOf(this.getAttribute('view'));
  }

  /** What must be mounted anew when it changes: `full` goes from view to view by itself, `app` does not. */
  #drawnAs() {
    const module = this.#module();
    return module === moduleOf('wizard') ? this.getAttribute('view') : module;
  }

  /** @returns {Record<option, unknown>} what the module is to draw */
  #options() {
    const refresh = Number.parseInt(/** @type {string} */ (this.getAttribute('refresh')), 10);
    return {
      vendors: this.getAttribute('vendors') ?? '',
      view: this.getAttribute('view') ?? 'list',
      theme: this.getAttribute('theme') ?? 'auto',
      refresh: refresh > 0 ? Math.min(refresh, 86_400) : undefined,
      onlyProblems: this.hasAttribute('only-problems'),
      incident: this.getAttribute('incident') ?? undefined,
      base,
      claim,
    };
  }
}
