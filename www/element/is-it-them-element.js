import init, { Widget } from '../pkg/is_it_them.js';
import styles from '../style.css';

/** Where the package lies: the bundle, and beside it the module, the samples and the catalogue. */
const base = new URL('./', import.meta.url).href;

/** One stylesheet for every instance. Constructable, since a strict CSP forbids `<style>` and `style=""`. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/** The module is loaded once, when the first element is connected. */
let loading;
const load = () => (loading ??= init());

/** A panic in the module ends every instance, so all of them go back to their fallback together. */
const instances = new Set();
addEventListener('error', ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) for (const instance of instances) instance.fail(error);
});

/**
 * `<is-it-them>`: vendors' status, from their own pages. Attributes and events are described in the README.
 * What stands inside the element is shown until the widget can run, and instead of it where it cannot.
 */
export class IsItThemElement extends HTMLElement {
  static observedAttributes = ['vendors', 'view', 'theme', 'refresh', 'only-problems', 'incident'];

  #shadow = this.attachShadow({ mode: 'closed' });
  #fallback = document.createElement('slot');
  #widget;

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#shadow.append(this.#fallback);
  }

  async connectedCallback() {
    if (this.#widget) return;
    try {
      await load();
    } catch (error) {
      this.fail(error);
      return;
    }
    if (!this.isConnected || this.#widget) return;
    const root = document.createElement('div');
    this.#shadow.append(root);
    this.#widget = new Widget(root, this, this.#options());
    this.#fallback.hidden = true;
    instances.add(this);
  }

  disconnectedCallback() {
    // A move disconnects and connects again at once; only what stays away is taken down.
    queueMicrotask(() => {
      if (this.isConnected) return;
      instances.delete(this);
      this.#widget?.destroy();
      this.#widget = undefined;
      this.#shadow.replaceChildren(this.#fallback);
      this.#fallback.hidden = false;
    });
  }

  attributeChangedCallback() {
    this.#widget?.update(this.#options());
  }

  /** Shows the fallback instead of the widget and says why on the console and in an `error` event. */
  fail(error) {
    instances.delete(this);
    this.#widget = undefined;
    this.#shadow.replaceChildren(this.#fallback);
    this.#fallback.hidden = false;
    console.error('Is it them?: the widget cannot run here.', error);
    this.dispatchEvent(new CustomEvent('error', { detail: String(error) }));
  }

  #options() {
    const refresh = Number.parseInt(this.getAttribute('refresh'), 10);
    return {
      vendors: this.getAttribute('vendors') ?? '',
      view: this.getAttribute('view') ?? 'list',
      theme: this.getAttribute('theme') ?? 'auto',
      refresh: refresh > 0 ? Math.min(refresh, 86_400) : undefined,
      onlyProblems: this.hasAttribute('only-problems'),
      incident: this.getAttribute('incident') ?? undefined,
      base,
    };
  }
}
