//! Everything that touches the browser. Draws nothing.

pub mod address;
pub mod archive;
pub mod archivist;
pub mod breakers;
pub mod catalogue;
pub mod choices;
pub mod clock;
pub mod credentials;
pub mod digest;
pub mod environment;
pub mod environments;
pub mod files;
pub mod formats;
pub mod glimpse;
pub mod http;
pub mod intake;
pub mod intl;
pub mod investigations;
pub mod js;
pub mod json;
pub mod keeper;
pub mod list;
pub mod local_time;
mod lock;
pub mod marks;
pub mod monitor;
pub mod outcomes;
pub mod permissions;
pub mod playbooks;
pub mod probe;
pub mod reader;
pub mod readings;
pub mod runs;
pub mod storage;
pub mod team;
pub mod vigils;
pub mod webext;
pub mod wishes;

#[cfg(test)]
mod tests;
