use super::*;
use crate::history::sample::{at, courier, incident};

const NOW: &str = "2026-01-30T00:00Z";

fn found(incidents: &[Incident], filter: &Filter) -> Vec<String> {
    let index = Searchable::new(incidents, at(NOW));
    index.apply(filter, None).into_iter().map(|index| incidents[index].id.clone()).collect()
}

fn words(words: &str) -> Filter {
    Filter { words: words.into(), ..Filter::default() }
}

#[test]
fn words_are_found_in_titles_and_texts() {
    let all = courier();
    for (query, count) in [
        ("", 24),
        ("   ", 24),
        ("cloudflare", 1),
        ("CLOUDFLARE okta", 1),
        ("aws", 2),
        ("aws ses", 1),
        ("latency", 3),
        ("“queued”", 1),
        ("\"message delivery latency\"", 2),
        ("\"delivery message\"", 0),
        ("\"send pipe", 2),
        ("delay process", 6),
        ("no such thing", 0),
    ] {
        assert_eq!(found(&all, &words(query)).len(), count, "{query}");
    }
}

#[test]
fn parts_narrow_and_values_widen() {
    let mut a = incident("a", "A", "2026-01-10T10:00Z", "2026-01-10T11:00Z");
    a.components = vec!["API".into(), "Web".into()];
    let mut b = incident("b", "B", "2026-01-11T10:00Z", "2026-01-11T10:30Z");
    (b.components, b.impact) = (vec!["API".into()], Some(Impact::Critical));
    let mut c = incident("c", "C", "2026-01-12T10:00Z", "");
    c.impact = None;
    let mut d = incident("d", "D", "2026-01-13T10:00Z", "2026-01-13T10:10Z");
    d.started_at = None;
    let all = [a, b, c, d];
    let any = Filter::default;
    let api = || vec!["API".into()];
    for (filter, expected) in [
        (any(), "c b a d"),
        (Filter { sort: Sort::Oldest, ..any() }, "a b c d"),
        (Filter { sort: Sort::Longest, ..any() }, "c a b d"),
        (Filter { sort: Sort::Hardest, ..any() }, "b a d c"),
        (Filter { components: api(), ..any() }, "b a"),
        (Filter { components: vec!["Web".into(), "None".into()], ..any() }, "a"),
        (Filter { impacts: vec![Some(Impact::Critical), None], ..any() }, "c b"),
        (Filter { components: api(), impacts: vec![Some(Impact::Minor)], ..any() }, "a"),
        (Filter { phases: vec![Phase::Investigating], ..any() }, "c"),
        (Filter { from: Some(at("2026-01-11T10:00Z")), ..any() }, "c b"),
        (Filter { until: Some(at("2026-01-11T10:00Z")), ..any() }, "a"),
    ] {
        assert_eq!(found(&all, &filter).join(" "), expected, "{filter:?}");
    }
}

#[test]
fn typing_on_searches_what_was_found() {
    for (new, old, narrows) in [
        ("cloud", "", true),
        ("cloudf", "cloud", true),
        ("cloudf okta", "cloudf", true),
        ("cloud", "cloudf", false),
        ("okta", "cloud", false),
        ("\"send pipeline\"", "\"send pipe", true),
    ] {
        assert_eq!(words(new).narrows(&words(old)), narrows, "{new:?} after {old:?}");
    }
    assert!(!words("a").narrows(&Filter { phases: vec![Phase::Resolved], ..Filter::default() }));

    let all = courier();
    let index = Searchable::new(&all, at(NOW));
    let first = index.apply(&words("latency"), None);
    let second = Filter { sort: Sort::Oldest, ..words("latency message") };
    assert_eq!(index.apply(&second, Some(&first)), index.apply(&second, None));
}

#[test]
fn a_filter_survives_the_address() {
    for (filter, fragment) in [
        (Filter::default(), ""),
        (words("  "), ""),
        (words("50% \"a&b=c\" + ä#"), "q=50%25+%22a%26b%3Dc%22+%2B+%C3%A4%23"),
        (
            Filter {
                words: "delay".into(),
                components: vec!["API & Web".into(), "Größe".into()],
                impacts: vec![Some(Impact::Minor), None, Some(Impact::Other("sev 1".into()))],
                phases: vec![Phase::Resolved, Phase::Other("-".into())],
                from: Some(at("2025-01-01T00:00Z")),
                until: Some(at("2026-01-01T00:00Z")),
                sort: Sort::Longest,
            },
            "q=delay&component=API+%26+Web&component=Gr%C3%B6%C3%9Fe&impact=minor&impact=-&impact=sev+1&phase=resolved&\
             phase=-&from=2025-01-01T00:00:00Z&until=2026-01-01T00:00:00Z&sort=longest",
        ),
    ] {
        assert_eq!(filter.to_fragment(), fragment);
        let back = Filter::from_fragment(fragment);
        assert_eq!(Filter { words: filter.words.trim().into(), ..filter }, back);
        assert_eq!(Filter::from_fragment(&format!("#{fragment}")), back);
    }
}

#[test]
fn an_address_that_is_not_ours_is_no_filter() {
    for fragment in ["#top", "a=b&&=&q", "sort=sideways", "from=yesterday", "%", "q=%"] {
        let filter = Filter::from_fragment(fragment);
        assert_eq!(filter.is_empty(), fragment != "q=%", "{fragment}");
    }
    assert_eq!(Filter::from_fragment("q=%zz%4").words, "%zz%4");
    assert_eq!(Filter::from_fragment("q=%FF").words, "\u{FFFD}");
}

#[test]
fn ten_thousand_incidents_are_searched_at_every_keystroke() {
    let base = courier();
    let mut many: Vec<Incident> = (0..10_000)
        .map(|index| Incident { id: index.to_string(), ..base[index % base.len()].clone() })
        .collect();
    let index = Searchable::new(&many, at(NOW));
    // The texts were made ready once: whatever becomes of the vendor's own, no keystroke reads it again.
    many.iter_mut().for_each(|one| one.updates.clear());
    let typed = "cloudflare";
    let mut filter = Filter::default();
    let mut found = index.apply(&filter, None);
    let mut may_look_at = 10_000;
    for end in 1..=typed.len() {
        let next = words(&typed[..end]);
        assert!(next.narrows(&filter));
        index.looked_at.set(0);
        found = index.apply(&next, Some(&found));
        assert_eq!(index.looked_at.get(), may_look_at, "{:?} looks at what was found before it", next.words);
        (filter, may_look_at) = (next, found.len());
    }
    assert_eq!(found.len(), 10_000 / 24 + usize::from(10_000 % 24 > 7));
    assert!(may_look_at < 1_000);
}
