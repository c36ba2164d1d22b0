//! Digests and signatures, by the browser's WebCrypto.

use is_it_them_core::webhook::{Algorithm, Check};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

#[cfg_attr(test, wasm_bindgen(module = "/../../www/browser/digest.js"))]
#[cfg_attr(not(test), wasm_bindgen(raw_module = "../browser/digest.js"))]
extern "C" {
    #[wasm_bindgen(js_name = fits, catch)]
    async fn fits_there(
        algorithm: &str,
        key: Uint8Array,
        message: Uint8Array,
        expected: Array,
    ) -> Result<JsValue, JsValue>;
}

/// Whether what a check says must come of it does.
pub async fn fits(check: &Check) -> bool {
    let algorithm = match check.algorithm {
        Algorithm::HmacSha256 => "SHA-256",
        Algorithm::HmacSha1 => "SHA-1",
        Algorithm::EcdsaSha256 => "ecdsa",
    };
    let bytes = |bytes: &[u8]| Uint8Array::from(bytes);
    let expected: Array = check.expected.iter().map(|one| bytes(one)).collect();
    let fits = fits_there(algorithm, bytes(check.key.bytes()), bytes(&check.message), expected).await;
    fits.is_ok_and(|fits| fits.is_truthy())
}
