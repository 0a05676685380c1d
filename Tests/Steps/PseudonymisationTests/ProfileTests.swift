import RuleFiles
import Testing

@testable import Pseudonymisation

@Suite struct ProfileTests {
    private static func profile(_ columns: String, thresholds: String = "{ k: 5, l: 1, max_suppression: 0.2 }")
        -> RuleFile
    {
        RuleFile(
            name: "essai.yaml",
            text: """
                version: 1
                name: essai
                title: Essai
                purpose: Essai
                months: 1
                microdata: rows
                thresholds: \(thresholds)
                tables:
                  personnes:
                    \(columns)
                """)
    }

    @Test(
        "A column that names somebody is refused with file and line when it would be kept",
        arguments: ["nom", "prenoms", "naissance", "personne"])
    func direct(column: String) {
        #expect(throws: RuleFileError.self) { try DatasetProfile.load(from: Self.profile("\(column): keep")) }
        do {
            _ = try DatasetProfile.load(from: Self.profile("\(column): keep"))
        } catch {
            #expect(error.file == "essai.yaml" && error.line == 10 && error.message.contains("désigne directement"))
        }
    }

    @Test(
        "An action that does not suit, an unknown column, an unknown action, falling bounds are refused",
        arguments: [
            "civilite: year", "age: keep", "civilite: hide", "naissance: { action: age_band, bounds: [30, 18] }",
            "naissance: age_band",
        ])
    func wrong(column: String) {
        #expect(throws: RuleFileError.self) { try DatasetProfile.load(from: Self.profile(column)) }
    }

    @Test(
        "k of one and shares above one are refused",
        arguments: [
            "{ k: 1, l: 1, max_suppression: 0.2 }", "{ k: 5, l: 0, max_suppression: 0.2 }",
            "{ k: 5, l: 1, max_suppression: 2 }",
        ])
    func thresholds(text: String) {
        #expect(throws: RuleFileError.self) {
            try DatasetProfile.load(from: Self.profile("civilite: keep", thresholds: text))
        }
    }

    @Test(
        "The shipped profiles load, with their thresholds",
        arguments: [("recherche", 5), ("ouvert", 11), ("demonstration", 5)])
    func shipped(name: String, k: Int) throws { #expect(try Invented.profile(name).thresholds.k == k) }
}

@Suite struct PlacesTests {
    @Test(
        "Postal codes give their département, Corsica and overseas too",
        arguments: [
            ("33700", "33"), ("20090", "2A"), ("20137", "2A"), ("20200", "2B"), ("20600", "2B"), ("97410", "974"),
            ("98800", "988"),
            ("01000", "01"),
        ])
    func departement(code: String, name: String) throws {
        #expect(try Invented.places().departement(ofPostalCode: code) == name)
    }

    @Test("What is no postal code gives none", arguments: ["", "3370", "3370O", "99999", "20999"])
    func none(code: String) throws { #expect(try Invented.places().departement(ofPostalCode: code) == nil) }

    @Test("An EPCI comes from the supplied table only, by commune and code together")
    func epci() throws {
        let places = try Invented.places([
            EPCIEntry(commune: "Mérignac", postalCode: "33700", name: "Métropole d'essai")
        ])
        #expect(places.epci(commune: "MERIGNAC", postalCode: "33700") == "Métropole d'essai")
        #expect(places.epci(commune: "MERIGNAC", postalCode: "33000") == nil)
        #expect(try Invented.places().epci(commune: "MERIGNAC", postalCode: "33700") == nil)
    }
}
