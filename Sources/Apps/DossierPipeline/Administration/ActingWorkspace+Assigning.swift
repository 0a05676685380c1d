public import AccessModel
public import DossierModel
public import DossierStore

/// Where a dossier lies, and where it may be assigned: codes that an account or a dossier has already, so that a slip of
/// the pen cannot send a household where nobody looks.
public struct AssignmentSheet: Sendable {
    public let place: DossierPlace
    public let organisations: [OrganisationCode]
    public let territories: [TerritoryCode]
}

extension ActingWorkspace {
    /// Where a dossier may be assigned.
    public func assignmentSheet(of id: DossierID) throws -> AssignmentSheet {
        try perform(.assign, on: .dossier(id), amount: 0, detail: "places") { try assignmentSheet(of: id, in: $0) }
    }

    func mayAssign(_ id: DossierID) -> Bool { (try? gate.require(.assign, on: .dossier(id))) != nil }

    func assignmentSheet(of id: DossierID, in store: DossierStore) throws -> AssignmentSheet {
        let known = try store.placesInUse()
        return AssignmentSheet(
            place: try store.place(of: id),
            organisations: known.filter { $0.kind == .organisation }.compactMap { OrganisationCode($0.code) },
            territories: known.filter { $0.kind == .territory }.compactMap { TerritoryCode($0.code) })
    }

    /// Says where a dossier belongs from now on, in place of where its papers came from.
    public func assign(_ id: DossierID, to place: ImportPlace) throws {
        try perform(.assign, on: .dossier(id)) { store in
            try store.assign(id, owner: place.organisation?.rawValue, territory: place.territory?.rawValue)
        }
    }
}
