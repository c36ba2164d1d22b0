//! Files and folders, with a sentence for whatever goes wrong.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::Result;

/// The files below `folder`, at any depth, in the order of their names.
pub(crate) fn all_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in list(folder)? {
        if path.is_dir() { found.extend(all_files(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

/// What lies right in `folder`, in the order of its names.
pub(crate) fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    let told = |error: std::io::Error| format!("{} could not be read: {error}.", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(told)? {
        paths.push(entry.map_err(told)?.path());
    }
    paths.sort();
    Ok(paths)
}

/// Copies the wanted files below a folder, which need not be there.
pub(crate) fn copy(from: &Path, to: &Path, wanted: &dyn Fn(&Path) -> bool) -> Result<()> {
    if !from.is_dir() {
        return Ok(());
    }
    for file in all_files(from)?.iter().filter(|file| wanted(file)) {
        copy_file(file, &to.join(file.strip_prefix(from).unwrap_or(file)))?;
    }
    Ok(())
}

/// Copies a file, and makes the folders on the way.
pub(crate) fn copy_file(from: &Path, to: &Path) -> Result<()> {
    to.parent().map_or(Ok(()), make)?;
    let told = |error| format!("{} could not be copied to {}: {error}.", from.display(), to.display());
    fs::copy(from, to).map(|_| ()).map_err(told)
}

/// Makes a folder and those on the way to it.
pub(crate) fn make(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| format!("{} could not be made: {error}.", folder.display()))
}

/// Removes a folder with all that is in it, where there is one.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| format!("{} could not be removed: {error}.", folder.display()))
}

/// The file's text.
pub(crate) fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| format!("{} could not be read: {error}.", file.display()))
}

/// Writes the file, or says why not.
pub(crate) fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    fs::write(file, bytes).map_err(|error| format!("{} could not be written: {error}.", file.display()))
}
