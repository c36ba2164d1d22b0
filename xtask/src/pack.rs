//! The packages for release: the extension for the stores, the widget for those who host it.

use std::path::{Path, PathBuf};

use crate::dist;
use crate::files::{all_files, write};
use crate::run::{Result, step};
use crate::wasm::Profile;
use crate::{tools, zip};

/// Builds, then packs; the same sources give the same bytes.
pub(crate) fn pack() -> Result<()> {
    tools::for_building(Profile::Release)?;
    dist::build(Profile::Release)?;
    let version = env!("CARGO_PKG_VERSION");
    for (name, folder) in [("extension", "extension"), ("widget", "web/www")] {
        let file = dist::folder().join(format!("is-it-them-{name}-{version}.zip"));
        step(format!("Packing {}", file.display()), || archive(&dist::folder().join(folder), &file))?;
    }
    Ok(())
}

/// What lets the build in `target/dist` read the simulated vendors of the demo and of the tests. Nobody else's extension
/// has any business on its person's own machine.
const THIS_MACHINE: &str = " http://localhost:* http://127.0.0.1:*";

/// The manifest as it is released: it may ask this machine for nothing.
fn released(manifest: &str) -> Result<String> {
    match manifest.replacen(THIS_MACHINE, "", 1) {
        released if released.contains("localhost") || released.contains("127.0.0.1") => {
            Err("The extension's manifest names this machine in a way that packing does not know.".into())
        }
        released => Ok(released),
    }
}

fn archive(folder: &Path, file: &Path) -> Result<()> {
    let named = |path: PathBuf| {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let bytes = std::fs::read(&path)
            .map_err(|error| format!("{} could not be read: {error}.", path.display()))?;
        if name == "manifest.json" {
            return Ok((name, released(&String::from_utf8_lossy(&bytes))?.into_bytes()));
        }
        Ok((name, bytes))
    };
    let entries = all_files(folder)?.into_iter().map(named).collect::<Result<Vec<_>>>()?;
    if entries.is_empty() {
        return Err(format!("{} holds nothing to pack.", folder.display()));
    }
    let bytes = zip::archive(&entries)?;
    println!("    {} files, {} kB", entries.len(), dist::kilobytes(bytes.len()));
    write(file, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_released_extension_asks_this_machine_for_nothing() {
        let path = crate::run::root().join("extension/manifest.json");
        let manifest = std::fs::read_to_string(path).unwrap();
        let released = released(&manifest).unwrap();
        assert!(manifest.contains(THIS_MACHINE) && !released.contains("localhost"));
        assert!(released.contains("connect-src 'self' https:;"), "{released}");
    }

    #[test]
    fn a_manifest_that_names_this_machine_otherwise_is_not_packed() {
        assert!(super::released("connect-src http://localhost:8080").is_err());
    }
}
