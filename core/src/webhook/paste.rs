//! What was pasted of a webhook: its headers, its body as it came, and the address it was sent to.

use crate::probe::cut;

/// The most bytes of a body that are checked.
const LONGEST: usize = 1024 * 1024;
/// The most headers, and the longest line of one.
const MOST_HEADERS: usize = 200;
const LONGEST_LINE: usize = 16 * 1024;

/// A webhook, as pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Headers: name in small letters, value.
    pub headers: Vec<(String, String)>,
    /// The body, every character as it was pasted.
    pub body: String,
    /// How it was sent: `POST`, unless the paste says otherwise.
    pub method: String,
    /// The address it was sent to, as the vendor knows it; empty where nobody said.
    pub url: String,
}

impl Pasted {
    /// Headers and body pasted apart.
    #[must_use]
    pub fn of(headers: &str, body: &str, url: &str) -> Pasted {
        let mut pasted = Pasted { method: "POST".into(), url: url.trim().into(), ..Pasted::default() };
        for line in headers.lines().take(MOST_HEADERS) {
            pasted.line(cut(line, LONGEST_LINE));
        }
        pasted.body = cut(body, LONGEST).into();
        pasted
    }

    /// All pasted at once: the body begins after the first empty line, or, where there is none, with the first line that begins as JSON
    /// or a form does.
    #[must_use]
    pub fn whole(text: &str, url: &str) -> Pasted {
        let text = text.trim_start_matches(['\n', '\r']);
        let gap = [("\r\n\r\n", 4), ("\n\n", 2)]
            .into_iter()
            .filter_map(|(mark, length)| text.find(mark).map(|at| (at, at + length)))
            .min();
        let first_json = || {
            let mut at = 0;
            text.split_inclusive('\n').find_map(|line| {
                let start = at;
                at += line.len();
                line.trim_start().starts_with(['{', '[']).then_some((start, start))
            })
        };
        let (end, start) = gap.or_else(first_json).unwrap_or((text.len(), text.len()));
        let (headers, body) = (text.get(..end).unwrap_or_default(), text.get(start..).unwrap_or_default());
        Pasted::of(headers, body, url)
    }

    /// The value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// A line of the head: `Name: value`, in quotation marks as an object has it, after `<` or `>` as curl writes it, as `-H '…'`;
    /// with an underscore for each hyphen after `HTTP_`, as CGI has it; or the line of the request.
    fn line(&mut self, line: &str) {
        let line = line.trim().trim_start_matches(['<', '>', '*', '|']).trim_start();
        let line = line.strip_prefix("-H").unwrap_or(line).trim().trim_end_matches(['\\', ',']).trim_end();
        if let Some((method, rest)) = line.split_once(' ')
            && ["POST", "PUT", "GET", "PATCH", "DELETE"].contains(&method)
        {
            self.method = method.into();
            let path = rest.split(' ').next().unwrap_or_default();
            if self.url.is_empty() && path.starts_with("http") {
                self.url = path.into();
            }
            return;
        }
        let marks = ['"', '\'', '`'];
        let Some((name, value)) = line.trim_start_matches(marks).split_once(':') else { return };
        let mut name = name.trim().trim_matches(marks).to_ascii_lowercase();
        if let Some(cgi) = name.strip_prefix("http_") {
            name = cgi.replace('_', "-");
        }
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if !name.is_empty() && name.bytes().all(is_name) {
            let value = value.trim().trim_matches(['[', ']']).trim().trim_matches(marks);
            self.headers.push((name, value.into()));
        }
    }
}
