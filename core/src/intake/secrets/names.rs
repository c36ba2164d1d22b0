//! What secrets are called, in programs and by people.

use crate::intake::lines::ends_in;
use crate::letters::lowered;

/// How sure a name makes it that its value is a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sureness {
    /// Whatever the value is.
    Surely,
    /// Where the value looks made by a machine.
    IfRandom,
    /// The value is a header's: a scheme and what follows it.
    Header,
    /// The value is cookies.
    Cookies,
}

/// Endings of names whose value is a secret.
const SURELY: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "passwort",
    "kennwort",
    "passcode",
    "secret",
    "token",
    "apikey",
    "pwd",
    "jwt",
    "signature",
    "hmac",
    "accesskey",
    "secretkey",
    "privatekey",
    "accountkey",
    "sharedkey",
    "authkey",
    "signingkey",
    "encryptionkey",
    "masterkey",
    "licensekey",
    "subscriptionkey",
    "storagekey",
    "servicekey",
    "serverkey",
    "clientkey",
    "applicationkey",
    "appkey",
    "integrationkey",
    "routingkey",
    "contrasena",
    "cvv",
];

/// Words that are such a name only alone or as the last part of one.
const SURELY_ALONE: &[&str] = &["pass", "sig", "bearer", "cvc", "otp", "pat", "senha", "haslo"];

/// As people write it in other languages.
const SURELY_FOREIGN: &[&str] = &[
    "contrase\u{f1}a",
    "has\u{142}o",
    "mot-de-passe",
    "wachtwoord",
    "パスワード",
    "密码",
    "密碼",
    "비밀번호",
    "كلمة",
    "пароль",
    "salasana",
    "mdp",
];

/// Names whose value is a secret where it looks like one.
const IF_RANDOM: &[&str] = &[
    "key",
    "session",
    "sessionid",
    "sid",
    "ssid",
    "auth",
    "credential",
    "credentials",
    "code",
    "sessid",
    "phpsessid",
    "jsessionid",
    "state",
    "nonce",
    "ticket",
    "assertion",
    "webhook",
    "dsn",
    "writekey",
    "verifier",
    "license",
];

/// Names that end as a secret's and are none: what programs call a place in a list, a kind, a public half.
const HARMLESS: &[&str] = &[
    "postmantoken",
    "idempotencykey",
    "websocketkey",
    "cachekey",
    "publickey",
    "partitionkey",
    "primarykey",
    "foreignkey",
    "sortkey",
    "objectkey",
    "surrogatekey",
    "pagetoken",
    "nexttoken",
    "continuationtoken",
    "synctoken",
    "statuscode",
    "errorcode",
    "exitcode",
    "maxtoken",
    "cursortoken",
    "xcachekey",
    "unexpectedtoken",
];

/// Whether a word ends as some name of a secret does: asked of every word, so that few are looked at more closely.
pub(super) fn may_be(word: &str) -> bool {
    let end = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let bytes = end.as_bytes();
    let last = |back: usize| {
        bytes.len().checked_sub(back).and_then(|at| bytes.get(at)).map_or(0, u8::to_ascii_lowercase)
    };
    // A number names nothing.
    if bytes.is_empty() {
        return false;
    }
    if !word.is_ascii() || bytes.len() < word.len() {
        return true;
    }
    matches!(
        [last(3), last(2), last(1)],
        [b'o', b'r', b'd']
            | [_, b'w', b'd']
            | [b'a', b's', b'e']
            | [b'o', b'r', b't']
            | [b'o', b'd', b'e']
            | [b'r', b'e', b't']
            | [b'k', b'e', b'n']
            | [b'k', b'e', b'y']
            | [b'j', b'w', b't']
            | [b'u', b'r', b'e']
            | [b'm', b'a', b'c']
            | [b'i', b'o', b'n']
            | [b'k', b'i', b'e']
            | [b's', b'i', b'd']
            | [_, b'i', b'd']
            | [b'i', b'a', b'l']
            | [b'a', b'l', b's']
            | [b'a', b's', b's']
            | [b'a', b't', b'h']
            | [b'u', b't', b'h']
            | [b'u', b't', b'e']
            | [b'a', b't', b'e']
            | [b'n', b'c', b'e']
            | [b'o', b'o', b'k']
            | [b'd', b's', b'n']
            | [b'r', b'e', b'r']
            | [b'i', b'e', b'r']
            | [b'o', b't', b'p']
            | [b'p', b'a', b't']
            | [b'c', b'v', _]
            | [b's', b'i', b'g']
            | [b'n', b'h', b'a']
            | [b's', b'l', b'o']
            | [b'e', b'n', b'a']
            | [b's', b's', b'e']
            | [b'k', b'e', b't']
            | [b'm', b'd', b'p']
            | [b'a', b's', b'\x6f']
            | [b'e', b'r', b'\x72']
            | [b'r', b'e', b'n']
    ) || bytes.len() < 3
}

/// How sure a name makes it; `None` for a name that says nothing of secrets.
pub(super) fn sureness(name: &str) -> Option<Sureness> {
    if name.len() > 80 {
        return None;
    }
    let name = without_number(name);
    let plain: String =
        name.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect();
    if plain.len() < 3 || ends_in(&plain, HARMLESS) {
        return None;
    }
    if plain.ends_with("authorization") {
        return Some(Sureness::Header);
    }
    if plain == "cookie" || plain == "setcookie" || plain == "cookie2" {
        return Some(Sureness::Cookies);
    }
    let last = last_word(name);
    let is = |words: &[&str]| words.iter().any(|word| last.eq_ignore_ascii_case(word));
    if ends_in(&plain, SURELY)
        || is(SURELY_ALONE)
        || SURELY_FOREIGN.iter().any(|word| name.eq_ignore_ascii_case(word))
    {
        return Some(Sureness::Surely);
    }
    let is_session = ["sessid", "sessionid"].iter().any(|end| plain.ends_with(end));
    (is(IF_RANDOM) || is_session).then_some(Sureness::IfRandom)
}

/// Names of which people say the value in a sentence: "my password is …".
pub(super) fn is_said(name: &str) -> bool {
    let lower = lowered(name);
    ["password", "passwort", "kennwort", "passwd", "pwd", "wachtwoord", "senha", "passphrase", "pass", "mdp"]
        .contains(&lower.as_str())
        || SURELY_FOREIGN.contains(&lower.as_str())
}

/// `token_v2`, `x-hub-signature-256`, `password1`: the number says nothing.
fn without_number(name: &str) -> &str {
    let cut = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let cut = if cut.len() < name.len() { cut.trim_end_matches(['v', 'V']) } else { cut };
    let digest = ["sha", "Sha", "SHA", "md", "MD"].iter().find_map(|digest| cut.strip_suffix(digest));
    let cut = digest.filter(|head| cut.len() < name.len() && head.ends_with(['-', '_'])).unwrap_or(cut);
    let cut = if cut.len() < name.len() { cut.trim_end_matches(['-', '_']) } else { name };
    if cut.len() < 3 { name } else { cut }
}

/// The last part of a name: of `db_pass`, `dbPass` and `DB-PASS` alike.
fn last_word(name: &str) -> &str {
    let start = name.rfind(['-', '_', '.']).map_or(0, |mark| mark + 1);
    let part = name.get(start..).unwrap_or(name);
    let bytes = part.as_bytes();
    let hump = bytes
        .windows(2)
        .rposition(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()));
    hump.and_then(|place| part.get(place + 1..)).unwrap_or(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_is_secret() {
        use Sureness::{Cookies, Header, IfRandom, Surely};
        for (name, expected) in [
            ("password", Some(Surely)),
            ("DB_PASS", Some(Surely)),
            ("PGPASSWORD", Some(Surely)),
            ("x-shopify-storefront-access-token", Some(Surely)),
            ("clientSecret", Some(Surely)),
            ("AccountKey", Some(Surely)),
            ("x-hub-signature-256", Some(Surely)),
            ("token_v2", Some(Surely)),
            ("Proxy-Authorization", Some(Header)),
            ("Set-Cookie", Some(Cookies)),
            ("key", Some(IfRandom)),
            ("JSESSIONID", Some(IfRandom)),
            ("max_tokens", None),
            ("token_type", None),
            ("idempotency-key", None),
            ("Postman-Token", None),
            ("nextPageToken", None),
            ("keyboard", None),
            ("compass", None),
            ("secretary", None),
            ("status_code", None),
        ] {
            assert_eq!(sureness(name), expected, "{name}");
        }
    }
}
