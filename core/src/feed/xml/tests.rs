use super::*;

fn outline(text: &str) -> Vec<(String, String)> {
    let root = Element::root(text).unwrap();
    root.children().map(|child| child.unwrap()).map(|child| (child.name.into(), child.text())).collect()
}

#[test]
fn reads_what_feeds_are_made_of() {
    let text = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b>\">]><!-- <x> --><rss>\
                <a k='1'>one &amp; t&#119;o &#x33; &unknown; & five</a><b/><c><![CDATA[<p>&amp;</p>]]></c>\
                <d>x<e>y</e>z</d></rss>";
    let expected = [("a", "one & two 3 &unknown; & five"), ("b", ""), ("c", "<p>&amp;</p>"), ("d", "xyz")];
    assert_eq!(outline(text), expected.map(|(name, text)| (name.into(), text.into())));
}

#[test]
fn a_text_may_begin_with_any_character() {
    let text = "<r><a>\u{dc}bung</a><b>\u{706b}<i>\u{5c71}</i></b><c>\u{1f525}</c><d>< 5</d><e>\u{201c}so\u{201d}</e></r>";
    let expected = [
        ("a", "\u{dc}bung"),
        ("b", "\u{706b}\u{5c71}"),
        ("c", "\u{1f525}"),
        ("d", "< 5"),
        ("e", "\u{201c}so\u{201d}"),
    ];
    assert_eq!(outline(text), expected.map(|(name, text)| (name.into(), text.into())));
}

#[test]
fn attributes_are_found_by_name_in_either_quotes() {
    let root = Element::root("<link rel=\"alternate\" title='a>b' href='https://x/?a=1&amp;b=2'/>").unwrap();
    assert_eq!(root.attribute("href").as_deref(), Some("https://x/?a=1&b=2"));
    assert_eq!(root.attribute("title").as_deref(), Some("a>b"));
    assert_eq!(root.attribute("type"), None);
}

#[test]
fn an_unclosed_line_break_swallows_nothing() {
    assert_eq!(
        outline("<r><d>a<br>b</d><t>c</t></r>"),
        [("d".into(), "ab".into()), ("t".into(), "c".into())]
    );
}

#[test]
fn elements_of_the_same_name_nest() {
    let root = Element::root("<a><a>1</a><b/></a><a>2</a>").unwrap();
    assert_eq!(root.inner, "<a>1</a><b/>");
}

#[test]
fn what_has_no_end_is_an_error() {
    for text in ["<a>", "<a", "<a b='", "<a><!-- ", "<a><![CDATA[ </a>", "", "text", "<?xml"] {
        assert!(Element::root(text).is_err(), "{text}");
    }
}

#[test]
fn however_much_of_anything_takes_one_pass() {
    for piece in ["<a>", "<a><b></a>", "&", "&#x", "<", "<!--", "<![CDATA[", "</", "é<é", "<a b='>'"] {
        let text = format!("<r>{}</r>", piece.repeat((1 << 18) / piece.len()));
        if let Ok(root) = Element::root(&text) {
            root.children().take_while(Result::is_ok).count();
            root.text();
        }
    }
}
