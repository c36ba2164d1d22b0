//! Which lines a person wrote, and which a program.

use super::amounts;
use super::fold::fold;
use super::phrases::{WORDS, find};

/// Whether a person wrote a line: words with blanks between them, few marks, and nothing that programs begin lines with.
pub(super) fn is_prose(line: &str) -> bool {
    let line = without_sender(line.trim());
    let head = line.get(..line.len().min(8)).unwrap_or(line);
    let starts = [
        "* ",
        "> ",
        "< ",
        "at ",
        "npm ",
        "#",
        "$",
        "{",
        "}",
        "<",
        "--",
        "File ",
        "Error:",
        "ERROR",
        "│",
        "+ ",
        "PS ",
        "Traceback",
    ];
    if line.is_empty() || starts.iter().any(|start| head.starts_with(start)) {
        return false;
    }
    // What is quickly told first: most lines of a log begin with a stamp.
    if line.bytes().take(19).filter(u8::is_ascii_digit).count() >= 8 {
        return false;
    }
    // `[ERROR] Failed to …`, `10:21:33 AM: Failed …`, `error - …`: levels and seconds are a program's.
    if amounts::begins_as_log(line) {
        return false;
    }
    // Lines of logs that have no stamp end here.
    let (mut count, mut letters, mut marks, mut words, mut blanks, mut is_unspaced) = (0, 0, 0, 0, 0, false);
    let mut in_word = false;
    for c in line.chars() {
        count += 1;
        let is_letter = c.is_ascii_alphabetic() || (!c.is_ascii() && c.is_alphabetic());
        letters += usize::from(is_letter);
        blanks += usize::from(c == ' ');
        marks += usize::from(c.is_ascii() && b"{}[]<>=|\\/_;\"*".contains(&(c as u8)));
        // A letter of a script without blanks says as much as three of another.
        let is_dense = ('\u{3040}'..'\u{d7b0}').contains(&c);
        is_unspaced |= is_dense;
        count += if is_dense { 2 } else { 0 };
        letters += if is_dense { 2 } else { 0 };
        words += usize::from(!in_word && c != ' ');
        in_word = c != ' ';
    }
    let is_text = (words >= 3 || is_unspaced) && letters * 10 >= (count - blanks) * 6 && marks * 12 <= count;
    if !is_text {
        return false;
    }
    let first = line.split_whitespace().next().unwrap_or_default();
    let is_command = first.ends_with(':')
        && first.len() > 2
        && first.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b':');
    if is_command && !is_sentence(line) {
        return false;
    }
    let is_program = [
        // What servers send by themselves says so.
        "created automatically",
        "automatically generated",
        "generated automatically",
        "automatisch erstellt",
        "automatisch generiert",
        "{'",
        "{\"",
        "]:",
        "http status",
        "HTTP status",
        "status code",
        "refused.",
        "Exception",
        "Error:",
        "Traceback",
        "()",
        "->",
        "=>",
        "::",
        "errno",
        "Errno",
        "\\",
        "://",
        ".js:",
        ".py",
        "${",
        "&&",
        "exit code",
        "...",
        " | ",
    ];
    if is_program.iter().any(|mark| line.contains(mark)) && !is_sentence(line) {
        return false;
    }
    true
}

/// Whether a line is a mail's header: who wrote, to whom, of what. What it is about is somebody's words.
pub(super) fn mail_header(line: &str) -> Option<&str> {
    let (name, rest) = line.trim_start_matches(['>', ' ']).split_once(':')?;
    let is_name = [
        "From",
        "To",
        "Cc",
        "Bcc",
        "Sent",
        "Subject",
        "Von",
        "An",
        "Gesendet",
        "Betreff",
        "De",
        "\u{c0}",
        "Objet",
        "Envoy\u{e9}",
        "Para",
        "Asunto",
        "Enviado",
        "Assunto",
        "Da",
        "A",
        "Oggetto",
        "Inviato",
        "Van",
        "Aan",
        "Onderwerp",
        "Verzonden",
        "Reply-To",
        "Do",
        "Temat",
    ]
    .contains(&name);
    (is_name && rest.starts_with(' ')).then_some(rest.trim())
}

/// A message without who sent it and when, as chats print them: `[10:31:02] Mara: …`.
pub(super) fn without_sender(line: &str) -> &str {
    let Some((stamp, rest)) = line.strip_prefix('[').and_then(|line| line.split_once(']')) else {
        return line;
    };
    let is_stamp =
        stamp.len() <= 24 && stamp.contains(':') && stamp.bytes().filter(u8::is_ascii_digit).count() >= 3;
    if is_stamp { rest.trim_start() } else { line }
}

/// Whether a line with a program's marks in it still is somebody's sentence: it speaks of "we", "our", or greets.
fn is_sentence(line: &str) -> bool {
    let low = fold(line);
    WORDS.list("person").iter().any(|word| find(&low, word).is_some())
        && !low.contains("exception:")
        && !low.contains("exception in ")
        && !low.contains("error:")
}
