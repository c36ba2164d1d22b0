//! Cuts the catalogue into the pieces in which a single vendor is looked up: see `core/src/catalog/shard.rs`.

use std::collections::BTreeMap;
use std::path::Path;

use is_it_them_core::catalog::shard;
use is_it_them_core::status::Vendor;
use serde_json::{Map, Value};

use crate::files::{make, read, write};
use crate::run::{Result, root};

/// What of a row a look-up takes.
const KEPT: [&str; 8] = ["id", "name", "page", "format", "page_id", "document", "domains", "on"];

/// Where the one file is that all is made of.
pub(crate) fn source() -> std::path::PathBuf {
    root().join("core/catalog/vendors.json")
}

/// Writes every piece into a folder.
pub(crate) fn write_to(folder: &Path) -> Result<()> {
    make(folder)?;
    for (number, piece) in pieces(&read(&source())?)?.into_iter().enumerate() {
        let number = u32::try_from(number).unwrap_or_default();
        write(&folder.join(shard::file(number)), Value::Object(piece).to_string())?;
    }
    Ok(())
}

/// The pieces of a catalogue. An id is found before any name of the same letters, and of two vendors with one name the well
/// known one, else the first.
fn pieces(catalogue: &str) -> Result<Vec<Map<String, Value>>> {
    let catalogue: Value = serde_json::from_str(catalogue).map_err(|why| format!("vendors.json: {why}"))?;
    let rows = catalogue["vendors"].as_array().ok_or("vendors.json has no list of vendors")?;
    let mut found: BTreeMap<String, &Value> = BTreeMap::new();
    for row in rows {
        if let Some(other) = found.insert(shard::key(text(row, "id")), row) {
            return Err(format!("The ids {} and {} have the same letters.", other["id"], row["id"]));
        }
    }
    let is_famous = |row: &&Value| row["well_known"] == true;
    for row in rows.iter().filter(is_famous).chain(rows.iter().filter(|row| !is_famous(row))) {
        let aliases = row["aliases"].as_array().into_iter().flatten().filter_map(Value::as_str);
        for name in std::iter::once(text(row, "name")).chain(aliases) {
            found.entry(shard::key(name)).or_insert(row);
        }
    }
    let mut pieces = vec![Map::new(); shard::SHARDS as usize];
    for (key, row) in found.into_iter().filter(|(key, _)| !key.is_empty()) {
        if let Some(piece) = pieces.get_mut(shard::of(&key) as usize) {
            piece.insert(key, kept(row));
        }
    }
    Ok(pieces)
}

fn text<'a>(row: &'a Value, key: &str) -> &'a str {
    row[key].as_str().unwrap_or_default()
}

fn kept(row: &Value) -> Value {
    let of = |key: &str| Some((key.to_owned(), row.get(key)?.clone()));
    let mut kept: Map<String, Value> = KEPT.into_iter().filter_map(of).collect();
    // It is known that there is none, which is more than not to know the vendor.
    kept.entry("page").or_insert_with(|| [Vendor::NO_PAGE, text(row, "id")].concat().into());
    Value::Object(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    use is_it_them_core::catalog::Catalog;
    use is_it_them_core::status::Record;
    use is_it_them_core::tree;

    fn found(pieces: &[Map<String, Value>], id: &str) -> Option<Vendor> {
        let key = shard::key(id);
        let row = pieces.get(shard::of(&key) as usize)?.get(&key)?;
        Vendor::from_text(&row.to_string())
    }

    #[test]
    fn every_vendor_is_found_in_its_piece_as_in_the_whole() {
        let text = std::fs::read_to_string(source()).unwrap();
        let pieces = pieces(&text).unwrap();
        let catalog = Catalog::from_json(&tree::parse(text.as_bytes()).unwrap()).unwrap();
        for entry in catalog.entries() {
            assert_eq!(found(&pieces, &entry.id), Some(entry.vendor()), "{}", entry.id);
        }
        for (id, expected) in [
            ("amazon-web-services", Some("aws")),
            ("microsoft-teams", Some("microsoft-365")),
            ("google-maps-platform", Some("google-maps")),
            ("lambda", Some("aws")),
            ("nobody-at-all", None),
            ("", None),
        ] {
            assert_eq!(found(&pieces, id).map(|vendor| vendor.id), expected.map(str::to_owned), "{id}");
        }
        let longest = pieces.iter().map(|piece| Value::Object(piece.clone()).to_string().len()).max();
        assert!(longest < Some(14_000), "a piece has {longest:?} bytes: more pieces are due");
    }

    #[test]
    fn an_id_outranks_a_name_and_fame_decides_between_names() {
        let row = |id: &str, name: &str, known: bool| serde_json::json!({"id": id, "name": name, "page": format!("https://{id}.example"), "well_known": known});
        let text = serde_json::json!({"vendors": [
            row("bolt", "Nut", false), row("a", "Bolt", true), row("b", "Hex", false), row("c", "Hex", true)]});
        let pieces = pieces(&text.to_string()).unwrap();
        assert_eq!(found(&pieces, "bolt").map(|vendor| vendor.id).as_deref(), Some("bolt"));
        assert_eq!(found(&pieces, "hex").map(|vendor| vendor.id).as_deref(), Some("c"));
        let twice = serde_json::json!({"vendors": [row("a-b", "A", false), row("ab", "B", false)]});
        assert!(super::pieces(&twice.to_string()).is_err());
    }
}
