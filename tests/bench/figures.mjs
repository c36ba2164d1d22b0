/** What the figures of a bench are made of. */

/** The value that a part of all are below, as 0.5 for the middle. */
export const at = (part, values) => values.toSorted((a, b) => a - b)[Math.min(Math.floor(values.length * part), values.length - 1)];

export const middle = (values) => at(0.5, values);

/** The values between which the middle of all runs there could be lies with 95 % certainty: by rank, whatever their spread is. */
export function interval(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const reach = 0.98 * Math.sqrt(sorted.length);
  const place = (rank) => sorted[Math.max(0, Math.min(sorted.length - 1, Math.round(rank)))];
  return [place(sorted.length / 2 - reach), place(sorted.length / 2 + reach - 1)];
}

export const cell = (text, width) => String(text).padStart(width);

/** `89 (85–93)`: the middle and its interval, in whole milliseconds. */
export function told(values) {
  const [low, high] = interval(values).map((value) => value.toFixed(0));
  return `${middle(values).toFixed(0)} (${low}–${high})`;
}
