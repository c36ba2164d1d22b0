//! What can be wrong at a place in a document, typed: `words` says it, and what is stored is told from here.

/// What is wrong at a place in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A web page, not data.
    Html,
    /// Not JSON: at which byte that showed.
    NotJson(usize),
    /// XML or plain text, where the format is JSON.
    NotTree,
    /// Not text in the encoding it should have.
    NotText,
    /// Brackets nested deeper than [`super::MAX_DEPTH`].
    TooDeep,
    /// Another thing than belongs there.
    Expected {
        /// What belongs there.
        expected: Thing,
        /// What was found, where that says more.
        found: Option<Thing>,
    },
    /// A stamp that names no instant between 1970 and 9999.
    BadTime(String),
    /// The same texts stand in more places than a report of them could hold in memory.
    TooMuch,
    /// No format we know.
    Unrecognised,
    /// Something that is not told any closer: an older build kept it in words, a newer one in words of its own.
    Untold,
}

impl Problem {
    /// Another thing than belongs there, whatever it is.
    pub(crate) const fn wanted(expected: Thing) -> Problem {
        Problem::Expected { expected, found: None }
    }

    /// Another thing than belongs there.
    pub(crate) const fn instead(expected: Thing, found: Thing) -> Problem {
        Problem::Expected { expected, found: Some(found) }
    }

    /// The kind's name in what is stored.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Problem::Html => "html",
            Problem::NotJson(_) => "not_json",
            Problem::NotTree => "not_tree",
            Problem::NotText => "not_text",
            Problem::TooDeep => "too_deep",
            Problem::Expected { .. } => "expected",
            Problem::BadTime(_) => "bad_time",
            Problem::TooMuch => "too_much",
            Problem::Unrecognised => "unrecognised",
            Problem::Untold => "untold",
        }
    }

    /// A problem of the kind of this name, with nothing more said of it.
    pub(crate) fn of_name(name: &str) -> Problem {
        match name {
            "html" => Problem::Html,
            "not_json" => Problem::NotJson(0),
            "not_tree" => Problem::NotTree,
            "not_text" => Problem::NotText,
            "too_deep" => Problem::TooDeep,
            "expected" => Problem::wanted(Thing::Nothing),
            "bad_time" => Problem::BadTime(String::new()),
            "too_much" => Problem::TooMuch,
            "unrecognised" => Problem::Unrecognised,
            _ => Problem::Untold,
        }
    }
}

/// The things by their names in what is stored, so that a name stands once.
macro_rules! things {
    ($($(#[$what:meta])* $thing:ident $name:literal,)*) => {
        /// What belongs at a place in a document, or what was found there.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Thing {
            $($(#[$what])* $thing,)*
            /// An object that has one of these members, parted by commas: the format's own names.
            With(String),
        }

        impl Thing {
            /// Its name in what is stored; of an object by its members, what comes before their names.
            pub(crate) fn name(&self) -> &'static str {
                match self {
                    $(Thing::$thing => $name,)*
                    Thing::With(_) => WITH,
                }
            }

            fn named(name: &str) -> Option<Thing> {
                Some(match name {
                    $($name => Thing::$thing,)*
                    _ => return None,
                })
            }
        }
    };
}

things! {
    /// Nothing at all.
    Nothing "nothing",
    /// `null`.
    Null "null",
    /// `true` or `false`.
    Flag "flag",
    /// A number.
    Number "number",
    /// A text.
    Text "text",
    /// A list.
    List "list",
    /// A list of texts.
    Texts "texts",
    /// An object.
    Object "object",
    /// A time.
    Time "time",
    /// An address that begins with `https://`.
    Address "address",
    /// One of the words that are known there.
    Word "word",
    /// What the page says of its state.
    Status "status",
    /// The page's summary.
    Summary "summary",
    /// An error of the page's own.
    OwnError "own_error",
    /// An instance or an incident, as Salesforce calls what it lists.
    Instance "instance",
    /// JSON.
    Json "json",
    /// RSS or Atom.
    Feed "feed",
    /// Other XML.
    OtherXml "other_xml",
    /// An element of XML.
    Element "element",
    /// The end of a tag, of a comment or of CDATA.
    TagEnd "tag_end",
    /// The tag that ends an element.
    EndTag "end_tag",
    /// The end of the document.
    DocumentEnd "document_end",
}

/// What comes before the names of members.
const WITH: &str = "with ";

/// The most that is kept of the names of members, in bytes: twice the longest list.
const MEMBERS: usize = 128;

impl Thing {
    /// An object that has one of these members.
    pub(crate) fn with(members: &[&str]) -> Thing {
        Thing::With(members.join(", "))
    }

    /// As it is stored.
    pub(crate) fn to_text(&self) -> String {
        match self {
            Thing::With(members) => [WITH, members].concat(),
            thing => thing.name().into(),
        }
    }

    /// From what is stored.
    pub(crate) fn of_text(text: &str) -> Option<Thing> {
        match text.strip_prefix(WITH) {
            Some(members) if members.len() <= MEMBERS => Some(Thing::With(members.into())),
            Some(_) => None,
            None => Thing::named(text),
        }
    }
}
