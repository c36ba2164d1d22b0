//! The WebAssembly packages, made by wasm-pack from one crate: one for each place, with what that place needs.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::copies;
use crate::last_time::LastTime;
use crate::order;
use crate::restart;
use crate::run::{Result, output, program, root, run, step};

/// How much trouble a build takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// What people download: as small as it can be made. A panic in it says nothing, and `{:?}` prints nothing.
    Release,
    /// For finding out what goes wrong: names, panic messages and source maps, several times the size.
    Dev,
    /// For seeing a change in seconds: as it comes from the compiler, without names for a debugger.
    Watch,
}

/// One of the packages: `{stem}.js` and `{stem}_bg.wasm`.
pub(crate) struct Package {
    pub(crate) stem: &'static str,
    /// The name of its copies of what the browser's layer calls: see [`copies::own`].
    copies: Option<&'static str>,
    what: &'static str,
    features: &'static [&'static str],
}

/// The widget's list and incident views.
pub(crate) const WIDGET: Package =
    Package { stem: "is_it_them", copies: Some("widget"), what: "the widget", features: &[] };

/// The widget's badge view; knows no Yew.
pub(crate) const BADGE: Package = Package {
    stem: "is_it_them_badge",
    copies: Some("badge"),
    what: "the badge without Yew",
    features: &["--no-default-features", "--features", "badge"],
};

/// The extension's popup, which is opened many times a day.
pub(crate) const POPUP: Package = Package {
    stem: "is_it_them_popup",
    copies: Some("popup"),
    what: "the extension's popup",
    features: &["--no-default-features", "--features", "popup"],
};

/// What happened: a view of the widget, and a page of the extension.
pub(crate) const HISTORY: Package = Package {
    stem: "is_it_them_history",
    copies: Some("history"),
    what: "the history",
    features: &["--no-default-features", "--features", "history"],
};

/// What ends in a verdict: a view of the widget, a page of the extension, and in the popup.
pub(crate) const WIZARD: Package = Package {
    stem: "is_it_them_wizard",
    copies: Some("wizard"),
    what: "the wizard",
    features: &["--no-default-features", "--features", "wizard"],
};

/// The extension's options, and its first run.
pub(crate) const OPTIONS: Package = Package {
    stem: "is_it_them_options",
    copies: Some("options"),
    what: "the options",
    features: &["--no-default-features", "--features", "options"],
};

/// What the popup has done for it, and the background for few people or once in a while; knows no Yew.
pub(crate) const ERRANDS: Package = Package {
    stem: "is_it_them_errands",
    copies: None,
    what: "the errands",
    features: &["--no-default-features", "--features", "errands"],
};

/// What keeps the archive for the popup and the wizard; knows no Yew.
pub(crate) const ARCHIVIST: Package = Package {
    stem: "is_it_them_archivist",
    copies: Some("archivist"),
    what: "the keeper of the archive",
    features: &["--no-default-features", "--features", "archivist"],
};

/// The extension's service worker; knows no Yew.
pub(crate) const BACKGROUND: Package = Package {
    stem: "is_it_them_background",
    copies: None,
    what: "the background without Yew",
    features: &["--no-default-features", "--features", "background"],
};

/// What asks a host every minute, loaded by the service worker while somebody has it done; knows no Yew.
pub(crate) const VIGIL: Package = Package {
    stem: "is_it_them_vigil",
    copies: None,
    what: "the watch by the minute",
    features: &["--no-default-features", "--features", "vigil"],
};

/// Every format, loaded by the others when a vendor needs it; knows no Yew.
pub(crate) const FORMATS: Package = Package {
    stem: "is_it_them_formats",
    copies: None,
    what: "the reader of every format",
    features: &["--no-default-features", "--features", "formats"],
};

/// What understands a sentence or a paste, loaded when somebody types or pastes one; knows no Yew.
pub(crate) const INTAKE: Package = Package {
    stem: "is_it_them_intake",
    copies: Some("intake"),
    what: "the reader of what people paste",
    features: &["--no-default-features", "--features", "intake"],
};

/// The extension's console, which measures vendors from here.
pub(crate) const CONSOLE: Package = Package {
    stem: "is_it_them_console",
    copies: Some("console"),
    what: "the extension's console",
    features: &["--no-default-features", "--features", "console"],
};

/// Every package the crate is built into.
pub(crate) const PACKAGES: [&Package; 13] = [
    &WIDGET,
    &BADGE,
    &POPUP,
    &HISTORY,
    &WIZARD,
    &OPTIONS,
    &ERRANDS,
    &ARCHIVIST,
    &BACKGROUND,
    &VIGIL,
    &FORMATS,
    &INTAKE,
    &CONSOLE,
];

impl Package {
    /// The JavaScript that JavaScript imports.
    pub(crate) fn script(&self) -> String {
        format!("{}.js", self.stem)
    }

    /// The module, which the script looks for beside itself.
    pub(crate) fn module(&self) -> String {
        format!("{}_bg.wasm", self.stem)
    }

    /// Where [`Package::build`] leaves both files.
    pub(crate) fn folder(&self, profile: Profile) -> PathBuf {
        root().join("target/wasm").join(profile.folder()).join(self.stem)
    }

    /// The files that the package was made from the last time; none before the first.
    pub(crate) fn sources(&self, profile: Profile) -> Vec<PathBuf> {
        LastTime::new(&self.folder(profile)).files()
    }

    /// Builds the package, unless nothing it is made from has changed since the last time.
    pub(crate) fn build(&self, profile: Profile) -> Result<()> {
        let command = self.command(profile);
        let recipe = recipe(&command, profile)?;
        let last = LastTime::new(&self.folder(profile));
        if self.folder(profile).join(self.module()).is_file() && last.still_holds(&recipe) {
            println!("==> {}: nothing changed, kept", capitalised(self.what));
            return Ok(());
        }
        step(format!("Building {}", self.what), || {
            let mut command = command;
            last.forget();
            run(&mut command).map_err(|reason| with_way_out(reason, profile))?;
            let compiled = root().join("target/wasm32-unknown-unknown").join(profile.cargo_folder());
            if profile == Profile::Watch {
                self.bind(&compiled.join("is_it_them.wasm"), profile)?;
            }
            let sources = compiled.join("is_it_them.d");
            let script = self.folder(profile).join(self.script());
            restart::quiet_script(&script)?;
            copies::own(&script, self.copies)?;
            if profile == Profile::Release {
                order::order(&self.folder(profile).join(self.module()))?;
            }
            last.remember(&recipe, &sources)
        })
    }

    fn command(&self, profile: Profile) -> Command {
        if profile == Profile::Watch { self.cargo() } else { self.wasm_pack(profile) }
    }

    /// What wasm-pack does as well, without what it looks up each time.
    fn cargo(&self) -> Command {
        let mut command = program("cargo");
        command.args([
            "build",
            "--quiet",
            "--lib",
            "--profile",
            "watch",
            "--target",
            "wasm32-unknown-unknown",
        ]);
        command.args(self.features);
        command
    }

    fn bind(&self, module: &Path, profile: Profile) -> Result<()> {
        let mut bindgen = program("wasm-bindgen");
        bindgen.arg(module).args([
            "--target",
            "web",
            "--no-typescript",
            "--out-name",
            self.stem,
            "--out-dir",
        ]);
        run(bindgen.arg(self.folder(profile)))
    }

    fn wasm_pack(&self, profile: Profile) -> Command {
        let mut command = program("wasm-pack");
        command
            .args(["build", "--target", "web", "--no-typescript", "--no-pack", "--mode", "no-install"])
            .arg(if profile == Profile::Release { "--release" } else { "--dev" })
            .args(["--out-name", self.stem, "--out-dir"])
            .arg(self.folder(profile))
            .args([".", "--"])
            .args(self.features);
        if rebuilds_std(profile) {
            small_standard_library(&mut command);
        }
        command
    }
}

impl Profile {
    fn folder(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "dev",
            Self::Watch => "watch",
        }
    }

    fn cargo_folder(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "debug",
            Self::Watch => "watch",
        }
    }
}

const STOCK_STD: &str = "IS_IT_THEM_STOCK_STD";

/// Releases do, unless the machine cannot: then `IS_IT_THEM_STOCK_STD=1` builds with rustup's library, a third larger.
pub(crate) fn rebuilds_std(profile: Profile) -> bool {
    profile == Profile::Release && env::var_os(STOCK_STD).is_none()
}

fn with_way_out(reason: String, profile: Profile) -> String {
    if rebuilds_std(profile) {
        format!(
            "{reason}\nIf it is the standard library that does not build here, set {STOCK_STD}=1 to use rustup's."
        )
    } else {
        reason
    }
}

/// Has the standard library compiled anew with the crate, for size, which takes about a quarter off the download.
///
/// The library that rustup ships is built for speed and brings the machinery that words a panic. Here a panic ends
/// the module at once and without a word (`immediate-abort`), no source locations are stored for it, and `{:?}`
/// writes nothing: text for the screen must never come from `Debug`. Functions may be made part of those that call them also
/// where the two are in different crates, which is all that the split into crates had cost, and more: 3 kB of the widget's
/// download. These are unstable options of the compiler, so
/// `RUSTC_BOOTSTRAP` asks the stable one to accept them; a toolchain that no longer knows one of them says so, and
/// then this function is the one place to change.
fn small_standard_library(command: &mut Command) {
    command
        .args(["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"])
        .env("RUSTC_BOOTSTRAP", "1")
        .env(
            "RUSTFLAGS",
            "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
             -Zcross-crate-inline-threshold=yes",
        );
}

/// Everything but the sources that decides what comes out.
fn recipe(command: &Command, profile: Profile) -> Result<String> {
    let settings: Vec<_> = command.get_envs().filter(|(name, _)| *name != "PATH").collect();
    let args: Vec<_> = command.get_args().collect();
    let mut recipe = format!("{args:?}\n{settings:?}\n");
    // Asking wasm-opt also makes sure that it is there: without it wasm-pack would go on, and ship twice the size.
    // A change that is waited for does without either.
    let tools: &[&str] = match profile {
        Profile::Watch => &["rustc", "wasm-bindgen"],
        Profile::Release | Profile::Dev => &["rustc", "wasm-pack", "wasm-bindgen", "wasm-opt"],
    };
    for tool in tools {
        recipe += &output(program(tool).arg("--version"))?;
    }
    Ok(recipe)
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
