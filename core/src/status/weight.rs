use serde_json::Value;

/// What a tree comes to: how large it is, and a number by which the same tree is known again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// About how many bytes it has as JSON.
    pub bytes: usize,
    /// Equal for equal trees, and different for others, for all purposes here (FNV-1a, 64 bits).
    pub digest: u64,
}

impl Weight {
    /// Weighs a tree.
    #[must_use]
    pub fn of(tree: &Value) -> Weight {
        let mut weight = Weight { bytes: 0, digest: 0xcbf2_9ce4_8422_2325 };
        weight.add(tree);
        weight
    }

    fn add(&mut self, tree: &Value) {
        match tree {
            Value::Null => self.text("n"),
            Value::Bool(flag) => self.text(if *flag { "t" } else { "f" }),
            // Whatever is kept counts in whole numbers.
            Value::Number(number) => self.mix(&number.as_i64().unwrap_or_default().to_le_bytes()),
            Value::String(text) => {
                self.text("\"");
                self.text(text);
            }
            Value::Array(items) => {
                self.text("[");
                items.iter().for_each(|item| self.add(item));
                self.text("]");
            }
            Value::Object(members) => {
                self.text("{");
                for (key, member) in members {
                    self.text(key);
                    self.add(member);
                }
                self.text("}");
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.mix(text.as_bytes());
        self.bytes += 3;
    }

    fn mix(&mut self, bytes: &[u8]) {
        self.bytes += bytes.len();
        for byte in bytes {
            self.digest = (self.digest ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        // Where one text ends and the next begins counts too: no text holds this byte.
        self.digest = (self.digest ^ 0xff).wrapping_mul(0x0000_0100_0000_01b3);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(json: &str) -> Weight {
        Weight::of(&serde_json::from_str(json).unwrap())
    }

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
        for (place, tree) in trees.iter().enumerate() {
            for other in &trees[place + 1..] {
                assert_ne!(of(tree).digest, of(other).digest, "{tree} {other}");
            }
            assert_eq!(of(tree), of(tree));
        }
    }

    #[test]
    fn it_weighs_about_what_its_json_has() {
        let tree = serde_json::json!({"incidents": vec![serde_json::json!({"id": "abcdef", "text": "x".repeat(1000)}); 50]});
        let (bytes, json) = (Weight::of(&tree).bytes, tree.to_string().len());
        assert!(bytes > json * 9 / 10 && bytes < json * 11 / 10, "{bytes} of {json}");
    }
}
