import Foundation
import Testing

/// A disk that is full at every possible moment: a small file system in memory, its size raised from trial to trial.
@Suite(.serialized) struct FullDiskTests {
    private static let sizes = RectoProgram.isLong ? 40 : 4
    /// Mounts need the right to make a mount namespace.
    private static var canMount: Bool {
        get async {
            let outcome = try? await RectoProgram.start(
                URL(filePath: "/usr/bin/env"), ["unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt"])
            return outcome?.status == 0
        }
    }

    /// Runs with data, keys and exports on a file system of `$1` KiB, then again on one of 1 GiB with the same content.
    private static let script = """
        set -u
        disk="$2"; kib="$1"; shift 2
        mount -t tmpfs -o size="${kib}k" none "$disk" || exit 90
        "$@" >"$disk.sortie" 2>"$disk.erreurs"; first=$?
        half=$(find "$disk" -name '*.pdf' -size -1 -o -name '*.json' -size -1 -o -name '.recto-*' | wc -l)
        [ -e "$disk/results.json" ] && whole=1 || whole=0
        mount -o remount,size=1g "$disk" || exit 91
        "$@" >/dev/null 2>"$disk.erreurs2"; second=$?
        cp "$disk/results.json" "$disk.resultats"
        echo "$first $half $whole $second"
        """

    @Test func `A full disk is told, leaves no half export, and the same command goes on once there is room`()
        async throws
    {
        guard await Self.canMount else {
            print("Essai du disque plein sauté : pas le droit de monter un système de fichiers ici.")
            return
        }
        let reference = try RectoProgram()
        defer { reference.remove() }
        try RecordedPapers.write(RectoProgram.isLong ? 20 : 6, into: reference.papers)
        #expect(try await reference.recto(reference.runArguments(reference.papers)).status == 0)
        let wanted = try Data(contentsOf: reference.results)
        let needed = try Self.kibibytes(reference.home) + 1_500
        var stopped = 0
        for trial in 0..<Self.sizes {
            let size = 64 + (needed - 64) * trial / Self.sizes
            stopped += try await expectRecovery(size, reference.papers, wanted) ? 1 : 0
        }
        print("\(stopped) exécutions sur \(Self.sizes) arrêtées par un disque plein")
        #expect(stopped >= Self.sizes / 2)
    }

    /// - Returns: whether the first run was stopped.
    private func expectRecovery(_ size: Int, _ papers: URL, _ wanted: Data) async throws -> Bool {
        let home = FileManager.default.temporaryDirectory.appending(path: "recto-plein-\(UUID().uuidString)")
        let disk = home.appending(path: "disque")
        try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let arguments = [
            RectoProgram.built("recto").path, "run", papers.path, "--data", disk.path + "/donnees", "--keys",
            disk.path + "/cles", "--out", disk.path + "/formulaires", "--json", disk.path + "/results.json",
            "--worker", RectoProgram.built("ReplayWorker").path, "--today", "2026-11-21",
        ]
        let outcome = try await RectoProgram.start(
            URL(filePath: "/usr/bin/env"),
            ["unshare", "-rm", "bash", "-c", Self.script, "essai", "\(size)", disk.path] + arguments)
        let told = outcome.output.split(separator: " ").compactMap { Int($0.trimmingCharacters(in: .newlines)) }
        try #require(told.count == 4, "\(size) Kio : \(outcome.output) \(outcome.errors)")
        let errors = try String(contentsOfFile: disk.path + ".erreurs", encoding: .utf8)
        #expect(told[1] == 0, "\(size) Kio : export à moitié écrit")
        if told[0] != 0 {
            #expect(told[0] == 1, "\(size) Kio : \(errors)")
            #expect(errors.contains("plein") && errors.contains("libérez de la place"), "\(size) Kio : \(errors)")
        } else {
            #expect(told[2] == 1)
        }
        let again = try String(contentsOfFile: disk.path + ".erreurs2", encoding: .utf8)
        #expect(told[3] == 0, "\(size) Kio : \(again)")
        #expect(try Data(contentsOf: URL(filePath: disk.path + ".resultats")) == wanted, "\(size) Kio")
        return told[0] != 0
    }

    private static func kibibytes(_ folder: URL) throws -> Int {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix("papiers") }.reduce(0) {
            let size = try FileManager.default.attributesOfItem(atPath: folder.appending(path: $1).path)[.size] as? Int
            return $0 + ((size ?? 0) + 4_095) / 4_096 * 4
        }
    }
}
