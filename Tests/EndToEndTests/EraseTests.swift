import Foundation
import Testing

/// A household erased from a bundle that others share, and what older backups then still give away.
@Suite struct EraseTests {
    /// A file with papers of two households that have dossiers of their own.
    private static func neighbours(_ results: [String: Papers]) -> (erased: String, other: String)? {
        for (_, papers) in results.sorted(by: { $0.key < $1.key }) {
            let dossiers = Set(papers.documents.map(\.household_id)).sorted()
            if dossiers.count >= 2 { return (dossiers[0], dossiers[1]) }
        }
        return nil
    }

    @Test func `With an older backup and no older keyring nothing of the erased is read, and all of the others is`()
        async throws
    {
        let (process, results) = try await SamplesTests.results()
        let (erased, other) = try #require(Self.neighbours(results))
        let home = process.home.appending(path: "effacement", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        let store = RectoStore(data: home.appending(path: "donnees"), keys: home.appending(path: "cles"))
        try FileManager.default.copyItem(at: process.dataAfterRun, to: store.data)
        try FileManager.default.copyItem(at: process.keysAfterRun, to: store.keys)
        let archive = home.appending(path: "avant.tar")
        #expect(try await store.recto("backup", archive.path).status == 0)
        let before = try await store.recto("show", other, "--json").output
        let form = try await store.recto("form", other, "--out", home.appending(path: "avant").path)
        #expect(before.contains(other) && form.status == 0)

        let certificates = home.appending(path: "certificats")
        let outcome = try await store.recto("erase", erased, "--yes", "--out", certificates.path)
        #expect(outcome.status == 0 && outcome.output.contains("communs à d'autres ménages"), "\(outcome.errors)")
        try await Self.expect(store, gives: other, as: before, andNot: erased)
        #expect(try await store.recto("erase", erased, "--yes").output == outcome.output)
        try Self.expectNoPersonalData(in: certificates)

        let restored = RectoStore(data: home.appending(path: "restaure"), keys: store.keys)
        let back = try await restored.recto("restore", archive.path)
        #expect(back.status == 0 && back.errors.contains("aucune clé du trousseau"), "\(back.errors)")
        try await Self.expect(restored, gives: other, as: before, andNot: erased)
        #expect(try await restored.recto("form", other, "--out", home.appending(path: "apres").path).status == 0)
    }

    private static func expect(_ store: RectoStore, gives other: String, as before: String, andNot erased: String)
        async throws
    {
        let shown = try await store.recto("show", erased)
        #expect(shown.status == 1 && shown.output.isEmpty)
        #expect(try await store.recto("show", other, "--json").output == before)
        #expect(try await store.recto("verify").status == 0)
        #expect(try await store.recto("status", "--json").output.contains(erased) == false)
    }

    private static func expectNoPersonalData(in folder: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count == 2)
        let identifiers = try Truth.all().flatMap(\.identifiers).filter { $0.utf8.count >= 5 }
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            for identifier in identifiers { #expect(!text.contains(identifier), "\(file.lastPathComponent)") }
        }
    }

    @Test func `The key comes back from the typed sheet; a typing error is told with its line`() async throws {
        let process = try RectoProcess(named: "secours")
        let store = RectoStore(data: process.data, keys: process.keys)
        #expect(try await store.recto("key", "init").status == 0)
        #expect(try await store.recto("key", "init").status == 1)
        let (sheet, pdf) = (process.home.appending(path: "s.txt"), process.home.appending(path: "s.pdf"))
        #expect(try await store.recto("key", "sheet", sheet.path).status == 0)
        #expect(try await store.recto("key", "sheet", pdf.path).status == 0)
        #expect(try Data(contentsOf: pdf).starts(with: Data("%PDF".utf8)))
        #expect(try await store.recto("status").status == 0)
        let lines = try String(contentsOf: sheet, encoding: .utf8).matches(of: #/\n  \d   ([0-9A-Z ]+)/#).map {
            String($0.1)
        }
        #expect(lines.count == 5)
        try FileManager.default.removeItem(at: process.keys.appending(path: "master.key"))
        let lost = try await store.recto("status")
        #expect(lost.status == 1 && lost.errors.contains("clé maîtresse"))
        var wrong = lines
        wrong[2] = (wrong[2].first == "7" ? "8" : "7") + wrong[2].dropFirst()
        let typed = process.home.appending(path: "saisie.txt")
        for (text, status) in [(wrong, Int32(1)), (lines, 0)] {
            try Data(text.joined(separator: "\n").lowercased().utf8).write(to: typed)
            let outcome = try await store.recto("key", "recover", "--from", typed.path)
            #expect(outcome.status == status)
            #expect(outcome.errors.contains("ligne 3") == (status == 1), "\(outcome.errors)")
        }
        #expect(try await store.recto("status").status == 0)
    }
}

/// Folders of a store that is no `RectoProcess`'s own.
private struct RectoStore {
    let data: URL
    let keys: URL

    func recto(_ arguments: String...) async throws -> RectoProcess.Outcome {
        try await RectoProcess.recto(
            arguments + ["--data", data.path, "--keys", keys.path, "--today", "2026-11-21"])
    }
}
