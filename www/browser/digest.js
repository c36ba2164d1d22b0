/** What the webhook helper has the browser compute, for `src/browser/digest.rs`. */

/**
 * Whether a key over a message gives one of these bytes; for `ecdsa`, whether one of these is its signature.
 * @param {'SHA-256' | 'SHA-1' | 'ecdsa'} algorithm
 * @param {Uint8Array<ArrayBuffer>} key
 * @param {Uint8Array<ArrayBuffer>} message
 * @param {Uint8Array<ArrayBuffer>[]} expected
 */
export async function fits(algorithm, key, message, expected) {
  try {
    const subtle = crypto.subtle;
    const isPublic = algorithm === 'ecdsa';
    const kind = isPublic ? { name: 'ECDSA', namedCurve: 'P-256' } : { name: 'HMAC', hash: algorithm };
    const imported = await subtle.importKey(isPublic ? 'spki' : 'raw', key, kind, false, ['verify']);
    const how = isPublic ? { name: 'ECDSA', hash: 'SHA-256' } : 'HMAC';
    for (const one of expected) if (await subtle.verify(how, imported, one, message)) return true;
  } catch {
    // What is no key fits nothing.
  }
  return false;
}
