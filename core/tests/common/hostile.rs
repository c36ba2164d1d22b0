//! What nothing that is copied may let through: shared by the tests of whatever makes a copy.

/// What a vendor or a person may write, and what of it must not come through; the latter is looked for without
/// regard to the markup.
pub(crate) const HOSTILE: [(&str, &[&str]); 18] = [
    ("fixes #12, octo/cat#1 \u{2062}\u{e0041}", &["\u{2062}", "\u{e0041}"]),
    ("@channel down", &["@channel"]),
    ("ask @everyone, @here or @octocat", &["@everyone", "@here", "@octocat"]),
    ("(@channel)", &["@channel"]),
    ("<!here> <!channel> <!everyone>", &["<!here", "<!channel", "<!everyone"]),
    ("<!subteam^S123|ops> <@U123> <#C1>", &["<!subteam", "<@U", "<#C"]),
    ("![x](https://evil.example/p.png)", &["![x](", "https://evil"]),
    ("[x](https://evil.example)", &["](https://", "https://evil"]),
    ("see https://evil.example/a", &["https://evil"]),
    ("see HTTP://evil.example and ftp://evil.example", &["HTTP://", "ftp://"]),
    ("see www.evil.example or WWW.evil.example", &["www.evil", "WWW.evil"]),
    ("<https://evil.example|Log in>", &["https://evil"]),
    ("safe\u{202e}gpj.exe\u{202c}", &["\u{202e}", "\u{202c}"]),
    (
        "\u{2066}a\u{2069}\u{200e}b\u{200f}c\u{61c}d",
        &["\u{2066}", "\u{2069}", "\u{200e}", "\u{200f}", "\u{61c}"],
    ),
    ("@\u{202a}channel @\u{2060}here", &["@channel", "@here", "\u{202a}"]),
    ("htt\u{200e}ps://evil.example", &["https://evil"]),
    ("a\u{0}b\u{1b}[31mc\u{7}", &["\u{0}", "\u{1b}", "\u{7}"]),
    ("a\r\n## b\u{2028}# c\n\n- d", &["\n", "\r", "\u{2028}"]),
];
