//! Any text around planted secrets: nothing panics, and none of the secrets is in what was understood.
#![no_main]

use std::sync::OnceLock;

use is_it_them_core::catalog::Catalog;
use is_it_them_core::time::Timestamp;
use is_it_them_core::{intake, tree};
use libfuzzer_sys::fuzz_target;

/// Secrets that are known wherever they stand as words of their own: by shape, or by the name beside them.
const PLANTED: [(&str, &str); 4] = [
    ("ghp_Planted0Key1Of2GitHub3Shape4x5", "ghp_Planted0Key1Of2GitHub3Shape4x5"),
    ("DB_PASSWORD=Planted0hunter1", "Planted0hunter1"),
    ("postgres://shop:Planted0word@db.example/x", "Planted0word"),
    ("Authorization: Bearer Planted0token1", "Planted0token1"),
];

/// The vendors that ship, so that names and packages are looked for as they are in the field.
fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        let document = tree::parse(include_bytes!("../../core/catalog/vendors.json")).expect("the catalogue is JSON");
        Catalog::from_json(&document).expect("the catalogue is one")
    })
}

fuzz_target!(|text: &str| {
    let catalog = catalog();
    let now = Timestamp::from_millis(1_795_858_800_000);
    // A line of its own: what stands glued to another word is another word.
    let pasted: String = text.lines().zip(PLANTED.iter().cycle()).map(|(line, (planted, _))| format!("{line}\n{planted}\n")).collect();
    let out = intake::understand(&pasted, now, &|_| 60, catalog).to_json().to_text();
    for (_, secret) in PLANTED {
        assert!(text.contains(secret) || !out.contains(secret), "{secret} is let through");
    }
});
