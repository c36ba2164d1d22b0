//! Writes a ZIP archive (APPNOTE.TXT 6.3) that depends on its contents alone: no clock, no owner, no tool's version.

use crate::run::Result;

/// Each file under its name, in the order given.
pub(crate) fn archive(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, bytes) in files {
        let packed = miniz_oxide::deflate::compress_to_vec(bytes, 9);
        let offset = number(archive.len())?;
        let shared = shared(name, bytes, &packed)?;
        archive.extend(LOCAL_HEADER);
        archive.extend(&shared);
        archive.extend(name.as_bytes());
        archive.extend(packed);

        directory.extend(CENTRAL_HEADER);
        directory.extend(MADE_BY);
        directory.extend(&shared);
        // Comment length, disk, internal attributes, external attributes (a plain file, rw-r--r--), offset.
        directory.extend([0; 6]);
        directory.extend((0o100_644_u32 << 16).to_le_bytes());
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, length) = (number(archive.len())?, number(directory.len())?);
    let count = u16::try_from(files.len()).map_err(|_| "More files than a ZIP archive holds.".to_owned())?;
    archive.extend(directory);
    archive.extend(END);
    archive.extend([0; 4]);
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(length.to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0; 2]);
    Ok(archive)
}

const LOCAL_HEADER: [u8; 4] = *b"PK\x03\x04";
const CENTRAL_HEADER: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";
/// Version 2.0, on Unix, so that the attributes are read as file modes.
const MADE_BY: [u8; 2] = [20, 3];

/// The fields that local and central headers have in common, from `version needed` to `extra length`.
fn shared(name: &str, bytes: &[u8], packed: &[u8]) -> Result<Vec<u8>> {
    const VERSION_NEEDED: u16 = 20;
    const NAMES_ARE_UTF8: u16 = 1 << 11;
    const DEFLATED: u16 = 8;
    const MIDNIGHT: u16 = 0;
    /// The first day a ZIP archive can name: 1 January 1980.
    const FIRST_DAY: u16 = (1 << 5) | 1;
    let name_length =
        u16::try_from(name.len()).map_err(|_| format!("The name {name} is too long to pack."))?;
    let mut fields = Vec::new();
    for field in [VERSION_NEEDED, NAMES_ARE_UTF8, DEFLATED, MIDNIGHT, FIRST_DAY] {
        fields.extend(field.to_le_bytes());
    }
    for field in [crc32(bytes), number(packed.len())?, number(bytes.len())?] {
        fields.extend(field.to_le_bytes());
    }
    fields.extend(name_length.to_le_bytes());
    fields.extend([0; 2]);
    Ok(fields)
}

fn number(length: usize) -> Result<u32> {
    u32::try_from(length).map_err(|_| "A ZIP archive of this kind ends at 4 GB.".to_owned())
}

fn crc32(bytes: &[u8]) -> u32 {
    const POLYNOMIAL: u32 = 0xEDB8_8320;
    let step = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ POLYNOMIAL } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_zip_names() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn an_archive_holds_its_files_and_nothing_of_the_day() {
        let files = [("a.txt".to_owned(), b"aaaaaaaaaaaaaaaa".to_vec()), ("b/c.txt".to_owned(), Vec::new())];
        let bytes = archive(&files).unwrap();
        assert_eq!(bytes, archive(&files).unwrap());

        let packed = bytes.get(30 + "a.txt".len()..).unwrap();
        let unpacked = miniz_oxide::inflate::decompress_to_vec(
            packed.get(..u32::from_le_bytes(bytes[18..22].try_into().unwrap()) as usize).unwrap(),
        );
        assert_eq!(unpacked.unwrap(), files[0].1);

        let end = bytes.len() - 22;
        assert_eq!(bytes[end..end + 4], END);
        assert_eq!(bytes[end + 10], 2);
        let directory = u32::from_le_bytes(bytes[end + 16..end + 20].try_into().unwrap()) as usize;
        assert_eq!(bytes[directory..directory + 4], CENTRAL_HEADER);
    }
}
