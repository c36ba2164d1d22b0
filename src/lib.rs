//! What JavaScript may call, and nothing else: `background` and `ui` are separate builds of the same crate, since the
//! service worker needs no component tree.

mod browser;

#[cfg(feature = "background")]
pub mod background;

#[cfg(feature = "ui")]
pub mod options;
#[cfg(feature = "ui")]
pub mod popup;
#[cfg(feature = "ui")]
mod surface;
#[cfg(feature = "ui")]
mod ui;
#[cfg(feature = "ui")]
pub mod widget;
