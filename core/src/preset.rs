//! What an organisation presets in the extension, by its browsers' policies: the members of a settings file
//! (`settings_file.rs`), whether the list stays as it is there, and whether choices may leave the computer.
//!
//! ```json
//! { "vendors": [{ "id": "github" }], "locked": false, "sync": false, "language": "de", "theme": "dark",
//!   "page": "https://wiki.example.com/status", "notifications": { "on": true, "minimum": "partial_outage" } }
//! ```
//!
//! A preset never takes the place of what a person chose: it is kept beside what it was the last time, and what is still as it was
//! then is nobody's choice.

use crate::alert::Wishes;
use crate::list_file::ListError;
use crate::settings_file::Settings;
use crate::status::{Record, Vendor, once};
use crate::tree::{self, Value};

/// What is preset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preset {
    /// What is said; the vendors of a policy may still have to be looked up.
    pub settings: Settings,
    /// Whether the list stays as it is here, whatever a person changes in it.
    pub locked: bool,
    /// Whether the browser may carry none of a person's choices to their other computers.
    pub keeps_here: bool,
}

impl Preset {
    /// From the text of a policy, or of what [`Preset::write`] wrote. Members that nobody here knows are left alone.
    ///
    /// # Errors
    /// When it is no object, or says something that cannot be: then nothing of it counts.
    pub fn read(policy: &str) -> Result<Preset, ListError> {
        let mut tree = tree::parse(policy.as_bytes()).map_err(|_| ListError::NotAList)?;
        if let Some(said) = tree.get_mut("notifications").filter(|said| said.is_object()) {
            // Who says one thing of them means the rest to be as it would be.
            let whole = laid_over(Wishes::default().to_value(), said);
            *said = whole;
        }
        let settings = Settings::members(&tree)?;
        let flag = |name: &str, usual: bool| match tree.get(name) {
            None | Some(Value::Null) => Ok(usual),
            Some(Value::Bool(said)) => Ok(*said),
            Some(_) => Err(ListError::Damaged { path: name.into() }),
        };
        // A list that names nobody cannot be meant to be kept so.
        let locked = flag("locked", false)? && !settings.vendors.is_empty();
        Ok(Preset { locked, keeps_here: !flag("sync", true)?, settings })
    }

    /// With its vendors as they were looked up.
    ///
    /// # Errors
    /// When it names some and none of them is known, which is a slip: an empty list would take everybody's away.
    pub fn resolved(self, found: Vec<Vendor>) -> Result<Preset, ListError> {
        if found.is_empty() && !self.settings.vendors.is_empty() {
            return Err(ListError::Damaged { path: "vendors".into() });
        }
        let settings = Settings { vendors: once(found), ..self.settings };
        Ok(Preset { settings, ..self })
    }

    /// As it is kept.
    #[must_use]
    pub fn write(&self) -> String {
        let mut tree = self.settings.to_tree();
        if let Value::Object(members) = &mut tree {
            members.insert("locked", self.locked);
            members.insert("sync", !self.keeps_here);
        }
        tree.to_text()
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Preset::default()
    }

    /// Its list, to take the place of another: who was in that one stays pinned and in the group that the person chose.
    #[must_use]
    pub fn over(&self, list: &[Vendor]) -> Vec<Vendor> {
        let mut vendors = self.settings.vendors.clone();
        for vendor in &mut vendors {
            let Some(known) = list.iter().find(|known| known.page == vendor.page) else { continue };
            vendor.pinned = known.pinned;
            if known.group.is_some() {
                vendor.group.clone_from(&known.group);
            }
        }
        vendors
    }

    /// Whether a list is the one that is preset: the same vendors with the same parts, in this order.
    #[must_use]
    pub fn has_list(&self, list: &[Vendor]) -> bool {
        let vendors = &self.settings.vendors;
        vendors.len() == list.len()
            && vendors.iter().zip(list).all(|(one, other)| one.page == other.page && one.parts == other.parts)
    }
}

/// A tree whose members are those of the other one where that has them.
fn laid_over<'a>(mut under: Value<'a>, over: &Value<'a>) -> Value<'a> {
    let (Value::Object(members), Some(said)) = (&mut under, over.as_object()) else { return over.clone() };
    for (name, value) in said.iter() {
        let value = match members.get(name) {
            Some(known) => laid_over(known.clone(), value),
            None => value.clone(),
        };
        members.insert(name.to_owned(), value);
    }
    under
}

/// What becomes of something that may be preset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It is a person's, or as it should be.
    Stays,
    /// What is preset takes its place.
    IsPreset,
    /// It was preset, and is not any more.
    Goes,
}

/// What becomes of it: whether something is `preset`, whether something is kept, whether that is what is preset now (`is_it`), and
/// whether it is what was preset before (`was_it`).
#[must_use]
pub fn turn(preset: bool, is_kept: bool, is_it: bool, was_it: bool) -> Turn {
    match (preset, is_kept) {
        (true, false) => Turn::IsPreset,
        (true, true) if was_it && !is_it => Turn::IsPreset,
        (false, true) if was_it => Turn::Goes,
        _ => Turn::Stays,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alert::{Kind, VendorWish};

    #[test]
    fn a_policy_is_read_and_what_was_written_is_read_again() {
        let policy = r#"{"vendors":[{"id":"github","parts":["Actions"]},{"page":"https://x.example","name":"X"}],"locked":true,
            "notifications":{"on":true,"minimum":"partial_outage"},"page":"https://wiki.example.com","sync":false,"later":7}"#;
        let preset = Preset::read(policy).unwrap();
        let ids: Vec<_> = preset.settings.vendors.iter().map(|vendor| vendor.id.as_str()).collect();
        assert_eq!(ids, ["github", "https://x.example"]);
        assert!(preset.locked && preset.keeps_here);
        let wishes = preset.settings.wishes.as_ref().unwrap();
        assert!(wishes.on && wishes.wants(Kind::New) && !wishes.wants(Kind::Update));
        let resolved = Preset {
            settings: Settings {
                vendors: vec![Vendor {
                    id: "x".into(),
                    name: "X".into(),
                    page: "https://x.example".into(),
                    ..Vendor::default()
                }],
                ..preset.settings
            },
            ..preset
        };
        assert_eq!(Preset::read(&resolved.write()), Ok(resolved));
        assert!(Preset::read("{}").unwrap().is_empty());
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_place() {
        let damaged = |path: &str| Err(ListError::Damaged { path: path.into() });
        for (policy, outcome) in [
            ("", Err(ListError::NotAList)),
            (r#"{"locked":"yes"}"#, damaged("locked")),
            (r#"{"sync":"no"}"#, damaged("sync")),
            (r#"{"sync":true}"#, Ok(Preset::default())),
            (r#"{"vendors":[{"page":"http://x.example"}]}"#, damaged("vendors[0].page")),
            (r#"{"language":"tlh"}"#, damaged("language")),
            (r#"{"locked":true}"#, Ok(Preset::default())),
        ] {
            assert_eq!(Preset::read(policy), outcome, "{policy}");
        }
    }

    #[test]
    fn whom_a_person_muted_makes_the_rest_no_choice_of_theirs() {
        let wishes = |policy: &str| Preset::read(policy).unwrap().settings.wishes.unwrap();
        let (before, now) = (
            wishes(r#"{"notifications":{"on":true,"minimum":"partial_outage"}}"#),
            wishes(r#"{"notifications":{"on":true,"minimum":"major_outage"}}"#),
        );
        let muted = VendorWish { page: "https://x.example".into(), muted: true, ..VendorWish::default() };
        let mut kept = Wishes { vendors: vec![muted.clone()], ..before.clone() };
        assert!(kept.wants_as(&before) && !kept.wants_as(&now) && kept != before);
        kept.want_as(&now);
        assert!(kept.wants_as(&now));
        assert_eq!(kept.vendors, [muted]);
    }

    #[test]
    fn what_a_person_chose_stays() {
        for (preset, is_kept, is_it, was_it, expected) in [
            (true, false, false, false, Turn::IsPreset),
            (true, true, true, true, Turn::Stays),
            (true, true, false, true, Turn::IsPreset),
            (true, true, false, false, Turn::Stays),
            (true, true, true, false, Turn::Stays),
            (false, true, false, true, Turn::Goes),
            (false, true, false, false, Turn::Stays),
            (false, false, false, true, Turn::Stays),
        ] {
            assert_eq!(turn(preset, is_kept, is_it, was_it), expected, "{preset} {is_kept} {is_it} {was_it}");
        }
    }

    #[test]
    fn a_list_is_the_preset_one_by_its_pages_and_parts() {
        let vendor = |page: &str, parts: &[&str]| Vendor {
            page: page.into(),
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
            ..Vendor::default()
        };
        let preset =
            |vendors| Preset { settings: Settings { vendors, ..Settings::default() }, ..Preset::default() };
        let both = || vec![vendor("https://a.example", &["API"]), vendor("https://b.example", &[])];
        let mut found = both();
        found[0].name = "A".into();
        assert!(preset(both()).has_list(&found), "a page may have told its name since");
        found[0].parts.clear();
        assert!(!preset(both()).has_list(&found));
        assert!(!preset(both()).has_list(&both()[..1]));
    }

    #[test]
    fn a_list_of_which_nobody_is_known_is_a_slip() {
        let policy = r#"{"vendors":[{"id":"gihtub"},{"page":"https://x.example"}],"locked":true}"#;
        let read = || Preset::read(policy).unwrap();
        assert_eq!(read().resolved(Vec::new()), Err(ListError::Damaged { path: "vendors".into() }));
        assert_eq!(Preset::default().resolved(Vec::new()), Ok(Preset::default()));
        let found = Vendor { id: "x".into(), page: "https://x.example".into(), ..Vendor::default() };
        let resolved = read().resolved(vec![found.clone(), found.clone()]).unwrap();
        assert!(resolved.locked && resolved.has_list(&[found]), "by its id and by its page it is one");
    }

    #[test]
    fn another_list_leaves_pins_and_groups_as_a_person_has_them() {
        let vendor = |id: &str, group: Option<&str>, pinned| Vendor {
            page: format!("https://{id}.example"),
            group: group.map(Into::into),
            pinned,
            ..Vendor::default()
        };
        let list = [vendor("a", Some("Mine"), false), vendor("b", None, true), vendor("gone", None, true)];
        let vendors = vec![vendor("new", Some("Theirs"), false), vendor("b", Some("Theirs"), false)];
        let vendors = [vendors, vec![vendor("a", Some("Theirs"), false)]].concat();
        let preset = Preset::default().resolved(vendors).unwrap();
        let expected = [vendor("new", Some("Theirs"), false), vendor("b", Some("Theirs"), true)];
        assert_eq!(preset.over(&list), [&expected[..], &[vendor("a", Some("Mine"), false)]].concat());
    }
}
