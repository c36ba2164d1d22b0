use super::plain;
use crate::status::Incident;

/// A vendor that may be mentioned.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Its id in the catalogue.
    pub id: &'a str,
    /// Its names, as they are written: `Amazon Web Services`, `AWS`.
    pub names: &'a [&'a str],
    /// Its hosts, for links: `cloudflare.com`, `www.cloudflarestatus.com`. Those below them count as well. Not hosts
    /// that many vendors share.
    pub hosts: &'a [&'a str],
}

/// Another vendor that an incident speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Which: an index into the vendors known.
    pub vendor: usize,
    /// Where it was found first.
    pub place: Place,
    /// The name as it stands there, or the host of the link.
    pub written: String,
    /// The first link to the vendor's hosts anywhere in the incident, https only.
    pub link: Option<String>,
}

/// A part of an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Its title.
    Title,
    /// One of its updates: an index into [`Incident::updates`].
    Update(usize),
}

/// Names that are also words. They count only where a word would not have its capital: inside a sentence, and not in a
/// title that writes every word with one.
const WORDS: [&str; 64] = [
    "Amplitude",
    "Anchor",
    "Apollo",
    "Arc",
    "Asana",
    "Attentive",
    "Bamboo",
    "Base",
    "Basecamp",
    "Beacon",
    "Bolt",
    "Box",
    "Branch",
    "Buffer",
    "Canvas",
    "Chameleon",
    "Clay",
    "Clerk",
    "Close",
    "Conductor",
    "Convex",
    "Courier",
    "Crisp",
    "Drift",
    "Expo",
    "Fathom",
    "Front",
    "Harness",
    "Heap",
    "Help",
    "Help Scout",
    "Inform",
    "Insider",
    "Iterable",
    "Knock",
    "Lattice",
    "Linear",
    "Loom",
    "Loop",
    "Loops",
    "Mode",
    "Monday",
    "Notion",
    "Novel",
    "Orbit",
    "Pilot",
    "Plain",
    "Portal",
    "Pylon",
    "Railway",
    "Ramp",
    "Render",
    "Resend",
    "Ripple",
    "Segment",
    "Sentry",
    "Slack",
    "Snowflake",
    "Square",
    "Stripe",
    "Supply",
    "Teams",
    "Wave",
    "Zoom",
];

/// The vendors made ready to be looked for, in many incidents.
pub struct Mentions<'a> {
    /// First word, whole name, vendor; sorted by first word, longer names first.
    names: Vec<(&'a str, &'a str, usize)>,
    hosts: Vec<(&'a str, usize)>,
    ids: Vec<&'a str>,
}

impl<'a> Mentions<'a> {
    /// Of these vendors.
    #[must_use]
    pub fn of(known: &[Known<'a>]) -> Mentions<'a> {
        let mut names: Vec<_> = known
            .iter()
            .enumerate()
            .flat_map(|(vendor, of)| of.names.iter().map(move |name| (first_word(name), *name, vendor)))
            .filter(|(word, ..)| !word.is_empty())
            .collect();
        names.sort_by_key(|(word, name, _)| (*word, std::cmp::Reverse(name.len())));
        let hosts = known
            .iter()
            .enumerate()
            .flat_map(|(vendor, of)| of.hosts.iter().map(move |host| (*host, vendor)));
        Mentions { names, hosts: hosts.collect(), ids: known.iter().map(|of| of.id).collect() }
    }

    /// The other vendors an incident of the vendor `own` names or links to, in the order they come, title first. Names
    /// are whole words, written as the vendor writes them.
    #[must_use]
    pub fn find(&self, incident: &Incident, own: &str) -> Vec<Mention> {
        let mut found = Vec::new();
        self.scan(&incident.title, Place::Title, &mut found);
        // Oldest first: the order in which it was said.
        for (index, update) in incident.updates.iter().enumerate().rev() {
            self.scan(&plain(&update.text), Place::Update(index), &mut found);
            // A link's address may stand in its markup alone.
            self.links(&update.text, Place::Update(index), &mut found);
        }
        found.retain(|mention| self.ids.get(mention.vendor) != Some(&own));
        found
    }

    fn scan(&self, text: &str, place: Place, found: &mut Vec<Mention>) {
        let in_title_case = is_title_case(text);
        let mut at = 0;
        let mut opens_sentence = true;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            if let Some((_, _, length)) = link(rest) {
                at += length;
                continue;
            }
            let word = leading_word(rest);
            if word.is_empty() {
                let mark = rest.chars().next().unwrap_or(' ');
                opens_sentence = matches!(mark, '.' | '!' | '?' | '\n' | ':' | '-' | '–' | '•' | '[' | '|')
                    || opens_sentence && !mark.is_alphanumeric();
                at += mark.len_utf8();
                continue;
            }
            let is_part =
                text.get(..at).is_some_and(|before| before.ends_with(['@', '/', '_', '$', '#', '<']))
                    || text
                        .get(..at)
                        .is_some_and(|before| before.ends_with(['.', '-']) && !before.ends_with(". "))
                        && at > 1
                        && text.get(..at - 1).is_some_and(|before| before.ends_with(char::is_alphanumeric));
            let named = if is_part { None } else { self.named(rest, word) };
            match named {
                Some((name, vendor)) => {
                    let could_be_word = WORDS.contains(&name) && (opens_sentence || in_title_case);
                    if !could_be_word {
                        note(found, vendor, place, name, None);
                    }
                    at += name.len();
                }
                None => at += word.len(),
            }
            opens_sentence = false;
        }
        self.links(text, place, found);
    }

    /// The longest name that `rest` starts with, whose first word is `word`.
    fn named(&self, rest: &str, word: &str) -> Option<(&'a str, usize)> {
        let start = self.names.partition_point(|(first, ..)| *first < word);
        let candidates = self.names.get(start..).unwrap_or_default().iter();
        candidates
            .take_while(|(first, ..)| *first == word)
            .find(|(_, name, _)| {
                rest.strip_prefix(*name).is_some_and(|after| {
                    let mut letters = after.chars();
                    let next = letters.next();
                    let then = letters.next();
                    let goes_on = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
                    // "Box_", "slack.com" and "Render@" are no names; "Slack." and "AWS-hosted" are.
                    let continues = goes_on(next)
                        || matches!(next, Some('_' | '@'))
                        || next == Some('.') && goes_on(then);
                    !continues
                })
            })
            .map(|(_, name, vendor)| (*name, *vendor))
    }

    fn links(&self, text: &str, place: Place, found: &mut Vec<Mention>) {
        let mut rest = text;
        while let Some(start) = rest.find("http") {
            rest = rest.get(start..).unwrap_or_default();
            let Some((url, host, length)) = link(rest) else {
                rest = rest.get(4..).unwrap_or_default();
                continue;
            };
            for (known, vendor) in &self.hosts {
                if is_below(host, known) {
                    note(found, *vendor, place, host, Some(url).filter(|url| url.starts_with("https://")));
                }
            }
            rest = rest.get(length..).unwrap_or_default();
        }
    }
}

fn note(found: &mut Vec<Mention>, vendor: usize, place: Place, written: &str, link: Option<&str>) {
    let link = link.map(str::to_owned);
    match found.iter_mut().find(|mention| mention.vendor == vendor) {
        Some(mention) => mention.link = mention.link.take().or(link),
        None => found.push(Mention { vendor, place, written: written.to_owned(), link }),
    }
}

fn first_word(name: &str) -> &str {
    leading_word(name)
}

/// Letters and digits at the start.
fn leading_word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// The address that `text` starts with, its host, and its length. What closes a sentence or a bracket is not part of it.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    let after = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let end = text
        .find(|letter: char| {
            letter.is_whitespace() || matches!(letter, '<' | '>' | '"' | '\'' | ')' | ']' | '|' | '*' | '\\')
        })
        .unwrap_or(text.len());
    let url = text.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    let host_end =
        after.find(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-')));
    let host = after.get(..host_end.unwrap_or(after.len()))?.trim_end_matches('.');
    // "https://good.example@evil.example" is a link to the latter.
    let is_plain = !after.get(host.len()..).is_some_and(|rest| rest.starts_with(['@', ':']));
    Some((url, if is_plain { host } else { "" }, end))
}

fn is_below(host: &str, known: &str) -> bool {
    let Some(before) = host.len().checked_sub(known.len()) else { return false };
    let tail = host.get(before..).is_some_and(|tail| tail.eq_ignore_ascii_case(known));
    !known.is_empty() && tail && (before == 0 || host.get(..before).is_some_and(|front| front.ends_with('.')))
}

/// Whether every longer word has a capital, as in a headline.
fn is_title_case(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() > 3);
    words.all(|word| !word.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::sample::{courier, incident, post};

    const KNOWN: [Known<'static>; 12] = [
        Known { id: "aws", names: &["AWS", "Amazon Web Services"], hosts: &["health.aws.amazon.com"] },
        Known {
            id: "cloudflare",
            names: &["Cloudflare"],
            hosts: &["cloudflare.com", "cloudflarestatus.com"],
        },
        Known { id: "workos", names: &["WorkOS"], hosts: &["workos.com"] },
        Known { id: "slack", names: &["Slack"], hosts: &["slack.com", "slack-status.com"] },
        Known { id: "mailgun", names: &["Mailgun"], hosts: &["mailgun.com"] },
        Known { id: "segment", names: &["Segment"], hosts: &["segment.com"] },
        Known { id: "courier", names: &["Courier"], hosts: &["courier.com"] },
        Known { id: "okta", names: &["Okta"], hosts: &["okta.com"] },
        Known { id: "google", names: &["Google"], hosts: &["google.com"] },
        Known { id: "google-cloud", names: &["Google Cloud"], hosts: &["cloud.google.com"] },
        Known { id: "customer-io", names: &["Customer.io"], hosts: &["customer.io"] },
        Known { id: "render", names: &["Render"], hosts: &["render.com"] },
    ];

    fn names(mentions: &[Mention]) -> String {
        mentions.iter().map(|mention| KNOWN[mention.vendor].id).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn couriers_incidents_name_their_vendors() {
        let mentions = Mentions::of(&KNOWN);
        for incident in courier() {
            let expected = match incident.title.as_str() {
                "All services impacted" | "AWS SES Failures" => "aws",
                "Mailgun Message Delivery Latency" => "mailgun",
                "Cloudflare Outage Possible Okta SSO Impact" => "cloudflare okta workos",
                "Segment Event Processing Slowdowns" => "segment",
                _ => "",
            };
            assert_eq!(names(&mentions.find(&incident, "courier")), expected, "{}", incident.title);
        }
    }

    #[test]
    fn a_mention_says_where_and_links() {
        let all = courier();
        let outage = all.iter().find(|one| one.title.starts_with("Cloudflare")).unwrap();
        let found = Mentions::of(&KNOWN).find(outage, "courier");
        assert_eq!((found[0].place, found[0].written.as_str()), (Place::Title, "Cloudflare"));
        assert_eq!(
            found[0].link.as_deref(),
            Some("https://www.cloudflarestatus.com/incidents/25r9t0vz99rp"),
            "the link comes later than the name"
        );
        assert_eq!((found[2].place, found[2].written.as_str()), (Place::Update(1), "WorkOS"));
        assert_eq!(found[2].link.as_deref(), Some("https://status.workos.com/incidents/k9s870cktcsf"));
    }

    #[test]
    fn words_are_not_vendors_and_vendors_are_whole_words() {
        for (text, expected) in [
            ("A segment of users and a courier had some slack to render.", ""),
            ("Segment sizes are wrong. Slack off. Render times are up.", ""),
            ("We see errors from Segment and Slack.", "segment slack"),
            ("Delivery to Slack, Mailgun and (Okta) fails.", "slack mailgun okta"),
            ("AWS-hosted services; AWS's network", "aws"),
            ("CLOUDFLARE, cloudflare, Cloudflared, WorkOSX, LAWS, AWSome, sAWS", ""),
            ("Google Cloud is down", "google-cloud"),
            ("Google and Google Cloud are down", "google google-cloud"),
            ("Googles Cloud, Customer io, Customer.ion", ""),
            ("Customer.io is down", "customer-io"),
            ("Customer.io. Next", "customer-io"),
            ("Mail @Slack and support@Mailgun.com, #Okta, x.Okta", ""),
            ("See https://status.okta.com/x.", "okta"),
            (
                "See [here](https://slack-status.com/2026-06/1) or <a href=\"https://status.mailgun.com\">there</a>",
                "mailgun slack",
            ),
            (
                "https://notokta.com https://okta.com.evil.example https://okta.com@evil.example https://evil.example/okta.com",
                "",
            ),
            ("https://Okta.com/Mailgun", "okta"),
        ] {
            let mut one = incident("1", "Errors in delivery", "2026-01-10T10:00Z", "");
            one.updates = vec![post("investigating", "2026-01-10T10:00Z", text)];
            let mut found: Vec<_> =
                names(&Mentions::of(&KNOWN).find(&one, "acme")).split(' ').map(str::to_owned).collect();
            if text.starts_with("See [") {
                found.sort();
            }
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }

    #[test]
    fn the_own_vendor_is_none_and_a_headline_has_capitals_everywhere() {
        let mentions = Mentions::of(&KNOWN);
        let with_title = |title: &str, own: &str| {
            let mut one = incident("1", title, "2026-01-10T10:00Z", "");
            one.updates.clear();
            names(&mentions.find(&one, own))
        };
        assert_eq!(with_title("Courier Send and Slack Delays", "courier"), "");
        assert_eq!(with_title("Errors sending to Slack", "courier"), "slack");
        assert_eq!(with_title("Mailgun Delays", "courier"), "mailgun");
        assert_eq!(with_title("Mailgun Delays", "mailgun"), "");
        assert_eq!(with_title("Trouble with Courier", "courier"), "");
    }

    #[test]
    fn hostile_text_takes_linear_time() {
        let mentions = Mentions::of(&KNOWN);
        let started = std::time::Instant::now();
        for piece in ["http", "https://", "AWS", "Google ", ".", "https://okta.com ", "\u{1F600}"] {
            let mut one = incident("1", "A", "2026-01-10T10:00Z", "");
            one.updates[0].text = piece.repeat(200_000 / piece.len());
            let _ = mentions.find(&one, "acme");
        }
        assert!(started.elapsed().as_secs() < 20, "took {:?}", started.elapsed());
    }
}
