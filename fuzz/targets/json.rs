//! Any bytes, read as JSON: what `serde_json` reads is read alike, and what is read is written so that it is read again.
#![no_main]

use is_it_them_core::tree::parse;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    let ours = parse(bytes);
    if let Ok(theirs) = serde_json::from_slice::<Value>(bytes) {
        match &ours {
            Ok(ours) => assert_eq!(serde_json::from_str::<Value>(&ours.to_text()).expect("JSON"), theirs),
            Err(why) => assert!(depth(&theirs) > 100, "{why:?}"),
        }
    }
    if let Ok(ours) = ours {
        assert_eq!(parse(ours.to_text().as_bytes()).as_ref(), Ok(&ours));
    }
});

fn depth(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Value::Object(members) => 1 + members.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}
