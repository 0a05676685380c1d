import DossierModel
import DossierPipeline
import Foundation
import PageModel
import Testing

@Suite struct ResultsFileTests {
    static func document() throws -> DocumentResult {
        let source = Provenance(
            author: .rule(RuleID(name: "extraction.date_acte", version: 2)), page: 3,
            box: Box(left: 10.04, top: 20, width: 30, height: 5), rawText: "12 mars 2024")
        var fields = ActeFields()
        let day = try #require(CalendarDate(iso: "2024-03-12"))
        fields[.dateActe] = Extracted(.date(day), confidence: .certain, source: source)
        fields[.loyerMensuel] = Extracted(.amount(Montant(cents: 77_945)), confidence: .certain, source: source)
        fields[.locataire(0, .nom)] = Extracted(.text("ŒUVRARD"), confidence: .certain, source: source)
        fields[.locataire(0, .civilite)] = Extracted(.choice("Mme"), confidence: .certain, source: source)
        fields[.demande(.expulsion)] = Extracted(.flag(true), confidence: .certain, source: source)
        fields[.demande(.depens)] = Extracted(.flag(false), confidence: .certain, source: source)
        fields[.numeroRG] = Extracted(.text("24/01234"), confidence: .certain, source: source)
        let pages = try #require(PageRange(3, 5))
        let acte = Acte(
            id: ActeID(rawValue: "a-1"), sourceDigest: "00",
            segment: Segment(pages: pages, kind: .denonciationCaution, confidence: .certain, reasons: []),
            contents: ActeContents(fields: fields))
        return DocumentResult(acte: acte, dossier: DossierID(rawValue: "d-1"), duplicateOf: ("a.pdf", pages))
    }

    @Test func `Fields stand in the shape of the shared format, others under extra`() throws {
        let file = ResultsFile([FileResult(name: "b.pdf", outcome: .success([try Self.document()]))])
        let json = try JSONSerialization.jsonObject(with: try file.encoded()) as? [String: Any]
        let entry = (json?["b.pdf"] as? [String: Any])?["documents"] as? [[String: Any]]
        let document = try #require(entry?.first)
        #expect(document["type"] as? String == "autre")
        #expect(document["kind"] as? String == "denonciation_caution")
        #expect(document["pages"] as? [Int] == [3, 5])
        let fields = try #require(document["fields"] as? [String: Any])
        #expect(fields["date_acte"] as? String == "2024-03-12")
        #expect(fields["loyer_mensuel"] as? Double == 779.45)
        #expect(fields["demandes"] as? [String] == ["expulsion"])
        #expect((fields["locataires"] as? [[String: String]]) == [["nom": "ŒUVRARD", "civilite": "Mme"]])
        #expect(fields["numero_rg"] == nil)
        #expect((document["extra"] as? [String: Any])?["numero_rg"] as? String == "24/01234")
        #expect((document["duplicate_of"] as? [String: Any])?["file"] as? String == "a.pdf")
    }

    @Test func `A refused file keeps its key, with code and sentence`() throws {
        let file = ResultsFile([FileResult(name: "x.pdf", outcome: .failure(Refusal(.encrypted, stage: .opening)))])
        let text = String(decoding: try file.encoded(), as: UTF8.self)
        #expect(text.contains("\"encrypted\""))
        #expect(text.contains("mot de passe"))
    }

    @Test func `Equal results give equal bytes`() throws {
        let a = try ResultsFile([FileResult(name: "b.pdf", outcome: .success([try Self.document()]))]).encoded()
        let b = try ResultsFile([FileResult(name: "b.pdf", outcome: .success([try Self.document()]))]).encoded()
        #expect(a == b)
    }
}
