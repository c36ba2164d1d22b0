//! Puts the functions of a module in an order in which each stands beside one that is like it. A browser does not care in which order they
//! come, the compression does: what it repeats costs less the nearer it lies. That is 1.2 % of every download.

use std::convert::Infallible;
use std::fs;
use std::path::Path;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{BinaryReaderError, CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use crate::run::Result;

/// Orders the functions of a module's file.
pub(crate) fn order(module: &Path) -> Result<()> {
    let told = |reason: String| format!("{}: {reason}", module.display());
    let bytes = fs::read(module).map_err(|error| told(format!("it could not be read: {error}.")))?;
    let ordered = ordered(&bytes).map_err(told)?;
    fs::write(module, ordered).map_err(|error| told(format!("it could not be written: {error}.")))
}

fn ordered(module: &[u8]) -> Result<Vec<u8>> {
    let (imported, bodies) =
        functions(module).map_err(|error| format!("its functions could not be read: {error}."))?;
    let order = by_likeness(&bodies);
    let mut places = vec![0; order.len()];
    for (place, function) in (0..).zip(&order) {
        places[*function] = place;
    }
    let mut written = Module::new();
    Ordering { imported, order, places }
        .parse_core_module(&mut written, Parser::new(0), module)
        .map_err(|error| format!("its functions could not be ordered: {error}."))?;
    Ok(written.finish())
}

/// How many functions a module imports, and the code of its own.
fn functions(module: &[u8]) -> std::result::Result<(u32, Vec<&[u8]>), BinaryReaderError> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// How many bytes in a row two functions have in common at least, where they are alike.
const RUN: usize = 6;
/// A run of which more functions have one is no likeness.
const MOST: usize = 300;

/// Each function follows the one that has most in common with it among those that are left, for its length. The shortest comes first,
/// and goes on where nothing is like the one before.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let runs = shared_runs(bodies);
    let mut runs_of = vec![Vec::new(); bodies.len()];
    for (run, functions) in runs.iter().enumerate() {
        functions.iter().for_each(|function| runs_of[*function].push(run));
    }
    let mut by_length: Vec<usize> = (0..bodies.len()).collect();
    by_length.sort_by_key(|function| bodies[*function].len());
    let (mut is_left, mut common) = (vec![true; bodies.len()], vec![0_u64; bodies.len()]);
    let mut order: Vec<usize> = Vec::with_capacity(bodies.len());
    for shortest in by_length {
        let mut next = is_left[shortest].then_some(shortest);
        while let Some(function) = next {
            is_left[function] = false;
            order.push(function);
            let mut met = Vec::new();
            for run in &runs_of[function] {
                // What few have in common says more than what many have.
                let weight = 1_000_000_000 / runs[*run].len() as u64;
                for other in runs[*run].iter().filter(|other| is_left[**other]) {
                    if common[*other] == 0 {
                        met.push(*other);
                    }
                    common[*other] += weight;
                }
            }
            let likeness = |other: &usize| common[*other] / (bodies[*other].len() as u64 + 1);
            next = met.iter().copied().max_by_key(|other| (likeness(other), std::cmp::Reverse(*other)));
            met.into_iter().for_each(|other| common[other] = 0);
        }
    }
    order
}

/// The functions that have a run of bytes in common, for each such run.
fn shared_runs(bodies: &[&[u8]]) -> Vec<Vec<usize>> {
    let mut all: Vec<(&[u8], usize)> = Vec::new();
    for (function, body) in bodies.iter().enumerate() {
        all.extend(body.windows(RUN).map(|run| (run, function)));
    }
    all.sort_unstable();
    all.dedup();
    let same = all.chunk_by(|one, other| one.0 == other.0);
    let shared = same.filter(|same| (2..=MOST).contains(&same.len()));
    shared.map(|same| same.iter().map(|(_, function)| *function).collect()).collect()
}

struct Ordering {
    /// How many functions are imported, which keep their numbers.
    imported: u32,
    /// The functions in their new order, by their old places.
    order: Vec<usize>,
    /// Their new places.
    places: Vec<u32>,
}

impl Reencode for Ordering {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, Error<Infallible>> {
        let own = function.checked_sub(self.imported).and_then(|own| self.places.get(own as usize));
        Ok(own.map_or(function, |place| self.imported + place))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> std::result::Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<std::result::Result<Vec<u32>, _>>()?;
        for function in &self.order {
            functions.function(types[*function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> std::result::Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<std::result::Result<Vec<_>, _>>()?;
        for function in self.order.clone() {
            self.parse_function_body(code, bodies[function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, ExportSection, Function, ImportSection, TypeSection};

    /// What a function adds up.
    fn sum(numbers: &[i32]) -> Function {
        let mut function = Function::new([]);
        let mut code = function.instructions();
        code.i32_const(0);
        for number in numbers {
            code.i32_const(*number).i32_add();
        }
        code.end();
        function
    }

    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [wasm_encoder::ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("./x_bg.js", "a", EntityType::Function(0));
        let mut calls = Function::new([]);
        calls.instructions().call(0).call(4).i32_add().end();
        let bodies = [
            sum(&[1_000_001, 1_000_002, 1_000_003, 1_000_004]),
            calls,
            sum(&[2_000_001, 2_000_002, 2_000_003]),
            sum(&[1_000_001, 1_000_002, 1_000_003]),
        ];
        let (mut functions, mut code, mut exports) =
            (FunctionSection::new(), CodeSection::new(), ExportSection::new());
        for (body, name) in bodies.iter().zip(["long", "calls", "other", "short"]) {
            exports.export(name, ExportKind::Func, functions.len() + 1);
            functions.function(0);
            code.function(body);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    /// Each export with the code it leads to, in the order of that code.
    fn exported(module: &[u8]) -> Vec<(String, Vec<u8>)> {
        let (imported, bodies) = functions(module).unwrap();
        let mut exported = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            if let Payload::ExportSection(section) = payload.unwrap() {
                for export in section {
                    let export = export.unwrap();
                    let place = (export.index - imported) as usize;
                    exported.push((place, export.name.to_owned(), bodies[place].to_vec()));
                }
            }
        }
        exported.sort();
        exported.into_iter().map(|(_, name, body)| (name, body)).collect()
    }

    #[test]
    fn what_is_alike_stands_together_and_is_called_by_the_same_names() {
        let (before, after) = (exported(&module()), exported(&ordered(&module()).unwrap()));
        let names: Vec<&str> = after.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["calls", "short", "long", "other"]);
        let body = |all: &[(String, Vec<u8>)], wanted: &str| {
            all.iter().find(|(name, _)| name == wanted).map(|(_, body)| body.clone())
        };
        for name in ["long", "other", "short"] {
            assert_eq!(body(&after, name), body(&before, name), "{name}");
        }
        // The import keeps its number, and the function that was the fourth is the second.
        let [call, end] = [0x10, 0x0b];
        assert_eq!(body(&after, "calls").unwrap(), [0, call, 0, call, 2, 0x6a, end]);
    }

    #[test]
    fn a_file_that_is_no_module_is_refused() {
        assert!(ordered(b"no module").is_err());
    }
}
