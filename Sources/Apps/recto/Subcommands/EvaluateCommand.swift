import ArgumentParser
import Console
import DossierModel
import DossierPipeline
import Evaluation
import Extraction
import Foundation
import RuleFiles

/// How good the reading is on a set whose truth is known.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Mesure la lecture sur un jeu dont la vérité est connue.",
        discussion: """
            Lit les fichiers du jeu dans un stockage jetable et privé, puis compare à la vérité : champs, natures, découpage, \
            rattachement, confiance affichée, et part des champs et des dossiers qui n'ont pas besoin d'être repris.

            Un jeu est un dossier qui contient « truth/ » (un JSON par fichier) et « files/ », ou un dossier de JSON de vérité \
            avec --files. Plusieurs jeux sont comptés ensemble.

            Rien de ce qui est écrit ne montre de valeur lue, sauf --errors : réservé aux jeux inventés de toutes pièces.

            Exemple :  recto evaluate Samples --html rapport.html
            """)

    @Argument(help: ArgumentHelp("Jeux à mesurer.", valueName: "jeu"), completion: .directory)
    var sets: [String]

    @Option(
        help: ArgumentHelp("Dossier des fichiers, quand le jeu n'est qu'un dossier de vérité.", valueName: "dossier"),
        completion: .directory)
    var files: String?

    @Option(
        help: ArgumentHelp(
            "Mesure ces résultats de « recto run --json » au lieu de lire ; une fois par jeu.", valueName: "fichier"),
        completion: .file())
    var results: [String] = []

    @Flag(help: "Laisse de côté ce qui n'est écrit qu'à la main.") var noHandwritten = false
    @Flag(help: "Compte aussi les champs des autres pièces que commandements et assignations.") var allTypes = false

    @Option(
        help: ArgumentHelp("Confiance à partir de laquelle une valeur passe (par défaut : cherchée).", valueName: "0–1")
    )
    var threshold: Double?

    @Option(
        help: ArgumentHelp(
            "Montre les valeurs fausses, les plus sûres d'abord, en clair : jeux inventés seulement.",
            valueName: "nombre"))
    var errors = 0

    @Option(help: ArgumentHelp("Écrit le rapport en HTML.", valueName: "fichier"), completion: .file())
    var html: String?

    @Option(help: ArgumentHelp("Écrit les mesures en JSON.", valueName: "fichier"), completion: .file())
    var json: String?

    @Option(
        help: ArgumentHelp(
            "Juge la confiance que donnerait ce réglage à la place de celui en vigueur.", valueName: "fichier"),
        completion: .file())
    var calibration: String?

    @Option(
        help: ArgumentHelp(
            "Règle la confiance sur ces jeux et écrit le fichier à mettre dans Pipelines/weights.", valueName: "fichier"
        ),
        completion: .file())
    var fitCalibration: String?

    @Option(help: ArgumentHelp("Nombre de fichiers lus à la fois (par défaut : un par cœur).", valueName: "nombre"))
    var workers: Int?

    @OptionGroup var day: DayOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard results.isEmpty || results.count == sets.count else {
            throw ValidationError("--results attend autant de fichiers que de jeux.")
        }
        guard files == nil || sets.count == 1 else { throw ValidationError("--files ne vaut que pour un seul jeu.") }
        guard threshold.map((0...1).contains) ?? true else {
            throw ValidationError("--threshold attend un nombre de 0 à 1.")
        }
        guard workers.map({ $0 >= 1 }) ?? true else {
            throw ValidationError("--workers attend un nombre d'au moins 1.")
        }
    }

    func run() async throws {
        let folders = try StoreOptions.dataFolders()
        let rules = try ComparisonRules.load(from: folders)
        let report = try HTMLReport(from: folders)
        let (truth, results) = try await gather()
        let evaluation = Evaluation(
            truth: truth, results: results, rules: rules,
            options: ScoringOptions(
                withoutHandwritten: noHandwritten, allTypes: allTypes,
                calibration: try calibration.map { try Calibration(from: RuleFile(at: URL(filePath: $0))) }),
            threshold: threshold)
        if !speech.quiet { print(evaluation.summary) }
        if errors > 0 { print(evaluation.errorList(first: errors)) }
        if let html {
            let page = report.page(evaluation, subject: subject, date: try day.currentDay().french)
            try PrivateFile.write(page, to: URL(filePath: html))
        }
        if let json { try PrivateFile.write(try evaluation.encoded(), to: URL(filePath: json)) }
        if let fitCalibration { try fit(evaluation, rules, into: URL(filePath: fitCalibration)) }
    }

    /// The names of the sets and how they were counted.
    private var subject: String {
        let names = sets.joined(separator: ", ")
        let scope = noHandwritten ? "valeurs imprimées seulement" : "écriture manuscrite comprise"
        return "\(counted(sets.count, "jeu", "jeux")) : \(names) – \(scope)"
    }

    private func gather() async throws -> (TruthSet, ResultSet) {
        var (truths, readings): ([TruthSet], [ResultSet]) = ([], [])
        for (index, path) in sets.enumerated() {
            let place = SetPlace(path, files: files)
            truths.append(try TruthSet(folder: place.truth))
            if results.isEmpty {
                readings.append(
                    try await ThrowAwayReading(quiet: speech.quiet, workers: workers, day: day).read(place.files))
            } else {
                readings.append(try ResultSet(file: URL(filePath: results[index])))
            }
        }
        return (TruthSet(joining: truths), ResultSet(joining: readings))
    }

    private func fit(_ evaluation: Evaluation, _ rules: ComparisonRules, into file: URL) throws {
        let calibration = try evaluation.fittedCalibration(rules: rules, day: try day.currentDay())
        try PrivateFile.write(Data(calibration.yaml.utf8), to: file)
        if !speech.quiet { Terminal.note("Confiance réglée sur \(counted(calibration.count, "valeur")).") }
    }
}

/// Where a set keeps its truth and its files.
private struct SetPlace {
    let truth: URL
    let files: URL

    init(_ path: String, files given: String?) {
        let folder = URL(filePath: path, directoryHint: .isDirectory)
        let inside = folder.appending(path: "truth", directoryHint: .isDirectory)
        var isFolder: ObjCBool = false
        let hasInside =
            FileManager.default.fileExists(atPath: inside.path, isDirectory: &isFolder) && isFolder.boolValue
        truth = hasInside ? inside : folder
        files =
            given.map { URL(filePath: $0, directoryHint: .isDirectory) }
            ?? folder.appending(path: "files", directoryHint: .isDirectory)
    }
}
