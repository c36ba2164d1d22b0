//! Whom pasted names and addresses mean.

use is_it_them_core::catalog::{Meant, Set, Whom};
use is_it_them_core::tree;

use crate::catalog;

/// What each item of a list means: an id, ids with `?` between them, a page, or `-`.
fn told(list: &str) -> Vec<String> {
    let catalog = catalog();
    let said = |meant: Meant<'_>| match meant.whom {
        Whom::One(row) => row.id.clone(),
        Whom::OneOf(rows) => rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>().join("?"),
        Whom::Page(page) => page,
        Whom::Nobody => "-".into(),
    };
    catalog.meant(list).into_iter().map(said).collect()
}

#[test]
fn names_and_addresses_are_taken_as_people_write_lists() {
    let table: [(&str, &[&str]); 14] = [
        ("stripe, slack, https://status.example.org", &["stripe", "slack", "https://status.example.org"]),
        ("Stripe\nSlack\r\n\nGitHub", &["stripe", "slack", "github"]),
        ("stripe slack github", &["stripe", "slack", "github"]),
        ("- Customer.io\n- Kustomer\n* Courier", &["customer-io", "kustomer", "courier"]),
        ("1. Stripe\n2) Twilio", &["stripe", "twilio"]),
        ("1password", &["1password"]),
        ("Amazon Web Services; google cloud", &["aws", "google-cloud"]),
        ("\"GitHub\", <https://github.com/acme/app>, github", &["github"]),
        ("https://www.githubstatus.com", &["github"]),
        ("api.stripe.com\thooks.slack.com", &["stripe", "slack"]),
        ("status.acme-internal.dev/", &["https://status.acme-internal.dev"]),
        ("zzqqxx", &["-"]),
        ("", &[]),
        (" , ;;\n - \n", &[]),
    ];
    for (list, expected) in table {
        assert_eq!(told(list), expected, "{list:?}");
    }
}

#[test]
fn a_name_that_is_not_surely_ones_offers_rows_and_takes_none() {
    let catalog = catalog();
    for name in ["strpe", "googl", "micro"] {
        let meant = catalog.meant(name);
        assert!(
            matches!(&meant[..], [Meant { whom: Whom::OneOf(rows), .. }] if (1..=3).contains(&rows.len())),
            "{meant:?}"
        );
    }
}

#[test]
fn what_is_pasted_by_mistake_is_bounded() {
    let many = (0..5_000).map(|n| format!("status{n}.example.org")).collect::<Vec<_>>().join("\n");
    assert_eq!(catalog().meant(&many).len(), 200);
    let prose =
        "we are seeing elevated error rates on our side since the deploy of this morning ".repeat(200);
    assert!(catalog().meant(&prose).len() <= 200);
}

#[test]
fn a_starter_set_is_called_in_the_language_of_its_reader() {
    let document = include_bytes!("../../catalog/sets.json");
    let document = tree::parse(document).unwrap();
    let names = |language| Set::all(&document, language).into_iter().map(|set| set.name).collect::<Vec<_>>();
    assert_eq!(names("en")[0], "Web application");
    assert_eq!(names("xx"), names("en"));
    assert_eq!(names("de")[0], "Webanwendung");
    assert!(names("de").iter().zip(names("en")).filter(|(de, en)| *de == en).count() <= 1, "untranslated");
}
