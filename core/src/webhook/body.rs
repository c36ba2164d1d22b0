//! Bodies as usual software writes them again: what was signed, where what was pasted is not it.

use crate::tree::{self, Value};

/// How a body differs from what was pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BodyForm {
    /// As pasted.
    AsPasted,
    /// Without the line break at its end.
    Trimmed,
    /// With a line break at its end.
    WithNewline,
    /// With the line breaks of Unix.
    Unix,
    /// With the line breaks of Windows.
    Windows,
    /// JSON without spaces, as JavaScript writes it.
    Compact,
    /// JSON with a space after each comma and colon, as Python writes it.
    Spaced,
    /// JSON indented by two.
    Indented,
    /// JSON without spaces, `/` escaped and nothing but ASCII, as PHP writes it.
    Escaped,
    /// JSON with spaces and nothing but ASCII, as Python writes it when it is not told otherwise.
    SpacedAscii,
}

impl BodyForm {
    /// As pasted first, then the likeliest.
    pub const ALL: [BodyForm; 10] = [
        BodyForm::AsPasted,
        BodyForm::Trimmed,
        BodyForm::WithNewline,
        BodyForm::Compact,
        BodyForm::Unix,
        BodyForm::Windows,
        BodyForm::Spaced,
        BodyForm::SpacedAscii,
        BodyForm::Escaped,
        BodyForm::Indented,
    ];

    /// A body in this form; nothing where that is what was pasted.
    #[must_use]
    pub fn of(self, body: &str) -> Option<String> {
        let json =
            || tree::parse(body.trim().as_bytes()).ok().filter(|tree| !matches!(tree, Value::String(_)));
        let formed = match self {
            BodyForm::AsPasted => return Some(body.into()),
            BodyForm::Trimmed => body.trim_end_matches(['\n', '\r']).into(),
            BodyForm::WithNewline => [body.trim_end_matches(['\n', '\r']), "\n"].concat(),
            BodyForm::Unix => body.replace("\r\n", "\n"),
            BodyForm::Windows => body.replace("\r\n", "\n").replace('\n', "\r\n"),
            BodyForm::Compact => json()?.to_text(),
            BodyForm::Spaced => spaced(&json()?),
            BodyForm::SpacedAscii => crate::probe::plain_json(&spaced(&json()?)),
            BodyForm::Escaped => crate::probe::plain_json(&json()?.to_text().replace('/', "\\/")),
            BodyForm::Indented => crate::probe::indented(&json()?),
        };
        (formed != body).then_some(formed)
    }
}

fn spaced(value: &Value<'_>) -> String {
    match value {
        Value::Array(items) => ["[", &items.iter().map(spaced).collect::<Vec<_>>().join(", "), "]"].concat(),
        Value::Object(members) => {
            let member = |(key, value): (&str, &Value<'_>)| {
                [&Value::from(key).to_text(), ": ", &spaced(value)].concat()
            };
            ["{", &members.iter().map(member).collect::<Vec<_>>().join(", "), "}"].concat()
        }
        other => other.to_text(),
    }
}
