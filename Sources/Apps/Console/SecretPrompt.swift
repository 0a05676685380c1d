public import Foundation
import Glibc

/// Asks for something that must not show on the screen.
public enum SecretPrompt {
    /// What was typed the second time is something else.
    public struct Differs: Error, CustomStringConvertible {
        public let description = "Les deux saisies diffèrent : rien n'a été fait."
    }

    /// Asks for the same again, for a secret that is about to be set.
    public static func confirm(_ secret: Data) throws(Differs) {
        guard ask("Encore une fois : ") == secret else { throw Differs() }
    }

    /// The line typed on the terminal, without echo; nil when there is no terminal.
    public static func ask(_ question: String) -> Data? {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else { return nil }
        defer { close(terminal) }
        var shown = termios()
        guard tcgetattr(terminal, &shown) == 0 else { return nil }
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        guard tcsetattr(terminal, TCSAFLUSH, &hidden) == 0 else { return nil }
        defer {
            tcsetattr(terminal, TCSAFLUSH, &shown)
            write(terminal, "\n")
        }
        write(terminal, question)
        return line(from: terminal)
    }

    /// The first line that can be read from a descriptor, without its end.
    public static func line(from descriptor: Int32) -> Data? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < 4096 {
            let got = read(descriptor, &byte, 1)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { return nil }
            if got == 0 || byte == UInt8(ascii: "\n") { break }
            bytes.append(byte)
        }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return Data(bytes)
    }

    private static func write(_ terminal: Int32, _ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(terminal, bytes, bytes.count)
    }
}
