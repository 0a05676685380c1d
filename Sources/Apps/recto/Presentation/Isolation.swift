import Confinement
import Console
import DossierPipeline
import Foundation
import ReadingClient

/// How well reading is isolated on this machine, found by trying.
enum Isolation {
    /// - Throws: `Incomplete` where a mechanism is missing or a forbidden act succeeds.
    static func require() async throws {
        let report = try await SandboxTrial(executable: StoreOptions.program).run()
        guard report.missing.isEmpty, report.possible.isEmpty else { throw Incomplete(report: report) }
    }

    struct Incomplete: Error, CustomStringConvertible {
        let report: TrialReport

        var description: String {
            let parts = report.missing.map(\.label) + report.possible.map { "\($0.label) : possible" }
            return "La lecture ne peut pas être entièrement isolée sur cette machine ; il manque : "
                + parts.joined(separator: " ; ") + ". Relancez sans --require-sandbox, ou mettez le noyau à jour."
        }
    }

    /// One line a mechanism, for « recto doctor ».
    static func findings(_ report: TrialReport) -> [Doctor.Finding] {
        Confinement.Mechanism.allCases.map { mechanism in
            let isInForce = report.inForce.contains(mechanism)
            return Doctor.Finding(
                subject: "Isolement : \(mechanism.label)", isHealthy: isInForce,
                message: isInForce ? "en vigueur" : "absent de cette machine",
                remedy: isInForce ? nil : mechanism.remedy)
        }
    }

    /// Every forbidden act and what came of it.
    static func table(_ report: TrialReport) -> String {
        var table = Table([.init("Acte interdit à la lecture"), .init("Essai"), .init("Réponse du noyau")])
        for act in ForbiddenAct.allCases {
            let code = report.outcomes[act] ?? 0
            table.add(
                act.label, report.isBarred(act) ? "empêché" : "POSSIBLE",
                code == 0 ? "accepté" : String(cString: strerror(code)))
        }
        return table.rendered()
    }
}

extension Confinement.Mechanism {
    var label: String {
        switch self {
        case .closedFiles: "fichiers ouverts refermés"
        case .privileges: "privilèges abandonnés"
        case .resources: "mémoire, temps et fichiers limités"
        case .files: "lecture des seules données utiles (Landlock)"
        case .calls: "appels système filtrés (seccomp)"
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .files: "noyau 5.13 ou plus récent, démarré avec landlock (lsm=landlock,…)"
        case .calls: "noyau avec CONFIG_SECCOMP_FILTER, sur x86-64 ou arm64"
        case .closedFiles: "noyau 5.9 ou plus récent"
        case .privileges, .resources: "vérifiez les restrictions du service ou du conteneur"
        }
    }
}

extension ForbiddenAct {
    var label: String {
        switch self {
        case .readDatabase: "ouvrir la base de données"
        case .readDocument: "lire un autre document"
        case .listFolder: "lister un dossier"
        case .createFile: "créer un fichier"
        case .overwriteFile: "récrire un fichier"
        case .deleteFile: "supprimer un fichier"
        case .connect: "se connecter (TCP)"
        case .datagram: "envoyer par le réseau (UDP)"
        case .startProcess: "créer un processus"
        case .runProgram: "lancer un programme"
        case .traceParent: "suivre le processus parent (ptrace)"
        case .readParentMemory: "lire la mémoire du parent"
        case .signalParent: "envoyer un signal au parent"
        case .raiseLimits: "relever ses propres limites"
        case .writeCode: "rendre de la mémoire exécutable"
        case .mount: "monter un système de fichiers"
        case .keyring: "atteindre les trousseaux du noyau"
        case .kernelProgram: "charger un programme dans le noyau (bpf)"
        case .asynchronousCalls: "contourner le filtre (io_uring)"
        case .pageFaults: "intercepter les défauts de page"
        case .newNamespace: "créer un espace de noms"
        }
    }
}
