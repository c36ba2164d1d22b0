/** `node main.mjs --root DIR [--port N] [--vendor-port N] [--max-age SECONDS]`: a simulator until told to stop. */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createSimulator } from './server.mjs';

const USAGE = 'usage: node main.mjs --root DIR [--port N] [--vendor-port N] [--max-age SECONDS]';

function options() {
  const text = { type: 'string' };
  const known = { root: text, port: text, 'vendor-port': text, 'max-age': text };
  const { root, ...numbers } = parseArgs({ options: known }).values;
  if (!statSync(root ?? '', { throwIfNoEntry: false })?.isDirectory()) {
    throw new TypeError('--root wants a folder');
  }
  for (const [name, value] of Object.entries(numbers)) {
    if (!/^\d+$/.test(value)) {
      throw new TypeError(`--${name} wants a number`);
    }
    numbers[name] = Number(value);
  }
  return { root, port: numbers.port, vendorPort: numbers['vendor-port'], maxAge: numbers['max-age'] };
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
