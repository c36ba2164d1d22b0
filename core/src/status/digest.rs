use serde_json::Value;

/// A number by which the same tree is known again, whatever a member of this name is: equal for equal trees, and different
/// for others, for all purposes here (FNV-1a, 64 bits).
#[must_use]
pub fn digest(tree: &Value, but: &str) -> u64 {
    let mut digest = Digest { sum: 0xcbf2_9ce4_8422_2325, but };
    digest.add(tree);
    digest.sum
}

struct Digest<'a> {
    sum: u64,
    but: &'a str,
}

impl Digest<'_> {
    fn add(&mut self, tree: &Value) {
        match tree {
            Value::Null => self.mix(b"n"),
            Value::Bool(flag) => self.mix(&[u8::from(*flag)]),
            // Whatever is kept counts in whole numbers.
            Value::Number(number) => self.mix(&number.as_i64().unwrap_or_default().to_le_bytes()),
            Value::String(text) => {
                self.mix(b"\"");
                self.mix(text.as_bytes());
            }
            Value::Array(items) => {
                self.mix(b"[");
                items.iter().for_each(|item| self.add(item));
                self.mix(b"]");
            }
            Value::Object(members) => {
                self.mix(b"{");
                for (key, member) in members {
                    if key != self.but {
                        self.mix(key.as_bytes());
                        self.add(member);
                    }
                }
                self.mix(b"}");
            }
        }
    }

    fn mix(&mut self, bytes: &[u8]) {
        // Where one text ends and the next begins counts too: no text holds the byte 0xff.
        for byte in bytes.iter().chain(&[0xff]) {
            self.sum = (self.sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_that_differ_are_told_apart() {
        let trees = [
            "null",
            "true",
            "false",
            "0",
            "1",
            "\"\"",
            "\"a\"",
            "[]",
            "[[]]",
            "[\"a\",\"b\"]",
            "[\"ab\"]",
            "[\"a\",[\"b\"]]",
            "{}",
            r#"{"a":"b"}"#,
            r#"{"ab":""}"#,
            r#"{"a":["b"]}"#,
            r#"{"a":null}"#,
            r#"[{"a":1},{"a":2}]"#,
            r#"[{"a":1,"b":2}]"#,
        ];
        let of = |json: &str| digest(&serde_json::from_str(json).unwrap(), "read_at");
        for (place, tree) in trees.iter().enumerate() {
            for other in &trees[place + 1..] {
                assert_ne!(of(tree), of(other), "{tree} {other}");
            }
            assert_eq!(of(tree), of(tree));
        }
        assert_eq!(of(r#"{"a":1,"read_at":1}"#), of(r#"{"a":1,"read_at":2}"#));
    }
}
