//! Finds the browsers that tests run in, or installs them where that can be done without asking.

use std::env;
use std::ffi::OsString;
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
    let mut missing = Vec::new();
    for one in wanted {
        if one.place()?.is_none() {
            missing.push(one.debian);
        }
    }
    if !missing.is_empty() {
        install(&missing)?;
    }
    wanted
        .iter()
        .map(|one| {
            let place = one.place()?.ok_or_else(|| {
                format!("{} was not found. Set {} to where it is.", one.debian, one.variable)
            })?;
            Ok((one.variable, place))
        })
        .collect()
}

impl Wanted {
    /// Where it is; an error when its variable names a file that is not there.
    fn place(&self) -> Result<Option<PathBuf>> {
        self.place_in(env::var_os(self.variable), find)
    }

    fn place_in(
        &self,
        variable: Option<OsString>,
        find: impl Fn(&str) -> Option<PathBuf>,
    ) -> Result<Option<PathBuf>> {
        match variable.filter(|value| !value.is_empty()).map(PathBuf::from) {
            Some(path) if path.is_file() => Ok(Some(path)),
            Some(path) => Err(format!("{} names {}, which is not there.", self.variable, path.display())),
            None => Ok(self.names.iter().find_map(|name| find(name))),
        }
    }
}

fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!("apt-get update && apt-get install -y {}", packages.join(" "));
    let is_root = output(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if find("apt-get").is_none() || !is_root {
        return Err(format!(
            "Missing: {}. On Debian run, as root: {by_hand}\nElsewhere install them and name them in the variables {}.",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_where_its_variable_says_or_on_the_path() {
        let here = env::current_exe().unwrap();
        let on_path = |name: &str| (name == "firefox-esr").then(|| PathBuf::from("/bin/firefox-esr"));
        let place = |variable: Option<&str>| FIREFOX.place_in(variable.map(OsString::from), on_path);
        assert_eq!(place(None), Ok(Some("/bin/firefox-esr".into())));
        assert_eq!(place(Some("")), Ok(Some("/bin/firefox-esr".into())));
        assert_eq!(place(here.to_str()), Ok(Some(here.clone())));
        assert_eq!(
            place(Some("/no/such/fox")),
            Err("FIREFOX names /no/such/fox, which is not there.".to_owned())
        );
        assert_eq!(CHROMIUM.place_in(None, on_path), Ok(None));
    }
}
