public import AccessModel
import DossierModel
package import DossierStore
import ReadingClient

/// A workspace in the hands of an account: all that reads or writes dossiers and sources is here, and passes the gate. A
/// light value; the command line has one, the web desk one a request.
public struct ActingWorkspace: Sendable {
    public let gate: AccessGate
    let workspace: Workspace

    public var account: AccountID { gate.account }
    /// The master key made by this opening; nil when there was one already.
    public var newKeyPath: String? { workspace.newKeyPath }

    var store: DossierStore { workspace.store }
    var steps: Steps { workspace.steps }
    var forms: FormMaker { workspace.forms }
    var client: ReadingClient { workspace.client }
    var today: CalendarDate { workspace.today }
    /// As what people add is signed.
    var author: String { account.rawValue }

    package func perform<Result>(
        _ act: Act, on subject: AccessSubject? = nil, amount: Int = 1, detail: String? = nil,
        _ work: (DossierStore) throws -> Result
    ) throws -> Result {
        try gate.perform(act, on: subject, amount: amount, detail: detail, work)
    }

    /// Logins by account id, for showing who corrected or noted; empty for those who may not see them.
    public func authorNames() throws -> [String: String] {
        guard try gate.offers(.seeAuthors) else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: try store.accountRecords().map { ($0.id.rawValue, $0.login) })
    }

    /// Throws unless the account may import to this place: for work that would find out only later.
    public func requireImport(to place: ImportPlace) throws {
        try perform(.import, amount: 0, detail: "ask") { _ in _ = try importPlace(place) }
    }

    /// Where papers that this account imports belong: what is asked for, else the account's own.
    ///
    /// - Throws: `AccessError.outOfReach` for a place that is not the account's.
    func importPlace(_ wanted: ImportPlace) throws -> ImportPlace {
        let reach = try gate.require(.import, on: nil)
        guard let own = try store.activePrincipal(account) else { return wanted }
        let place = ImportPlace(
            organisation: wanted.organisation ?? own.organisation,
            territory: wanted.territory ?? (own.territories.count == 1 ? own.territories.first : nil))
        guard case .within(let organisations, let territories) = reach else { return place }
        let isReached =
            place.organisation.map(organisations.contains) == true || place.territory.map(territories.contains) == true
        let isOwnTerritory = place.territory.map { own.territories.isEmpty || own.territories.contains($0) } ?? true
        let isOwnOrganisation = place.organisation == own.organisation
        guard isReached, isOwnTerritory, isOwnOrganisation else {
            throw AccessError.outOfReach(subject: "Cette organisation ou ce territoire")
        }
        return place
    }
}

extension Workspace {
    /// The workspace in the hands of somebody who has been authenticated.
    public func acting(as principal: Principal) -> ActingWorkspace {
        ActingWorkspace(gate: AccessGate(principal.account, store: store, table: access), workspace: self)
    }

    /// The same for an act that takes two accounts.
    public func acting(as principal: Principal, with second: Principal) -> ActingWorkspace {
        ActingWorkspace(
            gate: AccessGate(principal.account, second: second.account, store: store, table: access), workspace: self)
    }

    /// The workspace in the hands of the account that the command line's user of the operating system has.
    public func actingAsSystemUser() throws -> ActingWorkspace {
        ActingWorkspace(gate: try AccessGate.ofSystemUser(store: store, table: access), workspace: self)
    }
}
