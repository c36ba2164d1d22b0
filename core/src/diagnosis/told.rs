//! What a person's own words tell of the cause, where no code was given: "no space left on device", "bad credentials".
//!
//! True of the world: the words of an error are printed by the same program that would print its code, so they say whose it
//! is as the code does; a little less surely, since people quote from memory. Only whole phrases count that programs print or
//! people say of one thing alone; a word that can mean both ("down", "refused") is none.

use super::ErrorKind;
use super::text::tokens;
use crate::letters::lowered;

/// A cause that a person's words name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Told {
    /// More was sent than is allowed, or a quota is used up.
    Limit,
    /// Credentials, rights or a signature are refused.
    Credentials,
    /// What was sent is refused for what it is.
    Invalid,
    /// A certificate that this machine does not trust: one of a proxy, an old store, a wrong clock.
    Certificate,
    /// A disk is full.
    NoSpace,
    /// A machine ran out of memory, or was lost under its load.
    Exhausted,
    /// A name could not be resolved here.
    Unresolved,
    /// A proxy, a firewall or a network of the person's own stands in between.
    OwnNetwork,
    /// It works from another machine, network or account.
    OnlyHere,
    /// It was withdrawn, with notice.
    Withdrawn,
    /// It never worked.
    NeverWorked,
}

/// How much of what a person tells is read, in characters.
const MOST: usize = 4000;

/// Every cause, by its name in `told.txt`.
const CAUSES: [(&str, Told); 11] = [
    ("no-space", Told::NoSpace),
    ("certificate", Told::Certificate),
    ("limit", Told::Limit),
    ("credentials", Told::Credentials),
    ("exhausted", Told::Exhausted),
    ("unresolved", Told::Unresolved),
    ("only-here", Told::OnlyHere),
    ("own-network", Told::OwnNetwork),
    ("withdrawn", Told::Withdrawn),
    ("invalid", Told::Invalid),
    ("never-worked", Told::NeverWorked),
];

/// What a text tells of the cause: the first line of `told.txt` that has a phrase of it.
#[must_use]
pub(super) fn told(text: &str) -> Option<Told> {
    let text = spaced(text);
    let says = |phrase: &str| holds(&text, phrase);
    let lines = include_str!("told.txt").lines().filter_map(|line| line.split_once(": "));
    let name = lines.into_iter().find(|(_, phrases)| phrases.split(", ").any(says)).map(|(name, _)| name)?;
    let told = CAUSES.iter().find(|(known, _)| *known == name).map(|(_, told)| *told);
    // A certificate that has expired is no credential, whatever it is for; whose it is, it does not say. What else says that
    // somebody was refused still does.
    let is_date = says("certificate") && says("expired");
    let refuses = || {
        let line = include_str!("told.txt").lines().find_map(|line| line.strip_prefix("credentials: "));
        line.into_iter().flat_map(|line| line.split(", ")).any(|phrase| phrase != "expired" && says(phrase))
    };
    told.filter(|told| *told != Told::Credentials || !is_date || refuses())
}

/// Whether a phrase stands in a text as whole words.
fn holds(text: &str, phrase: &str) -> bool {
    let is_end = |at: usize| text.as_bytes().get(at) == Some(&b' ');
    text.match_indices(phrase).any(|(at, found)| is_end(at.wrapping_sub(1)) && is_end(at + found.len()))
}

/// Whether a text speaks of something that runs at the person's own place.
pub(super) fn is_own_machine(text: &str) -> bool {
    let text = spaced(text);
    [
        "self hosted",
        "selfhosted",
        "on premise",
        "on premises",
        "on prem",
        "our own server",
        "our own machine",
        "localhost",
    ]
    .iter()
    .any(|phrase| holds(&text, phrase))
}

/// Its words in lower case, each between spaces.
fn spaced(text: &str) -> String {
    let cut: String = text.chars().take(MOST).collect();
    format!(" {} ", tokens(&lowered(&cut)).join(" "))
}

impl Told {
    /// The error that says the same by a code, where there is one.
    pub(super) fn as_error(self) -> Option<ErrorKind> {
        match self {
            Told::Limit => Some(ErrorKind::Http(429)),
            Told::Credentials => Some(ErrorKind::Http(401)),
            Told::Invalid => Some(ErrorKind::Http(422)),
            Told::Certificate | Told::Unresolved => Some(ErrorKind::Network),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_cause_and_every_phrase_is_found_in_itself() {
        let lines = include_str!("told.txt").lines().filter(|line| !line.starts_with('#'));
        let names: Vec<&str> = lines.clone().filter_map(|line| Some(line.split_once(": ")?.0)).collect();
        assert_eq!(names, CAUSES.map(|(name, _)| name));
        for phrase in lines.filter_map(|line| line.split_once(": ")).flat_map(|(_, it)| it.split(", ")) {
            assert!(told(phrase).is_some(), "{phrase}");
        }
    }

    #[test]
    fn words_tell_what_their_code_would() {
        for (text, expected) in [
            ("The download is refused: rate limit exceeded", Some(Told::Limit)),
            ("You exceeded your current quota, please check your plan", Some(Told::Limit)),
            ("Resource not accessible by the integration", Some(Told::Credentials)),
            ("fatal: could not read Username for 'https://github.com'", Some(Told::Credentials)),
            ("our token expired on Friday", Some(Told::Credentials)),
            ("the certificate has expired", None),
            ("x509: certificate signed by unknown authority", Some(Told::Certificate)),
            ("SELF_SIGNED_CERT_IN_CHAIN", Some(Told::Certificate)),
            ("write /tmp/x: no space left on device", Some(Told::NoSpace)),
            ("curl: (6) Could not resolve host: api.example.com", Some(Told::Unresolved)),
            ("getaddrinfo ENOTFOUND api.example.com", Some(Told::Unresolved)),
            ("JavaScript heap out of memory", Some(Told::Exhausted)),
            ("Node 12 actions are deprecated", Some(Told::Withdrawn)),
            ("Validation Failed: name is too long", Some(Told::Invalid)),
            ("The bot has never opened one", Some(Told::NeverWorked)),
            ("Several models are refused as not supported", None),
            ("Everything is down", None),
            ("The job stops: the repositories are not found", None),
            ("Zugriff verweigert", Some(Told::Credentials)),
            ("", None),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }
}
