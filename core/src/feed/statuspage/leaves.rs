//! The parts of a Statuspage: which components are parts and which are groups of them, in the page's order, and which the
//! page leaves out.

use crate::lookup::Lookup;
use crate::status::{Component, Health};
use crate::tree::Node;

/// Where a leaf stands on the page: its group (or it itself, outside groups), then its own position in there. Two
/// groups may claim the same position; the order of the document then keeps them apart.
type Place = ((i64, usize), i64);

/// Every component that is no group.
#[derive(Default)]
pub(super) struct Leaves {
    list: Vec<Leaf>,
    by_id: Lookup,
}

struct Leaf {
    component: Component,
    place: Place,
    /// Left out of the page, as it is to be shown only when something is wrong with it.
    hidden: bool,
}

impl Leaves {
    /// How many there are, the hidden ones too.
    pub(super) fn count(&self) -> usize {
        self.list.len()
    }

    pub(super) fn read(components: Node<'_>) -> Leaves {
        let groups = Groups::read(components);
        let mut leaves = Leaves::default();
        for node in components.objects() {
            if !node.get("group").flag() || groups.is_alone(node) {
                let leaf = leaf(node, &groups);
                leaves.list.push(leaf);
            }
        }
        leaves.by_id = leaves.list.iter().map(|leaf| leaf.component.id.clone()).collect();
        leaves
    }

    pub(super) fn name(&self, id: &str) -> Option<&str> {
        self.by_id.of(&self.list, id).map(|leaf| leaf.component.name.as_str())
    }

    /// What the page shows, in its order, and what it does not.
    pub(super) fn visible(mut self) -> (Vec<Component>, Vec<Component>) {
        self.list.sort_by_key(|leaf| leaf.place);
        let (mut visible, mut hidden) = (Vec::new(), Vec::new());
        for leaf in self.list {
            let list = if leaf.hidden { &mut hidden } else { &mut visible };
            list.push(leaf.component);
        }
        (visible, hidden)
    }
}

/// The groups by the ids of their containers and, since a container lists its members too, of those.
#[derive(Default)]
struct Groups {
    list: Vec<Group>,
    /// Which one each of these ids means.
    by_id: Lookup,
    owners: Vec<usize>,
    /// The groups that members name.
    named: Lookup,
}

/// A group's name and its place on the page.
struct Group {
    name: String,
    place: (i64, usize),
}

impl Groups {
    fn read(components: Node<'_>) -> Groups {
        let mut groups = Groups::default();
        let mut ids = Vec::new();
        for (index, node) in components.items().enumerate().filter(|(_, node)| node.get("group").flag()) {
            let (Some(id), Some(name)) = (node.get("id").text(), node.get("name").text()) else { continue };
            let members = node.get("components");
            let members = members.items().filter_map(|member| member.word());
            for id in members.map(Into::into).chain([id]) {
                ids.push(id);
                groups.owners.push(groups.list.len());
            }
            groups.list.push(Group { name, place: (position(node), index) });
        }
        groups.by_id = ids.into_iter().collect();
        groups.named = components.items().filter_map(|node| node.get("group_id").text()).collect();
        groups
    }

    fn of(&self, id: &str) -> Option<&Group> {
        self.list.get(*self.by_id.of(&self.owners, id)?)
    }

    /// Whether nobody is a member of this group: then it is a part itself.
    fn is_alone(&self, node: Node<'_>) -> bool {
        let is_named = node.get("id").text().is_some_and(|id| self.named.get(&id).is_some());
        node.get("components").first().is_none() && !is_named
    }
}

fn leaf(node: Node<'_>, groups: &Groups) -> Leaf {
    let stated = node.get("status").text();
    let health = stated.as_deref().map_or(Health::Unknown, health);
    let id = node.get("id").text().unwrap_or_default();
    let name = node.get("name").text().unwrap_or_else(|| id.clone());
    let group = node.get("group_id").text().and_then(|id| groups.of(&id)).or_else(|| groups.of(&id));
    let place = match group {
        Some(group) => (group.place, position(node)),
        None => ((position(node), usize::MAX), 0),
    };
    let component = Component {
        id,
        name,
        group: group.map(|group| node.copy(&group.name)),
        health,
        stated: stated.filter(|_| health == Health::Unknown),
        bare: false,
    };
    let hidden = node.get("only_show_if_degraded").flag() && health == Health::Operational;
    Leaf { component, place, hidden }
}

fn position(node: Node<'_>) -> i64 {
    node.get("position").integer().unwrap_or(i64::MAX)
}

/// The states of components, incident.io's `full_outage` among them.
pub(in crate::feed) fn health(word: &str) -> Health {
    match word.to_ascii_lowercase().as_str() {
        "operational" => Health::Operational,
        "degraded_performance" => Health::Degraded,
        "partial_outage" => Health::PartialOutage,
        "major_outage" | "full_outage" => Health::MajorOutage,
        "under_maintenance" => Health::Maintenance,
        _ => Health::Unknown,
    }
}
