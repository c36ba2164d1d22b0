//! What *Is It Them?* knows of vendors, without a browser: bytes → [`feed`] → [`status::Report`] → the views.
//!
//! Everything here is pure: no clock, no network, no globals. The caller passes the time in.
#![forbid(unsafe_code)]

pub mod alert;
mod base64;
pub mod catalog;
pub mod copied;
pub mod diagnosis;
pub mod digits;
pub mod feed;
pub mod history;
pub mod intake;
pub mod investigation;
mod keyed;
pub mod letters;
pub mod list_file;
pub mod locale;
mod lookup;
pub mod names;
pub mod playbook;
pub mod preset;
pub mod probe;
pub mod prose;
pub mod selection;
pub mod settings_file;
pub mod shape;
pub mod status;
pub mod synced;
pub mod team;
pub mod time;
pub mod tree;
pub mod webhook;
