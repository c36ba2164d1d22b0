//! What is drawn, from what is known. Nothing here fetches, stores or asks the browser for the time.
//!
//! Plain functions to `Html`: a surface is one component, and every further one costs its download kilobytes.

mod board;
mod class;
mod components;
mod focus;
mod glyph;
mod incident;
mod list;
mod pill;
mod prose;
mod provenance;
mod state;
mod timeline;
#[cfg(feature = "app")]
pub(crate) mod wizard;

pub(crate) use board::{Board, Message};
pub(crate) use provenance::provenance;
pub(crate) use state::VendorState;
