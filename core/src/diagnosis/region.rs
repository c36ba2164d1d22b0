use super::Case;
use super::text::Words;
use crate::playbook::{Playbook, Region};

/// How the regions an incident names lie to ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RegionFit {
    /// It names ours.
    Same,
    /// It names none, or none was answered.
    Unstated,
    /// Its posts speak of another one, in passing.
    OtherInPassing,
    /// Its title or its parts name another one.
    Other,
}

/// How an incident lies to the region that was answered. `listed` is what the format names as its regions, `headline` the
/// title with the parts, their groups and those.
pub(super) fn fit(case: &Case<'_>, listed: &[String], headline: &Words, posts: &Words) -> RegionFit {
    let Some(answered) = case.answers.region.as_deref() else { return RegionFit::Unstated };
    let playbook = case.playbook;
    if listed.iter().any(|region| region.eq_ignore_ascii_case(answered)) {
        return RegionFit::Same;
    }
    // `us-west-2` is not `us-east-1`, though both are in the US.
    if !listed.is_empty() && answered.contains(|c: char| c.is_ascii_digit()) && answered.contains('-') {
        return RegionFit::Other;
    }
    let ours = playbook.region(answered);
    let names_ours = |words: &Words| match ours {
        Some(region) => names(region, words),
        None => words.mention(answered) || words.mention(&answered.to_uppercase()),
    };
    let names_other = |words: &Words| {
        ours.is_some() && playbook.regions.iter().any(|region| Some(region) != ours && names(region, words))
    };
    let everywhere = |words: &Words| words.say(&["all regions", "worldwide", "globally", "all environments"]);
    match () {
        () if names_ours(headline) || names_ours(posts) => RegionFit::Same,
        () if everywhere(headline) || everywhere(posts) => RegionFit::Unstated,
        () if names_other(headline) => RegionFit::Other,
        () if names_other(posts) => RegionFit::OtherInPassing,
        () => RegionFit::Unstated,
    }
}

/// Whether an incident names any region of the vendor.
pub(super) fn names_any(playbook: &Playbook, headline: &Words) -> bool {
    playbook.regions.iter().any(|region| names(region, headline))
}

fn names(region: &Region, words: &Words) -> bool {
    std::iter::once(&region.name).chain(&region.aliases).any(|name| words.mention(name))
}
