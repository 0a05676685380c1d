import AccessModel
public import DossierModel
public import DossierStore
import Foundation
import PageModel
public import Procedure

/// A dossier with what follows from it: obligation, deadlines.
public struct DossierView: Sendable {
    public let dossier: Dossier
    public let obligation: DSFObligation
    public let deadlines: [Deadline]
    /// Fields read with less confidence than this count as « à vérifier ».
    public let checkBelow: Double

    /// Fields to check over all distinct acts.
    public var fieldsToCheck: Int {
        dossier.distinctActes.reduce(0) { sum, acte in
            sum + acte.fields.paths.count { (acte.fields[$0]?.confidence.value ?? 1) < checkBelow }
        }
    }

    /// The soonest deadline that can still be met; else nil.
    public var nextDeadline: Deadline? {
        deadlines.filter { $0.state == .aVenir }.min { ($0.due?.iso ?? "9999") < ($1.due?.iso ?? "9999") }
    }
}

extension DossierView {
    /// For machines; sorted keys.
    public var json: JSONValue {
        .object([
            "id": .string(dossier.id.rawValue), "dsf": .string(obligation.label),
            "dsf_motif": .string(obligation.reason),
            "champs_a_verifier": .integer(fieldsToCheck), "echeances": .list(deadlines.map(Self.json)),
            "actes": .list(dossier.actes.map(Self.json)),
        ])
    }

    private static func json(_ deadline: Deadline) -> JSONValue {
        var object: [String: JSONValue] = [
            "nature": .string(deadline.kind.rawValue), "etat": .string(deadline.state.rawValue),
            "calcul": .string(deadline.explanation), "source": .string(deadline.source),
        ]
        object["date"] = deadline.due.map { .string($0.iso) }
        object["manque"] = deadline.missing.map { .string($0) }
        return .object(object)
    }

    private static func json(_ acte: Acte) -> JSONValue {
        let fields = FieldsJSON(acte.fields)
        var object: [String: JSONValue] = [
            "id": .string(acte.id.rawValue), "nature": .string(acte.kind.rawValue),
            "pages": .list([.integer(acte.segment.pages.first), .integer(acte.segment.pages.last)]),
            "champs": .object(fields.listed.merging(fields.extra) { first, _ in first }),
            "confiance": .object(fields.confidences),
        ]
        object["numerisation_de"] = acte.duplicateOf.map { .string($0.rawValue) }
        return .object(object)
    }
}

extension ActingWorkspace {
    /// One dossier in full.
    public func view(of id: DossierID) throws -> DossierView {
        try perform(.seeDossier, on: .dossier(id)) { view(of: try $0.dossier(id)) }
    }

    /// All dossiers within reach, the soonest deadline first.
    public func views() throws -> [DossierView] {
        try gate.list(.seeDossier) { try $0.allDossiers(within: $1) }.map(view).sorted {
            ($0.nextDeadline?.due?.iso ?? "9999", $0.dossier.id.rawValue)
                < ($1.nextDeadline?.due?.iso ?? "9999", $1.dossier.id.rawValue)
        }
    }

    /// Counts over the whole store; nil for those who do not see all of it.
    public func storeStatus() throws -> StoreStatus? {
        guard try gate.offers(.administrate) else { return nil }
        return try perform(.administrate) { try $0.status() }
    }

    func view(of dossier: Dossier) -> DossierView {
        DossierView(
            dossier: dossier, obligation: steps.calendar.dsfObligation(for: dossier),
            deadlines: steps.calendar.deadlines(for: dossier, today: today),
            checkBelow: steps.settings.review.checkBelow)
    }
}

extension JSONValue {
    /// Sorted keys, indented.
    public func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Sorted keys, on one line.
    public func line() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
