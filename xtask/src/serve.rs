//! Commands that build and then start a program of `tests/`: the demo and the bench.

use std::net::TcpListener;

use crate::run::{Result, become_it, program, root, run, step};
use crate::wasm::Profile;
use crate::{browsers, dist, tools};

const FIRST_PORT: u16 = 8080;

/// Builds, then serves the demo page and the sample vendors until interrupted.
pub(crate) fn serve(args: &[String]) -> Result<()> {
    let options = Options::read("serve", args)?;
    tools::for_building(options.profile)?;
    dist::build(options.profile)?;
    let script = root().join("tests/simulator/main.mjs");
    let port = free_port(options.port, |port| TcpListener::bind(("127.0.0.1", port)).is_ok())?;
    println!("==> Serving the demo on http://localhost:{port}/ (Ctrl-C ends it)");
    let mut node = program("node");
    node.arg(script).arg("--root").arg(dist::folder().join("web")).args(["--port", &port.to_string()]);
    // A real page lets browsers keep an answer for 30 s; the demo's switch is to show at once.
    node.args(["--max-age", "0"]);
    become_it(&mut node)
}

/// Makes the pictures of README and of the stores from the build that is there: `tests/pictures.mjs`.
pub(crate) fn pictures() -> Result<()> {
    if !dist::folder().join("extension").is_dir() {
        return Err("There is no build to make pictures of. Run: cargo xtask build".into());
    }
    tools::npm_packages()?;
    let browsers = browsers::for_bench()?;
    step("Making the pictures", || {
        run(program("node")
            .arg(root().join("tests/pictures.mjs"))
            .envs(browsers)
            .env("IS_IT_THEM_DIST", dist::folder()))
    })
}

/// Measures the diagnosis and the intake here, then builds and measures against the peer.
pub(crate) fn bench(args: &[String]) -> Result<()> {
    tools::for_building(Profile::Release)?;
    let browsers = browsers::for_bench()?;
    dist::build(Profile::Release)?;
    // A person who wants one thing measured does not want to wait for the others.
    if !args.iter().any(|arg| arg == "--only") {
        step("Measuring the diagnosis", || {
            run(program("cargo").args(["bench", "-q", "-p", "is-it-them-core", "--bench", "diagnosis"]))
        })?;
        step("Measuring the catalogue", || {
            run(program("cargo").args(["bench", "-q", "-p", "is-it-them-core", "--bench", "catalog"]))
        })?;
        step("Measuring the intake", || {
            run(program("cargo").args(["bench", "-q", "-p", "is-it-them-core", "--bench", "intake"]))
        })?;
    }
    step("Measuring", || {
        run(program("node")
            .arg(root().join("tests/bench/main.mjs"))
            .args(args)
            .envs(browsers)
            .env("IS_IT_THEM_DIST", dist::folder()))
    })
}

/// How a demo is served.
#[derive(Debug, PartialEq)]
pub(crate) struct Options {
    profile: Profile,
    pub(crate) port: u16,
}

impl Options {
    /// The arguments of `command`; one that builds in its own way takes no `--dev`.
    pub(crate) fn read(command: &str, args: &[String]) -> Result<Self> {
        let mut options = Self { profile: Profile::Release, port: FIRST_PORT };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--dev" if command == "serve" => options.profile = Profile::Dev,
                "--port" => {
                    let port = args.next().and_then(|port| port.parse().ok()).filter(|port| *port > 0);
                    options.port = port.ok_or("`--port` wants a number from 1 to 65535.")?;
                }
                other => {
                    let dev = if command == "serve" { "--dev and " } else { "" };
                    return Err(format!("`{command}` does not know `{other}`: it takes {dev}--port N."));
                }
            }
        }
        Ok(options)
    }
}

/// The first free port from `first` on: another checkout may be serving already.
pub(crate) fn free_port(first: u16, is_free: impl Fn(u16) -> bool) -> Result<u16> {
    let last = first.saturating_add(99);
    (first..=last)
        .find(|port| is_free(*port))
        .ok_or_else(|| format!("No port from {first} to {last} is free. Name another with --port N."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_or_refused() {
        let release = |port| Ok(Options { profile: Profile::Release, port });
        let cases: [(&[&str], Result<Options>); 3] = [
            (&[], release(8080)),
            (&["--port", "9000"], release(9000)),
            (&["--dev"], Ok(Options { profile: Profile::Dev, port: 8080 })),
        ];
        for (args, expected) in cases {
            let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
            assert_eq!(Options::read("serve", &args), expected, "{args:?}");
        }
        for args in [&["--port"] as &[&str], &["--port", "0"], &["--port", "x"], &["--prot", "1"]] {
            let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
            assert!(Options::read("serve", &args).is_err(), "{args:?}");
        }
        assert!(Options::read("watch", &["--dev".to_owned()]).is_err());
    }

    #[test]
    fn the_next_free_port_is_taken() {
        assert_eq!(free_port(8080, |_| true), Ok(8080));
        assert_eq!(free_port(8080, |port| port > 8082), Ok(8083));
        assert!(free_port(8080, |_| false).is_err());
        assert_eq!(free_port(65_535, |port| port == 65_535), Ok(65_535));
    }
}
