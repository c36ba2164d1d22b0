//! Documents of every format with one of their lists made long, and web pages that are searched for links.

use is_it_them_core::feed::detect::{Answer, Candidate, Expects, settle};
use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::Format;
use serde_json::{Value, json};

use super::{common, grows};

/// The places of a document's lists.
fn lists(value: &Value, here: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            if !items.is_empty() {
                found.push(here.to_owned());
            }
            for (index, item) in items.iter().enumerate().take(1) {
                lists(item, &format!("{here}/{index}"), found);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                lists(member, &format!("{here}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        _ => {}
    }
}

/// The document with a list of so many items, the same ones again and again; with ids of their own, where asked for.
fn longer(document: &Value, list: &str, size: usize, different: bool) -> Document<'static> {
    let mut document = document.clone();
    let place = document.pointer_mut(list).unwrap();
    let items = place.as_array().unwrap().clone();
    let renamed = |index: usize| {
        let mut item = items[index % items.len()].clone();
        if let (true, Some(object)) = (different, item.as_object_mut()) {
            for key in ["id", "_id", "key", "code", "slug", "name"] {
                if object.get(key).is_some_and(Value::is_string) {
                    object.insert(key.into(), json!(format!("{key} {index}")));
                }
            }
        }
        item
    };
    *place = (0..size).map(renamed).collect();
    Document::parse(document.to_string().as_bytes()).unwrap().into_owned()
}

#[test]
fn every_list_of_every_format_may_be_long() {
    let mut seen = Vec::new();
    for (folder, file) in common::fixtures() {
        let bytes = std::fs::read(&file).unwrap();
        let Ok(json) = serde_json::from_slice(&bytes) else { continue };
        let (format, _) = common::read(&file);
        let mut places = Vec::new();
        lists(&json, "", &mut places);
        for place in places {
            // One document of a kind will do.
            let kind = (format, place.clone());
            if seen.contains(&kind) {
                continue;
            }
            seen.push(kind);
            for different in [false, true] {
                grows(
                    &format!("{folder} {} {place} {different}", file.display()),
                    |size| longer(&json, &place, size / 4, different),
                    |document| {
                        // A document with a fault in it costs the search for its place.
                        let _ = feed::ALL.read_document(format, &document);
                    },
                );
            }
        }
    }
    assert!(seen.len() > 40, "only {} lists", seen.len());
}

#[test]
fn a_feed_may_be_long() {
    for piece in [
        "<item><title>A</title><guid>1</guid><description>x</description></item>",
        "<item><title>A</title><description>&lt;b&gt;Resolved&lt;/b&gt; - over</description></item>",
        "<item>",
        "<a>",
        "<a/>",
        "x",
        "&amp;",
        "<![CDATA[x]]>",
        "<!-- x -->",
        "<",
        "<!--",
    ] {
        for (before, after) in [
            ("<rss><channel>", "</channel></rss>"),
            ("<rss><channel><item><description>", "</description></item></channel></rss>"),
        ] {
            let text = |size: usize| format!("{before}{}{after}", piece.repeat(size / 4));
            grows(&format!("a feed of {piece} in {before}"), text, |text| {
                let _ = feed::ALL.read(Format::Feed, text.as_bytes());
            });
        }
    }
    for piece in [
        "<small>Jan 5, 10:00 UTC</small><br/><strong>Resolved</strong> - over<br/>",
        "<b>Resolved</b> ",
        "<b>x</b> ",
        "<b>",
        "x> ",
        "<p>",
        "<small>",
        "Affected components: ",
    ] {
        let text = |size: usize| {
            let html = piece.repeat(size / 4);
            format!(
                "<rss><channel><item><description><![CDATA[{html}]]></description></item></channel></rss>"
            )
        };
        grows(&format!("an entry of {piece}"), text, |text| {
            let _ = feed::ALL.read(Format::Feed, text.as_bytes());
        });
    }
}

#[test]
fn a_web_page_is_searched_for_links_once() {
    for piece in [
        "<link ",
        "<link type=",
        "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\">",
        "<a ",
        "<a href=",
        "<a href=\"https://status.example.com\">",
        "<a href=\"https://example.com\">",
        "<",
        "<<",
        "pageId",
        "pageId = '",
        "page_id\"",
        "statuspage_id=                    ",
        "slug",
        "type ",
        "enc_statuspage_id:\"",
        "/api/getMonitorList/",
        "<link type                         ",
    ] {
        for expects in [Expects::Site, Expects::Document(Format::Statuspage)] {
            let candidate = Candidate {
                url: "https://example.com".into(),
                page: "https://example.com".into(),
                page_id: None,
                expects,
            };
            let page = |size: usize| Ok(Answer::Html(piece.repeat(size * 2)));
            grows(&format!("a page of {piece}"), page, |answer| {
                settle(&candidate, &answer);
            });
        }
    }
}

/// A tag in the middle of the page costs what it holds, and not what might follow until the longest there is.
#[test]
fn a_tag_costs_its_own_length() {
    let candidate = Candidate {
        url: "https://a.test".into(),
        page: "https://a.test".into(),
        page_id: None,
        expects: Expects::Site,
    };
    let time = |piece: &str| {
        let page = Ok(Answer::Html(piece.repeat((1 << 20) / piece.len())));
        (0..5)
            .map(|_| {
                let begun = std::time::Instant::now();
                settle(&candidate, &page);
                begun.elapsed()
            })
            .min()
            .unwrap()
    };
    let (whole, begun) = (time("<a b>x"), time("<a b x"));
    assert!(begun < 12 * whole, "{begun:?} where tags only begin, {whole:?} where they end");
}
