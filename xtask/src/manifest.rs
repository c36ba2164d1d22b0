//! The extension's manifest. `extension/manifest.json` holds what both families of browsers take, each in its own words, and no
//! version: that is the workspace's. What is built and tested is read by either; what is released is one for each store.

use serde_json::{Map, Value};

use crate::run::Result;

/// The manifest's name in the extension's folder.
pub(crate) const FILE: &str = "manifest.json";

/// The version of everything that is released, which stands in the top `Cargo.toml`.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Whose store a package is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Store {
    /// Chrome's and Edge's, which take the same package.
    Chromium,
    /// Mozilla's.
    Firefox,
}

/// What lets the build in `target/dist` read the simulated vendors of the demo and of the tests. Nobody else's extension
/// has any business on its person's own machine.
const THIS_MACHINE: &str = " http://localhost:* http://127.0.0.1:*";

impl Store {
    /// The word for it in a package's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Store::Chromium => "chromium",
            Store::Firefox => "firefox",
        }
    }

    /// What the other family alone reads, by its path.
    fn left_out(self) -> &'static [&'static [&'static str]] {
        match self {
            // Firefox's document in the place of a worker, and its own settings.
            Store::Chromium => &[&["background", "scripts"], &["browser_specific_settings"]],
            // Firefox has no workers in extensions, reads no other browser's version, and is given managed settings by its
            // own policies, without a schema.
            Store::Firefox => &[&["background", "service_worker"], &["minimum_chrome_version"], &["storage"]],
        }
    }
}

/// The manifest with the version, as it is built and tested.
pub(crate) fn built(source: &str) -> Result<String> {
    let mut manifest = parsed(source)?;
    if manifest.insert("version".into(), VERSION.into()).is_some() {
        return Err("extension/manifest.json has a version, which the top Cargo.toml has already.".into());
    }
    text(manifest)
}

/// The built manifest as it is released: with what one store reads, and nothing may be asked of this machine.
pub(crate) fn released(built: &str, store: Store) -> Result<String> {
    let mut manifest = parsed(&built.replacen(THIS_MACHINE, "", 1))?;
    for path in store.left_out() {
        take(&mut manifest, path)
            .ok_or_else(|| format!("The extension's manifest has no {} to leave out.", path.join(".")))?;
    }
    match text(manifest)? {
        released if released.contains("localhost") || released.contains("127.0.0.1") => {
            Err("The extension's manifest names this machine in a way that packing does not know.".into())
        }
        released => Ok(released),
    }
}

fn parsed(text: &str) -> Result<Map<String, Value>> {
    serde_json::from_str(text).map_err(|why| format!("The extension's manifest is no object of JSON: {why}."))
}

/// The members are in the order of their names, which is one order on every machine.
fn text(manifest: Map<String, Value>) -> Result<String> {
    let text = serde_json::to_string_pretty(&Value::Object(manifest));
    text.map(|text| text + "\n").map_err(|why| format!("The manifest could not be written: {why}."))
}

/// Takes out what stands at a path.
fn take(manifest: &mut Map<String, Value>, path: &[&str]) -> Option<Value> {
    match path {
        [name] => manifest.remove(*name),
        [name, rest @ ..] => take(manifest.get_mut(*name)?.as_object_mut()?, rest),
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn source() -> String {
        std::fs::read_to_string(crate::run::root().join("extension").join(FILE)).unwrap()
    }

    /// Each leaf by its path.
    fn leaves(text: &str) -> BTreeMap<String, Value> {
        fn walk(path: &str, value: &Value, found: &mut BTreeMap<String, Value>) {
            let Some(members) = value.as_object() else {
                found.insert(path.to_owned(), value.clone());
                return;
            };
            for (name, value) in members {
                walk(&if path.is_empty() { name.clone() } else { format!("{path}.{name}") }, value, found);
            }
        }
        let mut found = BTreeMap::new();
        walk("", &serde_json::from_str(text).unwrap(), &mut found);
        found
    }

    /// The paths at which two manifests are not the same.
    fn differing(one: &str, other: &str) -> Vec<String> {
        let (one, other) = (leaves(one), leaves(other));
        let mut paths: Vec<_> = one.keys().chain(other.keys()).cloned().collect();
        paths.sort();
        paths.dedup();
        paths.retain(|path| one.get(path) != other.get(path));
        paths
    }

    const POLICY: &str = "content_security_policy.extension_pages";

    #[test]
    fn the_build_adds_the_version_and_nothing_else() {
        let built = built(&source()).unwrap();
        assert_eq!(differing(&source(), &built), ["version"]);
        assert_eq!(leaves(&built)["version"], VERSION);
        assert!(super::built(&built).is_err(), "there are two places for the version");
    }

    #[test]
    fn each_store_lacks_what_the_other_alone_reads_and_nothing_else() {
        let built = built(&source()).unwrap();
        let released = |store| released(&built, store).unwrap();
        assert_eq!(
            differing(&built, &released(Store::Chromium)),
            [
                "background.scripts",
                "browser_specific_settings.gecko.data_collection_permissions.required",
                "browser_specific_settings.gecko.id",
                "browser_specific_settings.gecko.strict_min_version",
                POLICY,
            ]
        );
        assert_eq!(
            differing(&built, &released(Store::Firefox)),
            ["background.service_worker", POLICY, "minimum_chrome_version", "storage.managed_schema"]
        );
    }

    #[test]
    fn the_released_extension_asks_this_machine_for_nothing() {
        let built = built(&source()).unwrap();
        assert!(built.contains(THIS_MACHINE));
        for store in [Store::Chromium, Store::Firefox] {
            let policy = leaves(&released(&built, store).unwrap())[POLICY].clone();
            let policy = policy.as_str().unwrap();
            assert!(
                policy.contains("connect-src 'self' https:;") && !policy.contains("localhost"),
                "{policy}"
            );
        }
    }

    #[test]
    fn a_manifest_of_another_form_is_not_packed() {
        for text in [
            "[]".to_owned(),
            built(&source()).unwrap().replace(THIS_MACHINE, " http://localhost:8080"),
            built(&source()).unwrap().replace("service_worker", "worker"),
        ] {
            assert!(released(&text, Store::Firefox).is_err(), "{text}");
        }
    }
}
