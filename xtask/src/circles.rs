//! Which rooms of a crate know which, and the circles among them. A room is a module right below the crate's root, with all that is
//! in it; it knows another where its code names that by a path. Tests may know whom they like.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path};

use crate::files::{all_files, read};
use crate::run::{Result, root};

/// The crates' sources.
const HOUSES: [&str; 6] = ["core/src", "words/src", "src/browser", "src/ui", "src/surfaces", "xtask/src"];

/// Which room knows which others.
type Arrows = BTreeMap<String, BTreeSet<String>>;

/// Prints the arrows of each crate, and its circles or their absence.
///
/// # Errors
/// When a source cannot be read, or there is a circle.
pub(crate) fn circles() -> Result<()> {
    let mut found = Vec::new();
    for house in HOUSES {
        let arrows = arrows(&root().join(house))?;
        println!("{house}:");
        for (room, known) in arrows.iter().filter(|(_, known)| !known.is_empty()) {
            println!("    {room} → {}", known.iter().cloned().collect::<Vec<_>>().join(", "));
        }
        let circles = circles_of(&arrows);
        if circles.is_empty() {
            println!("    no circle");
        }
        for circle in circles {
            let circle = circle.join(" ↔ ");
            println!("    circle: {circle}");
            found.push(format!("{house}: {circle}"));
        }
    }
    if found.is_empty() {
        Ok(())
    } else {
        Err(format!("Rooms know each other in a circle: {}.", found.join("; ")))
    }
}

fn arrows(house: &Path) -> Result<Arrows> {
    let mut sources = Vec::new();
    for file in all_files(house)? {
        let place = file.strip_prefix(house).unwrap_or(&file);
        let mut path: Vec<String> =
            place.with_extension("").components().filter_map(named).map(Into::into).collect();
        if path.last().is_some_and(|name| name == "mod" || name == "lib" || name == "main") {
            path.pop();
        }
        let is_test = path.iter().any(|name| name == "tests" || name == "hostile");
        if file.extension().is_some_and(|kind| kind == "rs") && !path.is_empty() && !is_test {
            sources.push((path, read(&file)?));
        }
    }
    Ok(drawn(&sources))
}

fn named(part: Component<'_>) -> Option<&str> {
    if let Component::Normal(name) = part { name.to_str() } else { None }
}

/// The arrows among the rooms of some sources, each with its module's path.
fn drawn(sources: &[(Vec<String>, String)]) -> Arrows {
    let mut arrows: Arrows =
        sources.iter().filter_map(|(path, _)| Some((path.first()?.clone(), BTreeSet::new()))).collect();
    let rooms: BTreeSet<String> = arrows.keys().cloned().collect();
    for (path, source) in sources {
        let Some((room, known)) =
            path.first().and_then(|room| arrows.get_mut(room).map(|known| (room, known)))
        else {
            continue;
        };
        known.extend(
            names_at_root(source, path.len()).into_iter().filter(|name| name != room && rooms.contains(name)),
        );
    }
    arrows
}

/// What a source names right below its crate's root: by `crate::`, or by as many `super::` as its module lies deep.
fn names_at_root(source: &str, depth: usize) -> BTreeSet<String> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let code: String =
        code.lines().map(|line| line.split("//").next().unwrap_or_default().to_owned() + "\n").collect();
    let up = "super::".repeat(depth);
    let mut names = BTreeSet::new();
    for start in ["crate::", up.as_str()] {
        for (place, _) in code.match_indices(start) {
            let before = code[..place].chars().next_back();
            if before.is_some_and(|before| before.is_alphanumeric() || before == '_' || before == ':') {
                continue;
            }
            names.extend(first_names(&code[place + start.len()..]));
        }
    }
    names
}

/// The first name of a path, or of each path in its braces.
fn first_names(path: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = path.strip_prefix('{') else { return vec![word(path)] };
    let (mut names, mut depth) = (vec![word(group)], 0_usize);
    for (place, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(word(&group[place + 1..])),
            _ => {}
        }
    }
    names
}

/// The groups of rooms that all reach each other, each in alphabetical order.
fn circles_of(arrows: &Arrows) -> Vec<Vec<String>> {
    let reached: BTreeMap<&String, BTreeSet<&String>> =
        arrows.keys().map(|room| (room, reachable(arrows, room))).collect();
    let reaches = |from: &String, to: &String| reached.get(from).is_some_and(|reached| reached.contains(to));
    let mut circles: Vec<Vec<String>> = arrows
        .keys()
        .map(|room| {
            arrows.keys().filter(|other| reaches(room, other) && reaches(other, room)).cloned().collect()
        })
        .filter(|circle: &Vec<String>| circle.len() > 1)
        .collect();
    circles.sort();
    circles.dedup();
    circles
}

fn reachable<'a>(arrows: &'a Arrows, room: &String) -> BTreeSet<&'a String> {
    let (mut reached, mut next) = (BTreeSet::new(), vec![room]);
    while let Some(room) = next.pop() {
        for known in arrows.get(room).into_iter().flatten() {
            if reached.insert(known) {
                next.push(known);
            }
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(list: &[(&str, &str)]) -> Vec<(Vec<String>, String)> {
        list.iter()
            .map(|(path, text)| (path.split('/').map(Into::into).collect(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_room_knows_what_its_code_names_below_the_root() {
        for (path, source, expected) in [
            ("a", "use crate::b::C;", "b"),
            ("a", "use super::{b::C, c};", "b c"),
            ("a/x", "use super::b;", ""),
            ("a/x", "use super::super::b::{self, d};", "b"),
            ("a", "use crate::{\n    b::{C, D},\n    c,\n};", "b c"),
            ("a", "fn f() -> crate::b::C { todo }", "b"),
            ("a", "// use crate::b;", ""),
            ("a", "#[cfg(test)]\nmod tests { use crate::b; }", ""),
            ("a", "use othercrate::b;", ""),
            ("a", "use crate::unknown;", ""),
        ] {
            let arrows = drawn(&sources(&[(path, source), ("b", ""), ("c", "")]));
            let known: Vec<_> = arrows["a"].iter().map(String::as_str).collect();
            assert_eq!(known.join(" "), expected, "{source}");
        }
    }

    #[test]
    fn a_circle_is_found_however_long_it_is() {
        let arrows = drawn(&sources(&[
            ("a", "use crate::b;"),
            ("b/inner", "use crate::c;"),
            ("c", "use crate::a;"),
            ("d", "use crate::a;"),
        ]));
        assert_eq!(circles_of(&arrows), [["a", "b", "c"]]);
        assert!(circles_of(&drawn(&sources(&[("a", "use crate::b;"), ("b", "")]))).is_empty());
    }
}
