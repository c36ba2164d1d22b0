use super::{check, parse, show};

/// Customer.io's, shortened, as it was written.
const CUSTOMER_IO: &str = "# **Incident Summary**\n\nOn November 4, 2025, between 20:10 UTC and 21:54 UTC, some \
    customers may have experienced delays. No data was lost.\n\n# **Root Cause**\n\nA configuration change caused \
    campaign attribute & webhook actions to fail.\n\n# **Resolution and Recovery**\n\nEngineers reverted it.\n";

/// Kustomer's, shortened, as it was written.
const KUSTOMER: &str = "### **Summary**\n\nIt affected our **prod-2 \\(EU\\)** and **prod-4 \\(IN\\)** regions. Some \
    requests failed.\n\n### **Impact**\n\n* **Duration:** Approximately 1 hour and 40 minutes\n* **Scope:** \
    Production regions prod-2 and prod-4\n* **Customer Impact:**\n    * Outbound webhook delivery failures\n    \
    * Webhook events were delayed but not lost\n\n### **Next Steps**\n\nWhile safeguards already exist, we improve.";

/// The text as it arrives through those who drop line breaks.
fn flattened(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_postmortem_reads_the_same_with_its_line_breaks_and_without() {
    for (text, expected) in [
        (
            CUSTOMER_IO,
            "h1(Incident Summary) p(On November 4, 2025, between 20:10 UTC and 21:54 UTC, some customers may have \
             experienced delays. No data was lost.) h1(Root Cause) p(A configuration change caused campaign \
             attribute & webhook actions to fail.) h1(Resolution and Recovery) p(Engineers reverted it.)",
        ),
        (
            KUSTOMER,
            "h3(Summary) p(It affected our «b:prod-2 (EU)» and «b:prod-4 (IN)» regions. Some requests failed.) \
             h3(Impact) ul(li(p(«b:Duration:» Approximately 1 hour and 40 minutes)) li(p(«b:Scope:» Production \
             regions prod-2 and prod-4)) li(p(«b:Customer Impact:») ul(li(p(Outbound webhook delivery failures)) \
             li(p(Webhook events were delayed but not lost))))) h3(Next Steps) p(While safeguards already exist, \
             we improve.)",
        ),
    ] {
        assert_eq!(show(&parse(text)), expected);
        assert_eq!(show(&parse(&flattened(text))), expected);
    }
}

#[test]
fn line_breaks_are_restored_around_headings_and_in_the_lists_under_them() {
    check(&[
        ("Intro. ## **A** Text. ## **B** More.", "p(Intro.) h2(A) p(Text.) h2(B) p(More.)"),
        (
            "# **A** We saw: * one * two # **B** Done.",
            "h1(A) p(We saw:) ul(li(p(one)) li(p(two # «b:B» Done.)))",
        ),
        ("# **A** * one. * 5 * 3. # **B** Done.", "h1(A) ul(li(p(one.)) li(p(5 * 3.))) h1(B) p(Done.)"),
        ("# **A** * **B:** * c * **D:** e", "h1(A) ul(li(p(«b:B:») ul(li(p(c)))) li(p(«b:D:» e)))"),
        ("# **A** * b", "h1(A) ul(li(p(b)))"),
    ]);
}

#[test]
fn ordinary_prose_is_not_taken_for_a_flattened_postmortem() {
    check(&[
        ("C# is slow. See # 1: * x and 5 * 3", "p(C# is slow. See # 1: * x and 5 * 3)"),
        ("The C# **Beta** Client is slow", "p(The C# «b:Beta» Client is slow)"),
        (
            "It is issue # **Twelve** On Monday it was open",
            "p(It is issue # «b:Twelve» On Monday it was open)",
        ),
        ("See it. # **Two** of them, # **Two**/3", "p(See it. # «b:Two» of them, # «b:Two»/3)"),
        ("It is # **12** of them. # **alone", "p(It is # «b:12» of them. # **alone)"),
        ("## **Summary** of a short one", "h2(«b:Summary» of a short one)"),
        ("## **Note** Short", "h2(«b:Note» Short)"),
        ("We saw: * one * two", "p(We saw: * one * two)"),
        ("```\nx. ## **A** B\n```", "code(x. ## **A** B)"),
    ]);
}

/// The documents themselves, where they are beside the repository.
#[test]
fn the_seeds_postmortems_come_out_whole() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/seeds");
    if !folder.is_dir() {
        eprintln!("skipped: ../shared/seeds is not there");
        return;
    }
    for (file, expected) in [
        ("000_2d1436dfb9416051.txt", vec!["h1", "p", "h1", "p", "h1", "p", "h1", "p"]),
        ("003_0d25f85e636435a4.txt", vec!["h3", "p", "h3", "ul", "h3", "p"]),
    ] {
        let document = std::fs::read_to_string(folder.join(file)).unwrap();
        let body = document.lines().map(str::trim).rfind(|line| line.starts_with('#')).unwrap();
        let blocks = parse(body);
        let kinds: Vec<String> = blocks
            .iter()
            .map(|block| super::show_block(block).split('(').next().unwrap().to_owned())
            .collect();
        assert_eq!(kinds, expected, "{file}");
        let shown = show(&blocks);
        assert!(!shown.contains('#') && !shown.contains('\\'), "{file}: {shown}");
        if file.starts_with("003") {
            assert!(
                shown
                    .contains("li(p(«b:Customer Impact:») ul(li(p(Outbound webhook delivery failures during")
            );
            assert!(shown.contains("«b:prod-2 (EU)» and «b:prod-4 (IN)» production"));
        }
    }
}
