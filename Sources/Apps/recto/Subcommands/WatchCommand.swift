import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import Foundation
import Logging
import PageModel
import RuleFiles
import Vault

/// A folder that is read as it fills.
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Surveille un dossier et lit les scans qui y arrivent.",
        discussion: """
            Lit chaque fichier dès qu'il ne change plus depuis quelques secondes (le numériseur a fini d'écrire) et range ses \
            actes par ménage. Les fichiers restent où ils sont, sauf avec --move-to. Un fichier illisible est noté comme \
            refusé et n'arrête rien. Après un redémarrage, ce qui est déjà lu est reconnu à son contenu.

            Le journal (erreur standard) donne des nombres et des identifiants, jamais de noms. SIGTERM ou Ctrl-C arrête \
            proprement en quelques secondes (code 0) ; un fichier en cours sera repris.

            En service :  recto watch /srv/scans --systemd-unit | sudo tee /etc/systemd/system/recto-watch.service
                          sudo systemctl daemon-reload && sudo systemctl enable --now recto-watch
            """)

    @OptionGroup var store: StoreOptions
    @Argument(help: ArgumentHelp("Dossier à surveiller.", valueName: "dossier"), completion: .directory) var folder:
        String
    @Option(
        help: ArgumentHelp(
            "Déplace les fichiers traités vers ce dossier (sous-dossiers traites/ et refuses/).", valueName: "dossier"),
        completion: .directory)
    var moveTo: String?
    @Option(
        help: ArgumentHelp(
            "Secondes sans changement avant de lire un fichier (par défaut : Pipelines/default.yaml).",
            valueName: "secondes"))
    var settle: Int?
    @Option(help: ArgumentHelp("Nombre de fichiers lus à la fois (par défaut : un par cœur).", valueName: "nombre"))
    var workers: Int?
    @OptionGroup var place: PlaceOptions
    @Flag(help: "Affiche l'unité systemd de cette surveillance, sans rien surveiller.") var systemdUnit = false
    @Flag(help: "Écrit un objet JSON par passage sur la sortie standard.") var json = false

    private var folderPath: String { Self.absolute(folder) }

    private static func absolute(_ path: String) -> String {
        let path = URL(filePath: path, directoryHint: .isDirectory).absoluteURL.path(percentEncoded: false)
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    func validate() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw ValidationError("Le dossier à surveiller n'existe pas ou n'est pas un dossier.")
        }
        _ = try place.place()
        if let settle, settle < 1 { throw ValidationError("--settle attend un nombre de secondes d'au moins 1.") }
        if let workers, workers < 1 { throw ValidationError("--workers attend un nombre d'au moins 1.") }
        if let moveTo, (Self.absolute(moveTo) + "/").hasPrefix(folderPath + "/") {
            throw ValidationError("--move-to doit être hors du dossier surveillé : ce qui y arrive serait relu.")
        }
    }

    func run() async throws {
        if systemdUnit { return print(try unit().rendered(), terminator: "") }
        let workspace = try await store.openWorkspace(quiet: false)
        try workspace.requireImport(to: try place.place())
        let watch = FolderWatch(
            workspace, .init(folder: folderPath, moveTo: moveTo.map(Self.absolute)),
            place: try place.place(), workers: workers ?? ProcessInfo.processInfo.activeProcessorCount,
            settleSeconds: settle)
        let logger = Logger(label: "recto.watch") { StreamLogHandler.standardError(label: $0) }
        logger.info("surveillance commencée")
        try await Interruptible.untilStopped { [json] in
            try await watch.run { event in
                switch event {
                case .round(let round):
                    logger.info("\(round.text)")
                    // Whoever follows must not wait until a buffer is full.
                    if json, let line = try? round.json.line() {
                        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
                    }
                case .failed(let message, let pause):
                    logger.error("\(message) Nouvel essai dans \(pause.components.seconds) s.")
                }
            }
        }
        logger.info("surveillance arrêtée")
    }

    private func unit() throws -> WatchUnit {
        WatchUnit(
            template: try StoreOptions.dataFolders().pipelines.appending(path: "systemd/recto-watch.service"),
            program: StoreOptions.program.path, home: try StoreOptions.dataFolders().root.path, user: NSUserName(),
            folder: folderPath, data: Self.absolute(store.dataFolder.path), keys: Self.absolute(store.keyFolder.path),
            moveTo: moveTo.map(Self.absolute))
    }
}

extension FolderWatch.Round {
    fileprivate var text: String {
        var parts = [
            counted(files, "fichier"), counted(accepted, "accepté"), "\(grouped(known)) déjà connus",
            counted(refused.values.reduce(0, +), "refusé"),
        ]
        parts += refused.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue)=\($0.value)" }
        parts += [counted(pages, "page"), counted(actes, "acte")]
        if moved > 0 { parts.append(counted(moved, "déplacé")) }
        if notMoved > 0 { parts.append("\(grouped(notMoved)) non déplacés : vérifiez les droits de --move-to") }
        return (parts + dossiers.map(\.rawValue)).joined(separator: ", ")
    }

    fileprivate var json: JSONValue {
        .object([
            "fichiers": .integer(files), "acceptes": .integer(accepted), "connus": .integer(known),
            "refuses": .object(
                Dictionary(uniqueKeysWithValues: refused.map { ($0.key.rawValue, JSONValue.integer($0.value)) })),
            "pages": .integer(pages), "actes": .integer(actes),
            "dossiers": .list(dossiers.map { .string($0.rawValue) }), "deplaces": .integer(moved),
        ])
    }
}
