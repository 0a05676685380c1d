import Foundation
import Glibc

/// Asks a person before something that cannot be taken back.
public enum Confirmation {
    /// Whether a person at the terminal types `word`. A command that no person is in front of was written with care: it counts
    /// as confirmed when `unattended` says so.
    public static func isGiven(_ question: String, word: String, unattended: Bool = true) -> Bool {
        guard isatty(STDIN_FILENO) == 1 else { return unattended }
        FileHandle.standardError.write(Data("\(question) Tapez « \(word) » pour confirmer : ".utf8))
        return readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == word
    }
}
