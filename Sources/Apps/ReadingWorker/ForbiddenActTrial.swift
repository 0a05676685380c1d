public import Confinement
import Foundation
public import SystemPackage

extension ReadingWorker {
    /// Tries every forbidden act on the ground described in `argument` and says how that went.
    public static func tryForbiddenActs(
        on argument: String, inForce: Set<Confinement.Mechanism>, output: FileDescriptor
    ) throws {
        let ground = try JSONDecoder().decode(TrialGround.self, from: Data(argument.utf8))
        let report = TrialReport(inForce: inForce, outcomes: ForbiddenAct.tryAll(on: ground))
        try output.writeAll(try JSONEncoder().encode(report))
    }
}
