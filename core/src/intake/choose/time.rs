//! Since when it fails, how often, and by which id support finds it.

use super::{Chosen, Told, line_of};
use crate::intake::event::Collector;
use crate::intake::fact::{Fact, Field};
use crate::intake::said::Said;
use crate::intake::{HowOften, Intake, spoken};
use crate::time::{Offset, Timestamp};

pub(super) fn when(
    intake: &mut Intake,
    text: &str,
    seen: &Collector,
    chosen: &Chosen<'_>,
    told: &Told,
    now: Timestamp,
    offset: Offset<'_>,
) {
    // What a person says of the beginning outranks the stamp of one failure.
    if let Some((at, start, end)) = spoken::began(&told.text, now, offset) {
        intake.at = Some(at);
        intake.facts.push(Fact::new(
            Field::At,
            at.to_string(),
            told.text.get(start..end).unwrap_or_default(),
        ));
        return;
    }
    // Of a chat the first message tells when somebody noticed.
    if let Some((stamp, start)) = seen.first_sent
        && let Some(at) = stamp.instant(now, offset)
    {
        intake.at = Some(at);
        let quote = text.get(start..start + (stamp.end - stamp.start)).unwrap_or_default();
        intake.facts.push(Fact::new(Field::At, at.to_string(), quote));
        return;
    }
    let latest = now.shifted(24 * 3_600_000).unwrap_or(now);
    let first = chosen
        .events
        .iter()
        .filter_map(|event| Some((event.stamp?.instant(now, offset)?, event.stamp?, event.stamp_at)))
        .filter(|(at, ..)| *at <= latest)
        .min_by_key(|(at, ..)| *at);
    if let Some((at, stamp, start)) = first {
        intake.at = Some(at);
        let quote = text.get(start..start + (stamp.end - stamp.start)).unwrap_or_default();
        intake.facts.push(Fact::new(Field::At, at.to_string(), quote));
    }
}

/// When it failed, by the stamps of what a machine wrote. Of more than are kept, those that are spread most evenly over their number:
/// the first and the last are among them.
pub(super) fn failures(intake: &mut Intake, chosen: &Chosen<'_>, now: Timestamp, offset: Offset<'_>) {
    let machine = chosen.events.iter().filter(|event| !event.is_told && !event.is_blocked);
    let stamps = machine.filter_map(|event| event.stamp?.instant(now, offset));
    let mut all: Vec<Timestamp> = stamps.filter(|at| *at <= now).collect();
    all.sort_unstable();
    all.dedup();
    let last = all.len().saturating_sub(1);
    let most = Intake::MOST_FAILURES;
    let kept = (0..most.min(all.len()))
        .map(|place| if all.len() > most { place * last / (most - 1) } else { place });
    intake.failures = kept.filter_map(|place| all.get(place).copied()).collect();
}

pub(super) fn often(
    intake: &mut Intake,
    text: &str,
    seen: &Collector,
    chosen: &Chosen<'_>,
    said: &Said,
    told: &Told,
) {
    if let Some((often, start, end)) = said.often {
        intake.how_often = Some(often);
        intake.facts.push(Fact::new(
            Field::HowOften,
            often.name(),
            told.text.get(start..end).unwrap_or_default(),
        ));
        return;
    }
    // Failures among successes of the same host.
    let failed = chosen
        .events
        .iter()
        .filter(|event| !event.is_told && (event.status.is_some() || event.kind.is_some()))
        .count();
    let worked = match chosen.host.and_then(|host| seen.hosts.get(host)) {
        Some(host) => host.worked,
        // Where nobody names a host, all lines are of the one that is not named.
        None if seen.hosts.is_empty() => seen.worked,
        None => 0,
    };
    if failed > 0 && worked > 0 {
        intake.how_often = Some(HowOften::Intermittent);
        let quote = chosen.events.first().map_or("", |event| line_of(text, event));
        intake.facts.push(Fact::new(Field::HowOften, HowOften::Intermittent.name(), quote));
    }
}

pub(super) fn id(intake: &mut Intake, seen: &Collector, chosen: &Chosen<'_>) {
    let best = chosen
        .events
        .iter()
        .take(200)
        .filter_map(|event| event.id.as_ref().map(|(id, _)| id))
        .max_by(|a, b| a.rank.cmp(&b.rank).then(std::cmp::Ordering::Greater));
    let value = match best {
        Some(id) => Some(id.value.clone()),
        None => chosen.events.first().and_then(|event| seen.id_near(event)).map(|(value, _)| value),
    };
    if let Some(value) = value {
        intake.facts.push(Fact::new(Field::RequestId, value.clone(), &value));
        intake.request_id = Some(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::intake::understand;

    #[test]
    fn every_failure_of_a_paste_has_its_time_and_no_more_than_are_drawn() {
        let now = Timestamp::parse("2025-11-04T21:00:00Z").unwrap();
        let of = |text: &str| understand(text, now, &|_| 0, &Catalog::default()).failures;
        let line = |minute: usize| {
            format!(
                "2025-11-04T{:02}:{:02}:00Z GET https://api.acme.example/x 503\n",
                10 + minute / 60,
                minute % 60
            )
        };
        let paste = |lines: usize| (0..lines).map(line).collect::<String>();
        let at = |stamp: &str| Timestamp::parse(stamp).unwrap();
        assert_eq!(of(&paste(2)), [at("2025-11-04T10:00:00Z"), at("2025-11-04T10:01:00Z")]);
        assert_eq!(of(&[line(1), line(0), line(1)].concat()).len(), 2, "in order, and each once");
        let many = of(&paste(600));
        assert_eq!(many.len(), Intake::MOST_FAILURES);
        assert_eq!(
            (many.first(), many.last()),
            (Some(&at("2025-11-04T10:00:00Z")), Some(&at("2025-11-04T19:59:00Z")))
        );
        assert_eq!(of("2025-11-04T23:00:00Z GET https://api.acme.example/x 503"), [], "yet to come");
        assert_eq!(of("It fails with 503 since 20:15"), [], "what a person says is no stamp");
    }
}
