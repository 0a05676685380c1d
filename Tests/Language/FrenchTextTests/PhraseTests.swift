import FrenchText
import PageModel
import Testing

@Suite struct PhraseTests {
    /// A page of one block whose words stand side by side.
    static func stream(_ lines: String...) throws -> TokenStream {
        var built: [Line] = []
        for (row, line) in lines.enumerated() {
            var words: [Word] = []
            for (column, text) in line.split(separator: " ").enumerated() {
                let box = try #require(Box(left: Double(column) * 40, top: Double(row) * 14, width: 38, height: 12))
                words.append(try #require(Word(text: String(text), box: box, confidence: .certain)))
            }
            built.append(try #require(Line(words: words)))
        }
        let page = PageText(
            number: 1, width: 595, height: 842, source: .ocr, blocks: [try #require(Block(lines: built))],
            quality: PageQuality(confidence: .certain))
        return TokenStream(pages: [try #require(page)])
    }

    @Test(arguments: [
        "COMMANDEMENT DE PAYER", "COMMANDEMENT DE PAVER", "COMMANDEMENTDE PAYER", "C OMMANDEMENT DE PAYER",
        "commandement de payer,", "COMMANDEMENl DE PAYFR",
    ])
    func `A phrase is found in spite of reading slips`(_ text: String) throws {
        let phrase = try #require(Phrase("commandement de payer"))
        #expect(try Self.stream("X \(text) LES LOYERS").firstMatch(of: phrase) != nil)
    }

    @Test(arguments: ["COMMANDEMENT DE QUITTER", "commande payer"])
    func `Another phrase is not taken for it`(_ text: String) throws {
        let phrase = try #require(Phrase("commandement de payer"))
        #expect(try Self.stream(text).firstMatch(of: phrase) == nil)
    }

    @Test func `Matches run over line ends and never overlap`() throws {
        let stream = try Self.stream("clause", "résolutoire clause résolutoire")
        let phrase = try #require(Phrase("clause résolutoire"))
        #expect(stream.matches(of: phrase).map(\.range) == [0..<2, 2..<4])
    }

    @Test func `Edit distance counts a swap as one and stops at its limit`() {
        #expect(editDistance("abcd".utf8, "abdc".utf8, limit: 2) == 1)
        #expect(editDistance("".utf8, "ab".utf8, limit: 2) == 2)
        #expect(editDistance("abcd".utf8, "wxyz".utf8, limit: 2) == nil)
    }

    @Test func `Folding drops accents, ligatures and case`() {
        #expect("Œuvre DÉJÀ".folded == "oeuvre deja")
        #expect("N° 12-B".lettersAndDigits == "n12b" || "N° 12-B".lettersAndDigits == "no12b")
    }
}
