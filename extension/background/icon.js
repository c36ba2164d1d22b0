/**
 * The toolbar button's picture: the shape of the worst state, which is told from the others at 16 px without its colour, as the
 * list has it. The number stands on it as the browser writes it.
 */

/** The field that shapes are drawn on: see `core/src/shape.rs`. */
const FIELD = 20;

const SIZES = [16, 32];

/** The product's own picture, where there is no state to show. */
const OWN = { path: { 16: 'icons/16.png', 32: 'icons/32.png' } };

/**
 * Puts the shape on the button.
 * @param {{outline?: string, mark?: string, colour: string, isKnown: boolean}} shown `isKnown`: not a ring that nothing fills
 */
export async function paintIcon({ outline, mark, colour, isKnown }) {
  if (!outline || !mark || typeof OffscreenCanvas === 'undefined') return chrome.action.setIcon(OWN);
  const imageData = Object.fromEntries(SIZES.map((size) => [size, drawn(size, outline, mark, colour, isKnown)]));
  return chrome.action.setIcon({ imageData });
}

function drawn(size, outline, mark, colour, isKnown) {
  const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(size, size).getContext('2d'));
  pen.scale(size / FIELD, size / FIELD);
  Object.assign(pen, { lineWidth: 2, lineCap: 'round', lineJoin: 'round', fillStyle: colour, strokeStyle: colour });
  if (isKnown) {
    pen.fill(new Path2D(outline));
    pen.strokeStyle = '#ffffff';
  } else {
    pen.setLineDash([3, 2.6]);
    pen.stroke(new Path2D(outline));
    pen.setLineDash([]);
  }
  pen.stroke(new Path2D(mark));
  return pen.getImageData(0, 0, size, size);
}
