//! Everything that touches the browser. Draws nothing.
#![allow(dead_code, reason = "each package uses a part of this; the linker leaves out the rest")]

#[cfg(feature = "app")]
pub(crate) mod address;
#[cfg(feature = "app")]
pub(crate) mod archive;
pub(crate) mod clock;
#[cfg(feature = "app")]
pub(crate) mod files;
pub(crate) mod http;
pub(crate) mod js;
pub(crate) mod json;

pub(crate) mod marks;
pub(crate) mod storage;
pub(crate) mod webext;

#[cfg(any(feature = "ui", feature = "glance", feature = "background"))]
pub(crate) mod formats;
#[cfg(any(feature = "app", feature = "background"))]
pub(crate) mod lock;
#[cfg(any(feature = "app", feature = "background"))]
pub(crate) mod outcomes;
#[cfg(any(feature = "ui", feature = "glance", feature = "background"))]
pub(crate) mod reader;
#[cfg(any(feature = "ui", feature = "glance", feature = "background"))]
pub(crate) mod readings;

#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) mod catalogue;
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) mod intl;
#[cfg(feature = "app")]
pub(crate) mod investigations;
#[cfg(feature = "app")]
pub(crate) mod list;
#[cfg(feature = "app")]
pub(crate) mod local_time;
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) mod monitor;
#[cfg(feature = "app")]
pub(crate) mod playbooks;

#[cfg(all(test, feature = "widget"))]
mod tests;
