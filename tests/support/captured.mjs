/** Adds up the captures of a run: whom the browsers asked in all journeys. */
import { readFileSync } from 'node:fs';

const lines = readFileSync(process.argv[2], 'utf8').trim().split('\n');
const captures = lines.map((line) => JSON.parse(line));
const sum = (of) => captures.reduce((all, capture) => all + of(capture), 0);
const own = sum((capture) => capture.own);
const chosen = sum((capture) => capture.chosen);
const elsewhere = sum((capture) => capture.elsewhere.length);
console.log(
  `Captured in ${captures.length} browsers: ${own} requests to our own files and simulated vendors, ${chosen} to vendors that a journey chose by name or whom a playbook names as upstream, ${elsewhere} hosts elsewhere.`,
);
