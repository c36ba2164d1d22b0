//! Secrets planted into texts of all kinds, at random but from a seed: none may appear in what is understood.

use is_it_them_core::intake::understand;
use is_it_them_core::time::Timestamp;

use super::score::catalog;

/// Numbers at random, the same each time (xorshift, by Marsaglia).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides).unwrap()).unwrap()
    }

    fn text(&mut self, alphabet: &str, length: usize) -> String {
        let letters: Vec<char> = alphabet.chars().collect();
        (0..length).map(|_| letters[self.roll(letters.len())]).collect()
    }
}

const MIXED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const HEX: &str = "0123456789abcdef";

/// A secret of a kind, with what makes it known: what stands before it and after it.
fn secret(dice: &mut Dice) -> (String, String, String) {
    let mixed = |dice: &mut Dice, head: &str, length| format!("{head}{}a1B", dice.text(MIXED, length));
    let heads = [
        "ghp_",
        "github_pat_",
        "xoxb-",
        "sk_live_",
        "sk-ant-",
        "glpat-",
        "npm_",
        "dop_v1_",
        "shpat_",
        "AIza",
        "whsec_",
        "hf_",
    ];
    match dice.roll(12) {
        // Glued to a script that puts no blanks, or to a blank of no width.
        8 => {
            let head = heads[dice.roll(heads.len())];
            ("\u{5bc6}\u{94a5}\u{662f}".into(), mixed(dice, head, 32), "\u{3002}".into())
        }
        9 => ("key\u{200b}".into(), mixed(dice, "hvs.", 40), "\u{200b}".into()),
        10 => (
            "\u{90ae}\u{7bb1}\u{662f}".into(),
            format!("jane.{}@acme.example", dice.text(HEX, 6)),
            "\u{3002}".into(),
        ),
        0 => {
            let head = heads[dice.roll(heads.len())];
            (String::new(), mixed(dice, head, 32), String::new())
        }
        1 => ("authorization: Bearer ".into(), mixed(dice, "", 20), "\n".into()),
        2 => ("postgres://shop:".into(), mixed(dice, "", 9), "@db.acme.example/shop".into()),
        3 => ("\"client_secret\": \"".into(), mixed(dice, "", 12), "\"".into()),
        4 => ("DB_PASSWORD=".into(), mixed(dice, "", 8), " ".into()),
        5 => ("?sig=".into(), dice.text(HEX, 40), "&x=1".into()),
        6 => ("Cookie: sid=".into(), mixed(dice, "", 16), "; theme=dark\n".into()),
        7 => ("{\"name\": \"x-api-key\", \"value\": \"".into(), dice.text(HEX, 32), "\"}".into()),
        _ => ("curl -u kim:".into(), mixed(dice, "", 10), " https://x.example\n".into()),
    }
}

/// Harmless text, as noise around secrets.
const NOISE: [&str; 14] = [
    "2026-11-28T08:15:42Z ERROR ",
    "GET https://api.github.com/user 503\n",
    "\u{1f525}\u{fc}\u{4e2d} ",
    "{\"a\":[1,{\"b\":\"c\"}]}",
    "< HTTP/2 503 \n",
    "\\\"",
    "'",
    "%3D",
    "\u{1b}[36;1m",
    " at x (app.js:503:12)\n",
    "<p>",
    "\n\n",
    "x-request-id: 9af1c0de-fa4e-4e0f-9a1b-2c3d4e5f6071\n",
    "since this morning ",
];

#[test]
fn no_planted_secret_appears() {
    let (catalog, now) = (catalog(), Timestamp::parse("2026-11-28T09:40:00Z").unwrap());
    let mut dice = Dice(0x5eed_1234_abcd_ef01);
    for round in 0..1500 {
        let mut text = String::new();
        let mut secrets = Vec::new();
        for _ in 0..dice.roll(4) + 1 {
            for _ in 0..dice.roll(4) {
                text.push_str(NOISE[dice.roll(NOISE.len())]);
            }
            // A word of its own: what is glued to another is another.
            text.push_str(["\n", " ", "\n  "][dice.roll(3)]);
            let (before, secret, after) = secret(&mut dice);
            text.push_str(&before);
            text.push_str(&secret);
            text.push_str(&after);
            secrets.push(secret);
        }
        let out = understand(&text, now, &|_| 0, &catalog).to_json().to_text();
        for secret in secrets {
            assert!(!out.contains(&secret), "round {round}: {secret} of {text:?}");
        }
    }
}

#[test]
fn odd_texts_do_not_panic() {
    let (catalog, now) = (catalog(), Timestamp::parse("2026-11-28T09:40:00Z").unwrap());
    let mut dice = Dice(77);
    let pieces = [
        "password=",
        "\u{1f525}",
        "é",
        "@",
        "://",
        "-----BEGIN PRIVATE KEY-----",
        "%",
        "%40",
        "\\u00",
        "\"",
        "'",
        "[",
        "]",
        "{\"log\":{\"entries\":[",
        "HTTP/1.1 ",
        "503",
        "Basic ",
        "eyJ",
        "AC",
        "4242 ",
        "DE89",
        "seit ",
        "10",
        " Uhr",
        ":",
        "h",
        "\n",
        " ",
        "-u ",
        "type=\"password\"",
        "<",
        ">",
        "name",
        "value",
        "\u{0}",
        "中",
        "منذ",
        "AADSTS",
        "req_",
        "Error",
        "(",
        ")",
        ".",
        "/",
        "-p",
        "mysql",
        "cookies\":[",
        "region ",
        "=",
        ",",
        "1//0",
        "curl: (",
        "\u{1b}[",
    ];
    for _ in 0..4_000 {
        let text: String = (0..dice.roll(14)).map(|_| pieces[dice.roll(pieces.len())]).collect();
        let _ = understand(&text, now, &|_| 60, &catalog);
    }
}
