//! The packages for release: the extension for the stores, the widget for whoever hosts it.

use std::path::{Path, PathBuf};

use crate::dist::{self, all_files, write};
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

fn archive(folder: &Path, file: &Path) -> Result<()> {
    let named = |path: PathBuf| {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let bytes = std::fs::read(&path)
            .map_err(|error| format!("{} could not be read: {error}.", path.display()))?;
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
