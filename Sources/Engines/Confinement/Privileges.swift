import CSandbox
import Glibc

/// Who the process is.
enum Privileges {
    /// Debian's « nobody », owner of nothing.
    private static let nobody: UInt32 = 65534

    /// Becomes nobody where the process is root, drops all capabilities, and bars the way to any new privilege.
    ///
    /// - Parameter places: what must stay readable; root stays root, without capabilities, when it alone can read them.
    static func giveUp(keeping places: [String]) -> Bool {
        let cannotRegain = sandbox_no_new_privileges() == 0
        if geteuid() == 0, canRead(places, as: nobody) { _ = sandbox_become(nobody) }
        // Where there are none, nothing is asked: under the filter of a systemd unit the very question would be deadly.
        if sandbox_capabilities() != 0 { _ = sandbox_drop_capabilities() }
        return cannotRegain && sandbox_capabilities() == 0
    }

    private static func canRead(_ places: [String], as user: UInt32) -> Bool {
        guard seteuid(user) == 0 else { return false }
        defer { _ = seteuid(0) }
        return places.allSatisfy { faccessat(AT_FDCWD, $0, R_OK, AT_EACCESS) == 0 || errno == ENOENT }
    }
}
