import DossierModel
import DossierStore
import Foundation
import Intake
import PageModel

/// Gathers, for every file of an imported folder, its actes and their dossiers.
struct ResultsMaker: Sendable {
    let store: DossierStore

    func results(of outcomes: [FolderImport.Outcome]) throws -> ResultsFile {
        let names = try fileNames(of: outcomes)
        return ResultsFile(try outcomes.map { try result(of: $0, names: names) })
    }

    private func result(of outcome: FolderImport.Outcome, names: [String: String]) throws -> FileResult {
        if case .refused(let refusal) = outcome.state {
            return FileResult(name: outcome.path.text, outcome: .failure(refusal))
        }
        guard let source = outcome.source else { return FileResult(name: outcome.path.text, outcome: .success([])) }
        // The same bytes under another name share their fate, whichever of the two came first.
        if let refusal = try store.source(source).refusal {
            return FileResult(name: outcome.path.text, outcome: .failure(refusal))
        }
        let documents = try store.actes(of: source).compactMap { acte -> DocumentResult? in
            guard let dossier = try store.dossierID(of: acte.id) else { return nil }
            return DocumentResult(acte: acte, dossier: dossier, duplicateOf: try original(of: acte, names: names))
        }
        return FileResult(
            name: outcome.path.text, outcome: .success(documents), unreadPages: try store.unreadPages(of: source))
    }

    private func original(of acte: Acte, names: [String: String]) throws -> (file: String, pages: PageRange)? {
        guard let id = acte.duplicateOf else { return nil }
        let original = try store.acte(id)
        if let name = names[original.sourceDigest] { return (name, original.segment.pages) }
        let sighting = try store.source(try store.sourceID(of: id)).sightings.first
        let name = sighting.flatMap { RelativePath(bytes: $0.path)?.text }
        return name.map { ($0, original.segment.pages) }
    }

    /// The first name in this folder of every source, by digest.
    private func fileNames(of outcomes: [FolderImport.Outcome]) throws -> [String: String] {
        try outcomes.sorted { $0.path < $1.path }.reduce(into: [:]) { names, outcome in
            guard let digest = try outcome.source.flatMap({ try store.source($0).digest }) else { return }
            names[digest.hexadecimal] = names[digest.hexadecimal] ?? outcome.path.text
        }
    }
}
