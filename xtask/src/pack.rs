//! The packages for release: the extension for the stores, the widget for those who host it, and the sources for those who review.
//! The same sources give the same bytes; `--check` shows it by packing once more from the sources that were packed.

use std::path::{Path, PathBuf};

use crate::files::{all_files, copy, list, make, remove, write};
use crate::manifest::{self, Store, VERSION};
use crate::run::{Result, output, program, root, run, step};
use crate::wasm::Profile;
use crate::zip::{self, Entry};
use crate::{dist, tools};

/// Builds, then packs; with `--check` once more from the packed sources, to compare.
pub(crate) fn pack(args: &[String]) -> Result<()> {
    let checks = match args {
        [] => false,
        [flag] if flag == "--check" => true,
        [other, ..] => return Err(format!("`pack` knows `--check` and not `{other}`.")),
    };
    tools::for_building(Profile::Release)?;
    dist::build(Profile::Release)?;
    let mut packed = Vec::new();
    for (name, entries) in [
        (Store::Chromium.name(), extension(Store::Chromium)?),
        (Store::Firefox.name(), extension(Store::Firefox)?),
        ("widget", below(&dist::folder().join("web/www"))?),
        (SOURCE, sources()?),
    ] {
        let file = file_name(name);
        step(format!("Packing target/dist/{file}"), || {
            if name != SOURCE {
                names_no_machine(&entries, &root())?;
            }
            let bytes = zip::archive(&entries)?;
            println!("    {} files, {} kB", entries.len(), dist::kilobytes(bytes.len()));
            write(&dist::folder().join(&file), bytes)
        })?;
        packed.push(file);
    }
    if checks { check(&packed) } else { Ok(()) }
}

/// The word for the sources in the name of their archive.
const SOURCE: &str = "source";

fn file_name(of: &str) -> String {
    format!("is-it-them-{of}-{VERSION}.zip")
}

/// The built extension as a store gets it.
pub(crate) fn extension(store: Store) -> Result<Vec<Entry>> {
    let mut entries = below(&dist::folder().join("extension"))?;
    let Some(built) = entries.iter_mut().find(|entry| entry.name == manifest::FILE) else {
        return Err("The built extension has no manifest.".into());
    };
    built.bytes = manifest::released(&String::from_utf8_lossy(&built.bytes), store)?.into_bytes();
    Ok(entries)
}

/// All files of a folder that is shipped.
fn below(folder: &Path) -> Result<Vec<Entry>> {
    if !folder.is_dir() {
        return Err(format!("{} holds nothing to pack.", folder.display()));
    }
    let entry = |path: PathBuf| {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        Ok(Entry { name, runs: false, bytes: bytes_of(&path)? })
    };
    all_files(folder)?.into_iter().map(entry).collect()
}

fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|error| format!("{} could not be read: {error}.", path.display()))
}

/// Fails where a shipped file names the folder that it was built in: another folder would give other bytes.
fn names_no_machine(entries: &[Entry], root: &Path) -> Result<()> {
    let folders = ["core/", "src/", "words/", "www/", "extension/", "target/"];
    let needles = folders.map(|folder| root.join(folder).to_string_lossy().into_owned().into_bytes());
    let names = |entry: &&Entry| {
        needles.iter().any(|needle| entry.bytes.windows(needle.len()).any(|bytes| bytes == needle))
    };
    match entries.iter().find(names) {
        Some(entry) => Err(format!("{} names the folder in which it was built.", entry.name)),
        None => Ok(()),
    }
}

/// What no archive of sources has: what was made of them, what was fetched, and what git keeps.
const NO_SOURCES: [&str; 3] = ["target", "node_modules", ".git"];

/// Every tracked file as it lies here, in one folder; where no git is, as in such an archive, every file but what is made.
fn sources() -> Result<Vec<Entry>> {
    let tracked = if root().join(".git").exists() { tracked()? } else { untracked(&root())? };
    let entry = |(path, runs): (PathBuf, bool)| {
        let name = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        Ok(Entry { name: format!("is-it-them-{VERSION}/{name}"), runs, bytes: bytes_of(&path)? })
    };
    tracked.into_iter().map(entry).collect()
}

/// The files that git knows, and whether each is a program.
fn tracked() -> Result<Vec<(PathBuf, bool)>> {
    let changed = output(program("git").args(["status", "--porcelain"]))?;
    if !changed.trim().is_empty() {
        println!("    These are no commit's sources: something is changed here and not committed.");
    }
    let listed = output(program("git").args(["ls-files", "-z", "--stage"]))?;
    // `100644 3f1c… 0<tab>core/src/lib.rs`
    let file = |line: &str| {
        let (about, name) = line.split_once('\t')?;
        Some((root().join(name), about.starts_with("100755")))
    };
    Ok(listed.split('\0').filter_map(file).collect())
}

fn untracked(folder: &Path) -> Result<Vec<(PathBuf, bool)>> {
    let mut found = Vec::new();
    for path in list(folder)? {
        if path.file_name().is_some_and(|name| NO_SOURCES.iter().any(|made| name == *made)) {
            continue;
        }
        if path.is_dir() { found.extend(untracked(&path)?) } else { found.push((path.clone(), runs(&path)?)) }
    }
    Ok(found)
}

#[cfg(unix)]
fn runs(path: &Path) -> Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    let about = path.metadata().map_err(|error| format!("{} could not be read: {error}.", path.display()))?;
    Ok(about.permissions().mode() & 0o100 != 0)
}

#[cfg(not(unix))]
fn runs(_: &Path) -> Result<bool> {
    Ok(false)
}

/// Packs once more, from the packed sources in another folder, and compares. The tools are taken along, since they are named by
/// their versions; everything else is made anew.
fn check(packed: &[String]) -> Result<()> {
    let folder = std::env::temp_dir().join(format!("is-it-them-check-{}", std::process::id()));
    remove(&folder)?;
    let outcome = step(format!("Packing once more, from the packed sources in {}", folder.display()), || {
        let there = unpack(&folder)?;
        copy(&root().join("target/tools"), &there.join("target/tools"), &|_| true)?;
        run(program("cargo").args(["xtask", "pack"]).current_dir(&there))?;
        for name in packed {
            let bytes = [root(), there.clone()].map(|root| bytes_of(&root.join("target/dist").join(name)));
            let [here, there] = bytes;
            compare(name, &here?, &there?)?;
        }
        Ok(())
    });
    remove(&folder)?;
    outcome
}

/// Unpacks the sources below a folder, and says where they are.
fn unpack(folder: &Path) -> Result<PathBuf> {
    for entry in zip::entries(&bytes_of(&dist::folder().join(file_name(SOURCE)))?)? {
        let file = folder.join(&entry.name);
        file.parent().map_or(Ok(()), make)?;
        write(&file, &entry.bytes)?;
        #[cfg(unix)]
        if entry.runs {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755))
                .map_err(|error| format!("{} could not be made to run: {error}.", file.display()))?;
        }
    }
    Ok(folder.join(format!("is-it-them-{VERSION}")))
}

/// Fails where two archives are not the same bytes, and says which files are not.
fn compare(name: &str, one: &[u8], other: &[u8]) -> Result<()> {
    if one == other {
        println!("    {name}: the same {} bytes", one.len());
        return Ok(());
    }
    let (one, other) = (zip::entries(one)?, zip::entries(other)?);
    let names = |entries: &[Entry], others: &[Entry]| -> Vec<String> {
        entries.iter().filter(|entry| !others.contains(entry)).map(|entry| entry.name.clone()).collect()
    };
    let mut differing = names(&one, &other);
    differing.extend(names(&other, &one));
    differing.sort();
    differing.dedup();
    Err(format!("{name} is another from the same sources: {}.", differing.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, text: &str) -> Entry {
        Entry { name: name.into(), runs: false, bytes: text.into() }
    }

    #[test]
    fn two_packs_of_one_set_of_sources_are_the_same_bytes() {
        let packed = || zip::archive(&sources().unwrap()).unwrap();
        let (one, other) = (packed(), packed());
        assert_eq!(compare("source", &one, &other), Ok(()));
        let names: Vec<_> = zip::entries(&one).unwrap().into_iter().map(|entry| entry.name).collect();
        for file in ["Cargo.lock", "docs/building.md", "xtask/src/pack.rs", ".cargo/config.toml"] {
            assert!(names.contains(&format!("is-it-them-{VERSION}/{file}")), "{file}");
        }
        assert!(names.iter().all(|name| !name.contains("/node_modules/") && !name.contains("/target/")));
    }

    #[test]
    fn archives_that_differ_say_in_what() {
        let archive = |text| zip::archive(&[entry("a.js", text), entry("b.js", "same")]).unwrap();
        let said = compare("widget", &archive("one"), &archive("two")).unwrap_err();
        assert_eq!(said, "widget is another from the same sources: a.js.");
    }

    #[test]
    fn a_file_that_names_the_folder_of_the_build_is_not_packed() {
        let root = Path::new("/home/somebody/project");
        for (text, is_fine) in [
            ("panicked at /home/somebody/project/core/src/lib.rs", false),
            ("panicked at core/src/lib.rs", true),
            ("/home/somebody/project.html", true),
        ] {
            assert_eq!(names_no_machine(&[entry("a.wasm", text)], root).is_ok(), is_fine, "{text}");
        }
    }
}
