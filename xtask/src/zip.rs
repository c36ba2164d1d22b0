//! Packs files into a ZIP archive that depends on its contents alone: no clock, no owner, no machine.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::run::Result;

/// Each file under its name, in the order given.
pub(crate) fn archive(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    // 1 January 1980, the first day an archive can name: with the crate's feature `time` the default would be now.
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::DEFAULT)
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        // Where the archive is made would be written down too.
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let told = |error: &dyn std::fmt::Display| format!("{name} could not be packed: {error}.");
        archive.start_file(name.as_str(), options).map_err(|error| told(&error))?;
        archive.write_all(bytes).map_err(|error| told(&error))?;
    }
    let packed = archive.finish().map_err(|error| format!("The archive could not be ended: {error}."))?;
    Ok(packed.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn an_archive_holds_its_files_and_nothing_of_the_day_or_the_machine() {
        let files = [("a.txt".to_owned(), b"aaaaaaaaaaaaaaaa".to_vec()), ("b/c.txt".to_owned(), Vec::new())];
        let bytes = archive(&files).unwrap();

        let mut read = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        assert_eq!(read.len(), files.len());
        for (index, (name, expected)) in files.iter().enumerate() {
            let mut file = read.by_index(index).unwrap();
            let mut text = Vec::new();
            file.read_to_end(&mut text).unwrap();
            assert_eq!((file.name(), &text), (name.as_str(), expected));
            assert_eq!(file.last_modified(), Some(DateTime::DEFAULT));
            assert_eq!(file.unix_mode(), Some(0o100_644));
        }

        // Written down once: another clock, machine or version of a crate must not change a byte unnoticed.
        let mut checksum = flate2::Crc::new();
        checksum.update(&bytes);
        assert_eq!((bytes.len(), checksum.sum()), (205, 1_534_699_230));
    }
}
