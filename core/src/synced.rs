//! Small choices that a person's browser carries to their other computers, where they asked for that: each of them a text under a key
//! of its own in the browser's `storage.sync`, with the moment of the choice.
//!
//! ```json
//! { "value": "dark", "at": 1732881547000 }
//! ```
//!
//! Whoever chose last wins, a setting at a time. What is carried says how a person wants to read and be told, and no more: the list of
//! vendors and leave to read and to notify belong to a computer, so that a list which came by itself would ask vendors from a place
//! where nobody chose them.
//!
//! What is not to be understood was written by a later build. It is passed over and stays as it is.

use crate::alert::Wishes;
use crate::settings_file::Settings;
use crate::status::{Health, Record};
use crate::tree::{self, Object, Value};

/// A choice that is carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Language,
    /// Light or dark.
    Theme,
    /// In whose time times are written.
    Times,
    /// What is told.
    Kinds,
    /// The least that an incident has to take away to be told.
    Minimum,
    /// When nothing is told.
    Quiet,
}

impl Setting {
    /// Every one.
    pub const ALL: [Setting; 6] =
        [Setting::Language, Setting::Theme, Setting::Times, Setting::Kinds, Setting::Minimum, Setting::Quiet];

    /// Its name, which is that of the member of a settings file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Setting::Language => "language",
            Setting::Theme => "theme",
            Setting::Times => "times",
            Setting::Kinds => "kinds",
            Setting::Minimum => "minimum",
            Setting::Quiet => "quiet",
        }
    }

    fn is_of_notifications(self) -> bool {
        matches!(self, Setting::Kinds | Setting::Minimum | Setting::Quiet)
    }

    /// What a settings file says of it; `null` where it says nothing.
    fn of(self, file: &Value<'static>) -> Value<'static> {
        let place = if self.is_of_notifications() { file.get("notifications") } else { Some(file) };
        place.and_then(|place| place.get(self.name())).cloned().unwrap_or_default()
    }

    /// Settings that say this and nothing else; nothing where this build does not understand all of it.
    fn read(self, value: &Value<'static>) -> Option<Settings> {
        let file = if self.is_of_notifications() {
            let mut wishes = Wishes::default().to_value();
            if let Value::Object(members) = &mut wishes {
                members.insert(self.name(), value.clone());
            }
            Value::object([("notifications", wishes)])
        } else {
            Value::object([(self.name(), value.clone())])
        };
        let settings = Settings::members(&file).ok()?;
        let minimum = settings.wishes.as_ref().map_or(Health::Degraded, |wishes| wishes.minimum);
        let is_least = !matches!(minimum, Health::Unknown | Health::Maintenance);
        (is_least && !value.is_null() && self.of(&settings.to_tree()) == *value).then_some(settings)
    }
}

/// A choice, and when it was made.
#[derive(Clone, Debug, PartialEq)]
struct Chosen {
    value: Value<'static>,
    /// In milliseconds since 1970, by the clock of the computer where it was made; later than the choice it took the place of, whatever
    /// that clock says.
    at: i64,
}

/// No clock of a browser shows a later moment.
const LATEST: i64 = 8_640_000_000_000_000;

impl Chosen {
    fn to_tree(&self) -> Value<'static> {
        Value::object([("value", self.value.clone()), ("at", self.at.into())])
    }

    /// Nothing where there is another member than those that are written here, or one says what is not understood.
    fn read(setting: Setting, tree: &Value<'_>) -> Option<Chosen> {
        let value = tree.get("value")?.clone().into_owned();
        let at = tree.get("at")?.as_i64().filter(|at| (0..=LATEST).contains(at))?;
        setting.read(&value)?;
        Some(Chosen { value, at }).filter(|read| read.to_tree() == tree.clone().into_owned())
    }

    /// Whether it counts before another one: it is the later one, or, of the same millisecond, the one that all computers prefer.
    fn is_after(&self, other: &Chosen) -> bool {
        (self.at, self.value.to_text()) > (other.at, other.value.to_text())
    }
}

/// What comes of holding what is chosen here against what the browser carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exchange {
    /// What was chosen elsewhere and is to be taken here.
    take: Vec<(Setting, Settings)>,
    /// What this computer knows to be agreed, by the setting's name; to be kept for the next time.
    known: Object<'static>,
    /// What the browser is to be given; agreed once it took it.
    give: Object<'static>,
}

impl Exchange {
    /// Of what is chosen `here`; what is `preset` by the organisation is neither taken nor given. `known` is what was agreed the last time,
    /// and `theirs` what the browser carries: the texts by the names of their settings. `now` is in milliseconds since 1970.
    #[must_use]
    pub fn of(
        here: &Settings,
        preset: &Settings,
        known: &Value<'_>,
        theirs: &Value<'_>,
        now: i64,
    ) -> Exchange {
        let (file, preset, nobodys) = (here.to_tree(), preset.to_tree(), nobodys().to_tree());
        let mut exchange = Exchange::default();
        for setting in Setting::ALL.into_iter().filter(|setting| setting.of(&preset).is_null()) {
            let value = setting.of(&file);
            let was = known.get(setting.name()).and_then(|was| Chosen::read(setting, was));
            let is_new = was.as_ref().is_none_or(|was| was.value != value);
            let mine = match &was {
                Some(was) if is_new => {
                    Some(Chosen { value, at: now.max(was.at.saturating_add(1)).min(LATEST) })
                }
                Some(was) => Some(was.clone()),
                None if value == setting.of(&nobodys) => None,
                None => Some(Chosen { value, at: now }),
            };
            exchange.settle(setting, was, mine, is_new, theirs.get(setting.name()));
        }
        exchange
    }

    /// `was` is what was agreed on, `mine` what is chosen here, unless nobody ever chose it, `is_new` whether that is another.
    fn settle(
        &mut self,
        setting: Setting,
        was: Option<Chosen>,
        mine: Option<Chosen>,
        is_new: bool,
        theirs: Option<&Value<'_>>,
    ) {
        let Some(text) = theirs else {
            // What was agreed on and is not carried any more was erased by the person, elsewhere.
            if let Some(mine) = mine.filter(|_| is_new) {
                self.give.push(setting.name().into(), mine.to_tree());
            }
            return self.know(setting, was);
        };
        let read = text.as_str().and_then(|text| tree::parse(text.as_bytes()).ok());
        let Some(theirs) = read.and_then(|tree| Chosen::read(setting, &tree)) else {
            return self.know(setting, was);
        };
        match mine {
            Some(mine) if mine.value == theirs.value => self.know(setting, Some(theirs)),
            // Who joins takes what is there.
            Some(mine) if was.is_some() && mine.is_after(&theirs) => {
                self.give.push(setting.name().into(), mine.to_tree());
                self.know(setting, was);
            }
            _ => {
                self.take.extend(setting.read(&theirs.value).map(|settings| (setting, settings)));
                self.know(setting, Some(theirs));
            }
        }
    }

    fn know(&mut self, setting: Setting, agreed: Option<Chosen>) {
        if let Some(agreed) = agreed {
            self.known.push(setting.name().into(), agreed.to_tree());
        }
    }

    /// Settings that say what is to be taken of the language, the theme and the times.
    #[must_use]
    pub fn taken(&self) -> Settings {
        let mut all = Settings::default();
        for (_, one) in &self.take {
            all.language = all.language.or_else(|| one.language.clone());
            all.theme = all.theme.or_else(|| one.theme.clone());
            all.times = all.times.or_else(|| one.times.clone());
        }
        all
    }

    /// Whether anything is to be taken of what a person wants to be told.
    #[must_use]
    pub fn has_wishes(&self) -> bool {
        self.take.iter().any(|(setting, _)| setting.is_of_notifications())
    }

    /// Takes that over. Whether anything is told at all stays, since leave to notify is given to each computer, and so do single vendors.
    pub fn wish(&self, wishes: &mut Wishes) {
        for (setting, said) in &self.take {
            let Some(said) = &said.wishes else { continue };
            match setting {
                Setting::Kinds => wishes.kinds.clone_from(&said.kinds),
                Setting::Minimum => wishes.minimum = said.minimum,
                Setting::Quiet => wishes.quiet = said.quiet.clone(),
                _ => {}
            }
        }
    }

    /// As JSON: `{"known": …, "give": …}`, each with choices by the names of their settings.
    #[must_use]
    pub fn write(self) -> String {
        Value::object([("known", Value::Object(self.known)), ("give", Value::Object(self.give))]).to_text()
    }
}

/// What is so where nobody chose anything.
fn nobodys() -> Settings {
    let text = || Some(String::new());
    Settings {
        wishes: Some(Wishes::default()),
        language: text(),
        theme: text(),
        times: text(),
        ..Settings::default()
    }
}

#[cfg(test)]
mod tests;
