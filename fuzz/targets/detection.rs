//! A line with an address, then answers separated by lines with a dash: a detection ends within its limit of requests,
//! asks for no address twice and for https alone.
#![no_main]

use is_it_them_core::feed::detect::{Answer, Detection, MOST_REQUESTS};
use is_it_them_core::status::Failure;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (address, answers) = text.split_once('\n').unwrap_or((text, ""));
    let mut answers = answers.split("\n-\n");
    let mut detection = Detection::start(address);
    let mut asked = Vec::new();
    while let Some(url) = detection.next() {
        assert!(url.starts_with("https://"), "{url}");
        assert!(!asked.contains(&url), "{url} twice");
        asked.push(url);
        assert!(asked.len() <= MOST_REQUESTS, "{asked:?}");
        let answer = answers.next().ok_or(Failure::Blocked).and_then(|text| Answer::parse(text.as_bytes()));
        detection.answer(answer);
    }
    assert!(detection.outcome().is_some());
});
