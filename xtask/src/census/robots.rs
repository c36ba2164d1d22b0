//! What a host's `robots.txt` lets us ask, as RFC 9309 has it.

use std::time::Duration;

/// By what name we are found in such a file.
pub(super) const NAME: &str = "is-it-them-census";

/// The most of a file that is read: what RFC 9309 wants at least.
const LONGEST: usize = 500 * 1024;

/// What a host lets us ask, and how often.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rules {
    /// Whether paths that begin so may be asked for.
    rules: Vec<(String, bool)>,
    /// The pause between two requests that the host wants, where it is longer than ours.
    pub(super) pause: Duration,
}

impl Rules {
    /// A host that could not say what it lets us: nothing.
    pub(super) fn closed() -> Rules {
        Rules { rules: vec![("/".into(), false)], pause: Duration::ZERO }
    }

    /// The group for us, or else the one for all.
    pub(super) fn read(text: &str) -> Rules {
        let (mut ours, mut all) = (None::<Rules>, Rules::default());
        // Whether the group that is read is ours, everybody's, or somebody else's.
        let (mut for_us, mut for_all, mut in_head) = (false, false, false);
        let mut end = text.len().min(LONGEST);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        for line in text.get(..end).unwrap_or_default().lines() {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
            if key == "user-agent" {
                if !in_head {
                    (for_us, for_all) = (false, false);
                }
                in_head = true;
                for_us |= value.eq_ignore_ascii_case(NAME);
                for_all |= value == "*";
                continue;
            }
            in_head = false;
            let groups = [for_us.then(|| ours.get_or_insert_default()), for_all.then_some(&mut all)];
            for group in groups.into_iter().flatten() {
                group.add(&key, value);
            }
        }
        ours.unwrap_or(all)
    }

    fn add(&mut self, key: &str, value: &str) {
        match key {
            "allow" | "disallow" if !value.is_empty() => self.rules.push((value.into(), key == "allow")),
            "crawl-delay" => {
                let seconds = value.parse::<f64>().ok().filter(|seconds| (0.0..=60.0).contains(seconds));
                self.pause = Duration::from_secs_f64(seconds.unwrap_or(0.0));
            }
            _ => {}
        }
    }

    /// Whether a path may be asked for: the longest rule that fits decides, and allows where two are as long.
    pub(super) fn allow(&self, path: &str) -> bool {
        let fitting = self.rules.iter().filter(|(pattern, _)| fits(pattern, path));
        fitting.max_by_key(|(pattern, allows)| (pattern.len(), *allows)).is_none_or(|(_, allows)| *allows)
    }
}

/// Whether a path begins as a pattern says; `*` stands for any text, `$` for the end.
fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, is_whole) = pattern.strip_suffix('$').map_or((pattern, false), |rest| (rest, true));
    let mut parts = pattern.split('*');
    let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let mut last_was_open = false;
    for part in parts {
        last_was_open = part.is_empty();
        let Some(at) = rest.find(part) else { return false };
        rest = rest.get(at + part.len()..).unwrap_or_default();
    }
    !is_whole || rest.is_empty() || last_was_open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_rule_of_our_group_decides() {
        let text = "\u{feff}User-agent: *\nDisallow: /\n\nUser-Agent: other\nUser-agent: Is-It-Them-Census\nDisallow: /api # no\n\
                    Allow: /api/v2/summary.json\nDisallow: /*.pdf$\nCrawl-delay: 3\n";
        let rules = Rules::read(text);
        for (path, allowed) in [
            ("/", true),
            ("/api", false),
            ("/api/v2/incidents.json", false),
            ("/api/v2/summary.json", true),
            ("/a/b.pdf", false),
            ("/a/b.pdf?x", true),
        ] {
            assert_eq!(rules.allow(path), allowed, "{path}");
        }
        assert_eq!(rules.pause, Duration::from_secs(3));
    }

    #[test]
    fn without_a_group_of_ours_the_one_for_all_holds() {
        assert!(!Rules::read("User-agent: *\nDisallow: /index.json").allow("/index.json"));
        assert!(Rules::read("User-agent: other\nDisallow: /").allow("/"));
        for text in ["", "Disallow: /", "User-agent: *\nDisallow:", "<!doctype html>\nno: such"] {
            assert!(Rules::read(text).allow("/api/v2/summary.json"), "{text}");
        }
        assert!(!Rules::closed().allow("/"));
    }
}
