//! The rules of the house as tests: form, lints, and which part may know which.

use crate::circles;
use crate::documents;
use crate::files::read;
use crate::names;
use crate::run::{Result, output, program, root, run, step};
use crate::tally::Tally;
use crate::tools;
use crate::words;

const WASM: &str = "wasm32-unknown-unknown";
/// The builds beside the widget's, which is the default.
const FEATURES: &[&str] = &[
    "badge",
    "popup",
    "history",
    "wizard",
    "options",
    "errands",
    "archivist",
    "background",
    "vigil",
    "formats",
    "intake",
    "console",
];
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
    check("core and words name no browser crate", &|| {
        let packages = ["--package", "is-it-them-core", "--package", "is-it-them-words"];
        let tree = tree(&[packages.as_slice(), &["--target", "all"]].concat())?;
        none_of(&tree, BROWSER_CRATES)
    });
    check("the background build has no Yew", &|| {
        let background = ["--no-default-features", "--features", "background", "--target", WASM];
        none_of(&tree(&[&["--package", "is-it-them"], background.as_slice()].concat())?, &["yew"])
    });
    check("the badge's build has no Yew", &|| {
        let badge = ["--no-default-features", "--features", "badge", "--target", WASM];
        none_of(&tree(&[&["--package", "is-it-them"], badge.as_slice()].concat())?, &["yew"])
    });
    check("core and words forbid unsafe code", &|| {
        for file in ["core/src/lib.rs", "words/src/lib.rs"] {
            let forbidden =
                read(&root().join(file))?.lines().any(|line| line.trim() == "#![forbid(unsafe_code)]");
            if !forbidden {
                return Err(format!("{file} has no line #![forbid(unsafe_code)]."));
            }
        }
        Ok(())
    });
    check("core knows no sentence: it does without words", &|| {
        none_of(&layer("is-it-them-core")?, &["is-it-them-words"])
    });
    check("ui fetches nothing: it knows neither the browser's layer nor what that fetches with", &|| {
        none_of(&layer("is-it-them-ui")?, &["is-it-them-browser", "gloo-net", "idb"])
    });
    check(
        "browser draws and says nothing: it knows neither Yew, nor what is drawn with it, nor words",
        &|| none_of(&layer("is-it-them-browser")?, &["is-it-them-ui", "is-it-them-words", "yew"]),
    );
    check("rooms know each other in no circle", &circles::circles);
    check("each message is in every language with the same variables, and said by somebody", &words::check);
    check("no sentence stands in core or in a component", &words::said_elsewhere);
    check("the scripts have the names that core/src/names.rs gives them", &names::check);
    check("documents' links lead somewhere, and versions and summary are the manifest's", &documents::check);
    check("clippy is content with core, words and xtask", &|| {
        clippy(&[
            "--package",
            "is-it-them-core",
            "--package",
            "is-it-them-words",
            "--package",
            "xtask",
            "--all-targets",
        ])
    });
    check("clippy is content with the front end", &|| {
        let packages = ["is-it-them", "is-it-them-browser", "is-it-them-ui"].map(|name| ["--package", name]);
        clippy(&[&packages.concat(), ["--all-targets", "--target", WASM].as_slice()].concat())
    });
    for feature in FEATURES {
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

/// The crates that one of the front end's layers names. What those contain is their own: Yew's parts can fetch as well.
fn layer(package: &str) -> Result<String> {
    tree(&["--package", package, "--target", WASM, "--depth", "1"])
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
}
