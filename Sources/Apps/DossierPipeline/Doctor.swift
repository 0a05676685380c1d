import AccessModel
import DSFForms
import DossierStore
public import Foundation
import Glibc
public import RuleFiles
public import Vault

/// Examines an installation: libraries, languages, rules, forms, data. What is wrong comes with the command that mends it.
public struct Doctor: Sendable {
    public struct Finding: Sendable {
        public let subject: String
        public let isHealthy: Bool
        /// French: what was found, or what is wrong.
        public let message: String
        /// The command that mends it.
        public let remedy: String?

        public init(subject: String, isHealthy: Bool, message: String, remedy: String?) {
            self.subject = subject
            self.isHealthy = isHealthy
            self.message = message
            self.remedy = remedy
        }
    }

    /// What the engines say of themselves; gathered by the caller, because only the worker links the decoders.
    public struct Engine: Sendable {
        public let name: String
        /// Nil when it is missing or too old.
        public let version: String?
        public let remedy: String

        public init(name: String, version: String?, remedy: String) {
            self.name = name
            self.version = version
            self.remedy = remedy
        }

        public var finding: Finding {
            Finding(
                subject: name, isHealthy: version != nil, message: version ?? "absent",
                remedy: version == nil ? remedy : nil)
        }
    }

    private let folders: Result<DataFolders, any Error>
    private let dataFolder: URL
    private let keyFolder: KeyFolder
    private let engines: [Engine]

    public init(folders: Result<DataFolders, any Error>, dataFolder: URL, keyFolder: KeyFolder, engines: [Engine]) {
        self.folders = folders
        self.dataFolder = dataFolder
        self.keyFolder = keyFolder
        self.engines = engines
    }

    public func examine() -> [Finding] { installation() + data() }

    /// The same of a store that is open already.
    func examine(_ store: DossierStore) -> [Finding] { installation() + data(in: .success(store)) }

    private func installation() -> [Finding] { engines.map(\.finding) + [rules(), access(), forms()] }

    private func rules() -> Finding {
        check("Règles", remedy: "corrigez la ligne indiquée, ou réinstallez Recto") {
            let steps = try Steps(folders: try folders.get())
            _ = try steps.reading.rules()
            _ = (try KeySettings.load(from: folders.get()), try RetentionRules.load(from: folders.get()))
            return
                "valides (tri \(steps.versions.sorting), extraction \(steps.versions.extraction), rapprochement \(steps.versions.linking))"
        }
    }

    private func forms() -> Finding {
        check("Formulaire DSF", remedy: "corrigez la ligne indiquée, ou réinstallez Recto") {
            let folders = try folders.get()
            let edition = try DSFEdition.load(from: try Steps(folders: folders).defaultEdition(in: folders))
            return "\(edition.form), édition \(edition.name) : \(edition.fields.count) champs"
        }
    }

    private func access() -> Finding {
        check("Droits et connexion", remedy: "corrigez la ligne indiquée, ou réinstallez Recto") {
            let folders = try folders.get()
            _ = try (AccessTable.load(from: folders), CommonPasswords.load(from: folders))
            let rules = try SignInRules.load(from: folders)
            let roles = rules.secondFactor.sorted().map(\.rawValue).joined(separator: ", ")
            return "\(Role.allCases.count) rôles, \(Act.allCases.count) actes ; code exigé : \(roles)"
        }
    }

    /// Opens nothing that is not there: to examine must not create a store.
    private func data() -> [Finding] {
        let database = dataFolder.appending(path: "recto.sqlite").path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: database) else {
            return [Finding(subject: "Données", isHealthy: true, message: "aucune encore", remedy: nil)]
        }
        return data(in: Result { try DossierStore.openOrCreate(dataFolder: dataFolder, keyFolder: keyFolder) })
    }

    private func data(in opened: Result<DossierStore, any Error>) -> [Finding] {
        let content = check("Données", remedy: "vérifiez --data et --keys, ou restaurez une sauvegarde") {
            let status = try opened.get().status()
            return "\(status.dossiers) dossiers, \(status.pages) pages"
        }
        guard let store = try? opened.get() else { return [content] }
        return [content, accounts(in: store), trail(of: store)]
    }

    private func accounts(in store: DossierStore) -> Finding {
        check("Comptes", remedy: "recto user list") {
            let accounts = try store.accountRecords()
            guard !accounts.isEmpty else { return "aucun encore : la prochaine commande crée le vôtre" }
            let own = try store.account(systemUser: geteuid())
            guard own?.state == .active else { throw AccessError.noAccount(systemUser: geteuid()) }
            let active = accounts.count { $0.state == .active }
            return "\(active) actifs, \(accounts.count - active) désactivés"
        }
    }

    private func trail(of store: DossierStore) -> Finding {
        check("Journal d'audit", remedy: "recto audit verify") {
            let found = try store.verifyAudit()
            guard let fault = found.faults.first else { return "\(found.head.position) entrées, intact" }
            throw fault
        }
    }

    private func check(_ subject: String, remedy: String, _ work: () throws -> String) -> Finding {
        do {
            return Finding(subject: subject, isHealthy: true, message: try work(), remedy: nil)
        } catch {
            return Finding(subject: subject, isHealthy: false, message: "\(error)", remedy: remedy)
        }
    }
}
