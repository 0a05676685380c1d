import DossierModel
import Foundation
import PageModel
import Testing

@Suite struct FieldPathTests {
    @Test(arguments: [
        "date_acte", "adresse_logement.voie", "locataires[3].nom_naissance", "cautions[0].adresse", "demandes.depens",
    ])
    func `A path reads what it writes`(_ text: String) throws {
        #expect(try #require(FieldPath(text)).description == text)
    }

    @Test(arguments: [
        "", "nimporte", "date_acte.nom", "locataires.nom", "locataires[-1].nom", "locataires[01].nom",
        "cautions[0].voie", "demandes.x",
    ])
    func `A path that fits no field is rejected`(_ text: String) {
        #expect(FieldPath(text) == nil)
    }

    @Test func `Paths and values are shown in French`() throws {
        #expect(FieldPath.locataire(1, .nomNaissance).label == "Locataire 2, nom de naissance")
        #expect(FieldPath.demande(.expulsion).label == "Demande : expulsion")
        #expect(FieldValue.choice("6_semaines").display == "six semaines")
        #expect(FieldValue.choice("Mme").display == "Mme")
    }

    @Test func `Fields of the wrong kind do not decode`() {
        let json = Data(
            #"[{"path":"date_acte","extracted":{"value":{"text":{"_0":"hier"}},"confidence":1,"source":{"author":{"person":{"_0":"x"}},"rawText":""}}}]"#
                .utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ActeFields.self, from: json) }
    }

    @Test func `Equal fields encode to equal bytes`() throws {
        let source = Provenance(author: .rule(RuleID(name: "r", version: 1)), page: 1, box: nil, rawText: "x")
        var fields = ActeFields()
        fields[.locataire(1, .nom)] = Extracted(.text("B"), confidence: .certain, source: source)
        fields[.locataire(0, .nom)] = Extracted(.text("A"), confidence: .certain, source: source)
        #expect(fields.listCount(.locataires) == 2)
        let decoded = try JSONDecoder().decode(ActeFields.self, from: JSONEncoder().encode(fields))
        #expect(decoded == fields)
        #expect(decoded.paths.map(\.description) == ["locataires[0].nom", "locataires[1].nom"])
    }
}

@Suite struct ValueTests {
    @Test func `Only days that exist are dates`() {
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
        #expect(CalendarDate(iso: "2024-02-29") != nil)
        #expect(CalendarDate(iso: "2024-2-29") == nil)
    }

    @Test func `Day numbers, weekdays and months follow the calendar`() throws {
        let day = try #require(CalendarDate(iso: "2024-01-31"))
        #expect(day.dayNumber == 19_753)
        #expect(day.weekday == 3)
        #expect(day.adding(months: 1)?.iso == "2024-02-29")
        #expect(day.adding(days: 366)?.iso == "2025-01-31")
        #expect(CalendarDate(dayNumber: 0)?.iso == "1970-01-01")
    }

    @Test func `Amounts and hours are written in French typography`() {
        #expect(Montant(cents: 123_456).description == "1\u{202F}234,56\u{A0}€")
        #expect(Montant(cents: 5).description == "0,05\u{A0}€")
        #expect(TimeOfDay(hour: 14, minute: 30)?.french == "14\u{A0}h\u{A0}30")
    }
}
