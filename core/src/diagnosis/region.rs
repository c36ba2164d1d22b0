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

/// How an incident lies to the region that was answered. `headline` is the title with the parts and their groups.
pub(super) fn fit(answered: Option<&str>, playbook: &Playbook, headline: &Words, posts: &Words) -> RegionFit {
    let Some(answered) = answered else { return RegionFit::Unstated };
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
