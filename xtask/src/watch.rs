//! The demo that follows the sources: what is saved is built, put in its place, and seen in the page that is open.
//!
//! Sources are looked at ten times a second. The few hundred files take a millisecond, and unlike the system's own
//! notices (the `notify` crate) that works on every system, in a container's mounted folder, and however an editor saves.
//! The page asks for the number of each package four times a second and loads itself anew when one that it uses has another:
//! a script that is put into the page here, and never ships.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crate::dist;
use crate::files::{all_files, read, write};
use crate::run::{Result, program, root, seconds};
use crate::serve::{Options, free_port};
use crate::tools;
use crate::wasm::{BADGE, FORMATS, HISTORY, INTAKE, Package, Profile, WIDGET, WIZARD};

/// What the demo is made of, in the order in which its page shows it.
const PACKAGES: [&Package; 6] = [&WIDGET, &BADGE, &HISTORY, &WIZARD, &FORMATS, &INTAKE];

/// What is put beside the packages as it is. What they are compiled from the compiler tells.
const PAGE: &[&str] = &["www", "index.html", "core/catalog", "core/playbook"];

/// What decides how everything is compiled.
const MANIFESTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "core/Cargo.toml",
    "words/Cargo.toml",
    "src/browser/Cargo.toml",
    "src/ui/Cargo.toml",
];

/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(100);

/// Builds the demo quickly, serves it, and goes on doing so as sources change, until interrupted.
pub(crate) fn watch(args: &[String]) -> Result<()> {
    let options = Options::read("watch", args)?;
    tools::for_building(Profile::Watch)?;
    let mut served = Served::default();
    for package in PACKAGES {
        package.build(Profile::Watch)?;
        served.count(package.stem);
    }
    served.put_together()?;
    let mut seen = look()?;

    let port = free_port(options.port, |port| TcpListener::bind(("127.0.0.1", port)).is_ok())?;
    println!("==> Serving the demo on http://localhost:{port}/ and following the sources (Ctrl-C ends it)");
    let mut node = program("node");
    node.arg(root().join("tests/simulator/main.mjs")).arg("--root").arg(dist::watched());
    node.args(["--port", &port.to_string(), "--max-age", "0", "--while-input-is-open"]);
    // It ends with us, however we end: then its input closes.
    let mut node = node.stdin(Stdio::piped()).spawn().map_err(|error| format!("No server: {error}."))?;
    loop {
        thread::sleep(PAUSE);
        if let Ok(Some(status)) = node.try_wait() {
            return Err(format!("The server ended with {status}."));
        }
        let now = look()?;
        let changed = changed(&seen, &now);
        seen = now;
        if !changed.is_empty() {
            follow(&changed, &mut served);
        }
    }
}

/// When each source was saved.
type Seen = BTreeMap<PathBuf, SystemTime>;

fn look() -> Result<Seen> {
    let mut files: Vec<_> = MANIFESTS.iter().map(|name| root().join(name)).collect();
    for place in PAGE.iter().map(|place| root().join(place)) {
        if place.is_dir() { files.extend(all_files(&place)?) } else { files.push(place) }
    }
    files.extend(PACKAGES.iter().flat_map(|package| package.sources(Profile::Watch)));
    // A file that is away for a moment, as while an editor puts another in its place, is there at the next look.
    let saved = |file: PathBuf| Some((file.clone(), file.metadata().ok()?.modified().ok()?));
    Ok(files.into_iter().filter_map(saved).collect())
}

/// Files that are new, gone or saved since, and when the last of them was saved, as far as one is there.
fn changed(before: &Seen, now: &Seen) -> Vec<(PathBuf, Option<SystemTime>)> {
    let gone = before.keys().filter(|file| !now.contains_key(*file)).map(|file| (file.clone(), None));
    let other = now.iter().filter(|(file, at)| before.get(*file) != Some(at));
    gone.chain(other.map(|(file, at)| (file.clone(), Some(*at)))).collect()
}

/// Builds what the changed files are in, a package at a time so that the first is seen before the next is built.
fn follow(changed: &[(PathBuf, Option<SystemTime>)], served: &mut Served) {
    let names: Vec<_> = changed.iter().map(|(file, _)| shown(file)).collect();
    println!("\n==> Saved: {}", names.join(", "));
    let saved = changed.iter().filter_map(|(_, at)| *at).max();
    // A look comes up to a pause after the save: that is part of the wait.
    let late = saved.and_then(|at| at.elapsed().ok()).unwrap_or_default();
    let start = Instant::now();
    let tell =
        |what: &str| println!("    {what} is served {} after it was saved", seconds(late + start.elapsed()));

    let files: Vec<_> = changed.iter().map(|(file, _)| file.as_path()).collect();
    let sources = PACKAGES.map(|package| package.sources(Profile::Watch));
    let (packages, page) = concerned(&files, &sources);
    // A package that does not build stays as it was; why is on the screen already, or said here.
    let done = |outcome: Result<()>, what: &str| match outcome {
        Ok(()) => tell(what),
        Err(reason) => println!("{reason}\n    {what} stays as it was"),
    };
    if page {
        served.count("page");
        done(served.put_together(), "the page");
    }
    for package in packages {
        let built = package.build(Profile::Watch).and_then(|()| {
            served.count(package.stem);
            served.put_together()
        });
        done(built, package.stem);
    }
}

/// The packages that a change is in, whose sources are given in their order, and whether it is in what lies beside them.
fn concerned(files: &[&Path], sources: &[Vec<PathBuf>]) -> (Vec<&'static Package>, bool) {
    let is_below =
        |file: &Path, places: &[&str]| places.iter().any(|place| file.starts_with(root().join(place)));
    let is_in = |sources: &[PathBuf]| {
        files.iter().any(|file| is_below(file, MANIFESTS) || sources.iter().any(|source| source == file))
    };
    let packages = PACKAGES.into_iter().zip(sources).filter(|(_, sources)| is_in(sources));
    (packages.map(|(package, _)| package).collect(), files.iter().any(|file| is_below(file, PAGE)))
}

fn shown(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string()
}

/// How often each package, and the page around them, was put in its place.
#[derive(Default)]
struct Served(BTreeMap<&'static str, u32>);

/// Where the page asks for these numbers, beside it.
const NUMBERS: &str = "numbers.json";

impl Served {
    fn count(&mut self, name: &'static str) {
        *self.0.entry(name).or_default() += 1;
    }

    /// `{"is_it_them":3,"page":1}`.
    fn numbers(&self) -> String {
        let all: Vec<_> = self.0.iter().map(|(name, number)| format!("\"{name}\":{number}")).collect();
        format!("{{{}}}", all.join(","))
    }

    /// Puts what was built beside the page, and then the numbers that have the page see it.
    fn put_together(&self) -> Result<()> {
        let folder = dist::watched();
        dist::build_watched(&PACKAGES)?;
        let page = folder.join("index.html");
        write(&page, read(&page)?.replacen("</head>", &format!("{RELOAD}</head>"), 1))?;
        write(&folder.join(NUMBERS), self.numbers())
    }
}

/// A page that does not use a package is left alone by its changes, so that what was typed into a wizard stays there.
const RELOAD: &str = r#"<script type="module">
const numbers = () => fetch('/numbers.json', { cache: 'no-store' }).then((answer) => answer.json()).catch(() => undefined);
const isUsed = (name) => name === 'page' || performance.getEntriesByType('resource').some(({ name: url }) => url.includes(`/${name}_bg.wasm`));
const before = await numbers();
setInterval(async () => {
  const now = await numbers();
  if (now && Object.keys(now).some((name) => now[name] !== before?.[name] && isUsed(name))) location.reload();
}, 250);
</script>
"#;

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(files: &[(&str, u64)]) -> Seen {
        let saved = |at| SystemTime::UNIX_EPOCH + Duration::from_secs(at);
        files.iter().map(|(name, at)| (PathBuf::from(name), saved(*at))).collect()
    }

    #[test]
    fn files_that_are_new_gone_or_saved_have_changed() {
        let before = seen(&[("kept", 1), ("saved", 1), ("gone", 1)]);
        let now = seen(&[("kept", 1), ("saved", 2), ("new", 1)]);
        let names: Vec<_> = changed(&before, &now).into_iter().map(|(file, _)| file).collect();
        assert_eq!(names, ["gone", "new", "saved"].map(PathBuf::from));
        assert!(changed(&now, &now).is_empty());
    }

    #[test]
    fn only_what_a_change_is_in_is_built() {
        let of = |names: &[&str]| names.iter().map(|name| root().join(name)).collect::<Vec<_>>();
        let (all, drawn) = (of(&["words/src/ui.rs"]), of(&["words/src/ui.rs", "src/ui/list.rs"]));
        let sources = [drawn.clone(), all.clone(), drawn.clone(), drawn, all.clone(), all];
        let stems = |file: &str| {
            let (packages, page) = concerned(&[&root().join(file)], &sources);
            (packages.iter().map(|package| package.stem).collect::<Vec<_>>(), page)
        };
        let all = PACKAGES.map(|package| package.stem).to_vec();
        assert_eq!(
            stems("src/ui/list.rs"),
            (vec!["is_it_them", "is_it_them_history", "is_it_them_wizard"], false)
        );
        assert_eq!(stems("words/src/ui.rs"), (all.clone(), false));
        assert_eq!(stems("Cargo.toml"), (all, false));
        assert_eq!(stems("www/style.css"), (vec![], true));
        assert_eq!(stems("src/surfaces/background.rs"), (vec![], false));
    }

    #[test]
    fn the_page_is_told_how_often_each_package_was_built() {
        let mut served = Served::default();
        for name in ["page", "is_it_them", "is_it_them"] {
            served.count(name);
        }
        assert_eq!(served.numbers(), r#"{"is_it_them":2,"page":1}"#);
    }

    #[test]
    fn what_lies_beside_the_packages_is_looked_at() {
        let seen = look().unwrap();
        for file in PAGE.iter().filter(|place| place.contains('.')).chain(MANIFESTS).chain(&["www/style.css"])
        {
            assert!(seen.contains_key(&root().join(file)), "{file}");
        }
    }
}
