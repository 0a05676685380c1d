import DossierModel
import DossierStore
import Foundation
import PageModel
import RuleFiles
import Testing

@testable import DossierPipeline

/// How words are filed and looked for, and how much misreading that forgives.
@Suite struct SearchFormsTests {
    private static func forms() throws -> SearchForms {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
        let file = try RuleFile(at: DataFolders(root: root).pipelines.appending(path: "search.yaml"))
        return SearchForms(try file.decode(SearchRules.self))
    }

    private static func fields(_ values: [(FieldPath?, String)]) -> ActeFields {
        let source = Provenance(author: .rule(RuleID(name: "r", version: 1)), page: 1, box: nil, rawText: "")
        return values.reduce(into: ActeFields()) { fields, entry in
            if let path = entry.0 { fields[path] = Extracted(.text(entry.1), confidence: .certain, source: source) }
        }
    }

    /// How well each word of a query fits an act; 0 when it is not found.
    private static func fit(_ query: String, _ fields: ActeFields, notes: DossierNotes? = nil) throws -> [Double] {
        let forms = try forms()
        let filed = Set(forms.forms(of: fields, notes: notes))
        return forms.words(of: query).map { word in word.forms.filter { filed.contains($0.key) }.values.max() ?? 0 }
    }

    private static let household = fields([
        (.locataire(0, .nom), "LE GOFF-QUILLEBŒUF"), (.locataire(0, .prenoms), "Théodorine"),
        (.logement(.voie), "12 bis rue des Courlis"), (.logement(.codePostal), "14000"),
        (.logement(.commune), "Saint-Avertin"), (FieldPath(.referenceDossier), "A28241.07"),
    ])

    @Test(arguments: [
        "le goff", "LeGoff", "quilleboeuf", "QUILLEBŒUF", "théodorine", "theodorine goff", "courlis 12",
        "rue des Courlis",
        "saint avertin", "14000", "A28241.07", "a28241 07", "A2824107",
    ])
    func `Accents, case, hyphens and blanks do not matter`(_ query: String) throws {
        #expect(try Self.fit(query, Self.household).allSatisfy { $0 >= 0.9 }, "\(query)")
    }

    @Test(arguments: [
        "quilleboeut", "quileboeuf", "quilleboeulf", "quillebeouf", "theodorlne", "tneodorine", "thedorine",
    ])
    func `One slip in a name is forgiven`(_ query: String) throws {
        #expect(try Self.fit(query, Self.household).allSatisfy { $0 > 0 }, "\(query)")
    }

    @Test(arguments: ["courtois", "quiberon", "ozanne", "theodule", "14001", "a28242"])
    func `Another word is another word`(_ query: String) throws {
        #expect(try Self.fit(query, Self.household).contains(0), "\(query)")
    }

    @Test func `Numbers that people noted are found`() throws {
        let notes = DossierNotes(numeroRG: "24/00417", numeroEtat: "EXPL-998877")
        for query in ["24/00417", "2400417", "24 00417", "expl 998877"] {
            #expect(try Self.fit(query, Self.household, notes: notes).allSatisfy { $0 > 0 }, "\(query)")
        }
    }

    @Test func `A field that does not exist is told with its line`() throws {
        let file = RuleFile(
            name: "search.yaml",
            text: """
                version: 1
                names: [locataires.surnom]
                words: []
                references: []
                confusions: []
                forgive_from: 5
                left_out: []
                """)
        let error = #expect(throws: RuleFileError.self) { try file.decode(SearchRules.self) }
        #expect(error?.line == 2 && error?.message.contains("surnom") == true)
    }
}
