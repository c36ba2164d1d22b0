//! Regions: a cloud's code in a host or behind a flag, a place behind the word for region or before what a vendor keeps there.

use super::line_words::lower;
use super::lines::{after, before};
use super::tables::Table;

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

/// What a vendor keeps for a customer in one place, as it is called behind the name of that place: "our EU account", "the US
/// workspace", "Frankfurt data centre", "EU-Mandant".
///
/// True of the world: a vendor that is in several places gives each customer a home in one of them, and people tell the homes apart
/// by where they are. Only what a vendor runs or keeps stands here: "US customers" and "our EU site" are the person's own.
const HOMES: &[&str] = &[
    "workspace",
    "workspaces",
    "account",
    "accounts",
    "tenant",
    "tenants",
    "tenancy",
    "datacenter",
    "datacenters",
    "datacentre",
    "datacentres",
    "data center",
    "data centers",
    "data centre",
    "data centres",
    "dc",
    "cluster",
    "clusters",
    "instance",
    "instances",
    "environment",
    "environments",
    "org",
    "orgs",
    "organization",
    "organisation",
    "deployment",
    "stack",
    "pod",
    "shard",
    "server",
    "servers",
    "endpoint",
    "endpoints",
    "zone",
    "region",
    "regions",
    "cloud",
    "realm",
    "hosting",
    "residency",
    "data residency",
    "konto",
    "konten",
    "mandant",
    "mandanten",
    "instanz",
    "instanzen",
    "umgebung",
    "rechenzentrum",
    "rechenzentren",
    "arbeitsbereich",
    "servern",
    "cuenta",
    "compte",
    "conta",
    "omgeving",
    "serwer",
];

/// The same in the languages that name it first: "compte UE", "cuenta de EU", "espace de travail européen", and in "account in
/// the EU", "hosted in the US".
const BEFORE: &[&str] = &[
    "workspace",
    "account",
    "tenant",
    "cluster",
    "instance",
    "environment",
    "server",
    "servers",
    "hosted",
    "data center",
    "data centre",
    "datacenter",
    "konto",
    "mandant",
    "instanz",
    "umgebung",
    "rechenzentrum",
    "gehostet",
    "compte",
    "espace",
    "serveur",
    "serveurs",
    "travail",
    "h\u{e9}berg\u{e9}",
    "h\u{e9}berg\u{e9}s",
    "cuenta",
    "servidor",
    "servidores",
    "alojado",
    "conta",
    "istanza",
    "konta",
];

/// Places by their names and the words made of them, with what is answered. Small letters are no abbreviations: "us" are we, "in"
/// and "me" are words.
const PLACES: &[(&str, &str)] = &[
    ("EU", "eu"),
    ("UE", "eu"),
    ("eu", "eu"),
    ("European", "eu"),
    ("Europe", "eu"),
    ("Europa", "eu"),
    ("europ\u{e4}ischen", "eu"),
    ("europ\u{e4}ische", "eu"),
    ("europ\u{e4}ischer", "eu"),
    ("europ\u{e4}isches", "eu"),
    ("europ\u{e9}en", "eu"),
    ("europ\u{e9}enne", "eu"),
    ("europeo", "eu"),
    ("europea", "eu"),
    ("european", "eu"),
    ("US", "us"),
    ("USA", "us"),
    ("U.S", "us"),
    ("American", "us"),
    ("american", "us"),
    ("amerikanischen", "us"),
    ("amerikanische", "us"),
    ("UK", "uk"),
    ("uk", "uk"),
    ("British", "uk"),
    ("APAC", "ap"),
    ("apac", "ap"),
    ("Asian", "ap"),
    ("EMEA", "emea"),
    ("emea", "emea"),
    ("AU", "au"),
    ("Australian", "au"),
    ("CA", "ca"),
    ("Canadian", "ca"),
    ("JP", "jp"),
    ("Japanese", "jp"),
    ("Indian", "in"),
    ("German", "Germany"),
    ("Irish", "Ireland"),
    ("Brazilian", "Brazil"),
    ("Swiss", "Switzerland"),
    ("French", "France"),
];

/// What makes a person or a number of what stands before it: "our EU account manager", "the US account number".
const OTHERS: &[&str] =
    &["manager", "managers", "executive", "rep", "team", "number", "numbers", "holder", "owner", "lead"];

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

/// The home at a vendor that a person names, and where in the line its place stands: see [`HOMES`] and [`BEFORE`].
pub(super) fn home(line: &str) -> Option<(String, usize, usize)> {
    // In a line of capitals nothing tells "US" from "us".
    if !line.chars().any(char::is_lowercase) {
        return None;
    }
    let words: Vec<(usize, &str)> = words(line).take(MOST_WORDS).collect();
    let at = |place: usize| words.get(place).map(|(_, word)| *word).unwrap_or_default();
    let is_one = |all: &[&str], place: usize| {
        let first = lower(at(place));
        all.contains(&first.as_str())
            || all.contains(&[first.as_str(), " ", &lower(at(place + 1))].concat().as_str())
    };
    let (place, region) = (0..words.len()).find_map(|place| {
        // `U.S. account`: the mark behind it is not of the word.
        let named =
            PLACES.iter().find(|(name, _)| *name == at(place)).map(|(_, region)| (*region).to_string());
        let named = named.or_else(|| places().find(|name| *name == at(place)).map(str::to_string))?;
        // "EU-based account", "EU hosted workspace", "US production cluster": one word may stand between.
        let is_home = |next: usize| {
            let noun = if is_one(HOMES, next) { next } else { return false };
            let behind = noun + if HOMES.contains(&lower(at(noun)).as_str()) { 1 } else { 2 };
            !OTHERS.contains(&lower(at(behind)).as_str())
                && is_joined(line, words.get(place), words.get(next))
        };
        let is_led = || {
            let mut back = place.checked_sub(1)?;
            while back > 0 && !is_one(BEFORE, back) && LINKS.contains(&lower(at(back)).as_str()) {
                back -= 1;
            }
            let is_two = back > 0 && is_one(BEFORE, back - 1);
            (is_one(BEFORE, back) || is_two).then_some(())?;
            is_joined(line, words.get(back), words.get(place)).then_some(())
        };
        (is_home(place + 1) || is_home(place + 2) || is_led().is_some()).then_some((place, named))
    })?;
    let (start, word) = words.get(place)?;
    // "The EU account works": where it works is not where it fails.
    let (clause, rest) = (before(line, *start, 40), after(line, start + word.len(), 48));
    let clause = lower(clause.rsplit([',', '.', ';']).next().unwrap_or_default());
    let rest = lower(rest.split([',', '.', ';']).next().unwrap_or_default());
    let says =
        |text: &str, all: &[&str]| text.split(|c: char| !c.is_alphanumeric()).any(|word| all.contains(&word));
    let is_fine = says(&clause, &["not", "nicht", "except", "pas", "works", "fine", "ok"])
        || says(&rest, &["works", "work", "fine", "ok", "geht", "l\u{e4}uft", "funktioniert", "unaffected"])
            && !says(&rest, &["not", "nicht", "t", "no", "nor"]);
    (!is_fine).then(|| (region, *start, start + word.len()))
}

/// How many words of a line are looked at: who names a place does so in a sentence.
const MOST_WORDS: usize = 400;

/// What stands between a home and its place.
const LINKS: &[&str] = &[
    "in", "is", "the", "our", "on", "located", "based", "de", "la", "le", "l", "en", "der", "den", "ist",
    "da", "na", "nella", "dans", "hosted", "lives", "of", "w",
];

/// The words of a line with their places. A hyphen parts words too: "EU-Konto".
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + line.get(at..)?.find(char::is_alphanumeric)?;
        let tail = line.get(start..)?;
        at = start + tail.find(|c: char| !c.is_alphanumeric() && c != '.').unwrap_or(tail.len());
        Some((start, line.get(start..at)?.trim_end_matches('.')))
    })
}

/// Whether nothing but blanks, hyphens and brackets stands between two words: no sentence ends there.
fn is_joined(line: &str, one: Option<&(usize, &str)>, other: Option<&(usize, &str)>) -> bool {
    let (Some((from, word)), Some((to, _))) = (one, other) else { return false };
    line.get(from + word.len()..*to)
        .is_some_and(|between| !between.contains([',', ';', ':', '!', '?', '/', '@', '|']))
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
            "for ", "a ", "\u{e0} ", "في ", "من ",
        ]
        .iter()
        .any(|word| lead.ends_with(word));
        // "Los usuarios de Suiza", "nos clients d'Espagne".
        let head = lower(before(text, start, 24));
        let is_of = [
            "usuarios de ",
            "clientes de ",
            "tiendas de ",
            "clients de ",
            "utilisateurs de ",
            "kunden aus ",
            "nutzer aus ",
            "user aus ",
        ];
        let is_in = is_in || is_of.iter().any(|word| head.ends_with(word));
        // 「大阪の」, 「ドイツから」, 「東京リージョン」.
        let tail = after(text, start + name.len(), 24);
        let is_in = is_in
            || ["の", "で", "から", "だけ", "リージョン", "支社", "支店", "オフィス"]
                .iter()
                .any(|word| tail.starts_with(word));
        // "Not for anyone in London", "in allen anderen Ländern außer in …": where it works is not where it fails.
        let clause = before(text, start, 40).rsplit([',', '.', ';', '\n']).next().unwrap_or_default();
        let is_fine = [" not ", " nicht ", "not ", "except", "pas ", "fine in", "works in"]
            .iter()
            .any(|word| clause.contains(word));
        (is_in && !is_fine).then_some((name, start))
    };
    let (name, start) = places().filter_map(limited).min_by_key(|(_, start)| *start)?;
    Some((name.to_string(), start, start + name.len()))
}

/// Places by name, as people write them in their languages: see `places.txt`.
static PLACES_TABLE: Table = Table::of(include_str!("places.txt"));

/// Countries, and cities after which clouds and telephone companies name what they run there.
fn places() -> impl Iterator<Item = &'static str> {
    PLACES_TABLE.list("countries").iter().chain(PLACES_TABLE.list("cities")).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_at_a_vendor_is_known_by_its_place() {
        for (line, expected) in [
            ("everyone in the US workspace gets 503", Some("us")),
            ("our EU account is slow", Some("eu")),
            ("EU data center is timing out", Some("eu")),
            ("the European data centre does not answer", Some("eu")),
            ("only on the U.S. instance", Some("us")),
            ("in unserem EU-Konto kommen keine Mails an", Some("eu")),
            ("unser europ\u{e4}isches Rechenzentrum", Some("eu")),
            ("notre compte UE ne r\u{e9}pond plus", Some("eu")),
            ("we are hosted in the EU and see 502", Some("eu")),
            ("our workspace is in the US", Some("us")),
            ("the EU production cluster", Some("eu")),
            ("the Frankfurt cluster is down", Some("Frankfurt")),
            ("calls to the APAC tenant fail", Some("ap")),
            ("servers in Singapore time out", Some("Singapore")),
            ("our EU account manager said so", None),
            ("please tell us the account", None),
            ("let us instance by instance try", None),
            ("US customers complain", None),
            ("the EU account works, the other does not", None),
            ("HELP US SERVER IS DOWN", None),
            ("it works in our EU workspace", None),
            ("", None),
            ("\u{1f525} EU\u{2011}workspace \u{fc}", Some("eu")),
        ] {
            assert_eq!(home(line).map(|(region, ..)| region).as_deref(), expected, "{line}");
            if let Some((_, start, end)) = home(line) {
                assert!(line.get(start..end).is_some(), "{line}");
            }
        }
    }
}
