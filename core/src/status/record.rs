//! The model as a JSON tree and back, for storage.
//!
//! One list of fields a type serves both ways. Readers that serde derives for these types took 45 kB of the module.

use crate::tree::{self, Object, Value};

use super::{
    Component, Coverage, Failure, Finding, Health, Impact, Incident, Inquiry, Maintenance, MaintenancePhase,
    Mark, Page, Phase, Place, Reading, Reply, Report, Source, Update, Vendor, Vigil, Watch,
};
use crate::feed::error::Faults;
use crate::feed::node::Node;
use crate::feed::{FeedError, Format};
use crate::time::Timestamp;

/// What can be stored as a JSON tree.
pub trait Record {
    /// What reading starts from; nothing of it is left in what was read.
    fn blank() -> Self
    where
        Self: Sized;

    /// Passes every field of this to the tree, which writes it down or fills it in.
    fn pass(&mut self, tree: &mut Tree<'_>);

    /// As a tree. Nothing is changed: one [`Record::pass`] serves reading too, and so wants it mutable.
    fn to_value(&mut self) -> Value<'static>
    where
        Self: Sized,
    {
        written(self)
    }

    /// As JSON.
    fn to_text(&mut self) -> String
    where
        Self: Sized,
    {
        written(self).to_text()
    }

    /// From JSON; `None` as [`Record::from_value`].
    fn from_text(text: &str) -> Option<Self>
    where
        Self: Sized,
    {
        let mut record = Self::blank();
        filled_in(&mut record, text).then_some(record)
    }

    /// From a tree; `None` when it holds something else, as an older build may have left behind.
    fn from_value(value: &Value<'_>) -> Option<Self>
    where
        Self: Sized,
    {
        let mut record = Self::blank();
        filled(&mut record, value).then_some(record)
    }
}

/// As [`filled`], from JSON.
fn filled_in(record: &mut dyn Record, text: &str) -> bool {
    tree::parse(text.as_bytes()).is_ok_and(|value| filled(record, &value))
}

/// Fills a record in from a tree; says whether the tree holds one. `dyn`, as [`Tree::field`].
fn filled(record: &mut dyn Record, value: &Value<'_>) -> bool {
    let faults = Faults::default();
    record.pass(&mut Tree(Way::Read(Node::root(value, &faults))));
    faults.is_empty()
}

/// A record from a tree, or what is wrong with it and where.
pub(crate) fn read<T: Record>(value: &Value<'_>) -> Result<T, FeedError> {
    let faults = Faults::default();
    let mut record = T::blank();
    record.pass(&mut Tree(Way::Read(Node::root(value, &faults))));
    faults.into_error(value).map_or(Ok(record), Err)
}

/// A place in a tree that is being written or read.
pub struct Tree<'a>(Way<'a>);

enum Way<'a> {
    Read(Node<'a>),
    Write(Value<'a>),
}

impl<'a> Tree<'a> {
    /// Passes a member of the object here. `dyn`, so that it exists once and not once a type.
    pub(crate) fn field(&mut self, key: &'static str, value: &mut dyn Record) {
        match &mut self.0 {
            Way::Read(node) => value.pass(&mut Tree(Way::Read(node.object().get(key)))),
            Way::Write(here) => {
                if here.is_null() {
                    *here = Value::Object(Object::default());
                }
                if let Value::Object(members) = here {
                    members.push(key.into(), written(value));
                }
            }
        }
    }

    /// Passes every element of the list here.
    fn list(&mut self, list: &mut dyn List) {
        match &mut self.0 {
            Way::Write(here) => {
                let mut elements = Vec::new();
                while let Some(value) = list.at(elements.len()) {
                    elements.push(written(value));
                }
                *here = Value::Array(elements);
            }
            Way::Read(node) => {
                for item in node.items() {
                    if let Some(value) = list.grow() {
                        value.pass(&mut Tree(Way::Read(item)));
                    }
                }
            }
        }
    }

    /// Whether an object is read here that has a member of this name.
    pub(crate) fn has(&self, key: &str) -> bool {
        matches!(&self.0, Way::Read(node) if node.has(key))
    }

    /// Whether there is something to be read here.
    fn has_some(&self) -> bool {
        matches!(&self.0, Way::Read(node) if node.is_some())
    }

    /// Writes a word, or says which one is here.
    fn word(&mut self, word: &str) -> Option<&'a str> {
        match &mut self.0 {
            Way::Read(node) => node.word(),
            Way::Write(here) => {
                *here = word.to_string().into();
                None
            }
        }
    }

    /// Writes a number, or says which one is here.
    fn number(&mut self, number: u32) -> Option<i64> {
        match &mut self.0 {
            Way::Read(node) => node.integer(),
            Way::Write(here) => {
                *here = Value::from(number);
                None
            }
        }
    }

    fn expected(&self, expected: &'static str) {
        if let Way::Read(node) = &self.0 {
            node.expected(expected);
        }
    }
}

fn written(value: &mut dyn Record) -> Value<'static> {
    let mut tree = Tree(Way::Write(Value::Null));
    value.pass(&mut tree);
    match tree.0 {
        Way::Write(value) => value,
        Way::Read(_) => Value::Null,
    }
}

impl Record for String {
    fn blank() -> Self {
        String::new()
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        match &mut tree.0 {
            Way::Write(here) => *here = self.clone().into(),
            Way::Read(node) => match node.whole() {
                Some(text) => *self = text,
                None => node.expected("text"),
            },
        }
    }
}

impl Record for bool {
    fn blank() -> Self {
        false
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        match &mut tree.0 {
            Way::Write(here) => *here = Value::Bool(*self),
            Way::Read(node) => *self = node.flag(),
        }
    }
}

impl Record for u16 {
    fn blank() -> Self {
        0
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        if let Some(number) = tree.number((*self).into()) {
            *self = number.try_into().unwrap_or_default();
        }
    }
}

impl Record for u32 {
    fn blank() -> Self {
        0
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        if let Some(number) = tree.number(*self) {
            *self = number.try_into().unwrap_or_default();
        }
    }
}

impl Record for usize {
    fn blank() -> Self {
        0
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        if let Some(number) = tree.number(u32::try_from(*self).unwrap_or_default()) {
            *self = number.try_into().unwrap_or_default();
        }
    }
}

impl Record for Timestamp {
    fn blank() -> Self {
        Timestamp::from_millis(0)
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        match &mut tree.0 {
            Way::Write(here) => *here = self.text().into(),
            Way::Read(node) => match node.time() {
                Some(at) => *self = at,
                None => node.expected("a time"),
            },
        }
    }
}

impl<T: Record> Record for Option<T> {
    fn blank() -> Self {
        None
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        if tree.has_some() {
            *self = Some(T::blank());
        }
        if let Some(value) = self {
            value.pass(tree);
        }
    }
}

impl<T: Record> Record for Vec<T> {
    fn blank() -> Self {
        Vec::new()
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        tree.list(self);
    }
}

/// What [`Tree::list`] needs of a list, so that the rest exists once and not once a type.
trait List {
    /// Adds a blank element.
    fn grow(&mut self) -> Option<&mut dyn Record>;

    fn at(&mut self, place: usize) -> Option<&mut dyn Record>;
}

impl<T: Record> List for Vec<T> {
    fn grow(&mut self) -> Option<&mut dyn Record> {
        self.push(T::blank());
        self.at(self.len() - 1)
    }

    fn at(&mut self, place: usize) -> Option<&mut dyn Record> {
        self.get_mut(place).map(|value| value as &mut dyn Record)
    }
}

/// Types that are one word each.
macro_rules! words {
    ($($type:ident from $read:expr, blank $blank:expr;)*) => {
        $(impl Record for $type {
            fn blank() -> Self {
                $blank
            }

            fn pass(&mut self, tree: &mut Tree<'_>) {
                if let Some(word) = tree.word(self.name()) {
                    *self = $read(word);
                }
            }
        })*
    };
}

words! {
    Health from Health::named, blank Health::Unknown;
    Impact from Impact::from, blank Impact::None;
    Phase from Phase::from, blank Phase::default();
    MaintenancePhase from MaintenancePhase::from, blank MaintenancePhase::default();
    Coverage from |word| Coverage::named(word).unwrap_or_default(), blank Coverage::default();
    Source from |word| Source::named(word).unwrap_or_default(), blank Source::default();
}

impl Record for Format {
    fn blank() -> Self {
        Format::Statuspage
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        let word = tree.word(self.name());
        match word.and_then(Format::named) {
            Some(format) => *self = format,
            None => tree.expected("a format's name"),
        }
    }
}

/// Types that are an object each.
macro_rules! objects {
    ($($type:ident { $($field:ident),* } blank $blank:expr;)*) => {
        $(impl Record for $type {
            fn blank() -> Self {
                $blank
            }

            fn pass(&mut self, tree: &mut Tree<'_>) {
                $(tree.field(stringify!($field), &mut self.$field);)*
            }
        })*
    };
}

pub(crate) use objects;

objects! {
    Vendor { id, name, page, sample, format, page_id, document, parts, domains } blank Vendor::default();
    Reading { report, read_at, source, failure, finding } blank Reading::default();
    Finding { source, searched_at, moved_from, page_id, confirmed, waiting } blank Finding::default();
    Place { host, page_id, since, source } blank Place::default();
    Inquiry { vendor, former, failure, finding, search, left } blank Inquiry::default();
    Reply { report, failure, finding } blank Reply::default();
    Report { page, format, indicator, coverage, components, incidents, maintenances }
        blank Report::new(Format::blank());
    Page { id, name, url, updated_at } blank Page::default();
    Component { id, name, group, health, stated, bare } blank Component::default();
    Incident {
        id, title, impact, phase, started_at, resolved_at, components, component_ids, regions, url, updates
    } blank Incident::default();
    Maintenance { id, title, phase, starts_at, ends_at, components, component_ids, url, updates }
        blank Maintenance::default();
    Update { id, phase, at, text } blank Update::default();
    Mark { times, at } blank Mark::default();
    Watch { incident, title, posts, phase } blank Watch::default();
    Vigil { id, page, watch } blank Vigil::default();
}

impl Record for Failure {
    fn blank() -> Self {
        Failure::Offline
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        let mut kind = String::from(self.kind());
        tree.field("kind", &mut kind);
        match Failure::of_kind(&kind) {
            Some(failure) if kind != self.kind() => *self = failure,
            Some(_) => {}
            None => tree.expected("a failure"),
        }
        match self {
            Failure::Timeout { seconds } => tree.field("seconds", seconds),
            Failure::Private { status }
            | Failure::NotFound { status }
            | Failure::Server { status }
            | Failure::Refused { status } => tree.field("status", status),
            Failure::RateLimited { retry_after } => tree.field("retry_after", retry_after),
            Failure::TooLarge { limit } => tree.field("limit", limit),
            Failure::NotJson { html } => tree.field("html", html),
            Failure::Shape { format, path, problem } => {
                tree.field("format", format);
                tree.field("path", path);
                tree.field("problem", problem);
            }
            Failure::Elsewhere { host } => tree.field("host", host),
            Failure::Offline
            | Failure::Blocked
            | Failure::Broke
            | Failure::NoData
            | Failure::NotLoaded
            | Failure::UnknownVendor => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed;

    fn holds<T: Record + Clone + PartialEq + std::fmt::Debug>(value: &T) {
        let tree = value.clone().to_value();
        let text = tree.to_text();
        let read = crate::tree::parse(text.as_bytes()).unwrap();
        assert_eq!(T::from_value(&read).as_ref(), Some(value), "read back from {text}");
        assert_eq!(read, tree);
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
        feed::ALL.read(Format::Statuspage, document.as_bytes()).unwrap()
    }

    #[test]
    fn everything_stored_comes_back() {
        holds(&report());
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
            domains: vec!["x.example".into()],
            ..vendor.clone()
        };
        holds(&vec![vendor, found]);
        let finding = Finding {
            source: Some(Vendor::default()),
            searched_at: Some(Timestamp::from_millis(1_000)),
            moved_from: Some(Format::Instatus),
            page_id: Some("kctbh9vrtdwd".into()),
            confirmed: Some(Place {
                host: "status.x.example:8443".into(),
                since: Some(Timestamp::from_millis(2_000)),
                ..Place::default()
            }),
            waiting: Some(Place {
                page_id: Some("5f".into()),
                source: Some(Vendor::default()),
                ..Place::default()
            }),
        };
        holds(&Reading { finding: finding.clone(), ..Reading::default() });
        holds(&Inquiry {
            failure: Some(Failure::Blocked),
            finding: finding.clone(),
            left: 19_500,
            ..Inquiry::default()
        });
        holds(&Reply { report: Some(report()), finding, ..Reply::default() });
        let watch = Watch { incident: "i".into(), title: "Slow".into(), posts: 2, phase: Phase::Monitoring };
        holds(&Vigil { id: "v".into(), page: "https://x.example".into(), watch });
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
            Failure::Elsewhere { host: "status.y.example".into() },
            Failure::Broke,
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
            assert_eq!(Reading::from_value(&crate::tree::parse(tree.as_bytes()).unwrap()), None, "{tree}");
        }
    }
}
