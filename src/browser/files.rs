//! Files that a person saves and opens, and the clipboard.

use gloo_timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

use super::js::property;

/// Milliseconds after which a saved file is surely taken.
const LET_GO: u32 = 60_000;

/// The most that a file may have to be read, in bytes.
const LARGEST: f64 = 1_000_000.0;

/// Why a file was not read.
pub enum FileError {
    /// None was chosen, or it is gone.
    None,
    /// It is too large to be what it should be.
    TooLarge,
}

/// Hands a text to the person as a file. Whether the browser took it.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options);
    let Some(url) = blob.ok().and_then(|blob| Url::create_object_url_with_blob(&blob).ok()) else {
        return false;
    };
    let link = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.create_element("a").ok())
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = &link {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The browser takes hold of the file some time after the click.
    Timeout::new(LET_GO, move || {
        // A failure to let go of the address costs memory only.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    link.is_some()
}

/// The text of a file the person chose.
pub async fn text(file: &Blob) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// The text of the file that was chosen in a field, which is emptied, so that the same file can be chosen again.
pub fn chosen(input: &HtmlInputElement) -> impl Future<Output = Result<String, FileError>> + use<> {
    let file = property(&property(input, "files"), "0").dyn_into::<Blob>();
    input.set_value("");
    async move {
        let file = file.map_err(|_| FileError::None)?;
        if file.size() > LARGEST {
            return Err(FileError::TooLarge);
        }
        text(&file).await.ok_or(FileError::None)
    }
}

/// Prints the page, as far as the browser lets us.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A frame that may not print says so itself.
        let _ = window.print();
    }
}

/// Puts a text into the clipboard. Whether the browser let us.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    // On a page that is not https there is none.
    if property(&navigator, "clipboard").is_undefined() {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
