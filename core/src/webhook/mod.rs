//! Signatures of webhooks, checked by the scheme of a vendor's playbook: what was pasted → what to compute → what does not match.
//!
//! The caller makes the digest (a browser has WebCrypto): the core says which key over which bytes must give which bytes
//! ([`Check`]), the documented way first, then named variants of it; and by the one that fits, or by none, it says what is wrong
//! ([`explain`]).
//!
//! What makes it right: of a hundred signatures that do not fit, the secret is another in most, and in the rest the body was read and
//! written again before it was checked. Trying what usual software does to a body names the cause, where "invalid signature" does not.

mod body;
mod explain;
mod key;
mod paste;
mod plan;
mod signature;

pub use body::BodyForm;
pub use explain::{Cause, Explained, explain};
pub use key::{Key, SecretForm};
pub use paste::Pasted;
pub use plan::{Algorithm, Check, Checks, Unchecked, Variant, checks};

#[cfg(test)]
mod tests;
