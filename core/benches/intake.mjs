// How long a log of 200 kB takes in a module, as browsers run it:
//
//   cargo build --release --target wasm32-unknown-unknown -p is-it-them-core --example understand_in_wasm
//   node core/benches/intake.mjs target/wasm32-unknown-unknown/release/examples/understand_in_wasm.wasm

import { readFile } from "node:fs/promises";

const RUNS = 25;
const { instance } = await WebAssembly.instantiate(await readFile(process.argv[2]));
const call = () => {
  const begun = performance.now();
  instance.exports.main(0, 0);
  return performance.now() - begun;
};

// The first call makes the log and reads the catalogue; the second runs before the engine has compiled all of it again.
call();
const second = call();
const all = Array.from({ length: RUNS }, call).sort((a, b) => a - b);
console.log(`A log of 200 kB in a module: ${all[RUNS >> 1].toFixed(1)} ms, median of ${RUNS}; the first time ${second.toFixed(1)} ms`);
