//! Secrets go, and what is none stays.

use super::redact;

#[test]
fn secrets_go_and_the_rest_stays() {
    for (text, safe) in [
        ("HTTP 401 for all calls", "HTTP 401 for all calls"),
        ("Authorization: Bearer abc.def1", "Authorization: Bearer [removed]"),
        ("curl -H authorization:Basic Zm9vOmJhcg==", "curl -H authorization:Basic [removed]"),
        ("api_key=s3cr3t failed", "api_key=[removed] failed"),
        ("token: s3cr3t\nnext line", "token: [removed]\nnext line"),
        ("the token is refused", "the token is refused"),
        ("invalid token: expired", "invalid token: expired"),
        ("key 9f8e", "key 9f8e"),
        ("?token=abc&x=1", "?token=[removed]&x=1"),
        ("a basic problem", "a basic problem"),
        (r#"{"token":"abc","a":1}"#, r#"{"token":"[removed]","a":1}"#),
        (
            r#"{"body":"{\"password\":\"a b c\",\"x\":1}"}"#,
            r#"{"body":"{\"password\":\"[removed]\",\"x\":1}"}"#,
        ),
        ("postgres://shop:S0mmer@db:5432/shop", "postgres://shop:[removed]@db:5432/shop"),
        ("redis://:S0mmer@db:6379", "redis://:[removed]@db:6379"),
        ("git@github.com:acme/shop.git", "git@github.com:acme/shop.git"),
        ("from kim@nordwind.example to", "from [removed] to"),
        ("?email=kim%40nordwind.example&a=1", "?email=[removed]&a=1"),
        ("card 4242 4242 4242 4242, exp", "card [removed], exp"),
        ("order 4242424242424241", "order 4242424242424241"),
        ("IBAN DE89 3704 0044 0532 0130 00.", "IBAN [removed]."),
        ("Cookie: sid=abc; theme=dark", "Cookie: sid=[removed]; theme=[removed]"),
        ("set-cookie: sid=abc; Path=/; HttpOnly", "set-cookie: sid=[removed]; Path=/; HttpOnly"),
        ("curl -u deploy:hunter2 https://x.example", "curl -u deploy:[removed] https://x.example"),
        ("mysql -uroot -pS3cret1 db", "mysql -uroot -p[removed] db"),
        ("docker login -u me -p S3cret1", "docker login -u me -p [removed]"),
        ("docker run -p 8080:80 x", "docker run -p 8080:80 x"),
        ("--password hunter2 --port 80", "--password [removed] --port 80"),
        ("AccountName=a;AccountKey=QUJD+/==;Suffix=x", "AccountName=a;AccountKey=[removed];Suffix=x"),
        (
            "x-request-id: 9af1c0de-fa4e-4e0f-9a1b-2c3d4e5f6071",
            "x-request-id: 9af1c0de-fa4e-4e0f-9a1b-2c3d4e5f6071",
        ),
        (
            "commit 9f8e7d6c5b4a39281706f5e4d3c2b1a098765432",
            "commit 9f8e7d6c5b4a39281706f5e4d3c2b1a098765432",
        ),
        (
            "'idempotency-key': 'stripe-node-retry-0c9d1f2e'",
            "'idempotency-key': 'stripe-node-retry-0c9d1f2e'",
        ),
        ("max_tokens=1024", "max_tokens=1024"),
        ("GITHUB_TOKEN: ***", "GITHUB_TOKEN: ***"),
        (r#"{"name":"x-api-key","value":"abc"}"#, r#"{"name":"x-api-key","value":"[removed]"}"#),
        (
            "https://x.example/a?x=1\\u0026sig=abc\\u0026y=2",
            "https://x.example/a?x=1\\u0026sig=[removed]\\u0026y=2",
        ),
        ("my password is Sommer2026!", "my password is [removed]!"),
        ("auth: dXNlcjpodW50ZXIyaHVudGVyMg==", "auth: [removed]"),
        (
            "echo S3cret12 | docker login -u a --password-stdin",
            "echo [removed] | docker login -u a --password-stdin",
        ),
        (
            "https://ghp_16C7e42F292c6912E7710c838347Ae178B4a:pw1@github.com/a",
            "https://[removed]:[removed]@github.com/a",
        ),
        (
            r#""cookies": [{"name":"a","value":"b"}, "x", {"name":"c","value":"d"}], "value":"e""#,
            r#""cookies": [{"name":"a","value":"[removed]"}, "x", {"name":"c","value":"[removed]"}], "value":"e""#,
        ),
        ("\"cookies\": [ password=hunter22", "\"cookies\": [ password=[removed]"),
        ("curl -u ghp_16C7e42F292c6912E7710c838347Ae178B4a:hunter22 x", "curl -u [removed]:[removed] x"),
        ("<Code>ghp_16C7e42F292c6912E7710c838347Ae178B4a</Code>", "<Code>[removed]</Code>"),
        ("", ""),
    ] {
        assert_eq!(redact(text), safe, "{text}");
    }
}

#[test]
fn a_secret_goes_wherever_it_stands_again() {
    let text = "PASSWORD=hunter2hunter\nlog: tried hunter2hunter, aHVudGVyMmh1bnRlcg== failed";
    assert_eq!(redact(text), "PASSWORD=[removed]\nlog: tried [removed], [removed] failed");
}

#[test]
fn a_private_key_goes_whole() {
    let key = "a\n-----BEGIN RSA PRIVATE KEY-----\nABC\nDEF\n-----END RSA PRIVATE KEY-----\nb";
    assert_eq!(
        redact(key),
        "a\n-----BEGIN RSA PRIVATE KEY-----\n[removed]\n-----END RSA PRIVATE KEY-----\nb"
    );
}
