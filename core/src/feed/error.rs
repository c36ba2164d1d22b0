//! Why a vendor's document could not be read, as an error and as the reason that is kept with a Reading.

use crate::status::{Failure, Format};
use crate::tree::{Fault, Problem};

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

impl FeedError {
    pub(super) fn whole(problem: Problem) -> FeedError {
        FeedError::at_path("", problem)
    }

    /// At a path known beforehand.
    pub(super) fn at_path(path: &str, problem: Problem) -> FeedError {
        FeedError { format: None, path: path.into(), problem }
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
            Problem::NotJson(_) | Problem::NotTree | Problem::NotText => Failure::NotJson { html: false },
            problem => Failure::Shape {
                format: self.format.map_or("status", Format::name).into(),
                path: self.path,
                problem,
            },
        }
    }
}

impl From<Fault> for FeedError {
    fn from(fault: Fault) -> FeedError {
        FeedError { format: None, path: fault.path, problem: fault.problem }
    }
}
