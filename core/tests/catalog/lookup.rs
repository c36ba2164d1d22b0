use is_it_them_core::catalog::Match;
use is_it_them_core::status::{Record, Vendor};

use super::{catalog, document};

#[test]
fn an_address_belongs_to_the_vendor_whose_it_is() {
    let catalog = catalog();
    for (address, expected) in [
        ("https://fly.customer.io/env/1/people", Some("customer-io")),
        ("https://track-eu.customer.io/api/v1/events", Some("customer-io")),
        ("https://status.customer.io/api/v2/status.json", Some("customer-io")),
        ("https://status.customerio.com/incidents/abc", Some("customer-io")),
        ("https://w4qr97njbszt.statuspage.io", Some("customer-io")),
        ("https://acme.kustomerapp.com/app", Some("kustomer")),
        ("https://kustomer.statuspage.io", Some("kustomer")),
        ("api.courier.com/send", Some("courier")),
        ("https://api.workos.com", Some("workos")),
        ("https://dash.cloudflare.com/login", Some("cloudflare")),
        ("cloudflarestatus.com", Some("cloudflare")),
        ("https://eu-west-1.console.aws.amazon.com/ses", Some("aws")),
        ("https://sqs.us-east-1.amazonaws.com/1234/queue", Some("aws")),
        ("https://s3.amazonaws.com/bucket/key", Some("aws")),
        ("https://status.aws.amazon.com", Some("aws")),
        ("https://acme.okta.com/app/UserHome", Some("okta")),
        ("https://api.eu.mailgun.net/v3", Some("mailgun")),
        ("https://cdn.segment.com/analytics.js", Some("segment")),
        ("https://console.twilio.com", Some("twilio")),
        ("https://em1234.ct.sendgrid.net/ls/click", Some("sendgrid")),
        ("https://app.slack.com/client/T1/C1", Some("slack")),
        ("https://slack-status.com/2025-11/abc", Some("slack")),
        ("https://teams.microsoft.com/_#/conversations", Some("microsoft-365")),
        ("https://acme-my.sharepoint.com", Some("microsoft-365")),
        ("https://portal.azure.com/#home", Some("azure")),
        ("https://GITHUB.com.:443/rust-lang/rust?x#y", Some("github")),
        ("https://raw.githubusercontent.com/a/b/main/c", Some("github")),
        ("https://githubstatus.com/history", Some("github")),
        ("https://acme.atlassian.net/wiki", Some("confluence")),
        ("https://acme.atlassian.net/wiki/spaces/X", Some("confluence")),
        ("https://acme.atlassian.net/browse/X-1", Some("jira")),
        ("https://acme.atlassian.net", Some("jira")),
        ("https://acme.atlassian.net/servicedesk/customer/portals", Some("jira-service-management")),
        ("https://api.atlassian.com", Some("atlassian")),
        ("https://status.cloud.google.com", Some("google-cloud")),
        ("https://status.cloud.google.com/incidents/x", Some("google-cloud")),
        ("https://status.cloud.google.com/maps-platform/incidents/x", Some("google-maps")),
        ("https://maps.googleapis.com/maps/api/geocode/json", Some("google-maps")),
        ("https://status.lucid.co", Some("lucid")),
        ("https://lucid.co", Some("lucid")),
        ("https://bitbucket.status.atlassian.com/", Some("bitbucket")),
        ("https://developer.atlassian.com", Some("atlassian-developer")),
        ("https://dashboard.stripe.com", Some("stripe")),
        ("https://mail.google.com/mail/u/0", Some("google-workspace")),
        ("https://www.google.com/appsstatus/dashboard/incidents/x", Some("google-workspace")),
        ("https://www.google.com/search?q=github.com", None),
        ("https://console.cloud.google.com", Some("google-cloud")),
        // What customers put on a vendor's hosting is theirs.
        ("https://acme.github.io/docs", None),
        ("https://github.io", None),
        ("https://acme.herokuapp.com", None),
        ("https://d111111abcdef8.cloudfront.net", None),
        ("https://acme.vercel.app", None),
        ("https://acme.netlify.app", None),
        ("https://acme.pages.dev", None),
        ("https://acme.workers.dev", None),
        ("https://acme.s3.amazonaws.com/key", None),
        ("https://acme.s3.eu-west-1.amazonaws.com/key", None),
        ("https://acme.s3-eu-west-1.amazonaws.com/key", None),
        ("https://acme.s3.dualstack.eu-west-1.amazonaws.com", None),
        ("https://acme.s3-website.eu-central-1.amazonaws.com", None),
        ("https://acme.s3-website-us-east-1.amazonaws.com", None),
        ("https://abc123.execute-api.us-east-1.amazonaws.com/prod", None),
        ("https://ec2-1-2-3-4.eu-west-1.compute.amazonaws.com", None),
        ("https://ec2-1-2-3-4.compute-1.amazonaws.com", None),
        ("https://acme-123.us-east-1.elb.amazonaws.com", None),
        ("https://acme.storage.googleapis.com/x", None),
        ("https://acme.blob.core.windows.net", None),
        ("https://acme.azurewebsites.net", None),
        ("https://acme.westeurope.cloudapp.azure.com", None),
        ("https://acme.myshopify.com", None),
        ("https://acme.web.app", None),
        ("https://acme.statuspage.io", None),
        ("https://statuspage.io.acme.example", None),
        // Look-alikes and what is no web address.
        ("https://github.com@evil.example", None),
        ("https://github.com.evil.example", None),
        ("https://notgithub.com", None),
        ("https://g\u{456}thub.com", None),
        ("https://xn--gthub-n2a.com", None),
        ("chrome-extension://github.com/popup.html", None),
        ("javascript:github.com", None),
        ("octocat@github.com", None),
        ("https://140.82.121.4", None),
        ("https://[2606:50c0:8000::154]", None),
        ("http://localhost:8080", None),
        ("", None),
    ] {
        assert_eq!(catalog.vendor_of(address).map(|entry| entry.id.as_str()), expected, "{address}");
    }
}

#[test]
fn the_best_match_comes_first() {
    let catalog = catalog();
    for (query, expected) in [
        ("customer.io", "customer-io"),
        ("customer io", "customer-io"),
        ("customerio", "customer-io"),
        ("custmer", "customer-io"),
        ("cusotmer", "customer-io"),
        ("CIO", "customer-io"),
        ("kustomer", "kustomer"),
        ("kustmer", "kustomer"),
        ("courrier", "courier"),
        ("aws", "aws"),
        ("AWS ", "aws"),
        ("amazon", "aws"),
        ("amazon web", "aws"),
        ("web services amazon", "aws"),
        ("ec2", "aws"),
        ("msft teams", "microsoft-365"),
        ("ms teams", "microsoft-365"),
        ("teams", "microsoft-365"),
        ("office", "microsoft-365"),
        ("azure", "azure"),
        ("twillio", "twilio"),
        ("twilo", "twilio"),
        ("send grid", "sendgrid"),
        ("sengrid", "sendgrid"),
        ("github", "github"),
        ("git hub", "github"),
        ("gihtub", "github"),
        ("hub", "hubspot"),
        ("duty", "pagerduty"),
        ("pager", "pagerduty"),
        ("pagerdutty", "pagerduty"),
        ("cloudflair", "cloudflare"),
        ("claudflare", "cloudflare"),
        ("cloud", "cloudflare"),
        ("gcp", "google-cloud"),
        ("gmail", "google-workspace"),
        ("jira", "jira"),
        ("stripe", "stripe"),
        ("stri", "stripe"),
        ("chatgpt", "openai"),
        ("open ai", "openai"),
        ("claude", "anthropic"),
        ("antropic", "anthropic"),
        ("slack", "slack"),
        ("okat", "okta"),
        ("workos", "workos"),
        ("work os", "workos"),
        ("mailgunn", "mailgun"),
        ("segment", "segment"),
        ("datadog eu", "datadog-eu"),
        ("track.customer.io", "customer-io"),
        ("kustomerapp", "kustomer"),
        ("status.courier.com", "courier"),
        ("https://status.courier.com/incidents/abc?x=1", "courier"),
        ("https://api.eu.mailgun.net/v3/messages", "mailgun"),
    ] {
        let hits = catalog.search(query, 8);
        assert_eq!(hits.first().map(|hit| hit.entry.id.as_str()), Some(expected), "{query}: {hits:#?}");
    }
}

#[test]
fn a_hit_says_what_matched() {
    let catalog = catalog();
    for (query, matched, guessed) in [
        ("github", Match::Name, false),
        ("o365", Match::Alias("O365"), false),
        ("msft teams", Match::Alias("MSFT Teams"), false),
        ("kustomerapp", Match::Domain("kustomerapp.com"), false),
        ("api.courier.com", Match::Address, false),
        ("acme.myshopify.com", Match::Served, false),
        ("acme.vercel.app", Match::Served, false),
        ("twillio", Match::Name, true),
    ] {
        let hit = catalog.search(query, 1)[0];
        assert_eq!((hit.matched, hit.guessed), (matched, guessed), "{query}");
    }
}

#[test]
fn what_names_nobody_finds_nobody() {
    let catalog = catalog();
    let long = "customer".repeat(100_000);
    for query in ["", "  ", "!?", "zzzzqqq", "https://status.example.com/github", &long] {
        assert_eq!(catalog.search(query, 8), [], "{}", &query[..query.len().min(40)]);
    }
    assert_eq!(catalog.search("github", 0), []);
}

#[test]
fn no_vendor_is_found_twice_and_the_limit_holds() {
    let catalog = catalog();
    for query in ["a", "s", "google", "status", "cloud", "github.com", "microsft"] {
        let hits = catalog.search(query, 8);
        let mut ids: Vec<_> = hits.iter().map(|hit| &hit.entry.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), hits.len(), "{query}");
        assert!((1..=8).contains(&hits.len()), "{query}");
    }
}

#[test]
fn an_id_may_be_written_as_another_name() {
    let catalog = catalog();
    for (id, expected) in [
        ("customer-io", Some("customer-io")),
        ("amazon-web-services", Some("aws")),
        ("microsoft-teams", Some("microsoft-365")),
        ("Customer.io", None),
        ("sample:customer-io", None),
        ("", None),
        ("-", None),
    ] {
        assert_eq!(catalog.get(id).map(|entry| entry.id.as_str()), expected, "{id}");
    }
}

#[test]
fn an_entry_is_a_vendor() {
    let vendor = catalog().get("kustomer").unwrap().vendor();
    assert_eq!(
        (vendor.id.as_str(), vendor.name.as_str(), vendor.page.as_str(), vendor.sample),
        ("kustomer", "Kustomer", "https://status.kustomer.com", false)
    );
}

#[test]
fn a_row_of_the_file_is_a_vendor_as_it_stands() {
    let document = document();
    let rows = document["vendors"].as_array().unwrap();
    for (row, entry) in rows.iter().zip(catalog().entries()).filter(|(_, entry)| !entry.page.is_empty()) {
        assert_eq!(
            Vendor::from_value(&row.to_string().parse().unwrap()),
            Some(entry.vendor()),
            "{}",
            entry.id
        );
    }
}

#[test]
fn a_page_is_on_the_tracking_lists_by_its_own_domain_alone() {
    let catalog = catalog();
    for (page, expected) in [
        ("https://status.datadoghq.com", true),
        ("https://datadoghq.com", true),
        ("https://STATUS.DATADOGHQ.COM/history", true),
        ("https://status.sentry.io", true),
        ("https://status.segment.com", true),
        ("https://status.newrelic.com", true),
        ("https://status.mailchimp.com", true),
        ("https://status.braze.com", true),
        // A name that only ends in the same letters is another's.
        ("https://notdatadoghq.com", false),
        ("https://datadoghq.com.example.com", false),
        // The vendor may be listed while its page has a domain of its own.
        ("https://www.mixpanelstatus.com", false),
        ("https://www.cloudflarestatus.com", false),
        ("https://status.customerio.com", false),
        ("https://www.githubstatus.com", false),
        ("https://w4qr97njbszt.statuspage.io", false),
        ("", false),
        ("not an address", false),
    ] {
        assert_eq!(catalog.is_on_tracking_list(page), expected, "{page}");
    }
}
