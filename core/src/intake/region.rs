//! Regions: a cloud's code in a host or behind a flag, a place behind the word for region.

use super::line_words::lower;
use super::lines::{after, before};

/// The words for it, in front of the region.
const WORDS: &[&str] = &[
    "region",
    "r\u{e9}gion",
    "regi\u{f3}n",
    "regi\u{e3}o",
    "regione",
    "regio",
    "rejon",
    "regionie",
    "リージョン",
    "区域",
    "地区",
    "리전",
    "المنطقة",
    "location",
    "datacenter",
    "data center",
];

/// What clouds put first in a region's code.
const AREAS: &[&str] = &[
    "us",
    "eu",
    "ap",
    "ca",
    "sa",
    "af",
    "me",
    "il",
    "mx",
    "cn",
    "europe",
    "asia",
    "australia",
    "northamerica",
    "southamerica",
    "africa",
    "uk",
    "in",
    "apac",
    "emea",
    "gov",
    "usgov",
];

const DIRECTIONS: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "central",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "gov",
    "frankfurt",
    "phoenix",
];

/// The region in a host's labels: `email-smtp.eu-west-1.amazonaws.com`, `europe-west3-run.googleapis.com`, `acme.eu.auth0.com`.
pub(super) fn in_host(host: &str) -> Option<String> {
    let labels: Vec<&str> = host.split('.').collect();
    // The registrable part is nobody's region.
    let own = labels.get(..labels.len().saturating_sub(2)).unwrap_or_default();
    // A label may begin with something else: `aws-0-eu-west-2`, `db-eu-central-1`.
    let codes = |label: &'_ str| {
        let tails = label.match_indices('-').map(|(at, _)| label.get(at + 1..).unwrap_or_default());
        std::iter::once(label).chain(tails).find_map(code).map(str::to_string)
    };
    if let Some(code) = own.iter().find_map(|label| codes(label)) {
        return Some(code);
    }
    let is_short = |label: &&&str| {
        matches!(
            **label,
            "eu" | "us"
                | "eu1"
                | "us1"
                | "us2"
                | "us3"
                | "us5"
                | "ap1"
                | "au"
                | "uk"
                | "ca"
                | "jp"
                | "in"
                | "eu2"
                | "na1"
        )
    };
    own.iter().find(is_short).map(|label| (*label).to_string())
}

/// A region's code at the start of a label or word: `eu-west-1`, `europe-west3`, `us-central1`, `us-gov-west-1`.
fn code(label: &str) -> Option<&str> {
    let first = label.split('-').next()?;
    if !AREAS.contains(&first) || first.len() == label.len() {
        return None;
    }
    let mut end = first.len();
    let mut has_direction = false;
    for part in label.get(first.len() + 1..)?.split('-') {
        let name = part.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = part.len() - name.len();
        if DIRECTIONS.contains(&name) && !has_direction {
            has_direction = name != "gov";
            end += 1 + part.len();
            if digits > 0 {
                return label.get(..end);
            }
        } else if has_direction && name.is_empty() && digits <= 2 {
            return label.get(..end + 1 + part.len());
        } else {
            return None;
        }
    }
    None
}

/// A region named in a line: where it stands.
pub(super) fn in_line(line: &str, is_prose: bool) -> Option<(String, usize, usize)> {
    let low = lower(line);
    for word in WORDS.iter().copied() {
        let mut from = 0;
        while let Some(found) = low.get(from..).and_then(|rest| rest.find(word)).map(|place| from + place) {
            from = found + word.len();
            if word == "location" && !before(&low, found, 3).ends_with(['"', '-', '\'']) {
                continue;
            }
            if let Some(region) = value(line, &low, found + word.len(), is_prose) {
                return Some(region);
            }
            // "US region", "EU-Region", "Frankfurt region".
            if is_prose && let Some(region) = word_before(line, found) {
                return Some(region);
            }
        }
    }
    let mut at = 0;
    for part in low.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')) {
        let start = at;
        at += part.len() + 1;
        if is_azure(part) {
            return Some((part.to_string(), start, start + part.len()));
        }
        if let Some(code) = code(part).filter(|code| code.len() == part.len() || part.len() == code.len() + 1)
        {
            return Some((code.to_string(), start, start + code.len()));
        }
        if at >= low.len() {
            break;
        }
        // A separator of several bytes.
        while !low.is_char_boundary(at) {
            at += 1;
        }
    }
    None
}

/// Azure writes its regions in one word: `westeurope`, `eastus2`, `germanywestcentral`, `uksouth`.
fn is_azure(word: &str) -> bool {
    const PLACES: &[&str] = &[
        "europe",
        "us",
        "asia",
        "india",
        "uk",
        "france",
        "germany",
        "australia",
        "japan",
        "sweden",
        "brazil",
        "canada",
        "korea",
        "norway",
        "switzerland",
        "uae",
        "southafrica",
        "poland",
        "italy",
        "qatar",
        "israel",
        "spain",
        "mexico",
    ];
    const SIDES: &[&str] = &[
        "northcentral",
        "southcentral",
        "westcentral",
        "north",
        "south",
        "east",
        "west",
        "central",
        "southeast",
    ];
    let name = word.trim_end_matches(|c: char| c.is_ascii_digit());
    name.len() >= 6
        && PLACES.iter().any(|place| {
            name.strip_prefix(place)
                .or_else(|| name.strip_suffix(place))
                .is_some_and(|side| SIDES.contains(&side))
        })
}

fn value(line: &str, low: &str, end: usize, is_prose: bool) -> Option<(String, usize, usize)> {
    let tail = line.get(end..)?;
    let value = tail.trim_start_matches([' ', ':', '=', '"', '\'', '[', '(', '\\']);
    if value.len() == tail.len() {
        return None;
    }
    let start = line.len() - value.len();
    let length =
        value.chars().take_while(|c| c.is_alphanumeric() || *c == '-').map(char::len_utf8).sum::<usize>();
    let name = value.get(..length)?.trim_end_matches('-');
    let plain = low.get(start..start + name.len())?;
    let is_code = code(plain).is_some() || is_site(plain);
    let is_area = matches!(
        plain,
        "eu" | "ue"
            | "us"
            | "uk"
            | "apac"
            | "emea"
            | "europe"
            | "europa"
            | "asia"
            | "japan"
            | "frankfurt"
            | "ireland"
            | "virginia"
            | "oregon"
            | "ohio"
            | "london"
            | "tokyo"
            | "singapore"
            | "sydney"
    );
    let is_named = is_prose
        && name.chars().next().is_some_and(char::is_uppercase)
        && name.chars().count() > 1
        && !after(value, name.len(), 1).starts_with('.')
        || is_area;
    if !(is_code || is_named) {
        return None;
    }
    let value = if matches!(plain, "ue" | "eu") {
        "eu".to_string()
    } else if is_code || is_area {
        plain.to_string()
    } else {
        name.to_string()
    };
    Some((value, start, start + name.len()))
}

/// `cdg1`, `fra1`, `iad`: a site by its airport, with a number.
fn is_site(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    letters.len() == 3 && word.len() > 3 && letters.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn word_before(line: &str, place: usize) -> Option<(String, usize, usize)> {
    let head = line.get(..place)?.trim_end_matches([' ', '-']);
    let start = head.rfind(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).map_or(0, |mark| mark + 1);
    let word = head.get(start..)?;
    let plain = word.to_ascii_lowercase();
    let is_region = matches!(word, "EU" | "US" | "UK" | "APAC" | "EMEA" | "AU" | "CA")
        || code(&plain).is_some()
        || is_site(&plain);
    let name = plain.trim_end_matches('-').to_string();
    is_region.then_some((name, start, start + word.len()))
}

/// A country that something is limited to, where a person says "in" it: "in Mexico", "en México", "in Deutschland".
pub(super) fn country(text: &str) -> Option<(String, usize, usize)> {
    let limited = |name: &'static str| {
        let start = text.find(name)?;
        let lead = before(text, start, 8);
        let is_in = [
            "in ", "en ", "no ", "na ", "in der ", "im ", "au ", "aux ", "nel ", "em ", "we ", "w ", "from ",
            "for ", "a ", "\u{e0} ",
        ]
        .iter()
        .any(|word| lead.ends_with(word));
        // "Not for anyone in London", "in allen anderen Ländern außer in …": where it works is not where it fails.
        let clause = before(text, start, 40).rsplit([',', '.', ';', '\n']).next().unwrap_or_default();
        let is_fine = [" not ", " nicht ", "not ", "except", "pas ", "fine in", "works in"]
            .iter()
            .any(|word| clause.contains(word));
        (is_in && !is_fine).then_some((name, start))
    };
    let (name, start) =
        COUNTRIES.iter().chain(CITIES).filter_map(|name| limited(name)).min_by_key(|(_, start)| *start)?;
    Some((name.to_string(), start, start + name.len()))
}

/// Cities after which clouds and telephone companies name what they run there.
const CITIES: &[&str] = &[
    "Sydney",
    "Melbourne",
    "London",
    "Frankfurt",
    "Dublin",
    "Tokyo",
    "Osaka",
    "Mumbai",
    "Seoul",
    "Paris",
    "Stockholm",
    "Oregon",
    "Ohio",
    "Virginia",
    "Montreal",
    "Toronto",
    "Amsterdam",
    "Madrid",
    "Milan",
    "Zurich",
    "Warsaw",
    "Berlin",
    "M\u{fc}nchen",
    "Hamburg",
    "New York",
    "S\u{e3}o Paulo",
    "Hong Kong",
    "Johannesburg",
];

const COUNTRIES: &[&str] = &[
    "Mexico",
    "M\u{e9}xico",
    "Germany",
    "Deutschland",
    "Allemagne",
    "Alemania",
    "France",
    "Frankreich",
    "Francia",
    "Spain",
    "Spanien",
    "Espa\u{f1}a",
    "Espagne",
    "Italy",
    "Italien",
    "Italia",
    "Italie",
    "Brazil",
    "Brasil",
    "Brasilien",
    "Portugal",
    "Poland",
    "Polen",
    "Polska",
    "Polsce",
    "Japan",
    "India",
    "Indien",
    "Canada",
    "Kanada",
    "Australia",
    "Australien",
    "Netherlands",
    "Nederland",
    "Switzerland",
    "Schweiz",
    "Suisse",
    "Austria",
    "\u{d6}sterreich",
    "Argentina",
    "Colombia",
    "Chile",
    "Singapore",
    "Ireland",
    "Sweden",
    "Belgium",
    "Turkey",
    "Israel",
];
