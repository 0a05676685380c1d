import ArgumentParser
import Console
import Foundation
import Glibc

/// Asks for a secret: from a descriptor that another program opened, or at the terminal without echo.
enum SecretInput {
    /// The first line of the descriptor.
    static func line(from descriptor: Int32) throws -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < 4096 {
            let count = read(descriptor, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw ValidationError("Le descripteur \(descriptor) ne se laisse pas lire.") }
            if count == 0 || byte == UInt8(ascii: "\n") { break }
            bytes.append(byte)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ValidationError("Le mot de passe doit être écrit en UTF-8.")
        }
        return text
    }

    /// Asks at the terminal, once more to be sure.
    static func askTwice(_ question: String) throws -> String {
        let first = try ask(question)
        guard try ask("Encore une fois : ") == first else {
            throw ValidationError("Les deux saisies diffèrent : recommencez.")
        }
        return first
    }

    static func ask(_ question: String) throws -> String {
        guard isatty(STDIN_FILENO) == 1 else {
            throw ValidationError(
                "Pas de terminal : donnez le mot de passe avec --password-fd, par exemple « --password-fd 0 ».")
        }
        var settings = termios()
        tcgetattr(STDIN_FILENO, &settings)
        var silent = settings
        silent.c_lflag &= ~tcflag_t(ECHO)
        FileHandle.standardError.write(Data(question.utf8))
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
            Terminal.note("")
        }
        return try line(from: STDIN_FILENO)
    }
}
