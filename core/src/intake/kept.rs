//! An intake as it is kept, and as one module hands it to another: its public JSON and what kind of text it was.

use super::{Fact, Field, HowOften, Intake, Kind, Shape, Who};
use crate::playbook::Stage;
use crate::time::Timestamp;
use crate::tree::Value;

impl Intake {
    /// As a tree, for keeping and for another module.
    #[must_use]
    pub fn to_kept(&self) -> Value<'static> {
        let mut kept = self.to_json();
        if let Value::Object(members) = &mut kept {
            members.insert("shape", Value::from(self.shape.name().to_string()));
            if !self.failures.is_empty() {
                let failures = self.failures.iter().map(|at| Value::from(at.millis()));
                members.insert("failures", failures.collect::<Value<'static>>());
            }
        }
        kept
    }

    /// From such a tree; `None` where it is none. A member that is not understood counts as not said.
    #[must_use]
    pub fn from_kept(kept: &Value<'_>) -> Option<Intake> {
        let error = kept.get("error")?;
        let status =
            error.get("status").and_then(Value::as_u64).and_then(|status| u16::try_from(status).ok());
        Some(Intake {
            shape: known(&Shape::ALL, Shape::name, word(kept, "shape")).unwrap_or_default(),
            vendor: text(kept, "vendor"),
            hosts: texts(kept, "hosts"),
            kind: known(&Kind::ALL, Kind::name, word(error, "kind")),
            status: status.filter(|status| (400..=599).contains(status)),
            codes: texts(error, "codes"),
            at: word(kept, "at").and_then(Timestamp::parse),
            failures: instants(kept, "failures"),
            who: known(&Who::ALL, Who::name, word(kept, "who")),
            region: text(kept, "region"),
            stage: known(&Stage::ALL, Stage::name, word(kept, "where")),
            components: texts(kept, "components"),
            how_often: known(&HowOften::ALL, HowOften::name, word(kept, "how_often")),
            after_our_change: kept.get("after_our_change").and_then(Value::as_bool),
            request_id: text(kept, "request_id"),
            facts: kept.get("facts")?.as_array()?.iter().filter_map(fact).collect(),
            text: text(kept, "text").unwrap_or_default(),
        })
    }
}

fn fact(kept: &Value<'_>) -> Option<Fact> {
    let field = known(&Field::ALL, Field::name, word(kept, "field"))?;
    Some(Fact::new(field, word(kept, "value")?, word(kept, "quote")?))
}

/// The one of `all` that goes by this name.
fn known<T: Copy>(all: &[T], name: fn(T) -> &'static str, wanted: Option<&str>) -> Option<T> {
    all.iter().copied().find(|one| Some(name(*one)) == wanted)
}

fn word<'a>(kept: &'a Value<'_>, key: &str) -> Option<&'a str> {
    kept.get(key).and_then(Value::as_str)
}

fn text(kept: &Value<'_>, key: &str) -> Option<String> {
    word(kept, key).map(Into::into)
}

fn texts(kept: &Value<'_>, key: &str) -> Vec<String> {
    let all = kept.get(key).and_then(Value::as_array).into_iter().flatten();
    all.filter_map(Value::as_str).map(Into::into).collect()
}

fn instants(kept: &Value<'_>, key: &str) -> Vec<Timestamp> {
    let all = kept.get(key).and_then(Value::as_array).into_iter().flatten();
    all.filter_map(Value::as_i64).map(Timestamp::from_millis).take(Intake::MOST_FAILURES).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::intake::understand;

    #[test]
    fn whatever_was_understood_comes_back() {
        let texts = [
            "",
            "Everyone in us-east-1 gets 503 from the API since our deploy at 20:15, every time",
            "< HTTP/2 401\n< date: Tue, 04 Nov 2025 20:15:42 GMT\n< x-request-id: 3f2a\n{\"error\":{\"code\":\"token_expired\"}}",
            "curl: (6) Could not resolve host: track.customer.io",
            "<html><title>502 Bad Gateway</title></html>",
            "2025-11-04T20:15:42Z POST https://track.customer.io/x 503\n2025-11-04T20:17:01Z POST https://track.customer.io/x 503",
        ];
        let now = Timestamp::parse("2025-11-04T21:00:00Z").unwrap();
        let catalog = include_str!("../../catalog/vendors.json").parse().unwrap();
        let catalog = Catalog::from_json(&catalog).unwrap();
        for one in texts {
            let intake = understand(one, now, &|_| 0, &catalog);
            let text = intake.to_kept().to_text();
            assert_eq!(Intake::from_kept(&text.parse().unwrap()), Some(intake), "{one}");
        }
    }

    #[test]
    fn what_is_no_intake_is_none_and_odd_members_are_not_said() {
        for odd in ["null", "[]", "{}", r#"{"error":{}}"#] {
            assert_eq!(Intake::from_kept(&odd.parse().unwrap()), None, "{odd}");
        }
        let odd = r#"{"error":{"status":7,"kind":"melted","codes":5},"who":"nobody","facts":[{"field":"taste"},3],"at":"soon"}"#;
        assert_eq!(Intake::from_kept(&odd.parse().unwrap()), Some(Intake::default()));
    }
}
