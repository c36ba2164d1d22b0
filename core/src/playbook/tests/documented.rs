//! That the page for people who write a playbook is true.

use super::*;

const PAGE: &str = include_str!("../../../../docs/playbook.md");

#[test]
fn the_first_example_is_a_playbook_that_knows_its_own_error() {
    let text = PAGE.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let tree = crate::tree::parse(text.as_bytes()).unwrap();
    let playbook = Playbook::read(&tree, builtin("generic").as_ref()).unwrap();
    assert_eq!(playbook.name, "Our payment service");
    let row = playbook.errors.iter().find(|row| row.id == "key-rotated").unwrap();
    assert_eq!(row.codes, ["key_expired"]);
    assert!(playbook.symptoms.len() > 1, "the generic ones are there too");
}

#[test]
fn every_member_of_the_schema_is_in_its_tables() {
    fn names(schema: &Value, found: &mut Vec<String>) {
        for (name, member) in schema["properties"].as_object().into_iter().flatten() {
            found.push(name.clone());
            names(member, found);
            names(&member["items"], found);
        }
    }
    let schema = serde_json::from_str(include_str!("../../../playbook/playbook.schema.json")).unwrap();
    let mut all = Vec::new();
    names(&schema, &mut all);
    let missing: Vec<_> = all.iter().filter(|name| !PAGE.contains(&format!("\n| `{name}` | "))).collect();
    assert!(missing.is_empty() && all.len() > 100, "{missing:?}");
}
