import AccessModel
import CaseLinking
public import DossierModel
public import DossierStore
import Foundation
import Pseudonymisation
import Vault

extension ActingWorkspace {
    /// The same account together with somebody else, who proves who they are: for acts that take two.
    ///
    /// - Throws: `SignInError`.
    public func together(with credentials: Credentials) throws -> ActingWorkspace {
        let second = try workspace.authenticate(credentials)
        return ActingWorkspace(
            gate: AccessGate(account, second: second.account, store: store, table: workspace.access),
            workspace: workspace)
    }

    /// The dossiers behind one pseudonym, on a legal ground. Takes two accounts with two roles, and is noted.
    ///
    /// - Parameter ground: a code of the ground, in small letters.
    public func reidentify(
        _ pseudonym: String, recipient: String, project: String, ground: String
    ) throws -> [DossierID] {
        let sources = try datasetSources()
        return try perform(.reidentify, detail: "ground=\(ground)") { store in
            let domain = DatasetRequest.domain(recipient: recipient, project: project)
            let people = Reidentification(
                key: PseudonymKey(try store.vault.datasetKey(for: domain, at: Date())), lexicons: steps.lexicons,
                isSameName: steps.linker.isSameName)
            return people.dossiers(behind: pseudonym, among: sources)
        }
    }
}
