//! Names over HTTPS: asking a resolver that a person chose, in the JSON that several answer (`application/dns-json`), and comparing what two
//! of them say. Off until a person allows it: who is asked learns the name.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::request::{Header, Request};
use crate::playbook::{encoded, is_host};
use crate::tree;

/// A resolver that answers in JSON at https' own port, to anybody, and lets a web page read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolver {
    /// Short and stable.
    pub id: &'static str,
    /// What to call it.
    pub name: &'static str,
    /// Its host.
    pub host: &'static str,
    path: &'static str,
}

/// Those that a person chooses from, each of another operator.
pub const RESOLVERS: [Resolver; 3] = [
    Resolver { id: "cloudflare", name: "Cloudflare", host: "cloudflare-dns.com", path: "/dns-query" },
    Resolver { id: "google", name: "Google", host: "dns.google", path: "/resolve" },
    Resolver { id: "adguard", name: "AdGuard", host: "dns.adguard-dns.com", path: "/resolve" },
];

/// What a resolver says of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// Its addresses, each once, in their order; and the name that it is another word for.
    Addresses {
        /// See above.
        addresses: Vec<IpAddr>,
        /// The last name of the chain.
        alias: Option<String>,
    },
    /// There is such a name, and no address.
    Empty,
    /// There is no such name (NXDOMAIN).
    Missing,
    /// The resolver could not find out (SERVFAIL, REFUSED and the like): the code.
    Failed(u16),
    /// No answer, or none that can be read.
    Unread,
}

/// What two resolvers say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Agreement {
    /// The same addresses, or some of them.
    Same,
    /// Other addresses: as a name of many places does, which answers each with those near by.
    Apart,
    /// One gives an address of a private network, where the other gives none such: something in between answers.
    Private,
    /// One finds it, the other does not.
    OneFails,
    /// Neither finds it.
    BothFail,
    /// There is no such name, by both.
    Missing,
    /// One of them was not read.
    Unknown,
}

impl Resolver {
    /// The resolver of this id.
    #[must_use]
    pub fn named(id: &str) -> Option<&'static Resolver> {
        RESOLVERS.iter().find(|resolver| resolver.id == id)
    }

    /// Asks it for a host's IPv4 addresses.
    #[must_use]
    pub fn ask(&self, host: &str) -> Option<Request> {
        let path = [self.path, "?name=", &encoded(host), "&type=A"].concat();
        is_host(host).then(|| Request {
            recipe: "resolve".into(),
            host: self.host.into(),
            path,
            shape: [self.path, "?name={host}&type=A"].concat(),
            headers: vec![Header { name: "Accept".into(), value: "application/dns-json".into() }],
            is_reach: false,
            ..Request::blank_one()
        })
    }
}

/// Reads a resolver's answer.
#[must_use]
pub fn resolved(body: &str) -> Resolved {
    let Ok(tree) = tree::parse(body.trim().as_bytes()) else { return Resolved::Unread };
    let Some(status) = tree.get("Status").and_then(tree::Value::as_u64) else { return Resolved::Unread };
    match status {
        0 => {}
        3 => return Resolved::Missing,
        code => return Resolved::Failed(u16::try_from(code).unwrap_or(u16::MAX)),
    }
    let mut addresses: Vec<IpAddr> = Vec::new();
    let mut alias = None;
    for answer in tree.get("Answer").and_then(tree::Value::as_array).unwrap_or_default().iter().take(100) {
        let data = answer.get("data").and_then(tree::Value::as_str).unwrap_or_default();
        match answer.get("type").and_then(tree::Value::as_u64) {
            Some(1 | 28) => {
                if let Ok(address) = data.parse::<IpAddr>()
                    && !addresses.contains(&address)
                {
                    addresses.push(address);
                }
            }
            Some(5) => alias = Some(super::said::cut(data.trim_end_matches('.'), 253).to_ascii_lowercase()),
            _ => {}
        }
    }
    if addresses.is_empty() { Resolved::Empty } else { Resolved::Addresses { addresses, alias } }
}

/// What two resolvers say together.
#[must_use]
pub fn agreement(one: &Resolved, other: &Resolved) -> Agreement {
    use Resolved::{Addresses, Missing, Unread};
    match (one, other) {
        (Unread, _) | (_, Unread) => Agreement::Unknown,
        (Addresses { addresses: one, .. }, Addresses { addresses: other, .. }) => {
            let others: BTreeSet<&IpAddr> = other.iter().collect();
            let has_private = |all: &[IpAddr]| all.iter().any(|address| is_private(*address));
            match one.iter().any(|address| others.contains(address)) {
                true => Agreement::Same,
                false if has_private(one) != has_private(other) => Agreement::Private,
                false => Agreement::Apart,
            }
        }
        (Addresses { .. }, _) | (_, Addresses { .. }) => Agreement::OneFails,
        (Missing, Missing) => Agreement::Missing,
        _ => Agreement::BothFail,
    }
}

/// Whether an address is of a private network, this machine, or nobody's: no vendor is there (RFC 6890).
#[must_use]
pub fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(four) => is_private_v4(four),
        IpAddr::V6(six) => six.to_ipv4_mapped().map_or_else(|| is_private_v6(six), is_private_v4),
    }
}

fn is_private_v4(four: Ipv4Addr) -> bool {
    let [first, second, ..] = four.octets();
    let is_shared = first == 100 && (64..128).contains(&second);
    first == 0
        || four.is_private()
        || four.is_loopback()
        || four.is_link_local()
        || is_shared
        || four.is_broadcast()
}

fn is_private_v6(six: Ipv6Addr) -> bool {
    let [first, ..] = six.segments();
    six.is_loopback() || six.is_unspecified() || first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_resolvers_are_compared() {
        let a = |addresses: &[&str]| {
            let all: Vec<String> = addresses
                .iter()
                .map(|it| format!(r#"{{"name":"x","type":1,"TTL":9,"data":"{it}"}}"#))
                .collect();
            resolved(&format!(
                r#"{{"Status":0,"Answer":[{{"type":5,"data":"Y.example."}},{}]}}"#,
                all.join(",")
            ))
        };
        let (missing, failed, empty) =
            (resolved(r#"{"Status":3}"#), resolved(r#"{"Status":2}"#), resolved(r#"{"Status":0}"#));
        for (one, other, expected) in [
            (a(&["1.1.1.1", "2.2.2.2"]), a(&["2.2.2.2"]), Agreement::Same),
            (a(&["1.1.1.1"]), a(&["2.2.2.2"]), Agreement::Apart),
            (a(&["1.1.1.1"]), a(&["10.0.0.9"]), Agreement::Private),
            (a(&["0.0.0.0"]), a(&["2.2.2.2"]), Agreement::Private),
            (a(&["1.1.1.1"]), missing.clone(), Agreement::OneFails),
            (a(&["1.1.1.1"]), empty.clone(), Agreement::OneFails),
            (missing.clone(), missing.clone(), Agreement::Missing),
            (failed.clone(), missing.clone(), Agreement::BothFail),
            (resolved("<html>"), missing, Agreement::Unknown),
        ] {
            assert_eq!(agreement(&one, &other), expected, "{one:?} {other:?}");
        }
        let Resolved::Addresses { alias, .. } = a(&["1.1.1.1"]) else { panic!() };
        assert_eq!(alias.as_deref(), Some("y.example"));
        assert_eq!((failed, empty), (Resolved::Failed(2), Resolved::Empty));
        for wrong in ["", "[]", r#"{"Status":"0"}"#, r#"{"Answer":[]}"#] {
            assert_eq!(resolved(wrong), Resolved::Unread, "{wrong}");
        }
    }

    #[test]
    fn a_resolver_is_asked_for_a_host_and_nothing_else() {
        for resolver in RESOLVERS {
            let request = resolver.ask("track.customer.io").unwrap();
            assert!(request.sealed(None).is_ok(), "{}", request.url());
            assert!(request.url().ends_with("?name=track.customer.io&type=A"));
            assert!(resolver.ask("a.example&x=y").is_none());
        }
        for (address, is) in [
            ("10.1.2.3", true),
            ("100.64.0.1", true),
            ("::1", true),
            ("fd00::1", true),
            ("::ffff:10.0.0.1", true),
            ("8.8.8.8", false),
            ("2606:4700::1", false),
        ] {
            assert_eq!(is_private(address.parse().unwrap()), is, "{address}");
        }
    }
}
