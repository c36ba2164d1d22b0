//! Keys and tokens by the shapes their makers gave them, and what is random and has no harmless name.

use std::ops::Range;

/// A beginning that only keys have, how long the whole at least is, and which marks may stand in it beside `_` and `-`.
type Shape = (&'static str, usize, &'static [u8]);

/// As vendors document them for scanners of secrets (GitHub's supported patterns, and each vendor's pages).
const SHAPES: &[Shape] = &[
    ("ghp_", 16, b""),
    ("gho_", 16, b""),
    ("ghu_", 16, b""),
    ("ghs_", 16, b""),
    ("ghr_", 16, b""),
    ("github_pat_", 20, b""),
    ("glpat-", 14, b"."),
    ("gldt-", 14, b""),
    ("glrt-", 14, b""),
    ("glcbt-", 14, b""),
    ("glptt-", 14, b""),
    ("glsoat-", 14, b""),
    ("xoxb-", 12, b""),
    ("xoxp-", 12, b""),
    ("xoxa-", 12, b""),
    ("xoxr-", 12, b""),
    ("xoxs-", 12, b""),
    ("xoxe-", 12, b"."),
    ("xoxe.", 12, b"."),
    ("xoxc-", 12, b""),
    ("xoxd-", 12, b"%+/="),
    ("xapp-", 12, b""),
    ("sk_live_", 12, b""),
    ("sk_test_", 12, b""),
    ("rk_live_", 12, b""),
    ("rk_test_", 12, b""),
    ("pk_live_", 12, b""),
    ("pk_test_", 12, b""),
    ("whsec_", 12, b"+/="),
    ("sk-ant-", 14, b""),
    ("sk-proj-", 14, b""),
    ("sk-or-", 14, b""),
    ("sk-", 20, b""),
    ("AIza", 30, b""),
    ("ya29.", 14, b"."),
    ("GOCSPX-", 14, b""),
    ("SG.", 20, b"."),
    ("npm_", 20, b""),
    ("pypi-", 20, b""),
    ("dckr_pat_", 14, b""),
    ("dckr_oat_", 14, b""),
    ("dop_v1_", 14, b""),
    ("doo_v1_", 14, b""),
    ("dor_v1_", 14, b""),
    ("shpat_", 12, b""),
    ("shpss_", 12, b""),
    ("shpca_", 12, b""),
    ("shppa_", 12, b""),
    ("key-", 30, b""),
    ("sq0atp-", 14, b""),
    ("sq0csp-", 14, b""),
    ("sq0idp-", 14, b""),
    ("EAAA", 40, b""),
    ("EAAC", 40, b""),
    ("EAAG", 40, b""),
    ("EAAB", 40, b""),
    ("EAAE", 40, b""),
    ("hf_", 20, b""),
    ("r8_", 20, b""),
    ("gsk_", 20, b""),
    ("xai-", 20, b""),
    ("pplx-", 20, b""),
    ("nvapi-", 20, b""),
    ("lin_api_", 14, b""),
    ("lin_oauth_", 14, b""),
    ("ntn_", 20, b""),
    ("secret_", 30, b""),
    ("figd_", 14, b""),
    ("pat-na1-", 14, b""),
    ("pat-eu1-", 14, b""),
    ("sbp_", 20, b""),
    ("sb_secret_", 14, b""),
    ("dapi", 34, b""),
    ("NRAK-", 14, b""),
    ("NRJS-", 14, b""),
    ("phx_", 20, b""),
    ("sntrys_", 14, b"+/="),
    ("sntryu_", 14, b""),
    ("glsa_", 14, b""),
    ("glc_", 20, b"=+/"),
    ("PMAK-", 14, b""),
    ("ATATT3", 20, b"=+/"),
    ("ATCTT3", 20, b"=+/"),
    ("ATBB", 24, b""),
    ("xkeysib-", 14, b""),
    ("xsmtpsib-", 14, b""),
    ("re_", 20, b""),
    ("tfp_", 20, b""),
    ("hvs.", 14, b""),
    ("hvb.", 14, b""),
    ("dp.st.", 14, b"."),
    ("dp.pt.", 14, b"."),
    ("access_token$", 20, b"$"),
    ("rzp_live_", 14, b""),
    ("rzp_test_", 14, b""),
    ("FLWSECK", 14, b""),
    ("tskey-", 14, b""),
    ("pul-", 24, b""),
    ("CFPAT-", 14, b""),
    ("sl.", 60, b"."),
    ("EZAK", 24, b""),
    ("EZTK", 24, b""),
    ("shippo_", 20, b""),
    ("lsv2_", 20, b""),
    ("fm2_", 20, b"+/=,"),
    ("ops_", 40, b""),
    ("AGE-SECRET-KEY-", 20, b""),
    ("ABSK", 40, b"+/="),
    ("hvr.", 14, b""),
    ("dp.ct.", 14, b"."),
    ("dp.sa.", 14, b"."),
    ("pscale_tkn_", 20, b"."),
    ("pscale_pw_", 20, b"."),
    ("pscale_oauth_", 20, b"."),
    ("rubygems_", 30, b""),
    ("bkua_", 30, b""),
    ("rnd_", 24, b""),
    ("nfp_", 24, b""),
    ("nfo_", 24, b""),
    ("nfc_", 24, b""),
    ("access-production-", 40, b""),
    ("access-sandbox-", 40, b""),
    ("access-development-", 40, b""),
    ("shpua_", 12, b""),
    ("sgp_", 24, b""),
    ("sk_", 40, b""),
    ("dt0c01.", 24, b"."),
    ("dt0s01.", 24, b"."),
    ("glft-", 14, b""),
    ("glagent-", 14, b""),
    ("vercel_blob_rw_", 24, b""),
    ("AKCp", 40, b""),
    ("tvly-", 20, b""),
    ("e2b_", 24, b""),
];

/// For each first letter the second ones with which a shape begins, a bit for each.
const BEGINNINGS: [u128; 128] = {
    let mut table = [0_u128; 128];
    let mut place = 0;
    while place < SHAPES.len() {
        let head = SHAPES[place].0.as_bytes();
        table[(head[0] & 0x7f) as usize] |= 1 << (head[1] & 0x7f);
        place += 1;
    }
    table
};

/// The key that begins with this word: by its first letters, or by its form.
pub(super) fn key(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let rest = text.get(start..)?;
    let word = text.get(start..end)?;
    let first = *word.as_bytes().first()?;
    // Short words begin a key only before a mark that may stand in one.
    let next = text.as_bytes().get(end).copied().unwrap_or(b' ');
    if word.len() < 10 && !b".$:!/".contains(&next) || word.is_empty() {
        return None;
    }
    let may_be = BEGINNINGS.get(usize::from(first & 0x7f)).is_some_and(|seconds| {
        let second = rest.as_bytes().get(1).copied().unwrap_or_default();
        second < 0x80 && seconds >> second & 1 == 1
    });
    // Nearly every word ends here: no key begins with its first two letters.
    let shape = may_be.then(|| {
        SHAPES.iter().find(|(head, ..)| head.as_bytes().first() == Some(&first) && rest.starts_with(head))
    });
    let shape = shape.flatten();
    if let Some((head, least, marks)) = shape {
        // The beginning may hold a mark that the rest does not: `hvs.…`.
        let length = head.len() + run(rest.get(head.len()..).unwrap_or_default(), marks);
        let tail = rest.get(head.len()..length).unwrap_or_default();
        let varied = tail.bytes().any(|byte| byte.is_ascii_digit())
            || tail.bytes().any(|byte| byte.is_ascii_uppercase());
        // Variables are named so: `secret_key_of_the_tenant_in_use`.
        if length >= *least && varied {
            return Some(start..start + length);
        }
    }
    special(text, rest, word, start, end)
}

/// Keys that are known by their form rather than by their beginning.
fn special(text: &str, rest: &str, word: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let upper_or_digit =
        |word: &str| word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let hex = |word: &str| word.bytes().all(|byte| byte.is_ascii_hexdigit());
    // Access keys of AWS.
    if word.len() == 20 && (word.starts_with("AKIA") || word.starts_with("ASIA")) && upper_or_digit(word) {
        return Some(start..end);
    }
    // Session tokens of AWS.
    if word.len() >= 60 && ["FwoG", "IQoJ", "FQoG"].iter().any(|head| word.starts_with(head)) {
        return Some(start..start + run(rest, b"+/=%"));
    }
    // JSON in base64 before a dot: a JWT, and Mapbox's, which has a letter or two before it.
    if word.starts_with("eyJ") {
        let length = run(rest, b".=");
        let dots = rest.get(..length).unwrap_or_default().matches('.').count();
        return (dots >= 1 && length >= 24 || length >= 60).then_some(start..start + length);
    }
    if matches!(word, "pk" | "sk" | "tk") && rest.get(2..).is_some_and(|tail| tail.starts_with(".eyJ")) {
        return Some(start..start + run(rest, b"."));
    }
    // Twilio's API keys; its account ids begin with AC and are no secret.
    if word.len() == 34 && word.starts_with("SK") && hex(word.get(2..)?) {
        return Some(start..end);
    }
    // An account of Twilio's with its token behind it.
    if word.len() == 34
        && word.starts_with("AC")
        && hex(word.get(2..)?)
        && text.as_bytes().get(end) == Some(&b':')
    {
        let length = run(text.get(end + 1..)?, b"");
        return (length == 32).then_some(end + 1..end + 33);
    }
    // Mailchimp's: the data centre behind a dash.
    if word.len() > 35
        && word.is_char_boundary(32)
        && hex(word.get(..32)?)
        && word.get(32..)?.starts_with("-us")
    {
        return Some(start..end);
    }
    // Mollie's.
    if word.len() >= 30 && (word.starts_with("live_") || word.starts_with("test_")) && varied(word) {
        return Some(start..end);
    }
    let bytes = text.as_bytes();
    // Airtable's: an id, a dot, 64 digits. HashiCorp's: an id and `.atlasv1.` before the secret.
    if word.len() == 17 && word.starts_with("pat") && bytes.get(end) == Some(&b'.') {
        let length = run(text.get(end + 1..)?, b"");
        return (length == 64).then_some(start..end + 65);
    }
    if word.len() == 14 && rest.get(14..).is_some_and(|tail| tail.starts_with(".atlasv1.")) {
        return Some(start..start + run(rest, b"."));
    }
    // Bots of Telegram: `123456789:AA…`, in a path behind `bot`.
    let digits = word.trim_start_matches("bot");
    if (8..=10).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && bytes.get(end) == Some(&b':')
    {
        let length = run(text.get(end + 1..)?, b"");
        return (length >= 30).then_some(start..end + 1 + length);
    }
    // Sessions of Salesforce: an organisation's id, `!`, the secret.
    if word.starts_with("00D") && (15..=18).contains(&word.len()) && bytes.get(end) == Some(&b'!') {
        let length = run(text.get(end + 1..)?, b"._");
        return (length >= 30).then_some(end + 1..end + 1 + length);
    }
    // Refresh tokens of Google.
    if word == "1" && rest.starts_with("1//0") {
        let length = run(rest, b"/");
        return (length >= 30).then_some(start..start + length);
    }
    None
}

fn varied(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit()) && word.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// How long a run of letters, digits, `_`, `-` and these marks is. Marks at its end belong to the sentence.
fn run(text: &str, marks: &[u8]) -> usize {
    let bytes = text.as_bytes();
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-".contains(byte) || marks.contains(byte);
    let length = bytes.iter().take(8192).take_while(|byte| is_part(byte)).count();
    let tail = bytes.get(..length).unwrap_or_default().iter().rev().take_while(|byte| **byte == b'.').count();
    length - tail
}

/// Names before a value that say that it is an id or a digest, which support asks for and nobody can log in with.
const IDS: &[&str] = &[
    "id",
    "ids",
    "ray",
    "hash",
    "digest",
    "sha",
    "sha1",
    "sha256",
    "sha512",
    "md5",
    "etag",
    "trace",
    "span",
    "request",
    "commit",
    "revision",
    "checksum",
    "integrity",
    "reference",
    "ref",
    "build",
    "image",
    "version",
    "fingerprint",
    "pop",
    "cursor",
];

/// A random word without a name: letters of both kinds and digits, so mixed that no word and no path is.
pub(super) fn random(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let length = end - start;
    if length < 24 || start > 0 && text.as_bytes().get(start - 1).is_some_and(|byte| b".@".contains(byte)) {
        return None;
    }
    let word = text.get(start..end)?;
    let bytes = word.as_bytes();
    // An id says so before its first mark: `req_…`, `evt_…`.
    if let Some((head, _)) = word.split_once(['_', '-'])
        && head.len() <= 8
        && head.bytes().all(|byte| byte.is_ascii_lowercase())
    {
        return None;
    }
    let kinds = |byte: u8| match byte {
        b'0'..=b'9' => 0,
        b'A'..=b'Z' => 1,
        b'a'..=b'z' => 2,
        _ => 3,
    };
    let mut counts = [0_usize; 4];
    for byte in bytes {
        if let Some(count) = counts.get_mut(kinds(*byte)) {
            *count += 1;
        }
    }
    let [digits, upper, lower, others] = counts;
    if digits < 3 || upper < 3 || lower < 3 || others > 2 {
        return None;
    }
    let turns = bytes.windows(2).filter(|pair| matches!(pair, [a, b] if kinds(*a) != kinds(*b))).count();
    if turns * 3 < length || is_id(text, start) {
        return None;
    }
    let rest = text.get(start..)?;
    Some(start..start + run(rest, b"+/="))
}

/// Whether the word before this place names an id.
fn is_id(text: &str, start: usize) -> bool {
    let mut from = start.saturating_sub(40);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = text.get(from..start).unwrap_or_default();
    let before = before.trim_end_matches([' ', '"', '\'', ':', '=', '\\', '#', '<', '(', '[', '>', '\t']);
    let name = before.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let lower = name.to_ascii_lowercase();
    IDS.contains(&lower.as_str()) || lower.ends_with("id") || before.to_ascii_lowercase().ends_with("id-2")
}
