import Foundation
import Testing

/// A batch of files that mean harm, among good ones: none stops it, none is lost, and the good ones are read as if alone.
@Suite(.serialized) struct HostileTests {
    /// What may come of the files of a group, by the group's folder; `read` stands for accepted.
    private static let expected: [String: Set<String>] = [
        "bombes": ["read", "limit", "memory", "timeout", "unreadable", "no_pages"],
        "boucles": ["read", "unreadable", "no_pages", "crashed", "timeout", "memory", "limit"],
        "mensonges": ["read", "limit", "memory", "timeout", "unreadable"],
        "tronques": ["read", "unreadable", "no_pages"],
        "actions": ["read"],
        "intrus": ["read", "empty", "type_unknown", "type_mismatch", "unreadable", "encrypted", "no_pages"],
        "entrees": ["read", "not_a_regular_file", "limit", "permission"],
    ]

    /// What must come of these, whatever the rest of their group does.
    private static let settled: [String: Set<String>] = [
        "bombes/flate-contenu.pdf": ["limit"],
        "bombes/flate-image.pdf": ["limit"],
        "bombes/cent-mille-pages.pdf": ["limit"],
        "bombes/page-de-cent-metres.pdf": ["limit"],
        "mensonges/png-taille.png": ["limit"],
        "mensonges/png-grand.png": ["limit"],
        "mensonges/jpeg-taille.jpg": ["limit"],
        "mensonges/tiff-taille.tif": ["limit"],
        "mensonges/tiff-mille-pages.tif": ["limit"],
        "intrus/vide.pdf": ["empty"], "intrus/vide.tif": ["empty"],
        "intrus/page-web.pdf": ["type_mismatch"], "intrus/archive.pdf": ["type_mismatch"],
        "intrus/programme.pdf": ["type_mismatch"], "intrus/sans-extension": ["type_unknown"],
        "intrus/chiffre.pdf": ["encrypted"], "intrus/sans-page.pdf": ["no_pages", "unreadable"],
        "intrus/image-nommee-pdf.pdf": ["read"], "intrus/pdf-nomme-image.jpg": ["read"],
        "intrus/pdf-et-archive.pdf": ["read"],
        "entrees/tube.pdf": ["not_a_regular_file"], "entrees/prise.pdf": ["not_a_regular_file"],
        "entrees/lien-dehors.pdf": ["not_a_regular_file"], "entrees/lien-boucle.pdf": ["not_a_regular_file"],
        "entrees/lien-mort.pdf": ["not_a_regular_file"], "entrees/lien-parent": ["not_a_regular_file"],
        "entrees/lien-zero.pdf": ["not_a_regular_file"], "entrees/trou-geant.pdf": ["limit"],
        "entrees/octets-\\xFF\\xFE\\xE8.pdf": ["read"], "entrees/ligne\nsuivante.pdf": ["read"],
        "entrees/-rf.pdf": ["read"], "entrees/\u{202E}gpj.pdf": ["read"],
    ]

    private static let isLong = ProcessInfo.processInfo.environment["RECTO_STRESS"] != nil
    private static var goodFiles: [String] {
        isLong
            ? ["s001", "s002", "s003", "s004", "s007", "s008", "s009", "s010", "s012", "s013"].map { "\($0).pdf" }
                + ["s005.tif", "s011.tif", "s014.jpg", "s018.tif", "s029.jpg", "s032.png", "s033.tif", "s036.tif"]
                + ["s015.pdf", "s016.pdf"]
            : ["s001.pdf", "s014.jpg"]
    }

    private static func makeHostile(in folder: URL, shuffle: Int?) async throws {
        let script = RectoProcess.project.appending(path: "Tests/Hostile/make_hostile.py").path
        let options = shuffle.map { ["--shuffle", "\($0)"] } ?? []
        let outcome = try await RectoProcess.run(
            URL(filePath: "/usr/bin/env"), ["python3", script, folder.path] + options)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    private static func copyGood(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in goodFiles {
            try FileManager.default.copyItem(
                at: RectoProcess.samples.appending(path: "files/\(name)"), to: folder.appending(path: name))
        }
    }

    /// Rules with less patience, so that what hangs is ended soon; the long form keeps the usual limits.
    private static func impatientHome(in folder: URL) throws -> URL {
        if isLong { return RectoProcess.project }
        let files = FileManager.default
        let pipelines = folder.appending(path: "Pipelines")
        try files.copyItem(at: RectoProcess.project.appending(path: "Pipelines"), to: pipelines)
        try files.createSymbolicLink(
            at: folder.appending(path: "Forms"), withDestinationURL: RectoProcess.project.appending(path: "Forms"))
        let limits = pipelines.appending(path: "limits.yaml")
        let text = try String(contentsOf: limits, encoding: .utf8)
            .replacing(#/page_seconds: \d+/#, with: "page_seconds: 4")
            .replacing(#/file_seconds: \d+/#, with: "file_seconds: 6")
            .replacing(#/retries: \d+/#, with: "retries: 0")
            // A machine with other work must not make the clock on the wall the judge.
            .replacing(#/wall_factor: \d+/#, with: "wall_factor: 30")
        try text.write(to: limits, atomically: true, encoding: .utf8)
        return folder
    }

    private static func run(_ scans: URL) async throws -> (
        results: [String: Papers], raw: Data, outcome: RectoProcess.Outcome
    ) {
        let process = try RectoProcess(named: "hostile-lecture")
        let outcome = try await RectoProcess.run(
            RectoProcess.program,
            [
                "run", scans.path, "--json", process.results.path, "--data", process.data.path, "--keys",
                process.keys.path, "--today", "2026-11-21",
            ], home: try impatientHome(in: process.home))
        let raw = try Data(contentsOf: process.results)
        return (try JSONDecoder().decode([String: Papers].self, from: raw), raw, outcome)
    }

    /// The results of the good files alone, in a form that compares.
    private static func good(in raw: Data) throws -> NSDictionary {
        let all = try #require(try JSONSerialization.jsonObject(with: raw) as? [String: Any])
        return all.filter { group($0.key) == "bons" } as NSDictionary
    }

    private static func group(_ name: String) -> String { String(name.prefix { $0 != "/" }) }

    private static func outcome(_ papers: Papers) -> String { papers.error?.code ?? "read" }

    /// Numbers that a shuffle put before the name go.
    private static func plain(_ name: String) -> String { name.replacing(#/\/\d{4}-/#, with: "/") }

    @Test(arguments: isLong ? [nil, 1, 2, 3, 4, 5] : [nil])
    func `A hostile batch ends with every file in a class that fits, and good files are read as if alone`(
        shuffle: Int?
    ) async throws {
        let process = try RectoProcess(named: "hostile")
        let alone = process.home.appending(path: "seuls")
        try Self.copyGood(to: alone.appending(path: "bons"))
        let expected = try Self.good(in: try await Self.run(alone).raw)
        #expect(expected.count == Self.goodFiles.count)

        let scans = process.home.appending(path: "scans")
        try await Self.makeHostile(in: scans, shuffle: shuffle)
        try Self.copyGood(to: scans.appending(path: "bons"))
        let (results, raw, outcome) = try await Self.run(scans)
        #expect(outcome.status == 3, "\(outcome.errors)")
        #expect(!outcome.output.contains("\u{202E}") && !outcome.output.contains("\u{1B}"))

        let hostile = results.filter { Self.group($0.key) != "bons" }
        #expect(hostile.count >= 120)
        for (name, papers) in hostile {
            let found = Self.outcome(papers)
            let allowed = Self.settled[Self.plain(name)] ?? Self.expected[Self.group(name)] ?? []
            #expect(allowed.contains(found), "\(name.debugDescription): \(found)")
            #expect(papers.error?.message.isEmpty != true)
        }
        let missing = Self.settled.keys.filter { key in !results.keys.contains { Self.plain($0) == key } }
        #expect(missing.isEmpty)
        #expect(try Self.good(in: raw) == expected)
    }
}
