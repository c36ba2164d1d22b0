//! Steps that say what they do and how long they took, and the programs they run.

use std::env;
use std::ffi::OsString;
use std::fmt::Display;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// The error is what a person reads: a sentence, and where there is one the command that mends it.
pub(crate) type Result<T> = std::result::Result<T, String>;

/// The top folder of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where the programs that `tools` installs live.
pub(crate) fn tools_dir() -> PathBuf {
    root().join("target/tools")
}

/// Says `what`, does it, says how long it took.
pub(crate) fn step<T>(what: impl Display, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("==> {what}");
    let start = Instant::now();
    let outcome = work();
    let word = if outcome.is_ok() { "done" } else { "failed" };
    println!("    {word} in {}", seconds(start.elapsed()));
    outcome
}

/// `0.4 s`, `83.0 s`.
pub(crate) fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// A program run from the top folder, which finds our tools before the machine's and never waits for a keyboard.
pub(crate) fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).stdin(Stdio::null()).env("PATH", search_path());
    command
}

fn search_path() -> OsString {
    let ours = [tools_dir().join("bin"), root().join("tests/node_modules/.bin")];
    let machine = env::var_os("PATH").unwrap_or_default();
    env::join_paths(ours.into_iter().chain(env::split_paths(&machine))).unwrap_or(machine)
}

/// The first file called `name` on the search path.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&search_path()).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Runs to the end with its output on ours; anything but success is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    succeeded(command, status)
}

/// Runs in our place, where the system can: who ends us then ends the program, and no server stays behind.
pub(crate) fn become_it(command: &mut Command) -> Result<()> {
    #[cfg(unix)]
    {
        let error = std::os::unix::process::CommandExt::exec(command);
        Err(not_started(command, &error))
    }
    #[cfg(not(unix))]
    run(command)
}

/// What the program prints on stdout; stderr is shown only if it fails.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.output().map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{}\n{}", ended(command, output.status), said.trim_end()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What [`observe`] saw.
pub(crate) struct Observed {
    /// Both streams, as they came.
    pub(crate) text: String,
    /// Why the program did not end well, if it did not.
    pub(crate) trouble: Option<String>,
}

/// Runs the program with its output both shown and kept, and ends it when `limit` has passed.
pub(crate) fn observe(command: &mut Command, limit: Duration) -> Result<Observed> {
    let start = Instant::now();
    let (reader, writer) = std::io::pipe().map_err(|error| format!("No pipe could be opened: {error}."))?;
    let second = writer.try_clone().map_err(|error| format!("No pipe could be opened: {error}."))?;
    let mut child =
        command.stdout(writer).stderr(second).spawn().map_err(|error| not_started(command, &error))?;
    // The command holds the write ends; the reader would wait for them for ever.
    command.stdout(Stdio::null()).stderr(Stdio::null());

    let lines = read_in_background(reader);
    let mut text = String::new();
    let mut ended_at = None;
    let trouble = loop {
        match lines.recv_timeout(Duration::from_millis(100)) {
            Ok(line) => {
                print!("{line}");
                text.push_str(&line);
            }
            Err(RecvTimeoutError::Disconnected) => break wait(command, &mut child, start, limit),
            Err(RecvTimeoutError::Timeout) => {
                // A grandchild that outlives the program may hold the pipe open: do not wait for it for ever.
                if ended_at.is_none() && matches!(child.try_wait(), Ok(Some(_))) {
                    ended_at = Some(Instant::now());
                }
                if ended_at.is_some_and(|at| at.elapsed() > Duration::from_secs(5)) {
                    break wait(command, &mut child, start, limit);
                }
            }
        }
        if ended_at.is_none() && start.elapsed() > limit {
            let _ = child.kill();
            let _ = child.wait();
            break Some(format!("`{}` was ended after {}.", shown(command), seconds(limit)));
        }
    };
    Ok(Observed { text, trouble })
}

/// Line by line, so that no character is cut in two.
fn read_in_background(reader: impl Read + Send + 'static) -> mpsc::Receiver<String> {
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        let mut reader = BufReader::new(reader);
        let mut line = Vec::new();
        while let Ok(1..) = reader.read_until(b'\n', &mut line) {
            if sender.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                break;
            }
            line.clear();
        }
    });
    lines
}

/// A program may close its output and live on: the limit holds for it as well.
fn wait(command: &Command, child: &mut Child, start: Instant, limit: Duration) -> Option<String> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return succeeded(command, status).err(),
            Ok(None) if start.elapsed() <= limit => thread::sleep(Duration::from_millis(50)),
            Ok(None) | Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                return Some(format!("`{}` was ended after {}.", shown(command), seconds(limit)));
            }
        }
    }
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { Err(ended(command, status)) }
}

fn ended(command: &Command, status: ExitStatus) -> String {
    format!("`{}` ended with {status}.", shown(command))
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started: {error}.", shown(command))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = program("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn observing_keeps_both_streams_and_a_good_end() {
        let seen = observe(&mut shell("echo one; echo two >&2"), Duration::from_secs(20)).unwrap();
        assert_eq!(seen.text, "one\ntwo\n");
        assert_eq!(seen.trouble, None);
    }

    #[test]
    fn observing_tells_of_a_bad_end() {
        let seen = observe(&mut shell("exit 3"), Duration::from_secs(20)).unwrap();
        assert!(seen.trouble.unwrap().ends_with("ended with exit status: 3."));
    }

    #[test]
    fn a_program_that_hangs_is_ended() {
        let seen = observe(&mut shell("echo here; exec sleep 60"), Duration::from_millis(300)).unwrap();
        assert_eq!(seen.text, "here\n");
        assert!(seen.trouble.unwrap().contains("was ended after 0.3 s"));
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let reason = run(&mut program("no-such-program-here")).unwrap_err();
        assert!(reason.starts_with("`no-such-program-here` could not be started"), "{reason}");
    }
}
