//! Secrets as keys: the bytes of the text, or what the text stands for.

use crate::base64;
use crate::probe::Secret;

/// The bytes of a key. On purpose without `Debug` and `Clone`.
pub struct Key(Vec<u8>);

impl Key {
    /// The bytes, from which a browser makes the digest.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.0.fill(0);
        std::hint::black_box(&self.0);
    }
}

/// How a secret is a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SecretForm {
    /// The text itself.
    Text,
    /// The text without a prefix such as `whsec_`.
    Bare,
    /// What it stands for in base64, after its prefix if it has one.
    Base64,
    /// What it stands for in hexadecimal digits.
    Hex,
    /// A public key in PEM or its base64.
    PublicKey,
}

impl SecretForm {
    /// Those of a secret that is shared, the commonest first.
    pub const SHARED: [SecretForm; 4] =
        [SecretForm::Text, SecretForm::Base64, SecretForm::Hex, SecretForm::Bare];

    /// The name used in playbooks.
    #[must_use]
    pub fn named(name: &str) -> Option<SecretForm> {
        match name {
            "text" => Some(SecretForm::Text),
            "base64" => Some(SecretForm::Base64),
            "hex" => Some(SecretForm::Hex),
            "public-key" => Some(SecretForm::PublicKey),
            _ => None,
        }
    }

    /// The key that a secret is so; nothing where it is none.
    #[must_use]
    pub fn key(self, secret: &Secret) -> Option<Key> {
        // Copied out of a file of settings, with its quotation marks.
        let text = secret.expose().trim_matches(['"', '\'']);
        let bare =
            text.split_once('_').filter(|(prefix, _)| is_prefix(prefix)).map_or(text, |(_, bare)| bare);
        let bytes = match self {
            SecretForm::Text => Some(text.as_bytes().to_vec()),
            SecretForm::Bare => (bare != text).then(|| bare.as_bytes().to_vec()),
            SecretForm::Base64 => base64::decode(bare),
            SecretForm::Hex => unhex(text),
            SecretForm::PublicKey => {
                let lines = text.lines().filter(|line| !line.contains("-----"));
                let whole: String =
                    lines.flat_map(str::chars).filter(|letter| !letter.is_whitespace()).collect();
                base64::decode(&whole)
            }
        };
        bytes.filter(|bytes| !bytes.is_empty()).map(Key)
    }
}

fn is_prefix(prefix: &str) -> bool {
    (2..=12).contains(&prefix.len()) && prefix.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The bytes that hexadecimal digits stand for.
pub(super) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = text.chars().map(|letter| letter.to_digit(16)).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    // Two digits of sixteen are one byte.
    let byte = |pair: &[u32]| pair.iter().fold(0_u32, |byte, digit| byte * 16 + digit) as u8;
    Some(digits.chunks(2).map(byte).collect())
}
