import Foundation
import Testing

/// One bit at a time, anywhere in the database and the blobs.
@Suite(.serialized) struct BitFlipTests {
    /// What lies in the tables, read without Recto.
    private static func content(_ data: URL) async throws -> String {
        let database = data.appending(path: "recto.sqlite").path
        return try await RectoProgram.start(URL(filePath: "/usr/bin/env"), ["sqlite3", "-readonly", database, ".dump"])
            .output
    }

    private struct Target {
        let file: URL
        let offset: Int
        let mask: UInt8

        init(among files: [(url: URL, size: Int)], _ chance: inout SeededChance) {
            var place = Int.random(in: 0..<files.reduce(0) { $0 + $1.size }, using: &chance)
            var index = 0
            while place >= files[index].size {
                place -= files[index].size
                index += 1
            }
            (file, offset) = (files[index].url, place)
            mask = 1 << UInt8.random(in: 0..<8, using: &chance)
        }

        func flip() throws {
            let handle = try FileHandle(forUpdating: file)
            defer { try? handle.close() }
            try handle.seek(toOffset: UInt64(offset))
            let byte = try #require(try handle.read(upToCount: 1)?.first)
            try handle.seek(toOffset: UInt64(offset))
            try handle.write(contentsOf: Data([byte ^ mask]))
        }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3"), "needs the sqlite3 program"))
    func `Every flipped bit that changes a value or a blob is found`() async throws {
        let program = try RectoProgram()
        defer { program.remove() }
        try RecordedPapers.write(RectoProgram.isLong ? 20 : 4, into: program.papers)
        #expect(try await program.recto(program.runArguments(program.papers)).status == 0)
        #expect(try await program.recto(["verify"] + program.store).status == 0)
        let files = try Self.files(program.data)
        let whole = try await Self.content(program.data)
        var chance = SeededChance(seed: 5)
        var (changed, missed) = (0, 0)
        for trial in 0..<(RectoProgram.isLong ? 500 : 30) {
            // Half of them in the database, which is small beside the blobs.
            let target = Target(
                among: trial.isMultiple(of: 2) ? files.filter { $0.url.lastPathComponent == "recto.sqlite" } : files,
                &chance)
            try target.flip()
            let isBlob = target.file.lastPathComponent != "recto.sqlite"
            let damaged = isBlob ? whole : try await Self.content(program.data)
            let found = try await program.recto(["verify", "--quiet"] + program.store)
            let isChange = isBlob || damaged != whole
            #expect(!isChange || found.status == 1, "essai \(trial)")
            changed += isChange ? 1 : 0
            missed += isChange && found.status != 1 ? 1 : 0
            try target.flip()
            try Self.dropJournals(program.data)
        }
        print("bits changeant une valeur : \(changed) ; non vus : \(missed)")
        #expect(changed > 10 && missed == 0)
        #expect(try await program.recto(["verify"] + program.store).status == 0)
    }

    /// Files with content of the store, as a finished run leaves them: all in the main files.
    private static func files(_ data: URL) throws -> [(url: URL, size: Int)] {
        try FileManager.default.subpathsOfDirectory(atPath: data.path).sorted().compactMap { path in
            let url = data.appending(path: path)
            let size = try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int ?? 0
            let isContent = path == "recto.sqlite" || url.lastPathComponent.count == 64
            return isContent && size > 0 ? (url, size) : nil
        }
    }

    private static func dropJournals(_ data: URL) throws {
        for name in ["recto.sqlite-wal", "recto.sqlite-shm"] {
            try? FileManager.default.removeItem(at: data.appending(path: name))
        }
    }
}
