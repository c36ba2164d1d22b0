//! The rules of the house as tests: form, lints, and which part may know which.

use std::path::Path;

use crate::dist::{all_files, read};
use crate::run::{Result, output, program, root, run, step};
use crate::tally::Tally;
use crate::tools;

const WASM: &str = "wasm32-unknown-unknown";
const BROWSER_CRATES: &[&str] = &["web-sys", "js-sys", "wasm-bindgen", "serde-wasm-bindgen", "gloo", "yew"];

/// Runs each check as one test; one that fails does not keep the next from running.
pub(crate) fn all() -> Tally {
    let mut tally = Tally::default();
    let mut check = |name: &str, work: &dyn Fn() -> Result<()>| {
        tally += match step(name, || work().inspect_err(|reason| println!("{reason}"))) {
            Ok(()) => Tally::pass(),
            Err(_) => Tally::fail(name),
        };
    };
    check("rustfmt has nothing to change", &|| cargo(&["fmt", "--all", "--check"]));
    check("core names no browser crate", &|| {
        let tree = tree(&["--package", "is-it-them-core", "--target", "all"])?;
        none_of(&tree, BROWSER_CRATES)
    });
    check("the background build has no Yew", &|| {
        let background = ["--no-default-features", "--features", "background", "--target", WASM];
        none_of(&tree(&[&["--package", "is-it-them"], background.as_slice()].concat())?, &["yew"])
    });
    check("the badge's build has no Yew", &|| {
        let glance = ["--no-default-features", "--features", "glance", "--target", WASM];
        none_of(&tree(&[&["--package", "is-it-them"], glance.as_slice()].concat())?, &["yew"])
    });
    check("core forbids unsafe code", &|| {
        let file = root().join("core/src/lib.rs");
        let forbidden = read(&file)?.lines().any(|line| line.trim() == "#![forbid(unsafe_code)]");
        if forbidden { Ok(()) } else { Err("core/src/lib.rs has no line #![forbid(unsafe_code)].".into()) }
    });
    check("ui fetches nothing", &|| no_mention(Path::new("src/ui"), FETCHES));
    check("browser draws nothing", &|| no_mention(Path::new("src/browser"), DRAWS));
    check("clippy is content with core and xtask", &|| {
        clippy(&["--package", "is-it-them-core", "--package", "xtask", "--all-targets"])
    });
    check("clippy is content with the front end", &|| {
        clippy(&["--package", "is-it-them", "--all-targets", "--target", WASM])
    });
    for feature in ["glance", "app", "background", "formats"] {
        check(&format!("clippy is content with the build for {feature}"), &|| {
            clippy(&[
                "--package",
                "is-it-them",
                "--no-default-features",
                "--features",
                feature,
                "--target",
                WASM,
            ])
        });
    }
    // Asked once: without npm the three below say how to get it, and the others still ran.
    let packages = tools::npm_packages();
    let script = |name: &str, args: &[&str]| {
        packages.clone()?;
        run(program(name).args(args))
    };
    check("biome is content with the JavaScript", &|| {
        script("biome", &["check", "--error-on-warnings", "--colors=off", "."])
    });
    check("the JavaScript that ships fits its types", &|| script("tsc", &["--project", "."]));
    check("the JavaScript of the tests fits its types", &|| script("tsc", &["--project", "tests"]));
    tally
}

fn cargo(args: &[&str]) -> Result<()> {
    run(program("cargo").args(args))
}

fn clippy(args: &[&str]) -> Result<()> {
    cargo(&[&["clippy", "--quiet"], args, &["--", "-D", "warnings"]].concat())
}

/// The crates that a build contains, one `name vX.Y.Z` a line.
fn tree(args: &[&str]) -> Result<String> {
    output(
        program("cargo")
            .args(["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
            .args(args),
    )
}

/// Refuses the named crates and those whose name starts with one of them and a hyphen, such as `gloo-net`.
fn none_of(tree: &str, families: &[&str]) -> Result<()> {
    let name = |line: &'_ str| line.split(' ').next().unwrap_or_default().to_owned();
    let belongs = |name: &str, family: &str| {
        name.strip_prefix(family).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    let mut found: Vec<String> =
        tree.lines().map(name).filter(|name| families.iter().any(|family| belongs(name, family))).collect();
    found.sort();
    found.dedup();
    if tree.trim().is_empty() {
        Err("cargo tree printed nothing.".into())
    } else if found.is_empty() {
        Ok(())
    } else {
        Err(format!("It depends on {}.", found.join(", ")))
    }
}

/// Whatever reaches the network, and the layer that does.
const FETCHES: &[&str] = &[
    "browser::",
    "::browser",
    "gloo_net",
    "gloo::net",
    "fetch(",
    "fetch_with_",
    "Request",
    "Response",
    "XmlHttpRequest",
    "WebSocket",
    "EventSource",
    "send_beacon",
];

/// The framework, and the layer that draws with it.
const DRAWS: &[&str] = &["yew", "html!", "ui::", "::ui"];

/// Reads the Rust files below `folder`, comments aside; a folder without any proves nothing and is an error.
fn no_mention(folder: &Path, forbidden: &[&str]) -> Result<()> {
    let files: Vec<_> = all_files(&root().join(folder))?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|kind| kind == "rs"))
        .collect();
    if files.is_empty() {
        return Err(format!("{} has no Rust file.", folder.display()));
    }
    let mut found = Vec::new();
    for file in files {
        for (number, word) in mentions(&read(&file)?, forbidden) {
            let file = file.strip_prefix(root()).unwrap_or(&file).display();
            found.push(format!("{file}:{number} mentions {word}"));
        }
    }
    if found.is_empty() { Ok(()) } else { Err(found.join("\n")) }
}

/// Line numbers, from 1, and what they mention. A word counts only where no longer word hides it.
fn mentions<'a>(source: &str, forbidden: &[&'a str]) -> Vec<(usize, &'a str)> {
    let code = |line: &'_ str| line.split("//").next().unwrap_or_default().to_owned();
    source
        .lines()
        .enumerate()
        .flat_map(|(index, line)| {
            let code = code(line);
            forbidden.iter().filter(move |word| stands_alone(&code, word)).map(move |word| (index + 1, *word))
        })
        .collect()
}

fn stands_alone(code: &str, word: &str) -> bool {
    let part_of_word = |char: char| char.is_alphanumeric() || char == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code.get(..at).and_then(|text| text.chars().next_back());
        let after = code.get(at + word.len()..).and_then(|text| text.chars().next());
        let open_start = word.starts_with(part_of_word) && before.is_some_and(part_of_word);
        let open_end = word.ends_with(char::is_alphanumeric) && after.is_some_and(part_of_word);
        !open_start && !open_end
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_crate_is_found_by_its_name_or_family() {
        let cases = [
            ("is-it-them-core v0.1.0 (/x)\nserde v1.0.2\n", true),
            ("is-it-them-core v0.1.0\nyew v0.23.0\n", false),
            ("is-it-them-core v0.1.0\ngloo-net v0.7.0 (*)\n", false),
            ("is-it-them-core v0.1.0\nyewish v0.1.0\n", true),
            ("", false),
        ];
        for (tree, allowed) in cases {
            assert_eq!(none_of(tree, BROWSER_CRATES).is_ok(), allowed, "{tree}");
        }
    }

    #[test]
    fn what_ui_must_not_mention_is_found_in_code_only() {
        let cases = [
            ("use crate::browser::http;", vec!["browser::", "::browser"]),
            ("use crate::browser;", vec!["::browser"]),
            ("window.fetch_with_str(url)", vec!["fetch_with_"]),
            ("fetch(url)", vec!["fetch("]),
            ("let request: web_sys::Request = todo;", vec!["Request"]),
            ("report.refetch(); report.fetched_at", vec![]),
            ("let on = RequestedView::List;", vec![]),
            ("// fetch( is done by browser::http", vec![]),
        ];
        for (line, expected) in cases {
            let words: Vec<_> = mentions(line, FETCHES).into_iter().map(|(_, word)| word).collect();
            assert_eq!(words, expected, "{line}");
        }
    }

    #[test]
    fn what_browser_must_not_mention_is_found_in_code_only() {
        let cases = [
            ("use yew::prelude::*;", vec!["yew"]),
            ("html! { <b/> }", vec!["html!"]),
            ("use crate::ui;", vec!["::ui"]),
            ("use crate::ui::badge;", vec!["ui::", "::ui"]),
            ("gui::x(); crate::uix", vec![]),
        ];
        for (line, expected) in cases {
            let words: Vec<_> = mentions(line, DRAWS).into_iter().map(|(_, word)| word).collect();
            assert_eq!(words, expected, "{line}");
        }
    }
}
