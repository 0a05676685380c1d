package import AccessModel
package import DossierStore
import Foundation
import Glibc

extension AccessGate {
    /// The gate for whoever runs this process. In data without accounts, the first user of the operating system gets one as
    /// administrator, so that nothing has to be typed before; later ones have to be given theirs.
    ///
    /// - Throws: `AccessError.noAccount` with the command that an administrator must type.
    package static func ofSystemUser(store: DossierStore, table: AccessTable) throws -> AccessGate {
        let user = geteuid()
        if let known = try store.account(systemUser: user), known.state == .active {
            return AccessGate(known.id, store: store, table: table)
        }
        guard let first = try firstAccount(of: user, in: store) else {
            try store.record(AuditEntry(.failedLogin, by: nil, outcome: .refused, detail: "system_user"))
            throw AccessError.noAccount(systemUser: user)
        }
        return AccessGate(first, store: store, table: table)
    }

    /// Nil when there are accounts already.
    private static func firstAccount(of user: UInt32, in store: DossierStore) throws -> AccountID? {
        try store.transaction {
            guard try !store.hasAccounts(),
                let new = NewAccount(
                    login: name(of: user), roles: [.administrateur], systemUser: user)
            else { return nil }
            let id = try store.addAccount(new)
            try store.record(AuditEntry(.firstAccount, by: id, on: .account(id)))
            return id
        }
    }

    /// The name in the system's list of users, else the number.
    private static func name(of user: UInt32) -> String {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        guard getpwuid_r(user, &entry, &buffer, buffer.count, &found) == 0, found != nil, let name = entry.pw_name
        else {
            return "utilisateur-\(user)"
        }
        return String(cString: name)
    }
}
