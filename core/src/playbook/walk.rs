//! Walking a playbook's JSON strictly: every fault has a path, and every list has a limit. The first fault is noted while the reading
//! goes on: what is left behind at each step where one may end it was a third of the wizard's code for playbooks.

use std::cell::OnceCell;

use crate::status::HttpsUrl;
use crate::time::Timestamp;
use crate::tree::{Thing, Value};

use super::{PlaybookError, Slip};
use crate::prose::Href;

/// The most items of a list by its path. One that is imported must not stall the page: what is listed under `upstream` is
/// read from the network, and what stands in one list is looked for in another. The longest that ship have a fifth.
pub(super) fn most(path: &str) -> usize {
    match path {
        "upstream" | "hosts" | "webhooks" | "probes" | "sequences" | "dashboards" | "green_page"
        | "sources" => 40,
        // Each text that is shown may have its translations beside it, those of what it extends included.
        "components" | "translations" => 500,
        // A list in an item of another.
        path if path.contains('[') => 100,
        _ => 200,
    }
}

/// The longest text, in bytes: ten times the longest that ships, a command.
pub(super) const LONGEST: usize = 8000;

/// The first thing that is wrong with a playbook.
#[derive(Default)]
pub(super) struct First(OnceCell<PlaybookError>);

impl First {
    /// What was read, unless something was wrong.
    pub(super) fn or<T>(self, read: T) -> Result<T, PlaybookError> {
        self.0.into_inner().map_or(Ok(read), Err)
    }
}

/// A place in a playbook that knows how it was come to.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    value: Option<&'a Value<'a>>,
    step: Step<'a>,
    above: Option<&'a At<'a>>,
    first: &'a First,
}

/// What leads to a place from the one above it.
#[derive(Clone, Copy)]
enum Step<'a> {
    Member(&'a str),
    Item(usize),
}

impl<'a> At<'a> {
    pub(super) fn root(value: &'a Value<'a>, first: &'a First) -> At<'a> {
        At { value: Some(value), step: Step::Member(""), above: None, first }
    }

    pub(super) fn get<'b>(&'b self, key: &'b str) -> At<'b> {
        let value = self.value.and_then(|value| value.get(key)).filter(|value| !value.is_null());
        At { value, step: Step::Member(key), above: Some(self), first: self.first }
    }

    fn item<'b>(&'b self, index: usize, item: &'b Value<'b>) -> At<'b> {
        At { value: Some(item), step: Step::Item(index), above: Some(self), first: self.first }
    }

    /// As in `symptoms[2].runbook`.
    fn path(&self) -> String {
        let Some(above) = self.above else { return String::new() };
        let path = above.path();
        match self.step {
            Step::Item(index) => format!("{path}[{index}]"),
            Step::Member(key) if path.is_empty() => key.into(),
            Step::Member(key) => format!("{path}.{key}"),
        }
    }

    /// Notes what is wrong here, unless it is not the first, which tells most.
    pub(super) fn wrong(&self, slip: Slip) {
        self.first.0.get_or_init(|| PlaybookError { path: self.path(), slip });
    }

    /// Notes that something else is here.
    pub(super) fn wanted(&self, thing: Thing) {
        self.wrong(Slip::Expected { thing, is_missing: false });
    }

    /// Notes that nothing is here.
    pub(super) fn missing(&self, thing: Thing) {
        self.wrong(Slip::Expected { thing, is_missing: true });
    }

    /// This place, which must hold an object with no other members than these. A member nobody reads is a slip of
    /// the pen, and silence about it would lose what somebody wrote.
    pub(super) fn object(&self, known: &[&str]) {
        let Some(Value::Object(members)) = self.value else { return self.wanted(Thing::Object) };
        if let Some(key) = members.iter().map(|(key, _)| key).find(|key| !known.contains(key)) {
            self.get(key).wrong(Slip::Member);
        }
    }

    /// Whether nothing is here.
    pub(super) fn is_nothing(&self) -> bool {
        self.value.is_none()
    }

    /// What is here, as it is.
    pub(super) fn value(&self) -> Option<&'a Value<'a>> {
        self.value
    }

    pub(super) fn integer(&self) -> Option<i64> {
        self.value.and_then(Value::as_i64)
    }

    /// Whether the member of this name, if any, is true.
    pub(super) fn flag(&self, key: &str) -> bool {
        let at = self.get(key);
        match at.value {
            None => false,
            Some(Value::Bool(flag)) => *flag,
            Some(_) => {
                at.wanted(Thing::Flag);
                false
            }
        }
    }

    /// The number of seconds under this name, if any; up to a year.
    pub(super) fn seconds(&self, key: &str) -> Option<u32> {
        let at = self.get(key);
        let number = at.value?.as_i64().and_then(|number| u32::try_from(number).ok());
        let number = number.filter(|number| (1..=31_536_000).contains(number));
        if number.is_none() {
            at.wrong(Slip::Seconds);
        }
        number
    }

    /// The day under this name, which must be there: `2026-11-28`.
    pub(super) fn day(&self, key: &str) -> String {
        let at = self.get(key);
        let day = at.here();
        if day.len() != 10 || Timestamp::parse(&format!("{day}T00:00:00Z")).is_none() {
            at.wrong(Slip::Day);
        }
        day
    }

    /// The same, where it is there.
    pub(super) fn maybe_day(&self, key: &str) -> Option<String> {
        self.maybe(key).map(|_| self.day(key))
    }

    /// The text here, if any; an empty one is a mistake, and so is one that nobody would read.
    pub(super) fn maybe_here(&self) -> Option<&'a str> {
        match self.value {
            None => {}
            Some(Value::String(text)) if text.len() > LONGEST => {
                self.wrong(Slip::Long { most: LONGEST, found: text.len() });
            }
            Some(Value::String(text)) if !text.trim().is_empty() => return Some(text),
            Some(_) => self.wanted(Thing::Text),
        }
        None
    }

    /// The text here, which must be there.
    pub(super) fn here(&self) -> String {
        let text = self.maybe_here();
        if text.is_none() {
            self.missing(Thing::Text);
        }
        text.unwrap_or_default().into()
    }

    /// The text under this name, if any.
    pub(super) fn maybe(&self, key: &str) -> Option<String> {
        self.get(key).maybe_here().map(Into::into)
    }

    /// The text under this name, which must be there.
    pub(super) fn text(&self, key: &str) -> String {
        self.get(key).here()
    }

    /// The address under this name, which must be there and start with `https://`.
    pub(super) fn url(&self, key: &str) -> HttpsUrl {
        let at = self.get(key);
        let url = Some(at.here()).filter(|url| Href::parse(url).is_some());
        let url = url.and_then(|url| HttpsUrl::parse(url.trim_end_matches(' ')));
        if url.is_none() {
            at.wanted(Thing::Address);
        }
        url.unwrap_or_else(HttpsUrl::blank)
    }

    /// The same, where it is there.
    pub(super) fn maybe_url(&self, key: &str) -> Option<HttpsUrl> {
        self.maybe(key).map(|_| self.url(key))
    }

    /// Whether a list here, if there is one, is short enough.
    pub(super) fn is_within_bounds(&self) -> bool {
        let found = self.value.and_then(Value::as_array).map_or(0, <[_]>::len);
        let most = most(&self.path());
        if found > most {
            self.wrong(Slip::Many { most, found });
        }
        found <= most
    }

    /// The items of the list here; none when there is none. One that is too long is a mistake.
    fn items(&self) -> &'a [Value<'a>] {
        match self.value {
            Some(Value::Array(items)) if self.is_within_bounds() => return items,
            None | Some(Value::Array(_)) => {}
            Some(_) => self.wanted(Thing::List),
        }
        &[]
    }

    /// The list under this name, each item through `read`; none when there is none.
    pub(super) fn list<T>(&self, key: &str, read: impl Fn(&At<'_>) -> T) -> Vec<T> {
        let at = self.get(key);
        at.items().iter().enumerate().map(|(index, item)| read(&at.item(index, item))).collect()
    }

    /// The texts under this name.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        self.list(key, |item| item.here())
    }

    /// One of a few words, under this name, if any.
    pub(super) fn word<T>(&self, key: &str, named: impl Fn(&str) -> Option<T>, expected: &str) -> Option<T> {
        let at = self.get(key);
        let named = named(at.maybe_here()?);
        if named.is_none() {
            at.wrong(Slip::Word(expected.into()));
        }
        named
    }
}
