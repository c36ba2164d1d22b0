//! A fact: one thing that was understood, with the words it was read from.

/// What a fact is about. Its name is the one in the public JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The vendor.
    Vendor,
    /// A host that fails.
    Host,
    /// The kind of failure.
    Kind,
    /// The HTTP status.
    Status,
    /// An error code.
    Code,
    /// When it failed first.
    At,
    /// Who is affected.
    Who,
    /// The region.
    Region,
    /// Where in the pipeline.
    Where,
    /// A part of the service.
    Component,
    /// How often.
    HowOften,
    /// Whether it began with a change of ours.
    AfterOurChange,
    /// A request's id.
    RequestId,
}

impl Field {
    /// In the order of the questions.
    pub const ALL: [Field; 13] = [
        Field::Vendor,
        Field::Host,
        Field::Kind,
        Field::Status,
        Field::Code,
        Field::At,
        Field::Who,
        Field::Region,
        Field::Where,
        Field::Component,
        Field::HowOften,
        Field::AfterOurChange,
        Field::RequestId,
    ];

    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Field::Vendor => "vendor",
            Field::Host => "hosts",
            Field::Kind => "kind",
            Field::Status => "status",
            Field::Code => "codes",
            Field::At => "at",
            Field::Who => "who",
            Field::Region => "region",
            Field::Where => "where",
            Field::Component => "components",
            Field::HowOften => "how_often",
            Field::AfterOurChange => "after_our_change",
            Field::RequestId => "request_id",
        }
    }
}

/// One thing that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub field: Field,
    /// What was understood, as in the public JSON.
    pub value: String,
    /// The words that say so, from the text without its secrets; at most [`Fact::LONGEST`] bytes.
    pub quote: String,
}

impl Fact {
    /// A quote is for looking at, not for reading all over again.
    pub const LONGEST: usize = 120;

    pub(crate) fn new(field: Field, value: impl Into<String>, quote: &str) -> Fact {
        let mut end = quote.len().min(Fact::LONGEST);
        while !quote.is_char_boundary(end) {
            end -= 1;
        }
        Fact { field, value: value.into(), quote: quote.get(..end).unwrap_or_default().trim().to_string() }
    }
}
