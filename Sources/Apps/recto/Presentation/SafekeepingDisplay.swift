import Console
import DossierPipeline
import DossierStore
import Foundation
import Glibc
import Synchronization

/// Shows on standard error how far a check, a backup or a restoration has come: one line rewritten on a terminal, a line
/// every ten seconds otherwise.
final class SafekeepingDisplay: Sendable {
    private let shown = Mutex(ContinuousClock.now)
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let isQuiet: Bool

    init(quiet: Bool) { isQuiet = quiet }

    func show(_ event: Safekeeping.Event) {
        guard !isQuiet else { return }
        switch event {
        case .copying(let blobs, let bytes):
            Terminal.note(
                "Copie de la base et de \(counted(blobs, "fichier")) (\(grouped(bytes / 1_000_000))\u{A0}Mo)…")
        case .unpacking: Terminal.note("Déballage de la sauvegarde…")
        case .verifying(let progress): show("Vérification", done: progress.done, total: progress.total)
        }
    }

    func showRotation(done: Int, total: Int) {
        if !isQuiet { show("Clés changées", done: done, total: total) }
    }

    private func show(_ what: String, done: Int, total: Int) {
        guard isDue(done == total) else { return }
        let share = total == 0 ? 100 : done * 100 / total
        let line = "\(what) : \(share)\u{A0}% (\(grouped(done)) sur \(grouped(total)))"
        FileHandle.standardError.write(Data((isTerminal ? "\r\u{1B}[K\(line)" : line + "\n").utf8))
    }

    /// Leaves the terminal on a fresh line.
    func finish() {
        if isTerminal, !isQuiet { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }

    private func isDue(_ isLast: Bool) -> Bool {
        shown.withLock { last in
            guard isLast && isTerminal || last.duration(to: .now) > (isTerminal ? .milliseconds(200) : .seconds(10))
            else {
                return false
            }
            last = .now
            return true
        }
    }
}
