//! What is drawn, from what is known. Nothing here fetches, stores or asks the browser for the time.
//!
//! Whatever holds no state of its own is a plain function to `Html`: a component costs the download a kilobyte.

mod board;
mod components;
mod glyph;
#[cfg(feature = "app")]
pub(crate) mod history;
mod incident;
mod list;
mod pill;
mod prose;
mod provenance;
mod state;
mod timeline;

pub(crate) use board::Board;
pub(crate) use incident::incident;
pub(crate) use provenance::provenance;
pub(crate) use state::VendorState;
