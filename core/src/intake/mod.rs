//! What was understood of a paste or a sentence: an error, a log, half a sentence → typed facts, each with its quote.
//!
//! How it reads, in the order of the work:
//! 1. Secrets are struck out (`secrets`), so that nothing after that holds one.
//! 2. The text is read line by line (`lines`): hosts, statuses, kinds, codes, stamps and ids, as *signals* (`signal`).
//!    A HAR is read entry by entry instead (`har`).
//! 3. Signals of one exchange make an *event*: something failed, or something worked (`event`).
//! 4. Of several failing hosts one is chosen (`choose`), and the vendor by it, else by words (`vendor`).
//! 5. What a person says (who, since when, after what) is read only in the lines a person wrote (`prose`, `said`).
//!
//! Everything is linear in the text, and a text is read in slices, so that a page stays awake: see [`Reading`].

mod amounts;
mod choose;
mod codes;
mod diagnostics;
mod event;
mod extent;
mod fact;
mod fold;
mod har;
mod hosts;
mod ids;
mod kept;
mod kind;
mod lexicon;
mod line_words;
mod lines;
mod numbers;
mod package;
mod phrases;
mod prose;
mod public;
mod reading;
mod region;
mod said;
pub(crate) mod secrets;
mod sentence;
mod shape;
mod spoken;
mod stamp;
mod status;
mod tables;
mod vendor;

pub use extent::{HowOften, Who};
pub use fact::{Fact, Field};
pub use kind::Kind;
pub use reading::Reading;
pub(crate) use secrets::HIDDEN;
pub use secrets::redact;
pub use shape::Shape;

use crate::catalog::Catalog;
use crate::playbook::Stage;
use crate::time::{Offset, Timestamp};

/// What was understood. What was not said, or may be read in two ways, is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// What the text is.
    pub shape: Shape,
    /// The vendor's id in the catalogue.
    pub vendor: Option<String>,
    /// The hosts that fail, without ports.
    pub hosts: Vec<String>,
    /// What ended the call.
    pub kind: Option<Kind>,
    /// The HTTP status that was answered, 400 to 599.
    pub status: Option<u16>,
    /// Error words that a machine wrote, and vendors' own numbers.
    pub codes: Vec<String>,
    /// When it failed first.
    pub at: Option<Timestamp>,
    /// When it failed, by the stamps of what was pasted: oldest first, each once, no more than [`Intake::MOST_FAILURES`].
    pub failures: Vec<Timestamp>,
    /// Who is affected.
    pub who: Option<Who>,
    /// The region, as it is written; a vendor's code where a host has it.
    pub region: Option<String>,
    /// Where in the pipeline.
    pub stage: Option<Stage>,
    /// Parts of the service, in the person's words.
    pub components: Vec<String>,
    /// How often.
    pub how_often: Option<HowOften>,
    /// Whether it began with a change of ours.
    pub after_our_change: Option<bool>,
    /// What the vendor's support asks for.
    pub request_id: Option<String>,
    /// Every fact above, with the words that it was read from.
    pub facts: Vec<Fact>,
    /// The text without its secrets.
    pub text: String,
}

impl Intake {
    /// How many failures' times are kept: a picture holds no more that can be told apart.
    pub const MOST_FAILURES: usize = 40;
}

/// Understands a text. `offset` is the reader's zone, for stamps that name none; `now` is when it was pasted.
///
/// For texts of more than a few hundred kilobytes use [`Reading`], which does the same in steps.
#[must_use]
pub fn understand(text: &str, now: Timestamp, offset: Offset<'_>, catalog: &Catalog) -> Intake {
    let mut reading = Reading::new(text);
    while !reading.step() {}
    reading.finish(now, offset, catalog)
}
