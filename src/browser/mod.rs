//! Everything that touches the browser. Draws nothing.

pub(crate) mod clock;
pub(crate) mod http;
pub(crate) mod js;
pub(crate) mod json;
pub(crate) mod reader;
pub(crate) mod storage;
pub(crate) mod webext;

#[cfg(feature = "app")]
pub(crate) mod handover;
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) mod intl;
#[cfg(feature = "app")]
pub(crate) mod investigations;
#[cfg(feature = "app")]
pub(crate) mod local_time;
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) mod monitor;
#[cfg(feature = "app")]
pub(crate) mod playbooks;

#[cfg(all(test, feature = "widget"))]
mod tests;
