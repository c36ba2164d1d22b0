//! What an investigation is called, and its answers in a line each.

use is_it_them_core::intake::Field;
use is_it_them_core::investigation::{Form, Investigation, Step};
use is_it_them_core::playbook::Playbook;
use is_it_them_core::time::Timestamp;

use crate::{diagnosis, outcome, wizard};

/// What to call it: its name, else its symptom, else what happens, with the time it began.
#[must_use]
pub fn title(
    found: &Investigation,
    playbook: Option<&Playbook>,
    vendor: &str,
    clock: &dyn Fn(Timestamp) -> String,
) -> String {
    let given = found.name.trim();
    if !given.is_empty() {
        return given.into();
    }
    let symptom = found.form.symptom.as_deref();
    let symptom = playbook.and_then(|playbook| {
        playbook.symptom(symptom?).map(|known| crate::of_playbook(playbook, &known.name))
    });
    let actual = Some(found.form.actual.trim()).filter(|text| !text.is_empty());
    let told = found.form.told_in_short(vendor);
    let what = symptom.or(actual).or(told.as_deref()).unwrap_or(vendor);
    // What was told may say since when by itself.
    let says_when = symptom.is_none()
        && actual.is_none()
        && found.form.source(Field::At).is_some_and(|fact| what.contains(&fact.quote));
    let what = in_short(what);
    match found.form.answers().started_at {
        Some(at) if !says_when => wizard::since(&what, &clock(at)),
        _ => what,
    }
}

/// The beginning of a text, which ends with a word.
fn in_short(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text.into() };
    let head = text.get(..end).unwrap_or_default();
    let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
    format!("{}\u{2026}", head.trim_end_matches([',', ';', ':', ' ']))
}

/// How many characters a name made of somebody's words has at most.
const LONGEST: usize = 60;

/// A question's answer in a line of words.
#[must_use]
pub fn summary(form: &Form, step: Step, playbook: &Playbook, clock: &dyn Fn(Timestamp) -> String) -> String {
    let answers = form.answers();
    let of = |text| crate::of_playbook(playbook, text);
    let symptom = answers.symptom.as_deref().and_then(|id| playbook.symptom(id));
    let some = |text: &Option<String>| text.clone().unwrap_or_default();
    let region =
        || answers.region.as_deref().map(|id| playbook.region(id).map_or(id, |known| of(&known.name)));
    let stage = || form.stage.map(|stage| playbook.stage(stage).map_or(stage.name(), |info| of(&info.name)));
    let change = match answers.after_our_change {
        Some(true) => outcome::changed(),
        Some(false) => outcome::unchanged(),
        None => "",
    };
    let parts: Vec<String> = match step {
        Step::What => vec![
            symptom.map(|symptom| of(&symptom.name).to_owned()).unwrap_or_default(),
            some(&answers.expected),
            some(&answers.actual),
            answers.error.map(diagnosis::error).unwrap_or_default(),
        ],
        Step::When => vec![answers.started_at.map(clock).unwrap_or_default(), change.into()],
        Step::Who => vec![
            answers.who.map(outcome::who).unwrap_or_default().into(),
            some(&answers.subject),
            region().unwrap_or_default().into(),
        ],
        Step::Where => vec![stage().unwrap_or_default().into(), answers.components.join(", ")],
        Step::HowOften => vec![
            answers.how_often.map(outcome::how_often).unwrap_or_default().into(),
            answers.failure_rate.map(outcome::rate).unwrap_or_default(),
        ],
        Step::Told | Step::Outcome => Vec::new(),
    };
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if said.is_empty() { wizard::not_answered().into() } else { said.join("; ") }
}

#[cfg(test)]
mod tests {
    use is_it_them_core::investigation::When;
    use is_it_them_core::playbook::builtin;
    use is_it_them_core::status::Vendor;

    use super::*;

    #[test]
    fn a_title_says_what_and_since_when() {
        let clock = |at: Timestamp| at.to_string();
        let book = builtin("customer-io").unwrap();
        let vendor = Vendor { id: "customer-io".into(), ..Vendor::default() };
        let mut found = Investigation::new("a1".into(), vendor, crate::sample::at("2025-11-04T20:15:00Z"));
        found.name = "Late mails".into();
        found.form = Form {
            symptom: Some("delayed-sends".into()),
            when: Some(When::At),
            at: Some(crate::sample::at("2025-11-04T20:10:00Z")),
            ..Form::default()
        };
        assert_eq!(title(&found, Some(&book), "Customer.io", &clock), "Late mails");
        found.name.clear();
        assert_eq!(
            title(&found, Some(&book), "Customer.io", &clock),
            "Delayed sends since 2025-11-04T20:10:00Z"
        );
        found.form = Form { told: "\n Mails are late \nvery".into(), ..Form::default() };
        assert_eq!(title(&found, None, "Customer.io", &clock), "Mails are late");
        found.form.told =
            "Campaign emails go out an hour late for everyone, in every one of the workspaces".into();
        assert_eq!(
            title(&found, None, "Customer.io", &clock),
            "Campaign emails go out an hour late for everyone, in every\u{2026}"
        );
        found.form.error = "503".into();
        assert_eq!(title(&found, None, "Customer.io", &clock), "Customer.io, 503");
        found.form = Form::default();
        assert_eq!(title(&found, None, "Customer.io", &clock), "Customer.io");
    }
}
