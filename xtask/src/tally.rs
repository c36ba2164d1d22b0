//! Counting tests in what the runners print. A runner that breaks, or that ran nothing, counts as a failure.

use std::ops::AddAssign;

/// What came of one run.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    /// Tests their authors switched off: they count neither way, and are said aloud.
    pub(crate) skipped: usize,
    /// What failed, as far as the runner names it.
    pub(crate) names: Vec<String>,
    /// What passed only when it was run a second time.
    pub(crate) unsteady: Vec<String>,
}

impl Tally {
    pub(crate) fn pass() -> Self {
        Self { passed: 1, ..Self::default() }
    }

    pub(crate) fn fail(name: impl Into<String>) -> Self {
        Self { failed: 1, names: vec![name.into()], ..Self::default() }
    }

    /// This after the files whose tests failed were run once more, with `second` to show for it. What passes then counts
    /// as passed and is named as unsteady; what fails again has failed.
    pub(crate) fn retried(mut self, second: &Self) -> Self {
        if second.failed == 0 && second.passed > 0 {
            self.passed += self.failed;
            self.failed = 0;
            self.unsteady.append(&mut self.names);
        }
        self
    }

    /// This second run of all the tests, with what failed in the first named as unsteady where it passes now.
    pub(crate) fn instead_of(mut self, first: Self) -> Self {
        if self.failed == 0 {
            self.unsteady.extend(first.names);
        }
        self
    }

    /// Holds the runner to account: it must have ended well unless a test failed, and must have run something.
    pub(crate) fn settled(mut self, runner: &str, trouble: Option<&str>) -> Self {
        match trouble {
            Some(reason) if self.failed == 0 => self += Self::fail(format!("{runner}: {reason}")),
            None if self.failed == 0 && self.passed == 0 => {
                self += Self::fail(format!("{runner}: no test ran"));
            }
            _ => {}
        }
        self
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.names.extend(other.names);
        self.unsteady.extend(other.unsteady);
    }
}

/// Reads what `cargo test` prints, for one package or several, and what wasm-bindgen's runner prints.
///
/// A test program that was started but gave no result (it crashed or was killed) is a failure under its name.
pub(crate) fn libtest(text: &str) -> Tally {
    let mut tally = Tally::default();
    let mut running: Option<&str> = None;
    let mut listing = false;
    for line in text.lines() {
        let trimmed = line.trim();
        if let Some(name) = started(trimmed) {
            tally += running.replace(name).map(no_result).unwrap_or_default();
        } else if let Some(counts) = trimmed.strip_prefix("test result: ") {
            running = None;
            tally.passed += count(counts, "passed");
            tally.failed += count(counts, "failed");
            tally.skipped += count(counts, "ignored");
        } else if trimmed == "failures:" {
            // The list of names is the last of the `failures:` blocks; the first holds the output.
            listing = true;
        } else if listing && line.starts_with("    ") && !trimmed.is_empty() && !trimmed.contains(' ') {
            tally.names.push(trimmed.to_owned());
        } else if !trimmed.is_empty() {
            listing = false;
        }
    }
    tally += running.map(no_result).unwrap_or_default();
    tally
}

fn started(line: &str) -> Option<&str> {
    line.strip_prefix("Running ")
        .filter(|rest| rest.ends_with(')') && rest.contains(" ("))
        .or_else(|| line.strip_prefix("Doc-tests "))
}

fn no_result(program: &str) -> Tally {
    Tally::fail(format!("{program}: ended without a result"))
}

/// The number before `word` in `ok. 3 passed; 0 failed; …`.
fn count(counts: &str, word: &str) -> usize {
    counts
        .split([';', '.'])
        .filter_map(|part| part.trim().strip_suffix(word))
        .find_map(|number| number.trim().parse().ok())
        .unwrap_or(0)
}

/// Reads the TAP of `node --test`: the totals at its end, and the names of what failed.
///
/// Two things node calls a success are failures here: a test marked `todo` that fails, and a file that ended
/// before it reported a single test.
pub(crate) fn tap(text: &str) -> Tally {
    let total = |word: &str| -> usize {
        let number = |line: &str| line.strip_prefix("# ")?.strip_prefix(word)?.trim().parse().ok();
        text.lines().rev().find_map(number).unwrap_or(0)
    };
    let mut tally = Tally {
        passed: total("pass "),
        failed: total("fail ") + total("cancelled "),
        skipped: total("skipped ") + total("todo "),
        ..Tally::default()
    };
    for line in text.lines() {
        if let Some(name) = point(line.trim_start(), "not ok ") {
            if let Some(name) = name.strip_suffix(" # TODO") {
                tally.skipped = tally.skipped.saturating_sub(1);
                tally += Tally::fail(name);
            } else {
                tally.names.push(name.to_owned());
            }
        } else if let Some(file) = point(line, "ok ").filter(|name| is_file(name)) {
            tally.passed = tally.passed.saturating_sub(1);
            tally += Tally::fail(format!("{file}: no test ran"));
        }
    }
    tally
}

/// The files in which a failed test is declared, each once. That of a suite is left out: it fails with its tests.
pub(crate) fn failed_files(tap: &str) -> Vec<&str> {
    let mut files = Vec::new();
    let mut failed = false;
    for line in tap.lines().map(str::trim_start) {
        if line.starts_with("not ok ") || line.starts_with("ok ") {
            failed = line.starts_with("not ok ");
        } else if line == "type: 'suite'" {
            failed = false;
        } else if let Some(place) = line.strip_prefix("location: '").filter(|_| failed)
            && let Some(at) = place.find(".mjs:")
            && let Some(file) = place.get(..at + ".mjs".len())
            && !files.contains(&file)
        {
            files.push(file);
        }
    }
    files
}

/// The name in `ok 3 - the name`.
fn point<'a>(line: &'a str, verdict: &str) -> Option<&'a str> {
    let (number, name) = line.strip_prefix(verdict)?.split_once(" - ")?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(name)
}

/// node gives a file a test point of its own only when none of its tests was reported.
fn is_file(name: &str) -> bool {
    name.starts_with('/') && name.ends_with(".mjs")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: usize, failed: usize, skipped: usize, names: &[&str]) -> Tally {
        Tally {
            passed,
            failed,
            skipped,
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            ..Tally::default()
        }
    }

    #[test]
    fn what_libtest_prints_is_counted() {
        let cases = [
            ("nothing was printed", "", tally(0, 0, 0, &[])),
            (
                "two programs",
                "     Running unittests src/lib.rs (target/debug/deps/a-1)\n\nrunning 2 tests\n..\n\
                 test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                 \n   Doc-tests a\n\nrunning 1 test\n.\n\
                 test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n",
                tally(3, 0, 1, &[]),
            ),
            (
                "a failure is named",
                "     Running tests/x.rs (target/debug/deps/x-1)\nfailures:\n\n---- a::b stdout ----\nboom\n\
                 \n\nfailures:\n    a::b\n    c\n\n\
                 test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n",
                tally(1, 2, 0, &["a::b", "c"]),
            ),
            (
                "a program that crashed gives no result",
                "     Running unittests src/lib.rs (target/debug/deps/a-1)\nrunning 2 tests\n\
                 \n     Running tests/x.rs (target/debug/deps/x-1)\n\
                 test result: ok. 4 passed; 0 failed; 0 ignored; 0 filtered out\n",
                tally(4, 1, 0, &["unittests src/lib.rs (target/debug/deps/a-1): ended without a result"]),
            ),
        ];
        for (what, text, expected) in cases {
            assert_eq!(libtest(text), expected, "{what}");
        }
    }

    #[test]
    fn what_node_prints_is_counted() {
        const TOTALS: &str =
            "# tests 9\n# suites 1\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n";
        let cases = [
            ("nothing was printed", "", "", tally(0, 0, 0, &[])),
            (
                "failures at any depth are named",
                "not ok 1 - outer\n    not ok 2 - inner\n    ok 3 - other\n",
                TOTALS,
                tally(3, 2, 2, &["outer", "inner"]),
            ),
            (
                "a failing todo is a failure",
                "    not ok 4 - later # TODO\n",
                TOTALS,
                tally(3, 3, 1, &["later"]),
            ),
            (
                "a file that reported no test is a failure",
                "ok 3 - /repo/tests/c.test.mjs\n",
                TOTALS,
                tally(2, 3, 2, &["/repo/tests/c.test.mjs: no test ran"]),
            ),
        ];
        for (what, points, totals, expected) in cases {
            assert_eq!(tap(&format!("TAP version 13\n{points}{totals}")), expected, "{what}");
        }
    }

    #[test]
    fn files_of_failed_tests_are_named_once() {
        let tap = "not ok 1 - inner\n  ---\n  type: 'test'\n  location: '/a/x.test.mjs:3:1'\n  ...\n\
                   not ok 2 - other\n  location: '/a/x.test.mjs:9:1'\nok 3 - fine\n  location: '/a/y.test.mjs:1:1'\n\
                   not ok 4 - chromium\n  type: 'suite'\n  location: '/a/stage.mjs:5:5'\n\
                   not ok 5 - of a table\n  type: 'test'\n  location: '/a/matrix.mjs:5:5'\n";
        assert_eq!(failed_files(tap), ["/a/x.test.mjs", "/a/matrix.mjs"]);
    }

    #[test]
    fn what_passes_a_second_time_is_named_and_what_fails_again_has_failed() {
        let first = tally(5, 2, 1, &["a", "b"]);
        let steadied = first.clone().retried(&tally(3, 0, 0, &[]));
        assert_eq!((steadied.passed, steadied.failed, steadied.skipped), (7, 0, 1));
        assert_eq!(steadied.unsteady, ["a", "b"]);
        for second in [tally(2, 1, 0, &["a"]), tally(0, 0, 0, &[])] {
            assert_eq!(first.clone().retried(&second), first);
        }
    }

    #[test]
    fn a_whole_second_run_stands_for_both() {
        let broken = tally(0, 1, 0, &["a: ended without a result"]);
        let steadied = tally(15, 0, 0, &[]).instead_of(broken.clone());
        assert_eq!((steadied.passed, steadied.failed), (15, 0));
        assert_eq!(steadied.unsteady, broken.names);
        assert_eq!(tally(14, 1, 0, &["b"]).instead_of(broken), tally(14, 1, 0, &["b"]));
    }

    #[test]
    fn a_runner_is_held_to_account() {
        let cases = [
            ("all well", tally(3, 0, 0, &[]), None, tally(3, 0, 0, &[])),
            ("nothing ran", tally(0, 0, 2, &[]), None, tally(0, 1, 2, &["it: no test ran"])),
            ("it broke", tally(3, 0, 0, &[]), Some("exit 101"), tally(3, 1, 0, &["it: exit 101"])),
            (
                "tests failed, so it ended badly",
                tally(3, 1, 0, &["x"]),
                Some("exit 101"),
                tally(3, 1, 0, &["x"]),
            ),
        ];
        for (what, before, trouble, after) in cases {
            assert_eq!(before.settled("it", trouble), after, "{what}");
        }
    }
}
