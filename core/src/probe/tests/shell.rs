//! Commands run through a real shell, with whatever was filled in.

use std::process::Command;

use super::super::*;
use super::plan::{customer_io, planned};
use crate::playbook::{Auth, KeyPart};

/// What nobody would fill in, and what somebody will.
const HOSTILE: [&str; 27] = [
    "",
    " ",
    "'",
    "''",
    "a'b\"c",
    "$(touch /tmp/owned)",
    "`id`",
    "${HOME}",
    "$HOME",
    "a\nb",
    "\n\n",
    "-rf",
    "--help",
    "a;b|c&d",
    "\\",
    "\\'",
    "!!",
    "%s%n",
    "#x",
    "~",
    "*?[a]",
    "a\tb\r\u{1b}[31m\u{7f}",
    "ü漢🙂",
    "\u{202e}\u{200b}\u{9b}",
    "<>(){}",
    "@/etc/passwd",
    "'; rm -rf ~ #",
];

fn shell(script: &str) -> Vec<u8> {
    let out = Command::new("/bin/sh")
        .args(["-c", script])
        .env_clear()
        .env("PATH", std::env::var("PATH").unwrap())
        .output()
        .unwrap();
    assert!(out.status.success(), "{script}: {}", String::from_utf8_lossy(&out.stderr));
    out.stdout
}

/// Texts made of pieces of the hostile ones, by a generator that always makes the same.
fn made() -> Vec<String> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    (0..400).map(|_| (0..next(6)).map(|_| HOSTILE[next(HOSTILE.len())]).collect()).collect()
}

#[test]
fn a_quoted_text_goes_through_a_shell_as_it_is() {
    let all: Vec<String> = HOSTILE.iter().map(|text| (*text).to_string()).chain(made()).collect();
    let script: Vec<String> = all.iter().map(|text| format!("printf '%s\\000' {}", quoted(text))).collect();
    let out = shell(&script.join("\n"));
    let read: Vec<&[u8]> = out.split(|byte| *byte == 0).collect();
    assert_eq!(read.len(), all.len() + 1);
    for (text, read) in all.iter().zip(read) {
        assert_eq!(String::from_utf8_lossy(read), *text);
        let is_seen =
            |letter: char| letter == '\n' || !(letter.is_control() || crate::copied::is_unseen(letter));
        assert!(quoted(text).chars().all(is_seen), "{text:?} has what a terminal acts on");
    }
}

#[test]
fn curl_gets_the_request_and_nothing_else_runs() {
    for text in HOSTILE.iter().map(|text| (*text).to_string()).chain(made()) {
        let inputs = Inputs {
            user_id: text.clone(),
            event: text.clone(),
            data: crate::tree::Value::object([("k", text.as_str().into())]).to_text(),
            ..Inputs::default()
        };
        let recipe = customer_io().probe("track").unwrap();
        let Ok(request) = plan(customer_io(), recipe, Origin::Shipped, None, &inputs) else {
            assert!(text.trim().is_empty() || text.len() > 900, "{text:?}");
            continue;
        };
        let command = curl(&request).unwrap();
        assert!(command.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()), "{command}");
        // A few through the shell; a process each.
        if text.len() > 30 {
            continue;
        }
        let script = format!(
            "curl() {{ printf '%s\\000' \"$@\"; }}\nCUSTOMERIO_SITE_ID=s CUSTOMERIO_TRACK_API_KEY=k\n{command}"
        );
        let out = String::from_utf8(shell(&script)).unwrap();
        let words: Vec<&str> = out.split_terminator('\0').collect();
        let after = |flag: &str| words.iter().position(|word| *word == flag).map(|at| words[at + 1]).unwrap();
        assert_eq!(after("--url"), request.url(), "{text:?}");
        assert_eq!(after("-u"), "s:k");
        let body: serde_json::Value = serde_json::from_str(after("--data-raw")).unwrap();
        assert_eq!(body, serde_json::from_str::<serde_json::Value>(request.body().unwrap()).unwrap());
        assert_eq!(body["name"], text);
        assert_eq!(words.len(), 16, "{words:?}");
    }
}

#[test]
fn a_playbooks_own_words_are_quoted_too() {
    let mut request = planned("app-api", None);
    request.auth = Auth::Header {
        header: "X-Key".into(),
        prefix: "a'$(id)`id`\"".into(),
        token: KeyPart { name: "T".into(), env: "APP_KEY".into() },
    };
    request.headers.push(Header { name: "X-A".into(), value: "'; id #".into() });
    let script = format!("curl() {{ printf '%s\\n' \"$@\"; }}\nAPP_KEY=secret\n{}", curl(&request).unwrap());
    let out = String::from_utf8(shell(&script)).unwrap();
    assert!(out.contains("X-Key: a'$(id)`id`\"secret\n") && out.contains("X-A: '; id #\n"), "{out}");
    request.auth = Auth::Bearer { token: KeyPart { name: "T".into(), env: "A$(id)".into() } };
    assert_eq!(curl(&request), None);
    for host in ["a b", "-x.example", "$(id).example", "a.example;id", "a.example\n", ""] {
        assert_eq!(
            (dig(&[host]), openssl(host), latency(host, 5), phases(host)),
            (None, None, None, None),
            "{host}"
        );
    }
}

#[test]
fn commands_are_those_of_the_guide() {
    assert_eq!(
        curl(&planned("track-health", None)).unwrap(),
        "curl -sS -g -w '\\nHTTP: %{http_code} Time: %{time_total}s\\n' --max-time 10 -X PUT -u \"$CUSTOMERIO_SITE_ID:$CUSTOMERIO_TRACK_API_KEY\" -H 'Content-Type: application/json' --data-raw '{\"_diag\":true}' --url 'https://track.customer.io/api/v1/customers/health-check'"
    );
    assert_eq!(
        curl(&planned("app-api", None)).unwrap(),
        "curl -sS -g -w '\\nHTTP: %{http_code} Time: %{time_total}s\\n' --max-time 10 -H \"Authorization: Bearer $CUSTOMERIO_APP_API_KEY\" --url 'https://api.customer.io/v1/campaigns'"
    );
    assert_eq!(
        dig(&["track.customer.io", "no host"]).unwrap(),
        "for host in track.customer.io; do IP=$(dig +short \"$host\" | tail -1); echo \"$host: ${IP:-FAILED}\"; done"
    );
    assert!(
        openssl("track.customer.io")
            .unwrap()
            .starts_with("openssl s_client -connect track.customer.io:443 -servername track.customer.io <")
    );
    assert!(latency("track.customer.io", 3).unwrap().starts_with("for i in 1 2 3; do curl"));
    for request in [planned("track", None), reach("x", "a.example").unwrap()] {
        let script = format!("curl() {{ :; }}\n{}", curl(&request).unwrap());
        assert!(shell(&script).is_empty());
    }
}
