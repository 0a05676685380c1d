import Crypto
import DossierPipeline
import Foundation
import Hummingbird
import Logging

/// What every route of the desk works with.
struct Desk: Sendable {
    let workspace: Workspace
    let resources: DeskResources
    let seals: RequestSeals
    let uploads: UploadDesk
    /// What the program around the desk finds about the machine.
    let machine: @Sendable () async throws -> [Doctor.Finding]
    /// How long progress is told before the browser has to ask again.
    let longestStream: Duration
    let logger: Logger

    init(
        workspace: Workspace, resources: DeskResources, uploads: UploadDesk,
        machine: @escaping @Sendable () async throws -> [Doctor.Finding] = { [] },
        longestStream: Duration = .seconds(300), logger: Logger
    ) {
        self.workspace = workspace
        self.resources = resources
        self.uploads = uploads
        self.machine = machine
        self.longestStream = longestStream
        self.logger = logger
        seals = RequestSeals()
    }

    /// Every route there is: tests go through this list.
    var routes: [DeskRoute] {
        StaticRoutes(desk: self).routes + EntryRoutes(desk: self).routes + WorklistRoutes(desk: self).routes
            + DossierRoutes(desk: self).routes + ReviewRoutes(desk: self).routes + UploadRoutes(desk: self).routes
            + SearchRoutes(desk: self).routes + RefusedRoutes(desk: self).routes
            + AdministrationRoutes(desk: self).routes
            + AccountRoutes(desk: self).routes + APIRoutes(desk: self).routes
            + DatasetRoutes(desk: self).routes
            + FormRoutes(desk: self).routes + LetterRoutes(desk: self).routes + RemarkRoutes(desk: self).routes
            + HoldRoutes(desk: self).routes
            + AssignmentRoutes(desk: self).routes + OwnAccountRoutes(desk: self).routes
            + GuideRoutes(desk: self).routes
            + CutRoutes(desk: self).routes + LinkRoutes(desk: self).routes
    }

    func router() -> Router<DeskContext> {
        let router = Router(context: DeskContext.self)
        router.add(middleware: RequestLog(logger: logger))
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ErrorPages(pages: resources))
        let gate = Gate(desk: self)
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try await route.handle(try await gate.admit(request, context, to: route))
            }
        }
        return router
    }

    /// Runs what blocks its thread, as every call of the store does, away from the threads that serve requests.
    func offload<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async {
                continuation.resume(with: Swift.Result { try work() })
            }
        }
    }
}
