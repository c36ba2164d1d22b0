//! Hosts, paths and people's words, and the parts they are about.

use super::*;

fn vendor() -> Playbook {
    let json = json!({"schema": 1, "id": "mine", "name": "Mine",
    "regions": [
        {"id": "us", "name": "US", "hosts": ["api.example.com"]},
        {"id": "eu", "name": "EU", "hosts": ["*.eu.example.com", "s3.eu-*.example.net"]}
    ],
    "components": [
        {"name": "API Requests", "stage": "api", "aliases": ["API", "REST"], "hosts": ["api.example.com", "*.example.com"]},
        {"name": "GraphQL", "aliases": ["graph ql"], "hosts": ["api.example.com/graphql"]},
        {"name": "Git Operations", "aliases": ["git push", "git clone"], "hosts": ["example.com/*/*/git-receive-pack", "example.com/*/*.git"]},
        {"name": "Webhooks", "stage": "webhook", "aliases": ["webhook"]},
        {"name": "Pull Requests", "aliases": ["PRs"], "hosts": ["example.com/*/*/pull"]},
        {"name": "Site", "hosts": ["example.com"]},
        {"name": "Bücher", "aliases": ["Größe"]}
    ]});
    Playbook::read(&testing::of(&json), None).unwrap()
}

#[test]
fn the_place_that_says_most_names_the_part() {
    let playbook = vendor();
    for (host, path, part) in [
        ("api.example.com", "", "API Requests"),
        ("API.Example.COM.", "/v1/things", "API Requests"),
        ("api.example.com", "/graphql", "GraphQL"),
        ("api.example.com", "/graphql?query=x", "GraphQL"),
        ("api.example.com", "/graphqlish", "API Requests"),
        ("deep.down.example.com", "/", "API Requests"),
        ("example.com", "/acme/shop.git/info/refs", "Git Operations"),
        ("example.com", "/acme/shop/git-receive-pack", "Git Operations"),
        ("example.com", "/acme/shop/pull/7", "Pull Requests"),
        ("example.com", "/acme", "Site"),
        ("example.com", "", "Site"),
        ("notexample.com", "", ""),
        ("example.com.evil.test", "", ""),
        ("", "", ""),
        ("\u{e9}.example.com", "/\u{1f600}", "API Requests"),
    ] {
        let found = playbook.part_for_host(host, path).map_or("", |part| &part.name);
        assert_eq!(found, part, "{host} {path}");
    }
    for (host, region) in [
        ("api.example.com", "us"),
        ("x.eu.example.com", "eu"),
        ("s3.eu-west-1.example.net", "eu"),
        ("s3.us-east-1.example.net", ""),
    ] {
        assert_eq!(playbook.region_for_host(host).map_or("", |region| &region.id), region, "{host}");
    }
}

#[test]
fn a_part_is_known_by_what_people_call_it() {
    let playbook = vendor();
    for (said, part) in [
        ("API Requests", "API Requests"),
        ("the api", "API Requests"),
        ("git push fails with 503", "Git Operations"),
        ("Git-Push", "Git Operations"),
        ("the webhook API", "Webhooks"),
        ("PRs", "Pull Requests"),
        ("pull", ""),
        ("rapid", ""),
        ("größe", "Bücher"),
        ("", ""),
        ("\u{301}", ""),
    ] {
        assert_eq!(playbook.part_alias(said).map_or("", |part| &part.name), part, "{said}");
    }
    assert_eq!(playbook.part_alias(&"\u{e9}".repeat(5000)), None);
}
