import ArgumentParser
import DossierModel
import DossierPipeline
import Foundation
import RuleFiles
import Vault

/// Where the store, the keys and the rules lie: shared by all commands.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Dossier des données (par défaut : ~/.local/share/recto).", valueName: "dossier"),
        completion: .directory)
    var data: String?

    @OptionGroup var key: KeyOptions

    @Option(help: ArgumentHelp("Programme de lecture, à la place de Recto lui-même (essais).", visibility: .hidden))
    var worker: String?

    @OptionGroup var day: DayOptions

    /// The folder that holds Pipelines/ and Forms/.
    static func dataFolders() throws -> DataFolders {
        try DataFolders.locate(
            environment: ProcessInfo.processInfo.environment, program: program,
            workingFolder: URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory))
    }

    /// This executable, also for starting workers.
    static var program: URL {
        URL(
            filePath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
                ?? CommandLine.arguments[0])
    }

    var dataFolder: URL { folder(data, variable: "XDG_DATA_HOME", fallback: ".local/share", name: "recto") }
    var keyFolder: KeyFolder {
        key.folder(at: folder(key.keys, variable: "XDG_CONFIG_HOME", fallback: ".config", name: "recto/cles"))
    }

    /// The database, where there is one already.
    var databaseIfAny: URL? {
        let database = dataFolder.appending(path: "recto.sqlite")
        return FileManager.default.fileExists(atPath: database.path) ? database : nil
    }

    private func folder(_ given: String?, variable: String, fallback: String, name: String) -> URL {
        if let given { return URL(filePath: given, directoryHint: .isDirectory).absoluteURL }
        let home = FileManager.default.homeDirectoryForCurrentUser
        let base = ProcessInfo.processInfo.environment[variable].flatMap { $0.hasPrefix("/") ? URL(filePath: $0) : nil }
        return (base ?? home.appending(path: fallback)).appending(path: name, directoryHint: .isDirectory)
    }
}

/// The day that counts as today.
struct DayOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Date du jour AAAA-MM-JJ pour le calcul des délais.", visibility: .hidden))
    var today: String?

    func currentDay() throws -> CalendarDate {
        if let today {
            guard let day = CalendarDate(iso: today) else {
                throw ValidationError("--today attend une date AAAA-MM-JJ.")
            }
            return day
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Paris") ?? .current
        let parts = calendar.dateComponents([.year, .month, .day], from: Date())
        guard let day = CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
            throw ValidationError("La date de la machine est fausse : réglez l'horloge.")
        }
        return day
    }
}

/// How a command speaks.
struct SpeechOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "N'écrit que les erreurs.")
    var quiet = false
}
