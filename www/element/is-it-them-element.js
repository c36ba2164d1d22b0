import { askEarly, claim } from './early.js';
import styles from '../style.css';

/** Where the package lies: the bundle, and beside it the module, the samples and the catalogue. */
const base = new URL('./', import.meta.url).href;

/** One stylesheet for every instance. Constructable, since a strict CSP forbids `<style>` and `style=""`. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/** What only the large views need; empty until the first of them is shown. */
const appSheet = new CSSStyleSheet();

/** Which module draws a view; what is not named here is drawn by `full`. */
const MODULES = { badge: 'badge', history: 'app', wizard: 'app' };

/**
 * The badge is drawn by a small module of its own, and the rest by larger ones that are only fetched when they are
 * shown. Each is loaded once; module and script come side by side. Each gives the class that draws.
 */
const loaders = {
  badge: once(async () => {
    const { Badges } = await started('is_it_them_glance_bg.wasm', import('../pkg/is_it_them_glance.js'));
    return Badges;
  }),
  full: once(async () => {
    const { Widget } = await started('is_it_them_bg.wasm', import('../pkg/is_it_them.js'));
    return Widget;
  }),
  app: once(async () => {
    const [{ App }, { default: styles }] = await Promise.all([
      started('is_it_them_app_bg.wasm', import('../pkg/is_it_them_app.js')),
      import('../app.css'),
    ]);
    appSheet.replaceSync(styles);
    return App;
  }),
};

/**
 * A module and its script, ready. The module is compiled as it arrives, whether or not its script is there; where it
 * cannot be had that way, as from a server that does not say what it is, its script is left to try.
 */
async function started(name, script) {
  const url = new URL(name, base);
  const module = WebAssembly.compileStreaming(fetch(url)).catch(() => url);
  const bindings = await script;
  await bindings.default({ module_or_path: await module });
  return bindings;
}

function once(load) {
  let loading;
  return () => (loading ??= load());
}

/** The modules that have come. */
const loaded = new Set();

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
  #mounted;

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
      this.#widget?.update(this.#options());
    }
  }

  /** Reads every vendor again now, whatever the schedule says. */
  refresh() {
    this.#widget?.refresh();
  }

  /** Shows the fallback instead of the widget, and says why on the console and in an `error` event. */
  fail(error) {
    instances.delete(this);
    this.#widget = undefined;
    this.#show(this.#fallback);
    console.error('Is it them?: the widget cannot run here.', error);
    this.dispatchEvent(new CustomEvent('error', { detail: String(error) }));
  }

  async #mount() {
    const drawnAs = (this.#mounted = this.#drawnAs());
    // By then the module may be here, and asks by itself.
    if (!loaded.has(this.#module())) askEarly(this.getAttribute('vendors') ?? '');
    let View;
    try {
      View = await loaders[this.#module()]();
      loaded.add(this.#module());
    } catch (error) {
      this.fail(error);
      return;
    }
    if (!this.isConnected || this.#widget || this.#mounted !== drawnAs) return;
    const root = document.createElement('div');
    this.#show(root);
    this.#widget = new View(root, this, this.#options());
    instances.add(this);
  }

  #unmount() {
    instances.delete(this);
    this.#widget?.destroy();
    this.#widget = this.#mounted = undefined;
    this.#show(this.#fallback);
  }

  #show(node) {
    this.#shadow.replaceChildren(node);
  }

  #module() {
    const view = this.getAttribute('view');
    return Object.hasOwn(MODULES, view) ? MODULES[view] : 'full';
  }

  /** What must be mounted anew when it changes: `full` goes from view to view by itself, `app` does not. */
  #drawnAs() {
    const module = this.#module();
    return module === 'app' ? this.getAttribute('view') : module;
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
      claim,
    };
  }
}
