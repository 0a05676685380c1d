import Crypto
import DossierModel
import Foundation
import FrenchText
import PageModel
import RuleFiles

@testable import Pseudonymisation

/// Invented dossiers, rules of the repository and keys for the tests of this module.
enum Invented {
    static let folders = DataFolders(
        root: (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() })
    static let key = key("a")
    static func key(_ name: String) -> PseudonymKey {
        PseudonymKey(SymmetricKey(data: SHA256.hash(data: Data(name.utf8))))
    }

    static func profile(_ name: String) throws -> DatasetProfile {
        try DatasetProfile.load(from: RuleFile(at: folders.datasets.appending(path: "\(name).yaml")))
    }

    static func places(_ epci: [EPCIEntry] = []) throws -> Places {
        try Places.load(from: RuleFile(at: folders.datasets.appending(path: "departements.yaml")), epci: epci)
    }

    /// Names of eight letters may differ by two, of four by one.
    static let isSameName: NameComparison = { a, b in
        let shorter = min(a.utf8.count, b.utf8.count)
        let allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0
        return editDistance(a.utf8, b.utf8, limit: allowed) != nil
    }

    static func pseudonymiser(_ profile: DatasetProfile, key: PseudonymKey = key) throws -> Pseudonymiser {
        Pseudonymiser(
            profile: profile, key: key, places: try places(), lexicons: try Lexicons(from: folders),
            isSameName: isSameName)
    }

    static func acte(_ id: String, _ values: [String: FieldValue]) -> Acte { acte(id, .commandementDePayer, values) }

    static func acte(_ id: String, _ kind: ActeKind, _ values: [String: FieldValue]) -> Acte {
        var fields = ActeFields()
        for (name, value) in values {
            guard let path = FieldPath(name) else { continue }
            fields[path] = Extracted(
                value, confidence: .certain,
                source: Provenance(author: .rule(RuleID(name: "essai", version: 1)), page: 1, box: nil, rawText: ""))
        }
        let pages = PageRange(1, 1) ?? PageRange(1, 2)
        guard let pages else { preconditionFailure("1 to 1 is a range") }
        return Acte(
            id: ActeID(rawValue: id), sourceDigest: id,
            segment: Segment(pages: pages, kind: kind, confidence: .certain, reasons: []),
            contents: ActeContents(fields: fields))
    }

    static func tenant(
        _ nom: String, _ prenoms: String?, birth: String? = nil, nomNaissance: String? = nil, civilite: String? = nil,
        index: Int = 0
    ) -> [String: FieldValue] {
        var values: [String: FieldValue] = ["locataires[\(index)].nom": .text(nom)]
        values["locataires[\(index)].prenoms"] = prenoms.map(FieldValue.text)
        values["locataires[\(index)].nom_naissance"] = nomNaissance.map(FieldValue.text)
        values["locataires[\(index)].civilite"] = civilite.map(FieldValue.choice)
        values["locataires[\(index)].date_naissance"] = birth.flatMap(CalendarDate.init(iso:)).map(FieldValue.date)
        return values
    }

    static func dossier(_ id: String, _ actes: [Acte]) -> Dossier? {
        Dossier(id: DossierID(rawValue: id), actes: actes)
    }

    static func source(_ dossier: Dossier, state: String = "depassee") -> SourceDossier {
        SourceDossier(
            dossier: dossier,
            deadlines: [SourceDeadline(kind: "notification_prefet", state: state, marginDays: 12)],
            review: SourceReview(fieldsRead: 10, fieldsCorrected: 0, fieldsToCheck: 0))
    }
}
