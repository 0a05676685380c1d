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

    /// Nil for those who may not assign this dossier.
    init?(of id: DossierID, for person: Visitor) throws {
        guard person.may(.assign) else { return nil }
        let sheet: AssignmentSheet
        do { sheet = try person.desk.assignmentSheet(of: id) } catch is AccessError { return nil }
        address = "/dossiers/\(id.rawValue)/attribution"
        let place = sheet.place
        organisations = sheet.organisations.map {
            Choice(code: $0.rawValue, isChosen: $0.rawValue == place.organisation)
        }
        territories = sheet.territories.map { Choice(code: $0.rawValue, isChosen: $0.rawValue == place.territory) }
        let ways = [
            Self.words("organisation", place.organisations, isAssigned: place.organisation != nil),
            Self.words("territoire", place.territories, isAssigned: place.territory != nil),
        ]
        words = ways.joined(separator: " ; ")
    }

    private static func words(_ kind: String, _ codes: [String], isAssigned: Bool) -> String {
        guard !codes.isEmpty else { return "\(kind) : aucun" + (kind == "organisation" ? "e" : "") }
        return "\(kind) : \(codes.joined(separator: ", ")) (\(isAssigned ? "par attribution" : "d'après ses pièces"))"
    }
}
