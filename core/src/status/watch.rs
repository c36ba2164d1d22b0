//! Watching an incident, and what is new about the incident since the person last looked.

use super::{Incident, Phase, Reading, Report, Vendor};

/// An incident that is watched, as it stood when the person last looked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Watch {
    /// The incident's id.
    pub incident: String,
    /// Its title, to name it by when its page does not any more.
    pub title: String,
    /// How many posts it had.
    pub posts: u32,
    /// Its phase.
    pub phase: Phase,
}

impl Watch {
    /// Watches an incident from how it stands.
    #[must_use]
    pub fn of(incident: &Incident) -> Watch {
        Watch {
            incident: incident.id.clone(),
            title: incident.title.clone(),
            posts: posts(incident),
            phase: incident.phase.clone(),
        }
    }

    /// The incident as its page has it now.
    #[must_use]
    pub fn incident<'a>(&self, report: &'a Report) -> Option<&'a Incident> {
        report.incidents.iter().find(|incident| incident.id == self.incident)
    }

    /// The incident as it stands now, when the vendor has posted since the person last looked.
    #[must_use]
    pub fn news<'a>(&self, report: &'a Report) -> Option<&'a Incident> {
        self.incident(report).filter(|incident| self.is_news(incident))
    }

    fn is_news(&self, incident: &Incident) -> bool {
        incident.phase != self.phase || posts(incident) != self.posts
    }
}

/// A watch as the extension's background needs it, which knows of no investigation but its id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishedWatch {
    /// The investigation the incident is watched in.
    pub id: String,
    /// The vendor's status page.
    pub page: String,
    /// The incident, as the person last saw it.
    pub watch: Watch,
}

/// What became of an incident that its page does not list any more.
const GONE: &str = "no longer listed";

/// What is new of a watched incident: what a notification tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notification<'a> {
    /// The investigation it is for.
    pub id: &'a str,
    /// The vendor's name.
    pub vendor: &'a str,
    /// What became of the incident; nothing where its page does not list it any more.
    pub phase: Option<&'a Phase>,
    /// The incident's own title.
    pub message: &'a str,
    /// How many posts there are.
    pub posts: u32,
}

impl Notification<'_> {
    /// Whether the page does not list the incident any more: then there is nothing to look at.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.phase.is_none()
    }

    /// What became of it, in a word that no language changes: together with the number of posts it tells one piece of news
    /// from the next. It is the word that earlier builds kept of what they told, so that nothing is told once more.
    #[must_use]
    pub fn became(&self) -> String {
        let name = match self.phase {
            None => GONE,
            Some(phase) => phase.name(),
        };
        let (first, rest) = name.split_at_checked(1).unwrap_or((name, ""));
        match self.phase {
            Some(Phase::Other(_)) => name.into(),
            _ => [&first.to_ascii_uppercase(), rest].concat(),
        }
    }
}

impl PublishedWatch {
    /// What is new, going by what was read of the vendor: its posts, or that its page lists the incident no more. A page
    /// that could not be read tells neither.
    #[must_use]
    pub fn news<'a>(&'a self, vendor: &'a Vendor, reading: &'a Reading) -> Option<Notification<'a>> {
        let report = reading.report.as_ref()?;
        let incident = self.watch.incident(report);
        let phase = match incident {
            Some(incident) if self.watch.is_news(incident) => Some(&incident.phase),
            None if reading.failure.is_none() => None,
            _ => return None,
        };
        Some(Notification {
            vendor: reading.name().unwrap_or(&vendor.name),
            phase,
            message: &self.watch.title,
            posts: incident.map_or(0, posts),
            id: &self.id,
        })
    }
}

fn posts(incident: &Incident) -> u32 {
    u32::try_from(incident.updates.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed;
    use crate::status::{Failure, Format, Source};
    use crate::time::Timestamp;

    const FIRST: (&str, &str) = ("u", "investigating");

    /// A page with one incident of these posts, newest first, or none.
    fn reading(posts: &[(&str, &str)]) -> Reading {
        let stamp = "2025-11-04T20:46:00Z";
        let post = |(id, status): &(&str, &str)| {
            format!(r#"{{"id":"{id}","status":"{status}","body":"x","created_at":"{stamp}"}}"#)
        };
        let updates: Vec<_> = posts.iter().map(post).collect();
        let incident = posts.first().map(|(_, status)| {
            format!(
                r#"{{"id":"i","name":"Slow","status":"{status}","impact":"minor","created_at":"{stamp}","incident_updates":[{}]}}"#,
                updates.join(",")
            )
        });
        let text = format!(
            r#"{{"page":{{"id":"p","name":"X","url":"https://x.example"}},"incidents":[{}]}}"#,
            incident.unwrap_or_default()
        );
        let report = feed::ALL.read(Format::Statuspage, text.as_bytes()).unwrap();
        Reading::success(report, Timestamp::from_millis(0), Source::Live)
    }

    fn watch() -> PublishedWatch {
        let report = reading(&[FIRST]).report.unwrap();
        let watch = Watch::of(&report.incidents[0]);
        PublishedWatch { id: "a".into(), page: "https://x.example".into(), watch }
    }

    #[test]
    fn a_watched_incident_is_news_once_the_vendor_posts_or_lists_it_no_more() {
        let table = [
            (reading(&[FIRST]), None),
            (reading(&[("v", "investigating"), FIRST]), Some("Investigating")),
            (reading(&[("v", "resolved"), FIRST]), Some("Resolved")),
            (reading(&[("u", "identified")]), Some("Identified")),
            (reading(&[]), Some("No longer listed")),
            (reading(&[]).failed(Failure::Offline), None),
            (Reading::default(), None),
        ];
        for (reading, wanted) in table {
            let watch = watch();
            let vendor = Vendor::default();
            let news = watch.news(&vendor, &reading);
            let seen = news.as_ref().map(Notification::became);
            assert_eq!(seen.as_deref(), wanted, "{reading:?}");
            assert!(news.is_none_or(|news| news.id == "a" && news.message == "Slow" && news.vendor == "X"));
        }
    }

    #[test]
    fn one_piece_of_news_is_told_from_the_next() {
        let watch = watch();
        let news = |posts: &[(&str, &str)]| {
            let (vendor, reading) = (Vendor::default(), reading(posts));
            let notification = watch.news(&vendor, &reading).unwrap();
            (notification.became(), notification.posts)
        };
        let second = news(&[("v", "identified"), FIRST]);
        assert_eq!(second, news(&[("w", "identified"), FIRST]));
        assert_ne!(second, news(&[("w", "identified"), ("v", "identified"), FIRST]));
        assert_ne!(second, news(&[("v", "resolved"), FIRST]));
    }
}
