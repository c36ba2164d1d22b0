//! Everything that touches the browser. Draws nothing.

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
pub(crate) mod reader;
pub(crate) mod storage;
pub(crate) mod webext;

#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) mod intl;
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) mod monitor;
