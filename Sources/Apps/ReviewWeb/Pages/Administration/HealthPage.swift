import Console
import DossierPipeline
import DossierStore

/// The state of the installation.
struct HealthPage {
    struct Finding {
        let subject: String
        let isHealthy: Bool
        let word: String
        let message: String
        let remedy: String?
    }

    struct Count {
        let label: String
        let value: String
    }

    let shell: Shell
    let tabs: [Shell.Link]
    let findings: [Finding]
    let faults: Int
    let hasFaults: Bool
    let counts: [Count]

    init(
        _ frame: AdministrationFrame, findings: [Doctor.Finding], status: StoreStatus?, waiting: Int
    ) {
        (shell, tabs) = (frame.shell, frame.tabs)
        // What is wrong first.
        self.findings = (findings.filter { !$0.isHealthy } + findings.filter(\.isHealthy)).map {
            Finding(
                subject: $0.subject, isHealthy: $0.isHealthy, word: $0.isHealthy ? "bon" : "défaut",
                message: $0.message, remedy: $0.remedy)
        }
        faults = findings.count { !$0.isHealthy }
        hasFaults = faults > 0
        counts =
            (status.map(Self.counts) ?? [])
            + [Count(label: "Fichiers déposés en attente", value: grouped(waiting))]
    }

    private static func counts(_ status: StoreStatus) -> [Count] {
        [
            ("Dossiers", status.dossiers), ("Actes", status.actes.reduce(0) { $0 + $1.count }),
            ("Pages", status.pages), ("Corrections", status.corrections),
            ("Fichiers refusés", status.refusals.reduce(0) { $0 + $1.count }),
        ]
        .map { Count(label: $0, value: grouped($1)) }
            + [Count(label: "Place prise par les pièces", value: FileSize.shown(status.blobBytes))]
    }
}
