/**
 * Reading two large recorded documents: in the module, and in plain JavaScript that makes the same of them, beside what
 * `JSON.parse` alone takes. In one page of one browser, in turns.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../support/browsers.mjs';
import { alone } from './alone.mjs';

/** Beside the project, where they are not part of it. */
const RECORDED = fileURLToPath(new URL('../../../shared/recorded/', import.meta.url));

const DOCUMENTS = [
  { name: 'Duo', format: 'statuspage', file: 'statuspage/duo-components.json' },
  { name: 'Google Cloud', format: 'google', file: 'google-cloud/incidents.json' },
  // Only compared, so that what Duo does not have is known to be read alike too.
  { format: 'statuspage', file: 'statuspage/github-incidents.json' },
  { format: 'statuspage', file: 'statuspage/instructure-summary.json' },
];

/** Calls of each before any is timed, and timed ones. */
const WARM = 30;
const ROUNDS = 200;

/** What is timed of each document, from its bytes on. */
const SUBJECTS = ['JSON.parse', 'plain JavaScript', 'module, kept there', 'module, handed over'];

/**
 * @param {string} root the staged folder, served at `url`
 * @param {string} url
 */
export async function normalise(root, url) {
  const missing = DOCUMENTS.filter(({ file }) => !existsSync(join(RECORDED, file)));
  if (missing.length > 0) {
    console.log(`Reading large documents was not measured: ${missing[0].file} is not in ../shared/recorded beside the project.`);
    return;
  }
  mkdirSync(join(root, 'recorded'), { recursive: true });
  DOCUMENTS.forEach(({ file }, index) => cpSync(join(RECORDED, file), join(root, `recorded/${index}`)));
  cpSync(fileURLToPath(new URL('plain.mjs', import.meta.url)), join(root, 'plain.js'));
  const module = readdirSync(join(root, 'www'), { recursive: true, encoding: 'utf8' }).find((name) =>
    /is_it_them_formats[^/]*\.js$/.test(name),
  );
  writeFileSync(join(root, 'normalise.html'), '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>');
  // Isolated from other origins, a page has a clock of 5 µs instead of 100.
  const isolated = await alone(url, { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' });
  const browser = await launch({ browser: 'chromium' });
  try {
    const page = await browser.page();
    await page.goto(`${isolated.url}/normalise.html`);
    const times = await page.evaluate(measure, { module: `/www/${module}`, documents: DOCUMENTS, WARM, ROUNDS });
    print(times);
  } finally {
    await browser.close();
    await isolated.close();
  }
}

/** Runs in the page: milliseconds by document and subject. Throws where the two do not make the same of a document. */
async function measure({ module, documents, WARM, ROUNDS }) {
  if (!globalThis.crossOriginIsolated) throw new Error('the clock is too coarse: the page is not isolated');
  const address = '/plain.js';
  const plain = await import(address);
  const wasm = await import(module);
  await wasm.default();
  const sorted = (value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key])]),
        )
      : Array.isArray(value)
        ? value.map(sorted)
        : value;
  const results = [];
  for (const [index, { name, format, file }] of documents.entries()) {
    const bytes = new Uint8Array(await (await fetch(`/recorded/${index}`)).arrayBuffer());
    const subjects = [
      () => plain.parse(bytes),
      () => plain[format](plain.parse(bytes)),
      () => wasm.normalize(format, bytes, false),
      () => wasm.normalize(format, bytes, true),
    ];
    const [here, there] = [subjects[1](), subjects[3]()].map((report) => JSON.stringify(sorted(report)));
    if (here !== there) {
      const at = [...here].findIndex((char, place) => char !== there[place]);
      throw new Error(`${file} reads differently: ${here.slice(at - 60, at + 60)} / ${there.slice(at - 60, at + 60)}`);
    }
    if (!name) continue;
    const times = subjects.map(() => []);
    for (let round = -WARM; round < ROUNDS; round += 1) {
      subjects.forEach((subject, which) => {
        const start = performance.now();
        subject();
        const took = performance.now() - start;
        if (round >= 0) times[which].push(took);
      });
    }
    results.push({ name, bytes: bytes.length, times });
  }
  return results;
}

function print(results) {
  const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)];
  const cell = (value) => value.toFixed(2).padStart(8);
  for (const { name, bytes, times } of results) {
    console.log(`\n${name}, ${(bytes / 1000).toFixed(0)} kB, ${ROUNDS} times each in one page (ms from the bytes on):`);
    console.log('  median      95%');
    times.forEach((values, which) => console.log(`${cell(at(values, 0.5))} ${cell(at(values, 0.95))}  ${SUBJECTS[which]}`));
  }
}
