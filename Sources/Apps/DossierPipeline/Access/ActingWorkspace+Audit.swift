import AccessModel
public import DossierModel
public import DossierStore
public import Vault

extension ActingWorkspace {
    /// The newest entries of the audit trail; with `dossier`, those about it and its acts.
    ///
    /// - Parameter position: only entries older than that at this position.
    public func auditRecords(
        of dossier: DossierID? = nil, before position: Int = .max, limit: Int
    ) throws -> [AuditRecord] {
        try gate.list(.seeAudit) { store, _ in
            try store.auditRecords(of: dossier, before: position, limit: limit)
        }
    }

    /// The head of the trail, for keeping elsewhere.
    public func auditHead() throws -> AuditHead {
        try perform(.seeAudit, detail: "head") { _ in }
        return try store.auditHead()
    }

    /// Checks the trail; see `DossierStore.verifyAudit`. Noted only when all is well: a trail that is not is left as it is.
    public func verifyAudit(against exported: AuditHead? = nil) throws -> AuditVerification {
        try gate.require(.seeAudit, on: nil)
        let found = try store.verifyAudit(against: exported)
        if found.faults.isEmpty { try perform(.seeAudit, detail: "verify") { _ in } }
        return found
    }

    /// Goes on from the trail as it is, after a person has looked into what is missing.
    public func acceptAudit() throws {
        try gate.require(.seeAudit, on: nil)
        try store.acceptAudit { AuditEntry(.trailAccepted, by: account, amount: $0) }
    }
}
