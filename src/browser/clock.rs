//! The time of day, and how time passes.

use is_it_them_core::time::{Elapsed, Timestamp};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// Now, by this device's clock.
pub fn now() -> Timestamp {
    // Whole milliseconds well below 2^53, so nothing is lost.
    #[allow(clippy::cast_possible_truncation)]
    Timestamp::from_millis(js_sys::Date::now() as i64)
}

/// Milliseconds since some moment, which no change of the clock touches: for pauses and deadlines.
pub fn ticks() -> f64 {
    performance_now()
}

/// Waits for `millis` milliseconds.
pub async fn pause(millis: i32) {
    let passed = js_sys::Promise::new(&mut |pass, _| {
        let set = web_sys::window()
            .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&pass, millis));
        if !matches!(set, Some(Ok(_))) {
            // Where nobody can wait, no time passes.
            let _ = pass.call0(&JsValue::UNDEFINED);
        }
    });
    // A promise that is only ever fulfilled.
    let _ = wasm_bindgen_futures::JsFuture::from(passed).await;
}

/// A moment to measure pauses from. Nobody can put back the clock that counts since the page was opened; but it may stand
/// still while the device sleeps, when the device's own goes on. So whichever says more is right.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    page: f64,
    device: f64,
}

impl Moment {
    /// This one.
    pub fn now() -> Moment {
        Moment { page: ticks(), device: js_sys::Date::now() }
    }

    /// This one, less the time since `then`; of a time to come nothing is known.
    pub fn since(then: Timestamp) -> Option<Moment> {
        // A duration of less than centuries is far below 2^53.
        #[allow(clippy::cast_precision_loss)]
        let passed = (Elapsed::between(then, now()).as_seconds() * 1000) as f64;
        let here = Moment::now();
        (then <= now()).then_some(Moment { page: here.page - passed, device: here.device - passed })
    }

    /// Seconds since then.
    pub fn seconds(self) -> u64 {
        let now = Moment::now();
        let millis = (now.page - self.page).max(now.device - self.device);
        // What is negative is drawn to nothing, and centuries are far below the limit.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let seconds = (millis / 1000.0) as u64;
        seconds
    }
}
