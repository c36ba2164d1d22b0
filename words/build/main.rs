//! Compiles the Fluent files: the first language becomes Rust, a function a message; the others are held to have the same.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

mod compile;
mod rust;

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("This is no build by cargo.")?);
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("This is no build by cargo.")?);
    for language in compile::LANGUAGES {
        for file in compile::FILES {
            println!("cargo::rerun-if-changed={language}/{file}.ftl");
        }
    }
    let (first, others) = compile::all(&root)?;
    // For the tests, which say things in them; `cargo xtask` writes those that ship.
    for (language, patterns) in &others {
        let table = compile::table(&first, patterns, &compile::FILES);
        write(&out.join(format!("{language}.txt")), &table)?;
    }
    write(&out.join("messages.rs"), &rust::written(&first)?)
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    std::fs::write(file, text).map_err(|why| format!("{}: {why}", file.display()))
}
