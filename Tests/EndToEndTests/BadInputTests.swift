import Foundation
import Testing

/// Files that cannot be read, and commands that cannot be understood.
@Suite struct BadInputTests {
    @Test func `Bad files are refused with their class and the batch goes on`() async throws {
        let process = try RectoProcess(named: "refus")
        let outcome = try await process.recto(
            "run", RectoProcess.samples.appending(path: "refused").path, "--json", process.results.path)
        #expect(outcome.status == 3)
        let results = try JSONDecoder().decode([String: Papers].self, from: Data(contentsOf: process.results))
        let classes = results.mapValues { $0.error?.code ?? "accepted" }
        #expect(classes["r01-vide.pdf"] == "empty")
        #expect(classes["r02-tronque.pdf"] == "unreadable")
        #expect(classes["r03-mot-de-passe.pdf"] == "encrypted")
        #expect(classes["r04-texte.pdf"] == "type_mismatch")
        #expect(["no_pages", "unreadable"].contains(classes["r05-sans-page.pdf"]))
        #expect(classes["r06-archive.pdf"] == "type_mismatch")
        #expect(classes["r07-entete-seul.tif"] == "unreadable")
        #expect(results.values.allSatisfy { $0.error?.message.isEmpty != true })
        #expect(outcome.output.contains("protégé par mot de passe"))
    }

    @Test(arguments: [["run"], ["run", "/nulle-part"], ["inconnu"], ["form"], ["note", "d-0"]])
    func `A command badly written ends with 2 and says so in French`(_ arguments: [String]) async throws {
        let process = try RectoProcess(named: "usage")
        let outcome = try await RectoProcess.run(
            URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(
                path: "recto"),
            arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("Erreur"))
        #expect(!outcome.errors.contains("Usage:"))
        _ = process
    }

    @Test func `An unknown dossier fails with 1 and says how to find one`() async throws {
        let process = try RectoProcess(named: "inconnu")
        let outcome = try await process.recto("show", "d-00000000000000000000")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("recto status"))
    }
}
