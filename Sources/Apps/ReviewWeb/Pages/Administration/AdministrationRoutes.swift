import AccessModel
import DossierPipeline
import DossierStore
import Foundation
import Hummingbird
import Vault

/// What whoever looks after an installation wants to see: its health, its rules, its places, what was done by whom.
struct AdministrationRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("administration", .signedIn(.administrate), health),
            .get("administration/regles", .signedIn(.administrate), rules),
            .get("administration/lieux", .signedIn(.administrate), places),
            .get("administration/audit", .signedIn(.seeAudit), audit),
            .post("administration/audit/verification", .signedIn(.seeAudit), verify),
        ]
    }

    @Sendable private func health(_ request: DeskRequest) async throws -> Response {
        let person = try request.person()
        let machine = try await desk.machine()
        let page = try await desk.offload {
            HealthPage(
                frame(request, .health), findings: try person.desk.health() + machine,
                status: try person.desk.storeStatus(), waiting: try desk.uploads.waitingCount())
        }
        return .html(try desk.resources.templates.render(.health, page))
    }

    @Sendable private func rules(_ request: DeskRequest) async throws -> Response {
        let person = try request.person()
        let groups = try await desk.offload { try person.desk.rulesInForce() }
        let page = RulesPage(frame(request, .rules), groups, table: desk.workspace.access)
        return .html(try desk.resources.templates.render(.rules, page))
    }

    @Sendable private func places(_ request: DeskRequest) async throws -> Response {
        let person = try request.person()
        let uses = try await desk.offload { try person.desk.placesInUse() }
        return .html(try desk.resources.templates.render(.places, PlacesPage(frame(request, .places), uses)))
    }

    /// Entries of one page of the trail.
    static let auditPageSize = 100

    @Sendable private func audit(_ request: DeskRequest) async throws -> Response {
        try await auditPage(request, before: request.query("avant").flatMap(Int.init), verified: nil)
    }

    @Sendable private func verify(_ request: DeskRequest) async throws -> Response {
        let person = try request.person()
        let found = try await desk.offload { try person.desk.verifyAudit() }
        return try await auditPage(request, before: nil, verified: found)
    }

    private func auditPage(
        _ request: DeskRequest, before position: Int?, verified: AuditVerification?
    ) async throws -> Response {
        let person = try request.person()
        let page = try await desk.offload {
            // One more than is shown tells whether there are older ones.
            AuditPage(
                frame(request, .audit),
                try person.desk.auditRecords(before: position ?? .max, limit: Self.auditPageSize + 1),
                names: try person.desk.authorNames(), table: desk.workspace.access, isNewest: position == nil,
                verified: verified)
        }
        return .html(try desk.resources.templates.render(.audit, page))
    }

    private func frame(_ request: DeskRequest, _ here: AdministrationFrame.Place) -> AdministrationFrame {
        AdministrationFrame(request, of: desk, here)
    }
}

/// What stands around every page of the administration.
struct AdministrationFrame {
    enum Place: String, CaseIterable {
        case health = "/administration"
        case accounts = "/administration/comptes"
        case places = "/administration/lieux"
        case rules = "/administration/regles"
        case audit = "/administration/audit"

        var label: String {
            switch self {
            case .health: "État"
            case .accounts: "Comptes"
            case .places: "Organisations et territoires"
            case .rules: "Règles en vigueur"
            case .audit: "Journal d'audit"
            }
        }

        var act: Act {
            switch self {
            case .health, .places, .rules: .administrate
            case .accounts: .manageAccounts
            case .audit: .seeAudit
            }
        }
    }

    let shell: Shell
    let tabs: [Shell.Link]

    init(_ request: DeskRequest, of desk: Desk, _ here: Place) {
        shell = Shell(request, of: desk, title: here.label, here: "/administration")
        tabs = Place.allCases.filter { request.visitor?.may($0.act) ?? false }
            .map { Shell.Link(label: $0.label, address: $0.rawValue, isHere: $0 == here) }
    }
}
