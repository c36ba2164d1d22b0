//! Whether two names may be of one firm: a vendor's, and the one that its page gives itself.
//!
//! A page at the right address may be somebody else's: a place at a hosting service that the vendor never claimed and
//! another did, or a firm of a like name. Pages write names in many ways ("Twilio SendGrid", "AWS", "Customer.io Status"), so one
//! word, or the letters of one in the other, makes them alike; only where nothing fits it is said.

use super::{Page, Vendor};

/// Words that any firm's page may have in its name.
const COMMON: [&str; 22] = [
    "status",
    "page",
    "the",
    "inc",
    "ltd",
    "llc",
    "gmbh",
    "io",
    "com",
    "app",
    "system",
    "systems",
    "service",
    "services",
    "cloud",
    "platform",
    "api",
    "health",
    "official",
    "statuspage",
    "company",
    "group",
];

/// What a page calls itself, where that is unlike the vendor's name and address.
#[must_use]
pub fn unlike<'a>(vendor: &Vendor, page: &'a Page) -> Option<&'a str> {
    let own = page.name.trim();
    let named = |host: &str| host.split('.').any(|label| are_like(label, own));
    let hosts =
        [super::place::host(&vendor.page)].into_iter().chain(vendor.domains.iter().map(String::as_str));
    let is_like = own.is_empty() || are_like(&vendor.name, own) || hosts.into_iter().any(named);
    (!is_like).then_some(own)
}

/// Whether two names share a word that is not any firm's, are the letters of each other, or the one is the other's initials.
#[must_use]
pub fn are_like(one: &str, other: &str) -> bool {
    let (ones, others) = (words(one), words(other));
    let (all, whole) = (ones.concat(), others.concat());
    if all.is_empty() || whole.is_empty() {
        return one.trim().is_empty()
            || other.trim().is_empty()
            || one.trim().eq_ignore_ascii_case(other.trim());
    }
    let is_in = |short: &str, long: &str| short.chars().count() >= 3 && long.contains(short);
    ones.iter().any(|word| others.contains(word))
        || is_in(&all, &whole)
        || is_in(&whole, &all)
        || initials(one) == whole
        || initials(other) == all
}

/// The first letters of all words of a name.
fn initials(name: &str) -> String {
    let words = name.split(is_between).take(12);
    words.filter_map(|word| word.chars().next()).map(|first| first.to_ascii_lowercase()).collect()
}

/// Whether a character stands between words. What is not ASCII counts as a letter: the tables of all scripts are ten kilobytes
/// that the other packages do without.
fn is_between(c: char) -> bool {
    c.is_ascii() && !c.is_ascii_alphanumeric()
}

/// The words of a name, in small letters; all of them where only common ones are there.
fn words(name: &str) -> Vec<String> {
    let split = name.split(is_between).filter(|word| !word.is_empty()).take(12);
    let all: Vec<String> = split.map(str::to_ascii_lowercase).collect();
    let own: Vec<String> = all.iter().filter(|word| !COMMON.contains(&word.as_str())).cloned().collect();
    if own.is_empty() { all } else { own }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_firm_are_like_and_others_are_not() {
        for (one, other, like) in [
            ("Customer.io", "Customer.io Status", true),
            ("SendGrid", "Twilio SendGrid", true),
            ("Amazon Web Services", "AWS", true),
            ("GitHub", "Github", true),
            ("New Relic", "NewRelic", true),
            ("circle", "CircleCI", true),
            ("HCP Terraform", "HashiCorp Cloud Platform Terraform", true),
            ("Lucidchart", "Cint Lucid Marketplace", false),
            ("Gemini", "Google Cloud", false),
            ("Acme Cloud", "Other Cloud Status", false),
            ("Status Page", "Status", true),
            ("Deel", "Deel.", true),
            ("\u{30b5}\u{30fc}\u{30d3}\u{30b9}", "\u{30b5}\u{30fc}\u{30d3}\u{30b9} Status", true),
            ("\u{1f600}", "Acme", false),
            ("", "Acme", true),
        ] {
            assert_eq!(are_like(one, other), like, "{one} and {other}");
            assert_eq!(are_like(other, one), like, "{other} and {one}");
        }
    }

    #[test]
    fn a_page_is_held_against_the_vendors_name_and_hosts() {
        let vendor = |name: &str, page: &str, domains: &[&str]| Vendor {
            name: name.into(),
            page: page.into(),
            domains: domains.iter().map(|domain| (*domain).into()).collect(),
            ..Vendor::default()
        };
        for (vendor, own, said) in [
            (vendor("Lucidchart", "https://acme.statuspage.io", &[]), "Cint", Some("Cint")),
            (vendor("Lucidchart", "https://status.cint.com", &[]), "Cint", None),
            (vendor("Lucidchart", "https://x.example", &["cint.com"]), "Cint", None),
            (vendor("Lucidchart", "https://x.example", &[]), " ", None),
        ] {
            let page = Page { name: own.into(), ..Page::default() };
            assert_eq!(unlike(&vendor, &page), said, "{vendor:?}");
        }
    }
}
