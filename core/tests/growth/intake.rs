//! How work grows with what people paste.

use is_it_them_core::catalog::Catalog;
use is_it_them_core::intake;

use super::{grows, now};

/// Texts of so many pieces, each hard in a way of its own.
const SHAPES: [(&str, &str); 14] = [
    (
        "lines of a log",
        "2026-11-28T08:15:42Z GET https://api.example.com/x 503 12ms request-id: req_abc123def456\n",
    ),
    ("one long line", "abc123DEF-"),
    ("one long word", "a1B"),
    ("open quotes", "token=\"abc "),
    ("open blocks", "-----BEGIN RSA PRIVATE KEY-----\nabc\n"),
    ("at signs", "a@b@"),
    ("users in addresses", "https://a:b"),
    ("backslashes", "\\\"password\\\":\\\\"),
    ("base64", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo="),
    ("secrets", "password=aB3dE5fG7h\n"),
    ("digits", "4242 4242 "),
    ("sentences", "Since 9:15 the API of everyone fails sometimes. "),
    ("a recording", "{\"log\":{\"entries\":[{\"cookies\":[{\"name\":\"a\",\"value\":\"b\"}],"),
    ("scripts without blanks", "エラーは502です。30分前から"),
];

#[test]
fn a_paste_is_understood_in_linear_time() {
    let catalog = Catalog::default();
    for (name, piece) in SHAPES {
        grows(
            &format!("pasted {name}"),
            |size| piece.repeat(size / 4 + 1),
            |text| {
                intake::understand(&text, now(), &|_| 60, &catalog);
            },
        );
    }
}
