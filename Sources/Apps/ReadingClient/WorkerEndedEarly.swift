import Confinement
import Glibc
import PageModel
import Subprocess

/// A worker that ended before it had said everything.
struct WorkerEndedEarly: Error {
    /// The page (1-based) it was at.
    let page: Int

    /// Why, as the way it ended tells.
    func refusal(_ status: TerminationStatus) -> Refusal {
        let refusalClass: RefusalClass =
            switch status {
            case .exited(Confinement.memoryExitCode): .memory
            case .signaled(SIGXCPU): .timeout
            default: .crashed
            }
        return Refusal(refusalClass, stage: .reading, detail: "page \(page)")
    }
}
