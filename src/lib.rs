//! What JavaScript may call, and nothing else. The features are separate builds of the same crate, each with what one
//! place needs: `glance` and `background` know no Yew, `widget` and `app` draw with it.

/// One in the place of the standard library's, for the sake of the download: see `Cargo.toml`.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

mod browser;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "background")]
pub mod background;
mod element;
#[cfg(feature = "formats")]
pub mod formats;
#[cfg(feature = "glance")]
pub mod glance;
#[cfg(feature = "ui")]
mod keeper;
mod shape;
#[cfg(feature = "ui")]
mod surface;
#[cfg(feature = "ui")]
mod ui;
#[cfg(feature = "widget")]
pub mod widget;
