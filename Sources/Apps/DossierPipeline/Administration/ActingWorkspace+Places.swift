public import AccessModel
public import DossierStore

extension ActingWorkspace {
    /// The organisations and territories in use, with how many accounts and dossiers each has; sorted.
    public func placesInUse() throws -> [PlaceUse] {
        try perform(.administrate, detail: "places") { try $0.placesInUse() }
    }

    /// Where this account may bring files: the choices it has beyond its own place.
    public func importPlaces() throws -> (organisations: [OrganisationCode], territories: [TerritoryCode]) {
        try perform(.import, amount: 0, detail: "places") { store in
            guard try gate.require(.import, on: nil) == .everything else {
                let own = try store.activePrincipal(account)?.territories ?? []
                return ([], own.count > 1 ? own.sorted() : [])
            }
            let known = try store.placesInUse()
            return (
                known.filter { $0.kind == .organisation }.compactMap { OrganisationCode($0.code) },
                known.filter { $0.kind == .territory }.compactMap { TerritoryCode($0.code) }
            )
        }
    }
}
