use super::*;

#[test]
fn another_language_is_spoken_by_its_table_and_the_first_where_there_is_none() {
    let grammar = Grammar {
        plural: |number| if number == 1 { "one".into() } else { "other".into() },
        number: |number| number.to_string(),
        list: |names| names.join(" und "),
        ..Grammar::BARE
    };
    static FILE: File = File { from: 1, patterns: " \u{4}Zero \u{5}One \u{1} \u{3}Two" };
    let say = |at| text(&FILE, at);
    let table = format!("{STAMP}\nNichts\nNull\nEins \u{1}");
    assert_eq!((say(0), say(2), say(3), spoken()), ("Zero", "Two", "", "en"));
    let german = Speech::of("de-AT", &table, grammar);
    assert_eq!((say(0), spoken()), ("Zero", "en"), "not yet");
    german.speak();
    assert_eq!((say(0), fill(&FILE, 1, &["x"]).as_str(), spoken()), ("Null", "Eins x", "de-AT"));
    assert_eq!(say(2), "Two", "what the package does not say");
    assert_eq!(list(&["A", "B"]), "A und B");
    assert_eq!((now(), german.tag()), (german, "de-AT"));
    assert_eq!(Speech::of("de-AT", &table, grammar), german, "it is made once");
    let english = Speech::of("en-GB", "", grammar);
    english.speak();
    assert_eq!((say(0), spoken()), ("Zero", "en-GB"));
    german.speak();
    assert_eq!((say(0), spoken(), english == now()), ("Null", "de-AT", false), "by turns");
    Speech::of("ar", &table, Grammar { list: |names| names.join(" و"), ..grammar }).speak();
    assert_eq!(list(&["A", "B"]), "\u{2068}A\u{2069} و\u{2068}B\u{2069}", "each name from its own side");
    assert_eq!((gap(), stop()), (" ", "."));
    Speech::of("ja", &table, grammar).speak();
    assert_eq!((gap(), stop()), ("", "。"), "no space between sentences");
    Speech::of("de", "00000000\nNull", grammar).speak();
    assert_eq!((say(0), spoken()), ("Zero", "en"), "of another build");
}
