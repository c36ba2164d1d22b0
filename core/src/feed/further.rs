//! Which further addresses to ask for the parts of a page whose first list is not the whole. Pure planning: what reads the
//! page sends the requests, one after the other, and stops where nothing new comes.

use super::{Document, FeedError, Readers};
use crate::names::{API, SUMMARY};
use crate::status::{Format, Report};

/// The most further requests that one read of a page makes: a vendor of a thousand parts costs no more than a visit of its
/// page does.
pub const MOST_FURTHER: usize = 5;

/// What to ask after the list at `asked`, as long as parts are missing that it may have; nothing where it is the whole, or
/// nobody knows where the rest is. `report` is all that was read so far.
///
/// incident.io has all parts in a document of its own, and the groups in another, which is asked only where parts share a
/// name: then the group alone tells them apart. All other pagers that are known count pages by `page`.
#[must_use]
pub fn further(asked: &str, report: &Report) -> Option<String> {
    if report.format == Format::IncidentIo {
        let (page, name) = asked.split_once(API)?;
        return match name {
            SUMMARY if report.first.is_some() => Some([page, API, "components.json"].concat()),
            SUMMARY | "components.json" if report.first.is_some() || shares_a_name(report) => {
                let host = page.split("://").nth(1)?.split('/').next()?;
                Some([page, "/proxy/", host].concat())
            }
            _ => None,
        };
    }
    report.first?;
    let (path, query) = asked.split_once('?').unwrap_or((asked, ""));
    let mut pairs: Vec<String> = query.split('&').filter(|pair| !pair.is_empty()).map(Into::into).collect();
    match pairs.iter_mut().find_map(|pair| Some((pair.strip_prefix("page=")?.parse::<u16>().ok()?, pair))) {
        Some((page, pair)) => *pair = ["page=", &page.checked_add(1)?.to_string()].concat(),
        None => pairs.push("page=2".into()),
    }
    Some([path, "?", &pairs.join("&")].concat())
}

/// Whether two parts have one name and nothing that tells them apart, so that their groups are worth asking for.
#[must_use]
pub fn shares_a_name(report: &Report) -> bool {
    let mut names: Vec<_> =
        report.components.iter().filter(|leaf| leaf.group.is_none()).map(|leaf| &leaf.name).collect();
    names.sort_unstable();
    names.windows(2).any(|pair| matches!(pair, [one, other] if one == other))
}

impl Readers {
    /// Takes the next page of a list into what was read of it so far. Says whether it brought anything that was not known,
    /// since a page that knows no pages gives the first again.
    ///
    /// # Errors
    /// As [`Readers::read_expected`]; what is known of the first pages stays.
    pub fn read_on(self, report: &mut Report, document: &Document<'_>) -> Result<bool, FeedError> {
        if is_past_the_end(document) {
            report.first = None;
            return Ok(false);
        }
        let before = (report.components.len(), groups(report));
        report.absorb(self.read_expected(report.format, document)?);
        Ok((report.components.len(), groups(report)) != before)
    }
}

fn groups(report: &Report) -> usize {
    report.components.iter().filter(|leaf| leaf.group.is_some()).count()
}

/// Behind the last page is an empty one.
fn is_past_the_end(document: &Document<'_>) -> bool {
    let Some(json) = document.json() else { return false };
    let lists = [Some(json), json.get("data"), json.get("components"), json.get("results")];
    lists.into_iter().flatten().any(|list| list.as_array().is_some_and(<[_]>::is_empty))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::Component;

    #[test]
    fn the_plan_leads_to_what_is_missing_and_ends() {
        let report = |format, first, names: &[&str]| Report {
            first,
            components: names
                .iter()
                .enumerate()
                .map(|(at, name)| Component {
                    id: at.to_string(),
                    name: (*name).into(),
                    ..Component::default()
                })
                .collect(),
            ..Report::new(format)
        };
        for (format, first, names, asked, next) in [
            (
                Format::Gatus,
                Some(100),
                &["a"][..],
                "https://x.example/s?page=1&pageSize=100",
                Some("https://x.example/s?page=2&pageSize=100"),
            ),
            (Format::Gatus, None, &["a"], "https://x.example/s?page=1&pageSize=100", None),
            (
                Format::Cachet,
                Some(20),
                &["a"],
                "https://x.example/api/v1/components",
                Some("https://x.example/api/v1/components?page=2"),
            ),
            (
                Format::Cachet,
                Some(40),
                &["a"],
                "https://x.example/api/v1/components?page=2",
                Some("https://x.example/api/v1/components?page=3"),
            ),
            (Format::Cachet, Some(40), &["a"], "https://x.example/c?page=65535", None),
            (
                Format::IncidentIo,
                Some(25),
                &["a"],
                "https://x.example/api/v2/summary.json",
                Some("https://x.example/api/v2/components.json"),
            ),
            (
                Format::IncidentIo,
                Some(25),
                &["a", "a"],
                "https://x.example/api/v2/components.json",
                Some("https://x.example/proxy/x.example"),
            ),
            (
                Format::IncidentIo,
                None,
                &["a", "a"],
                "https://x.example/api/v2/summary.json",
                Some("https://x.example/proxy/x.example"),
            ),
            (Format::IncidentIo, None, &["a", "b"], "https://x.example/api/v2/components.json", None),
            (Format::IncidentIo, None, &["a", "a"], "https://x.example/proxy/x.example", None),
        ] {
            assert_eq!(further(asked, &report(format, first, names)).as_deref(), next, "{asked}");
        }
    }

    #[test]
    fn pages_are_put_together_until_one_is_empty_or_brings_nothing_new() {
        let cachet = |from: usize| {
            let part =
                |id: usize| format!(r#"{{"id":{id},"name":"P{id}","group_id":0,"enabled":true,"status":1}}"#);
            let parts: Vec<_> = (from..from + 20).map(part).collect();
            format!(r#"{{"data":[{}]}}"#, parts.join(","))
        };
        let (first, second) = (cachet(1), cachet(21));
        let parsed = |text| Document::parse(str::as_bytes(text)).unwrap();
        let all = crate::feed::ALL;
        let mut report = all.read_document(Format::Cachet, &parsed(&first)).unwrap();
        assert_eq!(report.first, Some(20));
        assert!(!all.read_on(&mut report, &parsed(&first)).unwrap(), "the same again");
        assert_eq!((report.first, report.components.len()), (Some(20), 20));
        assert!(all.read_on(&mut report, &parsed(&second)).unwrap());
        assert_eq!((report.first, report.components.len()), (Some(40), 40));
        assert!(!all.read_on(&mut report, &parsed(r#"{"data":[]}"#)).unwrap());
        assert_eq!((report.first, report.health()), (None, crate::status::Health::Operational));
        assert!(all.read_on(&mut report, &parsed("{}")).is_err());
    }
}
