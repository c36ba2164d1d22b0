//! Probes in playbooks: those that ship, and what an imported one may not do.

use super::*;

#[test]
fn every_probe_that_ships_has_a_source_and_writes_only_what_it_says() {
    let mut count = 0;
    for playbook in shipped() {
        for probe in &playbook.probes {
            let at = format!("{} {}", playbook.id, probe.id);
            count += 1;
            assert!(probe.source.is_some() && probe.checked.is_some(), "{at}");
            let is_read = matches!(probe.method, Method::Get | Method::Head);
            // Slack asks by POST for what it only reads.
            assert!(is_read == probe.writes.is_none() || at == "slack auth-test", "{at}");
            assert!(is_read || at == "slack auth-test" || playbook.id == "customer-io", "{at} writes");
            let regions: Vec<_> = probe.hosts.iter().map(|host| host.region.as_deref()).collect();
            for (place, region) in regions.iter().enumerate() {
                assert!(!regions.iter().take(place).any(|other| other == region), "{at}: {region:?} twice");
            }
            // A host that the playbook knows in a region is in the region that the probe says.
            for host in &probe.hosts {
                let known = playbook.region_for_host(&host.host.replace("{tenant}", "x"));
                if let (Some(known), Some(said)) = (known, &host.region) {
                    assert_eq!(known.id, *said, "{at}: {}", host.host);
                }
            }
            if let Some(sentence) = &probe.writes {
                assert!(sentence.ends_with('.') && sentence.len() < 140, "{at}");
            }
        }
    }
    assert!(count > 30, "{count} probes ship");
}

/// A playbook with one probe, of which a member is replaced.
fn read(member: &str, value: Value) -> Result<Playbook, PlaybookError> {
    let mut probe = json!({
        "id": "p", "name": "P", "hosts": [{"host": "api.example.com"}], "method": "GET", "path": "/v1/me",
        "auth": {"kind": "bearer", "token": {"name": "Token", "env": "EXAMPLE_TOKEN"}}
    });
    probe[member] = value;
    Playbook::read(&testing::of(&json!({"schema": 1, "id": "x", "name": "X", "probes": [probe]})), None)
}

#[test]
fn an_imported_playbook_cannot_reach_where_no_probe_belongs() {
    assert!(read("id", json!("q")).is_ok());
    for (member, value, path) in [
        ("hosts", json!([]), "probes[0].hosts"),
        ("hosts", json!([{"host": "localhost"}]), "probes[0].hosts[0].host"),
        ("hosts", json!([{"host": "127.0.0.1"}]), "probes[0].hosts[0].host"),
        ("hosts", json!([{"host": "api.example.com:8080"}]), "probes[0].hosts[0].host"),
        ("hosts", json!([{"host": "a@evil.example"}]), "probes[0].hosts[0].host"),
        ("hosts", json!([{"host": "api.example.com/x"}]), "probes[0].hosts[0].host"),
        ("hosts", json!([{"host": "api.{tenant}"}]), "probes[0].hosts[0].host"),
        ("hosts", json!([{"host": "{tenant}{tenant}.example.com"}]), "probes[0].hosts[0].host"),
        ("hosts", json!([{"host": "API.example.com"}]), "probes[0].hosts[0].host"),
        ("hosts", json!([{"host": "x.example", "region": "mars"}]), "probes[0].hosts"),
        ("method", json!("DELETE"), "probes[0].method"),
        ("method", json!(null), "probes[0].method"),
        ("method", json!("PUT"), "probes[0].writes"),
        ("path", json!("v1"), "probes[0].path"),
        ("path", json!("//evil.example"), "probes[0].path"),
        ("path", json!("/a/../b"), "probes[0].path"),
        ("path", json!("/a b"), "probes[0].path"),
        ("path", json!("/a#b"), "probes[0].path"),
        ("path", json!("/a\\b"), "probes[0].path"),
        ("path", json!("/a/{password}"), "probes[0].path"),
        ("headers", json!(["Cookie: a=b"]), "probes[0].headers[0]"),
        ("headers", json!(["Authorization: Basic x"]), "probes[0].headers[0]"),
        ("headers", json!(["X-A: b\r\nHost: evil"]), "probes[0].headers[0]"),
        ("headers", json!(["X-HTTP-Method-Override: DELETE"]), "probes[0].headers[0]"),
        ("headers", json!(["no colon"]), "probes[0].headers[0]"),
        ("auth", json!({"kind": "digest"}), "probes[0].auth.kind"),
        ("auth", json!({"kind": "bearer"}), "probes[0].auth.token"),
        ("auth", json!({"kind": "bearer", "token": {"name": "T", "env": "a b"}}), "probes[0].auth.token.env"),
        (
            "auth",
            json!({"kind": "bearer", "token": {"name": "T", "env": "A"}, "user": {"name": "U", "env": "U"}}),
            "probes[0].auth.user",
        ),
        (
            "auth",
            json!({"kind": "header", "header": "Cookie", "token": {"name": "T", "env": "A"}}),
            "probes[0].auth.header",
        ),
        ("body", json!({"a": 1}), "probes[0].body"),
        ("body", json!("text"), "probes[0].body"),
        ("good", json!(["fine"]), "probes[0].good[0]"),
        ("outcomes", json!([{"statuses": ["401"], "error": "none"}]), "probes[0].outcomes"),
        ("secret", json!("x"), "probes[0].secret"),
    ] {
        let found = read(member, value.clone()).err().map(|error| error.path);
        assert_eq!(found.as_deref(), Some(path), "{member} {value}");
    }
    let twice = json!({"schema": 1, "id": "x", "name": "X", "sequences": [{"id": "s", "name": "S", "probes": ["none"]}]});
    assert_eq!(Playbook::read(&testing::of(&twice), None).unwrap_err().path, "sequences[0].probes");
}

#[test]
fn what_a_person_fills_in_is_found_where_it_stands() {
    let playbook = builtin("customer-io").unwrap();
    let fields = |id: &str| playbook.probe(id).unwrap().fields();
    assert_eq!(fields("track-health"), []);
    assert_eq!(fields("identify"), [Field::UserId, Field::Attributes]);
    assert_eq!(fields("track"), [Field::UserId, Field::Event, Field::Data]);
    assert_eq!(builtin("shopify").unwrap().probe("shop").unwrap().fields(), [Field::Tenant]);
    let probe = playbook.probe("track").unwrap();
    for (region, host) in
        [(Some("eu"), "track-eu.customer.io"), (Some("us"), "track.customer.io"), (None, "track.customer.io")]
    {
        assert_eq!(probe.host(region).unwrap().host, host);
    }
}
