//! Probes as commands for a terminal: curl with environment variables, dig, openssl. Whatever was filled in, pasting one runs that one
//! command and nothing else.
//!
//! What makes it right: a shell takes nothing out of single quotes but their end, and a terminal acts on control characters before any
//! shell sees them. So all of a person's and a playbook's text stands in single quotes, and no character of it is one that a
//! terminal acts on: in an address it is percent-encoded, in a body escaped as JSON, elsewhere made by `printf`.

use super::request::Request;
use crate::copied::is_unseen;
use crate::digits::digits;
use crate::playbook::{Auth, KeyPart, Method, is_host};

/// A text as one word of a POSIX shell: the shell hands on exactly this text. A NUL, which no argument can have, is left out.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    let mut is_open = false;
    let mut set = |out: &mut String, open: bool| {
        if is_open != open {
            out.push('\'');
            is_open = open;
        }
    };
    for letter in text.chars().filter(|letter| *letter != '\0') {
        match letter {
            '\'' => {
                set(&mut out, false);
                out.push_str("\\'");
            }
            // A line break inside quotes is a line break, and the only one of these that `printf` in `$( )` would lose.
            '\n' => {
                set(&mut out, true);
                out.push('\n');
            }
            _ if letter.is_control() || is_unseen(letter) || matches!(letter, '\u{2028}' | '\u{2029}') => {
                set(&mut out, false);
                out.push_str("\"$(printf '");
                for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
                    out.push('\\');
                    for shift in [6, 3, 0] {
                        out.push(char::from(b'0' + (byte >> shift & 7)));
                    }
                }
                out.push_str("')\"");
            }
            _ => {
                set(&mut out, true);
                out.push(letter);
            }
        }
    }
    set(&mut out, false);
    if out.is_empty() { "''".into() } else { out }
}

/// JSON in plain ASCII: every other character is written as its escape, which only stands inside of JSON's texts.
pub(crate) fn plain_json(json: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter == ' ' || letter.is_ascii_graphic() {
            out.push(letter);
            continue;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            out.push_str("\\u");
            for shift in [12, 8, 4, 0] {
                out.push(char::from(HEX.get(usize::from(*unit >> shift & 15)).copied().unwrap_or(b'0')));
            }
        }
    }
    out
}

/// What curl tells of a call: the line of the guide.
const TELLING: &str = r"'\nHTTP: %{http_code} Time: %{time_total}s\n'";

/// A request as curl, with its credential in environment variables. In plain ASCII. Nothing where the request is none that may be
/// sent, or asks for a variable of another name than variables have.
#[must_use]
pub fn curl(request: &Request) -> Option<String> {
    let is_variable = |part: &KeyPart| {
        let name = part.env.as_bytes();
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        name.first().is_some_and(|byte| byte.is_ascii_alphabetic()) && name.iter().all(is_part)
    };
    if !request.is_sound() || !request.auth().parts().all(is_variable) {
        return None;
    }
    let mut words: Vec<String> =
        vec!["curl -sS -g".into(), ["-w ", TELLING].concat(), "--max-time 10".into()];
    match request.method() {
        Method::Get => {}
        Method::Head => words.push("--head".into()),
        method => words.push(["-X ", method.name()].concat()),
    }
    match request.auth() {
        Auth::None => {}
        Auth::Basic { user, password } => {
            let password = password.as_ref().map_or(String::new(), |part| ["$", &part.env].concat());
            words.push(["-u \"$", &user.env, ":", &password, "\""].concat());
        }
        Auth::Bearer { token } => {
            words.push(["-H \"Authorization: Bearer $", &token.env, "\""].concat());
        }
        Auth::Header { header, prefix, token } => {
            let name = [header, ": ", prefix].concat();
            words.push(["-H ", &quoted(&name), "\"$", &token.env, "\""].concat());
        }
    }
    for header in request.headers() {
        words.push(["-H ", &quoted(&[header.name.as_str(), ": ", &header.value].concat())].concat());
    }
    match request.body() {
        // `--data` alone would read a file for a body that begins with `@`.
        Some(body) => words.push(["--data-raw ", &quoted(&plain_json(body))].concat()),
        None if request.method() == Method::Post => words.push("--data-raw ''".into()),
        None => {}
    }
    words.push(["--url ", &quoted(&request.url())].concat());
    Some(words.join(" "))
}

/// Resolves hosts, as the guide does; the last line of each is an address, after the names it is another word for. What is no host's name is left out.
#[must_use]
pub fn dig(hosts: &[&str]) -> Option<String> {
    let hosts: Vec<&str> = hosts.iter().copied().filter(|host| is_host(host)).collect();
    (!hosts.is_empty()).then(|| {
        [
            "for host in ",
            &hosts.join(" "),
            "; do IP=$(dig +short \"$host\" | tail -1); echo \"$host: ${IP:-FAILED}\"; done",
        ]
        .concat()
    })
}

/// Shows a host's certificate.
#[must_use]
pub fn openssl(host: &str) -> Option<String> {
    is_host(host).then(|| {
        [
            "openssl s_client -connect ",
            host,
            ":443 -servername ",
            host,
            " </dev/null 2>/dev/null | openssl x509 -noout -subject -issuer -dates || echo \"TLS check failed\"",
        ]
        .concat()
    })
}

/// Measures how long a host takes: `samples` times, at most a hundred.
#[must_use]
pub fn latency(host: &str, samples: u32) -> Option<String> {
    is_host(host).then(|| {
        let count: Vec<String> = (1..=samples.clamp(1, 100)).map(|at| digits(at.into(), 1)).collect();
        [
            "for i in ",
            &count.join(" "),
            "; do curl -sS -o /dev/null -w \"Request $i: %{time_total}s\\n\" --max-time 10 'https://",
            host,
            "'; done",
        ]
        .concat()
    })
}

/// Shows each phase of one connection, which browsers do not tell of other hosts.
#[must_use]
pub fn phases(host: &str) -> Option<String> {
    is_host(host).then(|| {
        [
            "curl -sS -o /dev/null --max-time 10 -w 'DNS: %{time_namelookup}s Connect: %{time_connect}s TLS: %{time_appconnect}s ",
            "First byte: %{time_starttransfer}s Total: %{time_total}s HTTP: %{http_code}\\n' 'https://",
            host,
            "'",
        ]
        .concat()
    })
}
