//! Installs what a command needs and the machine lacks: wasm target, wasm-pack, wasm-bindgen, npm packages.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::run::{Result, find, output, program, root, run, step, tools_dir};
use crate::wasm::{Profile, rebuilds_std};

const WASM_PACK: &str = "0.15.1";
/// Equal to the pin in the top `Cargo.toml`: the crate and the tool speak a format of their own, which changes with
/// every version.
const WASM_BINDGEN: &str = "0.2.130";
const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// What it takes to build the widget and the extension.
pub(crate) fn for_building(profile: Profile) -> Result<()> {
    pins_agree()?;
    wasm_target()?;
    if rebuilds_std(profile) {
        std_source()?;
    }
    cargo_tool("wasm-pack", "wasm-pack", WASM_PACK)?;
    bindgen()?;
    npm_packages()
}

/// What it takes to run the in-browser tests, the browser aside.
pub(crate) fn for_browser_tests() -> Result<()> {
    pins_agree()?;
    wasm_target()?;
    cargo_tool("wasm-pack", "wasm-pack", WASM_PACK)?;
    bindgen()
}

/// rustfmt and clippy, and the target that clippy reads the front end for.
pub(crate) fn for_checking() -> Result<()> {
    for (name, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if output(program(name).arg("--version")).is_err() {
            rustup(component, &["component", "add", component])?;
        }
    }
    wasm_target()
}

/// The packages of `tests/package-lock.json`, exactly; skipped while that file is the one last installed from.
pub(crate) fn npm_packages() -> Result<()> {
    let lock = root().join("tests/package-lock.json");
    let stamp = root().join("tests/node_modules/.installed-from");
    let text = fs::read(&lock).map_err(|error| format!("{} could not be read: {error}.", lock.display()))?;
    let wanted = fingerprint(&text);
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    node_is_new_enough()?;
    step("Installing the npm packages of tests/package-lock.json", || {
        // No package here needs its install script, and an install script is a stranger's program.
        run(program("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(root().join("tests")))
        .map_err(|reason| format!("{reason}\nTo see why, run: (cd tests && npm ci --ignore-scripts)"))?;
        fs::write(&stamp, &wanted)
            .map_err(|error| format!("{} could not be written: {error}.", stamp.display()))
    })
}

const NODE: u32 = 20;

fn node_is_new_enough() -> Result<()> {
    let version = output(program("node").arg("--version")).unwrap_or_default();
    if find("npm").is_some() && major(&version).is_some_and(|major| major >= NODE) {
        return Ok(());
    }
    let found = if version.is_empty() { "none" } else { version.trim() };
    Err(format!(
        "Node {NODE} or newer and its npm are needed, found: {found}. Install it from https://nodejs.org"
    ))
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn fingerprint(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn wasm_target() -> Result<()> {
    if sysroot()?.join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir() {
        return Ok(());
    }
    rustup("the Rust target wasm32-unknown-unknown", &["target", "add", WASM_TARGET])
}

fn std_source() -> Result<()> {
    if sysroot()?.join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    rustup("the source of Rust's standard library", &["component", "add", "rust-src"])
}

fn sysroot() -> Result<std::path::PathBuf> {
    Ok(output(program("rustc").args(["--print", "sysroot"]))?.trim().into())
}

fn rustup(what: &str, args: &[&str]) -> Result<()> {
    step(format!("Installing {what}"), || run(program("rustup").args(args)))
        .map_err(|reason| format!("{reason}\n{what} is missing. Run: rustup {}", args.join(" ")))
}

/// Installs a program from the registry into `target/tools`, unless that version is there or on the path already.
fn cargo_tool(name: &str, package: &str, version: &str) -> Result<()> {
    if output(program(name).arg("--version")).is_ok_and(|text| says_version(&text, version)) {
        return Ok(());
    }
    let exact = format!("{package}@{version}");
    step(format!("Installing {package} {version} (once, a minute or two)"), || {
        // Compiled less hard, since it runs for a tenth of a second: two fifths off a new machine's wait.
        run(install().arg(&exact).envs([
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        ]))
    })
    .map_err(|reason| {
        format!("{reason}\n{package} is missing. Run: cargo install --locked --root target/tools {exact}")
    })
}

/// Installs wasm-bindgen's programs as `xtask/bindgen` has them, unless they are there. One on the path does not serve: it
/// would leave out what lets a module start anew.
fn bindgen() -> Result<()> {
    let sources = root().join("xtask/bindgen");
    let mut text = Vec::new();
    for file in ["Cargo.toml", "Cargo.lock", "src/bin/wasm-bindgen.rs", "src/bin/wasm-bindgen-test-runner.rs"]
    {
        let read = fs::read(sources.join(file));
        text.extend(read.map_err(|error| format!("xtask/bindgen/{file} could not be read: {error}."))?);
    }
    let (stamp, wanted) = (tools_dir().join("bindgen.stamp"), fingerprint(&text));
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    step(format!("Installing wasm-bindgen {WASM_BINDGEN} from xtask/bindgen (once, a minute or two)"), || {
        run(install().arg("--path").arg(&sources).env("CARGO_TARGET_DIR", root().join("target/bindgen")))?;
        fs::write(&stamp, &wanted)
            .map_err(|error| format!("{} could not be written: {error}.", stamp.display()))
    })
}

/// With the versions of the lock file and no others: a tool that builds what people run is no place for surprises.
fn install() -> std::process::Command {
    let mut command = program("cargo");
    command.args(["install", "--locked", "--force", "--root"]).arg(tools_dir());
    command
}

/// `wasm-pack 0.15.1` says the version 0.15.1, and not 0.15.
fn says_version(text: &str, version: &str) -> bool {
    text.split_whitespace().nth(1) == Some(version)
}

fn pins_agree() -> Result<()> {
    let manifest = root().join("Cargo.toml");
    let text = fs::read_to_string(&manifest)
        .map_err(|error| format!("{} could not be read: {error}.", manifest.display()))?;
    pin_is(&text, WASM_BINDGEN, Path::new("Cargo.toml"))
}

fn pin_is(manifest: &str, version: &str, file: &Path) -> Result<()> {
    let pin = manifest.lines().find_map(|line| {
        let (name, value) = line.split_once('=')?;
        (name.trim() == "wasm-bindgen").then(|| value.trim().trim_matches('"'))
    });
    match pin {
        Some(pin) if pin.strip_prefix('=') == Some(version) => Ok(()),
        Some(pin) => Err(format!(
            "{} asks for wasm-bindgen \"{pin}\", but xtask/src/tools.rs installs wasm-bindgen-cli {version}. The two \
             must be equal, and the pin exact (\"={version}\"): change one of them.",
            file.display()
        )),
        None => Err(format!("{} has no line `wasm-bindgen = \"={version}\"`.", file.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pin_in_this_repository_is_the_version_that_is_installed() {
        assert_eq!(pins_agree(), Ok(()));
    }

    #[test]
    fn a_pin_that_is_not_exact_or_not_equal_is_refused() {
        let cases = [
            ("wasm-bindgen = \"=0.2.130\"", true),
            ("wasm-bindgen-futures = \"0.4\"\nwasm-bindgen = \"=0.2.130\"", true),
            ("wasm-bindgen = \"0.2.130\"", false),
            ("wasm-bindgen = \"=0.2.131\"", false),
            ("wasm-bindgen-futures = \"=0.2.130\"", false),
        ];
        for (manifest, agrees) in cases {
            assert_eq!(pin_is(manifest, "0.2.130", Path::new("Cargo.toml")).is_ok(), agrees, "{manifest}");
        }
    }

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(["v20.20.2\n", "v9.1.0", "", "20"].map(major), [Some(20), Some(9), None, None]);
    }

    #[test]
    fn a_version_is_compared_whole() {
        assert!(says_version("wasm-pack 0.15.1\n", "0.15.1"));
        assert!(!says_version("wasm-pack 0.15.10\n", "0.15.1"));
        assert!(!says_version("", "0.15.1"));
    }
}
