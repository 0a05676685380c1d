import Console
import DossierPipeline
import DossierStore
import Foundation
import Glibc
import Synchronization

/// Shows the progress of an import on standard error: one line rewritten on a terminal, plain lines otherwise.
final class ProgressDisplay: Sendable {
    private struct State {
        var meter = ProgressMeter(filesTotal: 0, bytesTotal: 0)
        var start = ContinuousClock.now
        var shown = ContinuousClock.now
        var lineOpen = false
    }

    private let state = Mutex(State())
    private let isTerminal: Bool
    private let isQuiet: Bool

    init(quiet: Bool) {
        isTerminal = isatty(STDERR_FILENO) == 1
        isQuiet = quiet
    }

    func show(_ event: ImportEvent) {
        guard !isQuiet else { return }
        state.withLock { state in
            switch event {
            case .waiting(let holder):
                let who = holder.map { " (processus \($0.pid))" } ?? ""
                write("Un autre import est en cours dans ces données\(who) : attente de son tour…", final: true, &state)
            case .planned(let files, let bytes):
                state.meter = ProgressMeter(filesTotal: files, bytesTotal: bytes)
                state.start = .now
                write("Lecture de \(counted(files, "fichier"))…", final: true, &state)
            case .pageRead:
                state.meter.pageDone()
                showMeter(&state)
            case .fileDone(let bytes):
                state.meter.fileDone(bytes: bytes)
                showMeter(&state)
            case .linking:
                write("Rapprochement des pièces par ménage…", final: true, &state)
            case .fillingForms(let count):
                write("Préremplissage de \(counted(count, "formulaire"))…", final: true, &state)
            case .importedAgain(let erased):
                let day = erased.formatted(.iso8601.year().month().day())
                write(
                    "Un fichier effacé le \(day) est importé de nouveau, comme un nouveau fichier.", final: true, &state
                )
            }
        }
    }

    /// A terminal is refreshed five times a second, a log every ten seconds.
    private func showMeter(_ state: inout State) {
        guard state.shown.duration(to: .now) > (isTerminal ? .milliseconds(200) : .seconds(10)) else { return }
        state.shown = .now
        let elapsed = state.start.duration(to: .now) / .seconds(1)
        write(state.meter.line(elapsed: elapsed), final: false, &state)
    }

    private func write(_ line: String, final: Bool, _ state: inout State) {
        let text: String
        if isTerminal {
            text = "\r\u{1B}[K" + line + (final ? "\n" : "")
            state.lineOpen = !final
        } else {
            text = line + "\n"
        }
        FileHandle.standardError.write(Data(text.utf8))
    }

    /// Says, after a stop that was asked for, what is done and how to go on.
    func tellStop() {
        finish()
        Terminal.note("Arrêté. \(done)La même commande reprend où le travail s'est arrêté.")
    }

    /// Says, before the error itself, what is done all the same.
    func tellFailure() {
        finish()
        if !done.isEmpty { Terminal.note(done) }
    }

    /// Empty before anything was planned.
    private var done: String {
        let meter = state.withLock(\.meter)
        guard meter.filesTotal > 0 else { return "" }
        return
            "\(counted(meter.filesDone, "fichier terminé", "fichiers terminés")) sur \(grouped(meter.filesTotal)), et gardés. "
    }

    /// Leaves the terminal on a fresh line.
    func finish() {
        state.withLock { state in
            if state.lineOpen { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
            state.lineOpen = false
        }
    }
}
