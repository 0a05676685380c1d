import AccessModel
import DossierModel
import DossierPipeline
import DossierStore

/// Where a dossier lies, and the form that assigns it elsewhere.
struct AssignmentForm {
    struct Choice {
        let code: String
        let isChosen: Bool
    }

    let address: String
    /// Where it lies, in words.
    let words: String
    let organisations: [Choice]
    let territories: [Choice]

    init(_ sheet: AssignmentSheet, of id: DossierID) {
        address = "/dossiers/\(id.rawValue)/attribution"
        let place = sheet.place
        organisations = Self.choices(sheet.organisations.map(\.rawValue), chosen: place.organisation)
        territories = Self.choices(sheet.territories.map(\.rawValue), chosen: place.territory)
        let ways = [
            "organisation : " + (Self.words(place.organisations, isAssigned: place.organisation != nil) ?? "aucune"),
            "territoire : " + (Self.words(place.territories, isAssigned: place.territory != nil) ?? "aucun"),
        ]
        words = ways.joined(separator: " ; ")
    }

    private static func choices(_ codes: [String], chosen: String?) -> [Choice] {
        codes.map { Choice(code: $0, isChosen: $0 == chosen) }
    }

    /// Nil for nowhere.
    private static func words(_ codes: [String], isAssigned: Bool) -> String? {
        guard !codes.isEmpty else { return nil }
        return "\(codes.joined(separator: ", ")) (\(isAssigned ? "par attribution" : "d'après ses pièces"))"
    }
}
