//! What is drawn, from what is known. Nothing here fetches, stores or asks the browser for the time.
//!
//! Plain functions to `Html`: a surface is one component, and every further one costs its download kilobytes.

mod board;
mod class;
#[cfg(feature = "app")]
mod combobox;
mod components;
mod focus;
mod glyph;
#[cfg(feature = "app")]
pub(crate) mod history;
mod incident;
mod list;
mod message;
#[cfg(feature = "app")]
mod parts;
mod pill;
mod prose;
mod provenance;
mod state;
mod timeline;
#[cfg(feature = "app")]
pub(crate) mod wizard;

pub(crate) use board::Board;
#[cfg(feature = "app")]
pub(crate) use class::of_health;
#[cfg(feature = "app")]
pub(crate) use combobox::{Choice, Combobox};
#[cfg(feature = "app")]
pub(crate) use glyph::glyph;
pub(crate) use message::Message;
#[cfg(feature = "app")]
pub(crate) use parts::Parts;
pub(crate) use provenance::{confirmation, provenance};
pub(crate) use state::VendorState;
