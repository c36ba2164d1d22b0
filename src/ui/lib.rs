//! What is drawn, from what is known. Nothing here fetches, stores or asks the browser for the time.
//!
//! Plain functions to `Html`: a surface is one component, and every further one costs its download kilobytes.

mod board;
mod class;
mod combobox;
mod components;
pub mod console;
mod focus;
mod glyph;
pub mod history;
mod incident;
mod list;
mod message;
mod parts;
mod pill;
mod prose;
mod provenance;
mod quote;
mod silence;
mod state;
mod timeline;
pub mod wizard;
mod wrong;

pub use board::Board;
pub use class::of_health;
pub use combobox::{Choice, Combobox, show_active};
pub use glyph::glyph;

pub use list::{Aside, Extra, Tag};
pub use message::Message;
pub use parts::Parts;
pub use prose::theirs;
pub use provenance::{confirmation, provenance};
pub use quote::latest_words;
pub use silence::silence;
pub use state::VendorState;
pub use wrong::{wrong_row, wrong_vendor};
