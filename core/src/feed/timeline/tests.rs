use super::*;
use crate::status::Phase;

fn told(html: &str) -> Vec<(bool, Option<Standing>, String)> {
    read(html).posts.into_iter().map(|post| (post.stamp.is_some(), post.standing, post.text)).collect()
}

fn standing_of(phase: Phase) -> Option<Standing> {
    Some(Standing::Incident(phase))
}

#[test]
fn a_phase_is_a_mark_at_the_start_of_a_post_and_emphasis_inside_one() {
    let stamp = "<small>Jul 30, 10:12 UTC</small>";
    let resolved = || standing_of(Phase::Resolved);
    for (html, posts) in [
        (format!("<p>{stamp}<br><b>Resolved</b> - Over.</p>"), vec![(true, resolved(), "Over.")]),
        (
            format!("<p>{stamp} We called it <b>Resolved</b> too early.</p>"),
            vec![(true, None, "We called it <b>Resolved</b> too early.")],
        ),
        (
            format!("<p>{stamp} <b>Note:</b> <b>Resolved</b> is near.</p>"),
            vec![(true, None, "<b>Note:</b> <b>Resolved</b> is near.")],
        ),
        (
            "<p><strong>Resolved</strong> - Over.</p><p><strong>Investigating</strong> - We look.</p>".into(),
            vec![(false, resolved(), "Over."), (false, standing_of(Phase::Investigating), "We look.")],
        ),
        (
            "Investigating - We look.".into(),
            vec![(false, standing_of(Phase::Investigating), "Investigating - We look.")],
        ),
        ("<p>-5 degrees in the hall</p>".into(), vec![(false, None, "-5 degrees in the hall")]),
        ("<p> <br/> </p>".into(), vec![]),
        (String::new(), vec![]),
    ] {
        let expected: Vec<_> =
            posts.into_iter().map(|(stamp, is, text)| (stamp, is, text.to_string())).collect();
        assert_eq!(told(&html), expected, "{html}");
    }
}

#[test]
fn a_window_may_end_on_another_day() {
    let window = |text: &str| read(&format!("<b>THIS IS A SCHEDULED EVENT {text}</b>")).window;
    let dates = |text| window(text).map(|(start, end)| (start.date, end.and_then(|end| end.date)));
    assert_eq!(dates("Apr 7, 13:00 - 23:00 UTC"), Some((Some((4, 7)), Some((4, 7)))));
    assert_eq!(dates("Apr 7, 13:00 - Apr 8, 02:00 UTC"), Some((Some((4, 7)), Some((4, 8)))));
    assert_eq!(window("Apr 7, 13:00 - 23:00 PDT").and_then(|(start, _)| start.offset), Some(-420));
    assert_eq!(dates("soon"), None);
}
