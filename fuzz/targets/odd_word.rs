//! A page on which all is well, of any format, of which what decides was changed to what nobody knows: never green.
#![no_main]

#[path = "../../core/tests/common/healthy.rs"]
mod healthy;

use healthy::{HEALTHY, is_green, is_known, unmarked, value};
use libfuzzer_sys::fuzz_target;

// The first three bytes choose the document, the member of it that decides, and the way of changing that; the rest is a
// word to put there, or a place and a byte.
fuzz_target!(|bytes: &[u8]| {
    let [document, member, way, rest @ ..] = bytes else { return };
    let Some((format, marked)) = HEALTHY.get(usize::from(*document) % HEALTHY.len()) else { return };
    let (text, members) = unmarked(marked);
    let member = members[usize::from(*member) % members.len()].clone();
    let whole = &text[member.clone()];
    let (key, before) = whole.split_once(':').expect("a member has a value");
    let changed = match (way % 2, rest) {
        (0, _) => {
            let word = String::from_utf8_lossy(rest);
            if is_known(&word) || word.is_empty() {
                return;
            }
            format!("{key}:{}", serde_json::to_string(&word).expect("text is JSON"))
        }
        (_, [at, byte]) => {
            // Of a member that holds others, only its own name decides.
            let end = if before.contains('{') { key.len() } else { whole.len() };
            let mut changed = whole.as_bytes().to_vec();
            changed[usize::from(*at) % end] = *byte;
            let Ok(changed) = String::from_utf8(changed) else { return };
            let is_same_key = changed.split(':').next() == Some(key);
            if changed == whole || is_same_key && is_known(value(&changed)) {
                return;
            }
            changed
        }
        _ => return,
    };
    let mut document = text.clone();
    document.replace_range(member, &changed);
    assert!(!is_green(*format, document.as_bytes()), "{} is green: {document}", format.name());
});
