import ArgumentParser
import Console
import DossierPipeline
import Foundation
import PageModel

/// Reading without keeping.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Lit des fichiers et montre leur texte, sans rien enregistrer.",
        discussion: """
            Montre ce que Recto lit sur chaque page, dans l'ordre de lecture. Avec --json : chaque mot avec sa place, sa \
            confiance, et la qualité de la page. Rien n'entre dans les données.
            """)

    @Argument(help: ArgumentHelp("Fichiers à lire.", valueName: "fichier"), completion: .file())
    var files: [String]
    @Flag(help: "Écrit le résultat en JSON.") var json = false

    func run() async throws {
        let reader = PassingReader(program: StoreOptions.program)
        var read: [PassingReader.ReadFile] = []
        for file in files { read.append(try await reader.read(URL(filePath: file, directoryHint: .notDirectory))) }
        print(json ? try PagesFile(read).text() : read.map(\.text).joined(separator: "\n\n"))
        if read.contains(where: \.isRefused) { throw ExitCode.someRefused }
    }
}

/// `{"files": [{"name": …, "pages": [ … ]}]}`.
private struct PagesFile: Encodable {
    struct File: Encodable {
        let name: String
        var pages: [PageText] = []
        /// Why it was not read.
        var refused: RefusalClass?
    }

    let files: [File]

    init(_ read: [PassingReader.ReadFile]) {
        files = read.map { file in
            switch file.outcome {
            case .success(let pages): File(name: file.name, pages: pages)
            case .failure(let refusal): File(name: file.name, refused: refusal.refusalClass)
            }
        }
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension PassingReader.ReadFile {
    fileprivate var isRefused: Bool { if case .failure = outcome { true } else { false } }

    fileprivate var text: String {
        switch outcome {
        case .failure(let refusal): "\(name) : \(refusal.sentence)"
        case .success(let pages):
            pages.map { "— \(name), page \($0.number) —\n\($0.text)" }.joined(separator: "\n\n")
        }
    }
}
