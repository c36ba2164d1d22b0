//! Understands a log of 200 kB each time that `main` is called: built for the browser and called by `core/benches/intake.mjs`,
//! which says how long that takes in a module. It prints nothing, since a module has nowhere to print.

use std::hint::black_box;
use std::sync::OnceLock;

use is_it_them_core::catalog::Catalog;
use is_it_them_core::intake;
use is_it_them_core::time::Timestamp;
use is_it_them_core::tree;

/// Made at the first call, which is not measured.
static GIVEN: OnceLock<Option<(Catalog, String)>> = OnceLock::new();

fn main() {
    let Some((catalog, log)) = GIVEN.get_or_init(given) else { return };
    let now = Timestamp::from_millis(1_795_858_800_000);
    black_box(intake::understand(black_box(log), now, &|_| 60, catalog));
}

fn given() -> Option<(Catalog, String)> {
    let document = tree::parse(include_bytes!("../catalog/vendors.json")).ok()?;
    let catalog = Catalog::from_json(&document).ok()?;
    let mut log = String::new();
    for index in 0.. {
        if log.len() >= 200_000 {
            break;
        }
        let status = if index % 40 == 7 { 503 } else { 200 };
        let (minute, second) = (index / 60 % 60, index % 60);
        log.push_str(&format!(
            "2026-11-28T08:{minute:02}:{second:02}.114Z INFO worker-{index} POST https://api.stripe.com/v1/charges {status} 112ms \
             request-id: req_A1b2C3d4E5f6{index}\n"
        ));
    }
    Some((catalog, log))
}
