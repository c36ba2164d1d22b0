//! Hosts in a line, and what each is there for: asked, only mentioned, or in front.

use super::lines::{after, before};

/// What a host is named for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Something was asked of it.
    Asked,
    /// It stands there, and may be what was asked.
    Named,
    /// Documentation, a referrer, a certificate: it did not fail.
    Mentioned,
    /// Ours, in front of the one that was asked.
    Front,
}

/// A host in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Host {
    /// Lower case, without port.
    pub(super) name: String,
    pub(super) role: Role,
    /// Where it stands.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether its path or name is an API's.
    pub(super) is_api: bool,
}

/// No line has more that matter.
const MOST: usize = 12;

/// Endings under which a bare word is a host and not a file, a class or a sentence's end.
const TOPS: &[&str] = &[
    "com", "net", "org", "io", "dev", "app", "ai", "co", "de", "fr", "es", "nl", "pl", "pt", "br", "cn",
    "jp", "kr", "eu", "uk", "ca", "au", "ch", "se", "dk", "fi", "cz", "ru", "mx", "ar", "example", "test",
    "local", "internal", "cloud", "tech", "gg", "tv", "xyz", "info", "biz", "store", "shop", "site",
    "online", "systems", "services", "email", "gov", "edu", "lan", "corp", "home", "intra", "ms", "page",
    "link", "space", "us", "build",
];

/// What stands before a host that was asked.
const ASKING: &[&str] = &[
    "get",
    "post",
    "put",
    "delete",
    "patch",
    "head",
    "options",
    "host",
    "hostname",
    "trying",
    "connect to",
    "connected to",
    "connecting to",
    "resolve host",
    "resolve",
    "lookup",
    "enotfound",
    "eai_again",
    "econnrefused",
    "resolving",
    "request to",
    "fetch at",
    "url",
    "uri",
    "upstream",
    "address",
    "baseurl",
    "relay",
    "dial",
    "authority",
    "accessing",
    "tunnel to",
    "resource at",
    "failed to fetch",
    "curl",
    "server at",
    "endpoint",
    "error from",
    "monitor",
    "reach",
    "calling",
];

/// What stands before a host that only is spoken of.
const MENTIONING: &[&str] = &[
    "see",
    "docs",
    "documentation",
    "information",
    "visit",
    "help",
    "referer",
    "referrer",
    "origin",
    "agent",
    "more",
    "at",
    "href",
    "contact",
    "terms",
    "issuer",
    "subject",
    "cn",
    "o",
    "san",
    "altname",
    "via",
    "learn",
    "info",
    "report",
    "src",
    "initiator",
    "title",
    "guide",
    "page",
    "doc",
    "support",
    "documentation_url",
    "runner",
    "client",
    "documentationurl",
    "moreinfo",
];

/// First labels of places that explain, not answer.
const EXPLAINING: &[&str] = &[
    "docs",
    "support",
    "help",
    "developer",
    "developers",
    "learn",
    "community",
    "forum",
    "status",
    "blog",
    "aka",
    "console",
    "dashboard",
    "go",
];

/// The hosts of a line.
pub(super) fn in_line(line: &str, lower: &str) -> Vec<Host> {
    let bytes = line.as_bytes();
    let mut hosts: Vec<Host> = Vec::new();
    let mut at = 0;
    while at < bytes.len() && hosts.len() < MOST {
        let Some(&byte) = bytes.get(at) else { break };
        if !byte.is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let start = at;
        while bytes.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(byte)) {
            at += 1;
        }
        let word = line.get(start..at).unwrap_or_default();
        if let Some(host) = host(line, lower, word, start) {
            hosts.push(host);
        }
    }
    // A proxy's log names whom it asked as its upstream: then the others in the line stand before it.
    if let Some(asked) = hosts.iter().position(|host| named_by(lower, host.start).contains("upstream")) {
        for (place, host) in hosts.iter_mut().enumerate() {
            if place != asked && host.role != Role::Mentioned {
                host.role = Role::Front;
            }
        }
    }
    hosts
}

fn named_by(lower: &str, start: usize) -> &str {
    before(lower, start, 24)
}

fn host(line: &str, lower: &str, word: &str, start: usize) -> Option<Host> {
    if !word.contains('.') {
        return None;
    }
    let bytes = line.as_bytes();
    let trimmed = word.trim_end_matches(['.', '-', '_']);
    let end = start + trimmed.len();
    let lead = before(line, start, 24);
    let is_address = lead.ends_with("://") || lead.ends_with("%3A%2F%2F") || lead.ends_with("%3a%2f%2f");
    let is_address = is_address || (lead.ends_with("//") && !lead.ends_with("///"));
    // Files and stores have addresses too, in which no machine is named.
    let is_kept = ["file://", "s3://", "gs://", "git+file://", "wasb://", "abfs://"]
        .iter()
        .any(|it| lead.ends_with(it));
    if is_kept {
        return None;
    }
    let has_user = lead.ends_with('@');
    let name = lower.get(start..end)?.to_string();
    let (_, top) = name.rsplit_once('.').unwrap_or(("", name.as_str()));
    let is_number = top.bytes().all(|byte| byte.is_ascii_digit());
    if name.contains("..") || name.len() > 253 || is_number || !name.contains('.') || top.len() < 2 {
        return None;
    }
    if !top.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    if !is_address {
        let previous = bytes.get(start.wrapping_sub(1)).filter(|_| start > 0);
        // Inside a path, a package, a name.
        let glued = lead.chars().next_back().is_some_and(|c| !c.is_ascii() && c.is_alphanumeric());
        if (previous.is_some_and(|byte| b"/\\_.$%#".contains(byte)) || glued) && !lead.ends_with("=/") {
            return None;
        }
        let is_call = bytes.get(end).is_some_and(|byte| b"(_".contains(byte));
        // A class has capitals to its end (`Net.Http.Client`); a machine's own label may have them before its domain.
        let domain = trimmed.split_once('.').map_or(trimmed, |(_, domain)| domain);
        let shown = if domain.matches('.').count() >= 2 { domain } else { trimmed };
        let is_upper = shown.bytes().any(|byte| byte.is_ascii_uppercase());
        let is_top = TOPS.contains(&top);
        if is_call || trimmed.contains('_') || is_upper || !is_top {
            return None;
        }
        // `com.acme.shop.example`: a package; `code.js:12:3`: a place in a file.
        if name.starts_with("com.")
            || name.starts_with("org.")
            || name.starts_with("io.")
            || name.starts_with("net.")
        {
            return None;
        }
    }
    let path: String = line.get(end..).unwrap_or_default().chars().take(40).collect();
    let lead_lower = named_by(lower, start);
    let role = role(lead_lower, &name, &path, is_address, has_user);
    let is_api = is_api(&name, &path);
    Some(Host { name, role, start, end, is_api })
}

fn role(lead: &str, name: &str, path: &str, is_address: bool, has_user: bool) -> Role {
    let lead = lead.trim_end_matches("://");
    let lead = ["https", "http", "wss", "ws", "ssh", "git"]
        .iter()
        .find_map(|scheme| lead.strip_suffix(scheme))
        .unwrap_or(lead);
    let lead = lead.trim_end_matches(['"', '\'', '`', '(', '[', '<', ' ', '\\', '{', '/']);
    let lead = lead.trim_end_matches([':', '=', '"', '\'', '\\', ' ', '+', '(']);
    let word = |list: &[&str]| {
        let last = lead.as_bytes().last();
        list.iter().filter(|known| known.as_bytes().last() == last).any(|known| {
            lead.strip_suffix(known).is_some_and(|rest| {
                rest.chars().next_back().is_none_or(|c| !c.is_alphanumeric() || known.len() > 4)
            })
        })
    };
    let label = name.split('.').next().unwrap_or_default();
    let is_docs =
        path.to_ascii_lowercase().contains("/doc") || path.contains("/help") || path.contains("5xx-error");
    // Names of vocabularies, which nobody asks.
    let is_vocabulary = [
        "www.w3.org",
        "schema.org",
        "json-schema.org",
        "schemas.microsoft.com",
        "schemas.xmlsoap.org",
        "purl.org",
    ]
    .contains(&name);
    if is_vocabulary || EXPLAINING.contains(&label) || (is_docs && is_address) {
        return Role::Mentioned;
    }
    // A module's name with its version, which begins with where it is kept: `github.com/acme/x@v1.0.0`.
    let is_module = !is_address && path.split(' ').next().unwrap_or_default().contains("@v");
    // A Go module's path, which begins with where its source is kept: `github.com/aws/aws-sdk-go-v2/service/s3`.
    let is_path = !is_address
        && !has_user
        && ["github.com", "gitlab.com", "bitbucket.org", "cloud.google.com", "google.golang.org"]
            .contains(&name)
        && path.starts_with('/')
        && !word(ASKING);
    if is_module || is_path {
        return Role::Mentioned;
    }
    if word(ASKING) || has_user {
        return Role::Asked;
    }
    if word(MENTIONING) && !word(&["resource at", "fetch at", "server at"])
        || (label == "www" && path.contains("error"))
    {
        return Role::Mentioned;
    }
    // A vendor's site, beside what its API says of an error.
    if label == "www" && is_address && !name.starts_with("www.google") && path.len() > 1 {
        return Role::Mentioned;
    }
    Role::Named
}

/// Whether a host or path is made for programs.
fn is_api(name: &str, path: &str) -> bool {
    let label = name.split('.').next().unwrap_or_default();
    let path = path.trim_start_matches(|c: char| c == ':' || c.is_ascii_digit());
    let is_versioned = path.split('/').skip(1).take(2).any(|part| {
        let digits = part.strip_prefix('v').unwrap_or_default();
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    });
    label.split('-').any(|part| part.starts_with("api") || part == "rest" || part == "graph")
        || name.starts_with("api")
        || name.contains(".api.")
        || name.ends_with("googleapis.com")
        || path.starts_with("/api")
        || path.contains("/graphql")
        || path.contains("/rest/")
        || is_versioned
}

/// The host in an address.
pub(super) fn of_url(url: &str) -> Option<Host> {
    let (_, rest) = url.split_once("://")?;
    let end = rest.find(['/', '?', '#', ':']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(end)?;
    let name = authority.rsplit('@').next().unwrap_or_default().to_ascii_lowercase();
    let path: String = after(path, 0, 40).to_string();
    let is_api = is_api(&name, &path);
    (!name.is_empty()).then_some(Host { name, role: Role::Asked, start: 0, end: 0, is_api })
}
