use super::*;
use crate::history::sample::{courier, incident, post};

/// Id, names and hosts.
const KNOWN: [(&str, &[&str], &[&str]); 14] = [
    ("aws", &["AWS", "Amazon Web Services"], &["health.aws.amazon.com"]),
    ("cloudflare", &["Cloudflare"], &["cloudflare.com", "cloudflarestatus.com"]),
    ("workos", &["WorkOS"], &["workos.com"]),
    ("slack", &["Slack"], &["slack.com", "slack-status.com"]),
    ("mailgun", &["Mailgun"], &["mailgun.com"]),
    ("segment", &["Segment"], &["segment.com"]),
    ("courier", &["Courier"], &["courier.com"]),
    ("okta", &["Okta"], &["okta.com"]),
    ("google", &["Google"], &["google.com"]),
    ("google-cloud", &["Google Cloud"], &["cloud.google.com"]),
    ("customer-io", &["Customer.io"], &["customer.io"]),
    ("render", &["Render"], &["render.com"]),
    ("redis", &["Redis"], &["redis.io"]),
    ("digitalocean", &["DigitalOcean", "DO"], &["digitalocean.com"]),
];

fn known() -> Vec<Mentionable<'static>> {
    KNOWN
        .iter()
        .map(|(id, names, hosts)| Mentionable { id, names: names.to_vec(), hosts: hosts.to_vec() })
        .collect()
}

fn names(mentions: &[Mention]) -> String {
    mentions.iter().map(|mention| KNOWN[mention.vendor].0).collect::<Vec<_>>().join(" ")
}

#[test]
fn couriers_incidents_name_their_vendors() {
    let mentions = Mentions::of(&known());
    for incident in courier() {
        let expected = match incident.title.as_str() {
            "All services impacted" | "AWS SES Failures" => "aws",
            "Mailgun Message Delivery Latency" => "mailgun",
            "Cloudflare Outage Possible Okta SSO Impact" => "cloudflare okta workos",
            "Segment Event Processing Slowdowns" => "segment",
            _ => "",
        };
        assert_eq!(names(&mentions.find(&incident, "courier")), expected, "{}", incident.title);
    }
}

#[test]
fn a_mention_says_where_and_links() {
    let all = courier();
    let outage = all.iter().find(|one| one.title.starts_with("Cloudflare")).unwrap();
    let found = Mentions::of(&known()).find(outage, "courier");
    assert_eq!((found[0].place, found[0].written.as_str()), (Place::Title, "Cloudflare"));
    assert_eq!(
        found[0].link.as_deref(),
        Some("https://www.cloudflarestatus.com/incidents/25r9t0vz99rp"),
        "the link comes later than the name"
    );
    assert_eq!((found[2].place, found[2].written.as_str()), (Place::Update(1), "WorkOS"));
    assert_eq!(found[2].link.as_deref(), Some("https://status.workos.com/incidents/k9s870cktcsf"));
}

#[test]
fn words_are_not_vendors_and_vendors_are_whole_words() {
    for (text, expected) in [
        ("A segment of users and a courier had some slack to render.", ""),
        ("Segment sizes are wrong. Slack off. Render times are up.", ""),
        ("We see errors from Segment and Slack.", "segment slack"),
        ("Delivery to Slack, Mailgun and (Okta) fails.", "slack mailgun okta"),
        ("AWS-hosted services; AWS's network", "aws"),
        ("CLOUDFLARE, cloudflare, Cloudflared, WorkOSX, LAWS, AWSome, sAWS", ""),
        ("Google Cloud is down", "google-cloud"),
        ("Google and Google Cloud are down", "google google-cloud"),
        ("Googles Cloud, Customer io, Customer.ion", ""),
        ("Customer.io is down", "customer-io"),
        ("Customer.io. Next", "customer-io"),
        ("Mail @Slack and support@Mailgun.com, #Okta, x.Okta", ""),
        ("See https://status.okta.com/x.", "okta"),
        (
            "See [here](https://slack-status.com/2026-06/1) or <a href=\"https://status.mailgun.com\">there</a>",
            "mailgun slack",
        ),
        (
            "https://notokta.com https://okta.com.evil.example https://okta.com@evil.example https://evil.example/okta.com",
            "",
        ),
        ("https://Okta.com/Mailgun", "okta"),
        ("Our Redis cluster is full. DO NOT retry before Monday.", ""),
        ("See https://status.redis.io and DigitalOcean", "digitalocean redis"),
        ("https://health.aws.amazon.com/health/status", "aws"),
    ] {
        let mut one = incident("1", "Errors in delivery", "2026-01-10T10:00Z", "");
        one.updates = vec![post("investigating", "2026-01-10T10:00Z", text)];
        let mut found: Vec<_> =
            names(&Mentions::of(&known()).find(&one, "acme")).split(' ').map(str::to_owned).collect();
        if text.starts_with("See [") {
            found.sort();
        }
        assert_eq!(found.join(" "), expected, "{text}");
    }
}

#[test]
fn the_own_vendor_is_none_and_a_headline_has_capitals_everywhere() {
    let mentions = Mentions::of(&known());
    let with_title = |title: &str, own: &str| {
        let mut one = incident("1", title, "2026-01-10T10:00Z", "");
        one.updates.clear();
        names(&mentions.find(&one, own))
    };
    assert_eq!(with_title("Courier Send and Slack Delays", "courier"), "");
    assert_eq!(with_title("Errors sending to Slack", "courier"), "slack");
    assert_eq!(with_title("Mailgun Delays", "courier"), "mailgun");
    assert_eq!(with_title("Mailgun Delays", "mailgun"), "");
    assert_eq!(with_title("Trouble with Courier", "courier"), "");
}

#[test]
fn a_hostile_text_is_read_in_one_pass() {
    let mentions = Mentions::of(&known());
    for piece in ["http", "https://", "AWS", "Google ", ".", "https://okta.com ", "\u{1F600}"] {
        let mut one = incident("1", "A", "2026-01-10T10:00Z", "");
        // Read more than once for each of its pieces, this would not end.
        one.updates[0].text = piece.repeat(500_000 / piece.len());
        let found = names(&mentions.find(&one, "acme"));
        let expected = match piece {
            "AWS" | "http" | "https://" | "." | "\u{1F600}" => "",
            "Google " => "google",
            _ => "okta",
        };
        assert_eq!(found, expected, "{piece}");
    }
}

#[test]
fn a_vendor_of_the_catalogue_is_known_by_all_its_names_and_hosts() {
    let catalog = crate::catalog::Catalog::from_json(&crate::tree::testing::of(&serde_json::json!({"vendors": [
        {"id": "aws", "name": "AWS", "aliases": ["Amazon Web Services"], "page": "https://health.aws.amazon.com/health/status",
         "domains": ["aws.amazon.com"], "category": "cloud"},
        {"id": "okta", "name": "Okta", "page": "https://status.okta.com", "domains": ["okta.com"], "category": "security"},
    ]})))
    .unwrap();
    let known: Vec<Mentionable<'_>> = catalog.entries().iter().map(Mentionable::from).collect();
    assert_eq!(known[0].names, ["AWS", "Amazon Web Services"]);
    assert_eq!(known[0].hosts, ["aws.amazon.com"], "a page below a path does not speak for its host");
    assert_eq!(known[1].hosts, ["status.okta.com", "okta.com"]);
}

#[test]
fn of_all_vendors_of_the_catalogue_couriers_incidents_name_those_they_mean() {
    let document = crate::tree::parse(include_bytes!("../../../catalog/vendors.json")).unwrap();
    let catalog = crate::catalog::Catalog::from_json(&document).unwrap();
    let known: Vec<Mentionable<'_>> = catalog.entries().iter().map(Mentionable::from).collect();
    let mentions = Mentions::of(&known);
    for incident in courier() {
        let found = mentions.find(&incident, "courier");
        let ids: Vec<_> = found.iter().map(|mention| known[mention.vendor].id).collect();
        let expected = match incident.title.as_str() {
            "All services impacted" | "AWS SES Failures" => "aws",
            "Microsoft Teams Tenant Id Errors" => "microsoft-365",
            "Mailgun Message Delivery Latency" => "mailgun",
            "Cloudflare Outage Possible Okta SSO Impact" => "cloudflare okta workos",
            "Segment Event Processing Slowdowns" => "segment",
            _ => "",
        };
        assert_eq!(ids.join(" "), expected, "{}", incident.title);
    }
}
