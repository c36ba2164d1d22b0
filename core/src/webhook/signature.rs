//! The value of a signature's header: one signature or several, bare or named, with or without the time beside it.

use super::key::unhex;
use crate::base64;

/// A signature as it stands in a header, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signature {
    pub(super) bytes: Vec<u8>,
    /// Whether it is written in hexadecimal digits.
    pub(super) is_hex: bool,
}

/// What a header of signatures says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// Signatures of a length that fits, in their order.
    pub(super) signatures: Vec<Signature>,
    /// `t` beside them.
    pub(super) time: Option<String>,
}

/// The most signatures of one header: vendors send two while a secret is changed.
const MOST: usize = 8;

/// Reads a header's value: `HEX`, `BASE64`, `sha256=HEX`, `hmac-sha256=HEX`, `t=1,v1=HEX,v1=HEX`, `v1,BASE64 v1,BASE64`. `fits` says which lengths may be.
pub(super) fn said(value: &str, fits: impl Fn(usize) -> bool) -> Said {
    let mut said = Said::default();
    for piece in
        value.split(|c: char| c == ',' || c == ';' || c.is_whitespace()).filter(|piece| !piece.is_empty())
    {
        // Base64 ends in `=` too: a name is what stands before the first, where something follows.
        let named =
            piece.split_once('=').filter(|(name, rest)| is_name(name) && !rest.trim_matches('=').is_empty());
        let (name, text) = named.unwrap_or(("", piece));
        if name == "t" {
            said.time = Some(text.into());
            continue;
        }
        let hex =
            unhex(text).filter(|bytes| fits(bytes.len())).map(|bytes| Signature { bytes, is_hex: true });
        let other = || {
            base64::decode(text)
                .filter(|bytes| fits(bytes.len()))
                .map(|bytes| Signature { bytes, is_hex: false })
        };
        if said.signatures.len() < MOST {
            said.signatures.extend(hex.or_else(other));
        }
    }
    said
}

fn is_name(name: &str) -> bool {
    (1..=12).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte))
}

/// An ECDSA signature in DER (two numbers) as the 64 bytes that WebCrypto takes (IEEE P1363).
pub(super) fn plain_ecdsa(der: &[u8]) -> Option<Vec<u8>> {
    let rest = der.strip_prefix(&[0x30])?;
    let (length, rest) = rest.split_first()?;
    if usize::from(*length) != rest.len() {
        return None;
    }
    let (first, rest) = number(rest)?;
    let (second, rest) = number(rest)?;
    rest.is_empty().then(|| [first, second].concat())
}

/// A number of DER as 32 bytes, and what follows it.
fn number(bytes: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let rest = bytes.strip_prefix(&[0x02])?;
    let (length, rest) = rest.split_first()?;
    let (digits, rest) = rest.split_at_checked(usize::from(*length))?;
    let zeros = digits.iter().take_while(|byte| **byte == 0).count();
    let digits = digits.get(zeros..)?;
    let mut whole = vec![0; 32_usize.checked_sub(digits.len())?];
    whole.extend_from_slice(digits);
    Some((whole, rest))
}
