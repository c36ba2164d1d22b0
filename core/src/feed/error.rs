use std::fmt;

use super::Format;
use crate::status::Failure;

/// Why a document could not be read: which format, where, what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedError {
    /// The format it was read as, once that is known.
    pub format: Option<Format>,
    /// Where in the document, as in `incidents[2].updates`; empty for the document itself.
    pub path: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong at a place in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A web page, not data.
    Html,
    /// Not JSON: what the parser said.
    NotJson(String),
    /// Not text in the encoding it should have.
    NotText,
    /// Brackets nested deeper than [`super::MAX_DEPTH`].
    TooDeep,
    /// Another kind of value than the format has there.
    Expected {
        /// What the format has there.
        expected: &'static str,
        /// What was found.
        found: &'static str,
    },
    /// A stamp that names no instant between 1970 and 9999.
    BadTime(String),
    /// No format we know.
    Unrecognised,
}

impl FeedError {
    pub(super) fn whole(problem: Problem) -> FeedError {
        FeedError { format: None, path: String::new(), problem }
    }

    pub(super) fn in_format(mut self, format: Format) -> FeedError {
        self.format.get_or_insert(format);
        self
    }

    /// A document in no format we know.
    #[must_use]
    pub fn unrecognised() -> FeedError {
        FeedError::whole(Problem::Unrecognised)
    }

    /// The same as a reason kept with a vendor's reading.
    #[must_use]
    pub fn into_failure(self) -> Failure {
        match self.problem {
            Problem::Html => Failure::NotJson { html: true },
            Problem::NotJson(_) | Problem::NotText => Failure::NotJson { html: false },
            problem => Failure::Shape {
                format: self.format.map_or("status", Format::name).into(),
                path: self.path,
                problem: problem.to_string(),
            },
        }
    }
}

impl fmt::Display for FeedError {
    /// `statuspage at components[3].name: expected text, found a list`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(format) = self.format {
            write!(f, "{} ", format.name())?;
        }
        let path = if self.path.is_empty() { "$" } else { &self.path };
        write!(f, "at {path}: {}", self.problem)
    }
}

impl std::error::Error for FeedError {}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Html => write!(f, "a web page instead of data"),
            Problem::NotJson(why) => write!(f, "not JSON ({why})"),
            Problem::NotText => write!(f, "not text in UTF-8 or UTF-16"),
            Problem::TooDeep => write!(f, "nested deeper than {} levels", super::MAX_DEPTH),
            Problem::Expected { expected, found } => write!(f, "expected {expected}, found {found}"),
            Problem::BadTime(stamp) => write!(f, "\u{201c}{stamp}\u{201d} is no time between 1970 and 9999"),
            Problem::Unrecognised => write!(f, "no format that is known"),
        }
    }
}
