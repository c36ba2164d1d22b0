//! Real incidents, from the recordings beside the project, as the documents a vendor would serve.

use std::path::PathBuf;

use is_it_them_core::feed::{self, Document};
use is_it_them_core::history;
use is_it_them_core::status::{Format, Incident, Report};
use is_it_them_core::time::Timestamp;
use serde_json::{Value, json};

/// A vendor's document and what the measure knows of its incidents.
pub(crate) struct Page {
    pub(crate) vendor: &'static str,
    pub(crate) report: Report,
    pub(crate) incidents: Vec<Recorded>,
    /// Whether an incident was still open when it was recorded: what comes after it is then not known.
    pub(crate) is_cut: bool,
    /// Names of parts, for cases about another part.
    pub(crate) parts: Vec<String>,
}

pub(crate) struct Recorded {
    pub(crate) id: String,
    pub(crate) from: Timestamp,
    /// When the vendor's own later words say it began, or `from`.
    pub(crate) stated: Timestamp,
    /// When the first post was made.
    pub(crate) posted: Timestamp,
    pub(crate) to: Timestamp,
    pub(crate) parts: Vec<String>,
    pub(crate) text: String,
}

/// The parts of GitHub's page at the time of the recordings.
const GITHUB: [&str; 11] = [
    "Git Operations",
    "API Requests",
    "Webhooks",
    "Issues",
    "Pull Requests",
    "Actions",
    "Packages",
    "Pages",
    "Codespaces",
    "Copilot",
    "Copilot AI Model Providers",
];

/// The folder of recordings; `None` where it is absent.
pub(crate) fn shared() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    folder.join("recorded").is_dir().then_some(folder)
}

pub(crate) fn pages() -> Option<Vec<Page>> {
    let shared = shared()?;
    let text =
        |path: &str| std::fs::read_to_string(shared.join(path)).unwrap_or_else(|why| panic!("{path}: {why}"));
    let github: Value = serde_json::from_str(&text("recorded/statuspage/github-incidents.json")).unwrap();
    let parts = GITHUB.map(String::from).to_vec();
    let seeds: Vec<String> = std::fs::read_dir(shared.join("seeds"))
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    let seed =
        |first: &str| seeds.iter().find(|text| text.starts_with(first)).expect("a seed is missing").clone();
    Some(vec![
        page("github", github["incidents"].as_array().unwrap().clone(), parts.clone()),
        page("github", atom(&text("recorded/statuspage/github-history.atom"), &parts), parts),
        page(
            "customer-io",
            vec![aggregated(&seed("Customer.io incident"), "cio-1"), posted(&seed("Real-time"), "cio-2")],
            ["API Data Collection", "Reporting Webhooks", "Dashboard"].map(String::from).to_vec(),
        ),
        page(
            "kustomer",
            vec![aggregated(&seed("Kustomer incident"), "kus-1")],
            ["Search", "Analytics", "Knowledge base", "Channel - Chat"].map(String::from).to_vec(),
        ),
        page("courier", outages(&seed("Courier Outage History")), Vec::new()),
    ])
}

/// Pages in other formats and of other vendors, as far as they have incidents with posts: rules that were made while
/// looking at Statuspage's have to hold there as well. What is known of them is what the reader of their format says.
pub(crate) fn others() -> Option<Vec<Page>> {
    let recorded = shared()?.join("recorded");
    let pages = [
        ("google-cloud", "google-cloud/incidents.json"),
        ("slack", "slack/slack-history.json"),
        ("redis", "firehydrant/redis.json"),
        ("aws", "aws/currentevents.utf16be.bin"),
        ("heroku", "heroku/incident.json"),
        ("instructure", "statuspage/instructure-summary.json"),
        ("hashicorp", "incident-io/hashicorp-summary-minor.json"),
        ("exoscale", "statuspal/exoscale-network-degraded.json"),
    ];
    Some(pages.into_iter().map(|(vendor, path)| other(vendor, &recorded.join(path))).collect())
}

fn other(vendor: &'static str, path: &std::path::Path) -> Page {
    let bytes = std::fs::read(path).unwrap();
    let document = Document::parse(&bytes).unwrap();
    let report = feed::ALL.read_document(feed::ALL.recognise(&document).unwrap(), &document).unwrap();
    let known = |incident: &Incident| {
        let posts: Vec<Timestamp> = incident.updates.iter().filter_map(|update| update.at).collect();
        let (first, last) = (*posts.iter().min()?, *posts.iter().max()?);
        let from = incident.started_at.unwrap_or(first).min(first);
        let words: Vec<&str> = incident.updates.iter().map(|update| update.text.as_str()).collect();
        Some(Recorded {
            id: incident.id.clone(),
            from,
            stated: history::stated_window(incident).map_or(from, |window| window.from).min(from),
            posted: first.max(from),
            to: incident.resolved_at.unwrap_or(last),
            parts: incident.components.clone(),
            text: format!("{} {}", incident.title, words.join(" ")),
        })
    };
    let incidents = report.incidents.iter().filter_map(known).collect();
    let parts = report.components.iter().map(|part| part.name.clone()).collect();
    let is_cut = report.open_incidents().next().is_some();
    Page { vendor, report, incidents, is_cut, parts }
}

/// The document and what is known, out of incidents in Statuspage's shape.
fn page(vendor: &'static str, incidents: Vec<Value>, parts: Vec<String>) -> Page {
    let document = json!({"page": {"id": vendor, "name": vendor, "url": "https://status.example.com"}, "incidents": incidents});
    let report = feed::ALL
        .read_document(Format::Statuspage, &Document::Json(document.to_string().parse().unwrap()))
        .unwrap();
    let time = |value: &Value| value.as_str().and_then(Timestamp::parse);
    let known = incidents
        .iter()
        .map(|incident| {
            let updates = incident["incident_updates"].as_array().unwrap();
            let posts: Vec<Timestamp> =
                updates.iter().filter_map(|update| time(&update["display_at"])).collect();
            let ends: Vec<Timestamp> = updates
                .iter()
                .filter(|update| update["status"] == "resolved")
                .filter_map(|update| time(&update["display_at"]))
                .collect();
            let posted = *posts.iter().min().expect("an incident without posts");
            let from = time(&incident["started_at"]).unwrap_or(posted);
            let words =
                updates.iter().filter_map(|update| update["body"].as_str()).collect::<Vec<_>>().join(" ");
            Recorded {
                id: incident["id"].as_str().unwrap().into(),
                from,
                stated: stated(&report, incident["id"].as_str().unwrap()).unwrap_or(from).min(from),
                posted: posted.max(from),
                to: time(&incident["resolved_at"]).or(ends.iter().min().copied()).unwrap_or(posted),
                parts: ["components", "measure_parts"]
                    .iter()
                    .flat_map(|key| incident[key].as_array().into_iter().flatten())
                    .filter_map(|it| it["name"].as_str().or(it.as_str()).map(Into::into))
                    .collect(),
                text: format!("{} {words}", incident["name"].as_str().unwrap()),
            }
        })
        .collect();
    Page { vendor, report, incidents: known, is_cut: false, parts }
}

fn stated(report: &Report, id: &str) -> Option<Timestamp> {
    let incident = report.incidents.iter().find(|incident| incident.id == id)?;
    Some(history::stated_window(incident)?.from)
}

fn incident(id: &str, title: &str, parts: &[String], updates: Vec<Value>) -> Value {
    let end = updates
        .iter()
        .find(|update| update["status"] == "resolved")
        .map(|update| update["display_at"].clone());
    let components: Vec<Value> = parts
        .iter()
        .enumerate()
        .map(|(index, name)| json!({"id": format!("{id}-{index}"), "name": name}))
        .collect();
    json!({"id": id, "name": title, "status": updates[0]["status"], "impact": "minor", "components": components,
           "started_at": updates.last().unwrap()["display_at"], "resolved_at": end, "incident_updates": updates})
}

fn update(status: &str, at: &str, body: &str) -> Value {
    json!({"status": status.to_lowercase(), "display_at": at, "body": body})
}

/// Entries of an Atom feed of Statuspage. It names no parts but in titles ("Incident with Actions").
fn atom(feed: &str, parts: &[String]) -> Vec<Value> {
    let between = |text: &str, from: &str, to: &str| -> Option<String> {
        Some(text.split_once(from)?.1.split_once(to)?.0.to_string())
    };
    let plain = |text: &str| {
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&quot;", "\"")
    };
    feed.split("<entry>")
        .skip(1)
        .map(|entry| {
            let title = between(entry, "<title>", "</title>").unwrap();
            let published = between(entry, "<published>", "</published>").unwrap();
            let id = between(entry, "Incident/", "</id>").unwrap();
            let content = plain(&between(entry, "<content type=\"html\">", "</content>").unwrap());
            let updates = content
                .split("<small>")
                .skip(1)
                .filter_map(|post| {
                    let month = post.trim().split(' ').next()?.to_string();
                    let day: i64 = between(post, "'date'>", "<")?.trim().parse().ok()?;
                    let time = between(post, "'time'>", "<")?;
                    let status = between(post, "<strong>", "</strong>")?;
                    let body = between(post, "</strong> - ", "</p>").unwrap_or_default();
                    let year = &published[..4];
                    let status = if status == "Update" { "investigating".into() } else { status };
                    Some(update(
                        &status,
                        &format!("{year}-{:02}-{day:02}T{time}:00Z", month_number(&month)?),
                        &body,
                    ))
                })
                .collect();
            let named: Vec<String> =
                parts.iter().filter(|part| title.contains(part.as_str())).cloned().collect();
            let mut incident = incident(&id, &title, &[], updates);
            incident["measure_parts"] = json!(named);
            incident
        })
        .collect()
}

/// One incident as the aggregator's page shows it.
fn aggregated(text: &str, id: &str) -> Value {
    let title = text.lines().nth(2).unwrap();
    let parts = if id.starts_with("cio") {
        vec!["Data Processing".to_string(), "Message Sending".into()]
    } else {
        vec!["Web/Email/Form Hooks".to_string()]
    };
    let mut updates: Vec<Value> = Vec::new();
    for line in text.split_once("Update timeline").unwrap().1.lines().map(str::trim) {
        let numbered = line.split_once(". ").filter(|(number, _)| number.parse::<u8>().is_ok());
        match numbered.and_then(|(_, rest)| rest.split_once(' ')) {
            Some((status, at)) => updates.insert(0, update(status, &stamp(at), "")),
            None if !line.is_empty() => updates[0]["body"] = json!(line),
            None => {}
        }
    }
    incident(id, title, &parts, updates)
}

/// One incident as the vendor's own page shows it: newest first, each post's text before its stamp.
fn posted(text: &str, id: &str) -> Value {
    let mut updates = Vec::new();
    let mut body = String::new();
    let mut status = "monitoring".to_string();
    for line in text.lines() {
        match line.strip_prefix("Posted ") {
            Some(at) => {
                updates.push(update(&status, &stamp(&at.replace(" - ", ", ")), &body));
                body.clear();
            }
            None if matches!(line, "Investigating" | "Identified" | "Monitoring" | "Update" | "Resolved") => {
                status = if line == "Update" { "monitoring".into() } else { line.into() };
            }
            None => body.push_str(line),
        }
    }
    // The recorded page is cut before its first post's stamp.
    updates.push(update("investigating", "2025-12-14T18:30:00Z", &body));
    let mut incident =
        incident(id, "Delays in real-time trigger campaigns", &["Data Processing".to_string()], updates);
    incident["resolved_at"] = json!("2025-12-14T22:12:00Z");
    incident["incident_updates"][0]["status"] = json!("resolved");
    incident
}

/// A vendor's outages, one after the other: title, `Timeline · n updates`, then posts.
fn outages(text: &str) -> Vec<Value> {
    let lines: Vec<&str> = text.lines().collect();
    let heads: Vec<usize> = (1..lines.len()).filter(|index| lines[*index].starts_with("Timeline")).collect();
    heads
        .iter()
        .enumerate()
        .map(|(place, head)| {
            let end = heads.get(place + 1).map_or(lines.len(), |next| next - 1);
            let mut updates: Vec<Value> = Vec::new();
            for line in &lines[head + 1..end] {
                match line
                    .strip_prefix("- ")
                    .and_then(|rest| rest.split_once(' '))
                    .filter(|_| line.ends_with("UTC"))
                {
                    Some((status, at)) => updates.insert(0, update(status, &stamp(at), "")),
                    None => updates[0]["body"] = json!(line),
                }
            }
            incident(&format!("courier-{place}"), lines[head - 1], &[], updates)
        })
        .collect()
}

/// `Nov 04, 2025, 08:46 PM UTC` and `Dec 14, 2025, 22:12 UTC` as RFC 3339.
fn stamp(text: &str) -> String {
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let month = month_number(words[0]).unwrap();
    let (hour, minute) = words[3].split_once(':').unwrap();
    let hour: i64 = hour.parse().unwrap();
    let hour = match words[4] {
        "PM" => hour % 12 + 12,
        "AM" => hour % 12,
        _ => hour,
    };
    format!("{}-{month:02}-{:02}T{hour:02}:{minute}:00Z", words[2], words[1].parse::<i64>().unwrap())
}

fn month_number(name: &str) -> Option<usize> {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    names.iter().position(|month| *month == name).map(|index| index + 1)
}
