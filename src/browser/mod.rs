//! Everything that touches the browser. Draws nothing.
#![allow(
    dead_code,
    unused_imports,
    reason = "each package uses a part of this; the linker leaves out the rest"
)]

pub(crate) mod address;
pub(crate) mod archive;
pub(crate) mod catalogue;
pub(crate) mod clock;
pub(crate) mod files;
pub(crate) mod formats;
pub(crate) mod http;
pub(crate) mod intl;
pub(crate) mod investigations;
pub(crate) mod js;
pub(crate) mod json;
pub(crate) mod list;
pub(crate) mod local_time;
pub(crate) mod lock;
pub(crate) mod marks;
pub(crate) mod monitor;
pub(crate) mod outcomes;
pub(crate) mod playbooks;
pub(crate) mod reader;
pub(crate) mod readings;
pub(crate) mod storage;
pub(crate) mod webext;

#[cfg(test)]
mod tests;
