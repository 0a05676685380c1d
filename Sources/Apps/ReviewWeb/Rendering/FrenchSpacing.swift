/// The spaces that French typography does not let a line end on: before « : ; ? ! % € », inside quotation marks, after « n° »,
/// « art. » and the like, within « 14 h 30 ». Set into the text of finished pages, so that templates, rules and the sentences of
/// every step need not think of it; tags, fields and text that somebody copies or compares stay as they are.
///
/// One pass over the bytes: a page of the list has thousands of spaces.
struct FrenchSpacing {
    private static let hard = Array("\u{A0}".utf8)
    private static let narrow = Array("\u{202F}".utf8)
    private static let verbatim: Set<String> = ["textarea", "pre", "code", "output", "title", "option", "kbd"]
    /// What keeps the word after it.
    private static let openers = ["«", "n°", "N°", "art.", "p.", "M.", "Mme"].map { Array($0.utf8) }
    private static let euro = Array("€".utf8)
    private static let closing = Array("»".utf8)

    private let page: [UInt8]
    private var made: [UInt8] = []

    private init(_ page: [UInt8]) {
        self.page = page
        made.reserveCapacity(page.count + page.count / 16)
    }

    static func apply(toPage html: String) -> String {
        var spacing = FrenchSpacing(Array(html.utf8))
        spacing.walk()
        return String(decoding: spacing.made, as: UTF8.self)
    }

    private mutating func walk() {
        var place = 0
        var kept: String?
        while place < page.count {
            if page[place] == Self.sign("<") {
                let end = page[place...].firstIndex(of: Self.sign(">")) ?? page.count - 1
                let name = tagName(at: place + 1)
                if let inside = kept {
                    if name == "/\(inside)" { kept = nil }
                } else if Self.verbatim.contains(name) {
                    kept = name
                }
                made += page[place...end]
                place = end + 1
            } else {
                if page[place] == Self.sign(" "), kept == nil {
                    made += space(at: place)
                } else {
                    made.append(page[place])
                }
                place += 1
            }
        }
    }

    private static func sign(_ character: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: character.value) }

    private func tagName(at start: Int) -> String {
        let end = page[start...].firstIndex { !(Self.isLetter($0) || Self.isDigit($0) || $0 == Self.sign("/")) }
        return String(decoding: page[start..<(end ?? page.count)], as: UTF8.self)
    }

    /// The space that stands here in good French.
    private func space(at place: Int) -> [UInt8] {
        let next = place + 1
        guard next < page.count, place > 0, page[next] != Self.sign(" "), page[place - 1] != Self.sign(" ") else {
            return [page[place]]
        }
        let endsAWord = isEnd(next + 1)
        switch page[next] {
        case Self.sign(":") where endsAWord, Self.sign("%"): return Self.hard
        case Self.sign(";") where endsAWord, Self.sign("?") where endsAWord, Self.sign("!") where endsAWord:
            return Self.narrow
        case Self.sign("h") where endsAWord && Self.isDigit(page[place - 1]): return Self.hard
        default: break
        }
        if stands(Self.euro, at: next) || stands(Self.closing, at: next) || isAfterOpener(place) || isAfterHour(place) {
            return Self.hard
        }
        return [page[place]]
    }

    private func isEnd(_ place: Int) -> Bool {
        place >= page.count || [" ", "\n", "<"].contains { page[place] == Self.sign($0) }
    }

    private func stands(_ bytes: [UInt8], at place: Int) -> Bool { page[place...].starts(with: bytes) }

    private func isAfterOpener(_ place: Int) -> Bool {
        Self.openers.contains { opener in
            let start = place - opener.count
            guard start >= 0, page[start..<place].elementsEqual(opener) else { return false }
            return start == 0 || !Self.isLetter(page[start - 1])
        }
    }

    /// After the « h » of « 14 h 30 ».
    private func isAfterHour(_ place: Int) -> Bool {
        guard place > 2, place + 1 < page.count, page[place - 1] == Self.sign("h") else { return false }
        return page[place - 2] == Self.sign(" ") && Self.isDigit(page[place - 3]) && Self.isDigit(page[place + 1])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    /// Also every byte of a letter with an accent.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
}
