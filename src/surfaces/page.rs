//! What the large pages have in common, each a package of its own: where they run, and what they know of languages.

use is_it_them_browser::environment::Environment;
use is_it_them_browser::{environments, intl, reader};
use is_it_them_words::language::Grammar;

/// A page of the extension, or somebody's, that looks back as well.
#[allow(dead_code, reason = "the options are the extension's alone")]
pub(crate) static ENVIRONMENT: Environment =
    Environment { past: Some(reader::renew_history), ..environments::EITHER };

/// All that a browser knows of languages.
pub(crate) const GRAMMAR: Grammar =
    Grammar { plural: intl::plural, number: intl::number, list: intl::list, ..Grammar::BARE };
