import Foundation
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
        ColumnSplit(try block(rows)).parted().blocks
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

    @Test func anIndentedLineBelongsToItsColumn() throws {
        let read = try read([
            [("Des loyers étant demeurés impayés, un", 50), ("c) condamner la défenderesse au paiement", 280)],
            [("commandement de payer a été signifié", 50), ("de la somme de mille euros, arrêtée", 300)],
            [("pour la somme de mille euros", 50), ("au dernier jour de mai", 300)],
            [("La dette n'a cessé de croître", 50), ("d) fixer une indemnité mensuelle", 280)],
            [("et atteint deux mille euros", 50), ("e) ordonner le départ", 280)],
            [("au premier juin", 50), ("f) dire que les dépens sont dus", 280)],
        ])
        #expect(
            read.contains(
                "la somme de mille euros, arrêtée / au dernier jour de mai / d) fixer une indemnité mensuelle"))
    }

    /// Lines of blocks at their places on a page, as the stream reads them.
    private func order(_ blocks: [[(String, Double, Double)]]) throws -> String {
        let built = try blocks.map { lines in
            let rows = try lines.map { text, start, top in
                var x = start
                let words = try text.split(separator: " ").map { part in
                    let width = Double(part.count) * 4
                    defer { x += width + 4 }
                    let box = try #require(Box(left: x, top: top, width: width, height: 10))
                    return try #require(Word(text: String(part), box: box, confidence: .certain))
                }
                return words
            }
            // Words of one row are one line, whatever column they stand in.
            let grouped = Dictionary(grouping: rows.joined(), by: \.box.top).sorted { $0.key < $1.key }
            return try #require(Block(lines: grouped.compactMap { Line(words: $0.value) }))
        }
        let page = try #require(
            PageText(
                number: 1, width: 595, height: 842, source: .ocr, blocks: built, quality: .init(confidence: .certain)))
        let stream = TokenStream(pages: [page])
        return stream.lines.map { stream.text($0) }.joined(separator: " / ")
    }

    private let strips: [[(String, Double, Double)]] = [
        [
            ("un bail a été conclu le", 50, 100), ("constater la résiliation du bail", 300, 100),
            ("premier mai deux mille dix", 50, 114), ("ordonner le départ des lieux", 300, 114),
        ],
        [
            ("le loyer est de cinq cents", 50, 134), ("condamner la partie au paiement", 300, 134),
            ("euros par mois sans les charges", 50, 148), ("de la somme de mille euros", 300, 148),
        ],
        // One line on each side shows no column by itself.
        [("la dette n'a cessé de croître", 50, 168), ("fixer une indemnité mensuelle égale au loyer", 300, 182)],
    ]

    @Test func columnsCutIntoStripsAreReadWhole() throws {
        let head = [("ASSIGNATION devant le tribunal judiciaire de Mende qui siège à Mende", 50.0, 60.0)]
        let read = try order([head] + strips)
        let right = try #require(read.range(of: "constater"))
        #expect(read.hasPrefix("ASSIGNATION"))
        #expect(read[..<right.lowerBound].contains("la dette n'a cessé de croître"))
        #expect(read[right.lowerBound...].contains("mille euros / fixer une indemnité"))
    }

    @Test func aLineAcrossEndsTheColumns() throws {
        var blocks = strips
        blocks.insert([("PAR CES MOTIFS et tous autres à produire plaise au tribunal de juger ainsi", 50, 126)], at: 1)
        let read = try order(blocks)
        let across = try #require(read.range(of: "PAR CES MOTIFS"))
        #expect(read[..<across.lowerBound].contains("ordonner le départ"))
        #expect(read[across.upperBound...].contains("le loyer est"))
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
