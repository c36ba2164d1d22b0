use super::{check, parse};
use crate::prose::plain_text;

#[test]
fn statuspage_and_slack_bodies_read_as_they_look() {
    check(&[
        (
            "<p> <small>Aug <var data-var='date'>21</var>, <var data-var='time'>00:37</var> UTC</small><br> \
             <strong>Resolved</strong> - Fixed. </p> <p><small>b</small></p>",
            "p(Aug 21, 00:37 UTC⏎«b:Resolved» - Fixed.) p(b)",
        ),
        ("One. <br /><br />Two.<br />\n- a<br />- b", "p(One.) p(Two.) ul(li(p(a)) li(p(b)))"),
        ("a<br />\nb<br>\n\nc", "p(a⏎b) p(c)"),
        ("<p>It&rsquo;s&nbsp;on.&nbsp;</p><p><br><br></p><p>b</p>", "p(It’s on.) p(b)"),
        (
            "<p>See <a href=\"https://x.example/\"><span style=\"a > b\">https://x.example/</span></a> .</p>",
            "p(See «https://x.example/→https://x.example/» .)",
        ),
    ]);
}

#[test]
fn elements_become_blocks() {
    check(&[
        ("<h2>Root <em>cause</em></h2>text<hr/>more", "h2(Root «i:cause») p(text) rule p(more)"),
        ("<h3><b>a</b></h3>", "h3(a)"),
        (
            "<ul>\n <li>a\n   b</li>\n <li>c<ol><li>d</li></ol></li>\n</ul>",
            "ul(li(p(a b)) li(p(c) ol(li(p(d)))))",
        ),
        ("<ul><li>a<li>b</ul>c", "ul(li(p(a)) li(p(b))) p(c)"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "ul(li(p(a) ul(li(p(b)))))"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "quote(p(a) p(b))"),
        ("<pre><code>a &lt; <b>b</b>\n  c</code></pre>", "code(a < b\n  c)"),
        ("<code>a_b_ *c* &amp;amp; <i>d</i></code>", "p(«c:a_b_ *c* &amp; d»)"),
        (
            "<table><caption>t</caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td>\
             <td><p>d</p><ul><li>e</ul></td></tr></tbody></table>",
            "p(t) table(a, b; c, d⏎e)",
        ),
        ("<table><td>a<td>b<tr><td>c</table>", "table(; a, b; c)"),
        ("<dl><dt>a<dd>b</dl>", "p(a) p(b)"),
        ("a<img src=x alt=\"b &amp; c\">d", "p(ab & cd)"),
    ]);
}

#[test]
fn markup_of_both_kinds_may_be_mixed() {
    check(&[
        ("# a\n\n<p>b **c**\nd</p>\n\n* e\n* <b>f</b>", "h1(a) p(b «b:c» d) ul(li(p(e)) li(p(«b:f»)))"),
        ("a<p>b\nc<p>d", "p(a) p(b⏎c) p(d)"),
        ("<p>a</p>\n<p>b\nc</p>", "p(a) p(b c)"),
        ("<div>\n<p>a</p>\nb\nc</div>\nd\ne", "p(a) p(b c) p(d⏎e)"),
        ("**a <i>b** c</i>", "p(**a «i:b** c»)"),
        ("<a href='https://x.example'>a [b](https://y.example)</a>", "p(«a b→https://x.example»)"),
    ]);
}

#[test]
fn what_is_not_for_reading_is_left_out_and_what_is_unknown_keeps_its_text() {
    check(&[
        ("a<script>alert('<b>')</script>b<STYLE>p{}</Style >c<iframe src=x>d</iframe>e", "p(abce)"),
        ("a<script>b", "p(ab)"),
        ("a<!-- <b>x</b> -->b<!-- c", "p(ab<!-- c)"),
        ("<!DOCTYPE html><html><body>a</body></html>", "p(a)"),
        ("<marquee onclick=\"a>b\">c</marquee> <o:p>d</o:p>", "p(c d)"),
        ("<img src=x onerror=alert(1)>a<svg onload=x><a>b</a></svg>", "p(a)"),
        ("set <API_KEY> and <a@b.example>, \\<b>", "p(set <API_KEY> and <a@b.example>, <b>)"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "p(<script>alert(1)</script>)"),
    ]);
}

#[test]
fn misnested_and_unclosed_tags_are_put_up_with() {
    check(&[
        ("<b>a <i>b</b> c</i>", "p(«b:a «i:b»» c)"),
        ("<b>a", "p(«b:a»)"),
        ("</b></ul></td></p>a</a>", "p(a)"),
        ("<h1>a<p>b", "h1(a) p(b)"),
        ("<td>a<li>b", "p(a) ul(li(p(b)))"),
        ("<ul>a</ul>", "ul(li(p(a)))"),
        ("<ul></ul><ol><li></li></ol><table></table><b></b>", ""),
        ("<a b", "p(<a b)"),
        ("a <b c <i>d</i>", "p(a <b c «i:d»)"),
        ("<p>a ` b</p><p>c ` d</p>", "p(a ` b) p(c ` d)"),
        ("<code>a ` b</code> c ` d", "p(«c:a ` b» c ` d)"),
        ("<ul><li><table><td>a</ul>b<td>c</table></ul>", "ul(li(table(; a⏎b, c)))"),
        ("<code>a", "p(«c:a»)"),
    ]);
}

#[test]
fn only_https_makes_a_link_of_an_anchor() {
    check(&[
        ("<a href=https://x.example/?a=1&amp;b>a</a>", "p(«a→https://x.example/?a=1&b»)"),
        ("<A title='b' HREF = ' https://x.example '>a</A>", "p(«a→https://x.example»)"),
        ("<a href=\"https://x.example\"></a>", "p(«https://x.example→https://x.example»)"),
        ("<a href=\"javascript:alert(1)\">a</a>", "p(a)"),
        ("<a href=\" &#106;avascript:b\">a</a><a href='java\nscript:b'>c</a>", "p(ac)"),
        ("<a href=\"h&#116;tps://x.example\">a</a> <a href='ht\ntps://x.example'>b</a>", "p(a b)"),
        ("<a href=//x.example>a</a> <a href=/b>c</a> <a>d</a>", "p(a c d)"),
    ]);
}

#[test]
fn plain_text_gives_lines_for_searching_and_copying() {
    for (text, expected) in [
        ("# a\n**b** [c](https://x.example)\nd", "a\nb c\nd"),
        ("1. a\n2. b\n   - c\n   - d", "1. a\n2. b\n   - c\n   - d"),
        ("|a|b|\n|-|-|\n|c|d|", "a\tb\nc\td"),
        ("> `a`\n\n---\n\n```\nb\n  c\n```", "a\n---\nb\n  c"),
        ("", ""),
    ] {
        assert_eq!(plain_text(&parse(text)), expected, "{text:?}");
    }
}
