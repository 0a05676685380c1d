import DossierModel
import PageModel
import Testing

@testable import Sorting

/// A cover with nothing but the title, and the act behind it: what later pages repeat in small print begins no paper.
@Suite struct RunningHeadTests {
    private struct Printed {
        let text: String
        let top: Double
        var height = 10.0
    }

    private func page(_ number: Int, _ lines: [Printed]) throws -> PageText {
        let laid = try lines.map { line in
            var left = 60.0
            let words = try line.text.split(separator: " ").map { part in
                let width = Double(part.count) * line.height / 2
                let box = try #require(Box(left: left, top: line.top, width: width, height: line.height))
                left += width + line.height / 2
                return try #require(Word(text: String(part), box: box, confidence: .certain))
            }
            return try #require(Line(words: words))
        }
        return try #require(
            PageText(
                number: number, width: 595, height: 842, source: .ocr,
                blocks: laid.compactMap { Block(lines: [$0]) }, quality: PageQuality(confidence: .certain)))
    }

    private func cover(_ number: Int) throws -> PageText {
        try page(
            number,
            [
                Printed(text: "SELARL VERDON ET LARZAC", top: 60),
                Printed(text: "Avocats au Barreau de Mende", top: 75),
                Printed(text: "Dossier n° 40771/KP", top: 180),
                Printed(text: "ASSIGNATION EN EXPULSION", top: 280, height: 14),
                Printed(text: "Monsieur Ugo CALVET", top: 400), Printed(text: "3 rue du Lac 48000 Mende", top: 415),
            ])
    }

    private func body(_ number: Int, head: Double) throws -> PageText {
        try page(
            number,
            [
                Printed(text: "ASSIGNATION", top: 40, height: head),
                Printed(text: "L'AN DEUX MILLE VINGT-QUATRE ET LE DEUX MAI", top: 90),
                Printed(
                    text: "À LA REQUÊTE DE : la SCI DU LAC, dont le siège est 4 place Haute, 48000 Mende", top: 105),
                Printed(
                    text: "DONNÉ ASSIGNATION À : Monsieur Ugo CALVET, demeurant 3 rue du Lac, 48000 Mende", top: 130),
                Printed(text: "À COMPARAÎTRE le 5 juillet 2024 à 9 h 30 au Tribunal judiciaire de Mende", top: 160),
            ])
    }

    @Test func `An act behind its cover is one paper`() throws {
        let sorter = try Fixtures.sorter()
        #expect(try sorter.sort(pages: [cover(1), body(2, head: 6)]).map(\.short) == ["1-2 assignation"])
        #expect(
            try sorter.sort(pages: [cover(1), body(2, head: 14)]).map(\.short) == [
                "1-1 assignation", "2-2 assignation",
            ])
    }

    @Test func `Only small print above everything else is a running head`() throws {
        let numbering = try Fixtures.shippedRules().numbering
        #expect(PageLayout(try body(2, head: 6), numbering: numbering).runningHead == [0])
        #expect(PageLayout(try body(2, head: 14), numbering: numbering).runningHead.isEmpty)
    }

    @Test func `A list of exhibits silences no title above it`() throws {
        let exhibits = (1...4).map { Printed(text: "Pièce n° \($0) : relevé de compte", top: 600 + 15 * Double($0)) }
        let act = try page(
            2,
            [
                Printed(text: "ASSIGNATION", top: 110, height: 14),
                Printed(text: "devant le juge des contentieux de la protection", top: 130),
                Printed(text: "Demandeur : la SCI DU LAC", top: 150), Printed(text: "PAR CES MOTIFS", top: 560),
            ] + exhibits)
        let service = try page(
            1,
            [
                Printed(text: "MODALITÉS DE REMISE DE L'ACTE", top: 50),
                Printed(text: "L'acte a été signifié à sa personne, ainsi déclaré.", top: 80),
                Printed(text: "La copie du présent acte comporte huit feuilles.", top: 100),
            ])
        let rules = try Fixtures.shippedRules()
        let evidence = PageEvidence(PageLayout(act, numbering: rules.numbering), rules: rules)
        #expect(evidence.start > rules.settings.decision.startCost)
        #expect(try Fixtures.sorter().sort(pages: [service, act]).count == 2)
    }
}
