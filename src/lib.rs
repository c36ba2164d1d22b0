//! What JavaScript may call, and nothing else. The features are separate builds of the same crate, each with what one
//! place needs: `badge`, `background`, `vigil`, `errands`, `archivist`, `formats` and `intake` know no
//! Yew; `widget`, `popup`, `history`, `wizard`, `options` and `console` draw with it.

/// One in the place of the standard library's, for the sake of the download: see `Cargo.toml`.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// One file a surface: each is composed of what the browser's layer knows and what the views draw.
pub mod surfaces {
    #[cfg(feature = "archivist")]
    pub mod archivist;
    #[cfg(feature = "background")]
    pub mod background;
    #[cfg(feature = "badge")]
    pub mod badge;
    #[cfg(feature = "console")]
    pub mod console;
    #[cfg(any(feature = "badge", feature = "widget", feature = "history", feature = "wizard"))]
    mod element;
    #[cfg(feature = "errands")]
    pub mod errands;
    #[cfg(feature = "options")]
    pub mod first;
    #[cfg(feature = "formats")]
    pub mod formats;
    #[cfg(feature = "history")]
    pub mod history;
    #[cfg(feature = "intake")]
    pub mod intake;
    #[cfg(not(any(feature = "formats", feature = "intake", feature = "errands", feature = "archivist")))]
    mod language;
    #[cfg(any(feature = "history", feature = "options"))]
    mod leave;
    #[cfg(feature = "options")]
    pub mod options;
    #[cfg(any(feature = "history", feature = "wizard", feature = "options"))]
    mod page;
    #[cfg(feature = "popup")]
    pub mod popup;
    #[cfg(any(feature = "popup", feature = "options"))]
    mod search;
    #[cfg(feature = "vigil")]
    pub mod vigil;
    #[cfg(any(
        feature = "widget",
        feature = "popup",
        feature = "history",
        feature = "wizard",
        feature = "options"
    ))]
    mod watched;
    #[cfg(feature = "widget")]
    pub mod widget;
    #[cfg(feature = "wizard")]
    pub mod wizard;
}
