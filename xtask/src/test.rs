//! Every test there is, and one line at the end that says how many passed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use is_it_them_core::names::TRANSLATED;

use crate::browsers::{self, Found};
use crate::dist;
use crate::files;
use crate::run::{Result, observe, program, root, run, seconds};
use crate::tally::{self, Tally};
use crate::wasm::Profile;
use crate::{check, lint, tools, turns};

/// Longer than any step takes on a slow machine: a browser that hangs must not hold up everything.
const LIMIT: Duration = Duration::from_secs(40 * 60);
/// For the tests of the browser layer, which take seconds: their page stood still once in a while before it ran one.
const PAGE_LIMIT: Duration = Duration::from_secs(10 * 60);
/// For one file of tests, in milliseconds.
const FILE_LIMIT: &str = "600000";

/// How many files of tests run at once: a journey waits more than it computes, also on two cores.
const AT_ONCE: &str = "2";

// The functions of every module stand beside those that they are like, which took 1.2 % off each of the weights below.

/// What everything the badge can need may weigh, in bytes of brotli. Its aim is 45 kB; whose a document is and what it proves came
/// on top of what it was when that was set.
/// Reading on where a list is not the whole, more kinds of faults that are told, and a second language came with 7.5 kB.
/// What one view reads the others hear, and each element speaks its own language: 2 kB.
/// The reader's choice of a zone, and languages from the right: 1 kB.
const BADGE_BUDGET: usize = 79_000;
/// What the list and incident views can need. Their aim is 105 kB. What the next visit paints, and the room that an element keeps, came with
/// 3.5 kB, of which two are scripts that the first state does not wait for.
/// The same as in the badge came on top of that.
/// What one view reads the others hear, and each element speaks its own language: 3 kB.
/// The reader's choice of a zone, groups, and languages from the right: 1.5 kB.
const WIDGET_BUDGET: usize = 134_500;
/// What the extension's popup loads before a person presses anything. Its aim is 115 kB: it is the widget's list and the search beside it.
/// What the search says of vendors that no program reads, of what a green page leaves out, and of a row that does not hold came on top
/// with 4 kB.
/// The headline, the site at hand, a vendor's latest words, what can be done about an incident, keys and pins came with 12 kB, a wrong
/// row in the list and what the widget has too with 4.
/// Groups, muting in a row, whose times are written, the way to measure and a team's list: 6 kB. To make capitals by the library's
/// tables had cost 4.
const POPUP_BUDGET: usize = 170_500;
/// The history, with the element's script. Its aim is that of history, wizard and options as one package, 290 kB; that weighed 541.
/// That it opens from lines, with their sheets and what is read when it is asked for, came with 23 kB.
/// Watching an open incident and whether it is mine, leave to read in place, a text that was not copied, that it is read again, and a
/// page that stands still as it comes: 7 kB.
const HISTORY_BUDGET: usize = 287_000;
/// The wizard, with the element's script. Its aim is the same, to which the box and the verdict's screen may add 40. What people call
/// parts, what their words tell, whose a code is, calls made from here, secrets by their shapes and the question that decides are 44 kB
/// of it, the box, the verdict's screen and the page of a playbook 21, what was measured from here as evidence 20, each sentence as a
/// function of its own and other languages 8, the platform below, the page for colleagues and dots on the axis 10.
/// The archive, which was 44 kB of it, is the archivist's now; numbers with a point and small letters took tables of 20, and a reader of
/// playbooks that might end at every member 5.
const WIZARD_BUDGET: usize = 326_000;
/// The extension's options and first run, whose aim is the same: notifications, log, data, groups, and what an organisation or a team
/// sets are in it.
const OPTIONS_BUDGET: usize = 218_300;
/// What the popup has done for it, in a package without Yew: the package of all pages was loaded for that, five times as large. What an
/// organisation presets, a team's list and choices of other computers are 19 kB of it, and were in the background.
/// The archive was half of it.
const ERRANDS_BUDGET: usize = 64_000;
/// What keeps the archive for the popup and the wizard, loaded once one of them has read something: lines, sheets, joining, what a vendor's
/// posts say of when it began, and the reading of all that.
const ARCHIVIST_BUDGET: usize = 92_400;
/// What the extension's background may weigh. Its aim is 40 kB. The reader of JSON in it costs 0.4 kB more than the browser's, whose
/// values crossed one by one; that what was read last counts, and what goes where nothing has room, 1.1 kB; and breadth, ends and
/// repetitions 3 kB.
/// Reading on, more kinds of faults and a second language came with 7 kB.
/// What changed at vendors, whom to tell it and when, its words, the log and the button's shape came with 12.5 kB, of which 11 are the
/// module: four records that are read and written, the comparison of two states, and eight sentences.
/// Watching by the minute and the errands are modules of their own, of which the scripts alone are here: 2.5 kB.
const BACKGROUND_BUDGET: usize = 74_500;
/// The watch by the minute, loaded by its alarm while somebody has one. In the background it weighed 24 kB, since a request is read and
/// written as text at every step; alone it brings its own reader of JSON, storage and words. A third went with the tables by which the library reads numbers with a point.
const VIGIL_BUDGET: usize = 26_600;
/// What a further language weighs beside the widget, in all its tables: who reads it fetches one of them, who does not none. That there
/// can be another language may cost each of the packages above 2 kB, which are in their budgets.
/// First run, notifications, log, data and what is wrong with a document came with 2 kB.
/// Groups, zones, a team's list and the history came with 1 kB; Arabic has six plurals.
const WORDS_BUDGET: usize = 17_600;
/// The reader of every format. The aim is 125 kB, to which the formats' faults that were mended may add 15. Ten more kinds of pages
/// came with 20 kB, of which one map for all readers gave 12 back. Small letters without the library's tables gave 8 back.
const FORMATS_BUDGET: usize = 175_000;
/// The reader of what people paste, loaded by the first sentence. No issue names its weight; it was not to be in the pages.
/// What the console's commands print, and where somebody's account is at home, came with 5 kB. Sentences in the readers' five other
/// languages came with 15, half of them words, and knowing which of them a clause is in with 6. Numbers and small letters without the library's tables gave 18 back.
const INTAKE_BUDGET: usize = 142_500;
/// The extension's console, loaded by a link to it. Its aim is 150 kB. It weighed 237 when it first did everything: what it shares with
/// the pages (Yew, the reader of playbooks, what strikes secrets out, investigations as they are kept) is two thirds of that. The library's tables and
/// a reader of playbooks that might end at every member were 28 kB of it.
const CONSOLE_BUDGET: usize = 201_200;

/// One part of the tests: it says what it counted, or why it could not run at all.
struct Step {
    name: &'static str,
    what: &'static str,
    work: fn() -> Result<Tally>,
}

const STEPS: &[Step] = &[
    Step { name: "checks", what: "Form, lints and the arrows of the house", work: checks },
    Step { name: "host", what: "Tests of core and xtask on this machine", work: host },
    Step { name: "build", what: "The build, and what it weighs", work: build },
    Step { name: "lint", what: "What Mozilla's linter says of the extension", work: lint::extension },
    Step { name: "browser", what: "Tests of the browser layer in headless Chromium", work: browser },
    Step { name: "simulator", what: "Tests of the vendor simulator", work: simulator },
    Step { name: "e2e", what: "Journeys through the widget and the extension", work: journeys },
];

/// Whether a step runs: all do when none is named, and nothing is said of a build older than the sources.
fn is_wanted(step: &str, wanted: &[String]) -> bool {
    let named = |name: &str| wanted.iter().any(|word| word == name);
    wanted.is_empty() || named(step) || (step == "build" && ["lint", "e2e"].into_iter().any(named))
}

/// Runs the steps named in `wanted`, or all; the exit code says whether every test passed.
pub(crate) fn test(wanted: &[String]) -> ExitCode {
    if let Some(unknown) = wanted.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        eprintln!("There is no step `{unknown}`. The steps are: {}.", names.join(", "));
        return ExitCode::FAILURE;
    }
    let start = Instant::now();
    let mut total = Tally::default();
    let mut summary = Vec::new();
    for step in STEPS.iter().filter(|step| is_wanted(step.name, wanted)) {
        println!("\n=== {} ({}) ===", step.what, step.name);
        let begun = Instant::now();
        let tally = (step.work)().unwrap_or_else(|reason| {
            println!("{reason}");
            Tally::fail(format!("{}: {}", step.name, reason.lines().next().unwrap_or_default()))
        });
        summary.push(line(step.name, &tally, begun.elapsed()));
        total += tally;
    }
    println!("\n{}", summary.join("\n"));
    for name in &total.unsteady {
        println!("passed only at the second attempt: {name}");
    }
    for name in &total.names {
        println!("failed: {name}");
    }
    println!("It took {} in all.", seconds(start.elapsed()));
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn line(name: &str, tally: &Tally, time: Duration) -> String {
    let skipped = if tally.skipped > 0 { format!(", {} skipped", tally.skipped) } else { String::new() };
    format!("{name:<10} {:>5} passed, {} failed{skipped}, {}", tally.passed, tally.failed, seconds(time))
}

fn checks() -> Result<Tally> {
    let missing = tools::for_checking().err();
    let mut tally = check::all();
    // Said last, where it is seen: without rustfmt or clippy the other checks still ran.
    if let Some(reason) = missing {
        println!("{reason}");
        tally += Tally::fail("the tools that check are not all there");
    }
    Ok(tally)
}

fn host() -> Result<Tally> {
    let mut cargo = program("cargo");
    cargo.args([
        "test",
        "--no-fail-fast",
        "--package",
        "is-it-them-core",
        "--package",
        "is-it-them-words",
        "--package",
        "xtask",
        "--",
        "--quiet",
    ]);
    counted("host", &mut cargo, LIMIT)
}

fn counted(name: &str, command: &mut Command, limit: Duration) -> Result<Tally> {
    // Colours would stand between the reader and the counts.
    let seen = observe(command.env("CARGO_TERM_COLOR", "never"), limit)?;
    Ok(tally::libtest(&seen.text).settled(name, seen.trouble.as_deref()))
}

fn build() -> Result<Tally> {
    tools::for_building(Profile::Release)?;
    let sizes = dist::build(Profile::Release)?;
    let mut tally = Tally::pass();
    tally += weigh("the badge", BADGE_BUDGET, &parts("is_it_them_badge", &sizes), &sizes);
    tally += weigh("the widget", WIDGET_BUDGET, &parts("is_it_them", &sizes), &sizes);
    let background = ["extension/background.js", "extension/is_it_them_background_bg.wasm"];
    tally += weigh("the background", BACKGROUND_BUDGET, &background, &sizes);
    // Its script is in the background's, where it is counted.
    tally +=
        weigh_all("the watch by the minute", VIGIL_BUDGET, &["extension/is_it_them_vigil_bg.wasm"], &sizes);
    let popup = ["extension/popup.js", "extension/is_it_them_popup_bg.wasm"];
    tally += weigh("the popup", POPUP_BUDGET, &popup, &sizes);
    tally += weigh("the history", HISTORY_BUDGET, &parts("is_it_them_history", &sizes), &sizes);
    tally += weigh("the wizard", WIZARD_BUDGET, &parts("is_it_them_wizard", &sizes), &sizes);
    let options = parts_in("extension", "is_it_them_options", &sizes);
    tally += weigh("the options", OPTIONS_BUDGET, &options, &sizes);
    // Its script is small, and in a file with what the popup does with it.
    let errands = ["extension/is_it_them_errands_bg.wasm"];
    tally += weigh_all("the errands", ERRANDS_BUDGET, &errands, &sizes);
    let archivist = parts_in("extension", "is_it_them_archivist", &sizes);
    tally += weigh("the keeper of the archive", ARCHIVIST_BUDGET, &archivist, &sizes);
    for language in TRANSLATED.split(' ') {
        let folder = format!("web/www/words/{language}/");
        let words = sizes.iter().map(|size| size.file.as_str());
        let words: Vec<_> = words.filter(|file| file.starts_with(&folder)).collect();
        tally += weigh(&format!("the language {language}"), WORDS_BUDGET, &words, &sizes);
    }
    let formats = parts("is_it_them_formats", &sizes);
    let formats: Vec<_> = formats.into_iter().filter(|file| *file != ELEMENT).collect();
    tally += weigh("the reader of every format", FORMATS_BUDGET, &formats, &sizes);
    let intake = parts("is_it_them_intake", &sizes);
    let intake: Vec<_> = intake.into_iter().filter(|file| *file != ELEMENT).collect();
    tally += weigh("the reader of what people paste", INTAKE_BUDGET, &intake, &sizes);
    let console = ["extension/console.js", "extension/is_it_them_console_bg.wasm"];
    tally += weigh("the console", CONSOLE_BUDGET, &console, &sizes);
    Ok(tally)
}

/// The element's script.
const ELEMENT: &str = "web/www/is-it-them.js";

/// What a view of the widget needs: the element's script, and its package's script and module, which come when it is
/// shown. The bundler puts a mark behind the script's name.
fn parts<'a>(package: &str, sizes: &'a [dist::Size]) -> Vec<&'a str> {
    let mut parts = parts_in("web/www", package, sizes);
    parts.extend(sizes.iter().map(|size| size.file.as_str()).filter(|file| *file == ELEMENT));
    parts
}

/// A package's script and module in a folder.
fn parts_in<'a>(folder: &str, package: &str, sizes: &'a [dist::Size]) -> Vec<&'a str> {
    let (script, module) = (format!("{folder}/{package}-"), format!("{folder}/{package}_bg.wasm"));
    let of_package = |file: &str| file == module || (file.starts_with(&script) && file.ends_with(".js"));
    sizes.iter().map(|size| size.file.as_str()).filter(|file| of_package(file)).collect()
}

/// As [`weigh_all`], for what has a script and a module.
fn weigh(what: &str, budget: usize, files: &[&str], sizes: &[dist::Size]) -> Tally {
    if files.len() < 2 {
        return Tally::fail(format!("{what} has no script or no module to weigh"));
    }
    weigh_all(what, budget, files, sizes)
}

/// Holds the named files, each counted once, to `budget` bytes of brotli.
fn weigh_all(what: &str, budget: usize, files: &[&str], sizes: &[dist::Size]) -> Tally {
    if let Some(file) = files.iter().find(|file| sizes.iter().all(|size| size.file != **file)) {
        return Tally::fail(format!("{what} has no file {file}, so it cannot be weighed"));
    }
    let weight =
        sizes.iter().filter(|size| files.contains(&size.file.as_str())).map(|size| size.brotli).sum();
    let sentence = format!("{what} weighs {} kB of {}", dist::kilobytes(weight), dist::kilobytes(budget));
    println!("    {sentence}");
    if weight <= budget { Tally::pass() } else { Tally::fail(format!("{sentence}: too much")) }
}

fn browser() -> Result<Tally> {
    tools::for_browser_tests()?;
    let browsers = browsers::for_wasm_tests()?;
    turns::serve()?;
    let in_a_page = || {
        let mut wasm_pack = program("wasm-pack");
        // The driver is named, or wasm-pack would download one.
        wasm_pack
            .args(["test", "--headless", "--chrome", "--mode", "no-install"])
            .arg("src/browser")
            .envs(browsers.iter().cloned())
            .env("RUST_BACKTRACE", "0")
            // What a debugger wants is nine tenths of the module, which a page that loads all of it may take a minute for.
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "40");
        counted("browser", &mut wasm_pack, PAGE_LIMIT)
    };
    let first = in_a_page()?;
    if first.failed == 0 {
        return Ok(first);
    }
    println!("Once more, since tests in it failed: {:?}", first.names);
    Ok(in_a_page()?.instead_of(first))
}

fn simulator() -> Result<Tally> {
    tools::npm_packages()?;
    node_tests("simulator", &["simulator"], Vec::new())
}

fn journeys() -> Result<Tally> {
    if !dist::folder().join("web").is_dir() {
        return Err("There is no build to journey through.".into());
    }
    tools::npm_packages()?;
    let captures = root().join("target/capture.jsonl");
    // What is not there need not go.
    let _ = fs::remove_file(&captures);
    // What the journeys stand on is tested beside them.
    let tally = node_tests("e2e", &["support", "e2e"], browsers::for_journeys()?)?;
    run(program("node").arg(root().join("tests/support/captured.mjs")).arg(&captures))?;
    Ok(tally)
}

/// Runs `*.test.mjs` of some folders in `tests`. Two real browsers on a busy machine are late now and then: files of which
/// a test fails are run once more, and what passes only then is named at the end.
fn node_tests(name: &str, folders: &[&str], browsers: Found) -> Result<Tally> {
    let mut files = Vec::new();
    for folder in folders {
        files.extend(test_files(&root().join("tests").join(folder))?);
    }
    let (tally, points) = run_files(name, &files, &browsers)?;
    let failed = tally::failed_files(&points);
    let again: Vec<_> = files.iter().filter(|file| is_of(file, &failed)).cloned().collect();
    if again.is_empty() {
        return Ok(tally);
    }
    println!("Once more, since tests in them failed: {again:?}");
    let (second, _) = run_files(&format!("{name}-again"), &again, &browsers)?;
    Ok(tally.retried(&second))
}

/// Whether a file of tests declares tests in one of these, itself or through a module whose name stands in it.
fn is_of(file: &Path, declared_in: &[&str]) -> bool {
    let text = fs::read_to_string(file).unwrap_or_default();
    declared_in.iter().any(|place| {
        let name = Path::new(place).file_name().unwrap_or_default().to_string_lossy();
        Path::new(place) == file || text.contains(&format!("/{name}'"))
    })
}

/// Runs files of tests: people see node's own report, we read the other, which is given back too.
fn run_files(name: &str, files: &[PathBuf], browsers: &Found) -> Result<(Tally, String)> {
    let report = root().join("target").join(format!("{name}.tap"));
    let _ = fs::remove_file(&report);
    let mut node = program("node");
    node.args(["--test", "--test-timeout", FILE_LIMIT, "--test-concurrency", AT_ONCE])
        .args(["--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap"])
        .arg(format!("--test-reporter-destination={}", report.display()))
        .args(files)
        .envs(browsers.iter().cloned())
        .env("IS_IT_THEM_DIST", dist::folder());
    let seen = observe(&mut node, LIMIT)?;
    let points = fs::read_to_string(&report).unwrap_or_default();
    Ok((tally::tap(&points).settled(name, seen.trouble.as_deref()), points))
}

fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let files: Vec<_> = files::all_files(folder)?
        .into_iter()
        .filter(|file| file.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    if files.is_empty() {
        return Err(format!("{} has no file that ends in .test.mjs.", folder.display()));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_at_the_build_brings_it_along() {
        let steps = |wanted: &[&str]| -> Vec<&str> {
            let wanted: Vec<String> = wanted.iter().map(|word| (*word).to_owned()).collect();
            STEPS.iter().map(|step| step.name).filter(|name| is_wanted(name, &wanted)).collect()
        };
        assert_eq!(steps(&["e2e"]), ["build", "e2e"]);
        assert_eq!(steps(&["lint"]), ["build", "lint"]);
        assert_eq!(steps(&["host"]), ["host"]);
        assert_eq!(steps(&[]).len(), STEPS.len());
    }

    #[test]
    fn a_build_over_its_budget_or_without_a_file_fails() {
        let size = |file: &str, brotli| dist::Size { file: file.into(), raw: 0, brotli };
        let sizes = [size("a.js", 4_000), size("a.wasm", 6_000)];
        let failed = |budget, files: &[&str]| weigh("it", budget, files, &sizes).failed;
        assert_eq!(failed(10_000, &["a.js", "a.wasm"]), 0);
        assert_eq!(failed(10_000, &["a.js", "a.wasm", "a.wasm"]), 0);
        assert_eq!(failed(9_999, &["a.js", "a.wasm"]), 1);
        assert_eq!(failed(10_000, &["a.js", "b.wasm"]), 1);
    }
}
