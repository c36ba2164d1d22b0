/**
 * `node main.mjs --root DIR [--port N] [--vendor-port N] [--max-age SECONDS] [--while-input-is-open]`: a simulator until told to
 * stop; with the last of these also until the program that started it ends, and its input with it.
 */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createSimulator } from './server.mjs';

const USAGE = 'usage: node main.mjs --root DIR [--port N] [--vendor-port N] [--max-age SECONDS] [--while-input-is-open]';

function options() {
  const text = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean' });
  const known = { root: text, port: text, 'vendor-port': text, 'max-age': text, 'while-input-is-open': flag };
  const { root, 'while-input-is-open': attached, ...numbers } = parseArgs({ options: known }).values;
  if (!statSync(String(root ?? ''), { throwIfNoEntry: false })?.isDirectory()) {
    throw new TypeError('--root wants a folder');
  }
  const wrong = Object.keys(numbers).find((name) => !/^\d+$/.test(numbers[name]));
  if (wrong) {
    throw new TypeError(`--${wrong} wants a number`);
  }
  const number = (text) => (text === undefined ? undefined : Number(text));
  return { attached, root, port: number(numbers.port), vendorPort: number(numbers['vendor-port']), maxAge: number(numbers['max-age']) };
}

let wanted;
try {
  wanted = options();
} catch (error) {
  console.error(`${error.message}\n${USAGE}`);
  process.exit(2);
}
const simulator = await createSimulator(wanted).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(`listening on ${simulator.url}/`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => simulator.close());
}
if (wanted.attached) process.stdin.resume().once('end', () => simulator.close());
