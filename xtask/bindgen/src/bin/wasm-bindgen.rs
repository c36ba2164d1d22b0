//! `wasm-bindgen`, as wasm-pack calls it, with the one option that wasm-pack does not pass on: a function by which a page
//! or worker leaves a module that ended, so that another can be started in its place.

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args: Vec<OsString> = env::args_os().collect();
    let is_for_the_web = args.windows(2).any(|pair| pair[0] == "--target" && pair[1] == "web");
    if is_for_the_web {
        args.push("--experimental-reset-state-function".into());
    }
    match wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}
