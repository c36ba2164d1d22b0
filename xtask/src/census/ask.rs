//! Requests with manners: one a host a second, as `robots.txt` lets us, under a name that says who asks.
//!
//! They are made by `curl`, which is on every machine that builds this: a client of our own would bring a TLS stack to build and
//! to keep patched, for a command that is run a few times a year.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use is_it_them_core::status::Failure;

use super::robots::{NAME, Rules};
use crate::run::{output, program};

/// Between two requests to one host.
const PAUSE: Duration = Duration::from_secs(1);

/// How often a request is led on.
const HOPS: usize = 5;

/// How long an answer may take, in seconds, and how large it may be.
const SECONDS: u32 = 20;
const LARGEST: u32 = 8 << 20;

/// What came of an address.
#[derive(Debug)]
pub(super) struct Answer {
    /// Where it came from in the end.
    pub(super) from: String,
    pub(super) bytes: Vec<u8>,
}

/// What asks the hosts, and what it remembers of each that it asked.
pub(super) struct Asker {
    agent: String,
    through: Option<String>,
    body: PathBuf,
    hosts: BTreeMap<String, Host>,
}

#[derive(Default)]
struct Host {
    rules: Option<Rules>,
    last: Option<Instant>,
    /// It asked for patience: it is left alone for the rest of this run.
    is_tired: bool,
}

impl Host {
    /// How long it is left alone between two requests: a second, or as long as it wants.
    fn pause(&self) -> Duration {
        self.rules.as_ref().map_or(PAUSE, |rules| rules.pause.max(PAUSE))
    }
}

impl Asker {
    pub(super) fn new(contact: Option<&str>, through: Option<&str>, folder: &Path) -> Asker {
        let contact = contact.unwrap_or("a simulated network");
        Asker {
            agent: format!("{NAME}/1 (checks where vendors publish their status; {contact})"),
            through: through.map(|url| url.trim_end_matches('/').to_owned()),
            body: folder.join("body"),
            hosts: BTreeMap::new(),
        }
    }

    /// What is at an address, wherever it leads.
    pub(super) fn ask(&mut self, url: &str) -> Result<Answer, Failure> {
        let mut url = url.to_owned();
        for _ in 0..=HOPS {
            let Some((host, path)) = parts(&url) else { return Err(Failure::Blocked) };
            let (host, path) = (host.to_owned(), path.to_owned());
            if !self.rules(&host).allow(&path) {
                return Err(Failure::Refused { status: 0 });
            }
            let (status, to) = self.get(&host, &url)?;
            match status {
                200..=299 => {
                    let bytes = std::fs::read(&self.body).map_err(|_| Failure::Blocked)?;
                    return Ok(Answer { from: url, bytes });
                }
                300..=399 if to.starts_with("https://") || self.through.is_some() => url = self.back(&to),
                401 | 403 => return Err(Failure::Private { status }),
                404 | 410 => return Err(Failure::NotFound { status }),
                429 => {
                    self.hosts.entry(host).or_default().is_tired = true;
                    return Err(Failure::RateLimited { retry_after: None });
                }
                500.. => return Err(Failure::Server { status }),
                _ => return Err(Failure::Refused { status }),
            }
        }
        Err(Failure::Blocked)
    }

    /// What a host lets us ask; asked for once.
    fn rules(&mut self, host: &str) -> Rules {
        if let Some(rules) = self.hosts.get(host).and_then(|known| known.rules.clone()) {
            return rules;
        }
        // Where there is none everything may be asked; a host that fails may have one that forbids.
        let rules = match self.get(host, &format!("https://{host}/robots.txt")) {
            Ok((200..=299, _)) => {
                let bytes = std::fs::read(&self.body).unwrap_or_default();
                Rules::read(&String::from_utf8_lossy(&bytes))
            }
            Ok((500.., _)) | Err(_) => Rules::closed(),
            Ok(_) => Rules::default(),
        };
        self.hosts.entry(host.to_owned()).or_default().rules = Some(rules.clone());
        rules
    }

    /// One request: its HTTP status, and where it leads.
    fn get(&mut self, host: &str, url: &str) -> Result<(u16, String), Failure> {
        let known = self.hosts.entry(host.to_owned()).or_default();
        if known.is_tired {
            return Err(Failure::RateLimited { retry_after: None });
        }
        // A simulated network does not tire.
        let pause = if self.through.is_some() { Duration::ZERO } else { known.pause() };
        if let Some(last) = known.last {
            thread::sleep(pause.saturating_sub(last.elapsed()));
        }
        known.last = Some(Instant::now());
        let mut curl = program("curl");
        curl.args(["--silent", "--globoff", "--compressed", "--user-agent", &self.agent])
            .args(["--max-time", &SECONDS.to_string(), "--max-filesize", &LARGEST.to_string()])
            .args(["--proto", if self.through.is_some() { "=http" } else { "=https" }])
            .args(["--write-out", "%{http_code} %{redirect_url}", "--output"])
            .arg(&self.body)
            .arg("--")
            .arg(self.there(url));
        // What was there before is no answer.
        let _ = std::fs::write(&self.body, "");
        let said = output(&mut curl).map_err(|why| match why.contains("exit status: 28") {
            true => Failure::Timeout { seconds: SECONDS },
            false => Failure::Blocked,
        })?;
        let (status, to) = said.trim_end_matches('\n').split_once(' ').unwrap_or((&said, ""));
        Ok((status.parse().unwrap_or(0), to.to_owned()))
    }

    /// Where an address is in the network that is asked.
    fn there(&self, url: &str) -> String {
        match (&self.through, parts(url)) {
            (Some(through), Some((host, path))) => format!("{through}/{}{path}", host.replace('.', "_")),
            _ => url.to_owned(),
        }
    }

    /// The address of a place in that network, as it would be in the real one.
    fn back(&self, url: &str) -> String {
        let inside =
            self.through.as_ref().and_then(|through| url.strip_prefix(through.as_str())?.strip_prefix('/'));
        inside.map_or_else(
            || url.to_owned(),
            |rest| {
                let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
                format!("https://{}{path}", host.replace('_', "."))
            },
        )
    }
}

/// The host of an address with its port, and the path with its query.
fn parts(url: &str) -> Option<(&str, &str)> {
    let rest = url.strip_prefix("https://")?;
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let path = path.split('#').next().unwrap_or_default();
    (!host.is_empty() && !host.contains('@')).then_some((host, if path.is_empty() { "/" } else { path }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_asked_once_a_second_or_as_seldom_as_it_wants() {
        let host = |text: &str| Host { rules: Some(Rules::read(text)), ..Host::default() };
        for (host, seconds) in [
            (Host::default(), 1),
            (host("User-agent: *\nCrawl-delay: 0.1"), 1),
            (host("User-agent: *\nCrawl-delay: 7"), 7),
        ] {
            assert_eq!(host.pause(), Duration::from_secs(seconds));
        }
    }

    #[test]
    fn an_address_is_taken_apart_and_put_into_the_network_that_is_asked() {
        assert_eq!(parts("https://a.example/x?y#z"), Some(("a.example", "/x?y")));
        assert_eq!(parts("https://a.example"), Some(("a.example", "/")));
        for none in ["http://a.example", "https://", "https://me@a.example/", "file:///etc"] {
            assert_eq!(parts(none), None, "{none}");
        }
        let asker = Asker::new(None, Some("http://localhost:1/hosts/"), Path::new("."));
        let there = asker.there("https://status.a.example/api/v2/summary.json");
        assert_eq!(there, "http://localhost:1/hosts/status_a_example/api/v2/summary.json");
        assert_eq!(asker.back(&there), "https://status.a.example/api/v2/summary.json");
        assert_eq!(asker.back("https://b.example/x"), "https://b.example/x");
        let asker = Asker::new(Some("me@example.com"), None, Path::new("."));
        assert_eq!(asker.there("https://a.example/"), "https://a.example/");
        assert!(asker.agent.contains("me@example.com"));
    }
}
