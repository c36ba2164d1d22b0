//! Version 3's JSON:API: an item names what it is tied to, and the things themselves stand beside the answer.

use crate::keyed::Keyed;
use crate::tree::Node;

/// What version 3 was asked to put beside its answer, by kind and id.
pub(super) type Included<'a> = Keyed<Node<'a>>;

/// All of it.
pub(super) fn included(root: Node<'_>) -> Included<'_> {
    let mut included = Keyed::new();
    for node in root.get("included").objects() {
        if let (Some(kind), Some(id)) = (node.get("type").text(), node.get("id").text()) {
            included.insert([kind, id].join("\n"), node);
        }
    }
    included
}

/// The things an item is tied to under this name, as far as they are there: each with its fields.
pub(super) fn related<'a>(
    item: Node<'a>,
    name: &'a str,
    included: &Included<'a>,
) -> Vec<(Node<'a>, Node<'a>)> {
    let data = item.get("relationships").get(name).get("data");
    let mut ties: Vec<_> = if data.is_list() { data.items().collect() } else { vec![data] };
    ties.retain(Node::is_object);
    let keys =
        ties.into_iter().filter_map(|tie| Some([tie.get("type").text()?, tie.get("id").text()?].join("\n")));
    keys.filter_map(|key| included.get(&key)).map(|node| (*node, node.get("attributes"))).collect()
}
