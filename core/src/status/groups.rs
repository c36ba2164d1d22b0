//! The list of vendors in the groups that a person made.

use super::Vendor;

/// The places of these vendors by their groups, in the order in which the groups first come. Before them, without a name and always
/// there, those that are in no group, and those that are pinned, who stand above all.
#[must_use]
pub fn grouped<'a>(vendors: impl Iterator<Item = &'a Vendor>) -> Vec<(&'a str, Vec<usize>)> {
    let mut groups: Vec<(&str, Vec<usize>)> = vec![("", Vec::new())];
    for (place, vendor) in vendors.enumerate() {
        let name = if vendor.pinned { "" } else { vendor.group.as_deref().unwrap_or_default() };
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, places)) => places.push(place),
            None => groups.push((name, vec![place])),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_come_in_the_order_of_the_list_behind_those_in_none() {
        let vendor = |group: &str, pinned| Vendor { group: Some(group.into()), pinned, ..Vendor::default() };
        let list = [
            vendor("Mail", false),
            vendor("", false),
            vendor("Cloud", false),
            vendor("Mail", true),
            vendor("Mail", false),
        ];
        let groups = grouped(list.iter());
        assert_eq!(groups, [("", vec![1, 3]), ("Mail", vec![0, 4]), ("Cloud", vec![2])]);
        assert_eq!(grouped([].iter()), [("", vec![])]);
    }
}
