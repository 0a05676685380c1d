import Foundation
import Subprocess
import SystemPackage

/// The system's `tar`: backups are plain archives that need no Recto to be looked into.
enum Tar {
    struct Failure: Error, CustomStringConvertible {
        /// What tar said, in English and without names of households: it handles files named by digests only.
        let words: String

        var description: String {
            words.contains("No space left")
                ? "Le disque est plein : libérez de la place, puis relancez la même commande."
                : "L'archive n'a pas pu être traitée par « tar » : \(words)"
        }
    }

    /// Writes an archive of these files below `folder`; with `database`, also of that one, under the name it has in a store.
    static func create(
        _ archive: String, database: String? = nil, files: [String], below folder: String
    ) async throws {
        let renamed = database.map { ["--transform=s,.*[.]sqlite$,recto.sqlite,", "--absolute-names", $0] } ?? []
        try await run(
            ["--create", "--format=posix", "--owner=0", "--group=0", "--numeric-owner", "--no-recursion"]
                + ["--file=\(archive)"] + renamed + ["--directory=\(folder)", "--files-from=-"],
            input: files.map { $0 + "\n" }.joined())
    }

    /// Unpacks all of an archive into `folder`. What came out has to be looked at: an archive may come from anywhere.
    static func extract(_ archive: String, into folder: String) async throws {
        try await run(
            ["--extract", "--no-same-owner", "--keep-old-files", "--file=\(archive)", "--directory=\(folder)"],
            input: "")
    }

    private static func run(_ arguments: [String], input: String) async throws {
        let result = try await Subprocess.run(
            .name("tar"), arguments: Arguments(arguments), environment: .inherit.updating(["LC_ALL": "C"]),
            input: .string(input), output: .discarded, error: .string(limit: 1 << 16))
        guard case .exited(0) = result.terminationStatus else {
            try Task.checkCancellation()
            throw Failure(words: result.standardError.split(separator: "\n").prefix(3).joined(separator: " ; "))
        }
    }
}
