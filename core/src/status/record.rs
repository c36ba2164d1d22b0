//! Records as JSON trees and back, for storage and between modules.
//!
//! One list of fields a type serves both ways. Readers that serde derives for these types took 45 kB of the module.

use super::HttpsUrl;
use crate::time::{Elapsed, Timestamp};
use crate::tree::{self, Fault, Faults, Node, Object, Thing, Value};

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
pub(crate) fn read<T: Record>(value: &Value<'_>) -> Result<T, Fault> {
    let faults = Faults::default();
    let mut record = T::blank();
    record.pass(&mut Tree(Way::Read(Node::root(value, &faults))));
    faults.into_first(value).map_or(Ok(record), Err)
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

    /// Whether a text is to be read here.
    pub(super) fn has_text(&self) -> bool {
        matches!(&self.0, Way::Read(node) if node.word().is_some())
    }

    /// Whether there is something to be read here.
    fn has_some(&self) -> bool {
        matches!(&self.0, Way::Read(node) if node.is_some())
    }

    /// Writes a word, or says which one is here.
    pub(super) fn word(&mut self, word: &str) -> Option<&'a str> {
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

    pub(crate) fn expected(&self, expected: Thing) {
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
                None => node.expected(Thing::Text),
            },
        }
    }
}

impl Record for Option<HttpsUrl> {
    fn blank() -> Self {
        None
    }

    /// An address that is not one to be shown reads as none.
    fn pass(&mut self, tree: &mut Tree<'_>) {
        match &mut tree.0 {
            Way::Write(here) => *here = self.as_ref().map(HttpsUrl::to_string).into(),
            Way::Read(node) if node.is_some() => {
                *self = node.whole().and_then(|text| HttpsUrl::parse(&text));
            }
            Way::Read(_) => {}
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
                None => node.expected(Thing::Time),
            },
        }
    }
}

impl Record for Elapsed {
    fn blank() -> Self {
        Elapsed::default()
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        let mut seconds = u32::try_from(self.as_seconds()).unwrap_or(u32::MAX);
        seconds.pass(tree);
        *self = Elapsed::seconds(seconds.into());
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
