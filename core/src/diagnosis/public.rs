//! The public JSON of the answers; a diagnosis has sentences in its own, so `words` writes it.

use crate::tree::Value;

use super::Answers;

impl Answers {
    /// The answers in their public shape, for keeping an investigation; [`Answers::read`] takes it back.
    #[must_use]
    pub fn to_json(&self) -> Value<'_> {
        Value::object([
            ("expected", self.expected.as_deref().into()),
            ("actual", self.actual.as_deref().into()),
            ("symptom", self.symptom.as_deref().into()),
            ("error_status", self.error.map(|error| error.name()).into()),
            ("started_at", self.started_at.map(String::from).into()),
            ("after_our_change", self.after_our_change.into()),
            ("who", self.who.map(|who| who.name()).into()),
            ("subject", self.subject.as_deref().into()),
            ("region", self.region.as_deref().into()),
            ("where", self.stage.map(|stage| stage.name()).into()),
            ("components", texts(&self.components)),
            ("how_often", self.how_often.map(|often| often.name()).into()),
            (
                "failure_rate",
                self.failure_rate.map_or(Value::Null, |rate| fraction(f64::from(rate) / 10_000.0)),
            ),
        ])
    }
}

fn texts(texts: &[String]) -> Value<'_> {
    texts.iter().map(String::as_str).collect()
}

/// A share between 0 and 1, which is written with its point.
fn fraction(share: f64) -> Value<'static> {
    Value::Number(format!("{share:?}").into())
}
