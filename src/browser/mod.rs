//! Everything that touches the browser. Draws nothing.

pub(crate) mod http;
pub(crate) mod js;
pub(crate) mod json;

#[cfg(any(feature = "ui", feature = "glance", feature = "background"))]
pub(crate) mod clock;
#[cfg(any(feature = "ui", feature = "glance", feature = "background"))]
pub(crate) mod formats;
#[cfg(any(feature = "ui", feature = "glance", feature = "background"))]
pub(crate) mod reader;
#[cfg(any(feature = "ui", feature = "glance", feature = "background"))]
pub(crate) mod storage;
#[cfg(any(feature = "ui", feature = "glance", feature = "background"))]
pub(crate) mod webext;

#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) mod catalogue;
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) mod intl;
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) mod monitor;

#[cfg(all(test, feature = "widget"))]
mod tests;
