//! An intake in its public JSON.

use super::Intake;
use crate::tree::Value;

impl Intake {
    /// The intake in its public shape.
    #[must_use]
    pub fn to_json(&self) -> Value<'static> {
        let text = |text: &Option<String>| Value::from(text.clone());
        let texts = |texts: &[String]| texts.iter().cloned().collect::<Value<'static>>();
        let word = |word: Option<&'static str>| Value::from(word.map(str::to_string));
        let facts = self.facts.iter().map(|fact| {
            Value::object([
                ("field", Value::from(fact.field.name())),
                ("value", Value::from(fact.value.clone())),
                ("quote", Value::from(fact.quote.clone())),
            ])
        });
        Value::object([
            ("vendor", text(&self.vendor)),
            ("hosts", texts(&self.hosts)),
            (
                "error",
                Value::object([
                    ("kind", word(self.kind.map(|kind| kind.name()))),
                    ("status", Value::from(self.status.map(i64::from))),
                    ("codes", texts(&self.codes)),
                ]),
            ),
            ("at", Value::from(self.at.map(|at| at.to_string()))),
            ("who", word(self.who.map(|who| who.name()))),
            ("region", text(&self.region)),
            ("where", word(self.stage.map(|stage| stage.name()))),
            ("components", texts(&self.components)),
            ("how_often", word(self.how_often.map(|often| often.name()))),
            ("after_our_change", self.after_our_change.map_or(Value::Null, Value::from)),
            ("request_id", text(&self.request_id)),
            ("facts", facts.collect()),
            ("text", Value::from(self.text.clone())),
        ])
    }
}
