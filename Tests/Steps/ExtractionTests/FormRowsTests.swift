import DossierModel
import FrenchText
import PageModel
import Testing

@testable import Extraction

/// Forms whose labels and values were read as two columns.
@Suite struct FormRowsTests: MadeUpPapers {
    private struct Entry {
        let label: String
        let value: [String]
    }

    /// A block of labels at the left and a block of what they stand for at `x`, each value beside its label.
    private func columns(_ entries: [Entry], at x: Double = 220) -> [[Placed]] {
        var (labels, values) = ([Placed](), [Placed]())
        var y = 100.0
        for entry in entries {
            labels.append(Placed(text: entry.label, x: 50, y: y))
            for line in entry.value {
                values.append(Placed(text: line, x: x, y: y))
                y += 13
            }
            y += 5
        }
        return [labels, values]
    }

    private func ordered(_ blocks: [[Placed]]) throws -> TokenStream? {
        let rules = try Shipped.rules()
        let stream = TokenStream(pages: [try page(1, blocks)])
        let cues = CueFinder(stream).find(rules.cues, masks: rules.masks)
        return FormRows(stream: stream, cues: cues, labels: rules.zones.labels).ordered()
    }

    private func text(_ stream: TokenStream) -> [String] { stream.blocks.map { stream.text($0) } }

    private let hearing = [
        Entry(label: "Demandeur", value: ["SCI DU LAC, 5 rue du Four, 48000 Mende"]),
        Entry(label: "Défendeur", value: ["Monsieur Ugo CALVET, né le 3 mai 1970 à Mende,", "et Madame Lise CALVET"]),
        Entry(label: "Étude", value: ["SCP VIALA"]),
        Entry(label: "Date et heure de l'audience", value: ["mardi 4 mars 2025 à 9 h 30"]),
    ]

    @Test func everyLabelStandsBeforeItsValue() throws {
        let title = [Placed(text: "ASSIGNATION EN RÉFÉRÉ", x: 200, y: 60)]
        let foot = [Placed(text: "PLAISE AU TRIBUNAL", x: 50, y: 300)]
        let stream = try #require(try ordered([title] + columns(hearing) + [foot]))
        #expect(
            text(stream) == [
                "ASSIGNATION EN RÉFÉRÉ", "Demandeur SCI DU LAC, 5 rue du Four, 48000 Mende",
                "Défendeur Monsieur Ugo CALVET, né le 3 mai 1970 à Mende, et Madame Lise CALVET", "Étude SCP VIALA",
                "Date et heure de l'audience mardi 4 mars 2025 à 9 h 30", "PLAISE AU TRIBUNAL",
            ])
        #expect(stream.lines.count == 7)
    }

    @Test func everyWordStaysOnceOnASlantingPage() throws {
        var blocks = columns(hearing)
        // Beside one label and beside the next.
        blocks[1][0] = Placed(text: blocks[1][0].text, x: 220, y: blocks[0][0].y + 5)
        blocks[0][1] = Placed(text: blocks[0][1].text, x: 50, y: blocks[0][0].y + 10)
        let read = TokenStream(pages: [try page(1, blocks)])
        let stream = try #require(try ordered(blocks))
        #expect(stream.tokens.map(\.text).sorted() == read.tokens.map(\.text).sorted())
    }

    @Test func aLabelOfTwoLinesStaysTogether() throws {
        var blocks = columns(hearing)
        blocks[0][3] = Placed(text: "Date et heure", x: 50, y: blocks[0][3].y)
        blocks[0].append(Placed(text: "de l'audience", x: 50, y: blocks[0][3].y + 13))
        let stream = try #require(try ordered(blocks))
        #expect(text(stream).last == "Date et heure de l'audience mardi 4 mars 2025 à 9 h 30")
    }

    @Test func whatIsReadByRowsStaysAsItIs() throws {
        let rows = columns(hearing.map { Entry(label: $0.label, value: [$0.value[0]]) })
        #expect(try ordered(zip(rows[0], rows[1]).map { [$0, $1] }) == nil)
    }

    @Test func partiesSideBySideAreNoForm() throws {
        let left = ["DEMANDEUR", "SCI DU LAC", "5 rue du Four", "48000 Mende"]
        let right = ["DÉFENDEUR", "Monsieur Ugo CALVET", "3 rue du Lac", "48000 Mende"]
        let blocks = [(left, 50.0), (right, 300.0)].map { lines, x in
            lines.enumerated().map { Placed(text: $0.element, x: x, y: 100 + 13 * Double($0.offset)) }
        }
        #expect(try ordered(blocks) == nil)
    }

    @Test func aLetterheadInTheMarginIsNoForm() throws {
        let margin = ["SCP VIALA", "Tél. :", "04 65 71 00 00", "Nos références :", "2024/118", "Étude :"]
        let body = [
            "COMMANDEMENT DE PAYER", "L'an deux mille vingt quatre et le vingt sept mars", "Sur demande de la société",
            "SCI DU LAC dont le siège est à Mende", "Représentée par son gérant", "Nous avons signifié",
        ]
        let blocks = [(margin, 50.0), (body, 200.0)].map { lines, x in
            lines.enumerated().map { Placed(text: $0.element, x: x, y: 100 + 13 * Double($0.offset)) }
        }
        #expect(try ordered(blocks) == nil)
    }

    @Test func fieldsAreFoundInAFormReadByColumns() throws {
        let read = try fields(.assignation, [try page(1, columns(hearing))])
        #expect(read.date(.audienceDate)?.iso == "2025-03-04")
        #expect(read.text(.bailleurNom) == "DU LAC")
        #expect(read.text(.locataire(0, .prenoms)) == "Ugo" && read.text(.locataire(1, .prenoms)) == "Lise")
    }
}
