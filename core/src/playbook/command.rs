//! Commands with placeholders, and how the answers fill the placeholders safely.

use super::Command;

impl Command {
    /// The command with its placeholders filled by `value`; one that has no value stays as it is. What is filled in
    /// is percent-encoded but for letters, digits and `-._~@`, so that no answer can end a quote or start a command.
    #[must_use]
    pub fn filled(&self, value: impl Fn(&str) -> Option<String>) -> String {
        self.placeholders.iter().fold(self.run.clone(), |run, name| match value(name) {
            Some(value) if !value.is_empty() => run.replace(&format!("{{{name}}}"), &encoded(&value)),
            _ => run,
        })
    }

    /// The placeholders `value` has nothing for: what a person must fill in themselves.
    pub fn missing<'a>(
        &'a self,
        value: impl Fn(&str) -> Option<String> + 'a,
    ) -> impl Iterator<Item = &'a str> {
        let has = move |name: &str| value(name).is_some_and(|value| !value.is_empty());
        self.placeholders.iter().map(String::as_str).filter(move |name| !has(name))
    }
}

/// Percent-encodes every byte but letters, digits and `-._~@`.
pub(crate) fn encoded(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from(HEX.get(usize::from(half)).copied().unwrap_or(b'0')));
            }
        }
    }
    out
}

/// The names in `{braces}` of a command. `%{curl}` and `${SHELL}` are somebody else's, and so are braces around
/// anything that is no name.
pub(super) fn placeholders(run: &str) -> impl Iterator<Item = &str> {
    run.match_indices('{').filter_map(|(at, _)| {
        let ours = !run.get(..at)?.ends_with(['%', '$']);
        let name = run.get(at + 1..)?.split_once('}')?.0;
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        (ours && is_name).then_some(name)
    })
}
