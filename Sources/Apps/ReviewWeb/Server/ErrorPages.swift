import DossierPipeline
import DossierStore
import HTTPTypes
import Hummingbird
import Logging
import PageModel

/// Turns what was thrown into an answer in French: a page, or JSON for scripts. Says nothing about what is inside.
struct ErrorPages: RouterMiddleware {
    typealias Context = DeskContext

    let pages: DeskResources

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let failure = Failure(error)
            if failure.status.kind == .serverError { Self.log(error, context) }
            if case DeskRefusal.signInFirst = error, request.method == .get, !Self.wantsJSON(request) {
                return .seeOther("/connexion")
            }
            return try answer(failure, to: request)
        }
    }

    private func answer(_ failure: Failure, to request: Request) throws -> Response {
        if Self.wantsJSON(request) { return try .json(["erreur": failure.message], status: failure.status) }
        let page = ErrorPage(shell: Shell.bare(pages, title: failure.title), message: failure.message)
        return .html(try pages.templates.render(.error, page), status: failure.status)
    }

    private static func wantsJSON(_ request: Request) -> Bool {
        request.headers[.accept]?.contains("application/json") == true || request.uri.path.hasPrefix("/api/")
    }

    /// Errors of the store carry codes and ids only; of others the kind must do.
    private static func log(_ error: any Error, _ context: DeskContext) {
        let words = (error as? StoreError)?.description ?? String(describing: type(of: error))
        context.logger.error("\(context.endpointPath ?? "-") : \(words)")
    }
}

/// What people are told.
struct Failure {
    let status: HTTPResponse.Status
    let title: String
    let message: String

    init(_ error: any Error) {
        switch error {
        case DeskRefusal.notFound, is AccessError, StoreError.unknownDossier, StoreError.unknownActe,
            StoreError.unknownSource:
            self.init(.notFound)
        case DeskRefusal.signInFirst:
            self.init(.unauthorized, "Session terminée", "Votre session est terminée : reconnectez-vous.")
        case DeskRefusal.notFromDesk:
            self.init(
                .forbidden, "Demande refusée",
                "Cette demande ne venait pas d'une page ouverte de Recto : rechargez la page, puis recommencez.")
        case AccountError.unknownAccount: self.init(.notFound)
        case let refusal as Refusal:
            self.init(
                refusal.refusalClass == .limit ? .contentTooLarge : .unprocessableContent, "Fichier refusé",
                refusal.sentence)
        case StoreError.wrongState:
            self.init(.conflict, "Déjà fait", "Ce fichier a changé d'état entre-temps : rechargez la page.")
        case DeskRefusal.badRequest(let message): self.init(.badRequest, "Demande incomplète", message)
        case let error as any HTTPResponseError: self.init(error.status)
        default: self.init(.internalServerError)
        }
    }

    private init(_ status: HTTPResponse.Status) {
        switch status {
        case .notFound, .methodNotAllowed:
            self.init(
                .notFound, "Page introuvable", "Cette page n'existe pas, ou elle n'est pas ouverte à votre compte.")
        case .contentTooLarge:
            self.init(status, "Envoi trop volumineux", "Ce qui a été envoyé dépasse la taille permise.")
        case _ where status.kind == .clientError:
            self.init(status, "Demande refusée", "Recto n'a pas pu lire cette demande : rechargez la page.")
        default:
            self.init(
                .internalServerError, "Erreur",
                "Recto n'a pas pu répondre. Rien n'a été enregistré ; si cela se reproduit, prévenez l'administrateur.")
        }
    }

    private init(_ status: HTTPResponse.Status, _ title: String, _ message: String) {
        self.status = status
        self.title = title
        self.message = message
    }
}
