//! The JSON writer: a tree in, text out.

use std::fmt;

use super::Value;

impl Value<'_> {
    /// The tree as JSON, without spaces.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        write(self, &mut text);
        text
    }
}

fn write(value: &Value<'_>, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(digits) => out.push_str(digits),
        Value::String(text) => quoted(text, out),
        Value::Array(items) => {
            let mut before = '[';
            for item in items {
                out.push(before);
                write(item, out);
                before = ',';
            }
            out.push_str(if before == '[' { "[]" } else { "]" });
        }
        Value::Object(object) => {
            let mut before = '{';
            for (key, member) in object.iter() {
                out.push(before);
                quoted(key, out);
                out.push(':');
                write(member, out);
                before = ',';
            }
            out.push_str(if before == '{' { "{}" } else { "}" });
        }
    }
}

fn quoted(text: &str, out: &mut String) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    out.push('"');
    let mut rest = text;
    // What needs no escape is copied in pieces: all of a text, mostly.
    while let Some(at) = rest.bytes().position(|byte| byte < 0x20 || byte == b'"' || byte == b'\\') {
        let (before, behind) = rest.split_at(at);
        out.push_str(before);
        let byte = behind.bytes().next().unwrap_or_default();
        out.push('\\');
        match byte {
            b'\n' => out.push('n'),
            b'"' | b'\\' => out.push(char::from(byte)),
            _ => {
                out.push_str("u00");
                out.push(HEX[usize::from(byte >> 4)]);
                out.push(HEX[usize::from(byte & 15)]);
            }
        }
        rest = behind.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
    out.push('"');
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}
