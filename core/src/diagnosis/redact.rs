//! Removing what looks like a secret from a text before the text is shared.

/// A text with what looks like a secret taken out: what follows `Bearer`, `Basic`, `key=`, `token:` and the like, and
/// long runs of mixed letters and digits. Better one word too many than a key in a chat.
#[must_use]
pub fn redact(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_secret_next = false;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let lower = bare.to_ascii_lowercase();
        let set = set_to(bare, &lower);
        let (is_named, (kept, value)) = (set.is_some(), set.unwrap_or((bare, "")));
        let is_scheme = |word: &str| matches!(word, "bearer" | "basic");
        let shown = match () {
            () if bare.is_empty() => "",
            () if is_secret_next && !is_scheme(&lower) => HIDDEN,
            () if !value.is_empty() && !is_scheme(&value.to_ascii_lowercase()) => {
                out.push_str(kept);
                HIDDEN
            }
            () if looks_random(bare) => HIDDEN,
            () => bare,
        };
        out.push_str(shown);
        out.push_str(word.get(bare.len()..).unwrap_or_default());
        is_secret_next = match () {
            () if bare.is_empty() || lower == "basic" => is_secret_next,
            () if lower == "bearer" => true,
            () => (is_named && value.is_empty()) || is_scheme(&value.to_ascii_lowercase()),
        };
    }
    out
}

/// A word that sets a secret, as what names it (up to `:` or `=`) and its value: `api_key=…`, `"token":"…"`, `token:`.
fn set_to<'a>(word: &'a str, lower: &str) -> Option<(&'a str, &'a str)> {
    SECRET.iter().find_map(|name| {
        let rest = lower.get(lower.find(name)? + name.len()..)?;
        let after = rest.trim_start_matches(['"', '\'']);
        let value = after.strip_prefix([':', '='])?.trim_start_matches(['"', '\'']);
        let kept = word.len() - value.len();
        Some((word.get(..kept)?, word.get(kept..)?))
    })
}

/// What stands in a secret's place.
const HIDDEN: &str = "[removed]";

/// What secrets are called.
const SECRET: [&str; 12] = [
    "bearer",
    "basic",
    "authorization",
    "password",
    "passwd",
    "secret",
    "token",
    "api_key",
    "apikey",
    "api-key",
    "access_key",
    "cookie",
];

/// A run of twenty or more letters and digits, both of them, as keys are and words are not.
fn looks_random(word: &str) -> bool {
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+' | '=');
    word.split(|c: char| !is_key(c)).any(|run| {
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        run.len() >= 20 && digits >= 3 && run.bytes().filter(u8::is_ascii_alphabetic).count() >= 3
    })
}

#[cfg(test)]
mod tests {
    use super::redact;

    #[test]
    fn secrets_go_and_the_rest_stays() {
        for (text, safe) in [
            ("HTTP 401 for all calls", "HTTP 401 for all calls"),
            ("Authorization: Bearer abc.def", "Authorization: Bearer [removed]"),
            ("curl -H authorization:Basic Zm9vOmJhcg==", "curl -H authorization:Basic [removed]"),
            ("api_key=s3cr3t failed", "api_key=[removed] failed"),
            ("token: s3cr3t\nnext line", "token: [removed]\nnext line"),
            ("the token is refused", "the token is refused"),
            ("key 9f8e7d6c5b4a39281706f5e4d3c2b1a0", "key [removed]"),
            ("?token=abc&x=1", "?token=[removed]"),
            ("a basic problem", "a basic problem"),
            (r#"{"token":"abc","a":1}"#, r#"{"token":"[removed]"#),
            ("", ""),
        ] {
            assert_eq!(redact(text), safe, "{text}");
        }
    }
}
