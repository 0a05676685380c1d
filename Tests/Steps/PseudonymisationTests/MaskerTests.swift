import DossierModel
import FrenchText
import PageModel
import Testing

@testable import Pseudonymisation

/// What of a page may stand in its masked text.
@Suite struct MaskerTests {
    private static let trade =
        "le la de du et à pour commandement payer monsieur madame demeurant somme loyer bail tribunal loi juillet page"

    private static func page(_ lines: [String], confidence: Double = 1) -> PageText? {
        let read = lines.enumerated().compactMap { row, line in
            Line(
                words: line.split(separator: " ").enumerated().compactMap { column, word in
                    Box(left: Double(40 + 60 * column), top: Double(40 + 14 * row), width: 55, height: 10).flatMap {
                        Word(text: String(word), box: $0, confidence: Confidence(clamping: confidence))
                    }
                })
        }
        return PageText(
            number: 1, width: 595, height: 842, source: .ocr, blocks: Block(lines: read).map { [$0] } ?? [],
            quality: PageQuality(confidence: Confidence(clamping: confidence)))
    }

    private static func mask(_ lines: [String], confidence: Double = 1) throws -> MaskedReading {
        let values = Invented.tenant("QUERCYVAL", "Hermeline", birth: "1973-11-14").merging([
            "date_acte": .date(try #require(CalendarDate(iso: "2024-03-12"))),
            "adresse_logement.voie": .text("153 rue des Tanneurs"), "reference_dossier": .text("236417/AK"),
        ]) { first, _ in first }
        let acte = Invented.acte("a-1", values)
        let dossier = try #require(Invented.dossier("d-1", [acte]))
        let page = try #require(Self.page(lines, confidence: confidence))
        let masker = Masker(
            key: Invented.key, limits: Masker.Limits(readConfidence: 0.75, suspectWords: 3, words: trade),
            lexicons: try Lexicons(from: Invented.folders), vocabulary: Vocabulary([], trade: trade),
            isSameName: Invented.isSameName)
        return try #require(masker.mask(dossier, papers: [PaperPages(acte: acte, pages: [page])]).first)
    }

    @Test(
        "A known name goes, however it was read",
        arguments: [
            "Madame QUERCYVAL Hermeline", "HERMELINE quercyval", "Madame QUERCYVAI", "MonsieurQUERCYVALdemeurant",
            "QUER CYVAL",
            "Quercyvàl", "quercyval", "hermelinequercyval",
        ])
    func known(line: String) throws {
        let text = try Self.mask([line]).page.value.text.lettersAndDigits
        #expect(!text.contains("quercy") && !text.contains("cyval") && !text.contains("hermeline"), "\(text)")
    }

    @Test(
        "Numbers, addresses and names that nobody declared go too",
        arguments: [
            ("rédigé le 14 novembre 1973", "1973"), ("au 06 39 98 12 36", "0639981236"),
            ("dominique@boite-exemple.net", "boiteexemple"), ("allocataire 99382674", "99382674"),
            ("153 rue des Tanneurs", "tanneurs"), ("dossier 236417/AK", "236417"),
            ("18 avenue Jean-Jaurès 33700 MÉRIGNAC", "merignac"),
            ("Maître Inès LAHAYE", "lahaye"), ("FR76 3000 6000 0112 3456 7890 189", "3000"), ("Zerbineau", "zerbineau"),
        ])
    func undeclared(line: String, secret: String) throws {
        #expect(try !Self.mask([line]).page.value.text.lettersAndDigits.contains(secret))
    }

    @Test("Words of the trade, amounts, the date of a law stay")
    func kept() throws {
        let line = "Commandement de payer la somme de 1244,20 € loi du 6 juillet 1989"
        #expect(try Self.mask([line]).page.value.text == line)
    }

    @Test("One person has one label on all lines")
    func labels() throws {
        let text = try Self.mask(["Madame QUERCYVAL", "Hermeline QUERCYVAL"]).page.value.text
        #expect(text == "Madame [LOCATAIRE_1]\n[LOCATAIRE_1]")
    }

    @Test("A badly read page is doubtful")
    func doubts() throws {
        #expect(try Self.mask(["le loyer"], confidence: 0.4).doubts.count == 1)
        #expect(try Self.mask(["le loyer"]).doubts.isEmpty)
    }
}
