//! Any text, read as a vendor's post.
#![no_main]

use is_it_them_core::prose;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = prose::parse(text);
});
