//! Finds the browsers that tests run in, or installs them where that can be done without asking.

use std::env;
use std::path::PathBuf;

use crate::run::{Result, find, output, program, run, step};

/// One program that tests start.
struct Wanted {
    /// The variable that names it, for us and for the tests.
    variable: &'static str,
    names: &'static [&'static str],
    debian: &'static str,
}

const CHROMIUM: Wanted = Wanted {
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome"],
    debian: "chromium",
};
const CHROMEDRIVER: Wanted =
    Wanted { variable: "CHROMEDRIVER", names: &["chromedriver"], debian: "chromium-driver" };
const FIREFOX: Wanted =
    Wanted { variable: "FIREFOX", names: &["firefox", "firefox-esr"], debian: "firefox-esr" };

/// Where the browsers are: the variables to set for whatever starts them.
pub(crate) type Found = Vec<(&'static str, PathBuf)>;

/// What the in-browser tests need.
pub(crate) fn for_wasm_tests() -> Result<Found> {
    all(&[CHROMIUM, CHROMEDRIVER])
}

/// What the journeys need.
pub(crate) fn for_journeys() -> Result<Found> {
    all(&[CHROMIUM, FIREFOX])
}

/// What the bench needs.
pub(crate) fn for_bench() -> Result<Found> {
    all(&[CHROMIUM])
}

fn all(wanted: &[Wanted]) -> Result<Found> {
    let missing: Vec<&str> =
        wanted.iter().filter(|one| one.place().is_none()).map(|one| one.debian).collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    wanted
        .iter()
        .map(|one| {
            let place = one.place().ok_or_else(|| {
                format!("{} was not found. Set {} to where it is.", one.debian, one.variable)
            })?;
            Ok((one.variable, place))
        })
        .collect()
}

impl Wanted {
    fn place(&self) -> Option<PathBuf> {
        match env::var_os(self.variable).filter(|value| !value.is_empty()) {
            Some(path) => Some(PathBuf::from(path)).filter(|path| path.is_file()),
            None => self.names.iter().find_map(|name| find(name)),
        }
    }
}

fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!("apt-get update && apt-get install -y {}", packages.join(" "));
    let is_root = output(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if find("apt-get").is_none() || !is_root {
        return Err(format!(
            "{} missing. On Debian run, as root: {by_hand}\nElsewhere install them and name them in the variables {}.",
            packages.join(", "),
            [CHROMIUM, CHROMEDRIVER, FIREFOX].map(|one| one.variable).join(", ")
        ));
    }
    step(format!("Installing {}", packages.join(", ")), || {
        run(program("apt-get").args(["update", "-qq"]))?;
        run(program("apt-get")
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    })
    .map_err(|reason| format!("{reason}\nTo see why, run: {by_hand}"))
}
