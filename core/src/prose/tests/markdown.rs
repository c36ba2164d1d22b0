use super::check;

#[test]
fn plain_text_keeps_its_lines_and_its_signs() {
    check(&[
        ("", ""),
        (" \n\t\n ", ""),
        ("One.", "p(One.)"),
        ("One.\nTwo.\r\nThree.", "p(One.⏎Two.⏎Three.)"),
        ("One.  \nTwo.\\\nThree.", "p(One.⏎Two.⏎Three.)"),
        ("One.\n\n\nTwo.", "p(One.) p(Two.)"),
        ("a  b\tc\u{a0}d", "p(a b c d)"),
        ("5 * 3 is 15, 2*3*4 is 24, 2**3 and 2**4", "p(5 * 3 is 15, 2*3*4 is 24, 2**3 and 2**4)"),
        ("C# is fine, see # 1 and #2", "p(C# is fine, see # 1 and #2)"),
        ("#hashtag\n#1", "p(#hashtag⏎#1)"),
        ("snake_case_name and a__b__c", "p(snake_case_name and a__b__c)"),
        ("p99 < 5 and a<b, c > d", "p(p99 < 5 and a<b, c > d)"),
        ("R&D at AT&T;", "p(R&D at AT&T;)"),
        ("[email protected] [x] a[0](i)", "p([email protected] [x] a[0](i))"),
        ("a | b\nc | d", "p(a | b⏎c | d)"),
        ("2024. A year\n12. Dezember", "p(2024. A year⏎12. Dezember)"),
        ("-5 degrees\n- \n*", "p(-5 degrees⏎-⏎*)"),
        ("zero\u{200b}width \u{202e}turned", "p(zerowidth turned)"),
        ("bell\u{7}and\u{1}marks\u{2}", "p(bell and marks)"),
    ]);
}

#[test]
fn emphasis_stands_on_its_own_or_is_text() {
    check(&[
        ("**a** __b__ *c* _d_", "p(«b:a» «b:b» «i:c» «i:d»)"),
        ("***a*** ***b** c* ***d* e**", "p(«i:«b:a»» «i:«b:b» c» «b:«i:d» e»)"),
        ("**a *b* c** *a **b** c*", "p(«b:a «i:b» c» «i:a «b:b» c»)"),
        ("**Duration:**5 min, **D**etect", "p(«b:Duration:»5 min, «b:D»etect)"),
        ("**prod-2 \\(EU\\)** and", "p(«b:prod-2 (EU)» and)"),
        ("**unclosed *and* more", "p(**unclosed «i:and» more)"),
        ("latency* is\n*measured", "p(latency* is⏎*measured)"),
        ("** a ** * b * _ c _", "p(** a ** * b * _ c _)"),
        ("**a\nb**", "p(«b:a⏎b»)"),
        ("2*a*2 b*c b*c* a_b_ _a_b 2**3 2**4", "p(2*a*2 b*c b*c* a_b_ _a_b 2**3 2**4)"),
        ("**a *b** c", "p(«b:a *b» c)"),
        ("****a****", "p(****a****)"),
        ("\\*a\\* \\_b\\_ \\# \\a \\", "p(*a* _b_ # \\a \\)"),
        ("&#42;&#42;a&#42;&#42; &lt;b&gt; &amp;lt;", "p(**a** <b> &lt;)"),
    ]);
}

#[test]
fn code_is_left_as_it_is() {
    check(&[
        ("run `a_b *c* <b>x</b> &amp; \\(` now", "p(run «c:a_b *c* <b>x</b> &amp; \\(» now)"),
        ("`` a ` b ``", "p(«c:a ` b»)"),
        ("``a ``` b", "p(``a ``` b)"),
        ("a ` b <b>c</b>", "p(a ` b «b:c»)"),
        ("```\n<b>x</b>\n  # no\n```\nafter", "code(<b>x</b>\n  # no) p(after)"),
        ("~~~sh\na\n```\n~~~", "code(a\n```)"),
        ("before\n```json\n{}", "p(before) code({})"),
        ("- a\n  ```\n  x\n    y\n  ```\n- b", "ul(li(p(a) code(x\n  y)) li(p(b)))"),
    ]);
}

#[test]
fn headings_rules_and_quotes_take_their_line() {
    check(&[
        ("# One\ntext\n###### Six ##", "h1(One) p(text) h6(Six)"),
        ("####### Seven\n#", "p(####### Seven⏎#)"),
        ("## **Bold** throughout\n## **Bold**", "h2(«b:Bold» throughout) h2(Bold)"),
        ("## \\#\\# Root Cause", "h2(Root Cause)"),
        ("text\n---\n***\n_ _ _\n--", "p(text) rule rule rule p(--)"),
        ("> a\n> b\n>\n> - c\nd", "quote(p(a⏎b) ul(li(p(c)))) p(d)"),
        ("> > a", "quote(quote(p(a)))"),
        (">5 % of users", "p(>5 % of users)"),
    ]);
}

#[test]
fn lists_nest_by_indentation() {
    check(&[
        ("Affected:\n- a\n- b\nWe go on.", "p(Affected:) ul(li(p(a)) li(p(b))) p(We go on.)"),
        ("* a\n    * b\n    * c\n* d", "ul(li(p(a) ul(li(p(b)) li(p(c)))) li(p(d)))"),
        ("* a\n  * b\n    * c", "ul(li(p(a) ul(li(p(b) ul(li(p(c)))))))"),
        ("1. a\n2. b\n   - c\n\n3. d", "ol(li(p(a)) li(p(b) ul(li(p(c)))) li(p(d)))"),
        ("1) a\n1) b", "ol(li(p(a)) li(p(b)))"),
        ("1. a\n3. c", "ol(li(p(a))) p(3. c)"),
        ("- a\n  more\n\n  apart\n- b", "ul(li(p(a⏎more) p(apart)) li(p(b)))"),
        ("- a\n\n- b\n\nend", "ul(li(p(a)) li(p(b))) p(end)"),
        ("- a\n1. b", "ul(li(p(a))) ol(li(p(b)))"),
        ("• a\n• b", "ul(li(p(a)) li(p(b)))"),
        ("\t- a\n\t\t- b", "ul(li(p(a) ul(li(p(b)))))"),
        ("+ a\n## b", "ul(li(p(a))) h2(b)"),
    ]);
}

#[test]
fn tables_need_their_line_of_dashes() {
    check(&[
        ("| a | b |\n|---|:-:|\n| *c* | d\\|e |\nend", "table(a, b; «i:c», d|e) p(end)"),
        ("a|b\n-|-\nc|", "table(a, b; c)"),
        ("| | |\n|-|-|\n| a | |", "table(; a, )"),
        ("text\n| a |\n| :---- |\n| b |", "p(text) table(a; b)"),
    ]);
}

#[test]
fn links_lead_to_https_or_nowhere() {
    check(&[
        ("[a *b*](https://x.example/c_d_e)", "p(«a «i:b»→https://x.example/c_d_e»)"),
        ("[a](https://x.example \"title\") b", "p(«a→https://x.example» b)"),
        (
            "[a](<https://x.example>) [](https://y.example)",
            "p(«a→https://x.example» «https://y.example→https://y.example»)",
        ),
        ("[a](https://x.example/(b)) c)", "p(«a→https://x.example/(b)» c))"),
        ("[a](https://x.example/b\\_c?d=1&amp;e)", "p(«a→https://x.example/b_c?d=1&e»)"),
        ("[a](http://x.example)", "p(«a→https://x.example»)"),
        ("[https://x.example](https://y.example)", "p(«https://x.example→https://y.example»)"),
        (
            "[a](javascript:alert) [b](/c) [d](data:e) [f](//g.example) [h](mailto:i@j.example)",
            "p(a b d f h)",
        ),
        (
            "[a](JaVaScRiPt:b) [c](&#106;avascript:d) [e](java%73cript:f) [g](&#104;ttps://h.example)",
            "p(a c e g)",
        ),
        ("[a](java\tscript:b) [c](ht\u{1}tps://d.example)", "p([a](java script:b) [c](ht tps://d.example))"),
        ("[a](https://u:p@x.example) [b](https://x.example/\"c)", "p(a b)"),
        ("![an image](https://x.example/y.png) ![](z)", "p(an image ![](z))"),
        ("[![alt](a.png)](https://x.example)", "p(«alt→https://x.example»)"),
        ("[[a]](https://x.example) [b][c]", "p(«[a]→https://x.example» [b][c])"),
        ("[a](https://x.example", "p([a](«https://x.example→https://x.example»)"),
    ]);
}

#[test]
fn bare_addresses_become_links_without_the_punctuation_around_them() {
    check(&[
        ("See https://x.example/a_b_c.", "p(See «https://x.example/a_b_c→https://x.example/a_b_c».)"),
        ("(https://x.example/a(b)c).", "p((«https://x.example/a(b)c→https://x.example/a(b)c»).)"),
        (
            "**https://x.example**, \"https://y.example\"",
            "p(«b:«https://x.example→https://x.example»», \"«https://y.example→https://y.example»\")",
        ),
        (
            "https://x.example/a\\_b?c=1&amp;d=2&nbsp;e",
            "p(«https://x.example/a_b?c=1&d=2→https://x.example/a_b?c=1&d=2» e)",
        ),
        ("http://x.example's", "p(«http://x.example→https://x.example»'s)"),
        ("<https://x.example/a>b", "p(«https://x.example/a→https://x.example/a» b)"),
        (
            "https:// xhttps://x.example https://a@b.example",
            "p(https:// xhttps://x.example https://a@b.example)",
        ),
        ("https://x.example/é…", "p(«https://x.example/é→https://x.example/%C3%A9»…)"),
        ("| https://x.example|\n|-|", "table(«https://x.example→https://x.example»)"),
    ]);
}
