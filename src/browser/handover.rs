//! What leaves the page by the person's hand, and what comes in by it: the clipboard, files, the address.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlElement, HtmlInputElement, Url};

use super::js::property;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;
}

/// Puts a text on the clipboard; whether the browser let us.
pub(crate) async fn copy(text: &str) -> bool {
    match write_text(text) {
        Ok(promise) => JsFuture::from(promise).await.is_ok(),
        Err(_) => false,
    }
}

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

/// Offers a text as a file to keep.
pub(crate) fn download(name: &str, text: &str) -> Option<()> {
    let blob = Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link = document.create_element("a").ok()?;
    link.set_attribute("href", &url).ok()?;
    link.set_attribute("download", name).ok()?;
    link.unchecked_into::<HtmlElement>().click();
    Url::revoke_object_url(&url).ok()
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
