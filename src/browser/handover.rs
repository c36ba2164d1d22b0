//! What comes into the page by the person's hand: a file, and what the address carries.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlInputElement};

use super::js::property;

/// The most that a file may have to be read, in bytes.
const LARGEST: f64 = 1_000_000.0;

/// Why a file was not read.
pub(crate) enum FileError {
    /// None was chosen, or it is gone.
    None,
    /// It is too large to be what it should be.
    TooLarge,
}

/// The text of the file that was chosen in a field, which is emptied, so that the same file can be chosen again.
pub(crate) fn chosen(input: &HtmlInputElement) -> impl Future<Output = Result<String, FileError>> + use<> {
    let file = property(&property(input, "files"), "0").dyn_into::<Blob>();
    input.set_value("");
    async move {
        let file = file.map_err(|_| FileError::None)?;
        if file.size() > LARGEST {
            return Err(FileError::TooLarge);
        }
        let text = JsFuture::from(file.text()).await.map_err(|_| FileError::None)?;
        text.as_string().ok_or(FileError::None)
    }
}

/// The address of this page without its fragment, and the fragment without `#`.
pub(crate) fn address() -> (String, String) {
    let location = property(&js_sys::global(), "location");
    let href = property(&location, "href").as_string().unwrap_or_default();
    match href.split_once('#') {
        Some((page, fragment)) => (page.into(), fragment.into()),
        None => (href, String::new()),
    }
}
