//! What is drawn, from what is known. Nothing here fetches, stores or asks the browser for the time.
//!
//! Whatever holds no state of its own is a plain function to `Html`: a component costs the download a kilobyte.

mod board;
#[cfg(feature = "app")]
mod combobox;
mod components;
mod glyph;
mod incident;
mod list;
#[cfg(feature = "app")]
mod parts;
mod pill;
mod prose;
mod provenance;
mod state;
mod timeline;

pub(crate) use board::Board;
#[cfg(feature = "app")]
pub(crate) use combobox::{Choice, Combobox};
pub(crate) use incident::incident;
#[cfg(feature = "app")]
pub(crate) use parts::Parts;
#[cfg(feature = "app")]
pub(crate) use provenance::provenance;
pub(crate) use state::VendorState;
