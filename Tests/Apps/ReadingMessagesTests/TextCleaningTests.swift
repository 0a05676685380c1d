import Testing

@testable import ReadingMessages

@Suite struct TextCleaningTests {
    @Test(arguments: [
        ("loyer", "loyer"), ("Maître", "Maître"), ("e\u{301}tude", "\u{E9}tude"), ("1\u{202E}234", "1234"),
        ("a\u{200B}b\u{FEFF}c", "abc"), ("\u{1B}[31mrouge", "[31mrouge"), ("x\u{3164}y", "xy"), ("\u{FFFD}", ""),
        ("a\u{2028}b", "ab"), ("z\u{FE0F}\u{34F}", "z"), ("cl\u{AD}ause", "clause"), ("\u{E000}", ""),
    ])
    func `What no page shows goes, what it shows stays`(given: String, cleaned: String) {
        #expect(TextCleaning.clean(given) == cleaned)
        #expect(Array(TextCleaning.clean(given).unicodeScalars) == Array(cleaned.unicodeScalars))
    }
}
