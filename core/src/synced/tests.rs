use super::*;
use crate::keyed::Keyed;
use crate::status::Record;

/// A moment that both clocks show.
const NOW: i64 = 1_732_881_547_000;

fn item(value: &str, at: i64) -> String {
    format!(r#"{{"value":{value},"at":{at}}}"#)
}

fn tree(json: &str) -> Value<'static> {
    json.parse().unwrap()
}

/// Items by the names of their settings, as texts or as they are agreed on.
fn carried(items: &[(&str, &str)]) -> Value<'static> {
    let mut all = Object::default();
    for (name, text) in items {
        all.insert((*name).to_owned(), (*text).to_owned());
    }
    Value::Object(all)
}

fn agreed(items: &[(&str, &str)]) -> Value<'static> {
    let mut all = Object::default();
    for (name, text) in items {
        all.insert((*name).to_owned(), tree(text));
    }
    Value::Object(all)
}

fn themed(theme: &str) -> Settings {
    Settings { theme: Some(theme.into()), ..nobodys() }
}

/// What is chosen here, what was agreed on, what is carried; what is taken, what is given, what is agreed on then.
type Case<'a> = (
    &'static str,
    &'a str,
    Option<&'a str>,
    Option<&'a str>,
    Option<&'a str>,
    Option<String>,
    Option<&'a str>,
);

#[test]
fn a_choice_is_taken_given_or_left_alone() {
    let (dark, light) = (item("\"dark\"", NOW - 10), item("\"light\"", NOW - 20));
    let later = item("\"light\"", NOW + 99_000);
    let given = |value: &str, at| Some(item(&format!("{value:?}"), at));
    let cases: [Case<'_>; 15] = [
        ("nobody chose anything", "", None, None, None, None, None),
        ("the first choice", "dark", None, None, None, given("dark", NOW), None),
        ("who joins takes what is there", "dark", None, Some(&light), Some("light"), None, Some(&light)),
        ("who joins and never chose", "", None, Some(&light), Some("light"), None, Some(&light)),
        ("both chose the same", "dark", None, Some(&dark), None, None, Some(&dark)),
        ("nothing is new", "dark", Some(&dark), Some(&dark), None, None, Some(&dark)),
        ("chosen here", "light", Some(&dark), Some(&dark), None, given("light", NOW), Some(&dark)),
        ("given back to the browser", "", Some(&dark), Some(&dark), None, given("", NOW), Some(&dark)),
        ("chosen elsewhere", "light", Some(&light), Some(&dark), Some("dark"), None, Some(&dark)),
        ("both chose, here last", "", Some(&light), Some(&dark), None, given("", NOW), Some(&light)),
        ("both chose, elsewhere last", "", Some(&dark), Some(&later), Some("light"), None, Some(&later)),
        (
            "chosen after one by a clock that is ahead",
            "",
            Some(&later),
            Some(&later),
            None,
            given("", NOW + 99_001),
            Some(&later),
        ),
        (
            "an older one is back in its place",
            "dark",
            Some(&dark),
            Some(&light),
            None,
            given("dark", NOW - 10),
            Some(&dark),
        ),
        ("erased elsewhere", "dark", Some(&dark), None, None, None, Some(&dark)),
        (
            "chosen after it was erased elsewhere",
            "light",
            Some(&dark),
            None,
            None,
            given("light", NOW),
            Some(&dark),
        ),
    ];
    for (what, here, was, theirs, taken, give, known) in cases {
        let was = agreed(was.map(|text| ("theme", text)).as_slice());
        let theirs = carried(theirs.map(|text| ("theme", text)).as_slice());
        let exchange = Exchange::of(&themed(here), &Settings::default(), &was, &theirs, NOW);
        assert_eq!(exchange.taken().theme.as_deref(), taken, "{what}");
        let text = |object: &Object<'_>| object.get("theme").map(Value::to_text);
        assert_eq!(text(&exchange.give), give, "{what}");
        assert_eq!(text(&exchange.known).as_deref(), known, "{what}");
    }
}

#[test]
fn what_is_not_understood_is_passed_over_and_stays() {
    for (name, text) in [
        ("theme", item("\"sepia\"", NOW)),
        ("theme", item("null", NOW)),
        ("theme", item("\"dark\"", -1)),
        ("theme", r#"{"value":"dark","at":1,"by":"a later build"}"#.into()),
        ("theme", r#"{"value":"dark"}"#.into()),
        ("theme", "dark".into()),
        ("language", item("\"tlh\"", NOW)),
        ("times", item("\"Europe/Berlin\"", NOW)),
        ("kinds", item("null", NOW)),
        ("kinds", item("[7]", NOW)),
        ("minimum", item("\"noisy\"", NOW)),
        ("quiet", item(r#"{"from":1440,"to":0,"days":0}"#, NOW)),
        ("quiet", item(r#"{"from":0,"to":0,"days":0,"holidays":true}"#, NOW)),
        ("colour", item("\"teal\"", NOW)),
    ] {
        let mut wishes =
            Wishes { minimum: Health::MajorOutage, kinds: vec!["new".into()], ..Wishes::default() };
        wishes.quiet.to = 60;
        let here = Settings {
            wishes: Some(wishes),
            language: Some("de".into()),
            times: Some("utc".into()),
            ..themed("light")
        };
        let exchange =
            Exchange::of(&here, &Settings::default(), &Value::Null, &carried(&[(name, &text)]), NOW);
        assert_eq!(exchange.take, [], "{text}");
        assert!(exchange.give.get(name).is_none() && exchange.known.get(name).is_none(), "{text}");
    }
}

#[test]
fn what_the_organisation_presets_is_neither_taken_nor_given() {
    let preset = Settings { wishes: Some(Wishes::default()), ..themed("dark") };
    let preset = Settings { language: None, times: None, ..preset };
    let theirs = [
        ("theme", item("\"light\"", NOW)),
        ("minimum", item("\"major_outage\"", NOW)),
        ("language", item("\"fr\"", NOW)),
    ];
    let theirs: Vec<_> = theirs.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let exchange = Exchange::of(&themed("dark"), &preset, &Value::Null, &carried(&theirs), NOW);
    assert_eq!(exchange.taken(), Settings { language: Some("fr".into()), ..Settings::default() });
    assert!(!exchange.has_wishes());
    assert_eq!(exchange.give.iter().count(), 0);
}

#[test]
fn of_notifications_it_is_what_is_wanted_and_not_whether_nor_of_whom() {
    let mut here = Wishes { on: true, ..Wishes::default() };
    here.set("https://x.example", |wish| wish.muted = true);
    let mine = Settings { wishes: Some(here.clone()), ..nobodys() };
    let given = Exchange::of(&mine, &Settings::default(), &Value::Null, &Value::Null, NOW);
    assert_eq!(
        given.give.iter().count(),
        0,
        "the choice to be told, and whom somebody muted, are this computer's"
    );
    let (kinds, quiet) =
        (item(r#"["work","a later kind"]"#, NOW), item(r#"{"from":1320,"to":420,"days":96}"#, NOW));
    let minimum = item("\"partial_outage\"", NOW);
    let theirs = carried(&[("kinds", &kinds), ("quiet", &quiet), ("minimum", &minimum)]);
    let exchange = Exchange::of(&mine, &Settings::default(), &Value::Null, &theirs, NOW);
    assert!(exchange.has_wishes());
    let mut wishes = here.clone();
    exchange.wish(&mut wishes);
    assert_eq!((wishes.on, &wishes.vendors), (true, &here.vendors));
    assert_eq!(wishes.kinds, ["work", "a later kind"]);
    assert_eq!((wishes.minimum, wishes.quiet.from, wishes.quiet.days), (Health::PartialOutage, 1320, 96));
}

/// A computer with what is chosen at it.
struct Computer {
    settings: Settings,
    known: Value<'static>,
    /// By how much its clock is ahead.
    ahead: i64,
}

impl Computer {
    /// Holds what is chosen here against what is carried; how many were given.
    fn exchange(&mut self, cloud: &mut Keyed<String>, now: i64) -> usize {
        let mut theirs = Object::default();
        for (name, text) in cloud.iter() {
            theirs.insert(name.to_owned(), text.clone());
        }
        let theirs = Value::Object(theirs);
        let exchange =
            Exchange::of(&self.settings, &Settings::default(), &self.known, &theirs, now + self.ahead);
        let taken = exchange.taken();
        self.settings.theme = taken.theme.or(self.settings.theme.take());
        exchange.wish(self.settings.wishes.as_mut().unwrap());
        let mut known = exchange.known.clone();
        for (name, given) in exchange.give.iter() {
            cloud.insert(name.to_owned(), given.to_text());
            known.insert(name.to_owned(), given.clone());
        }
        self.known = Value::Object(known);
        exchange.give.iter().count()
    }
}

#[test]
fn computers_come_to_the_same_and_stop_writing() {
    for order in 0..64_u32 {
        let computer = |ahead| Computer { settings: nobodys(), known: Value::Null, ahead };
        let mut all = [computer(0), computer(3_600_000), computer(-86_400_000)];
        let mut cloud = Keyed::default();
        let mut now = NOW;
        for step in 0..6_u32 {
            let who = &mut all[((order >> step) % 3) as usize];
            match step % 2 {
                0 => who.settings.theme = Some(["dark", "light", ""][(step / 2) as usize].into()),
                _ => who.settings.wishes.as_mut().unwrap().quiet.from = step * 60,
            }
            now += 1000;
            let exchanges = if order & 1 == 0 { 0..3 } else { 1..3 };
            for place in exchanges {
                all[place].exchange(&mut cloud, now);
            }
        }
        let mut given = 0;
        for _ in 0..4 {
            given = all.iter_mut().map(|computer| computer.exchange(&mut cloud, now)).sum();
        }
        assert_eq!(given, 0, "{order}");
        let [one, others @ ..] = &mut all;
        for other in others {
            assert_eq!(other.settings, one.settings, "{order}");
            assert_eq!(other.known.to_text(), one.known.to_text(), "{order}");
        }
        assert_eq!(one.settings.wishes.as_mut().unwrap().to_value().get("on"), Some(&Value::Bool(false)));
    }
}

#[test]
fn what_is_agreed_on_is_read_again() {
    let exchange = Exchange::of(&themed("dark"), &Settings::default(), &Value::Null, &Value::Null, NOW);
    let written = tree(&exchange.write());
    assert_eq!(
        written.to_text(),
        format!(r#"{{"known":{{}},"give":{{"theme":{}}}}}"#, item("\"dark\"", NOW))
    );
    let again =
        Exchange::of(&themed("dark"), &Settings::default(), written.get("give").unwrap(), &Value::Null, NOW);
    assert_eq!(again.give.iter().count(), 0);
}
