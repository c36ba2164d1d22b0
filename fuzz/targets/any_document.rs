//! Any bytes, held against every format: whichever it is recognised as, it reads or refuses.
#![no_main]

use is_it_them_core::feed::{self, Document};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(document) = Document::parse(bytes) else { return };
    if let Some(format) = feed::ALL.recognise(&document) {
        let _ = feed::ALL.read_document(format, &document);
    }
});
