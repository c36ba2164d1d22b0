//! Signatures by the schemes that ship: as vendors document them, and as they go wrong.

use hmac::{Hmac, Mac};

use super::*;
use crate::playbook::{Playbook, Webhooks, builtin};
use crate::probe::Secret;
use crate::time::Timestamp;

fn now() -> Timestamp {
    Timestamp::parse("2026-03-10T14:00:00Z").unwrap()
}

fn digest(algorithm: Algorithm, key: &[u8], message: &[u8]) -> Vec<u8> {
    match algorithm {
        Algorithm::HmacSha256 => {
            let mut mac = Hmac::<sha2::Sha256>::new_from_slice(key).unwrap();
            mac.update(message);
            mac.finalize().into_bytes().to_vec()
        }
        _ => {
            let mut mac = Hmac::<sha1::Sha1>::new_from_slice(key).unwrap();
            mac.update(message);
            mac.finalize().into_bytes().to_vec()
        }
    }
}

fn explained(
    scheme: &Webhooks,
    pasted: &Pasted,
    secret: &str,
    at: Timestamp,
) -> Result<Explained, Unchecked> {
    let checks = checks(scheme, pasted, &Secret::new(secret), at)?;
    let fits = checks.checks.iter().position(|check| {
        check.expected.contains(&digest(check.algorithm, check.key.bytes(), &check.message))
    });
    Ok(explain(&checks, fits))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn base64(bytes: &[u8]) -> String {
    crate::base64::padded(bytes)
}

fn scheme(playbook: &Playbook) -> &Webhooks {
    playbook.webhooks.last().unwrap()
}

#[test]
fn the_examples_in_vendors_documentation_are_valid() {
    // GitHub: Validating webhook deliveries. Slack: Verifying requests. Twilio: Webhooks security.
    let slack = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    for (id, headers, body, url, secret, at) in [
        (
            "github",
            "X-Hub-Signature-256: sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
            "Hello, World!",
            "",
            "It's a Secret to Everybody",
            now(),
        ),
        (
            "slack",
            "X-Slack-Request-Timestamp: 1531420618\nX-Slack-Signature: v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            slack,
            "",
            "8f742231b10e8888abcd99yyyzzz85a5",
            Timestamp::from_millis(1_531_420_700_000),
        ),
        (
            "twilio",
            "X-Twilio-Signature: 0/KCTR6DLpKmkAf8muzZqo1nDgQ=",
            "CallSid=CA1234567890ABCDE&Caller=%2B12349013030&Digits=1234&From=%2B12349013030&To=%2B18005551212",
            "https://mycompany.com/myapp.php?foo=1&bar=2",
            "12345",
            now(),
        ),
    ] {
        let playbook = builtin(id).unwrap();
        let found = explained(scheme(&playbook), &Pasted::of(headers, body, url), secret, at);
        assert_eq!(found, Ok(Explained { is_valid: true, causes: Vec::new() }), "{id}");
    }
}

/// The head of a webhook that this vendor signs, made by its own rules as its documentation writes them.
fn signed(id: &str, body: &str, secret: &str, at: Timestamp) -> (String, &'static str) {
    let seconds = at.millis() / 1000;
    let of = |message: String| digest(Algorithm::HmacSha256, secret.as_bytes(), message.as_bytes());
    let url = "https://example.com/hook";
    let head = match id {
        "customer-io" => format!(
            "x-cio-timestamp: {seconds}\nx-cio-signature: {}",
            hex(&of(format!("v0:{seconds}:{body}")))
        ),
        "github" => format!("X-Hub-Signature-256: sha256={}", hex(&of(body.into()))),
        "stripe" => {
            format!("Stripe-Signature: t={seconds},v1={},v0=abcd", hex(&of(format!("{seconds}.{body}"))))
        }
        "slack" => format!(
            "X-Slack-Request-Timestamp: {seconds}\nX-Slack-Signature: v0={}",
            hex(&of(format!("v0:{seconds}:{body}")))
        ),
        "zoom" => format!(
            "x-zm-request-timestamp: {seconds}\nx-zm-signature: v0={}",
            hex(&of(format!("v0:{seconds}:{body}")))
        ),
        "shopify" | "xero" | "quickbooks" => {
            let header = match id {
                "shopify" => "X-Shopify-Hmac-SHA256",
                "xero" => "x-xero-signature",
                _ => "intuit-signature",
            };
            format!("{header}: {}", base64(&of(body.into())))
        }
        "hubspot" => {
            let millis = at.millis();
            let signature = base64(&of(format!("POST{url}{body}{millis}")));
            format!("X-HubSpot-Request-Timestamp: {millis}\nX-HubSpot-Signature-v3: {signature}")
        }
        "pagerduty" => format!("X-PagerDuty-Signature: v1={},v1={}", "0".repeat(64), hex(&of(body.into()))),
        "zendesk" => format!(
            "X-Zendesk-Webhook-Signature-Timestamp: {}\nX-Zendesk-Webhook-Signature: {}",
            at.text(),
            base64(&of(format!("{}{body}", at.text())))
        ),
        "courier" => {
            format!("courier-signature: t={seconds},signature={}", hex(&of(format!("{seconds}.{body}"))))
        }
        "openai" => {
            let key = crate::base64::decode(secret.trim_start_matches("whsec_")).unwrap();
            let signature =
                base64(&digest(Algorithm::HmacSha256, &key, format!("m1.{seconds}.{body}").as_bytes()));
            format!("webhook-id: m1\nwebhook-timestamp: {seconds}\nwebhook-signature: v1,{signature}")
        }
        "airtable" => {
            let key = crate::base64::decode(secret.trim_start_matches("whsec_")).unwrap();
            let signature = hex(&digest(Algorithm::HmacSha256, &key, body.as_bytes()));
            format!("X-Airtable-Content-MAC: hmac-sha256={signature}")
        }
        other => panic!("{other}"),
    };
    (head, url)
}

const VENDORS: [&str; 14] = [
    "customer-io",
    "github",
    "stripe",
    "slack",
    "zoom",
    "shopify",
    "xero",
    "quickbooks",
    "hubspot",
    "pagerduty",
    "zendesk",
    "courier",
    "openai",
    "airtable",
];
const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const BODY: &str = "{\"a\":1,\"url\":\"https://x.example/ü\",\"list\":[1,2]}";

#[test]
fn each_scheme_is_computed_and_what_does_not_match_is_named() {
    for id in VENDORS {
        let playbook = builtin(id).unwrap();
        let scheme = scheme(&playbook);
        let (head, url) = signed(id, BODY, SECRET, now());
        let of = |body: &str, secret: &str, at| {
            explained(scheme, &Pasted::of(&head, body, url), secret, at).unwrap()
        };
        assert_eq!(of(BODY, SECRET, now()), Explained { is_valid: true, causes: Vec::new() }, "{id}");
        for (pasted, cause) in [
            (format!("{BODY}\n"), Cause::Body(BodyForm::Trimmed)),
            (
                BODY.replace(':', ": ").replace(',', ", ").replace("https: ", "https:"),
                Cause::Body(BodyForm::Compact),
            ),
            (
                "{\n  \"a\": 1,\n  \"url\": \"https://x.example/ü\",\n  \"list\": [\n    1,\n    2\n  ]\n}"
                    .into(),
                Cause::Body(BodyForm::Compact),
            ),
        ] {
            let found = of(&pasted, SECRET, now());
            assert_eq!((found.is_valid, found.causes.as_slice()), (false, &[cause][..]), "{id}: {pasted}");
        }
        let found = of(BODY, "another secret", now());
        assert_eq!((found.is_valid, found.causes[0]), (false, Cause::OtherSecret), "{id}");
        // A clock that is off matters where the vendor says so.
        let late = of(BODY, SECRET, now().shifted(3_600_000).unwrap());
        let is_off = matches!(late.causes.as_slice(), [Cause::Clock { age_seconds: 3600, .. }]);
        assert_eq!(is_off, scheme.tolerance_seconds.is_some(), "{id}: {late:?}");
    }
}

#[test]
fn other_forms_of_body_secret_address_and_encoding_are_named() {
    let github = builtin("github").unwrap();
    let sign = |body: &str, key: &[u8]| digest(Algorithm::HmacSha256, key, body.as_bytes());
    let found = |head: String, body: &str, secret: &str| {
        explained(scheme(&github), &Pasted::of(&head, body, ""), secret, now()).unwrap().causes
    };
    let plain = |body: &str| format!("x-hub-signature-256: sha256={}", hex(&sign(body, b"secret")));
    for (signed, pasted, form) in [
        ("a\r\nb", "a\nb", BodyForm::Windows),
        ("a\nb", "a\r\nb", BodyForm::Unix),
        ("{\"a\":1}\n", "{\"a\":1}", BodyForm::WithNewline),
        ("{\"a\": 1, \"b\": \"\\u00fc\"}", "{\"a\":1,\"b\":\"ü\"}", BodyForm::SpacedAscii),
        ("{\"a\": 1, \"b\": \"ü\"}", "{\"a\":1,\"b\":\"ü\"}", BodyForm::Spaced),
        ("{\"a\":\"x\\/\\u00fc\"}", "{\"a\":\"x/ü\"}", BodyForm::Escaped),
        ("{\n  \"a\": 1\n}", "{\"a\":1}", BodyForm::Indented),
    ] {
        assert_eq!(found(plain(signed), pasted, "secret"), [Cause::Body(form)], "{signed:?}");
    }
    let key = b"0123456789abcdef";
    let head = format!("x-hub-signature-256: sha256={}", hex(&sign("x", key)));
    assert_eq!(found(head.clone(), "x", &base64(key)), [Cause::Secret(SecretForm::Base64)]);
    assert_eq!(found(head, "x", &hex(key)), [Cause::Secret(SecretForm::Hex)]);
    assert_eq!(found(plain("x"), "x", "whsec_secret"), [Cause::Secret(SecretForm::Bare)]);
    assert_eq!(found(plain("x"), "x", "\"secret\""), []);
    let head = format!("x-hub-signature-256: {}", base64(&sign("x", b"secret")));
    assert_eq!(found(head, "x", "secret"), [Cause::Encoding]);
    let hubspot = builtin("hubspot").unwrap();
    for (url, cause) in [
        ("http://example.com/hook", Cause::Scheme),
        ("https://example.com/hook/", Cause::Slash),
        ("https://example.com/hook?a=1", Cause::Query),
        ("https://example.com/%68ook", Cause::Decoded),
    ] {
        let (head, _) = signed("hubspot", BODY, SECRET, now());
        let found = explained(scheme(&hubspot), &Pasted::of(&head, BODY, url), SECRET, now()).unwrap();
        assert_eq!(found.causes, [cause], "{url}");
    }
}

#[test]
fn what_is_missing_is_said() {
    let slack = builtin("slack").unwrap();
    let of = |head: &str, secret: &str| {
        explained(scheme(&slack), &Pasted::of(head, "x", ""), secret, now()).unwrap_err()
    };
    assert_eq!(of("", "s"), Unchecked::NoHeader("X-Slack-Signature".into()));
    assert_eq!(of("X-Slack-Signature: v0=abc", "s"), Unchecked::NoSignature("X-Slack-Signature".into()));
    let signature = format!("X-Slack-Signature: v0={}", "a".repeat(64));
    assert_eq!(of(&signature, "s"), Unchecked::NoHeader("X-Slack-Request-Timestamp".into()));
    assert_eq!(of(&format!("{signature}\nX-Slack-Request-Timestamp: 1"), ""), Unchecked::NoSecret);
    let twilio = builtin("twilio").unwrap();
    let head = format!("X-Twilio-Signature: {}", base64(&[1; 20]));
    let found = explained(scheme(&twilio), &Pasted::of(&head, "a=b", ""), "s", now());
    assert_eq!(found, Err(Unchecked::NoUrl));
    for id in ["plaid", "okta", "datadog", "paypal"] {
        let playbook = builtin(id).unwrap();
        assert_eq!(
            explained(scheme(&playbook), &Pasted::default(), "s", now()),
            Err(Unchecked::OtherScheme),
            "{id}"
        );
    }
}

#[test]
fn an_ecdsa_signature_becomes_two_numbers() {
    let playbook = builtin("sendgrid").unwrap();
    // 30 len 02 len r 02 len s, with a leading zero in one number and a short other.
    let (mut first, second) = (vec![0_u8], vec![7_u8; 31]);
    first.extend([0x99; 32]);
    let der = [&[0x30, 68, 0x02, 33][..], &first, &[0x02, 31], &second].concat();
    let head = format!(
        "X-Twilio-Email-Event-Webhook-Signature: {}\nX-Twilio-Email-Event-Webhook-Timestamp: 1600112502",
        base64(&der)
    );
    let key = base64(&[4; 91]);
    let found =
        checks(scheme(&playbook), &Pasted::of(&head, "[]\r\n", ""), &Secret::new(&key), now()).ok().unwrap();
    let check = &found.checks[0];
    assert_eq!((check.algorithm, check.key.bytes().len()), (Algorithm::EcdsaSha256, 91));
    assert_eq!(check.message, b"1600112502[]\r\n");
    assert_eq!(check.expected[0].len(), 64);
    assert_eq!(check.expected[0][31..34], [0x99, 0, 7]);
    for wrong in [&der[..40], &[0x30, 0x02, 0x02, 0x7f], &[0; 70]] {
        let head = format!("X-Twilio-Email-Event-Webhook-Signature: {}", base64(wrong));
        let found = checks(scheme(&playbook), &Pasted::of(&head, "", ""), &Secret::new(&key), now()).err();
        assert!(matches!(found, Some(Unchecked::NoSignature(_))), "{found:?}");
    }
}

#[test]
fn a_paste_is_read_in_the_ways_it_is_pasted() {
    for text in [
        "POST /hook HTTP/1.1\r\nHost: x\r\nX-A: 1\r\n\r\n{\"a\":1}\r\n",
        "> POST https://x.example/hook HTTP/2\n> X-A: 1\n\n{\"a\":1}\r\n",
        "\"x-a\": \"1\",\n'host': ['x'],\n{\"a\":1}\r\n",
        "HTTP_X_A: 1\n\n{\"a\":1}\r\n",
        "-H 'X-A: 1' \\\n\n{\"a\":1}\r\n",
    ] {
        let pasted = Pasted::whole(text, "");
        assert_eq!((pasted.header("X-A"), pasted.body.as_str()), (Some("1"), "{\"a\":1}\r\n"), "{text}");
        assert_eq!(pasted.method, "POST");
    }
    let long = "ü".repeat(2_000_000);
    assert!(
        Pasted::whole(&long, "").body.is_empty() && Pasted::of(&long, &long, "").body.len() <= 1024 * 1024
    );
}
