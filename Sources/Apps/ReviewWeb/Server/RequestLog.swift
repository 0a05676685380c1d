import Hummingbird
import Logging

/// One line a request: method, route as declared, status, time. Never an address, a parameter or a name.
struct RequestLog: RouterMiddleware {
    typealias Context = DeskContext

    let logger: Logger

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        let response = try await next(request, context)
        logger.debug(
            "\(request.method.rawValue) \(context.endpointPath ?? "-") \(response.status.code) \(clock.now - start)")
        return response
    }
}
