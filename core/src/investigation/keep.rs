//! The stored JSON of an investigation, written and read.

use crate::tree::{Object, Value};

use super::{Form, Investigation, Step, Tick, When};
use crate::diagnosis::{Checked, HowOften, Settle, Who};
use crate::intake::Intake;
use crate::playbook::Stage;
use crate::status::{Record, Vendor, Watch};
use crate::time::Timestamp;

/// The one of `all` that goes by this name.
pub fn named<T: Copy, const N: usize>(
    all: [T; N],
    name: fn(T) -> &'static str,
    wanted: Option<&str>,
) -> Option<T> {
    all.into_iter().find(|item| Some(name(*item)) == wanted)
}

impl Investigation {
    /// As a tree, for keeping. What is not answered is left out.
    #[must_use]
    pub fn to_json(&self) -> Value<'_> {
        Value::object([
            ("id", self.id.as_str().into()),
            ("name", self.name.as_str().into()),
            ("vendor", self.vendor.clone().to_value()),
            ("form", self.form.to_json()),
            ("step", self.step.name().into()),
            ("ticks", self.ticks.iter().map(tick).collect()),
            ("watch", self.watch.clone().to_value()),
            ("drafts", self.drafts.iter().map(Option::as_deref).collect()),
            ("created_at", self.created_at.millis().into()),
            ("changed_at", self.changed_at.millis().into()),
        ])
    }

    /// From a tree; `None` when it is no investigation. A member that is not understood counts as not answered.
    #[must_use]
    pub fn from_json(json: &Value<'_>) -> Option<Investigation> {
        let ticks = json.get("ticks").and_then(Value::as_array).into_iter().flatten();
        let tick = |json: &Value<'_>| {
            Some(Tick {
                step: json.get("step")?.as_str()?.into(),
                done_at: time(json, "done_at"),
                note: text(json, "note"),
            })
        };
        Some(Investigation {
            id: json.get("id")?.as_str()?.into(),
            name: text(json, "name"),
            vendor: Vendor::from_value(json.get("vendor")?)?,
            form: json.get("form").map(Form::from_json).unwrap_or_default(),
            step: Step::named(&text(json, "step")),
            ticks: ticks.filter_map(tick).collect(),
            watch: json.get("watch").and_then(Watch::from_value),
            drafts: [0, 1].map(|at| json.get("drafts")?.as_array()?.get(at)?.as_str().map(Into::into)),
            created_at: time(json, "created_at")?,
            changed_at: time(json, "changed_at")?,
        })
    }
}

impl Form {
    fn to_json(&self) -> Value<'_> {
        let mut form = Object::default();
        let mut put = |key: &'static str, value: Value<'static>| {
            let is_empty = value.is_null() || value.as_str().is_some_and(str::is_empty);
            if !is_empty {
                form.insert(key, value);
            }
        };
        put("symptom", self.symptom.clone().into());
        put("expected", self.expected.clone().into());
        put("actual", self.actual.clone().into());
        put("error", self.error.clone().into());
        put("when", self.when.map(When::name).into());
        put("pressed_at", self.pressed_at.map(Timestamp::millis).into());
        put("at", self.at.map(Timestamp::millis).into());
        put("changed", self.changed.into());
        put("who", self.who.map(Who::name).into());
        put("subject", self.subject.clone().into());
        put("region", self.region.clone().into());
        put("stage", self.stage.map(Stage::name).into());
        put("parts", self.parts.clone().into());
        put("other_part", self.other_part.clone().into());
        put("how_often", self.how_often.map(HowOften::name).into());
        put("rate", self.rate.clone().into());
        put("told", self.told.clone().into());
        put("codes", self.codes.clone().into());
        put("hosts", self.hosts.clone().into());
        put("request_id", self.request_id.clone().into());
        if !self.checked.is_empty() {
            let kept = self.checked.iter().map(|one| {
                Value::object([("check", one.check.name().into()), ("worked", one.worked.into())])
            });
            put("checked", kept.collect());
        }
        if self.understood != Intake::default() {
            put("understood", self.understood.to_kept());
        }
        Value::Object(form)
    }

    fn from_json(json: &Value<'_>) -> Form {
        let word = |key: &str| json.get(key).and_then(Value::as_str);
        let words = |key: &str| -> Vec<String> {
            let all = json.get(key).and_then(Value::as_array).into_iter().flatten();
            all.filter_map(Value::as_str).map(Into::into).collect()
        };
        let checked = json.get("checked").and_then(Value::as_array).into_iter().flatten().filter_map(|one| {
            let check = named(Settle::TRIED, Settle::name, one.get("check").and_then(Value::as_str))?;
            Some(Checked { check, worked: one.get("worked")?.as_bool()? })
        });
        Form {
            symptom: word("symptom").map(Into::into),
            expected: text(json, "expected"),
            actual: text(json, "actual"),
            error: text(json, "error"),
            when: named(When::ALL, When::name, word("when")),
            pressed_at: time(json, "pressed_at"),
            at: time(json, "at"),
            changed: json.get("changed").and_then(Value::as_bool),
            who: named(Who::ALL, Who::name, word("who")),
            subject: text(json, "subject"),
            region: text(json, "region"),
            stage: word("stage").and_then(Stage::named),
            parts: words("parts"),
            other_part: text(json, "other_part"),
            how_often: named(HowOften::ALL, HowOften::name, word("how_often")),
            rate: text(json, "rate"),
            told: text(json, "told"),
            understood: json.get("understood").and_then(Intake::from_kept).unwrap_or_default(),
            codes: words("codes"),
            hosts: words("hosts"),
            request_id: text(json, "request_id"),
            checked: checked.collect(),
        }
    }
}

fn tick(tick: &Tick) -> Value<'_> {
    let done_at = tick.done_at.map(Timestamp::millis);
    Value::object([
        ("step", tick.step.as_str().into()),
        ("done_at", done_at.into()),
        ("note", tick.note.as_str().into()),
    ])
}

fn text(json: &Value<'_>, key: &str) -> String {
    json.get(key).and_then(Value::as_str).unwrap_or_default().into()
}

fn time(json: &Value<'_>, key: &str) -> Option<Timestamp> {
    Some(Timestamp::from_millis(json.get(key)?.as_i64()?))
}
