import DossierModel
import Foundation
import FrenchText
import PDFEngine
import RuleFiles
import Testing

@testable import DSFForms

@Suite struct LetterTests {
    private static func text(of pdf: Data) throws -> String {
        let file = try PDFFile(bytes: pdf)
        return try (1...file.pageCount).map { number in
            try file.page(number).words().map(\.text).joined(separator: " ")
        }.joined(separator: " ")
    }

    private static func facts() throws -> LetterFacts {
        var facts = LetterFacts(day: try day("2024-04-02"), reference: "d-0042")
        facts.sender = ["ADIL de l'Exemple", "Odile Œuvrard", "04 00 00 00 00"]
        facts.recipient = ["Madame Ninon BRÉHAL", "27 rue des Vanniers", "30900 NÎMES"]
        facts.signatory = "Odile Œuvrard"
        facts.landlord = "SCI LES TROIS CYPRÈS"
        return facts
    }

    @Test func `What is known stands in the letter, and what is not leaves no hole`() throws {
        let typefaces = try DSFTypefaces.load(from: folders)
        let template = try LetterTemplate.load("offre-entretien", from: folders)
        var facts = try Self.facts()
        facts.hearing = "le 03/06/2024 à 9 h 30, tribunal judiciaire de Nîmes"
        facts.hearingDate = try day("2024-06-03")
        facts.interviewDue = try day("2024-04-23")
        let open = try Self.text(of: template.pdf(facts, typefaces: typefaces))
        #expect(open.contains("au plus tard le 23/04/2024") && open.contains("03/06/2024") && open.contains("BRÉHAL"))
        facts.appointment = "le 15/04/2024 à 14 h 30, 2 place de la Mairie"
        let fixed = try Self.text(of: template.pdf(facts, typefaces: typefaces))
        #expect(fixed.contains("entretien le 15/04/2024") && !fixed.contains("Appelez-nous dès"))
        let bare = try Self.text(of: template.pdf(try Self.facts(), typefaces: typefaces))
        #expect(!bare.contains("L'audience est fixée") && !bare.contains("{{") && bare.contains("SCI LES TROIS CYPRÈS"))
        #expect(try template.pdf(facts, typefaces: typefaces) == template.pdf(facts, typefaces: typefaces))
    }

    @Test func `Every letter that ships is read, and one that names what nobody knows is refused with its line`() throws
    {
        _ = try LetterTemplate.load("demande-bailleur", from: folders)
        let text = """
            title: t
            subject: s
            greeting: g
            paragraphs:
              - "{{bailleur}}"
              - "{{#surprise}}x{{/surprise}}"
            closing: c
            footer: f
            """
        #expect {
            try LetterTemplate(RuleFile(name: "essai.yaml", text: text))
        } throws: { error in
            "\(error)".contains("surprise") && (error as? RuleFileError)?.line == 6
        }
    }
}

@Suite struct EntryTests {
    private static func typed(_ text: String, _ id: String) throws -> DSFValue? {
        let edition = try DSFEdition.load(from: shippedFolder)
        let reading = EntryReading(lexicons: try Lexicons(from: folders))
        return reading.value(of: text, in: try #require(edition.field(DSFFieldID(id))))
    }

    @Test(arguments: [
        ("1234,56", 123_456), ("1 234,5 €", 123_450), ("1\u{202F}234.56\u{A0}€", 123_456), ("850", 85_000),
        ("850 euros", 85_000), ("0", 0), ("mille deux cents euros", 120_000),
    ])
    func `Amounts are read as people write them`(text: String, cents: Int) throws {
        #expect(try Self.typed(text, "2.22") == .amount(Montant(cents: cents)))
    }

    @Test(arguments: ["-5", "12,345", "beaucoup", "1e3", ""])
    func `What is no amount is none`(text: String) throws { #expect(try Self.typed(text, "2.22") == nil) }

    @Test func `People's words stand over papers, can be taken back, and never fill a total`() throws {
        let edition = try DSFEdition.load(from: shippedFolder)
        let draft = DSFDraft(
            dossier: DossierID(rawValue: "d-1"), status: .due,
            answers: [DSFFieldID("1.01"): DSFAnswer(value: .text("LU"), origin: .dossier)])
        let completed = edition.completing(
            draft,
            with: [
                DSFFieldID("1.01"): .empty, DSFFieldID("1.02"): .value(.text("Ninon")),
                DSFFieldID("2.40"): .value(.amount(Montant(cents: 1))), .blankReason: .value(.choice("REFUS")),
                DSFFieldID("12.99"): .value(.text("x")), DSFFieldID("1.12"): .value(.text("deux")),
            ])
        #expect(completed[DSFFieldID("1.01")] == nil && completed[DSFFieldID("1.02")]?.value == .text("Ninon"))
        #expect(completed[DSFFieldID("2.40")] == nil && completed.blankReason == "REFUS")
        #expect(completed.findings.count { $0.code == "SAISIE_NON_REPRISE" } == 3)
        let restored = edition.completing(draft, with: [DSFFieldID("1.01"): .withdrawn])
        #expect(restored[DSFFieldID("1.01")]?.value == .text("LU"))
    }

    @Test func `Rubrics tell what is missing`() throws {
        let edition = try DSFEdition.load(from: shippedFolder)
        let empty = DSFDraft(dossier: DossierID(rawValue: "d-1"), status: .due)
        let checks = edition.rubricChecks(of: empty)
        #expect(checks.map(\.rubric) == DecreeRubric.allCases)
        #expect(checks.filter { $0.state == .sansObjet }.map(\.rubric) == [.d13, .d14, .d15])
        let present = edition.completing(empty, with: [DSFFieldID("6.02"): .value(.choice("oui"))])
        #expect(edition.rubricChecks(of: present).first { $0.rubric == .d02 }?.state == .complete)
        let partly = edition.completing(empty, with: [DSFFieldID("8.01"): .value(.text("Œuvrard"))])
        let author = edition.rubricChecks(of: partly).first { $0.rubric == .d01 }
        #expect(author?.state == .partial && author?.missing.contains(DSFFieldID("8.02")) == true)
    }
}
