//! Packs files into a ZIP archive that depends on its contents alone: no clock, no owner, no machine, no order of a folder.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::run::Result;

/// A file in an archive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    /// Its path, with `/` between folders.
    pub(crate) name: String,
    /// Whether it is a program.
    pub(crate) runs: bool,
    pub(crate) bytes: Vec<u8>,
}

/// Each file under its name, in the order of the names.
pub(crate) fn archive(entries: &[Entry]) -> Result<Vec<u8>> {
    // 1 January 1980, the first day an archive can name: with the crate's feature `time` the default would be now.
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::DEFAULT)
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        // Where the archive is made would be written down too.
        .system(System::Unix);
    let mut entries: Vec<_> = entries.iter().collect();
    entries.sort();
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for Entry { name, runs, bytes } in entries {
        let told = |error: &dyn std::fmt::Display| format!("{name} could not be packed: {error}.");
        let options = options.unix_permissions(if *runs { 0o755 } else { 0o644 });
        archive.start_file(name.as_str(), options).map_err(|error| told(&error))?;
        archive.write_all(bytes).map_err(|error| told(&error))?;
    }
    let packed = archive.finish().map_err(|error| format!("The archive could not be ended: {error}."))?;
    Ok(packed.into_inner())
}

/// The files of an archive.
pub(crate) fn entries(bytes: &[u8]) -> Result<Vec<Entry>> {
    let told = |error: &dyn std::fmt::Display| format!("The archive could not be read: {error}.");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| told(&error))?;
    let mut entries = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(|error| told(&error))?;
        let mut bytes = Vec::new();
        std::io::copy(&mut file, &mut bytes).map_err(|error| told(&error))?;
        let runs = file.unix_mode().is_some_and(|mode| mode & 0o100 != 0);
        entries.push(Entry { name: file.name().to_owned(), runs, bytes });
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Vec<Entry> {
        let entry = |name: &str, runs, bytes: &[u8]| Entry { name: name.into(), runs, bytes: bytes.into() };
        vec![
            entry("a.txt", false, b"aaaaaaaaaaaaaaaa"),
            entry("b/c.txt", false, b""),
            entry("run", true, b"#!/bin/sh\n"),
        ]
    }

    #[test]
    fn an_archive_holds_its_files_and_nothing_of_the_day_or_the_machine() {
        let files = files();
        let bytes = archive(&files).unwrap();

        assert_eq!(entries(&bytes).unwrap(), files);
        let mut read = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        for (index, mode) in [0o100_644, 0o100_644, 0o100_755].into_iter().enumerate() {
            let file = read.by_index(index).unwrap();
            assert_eq!((file.last_modified(), file.unix_mode()), (Some(DateTime::DEFAULT), Some(mode)));
        }

        // Written down once: another clock, machine or version of a crate must not change a byte unnoticed.
        let mut checksum = flate2::Crc::new();
        checksum.update(&bytes);
        assert_eq!((bytes.len(), checksum.sum()), (299, 3_761_264_599));
    }

    #[test]
    fn the_order_in_which_files_are_found_is_not_in_the_archive() {
        let (one, mut other) = (files(), files());
        other.reverse();
        assert_eq!(archive(&one).unwrap(), archive(&other).unwrap());
    }
}
