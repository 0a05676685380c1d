import FrenchText
import PageModel
import Testing

@testable import Extraction

@Suite struct CueFinderTests {
    private func hits(_ pattern: String, in text: String) throws -> [String] {
        let stream = TokenStream(pages: [try page(text: text)])
        let compiled = try #require(CuePattern(pattern))
        return CueFinder(stream).find(["cue": [compiled]], masks: [:])["cue"].map { stream.text($0.range) }
    }

    @Test(arguments: [
        ("à la requête de", "A LA REQUETE DE : Monsieur", 1),
        ("à la requête de", "À LA REQUËTE DE Monsieur", 1),
        ("par ces motifs", "PARCESMOTIFS", 1),
        ("commandement de payer", "C O M M A N D E M E N T DE PAYER", 1),
        ("article 659", "l'article 658 du code", 0),
        ("^!DEMANDEUR", "DÉFENDEUR", 0),
        ("^!POUR$", "POUR", 1),
        ("^!POUR$", "POUR Monsieur", 0),
        ("^!POUR$", "pour", 0),
        ("^Contre :", "CONTRE : Madame", 1),
        ("destinataire :", "Total 12,00 Destinataire : Madame", 1),
        ("destinataire :", "le destinataire absent", 0),
        ("(charges)", "60,36 € (charges).", 1),
        ("(charges)", "60,36 € charges comprises", 0),
        ("=vos réf", "Nos réf. 12", 0),
        ("vos réf", "Vos réf. 12", 1),
        ("^Date", "la date", 0),
    ])
    func marksAndTolerance(pattern: String, text: String, count: Int) throws {
        #expect(try hits(pattern, in: text).count == count)
    }

    @Test func longestOfOverlappingPhrasesStays() throws {
        let stream = TokenStream(pages: [try page(text: "le commandement de payer du 3 mai")])
        let cues = ["commandement", "commandement de payer du"].compactMap(CuePattern.init)
        let hits = CueFinder(stream).find(["cue": cues], masks: [:])["cue"]
        #expect(hits.map { stream.text($0.range) } == ["commandement de payer du"])
    }

    @Test func wordsOfAMaskingCueSayNothingByThemselves() throws {
        let stream = TokenStream(pages: [try page(text: "ASSIGNATION À COMPARAÎTRE\nd'avoir à comparaître le 3 mai")])
        let patterns = try ["assignation à comparaître", "à comparaître"].map { try #require(CuePattern($0)) }
        let hits = CueFinder(stream).find(
            ["title": [patterns[0]], "summons": [patterns[1]]], masks: ["title": ["summons"]])
        #expect(hits["title"].count == 1)
        #expect(hits["summons"].map { stream.tokens[$0.range.lowerBound].line } == [1])
    }

    @Test func patternWithoutWordIsRefused() { #expect(CuePattern("^!:$") == nil) }
}
