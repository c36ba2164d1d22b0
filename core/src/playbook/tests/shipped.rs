//! What every playbook that ships must keep to: sources, bounds, references and words.

use super::*;

fn catalogue() -> Value {
    serde_json::from_str(include_str!("../../../catalog/vendors.json")).unwrap()
}

#[test]
fn every_id_is_in_the_catalogue_and_every_file_is_in_the_list() {
    let catalogue = catalogue();
    let row = |id: &str| catalogue["vendors"].as_array().unwrap().iter().find(|row| row["id"] == id).cloned();
    for playbook in shipped().iter().filter(|playbook| playbook.id != "generic") {
        let id = &playbook.id;
        let row = row(id).unwrap_or_else(|| panic!("{id} is not in the catalogue"));
        assert_eq!(playbook.status_page.as_ref().map(|page| page.as_str()), row["page"].as_str(), "{id}");
        for upstream in &playbook.upstream {
            assert_ne!(upstream.id, *id);
        }
    }
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("playbook");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".json").map(str::to_string))
        .filter(|name| !name.ends_with(".schema"))
        .collect();
    let mut ids = IDS.map(str::to_string).to_vec();
    files.sort();
    ids.sort();
    assert_eq!(files, ids);
}

#[test]
fn every_upstream_vendor_is_in_the_catalogue_under_its_id_and_page() {
    let catalogue = catalogue();
    for playbook in shipped() {
        for upstream in &playbook.upstream {
            let rows = catalogue["vendors"].as_array().unwrap();
            let page =
                rows.iter().find(|row| row["id"] == upstream.id.as_str()).map(|row| row["page"].clone());
            assert_eq!(page, Some(json!(upstream.url.as_str())), "{}: {}", playbook.id, upstream.id);
        }
    }
}

#[test]
fn every_catalogued_vendor_gets_its_own_playbook_and_nobody_elses() {
    for row in catalogue()["vendors"].as_array().unwrap() {
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_string();
        let vendor = Vendor { id: text("id"), name: text("name"), page: text("page"), ..Vendor::default() };
        let found = shipped_for(&vendor, &vendor.name);
        let of_another = [
            "jira",
            "confluence",
            "jira-service-management",
            "jira-work-management",
            "datadog-eu",
            "github-eu",
            "intuit-developer",
        ];
        if found != "generic" {
            assert!(
                found == vendor.id || of_another.contains(&vendor.id.as_str()),
                "{} gets {found}",
                vendor.id
            );
        } else {
            assert!(!IDS.contains(&vendor.id.as_str()), "{}", vendor.id);
        }
        if found != "generic" {
            assert_eq!(builtin(&vendor.id).unwrap().id, found, "{}", vendor.id);
        }
    }
    for page in
        ["https://acme.github.io", "https://status.acme.vercel.app", "https://acme.status.atlassian.com"]
    {
        let vendor = Vendor { id: page.into(), page: page.into(), ..Vendor::default() };
        assert_eq!(shipped_for(&vendor, "Acme"), "generic", "{page}");
    }
}

#[test]
fn every_row_of_a_dialect_has_a_source_and_a_day() {
    for playbook in shipped() {
        for row in &playbook.errors {
            let at = format!("{} {}", playbook.id, row.id);
            assert!(row.source.is_some(), "{at} has no source");
            let checked = row.checked.as_deref().unwrap_or_else(|| panic!("{at} has no day"));
            assert!(("2026-11-01".."2099").contains(&checked), "{at}: {checked}");
        }
        for about in &playbook.sources {
            assert!(playbook.to_json().get(&about.about).is_some(), "{}: {}", playbook.id, about.about);
        }
        if playbook.id == "generic" {
            continue;
        }
        let has_source = |member: &str| playbook.sources.iter().any(|about| about.about == member);
        for (member, is_empty) in [
            ("regions", playbook.regions.is_empty()),
            ("components", playbook.parts.is_empty()),
            ("dashboards", playbook.dashboards.is_empty()),
        ] {
            // Regions of the generic playbook, where the vendor's own names none, are plain geography.
            let own = BUILTIN
                .iter()
                .find(|(id, _)| *id == playbook.id)
                .unwrap()
                .1
                .contains(&format!("\"{member}\""));
            assert!(
                is_empty || !own || has_source(member),
                "{}: nothing says where {member} are from",
                playbook.id
            );
        }
    }
}

/// What a row says must not contradict what it says of trying again.
#[test]
fn whose_it_is_and_whether_to_retry_agree_with_the_words() {
    for playbook in shipped() {
        for row in &playbook.errors {
            let at = format!("{} {}: {} {}", playbook.id, row.id, row.meaning, row.action);
            let does = row.action.to_lowercase();
            let says = |words: &[&str]| words.iter().any(|word| does.contains(word));
            match row.retry {
                Some(Retry::Never) => {
                    assert!(
                        !says(&["wait", "retry with", "retry after", "retry later", "back-off", "pauses"]),
                        "{at}"
                    );
                }
                Some(Retry::After) => {
                    let pauses = [
                        "wait", "pause", "slow", "later", "reduce", "spread", "retry", "until", "space",
                        "lower", "queue", "back off", "fewer", "less", "once", "when", "again", "limit",
                    ];
                    assert!(says(&pauses), "{at}");
                }
                Some(Retry::Now) => assert!(says(&["retry", "again", "repeat", "once more"]), "{at}"),
                None => assert!(row.whose.is_none(), "{at} does not say whether to retry"),
            }
            if row.retry.is_some() {
                assert!(row.whose.is_some(), "{at} does not say whose it is");
            }
            // A fault of the vendor's, or of whoever is behind it, passes without us, so time helps.
            if matches!(row.whose, Some(Whose::Them)) {
                assert_ne!(row.retry, Some(Retry::Never), "{at}");
            }
        }
        if playbook.id != "generic" {
            let judged = playbook.errors.iter().filter(|row| row.whose.is_some()).count();
            assert!(judged >= 3, "{} has no dialect", playbook.id);
        }
    }
}

/// A code or header may stand in one row alone, unless statuses, hosts or stages tell the rows apart.
#[test]
fn no_two_rows_say_the_same() {
    for playbook in shipped() {
        for (index, row) in playbook.errors.iter().enumerate() {
            for other in playbook.errors.iter().take(index) {
                let told_apart = row.statuses != other.statuses
                    || row.hosts != other.hosts
                    || row.stage != other.stage
                    || row.how_often != other.how_often
                    || row.after_our_change != other.after_our_change;
                let shared = row.codes.iter().find(|code| other.codes.contains(code));
                assert!(
                    shared.is_none() || told_apart,
                    "{}: {} and {}: {shared:?}",
                    playbook.id,
                    row.id,
                    other.id
                );
            }
        }
    }
}

#[test]
fn every_symptom_and_row_reaches_a_runbook_and_every_row_is_reached() {
    for playbook in shipped() {
        for id in
            playbook.symptoms.iter().map(|it| &it.runbook).chain(playbook.errors.iter().map(|it| &it.runbook))
        {
            assert!(playbook.runbook(id).is_some(), "{}: {id}", playbook.id);
        }
        // The generic rows come last, and may be outvoted altogether.
        let generic =
            IDS.first().and_then(|id| shipped().iter().find(|playbook| playbook.id == *id)).unwrap();
        for row in
            playbook.errors.iter().filter(|row| playbook.id == generic.id || !generic.errors.contains(row))
        {
            let codes: Vec<String> = row.codes.first().cloned().into_iter().collect();
            let header = row.headers.first();
            let headers: Vec<(String, String)> = header
                .map(|sign| (sign.name.clone(), sign.value.clone().unwrap_or_else(|| "1".into())))
                .into_iter()
                .collect();
            let error = row.statuses.first().map(|status| status.replace("xx", "98"));
            let host = row.hosts.first().map(|place| place.replace('*', "x"));
            let (host, path) = host.as_deref().map_or((None, None), |place| {
                place.split_once('/').map_or((Some(place), None), |(host, path)| (Some(host), Some(path)))
            });
            let seen = Seen {
                error: error.as_deref(),
                codes: &codes,
                headers: if codes.is_empty() { &headers } else { &[] },
                host,
                path,
                stage: row.stage,
                how_often: row.how_often.first().map(String::as_str),
                symptom: row.symptoms.first().map(String::as_str),
                after_our_change: row.after_our_change,
                ..Seen::default()
            };
            let found = playbook.meaning(&seen).map(|found| found.id.as_str());
            assert_eq!(found, Some(row.id.as_str()), "{}", playbook.id);
        }
    }
}

#[test]
fn what_ships_is_short() {
    for (id, text) in BUILTIN {
        // With its texts in five further languages; 19 kB on the line.
        assert!(text.len() <= 80_000, "{id}: {} bytes", text.len());
    }
    for playbook in shipped() {
        let id = &playbook.id;
        let said =
            |text: &str, most: usize| assert!(text.len() <= most, "{id}: {} bytes: {text}", text.len());
        for row in &playbook.errors {
            said(&row.name, 60);
            said(&row.meaning, 220);
            said(&row.action, 220);
            row.codes.iter().for_each(|code| said(code, 90));
            for sentence in [&row.meaning, &row.action] {
                assert!(sentence.ends_with(['.', '?']), "{id} {}: {sentence}", row.id);
                assert!(!sentence.contains('!'), "{id} {}: {sentence}", row.id);
            }
        }
        for note in &playbook.green_page {
            said(&note.text, 260);
            assert!(note.text.ends_with('.'), "{id}: {}", note.text);
        }
        for symptom in &playbook.symptoms {
            [&symptom.name, &symptom.first, &symptom.then].into_iter().for_each(|text| said(text, 140));
        }
        for dashboard in &playbook.dashboards {
            said(&dashboard.shows, 140);
        }
        for part in &playbook.parts {
            part.aliases.iter().chain(&part.hosts).for_each(|text| said(text, 80));
        }
    }
}

#[test]
fn every_command_follows_a_page_that_moved() {
    for playbook in shipped() {
        for command in &playbook.commands {
            let asks = command.run.contains("curl ") && command.run.contains("https://status.");
            assert!(
                !asks || command.run.contains("curl -sL") || command.run.contains("curl -L"),
                "{}: {}",
                playbook.id,
                command.run
            );
        }
    }
}

#[test]
fn every_part_is_found_by_its_own_names_and_places() {
    for playbook in shipped() {
        for part in &playbook.parts {
            for name in std::iter::once(&part.name).chain(&part.aliases) {
                let found = playbook.part_alias(name).map(|part| part.name.as_str());
                assert_eq!(found, Some(part.name.as_str()), "{}: {name}", playbook.id);
            }
            for place in &part.hosts {
                let place = place.replace('*', "x");
                let (host, path) = place.split_once('/').unwrap_or((&place, ""));
                let found = playbook.part_for_host(host, path).map(|part| part.name.as_str());
                assert_eq!(found, Some(part.name.as_str()), "{}: {place}", playbook.id);
            }
        }
        for region in &playbook.regions {
            for place in &region.hosts {
                let host = place.replace('*', "x");
                let found = playbook.region_for_host(&host).map(|region| region.id.as_str());
                assert_eq!(found, Some(region.id.as_str()), "{}: {place}", playbook.id);
            }
        }
    }
}

/// What of a value the schema does not allow, by its path. Patterns are left to editors.
fn unlike(schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let wrong = |found: &mut Vec<String>, what: &str| found.push(format!("{path}: {what}"));
    if let Some(allowed) = schema["enum"].as_array().filter(|allowed| !allowed.contains(value)) {
        wrong(found, &format!("none of {allowed:?}"));
    }
    if schema.get("const").is_some_and(|only| only != value) {
        wrong(found, "another constant");
    }
    match (schema["type"].as_str(), value) {
        (Some("object"), Value::Object(members)) => {
            for needed in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                if !members.contains_key(needed) {
                    wrong(found, &format!("no {needed}"));
                }
            }
            for (key, member) in members {
                match schema["properties"].get(key) {
                    Some(schema) => unlike(schema, member, &format!("{path}.{key}"), found),
                    None => wrong(found, &format!("{key} is not in the schema")),
                }
            }
        }
        (Some("array"), Value::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                unlike(&schema["items"], item, &format!("{path}[{index}]"), found);
            }
        }
        (Some("string"), Value::String(text)) => {
            let most = schema["maxLength"].as_u64().unwrap_or(u64::MAX);
            let is_https = schema["pattern"] == "^https://";
            if text.is_empty() || text.len() as u64 > most || (is_https && !text.starts_with("https://")) {
                wrong(found, "a text that is not allowed");
            }
        }
        (Some("integer"), Value::Number(_)) | (Some("boolean"), Value::Bool(_)) | (None, _) => {}
        (kind, _) => wrong(found, &format!("not of type {kind:?}")),
    }
}

#[test]
fn what_ships_is_as_the_schema_says() {
    let schema: Value = serde_json::from_str(include_str!("../../../playbook/playbook.schema.json")).unwrap();
    for (id, text) in BUILTIN {
        let mut found = Vec::new();
        unlike(&schema, &serde_json::from_str(text).unwrap(), id, &mut found);
        assert!(found.is_empty(), "{found:#?}");
    }
}
