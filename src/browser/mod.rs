//! Everything that touches the browser. Draws nothing.

#[cfg(feature = "app")]
pub(crate) mod address;
pub(crate) mod clock;
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
