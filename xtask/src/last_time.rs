//! What a package was made from, so that it is made anew only when that is another.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::run::{Result, root};

/// What a package was made from the last time.
pub(crate) struct LastTime {
    /// Names of the sources, in cargo's dep-info form.
    sources: PathBuf,
    stamp: PathBuf,
}

impl LastTime {
    /// Of the package that is built into this folder.
    pub(crate) fn new(folder: &Path) -> Self {
        Self { sources: folder.with_extension("d"), stamp: folder.with_extension("stamp") }
    }

    pub(crate) fn still_holds(&self, recipe: &str) -> bool {
        let now = self.stamp_now(recipe);
        now.is_some() && now == fs::read_to_string(&self.stamp).ok()
    }

    pub(crate) fn forget(&self) {
        let _ = fs::remove_file(&self.stamp);
    }

    pub(crate) fn remember(&self, recipe: &str, sources: &Path) -> Result<()> {
        let kept = fs::copy(sources, &self.sources).ok().and_then(|_| self.stamp_now(recipe));
        // Without a stamp the package is built again next time, which is slow and right.
        if let Some(stamp) = kept {
            fs::write(&self.stamp, stamp)
                .map_err(|error| format!("{} could not be written: {error}.", self.stamp.display()))?;
        }
        Ok(())
    }

    /// The files that the package was made from; none before the first time.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        sources(&fs::read_to_string(&self.sources).unwrap_or_default())
    }

    /// None when a source is gone.
    fn stamp_now(&self, recipe: &str) -> Option<String> {
        let mut hasher = DefaultHasher::new();
        recipe.hash(&mut hasher);
        let bindgen = "xtask/bindgen/src/bin/wasm-bindgen.rs";
        let manifests = [
            "Cargo.toml",
            "Cargo.lock",
            "core/Cargo.toml",
            "words/Cargo.toml",
            "xtask/src/order.rs",
            "xtask/src/restart.rs",
            bindgen,
        ]
        .map(|name| root().join(name));
        let listed = sources(&fs::read_to_string(&self.sources).ok()?);
        for file in manifests.into_iter().chain(listed) {
            file.hash(&mut hasher);
            fs::read(&file).ok()?.hash(&mut hasher);
        }
        Some(format!("{:016x}", hasher.finish()))
    }
}

/// The files that `output: file file …` names; a space in a name is written `\ `.
fn sources(dep_info: &str) -> Vec<PathBuf> {
    let files = dep_info.lines().filter_map(|line| line.split_once(": ")).map(|(_, files)| files);
    files
        .flat_map(|files| {
            let whole = files.replace("\\ ", "\0");
            whole.split_whitespace().map(|name| PathBuf::from(name.replace('\0', " "))).collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dep_info_names_the_sources() {
        let text = "/a/is_it_them.wasm: /a/core/src/lib.rs /a/with\\ space.rs\n\n/a/x: /a/y\n";
        let expected = ["/a/core/src/lib.rs", "/a/with space.rs", "/a/y"].map(PathBuf::from);
        assert_eq!(sources(text), expected);
    }

    #[test]
    fn a_package_is_kept_until_a_source_or_the_recipe_changes() {
        let folder = std::env::temp_dir().join(format!("xtask-wasm-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let source = folder.join("lib.rs");
        let dep_info = folder.join("from-cargo.d");
        fs::write(&source, "one").unwrap();
        fs::write(&dep_info, format!("out: {}\n", source.display())).unwrap();
        let last = LastTime::new(&folder.join("package"));

        assert!(!last.still_holds("recipe"), "never built");
        last.remember("recipe", &dep_info).unwrap();
        assert!(last.still_holds("recipe"), "just built");
        assert!(!last.still_holds("another"), "another recipe");
        fs::write(&source, "two").unwrap();
        assert!(!last.still_holds("recipe"), "another source");
        fs::write(&source, "one").unwrap();
        last.forget();
        assert!(!last.still_holds("recipe"), "a build that did not end");
        fs::remove_dir_all(&folder).unwrap();
    }
}
