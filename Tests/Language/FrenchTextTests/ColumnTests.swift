import PageModel
import Testing

@testable import FrenchText

@Suite struct ColumnTests {
    /// Lines of cells, each cell at its place, in one block.
    private func block(_ rows: [[(String, Double)]]) throws -> Block {
        let lines = try rows.enumerated().map { index, cells in
            let words = try cells.flatMap { text, start in
                var x = start
                return try text.split(separator: " ").map { part in
                    let width = Double(part.count) * 5
                    defer { x += width + 4 }
                    let box = try #require(Box(left: x, top: 100 + 14 * Double(index), width: width, height: 10))
                    return try #require(Word(text: String(part), box: box, confidence: .certain))
                }
            }
            return try #require(Line(words: words))
        }
        return try #require(Block(lines: lines))
    }

    private func read(_ rows: [[(String, Double)]]) throws -> String {
        let block = try block(rows)
        return ColumnSplit(block).blocks(of: block)
            .flatMap { $0.lines.map { $0.words.map(\.text).joined(separator: " ") } }.joined(separator: " / ")
    }

    @Test func twoColumnsOfProseAreReadOneAfterTheOther() throws {
        let read = try read([
            [("Madame Aline FAIVRE, née à Pau, demeurant", 50), ("Monsieur Gérard LE GOFF", 280)],
            [("12 rue de la Paix, 30000 Nîmes, ayant pour", 50), ("82 avenue Jean-Jaurès", 280)],
            [("mandataire Cabinet ORBEC", 50), ("35200 Rennes", 280)],
            [("Nous avons signifié et laissé copie du présent acte au destinataire, ce jour", 50)],
        ])
        #expect(
            read
                == "Madame Aline FAIVRE, née à Pau, demeurant / 12 rue de la Paix, 30000 Nîmes, ayant pour / mandataire Cabinet ORBEC / Monsieur Gérard LE GOFF / 82 avenue Jean-Jaurès / 35200 Rennes / Nous avons signifié et laissé copie du présent acte au destinataire, ce jour"
        )
    }

    @Test func tablesOfFiguresAndLabelsStayInRows() throws {
        #expect(
            try read([
                [("Loyers et charges impayés au 31 mai", 50), ("1 451,89 €", 320)],
                [("Coût du présent acte de justice", 50), ("106,19 €", 320)],
                [("Somme totale due", 50), ("1 558,08 €", 320)],
            ])
                == "Loyers et charges impayés au 31 mai 1 451,89 € / Coût du présent acte de justice 106,19 € / Somme totale due 1 558,08 €"
        )
        #expect(
            try read([
                [("Le demandeur", 50), ("Madame Aline FAIVRE demeurant 12 rue de la Paix", 140)],
                [("Le destinataire", 50), ("Monsieur Gérard LE GOFF demeurant 82 avenue Jaurès", 140)],
            ]).hasPrefix("Le demandeur Madame Aline"))
    }
}
