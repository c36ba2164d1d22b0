import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const require = createRequire(import.meta.url);

const PAGE = (script, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${script}<body><script src="page.js"></script>${body}`;

/** Gives the first element of a page the vendor named in its address. */
const SCRIPT = `const page = new URL(location).searchParams.get('page');
const make = (tag, attributes) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
};`;

/** The floors: no element of a module script can be faster than the first, none that asks the page faster than the second. */
const WORD = "customElements.define('one-word', class extends HTMLElement { connectedCallback() { this.textContent = 'Operational'; } });";
const ASKS = `customElements.define('asks-page', class extends HTMLElement {
  async connectedCallback() {
    const answer = await fetch(this.getAttribute('src') + '/api/v2/summary.json', { cache: 'no-cache' });
    const { status } = await answer.json();
    this.textContent = status.description;
  }
});`;

/**
 * Puts a folder together that holds the build, the peer and a page for each, every file beside its brotli twin.
 * @param {string} dist `target/dist`
 * @returns {string} the folder
 */
export function stage(dist) {
  const root = mkdtempSync(join(tmpdir(), 'is-it-them-bench-'));
  cpSync(join(dist, 'web'), root, { recursive: true });
  const peer = dirname(require.resolve('@statuspage/status-widget/package.json'));
  cpSync(join(peer, 'dist/index.js'), join(root, 'peer.js'));
  const element = (tag, attributes) => `<script>make('${tag}', ${attributes})</script>`;
  const ours = '<script type="module" src="www/is-it-them.js"></script>';
  write(root, 'page.js', SCRIPT);
  write(root, 'ours.html', PAGE(ours, element('is-it-them', "{ vendors: page, view: 'badge' }")));
  write(root, 'list.html', PAGE(ours, element('is-it-them', '{ vendors: page }')));
  write(root, 'peer.html', PAGE('<script src="peer.js"></script>', element('statuspage-widget', '{ src: page }')));
  write(root, 'word.html', PAGE('<script type="module" src="word.js"></script>', element('one-word', '{}')));
  write(root, 'word.js', WORD);
  write(root, 'asks.html', PAGE('<script type="module" src="asks.js"></script>', element('asks-page', '{ src: page }')));
  write(root, 'asks.js', ASKS);
  write(root, 'history.html', PAGE(ours, element('is-it-them', "{ vendors: page, view: 'history' }")));
  const list = '<input type="search" aria-label="Find"><output></output><ul></ul><script type="module" src="archive-list.js"></script>';
  write(root, 'archive-list.html', PAGE('', list));
  cpSync(new URL('list.js', import.meta.url), join(root, 'archive-list.js'));
  compress(root);
  return root;
}

function write(root, name, text) {
  writeFileSync(join(root, name), text);
}

function compress(folder) {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) compress(path);
    else if (/\.(js|css|wasm|html)$/.test(name) && !existsSync(`${path}.br`))
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), options));
  }
}
