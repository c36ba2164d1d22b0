//! The project's own commands. `cargo xtask` alone lists them.

mod browsers;
mod census;
mod check;
mod circles;
mod copies;
mod dist;
mod documents;
mod files;
mod last_time;
mod lint;
mod manifest;
mod names;
mod order;
mod pack;
mod pieces;
mod restart;
mod run;
mod serve;
mod shorten;
mod tally;
mod test;
mod tools;
mod turns;
mod wasm;
mod watch;
mod words;
mod zip;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--dev] [--port N]   build, then serve the demo page on localhost (8080, or the next free port)
cargo xtask watch [--port N]           serve the demo and follow the sources: what is saved is seen in the open page
cargo xtask test [STEP...]             run every test, or only these steps: checks host build lint browser simulator e2e
cargo xtask build [--dev]              build the widget and the extension into target/dist
cargo xtask bench [ARGS...]            build, then measure against the peer; ARGS go to tests/bench/main.mjs
    --only NAME                        one part: state, history, reading; or poll, kills, which run only so
cargo xtask circles                    print which room of the house knows which, and every circle or that there is none
cargo xtask names                      write into the scripts the names and numbers that core/src/names.rs gives them
cargo xtask census --contact WHERE     ask whether every row of the catalogue still holds, and write what changed as a patch
cargo xtask pictures                   make the pictures of README and of the stores, from the build that is there
cargo xtask pack [--check]             build, then pack extension, widget and sources for release; --check builds those sources
                                       once more elsewhere and compares the packages byte by byte

--dev builds quickly: not optimised, with names and source maps.
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let rest = args.get(1..).unwrap_or_default();
    let outcome = match args.first().map(String::as_str) {
        Some("serve") => serve::serve(rest),
        Some("watch") => watch::watch(rest),
        Some("test") => return test::test(rest),
        Some("build") => build(rest),
        Some("bench") => serve::bench(rest),
        Some("census") => census::census(rest),
        Some("pack") => pack::pack(rest),
        Some("pictures") => no_more(rest).and_then(|()| serve::pictures()),
        Some("circles") => no_more(rest).and_then(|()| circles::circles()),
        Some("names") => no_more(rest).and_then(|()| names::names()),
        Some("help" | "--help" | "-h") | None => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Some(other) => Err(format!("There is no command `{other}`.\n\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\n{reason}");
            ExitCode::FAILURE
        }
    }
}

fn build(args: &[String]) -> run::Result<()> {
    let profile = match args {
        [] => wasm::Profile::Release,
        [flag] if flag == "--dev" => wasm::Profile::Dev,
        [other, ..] => return Err(format!("`build` does not know `{other}`.\n\n{USAGE}")),
    };
    tools::for_building(profile)?;
    dist::build(profile).map(|_| ())
}

fn no_more(args: &[String]) -> run::Result<()> {
    args.first().map_or(Ok(()), |arg| Err(format!("`{arg}` is one word too many.\n\n{USAGE}")))
}
