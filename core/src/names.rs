//! What the JavaScript must know as well: the keys of storage (with two that one side alone keeps, so that none meet), names of files
//! and options, and numbers that both count by.
//!
//! A script in `www/` or `extension/` that needs one of them declares it in a line that ends in `// names.rs`, and
//! `cargo xtask names` writes its value there. A module that the scripts import would be one more file to wait for, since each
//! package has copies of its own of what it imports; and the tests of the browser's layer run a script without what it
//! imports. So this file holds only lines of the forms below, which `xtask/src/names.rs` reads.

/// The vendors a person chose in the extension, in their order.
pub const VENDORS: &str = "vendors/1";

/// How the latest attempt at each vendor went.
pub const OUTCOMES: &str = "outcomes/1";

/// The incidents that are watched, for the background; made of the investigations that watch them.
pub const WATCHES: &str = "watches/1";

/// What was notified of them, which the background alone keeps.
pub const TOLD: &str = "told/1";

/// What a person wants to be told, and of whom nothing: see `core/src/alert/wishes.rs`.
pub const ALERTS: &str = "alerts/1";

/// What was seen of the vendors when it was last told, which the background alone keeps.
pub const SEEN: &str = "seen/1";

/// What came of the latest attempts that came to something else than the ones before.
pub const LOG: &str = "log/1";

/// A vendor's last good reading; its page follows.
pub const READING: &str = "reading/1/";

/// What the keys of readings begin with, also of those that an older build kept.
pub const READINGS: &str = "reading/";

/// What was shown of a vendor, to be painted at the next visit before any module is there; the vendor follows as it was named. In
/// the extension, those of all vendors in one.
pub const GLIMPSE: &str = "glimpse/1/";

/// The language that a person chose for the extension, as a page writes it; nothing where the browser chooses.
pub const LANGUAGE: &str = "language/1";

/// The theme that a person chose for the extension, `light` or `dark`; nothing where the browser chooses.
pub const THEME: &str = "theme/1";

/// The names of the groups that a person folded away in the popup.
pub const FOLDED: &str = "folded/1";

/// In whose time times are written, as a person chose it for the extension: `utc`, or `vendor` for each vendor's own; nothing for theirs.
pub const TIMES: &str = "times/1";

/// The page with the widget that colleagues open, where somebody named one for the extension.
pub const PAGE: &str = "page/1";

/// What the organisation presets, as it was taken over the last time, which the background alone keeps.
pub const PRESET: &str = "preset/1";

/// Whether the browser carries small choices to the person's other computers, as they chose it on this one.
pub const SYNC: &str = "sync/1";

/// What of them was agreed on with the browser the last time, which the background alone keeps: see `core/src/synced.rs`.
pub const SYNCED: &str = "synced/1";

/// Such a choice in what the browser carries; its setting's name follows.
pub const SETTING: &str = "setting/1/";

/// The list that a team keeps at an address, where somebody follows one: see `core/src/team.rs`.
pub const TEAM: &str = "team/1";

/// Where a script writes into the age of such a line how long ago it was.
pub const AGO: &str = "{ago}";

/// That a vendor's document is being taken apart; the vendor's id follows.
pub const MARK: &str = "mark/1/";

/// What our keys begin with in a page's storage, which is shared with the page.
pub const PREFIX: &str = "is-it-them/";

/// What was to be kept is.
pub const KEPT: f64 = 0.0;

/// There is no storage to keep it in.
pub const UNAVAILABLE: f64 = 1.0;

/// The storage has no room for it.
pub const FULL: f64 = 2.0;

/// How many vendors are read at once.
pub const AT_ONCE: usize = 6;

/// Where a page's documents lie in the format that is read first.
pub const API: &str = "/api/v2/";

/// The document there that tells the state.
pub const SUMMARY: &str = "summary.json";

/// The catalogue, beside the modules.
pub const CATALOGUE: &str = "catalog.json";

/// The starter sets, beside the modules of the extension.
pub const STARTER_SETS: &str = "sets.json";

/// The folder of the languages beside the first, beside the modules: in it a folder a language with a table a package.
pub const LANGUAGES: &str = "words";

/// The languages that have tables there, parted by spaces.
pub const TRANSLATED: &str = "de fr es ja ar";

/// The one of them that is written from right to left.
pub const FROM_THE_RIGHT: &str = "ar";

/// The one of them that is written without spaces between sentences.
pub const WITHOUT_SPACES: &str = "ja";

/// The folder of the catalogue in pieces, beside the modules: see `core/src/catalog/shard.rs`.
pub const CATALOGUE_PIECES: &str = "catalog/";

/// The folder of the playbooks that ship, beside the modules.
pub const PLAYBOOKS: &str = "playbooks";

/// The extension's page in a tab.
pub const TAB: &str = "app.html";

/// The extension's list, which its button opens.
pub const LIST: &str = "popup.html";
/// The extension's console, which measures a vendor from here.
pub const CONSOLE: &str = "console.html";

/// The vendor that it measures, after the `#` of its address; the vendor's id follows.
pub const MEASURED: &str = "vendor=";

/// What the keys of credentials begin with that are in the browser's memory; what each is for follows.
pub const SECRET: &str = "secret/1/";

/// The credentials that are on this computer, encrypted.
pub const SEALED: &str = "sealed/1";

/// What the background asks every minute, while a person waits for a vendor; the alarm for it has the same name.
pub const VIGIL: &str = "vigil/1";

/// The alarm that has the background read the vendors that are due.
pub const POLL: &str = "poll";

/// The alarm that has the background forget the credentials in memory.
pub const LOCK: &str = "lock";

/// An investigation, after the `#` of an address; its id follows.
pub const INVESTIGATION: &str = "investigation=";

/// The database of the archive.
pub const ARCHIVE: &str = "is-it-them";

/// Its version: the first had vendors and events alone; what that left is read, and the sheets are made of it when they are first
/// wanted.
pub const ARCHIVE_VERSION: u32 = 2;

/// Its store of the vendors, by their ids.
pub const ARCHIVE_VENDORS: &str = "vendors";

/// Its store of sheets of lines, by the vendor's id and the number of the sheet.
pub const ARCHIVE_LINES: &str = "lines";

/// What the element, or a page in its place, hands to a module that draws.
pub mod option {
    /// The attribute as it is written.
    pub const VENDORS: &str = "vendors";
    /// Which view is shown.
    pub const VIEW: &str = "view";
    /// `light`, `dark` or `auto`.
    pub const THEME: &str = "theme";
    /// Seconds between two reads.
    pub const REFRESH: &str = "refresh";
    /// Whether vendors that are fine are left out.
    pub const ONLY_PROBLEMS: &str = "onlyProblems";
    /// The incident to show, by its id.
    pub const INCIDENT: &str = "incident";
    /// The page where colleagues find the wizard, to which links lead.
    pub const PAGE: &str = "page";
    /// Where the package lies, with a slash.
    pub const BASE: &str = "base";
    /// Gives what was asked before the module was there.
    pub const CLAIM: &str = "claim";
    /// The language to speak, as a page writes it: `de`, `en-GB`.
    pub const LANG: &str = "lang";
    /// That language's table for the module, or nothing for the first language.
    pub const WORDS: &str = "words";
    /// In whose time times are written: `utc`, `vendor`, or nothing for the reader's.
    pub const TIMES: &str = "times";
    /// What the archive told before the module was there.
    pub const ARCHIVED: &str = "archived";
    /// Takes what is shown of a vendor, to be painted at the next visit.
    pub const GLIMPSE: &str = "glimpse";
}
