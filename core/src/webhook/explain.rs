//! What a signature that fits in some way, or in none, says.

use super::body::BodyForm;
use super::key::SecretForm;
use super::plan::{Checks, Variant};

/// What is known after the digests were made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// Whether the signature fits the documented way, within the time allowed.
    pub is_valid: bool,
    /// What does not match, the surest first. Where nothing fits, what is left to look at, the likeliest first.
    pub causes: Vec<Cause>,
}

/// One thing that does not match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// The signed time is too far from this clock.
    Clock {
        /// By how many seconds it is before now; below zero where it is ahead.
        age_seconds: i64,
        /// How many are allowed.
        tolerance_seconds: u32,
    },
    /// The body was read and written again, or its end or its line breaks were changed: the signature fits it in this form.
    Body(BodyForm),
    /// The secret is used in another form than it was tried in first.
    Secret(SecretForm),
    /// The address is another to the vendor: http and https.
    Scheme,
    /// The slash at its end.
    Slash,
    /// Its query.
    Query,
    /// Its percent signs.
    Decoded,
    /// The signature is written in another way than documented.
    Encoding,
    /// Nothing fits: the secret is of another endpoint, environment or a time before it was changed.
    OtherSecret,
    /// Nothing fits: the body is not the one that was signed, or was changed on the way.
    OtherBody,
    /// Nothing fits: the address is not the one that was signed.
    OtherAddress,
}

/// What it says that the check at this place was the first to fit, or that none did.
#[must_use]
pub fn explain(checks: &Checks, fits: Option<usize>) -> Explained {
    let mut causes = Vec::new();
    let variant = fits.and_then(|at| checks.checks.get(at)).map(|check| check.variant);
    match variant {
        Some(Variant::Documented) => {}
        Some(Variant::Body(form)) => causes.push(Cause::Body(form)),
        Some(Variant::Secret(form)) => causes.push(Cause::Secret(form)),
        Some(Variant::Scheme) => causes.push(Cause::Scheme),
        Some(Variant::Slash) => causes.push(Cause::Slash),
        Some(Variant::Query) => causes.push(Cause::Query),
        Some(Variant::Decoded) => causes.push(Cause::Decoded),
        None => {
            causes.push(Cause::OtherSecret);
            causes.push(Cause::OtherBody);
            let tries_address = checks.checks.iter().any(|check| check.variant == Variant::Slash);
            causes.extend(tries_address.then_some(Cause::OtherAddress));
        }
    }
    if let (Some(age_seconds), Some(tolerance_seconds)) = (checks.age_seconds, checks.tolerance_seconds)
        && age_seconds.unsigned_abs() > u64::from(tolerance_seconds)
    {
        causes.push(Cause::Clock { age_seconds, tolerance_seconds });
    }
    if checks.is_other_encoding {
        causes.push(Cause::Encoding);
    }
    Explained { is_valid: variant == Some(Variant::Documented) && causes.is_empty(), causes }
}
