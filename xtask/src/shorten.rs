//! Shortens the names by which a module and its script call each other. wasm-bindgen ends each with a hash of sixteen
//! digits (`__wbg_call_a410eb4b59ed5965`), and spells out the type of each closure with several of those, written in both
//! files: noise that no compression takes away, three kilobytes of the widget's download.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::fs;
use std::path::Path;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Parser, Payload};

use crate::files::{read, write};
use crate::run::Result;

/// Shortens the imports and exports of these packages, each a module and its script in `folder`. One name is short in the same way
/// in all of them, so that two scripts in one bundle still look alike to the compression.
pub(crate) fn shorten(folder: &Path, packages: &[(String, String)]) -> Result<()> {
    let mut modules = Vec::new();
    let mut names = BTreeSet::new();
    let mut exports = BTreeSet::new();
    for (script, module) in packages {
        let path = folder.join(module);
        let bytes =
            fs::read(&path).map_err(|error| format!("{} could not be read: {error}.", path.display()))?;
        let (imported, exported) =
            interface(&bytes).map_err(|reason| format!("{}: {reason}", path.display()))?;
        names.extend(imported.iter().cloned());
        exports.extend(exported.iter().cloned());
        modules.push((folder.join(script), path, bytes, imported, exported));
    }
    let (names, exports) = (Names(names.into_iter().collect()), Names(exports.into_iter().collect()));
    for (script, module, bytes, imported, exported) in modules {
        let text = renamed_in_script(read(&script)?, &imported, &names)
            .and_then(|text| exports_renamed_in_script(&text, &exported, &exports));
        write(&script, text.map_err(|reason| format!("{}: {reason}", script.display()))?)?;
        let shorter = renamed_in_module(&bytes, &names, &exports);
        write(&module, shorter.map_err(|reason| format!("{}: {reason}", module.display()))?)?;
    }
    Ok(())
}

/// Every imported name, sorted: the place in the list decides how it is written.
struct Names(Vec<String>);

impl Names {
    /// `a` to `z`, `aa`, `ab` and so on.
    fn short(&self, name: &str) -> Option<String> {
        let mut place = self.0.binary_search_by(|known| known.as_str().cmp(name)).ok()?;
        let mut letters = Vec::new();
        loop {
            letters.push(b'a' + u8::try_from(place % 26).ok()?);
            if place < 26 {
                break;
            }
            place = place / 26 - 1;
        }
        letters.reverse();
        String::from_utf8(letters).ok()
    }
}

/// What a module imports, and what it exports for its script alone: the names of that begin with an underscore, or with
/// wasm-bindgen's own.
fn interface(module: &[u8]) -> Result<(Vec<String>, Vec<String>)> {
    let told = |error: wasmparser::BinaryReaderError| format!("this is no module: {error}.");
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(told)? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.map_err(told)?;
                    if !import.module.ends_with("_bg.js") {
                        return Err(format!(
                            "{} is imported without glue, of which the bundler makes a file for all packages: let it catch.",
                            import.name
                        ));
                    }
                    imports.push(import.name.to_owned());
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let name = export.map_err(told)?.name;
                    if name.starts_with('_') || name.starts_with("wasm_bindgen") {
                        exports.push(name.to_owned());
                    }
                }
            }
            _ => {}
        }
    }
    Ok((imports, exports))
}

/// How an export is written: no export for others begins so.
fn short_export(name: &str, names: &Names) -> Option<String> {
    names.short(name).map(|short| format!("_{short}"))
}

/// The script knows the exports as members of `wasm`, those that it knows at all.
fn exports_renamed_in_script(text: &str, exported: &[String], names: &Names) -> Result<String> {
    let mut parts = text.split("wasm.");
    let mut renamed = String::from(parts.next().unwrap_or_default());
    let mut used = BTreeSet::new();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let short = exported.iter().any(|known| known == name).then(|| short_export(name, names)).flatten();
        used.insert(name);
        renamed += "wasm.";
        renamed += short.as_deref().unwrap_or(name);
        renamed += rest;
    }
    let is_missed = |name: &&String| !used.contains(name.as_str()) && text.contains(name.as_str());
    match exported.iter().find(is_missed) {
        Some(name) => {
            Err(format!("{name} is asked for elsewhere: wasm-bindgen writes its scripts differently now."))
        }
        None => Ok(renamed),
    }
}

/// The script gives the imports as an object with one function a line.
fn renamed_in_script(mut text: String, imported: &[String], names: &Names) -> Result<String> {
    for name in imported {
        let (Some(short), key) = (names.short(name), format!(" {name}: ")) else { continue };
        if text.matches(&key).count() != 1 {
            return Err(format!(
                "{name} is not given just once: wasm-bindgen writes its scripts differently now."
            ));
        }
        text = text.replacen(&key, &format!(" {short}: "), 1);
    }
    Ok(text)
}

fn renamed_in_module(module: &[u8], names: &Names, exports: &Names) -> Result<Vec<u8>> {
    let mut shorter = Module::new();
    Renaming { imports: names, exports }
        .parse_core_module(&mut shorter, Parser::new(0), module)
        .map_err(|error| format!("its imports could not be renamed: {error}."))?;
    Ok(shorter.finish())
}

struct Renaming<'a> {
    imports: &'a Names,
    exports: &'a Names,
}

impl Reencode for Renaming<'_> {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> std::result::Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let short = self.imports.short(import.name);
            imports.import(
                import.module,
                short.as_deref().unwrap_or(import.name),
                self.entity_type(import.ty)?,
            );
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: wasmparser::Export<'_>,
    ) -> std::result::Result<(), Error<Infallible>> {
        let short = short_export(export.name, self.exports);
        let name = short.as_deref().unwrap_or(export.name);
        utils::parse_export(self, exports, wasmparser::Export { name, ..export })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    fn module(imported: &[&str]) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        for name in imported {
            imports.import("./x_bg.js", name, EntityType::Function(0));
        }
        let mut module = Module::new();
        let mut exports = ExportSection::new();
        exports.export("read", ExportKind::Func, 0).export("__wbindgen_malloc", ExportKind::Func, 0);
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn a_name_is_short_in_the_same_way_in_every_package() {
        let folder = std::env::temp_dir().join(format!("xtask-shorten-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let put = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
        put("x_bg.wasm", &module(&["__wbg_call_1", "__wbg_get_2"]));
        put(
            "x.js",
            b"{\n    __wbg_call_1: function(arg0) { wasm.read(wasm.__wbindgen_malloc); },\n    __wbg_get_2: function() {},\n}",
        );
        put("y_bg.wasm", &module(&["__wbg_get_2"]));
        put("y.js", b"{\n    __wbg_get_2: function() { wasm.__wbindgen_malloc(); },\n}");
        let packages = ["x", "y"].map(|stem| (format!("{stem}.js"), format!("{stem}_bg.wasm")));

        shorten(&folder, &packages).unwrap();

        let names = |name: &str| interface(&fs::read(folder.join(name)).unwrap()).unwrap();
        assert_eq!(names("x_bg.wasm"), (vec!["a".into(), "b".into()], vec!["_a".into()]));
        assert_eq!(names("y_bg.wasm"), (vec!["b".into()], vec!["_a".into()]));
        let script = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(
            script("x.js"),
            "{\n    a: function(arg0) { wasm.read(wasm._a); },\n    b: function() {},\n}"
        );
        assert_eq!(script("y.js"), "{\n    b: function() { wasm._a(); },\n}");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_script_that_gives_no_import_or_asks_for_an_export_in_another_way_is_refused() {
        let names = Names(vec!["__wbg_get_2".into()]);
        let imported = ["__wbg_get_2".to_owned()];
        assert!(renamed_in_script("{ other: 1 }".into(), &imported, &names).is_err());
        assert!(exports_renamed_in_script("instance.__wbg_get_2()", &imported, &names).is_err());
    }

    #[test]
    fn an_import_past_the_script_is_refused() {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import("../lock.js", "lock", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        assert!(interface(&module.finish()).unwrap_err().starts_with("lock is imported without glue"));
    }

    #[test]
    fn there_are_short_names_for_any_number() {
        let names = Names((0..800).map(|number| format!("{number:03}")).collect());
        let shorts: Vec<_> = names.0.iter().filter_map(|name| names.short(name)).collect();
        assert_eq!((&*shorts[0], &*shorts[25], &*shorts[26], &*shorts[702]), ("a", "z", "aa", "aaa"));
        assert_eq!(shorts.iter().collect::<BTreeSet<_>>().len(), 800);
    }
}
