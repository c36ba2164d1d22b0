//! The model as a JSON tree and back, for storage.
//!
//! It is the JSON that serde derives (a test holds the two together), written out by hand because of the download:
//! derived readers for these types took 45 kB of the module, these take a fifth of it, and the one tree crosses to
//! JavaScript through serde-wasm-bindgen.

use serde_json::{Map, Value};

use super::{
    Component, Coverage, Failure, Health, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase,
    Reading, Report, Source, Timestamp, Update, Vendor,
};
use crate::feed::node::Node;
use crate::feed::{FeedError, Format};

/// What can be stored as a JSON tree.
pub trait Record: Sized {
    /// As a tree.
    fn to_value(&self) -> Value;

    /// From a tree.
    ///
    /// # Errors
    /// When the tree holds something else; the error names the place.
    fn from_node(node: RecordNode<'_>) -> Result<Self, FeedError>;

    /// From a tree; `None` when it holds something else, as an older build may have left behind.
    fn from_value(value: &Value) -> Option<Self> {
        Self::from_node(RecordNode(Node::root(value))).ok()
    }
}

/// A place in a stored tree.
#[derive(Clone, Copy)]
pub struct RecordNode<'a>(Node<'a>);

impl<'a> RecordNode<'a> {
    fn get(self, key: &'a str) -> RecordNode<'a> {
        RecordNode(self.0.get(key))
    }

    fn text(self) -> Result<String, FeedError> {
        self.maybe_text()?.ok_or_else(|| self.0.expected("text"))
    }

    fn maybe_text(self) -> Result<Option<String>, FeedError> {
        self.0.text()
    }

    fn time(self) -> Result<Option<Timestamp>, FeedError> {
        self.0.time()
    }

    fn number<N: TryFrom<i64>>(self) -> Option<N> {
        self.0.integer().and_then(|number| N::try_from(number).ok())
    }

    fn list<T>(self, read: fn(RecordNode<'a>) -> Result<T, FeedError>) -> Result<Vec<T>, FeedError> {
        self.0.items()?.map(|item| read(RecordNode(item))).collect()
    }

    fn maybe<T: Record>(self) -> Result<Option<T>, FeedError> {
        if self.0.is_some() { T::from_node(self).map(Some) } else { Ok(None) }
    }
}

impl<T: Record> Record for Vec<T> {
    fn to_value(&self) -> Value {
        Value::Array(self.iter().map(Record::to_value).collect())
    }

    fn from_node(node: RecordNode<'_>) -> Result<Self, FeedError> {
        node.list(T::from_node)
    }
}

impl Record for Timestamp {
    fn to_value(&self) -> Value {
        time(Some(*self))
    }

    fn from_node(node: RecordNode<'_>) -> Result<Self, FeedError> {
        node.time()?.ok_or_else(|| node.0.expected("a time"))
    }
}

impl Record for Vendor {
    fn to_value(&self) -> Value {
        object([
            ("id", text(&self.id)),
            ("name", text(&self.name)),
            ("page", text(&self.page)),
            ("sample", Value::Bool(self.sample)),
            ("format", maybe_text(self.format.map(Format::name))),
            ("page_id", maybe_text(self.page_id.as_deref())),
            ("document", maybe_text(self.document.as_deref())),
            ("parts", texts(&self.parts)),
        ])
    }

    fn from_node(node: RecordNode<'_>) -> Result<Self, FeedError> {
        Ok(Vendor {
            id: node.get("id").text()?,
            name: node.get("name").text()?,
            page: node.get("page").text()?,
            sample: node.get("sample").0.flag(),
            format: node.get("format").0.word().and_then(Format::named),
            page_id: node.get("page_id").maybe_text()?,
            document: node.get("document").maybe_text()?,
            parts: node.get("parts").list(RecordNode::text)?,
        })
    }
}

impl Record for Reading {
    fn to_value(&self) -> Value {
        object([
            ("report", self.report.as_ref().map_or(Value::Null, Record::to_value)),
            ("read_at", time(self.read_at)),
            ("source", text(self.source.name())),
            ("failure", self.failure.as_ref().map_or(Value::Null, Record::to_value)),
            ("moved_from", maybe_text(self.moved_from.map(Format::name))),
        ])
    }

    fn from_node(node: RecordNode<'_>) -> Result<Self, FeedError> {
        node.0.object()?;
        Ok(Reading {
            report: node.get("report").maybe()?,
            read_at: node.get("read_at").time()?,
            source: node.get("source").0.word().and_then(Source::named).unwrap_or_default(),
            failure: node.get("failure").maybe()?,
            moved_from: node.get("moved_from").0.word().and_then(Format::named),
        })
    }
}

impl Record for Report {
    fn to_value(&self) -> Value {
        object([
            (
                "page",
                object([
                    ("id", maybe_text(self.page.id.as_deref())),
                    ("name", text(&self.page.name)),
                    ("url", maybe_text(self.page.url.as_deref())),
                    ("updated_at", time(self.page.updated_at)),
                ]),
            ),
            ("format", text(self.format.name())),
            ("indicator", maybe_text(self.indicator.map(Health::name))),
            ("coverage", text(self.coverage.name())),
            ("components", self.components.to_value()),
            ("incidents", self.incidents.to_value()),
            ("maintenances", self.maintenances.to_value()),
        ])
    }

    fn from_node(node: RecordNode<'_>) -> Result<Self, FeedError> {
        let page = node.get("page");
        let format = node.get("format");
        Ok(Report {
            page: Page {
                id: page.get("id").maybe_text()?,
                name: page.get("name").text()?,
                url: page.get("url").maybe_text()?,
                updated_at: page.get("updated_at").time()?,
            },
            format: format
                .0
                .word()
                .and_then(Format::named)
                .ok_or_else(|| format.0.expected("a format's name"))?,
            indicator: node.get("indicator").0.word().map(Health::named),
            coverage: node.get("coverage").0.word().and_then(Coverage::named).unwrap_or_default(),
            components: Vec::from_node(node.get("components"))?,
            incidents: Vec::from_node(node.get("incidents"))?,
            maintenances: Vec::from_node(node.get("maintenances"))?,
        })
    }
}

impl Record for Component {
    fn to_value(&self) -> Value {
        object([
            ("id", text(&self.id)),
            ("name", text(&self.name)),
            ("group", maybe_text(self.group.as_deref())),
            ("health", text(self.health.name())),
            ("stated", maybe_text(self.stated.as_deref())),
        ])
    }

    fn from_node(node: RecordNode<'_>) -> Result<Self, FeedError> {
        Ok(Component {
            id: node.get("id").text()?,
            name: node.get("name").text()?,
            group: node.get("group").maybe_text()?,
            health: node.get("health").0.word().map_or(Health::Unknown, Health::named),
            stated: node.get("stated").maybe_text()?,
        })
    }
}

impl Record for Incident {
    fn to_value(&self) -> Value {
        object([
            ("id", text(&self.id)),
            ("title", text(&self.title)),
            ("impact", maybe_text(self.impact.as_ref().map(Impact::name))),
            ("phase", text(self.phase.name())),
            ("started_at", time(self.started_at)),
            ("resolved_at", time(self.resolved_at)),
            ("components", texts(&self.components)),
            ("component_ids", texts(&self.component_ids)),
            ("regions", texts(&self.regions)),
            ("url", maybe_text(self.url.as_deref())),
            ("updates", self.updates.to_value()),
        ])
    }

    fn from_node(node: RecordNode<'_>) -> Result<Self, FeedError> {
        Ok(Incident {
            id: node.get("id").text()?,
            title: node.get("title").text()?,
            impact: node.get("impact").0.word().map(Impact::from),
            phase: node.get("phase").0.word().map(Phase::from).unwrap_or_default(),
            started_at: node.get("started_at").time()?,
            resolved_at: node.get("resolved_at").time()?,
            components: node.get("components").list(RecordNode::text)?,
            component_ids: node.get("component_ids").list(RecordNode::text)?,
            regions: node.get("regions").list(RecordNode::text)?,
            url: node.get("url").maybe_text()?,
            updates: Vec::from_node(node.get("updates"))?,
        })
    }
}

impl Record for Maintenance {
    fn to_value(&self) -> Value {
        object([
            ("id", text(&self.id)),
            ("title", text(&self.title)),
            ("phase", text(self.phase.name())),
            ("starts_at", time(self.starts_at)),
            ("ends_at", time(self.ends_at)),
            ("components", texts(&self.components)),
            ("component_ids", texts(&self.component_ids)),
            ("url", maybe_text(self.url.as_deref())),
            ("updates", self.updates.to_value()),
        ])
    }

    fn from_node(node: RecordNode<'_>) -> Result<Self, FeedError> {
        Ok(Maintenance {
            id: node.get("id").text()?,
            title: node.get("title").text()?,
            phase: node.get("phase").0.word().map(MaintenancePhase::from).unwrap_or_default(),
            starts_at: node.get("starts_at").time()?,
            ends_at: node.get("ends_at").time()?,
            components: node.get("components").list(RecordNode::text)?,
            component_ids: node.get("component_ids").list(RecordNode::text)?,
            url: node.get("url").maybe_text()?,
            updates: Vec::from_node(node.get("updates"))?,
        })
    }
}

impl Record for Update {
    fn to_value(&self) -> Value {
        object([
            ("id", maybe_text(self.id.as_deref())),
            ("phase", maybe_text(self.phase.as_ref().map(Phase::name))),
            ("at", time(self.at)),
            ("text", text(&self.text)),
        ])
    }

    fn from_node(node: RecordNode<'_>) -> Result<Self, FeedError> {
        Ok(Update {
            id: node.get("id").maybe_text()?,
            phase: node.get("phase").0.word().map(Phase::from),
            at: node.get("at").time()?,
            text: node.get("text").text()?,
        })
    }
}

impl Record for Failure {
    fn to_value(&self) -> Value {
        let kind = ("kind", text(self.kind()));
        match self {
            Failure::Timeout { seconds } => object([kind, ("seconds", Value::from(*seconds))]),
            Failure::Private { status }
            | Failure::NotFound { status }
            | Failure::Server { status }
            | Failure::Refused { status } => object([kind, ("status", Value::from(*status))]),
            Failure::RateLimited { retry_after } => {
                object([kind, ("retry_after", Value::from(*retry_after))])
            }
            Failure::TooLarge { limit } => object([kind, ("limit", Value::from(*limit))]),
            Failure::NotJson { html } => object([kind, ("html", Value::Bool(*html))]),
            Failure::Shape { format, path, problem } => {
                object([kind, ("format", text(format)), ("path", text(path)), ("problem", text(problem))])
            }
            Failure::Offline
            | Failure::Blocked
            | Failure::NoData
            | Failure::NotLoaded
            | Failure::UnknownVendor => object([kind]),
        }
    }

    fn from_node(node: RecordNode<'_>) -> Result<Self, FeedError> {
        let status = || node.get("status").number().unwrap_or_default();
        Ok(match node.get("kind").0.word() {
            Some("offline") => Failure::Offline,
            Some("timeout") => Failure::Timeout { seconds: node.get("seconds").number().unwrap_or_default() },
            Some("blocked") => Failure::Blocked,
            Some("private") => Failure::Private { status: status() },
            Some("not_found") => Failure::NotFound { status: status() },
            Some("rate_limited") => Failure::RateLimited { retry_after: node.get("retry_after").number() },
            Some("server") => Failure::Server { status: status() },
            Some("refused") => Failure::Refused { status: status() },
            Some("too_large") => Failure::TooLarge { limit: node.get("limit").number().unwrap_or_default() },
            Some("not_json") => Failure::NotJson { html: node.get("html").0.flag() },
            Some("shape") => Failure::Shape {
                format: node.get("format").text()?,
                path: node.get("path").text()?,
                problem: node.get("problem").text()?,
            },
            Some("no_data") => Failure::NoData,
            Some("not_loaded") => Failure::NotLoaded,
            Some("unknown_vendor") => Failure::UnknownVendor,
            _ => return Err(node.get("kind").0.expected("a kind of failure")),
        })
    }
}

fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    fill(members.into())
}

/// Apart from [`object`], so that it exists once and not once for each number of members.
fn fill(members: Vec<(&str, Value)>) -> Value {
    let mut object = Map::new();
    for (key, value) in members {
        object.insert(key.into(), value);
    }
    Value::Object(object)
}

fn text(text: &str) -> Value {
    Value::String(text.into())
}

fn maybe_text(text: Option<&str>) -> Value {
    text.map_or(Value::Null, self::text)
}

fn texts(list: &[String]) -> Value {
    Value::Array(list.iter().map(|item| text(item)).collect())
}

fn time(at: Option<Timestamp>) -> Value {
    at.map_or(Value::Null, |at| Value::String(at.to_string()))
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;
    use crate::feed;

    fn holds<T: Record + Serialize + PartialEq + std::fmt::Debug>(value: &T) {
        let tree = value.to_value();
        assert_eq!(tree, serde_json::to_value(value).unwrap(), "stored as serde would write it");
        assert_eq!(T::from_value(&tree).as_ref(), Some(value), "read back from {tree}");
    }

    fn report() -> Report {
        let document = r#"{"page":{"id":"p","name":"Example","url":"https://status.example.com","updated_at":"2026-01-02T03:04:05.006Z"},
            "status":{"indicator":"minor"},
            "components":[{"id":"g","name":"Group","group":true,"position":1},
                {"id":"c","name":"API","group_id":"g","status":"levitating","position":1}],
            "incidents":[{"id":"i","name":"Slow","impact":"odd","status":"monitoring","started_at":"2026-01-02T03:00:00Z",
                "incident_updates":[{"id":"u","status":"monitoring","body":"<b>x</b>","created_at":"2026-01-02T03:00:00Z",
                    "affected_components":[{"code":"c","name":"Group - API"}]}]}],
            "scheduled_maintenances":[{"id":"m","name":"Work","status":"in_progress","scheduled_for":"2026-01-02T03:00:00Z",
                "scheduled_until":"2026-01-02T04:00:00Z"}]}"#;
        feed::read(Format::Statuspage, document.as_bytes()).unwrap()
    }

    #[test]
    fn everything_stored_comes_back_and_is_what_serde_writes() {
        holds(&report());
        holds(&Timestamp::from_millis(1_000));
        holds(&Reading::default());
        holds(
            &Reading::success(report(), Timestamp::from_millis(1_000), Source::Sample)
                .failed(Failure::Offline),
        );
        let vendor = Vendor {
            id: "x".into(),
            name: "X".into(),
            page: "https://x.example".into(),
            sample: true,
            ..Vendor::default()
        };
        let found = Vendor {
            sample: false,
            format: Some(Format::StatusIo),
            page_id: Some("5f".into()),
            document: Some("https://api.x.example/status".into()),
            parts: vec!["API".into(), "us-east-1".into()],
            ..vendor.clone()
        };
        holds(&vec![vendor, found]);
        for failure in [
            Failure::Offline,
            Failure::Timeout { seconds: 10 },
            Failure::Blocked,
            Failure::Private { status: 401 },
            Failure::NotFound { status: 404 },
            Failure::RateLimited { retry_after: Some(30) },
            Failure::RateLimited { retry_after: None },
            Failure::Server { status: 503 },
            Failure::Refused { status: 418 },
            Failure::TooLarge { limit: 8 << 20 },
            Failure::NotJson { html: true },
            Failure::Shape { format: "statuspage".into(), path: "components".into(), problem: "odd".into() },
            Failure::NoData,
            Failure::NotLoaded,
            Failure::UnknownVendor,
        ] {
            holds(&failure);
        }
    }

    #[test]
    fn what_is_something_else_does_not_come_back() {
        for tree in [
            "null",
            "[]",
            "5",
            r#"{"report":5}"#,
            r#"{"failure":{"kind":"new"}}"#,
            r#"{"report":{"page":{}}}"#,
        ] {
            assert_eq!(Reading::from_value(&serde_json::from_str(tree).unwrap()), None, "{tree}");
        }
    }
}
