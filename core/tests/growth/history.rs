//! What incidents add up to and what their texts say.

use is_it_them_core::history::figures::{self, History, Interval, Rules};
use is_it_them_core::history::{
    Mentionable, Mentions, filter, phases, plain, promise, silent_since, stated_window, time_in_phases,
};
use is_it_them_core::prose;
use is_it_them_core::status::{Incident, Phase, Update};
use is_it_them_words::copy;

use super::{SHAPES, Shape, at, grows, incident, now, update};

fn many(shape: Shape) -> impl Fn(usize) -> Vec<Incident> {
    move |size| (0..size).map(|index| incident(shape, index)).collect()
}

#[test]
fn incidents_add_up() {
    for shape in SHAPES {
        grows(&format!("figures, {shape:?}"), many(shape), |incidents| {
            let incidents: Vec<&Incident> = incidents.iter().collect();
            let history = History {
                incidents: &incidents,
                maintenances: &[],
                known_since: Some(at(0)),
                now: now(),
                rules: Rules::default(),
            };
            figures::figures(&history);
            figures::days(&history, 365, None, &|_| 0);
            figures::by_component(&history);
            figures::by_impact(&history);
            figures::by_month(&history, &|_| 0);
            figures::by_hour_of_week(&history, &|_| 0);
        });
        grows(&format!("compared, {shape:?}"), many(shape), |incidents| {
            let incidents: Vec<&Incident> = incidents.iter().collect();
            let axis = Interval { from: at(0), to: now() };
            figures::compare(&[&incidents, &incidents], axis, now(), Rules::default());
        });
        grows(&format!("searched, {shape:?}"), many(shape), |incidents| {
            let index = filter::Searchable::new(&incidents, now());
            let filter = filter::Filter { words: "post api 7".into(), ..filter::Filter::default() };
            index.apply(&filter, None);
        });
    }
}

/// An incident with so many posts.
fn posts(post: impl Fn(usize) -> Update) -> impl Fn(usize) -> Incident {
    move |size| Incident {
        phase: Phase::Identified,
        resolved_at: None,
        updates: (0..size).map(&post).collect(),
        ..incident(Shape::Different, 0)
    }
}

fn look(incident: &Incident) {
    phases(incident, now());
    time_in_phases(incident, now());
    silent_since(incident, now());
    stated_window(incident);
    let date = |at: is_it_them_core::time::Timestamp| at.to_string();
    copy::markdown("A", incident, now(), &date);
    copy::chat("A", incident, now(), &date);
}

#[test]
fn an_incident_with_many_posts_is_looked_at() {
    let word = |index: usize| Update { phase: Some(Phase::from(format!("word {index}"))), ..update(index) };
    let times = |index: usize| Update {
        text: format!("Between 10:{:02} and 11:00 UTC on Jan 5 it was down.", index % 60),
        ..update(index)
    };
    grows("posts", posts(update), |one| look(&one));
    grows("posts with words of their own", posts(word), |one| look(&one));
    grows("posts that state windows", posts(times), |one| look(&one));
    grows("posts of one moment", posts(|index| Update { at: Some(at(0)), ..update(index) }), |one| {
        look(&one)
    });
}

#[test]
fn one_long_text_is_looked_at() {
    for piece in [
        "a",
        "a ",
        "A. ",
        "10:00 ",
        "10:00 - ",
        "10:00 UTC ",
        "Jan 5 ",
        "between ",
        "from 10:00 ",
        "until ",
        "update in 30 minutes ",
        "will update ",
        "Slack ",
        "slack.com ",
        "https://slack.com/ ",
        "http",
        "https://",
        "@",
        "<b>",
        "<!here> ",
        "[a](b) ",
        "| a | b |\n",
        "- a\n",
        "> a\n",
        "**a",
        "# **A** B ",
        "&amp;",
        "AM ",
        "1 ",
        "1:",
        "Google Cloud ",
        "\u{e9}",
        "(",
        "\"",
        "yesterday ",
        "PST ",
        "2026-01-05 ",
        "5/6 ",
    ] {
        let text = |size: usize| piece.repeat(size / 4 + 1);
        grows(&format!("prose, {piece:?}"), text, |text| {
            prose::plain_text(&prose::parse(&text));
            plain(&text);
        });
        grows(&format!("stated, {piece:?}"), text, |text| {
            promise(&text, at(0));
            stated_window(&Incident {
                updates: vec![Update { text, ..update(0) }],
                ..incident(Shape::Different, 0)
            });
        });
        grows(&format!("mentions, {piece:?}"), text, |text| {
            let known = Mentionable { id: "slack", names: vec!["Slack"], hosts: vec!["slack.com"] };
            let google = Mentionable {
                id: "google",
                names: vec!["Google Cloud", "Google"],
                hosts: vec!["google.com"],
            };
            let mentions = Mentions::of(&[known, google]);
            mentions.find(
                &Incident { updates: vec![Update { text, ..update(0) }], ..incident(Shape::Different, 0) },
                "own",
            );
        });
    }
}

#[test]
fn many_vendors_are_mentioned_many_times() {
    let names: Vec<String> = (0..20_000).map(|index| format!("Vendor{index}")).collect();
    let known: Vec<Mentionable<'_>> =
        names.iter().map(|name| Mentionable { id: name, names: vec![name], hosts: vec![] }).collect();
    let mentions = Mentions::of(&known);
    let text = |size: usize| -> Incident {
        let text = (0..size).map(|index| format!("and Vendor{} ", index % 20_000)).collect();
        Incident { updates: vec![Update { text, ..update(0) }], ..incident(Shape::Different, 0) }
    };
    grows("mentions of many", text, |incident| {
        mentions.find(&incident, "own");
    });
}
