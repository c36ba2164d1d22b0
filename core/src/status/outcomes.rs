//! The outcomes of all vendors as one short text: a line each, so that one is changed without the others being taken apart.
//!
//! A line is the fields of an [`Outcome`] with tabs between them, the page first; parts are told apart by the unit separator
//! (U+001F). Names and parts lose their control characters on the way in. A line that is not understood, as a later build
//! may leave it, says nothing.

use super::{Health, Outcome, Vendor};
use crate::lookup::Lookup;
use crate::time::Timestamp;

const FIELD: char = '\t';
const PART: char = '\u{1f}';

/// The text that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcomes(String);

impl Outcomes {
    /// What was kept.
    #[must_use]
    pub fn from_text(text: String) -> Outcomes {
        Outcomes(text)
    }

    /// To be kept.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// That of a vendor, by its page.
    #[must_use]
    pub fn of(&self, page: &str) -> Option<Outcome> {
        self.0.lines().find(|line| is_of(line, page)).and_then(read)
    }

    /// Every one, in no particular order.
    pub fn all(&self) -> impl Iterator<Item = Outcome> + '_ {
        self.0.lines().filter_map(read)
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.lines().count()
    }

    /// Those of some vendors, in their order. One that was never asked, or was judged by other parts, is not known.
    #[must_use]
    pub fn in_order(&self, vendors: &[Vendor]) -> Vec<Outcome> {
        let known: Vec<Outcome> = self.all().collect();
        let places: Lookup = known.iter().map(|outcome| outcome.page.clone()).collect();
        let mut ordered = Vec::with_capacity(vendors.len());
        for vendor in vendors {
            let outcome =
                places.of(&known, &vendor.page).filter(|outcome| outcome.parts == cleaned(&vendor.parts));
            ordered.push(outcome.cloned().unwrap_or_else(|| Outcome::unknown(vendor)));
        }
        ordered
    }

    /// Puts one in the place of what is known of the same page.
    pub fn set(&mut self, outcome: &Outcome) {
        self.forget(|page| page == outcome.page);
        self.0 += &written(outcome);
        self.0.push('\n');
    }

    /// Leaves out the pages of which this is so.
    pub fn forget(&mut self, is_gone: impl Fn(&str) -> bool) {
        let is_left = |line: &&str| !line.split(FIELD).next().is_some_and(&is_gone);
        self.0 = self.0.split_inclusive('\n').filter(is_left).collect();
    }
}

fn is_of(line: &str, page: &str) -> bool {
    line.strip_prefix(page).is_some_and(|rest| rest.starts_with(FIELD))
}

fn written(outcome: &Outcome) -> String {
    let stamp = |at: Option<Timestamp>| at.map(Timestamp::text).unwrap_or_default();
    let flag = |is_so: bool| if is_so { "1" } else { "" };
    let parts = cleaned(&outcome.parts);
    [
        &outcome.page,
        &clean(&outcome.name),
        &parts.join(PART.encode_utf8(&mut [0; 4])),
        outcome.health.name(),
        &stamp(outcome.read_at),
        &stamp(outcome.tried_at),
        &stamp(outcome.due_at),
        flag(outcome.failed),
        flag(outcome.unkept),
        &outcome.digest,
        &clean(&outcome.page_id),
    ]
    .join(FIELD.encode_utf8(&mut [0; 4]))
}

fn read(line: &str) -> Option<Outcome> {
    let mut fields = line.split(FIELD);
    let mut field = || fields.next();
    Some(Outcome {
        page: field()?.into(),
        name: field()?.into(),
        parts: field()?.split(PART).filter(|part| !part.is_empty()).map(Into::into).collect(),
        health: Health::named(field()?),
        read_at: Timestamp::parse(field()?),
        tried_at: Timestamp::parse(field()?),
        due_at: Timestamp::parse(field()?),
        failed: !field()?.is_empty(),
        unkept: !field()?.is_empty(),
        digest: field()?.into(),
        // Not in the records of the first builds.
        page_id: field().unwrap_or_default().into(),
    })
}

/// As parts are written, so that those of a vendor can be compared with them.
fn cleaned(parts: &[String]) -> Vec<String> {
    parts.iter().map(|part| clean(part)).filter(|part| !part.is_empty()).collect()
}

/// Without control characters, and without marks that turn the direction of what follows: a name stands among others in
/// the toolbar's title.
fn clean(text: &str) -> String {
    let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
    text.chars().filter(|c| !c.is_control() && !turns(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(page: &str) -> Outcome {
        let at = |seconds: i64| Some(Timestamp::from_millis(1_700_000_000_000 + seconds * 1000));
        Outcome {
            page: page.into(),
            name: "Customer.io".into(),
            parts: vec!["API".into(), "us-east-1".into()],
            health: Health::Degraded,
            read_at: at(0),
            tried_at: at(5),
            due_at: at(300),
            failed: true,
            unkept: true,
            digest: "123".into(),
            page_id: "w4qr97njbszt".into(),
        }
    }

    #[test]
    fn what_is_kept_comes_back_and_the_last_word_counts() {
        let mut all = Outcomes::default();
        let bare = Outcome { page: "https://b.example".into(), ..Outcome::default() };
        all.set(&outcome("https://a.example"));
        all.set(&bare);
        all.set(&Outcome { failed: false, ..outcome("https://a.example") });
        let again = Outcomes::from_text(all.text().into());
        assert_eq!(again.of("https://a.example").map(|known| known.failed), Some(false));
        assert_eq!(
            again.all().collect::<Vec<_>>(),
            [bare, Outcome { failed: false, ..outcome("https://a.example") }]
        );
        assert_eq!(again.of("https://a.exampl"), None);
    }

    #[test]
    fn a_page_is_left_out_when_it_is_not_chosen_any_more() {
        let mut all = Outcomes::default();
        ["https://a.example", "https://b.example", "https://c.example"]
            .iter()
            .for_each(|page| all.set(&outcome(page)));
        all.forget(|page| page != "https://b.example");
        assert_eq!(all.all().map(|known| known.page).collect::<Vec<_>>(), ["https://b.example"]);
    }

    #[test]
    fn each_vendor_has_its_own_or_is_not_known() {
        let mut all = Outcomes::default();
        all.set(&outcome("https://a.example"));
        all.set(&outcome("https://b.example"));
        let vendor = |page: &str, parts: &[&str]| Vendor {
            name: "X".into(),
            page: page.into(),
            parts: parts.iter().map(|part| (*part).into()).collect(),
            ..Vendor::default()
        };
        let chosen = ["API", "us-east-1"];
        let vendors = [
            vendor("https://b.example", &chosen),
            vendor("https://c.example", &chosen),
            vendor("https://a.example", &["API"]),
        ];
        let seen: Vec<_> =
            all.in_order(&vendors).into_iter().map(|known| (known.page, known.health, known.name)).collect();
        assert_eq!(
            seen,
            [
                ("https://b.example".into(), Health::Degraded, "Customer.io".into()),
                ("https://c.example".into(), Health::Unknown, "X".into()),
                ("https://a.example".into(), Health::Unknown, "X".into()),
            ]
        );
    }

    #[test]
    fn a_part_with_a_control_character_is_known_again() {
        let mut all = Outcomes::default();
        let parts = vec!["API\tEU".to_owned(), "\u{1}".to_owned()];
        all.set(&Outcome { parts: parts.clone(), ..outcome("https://a.example") });
        let vendor = Vendor { page: "https://a.example".into(), parts, ..Vendor::default() };
        let known: Vec<_> = all.in_order(&[vendor]).into_iter().map(|known| known.health).collect();
        assert_eq!(known, [Health::Degraded]);
    }

    #[test]
    fn a_line_of_the_first_builds_is_read() {
        let mut all = Outcomes::default();
        all.set(&Outcome { page_id: String::new(), ..outcome("https://a.example") });
        let before = all.text().replace("\t\n", "\n");
        let read = Outcomes::from_text(before).of("https://a.example");
        assert_eq!(read, Some(Outcome { page_id: String::new(), ..outcome("https://a.example") }));
    }

    #[test]
    fn no_name_breaks_out_of_its_field() {
        let mut all = Outcomes::default();
        let hostile = Outcome {
            name: "a\tb\nhttps://b.example\t\u{202e}x".into(),
            parts: vec!["p\tq".into()],
            ..outcome("https://a.example")
        };
        all.set(&hostile);
        let read: Vec<_> = all.all().collect();
        assert_eq!(read.len(), 1);
        assert_eq!((read[0].name.as_str(), read[0].parts.join("+")), ("abhttps://b.examplex", "pq".into()));
    }

    #[test]
    fn a_line_that_is_not_understood_says_nothing() {
        let mut all = Outcomes::from_text("https://a.example\tlater build\n\nnonsense\n".into());
        assert_eq!((all.all().count(), all.of("https://a.example")), (0, None));
        all.set(&outcome("https://a.example"));
        assert_eq!(all.all().count(), 1);
    }
}
