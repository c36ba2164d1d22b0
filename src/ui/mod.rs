//! What is drawn, from what is known. Nothing here fetches, stores or asks the browser for the time.
//!
//! Plain functions to `Html`: a surface is one component, and every further one costs its download kilobytes.
#![allow(
    dead_code,
    unused_imports,
    reason = "each package uses a part of this; the linker leaves out the rest"
)]

mod board;
mod class;
mod combobox;
mod components;
mod focus;
mod glyph;
pub(crate) mod history;
mod incident;
mod list;
mod message;
mod parts;
mod pill;
mod prose;
mod provenance;
mod state;
mod timeline;
pub(crate) mod wizard;

pub(crate) use board::Board;
pub(crate) use class::of_health;
pub(crate) use combobox::{Choice, Combobox};
pub(crate) use glyph::glyph;
pub(crate) use message::Message;
pub(crate) use parts::Parts;
pub(crate) use provenance::{confirmation, provenance};
pub(crate) use state::VendorState;
