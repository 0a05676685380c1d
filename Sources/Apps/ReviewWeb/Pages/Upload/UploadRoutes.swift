import AccessModel
import DossierModel
import DossierPipeline
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import PageModel
import ServiceLifecycle

/// Bringing papers: the page, one raw body a file, and how far they have come.
struct UploadRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("importer", .signedIn(.import), page), .get("importer/suivi", .signedIn(.import), follow),
            .file("importer/fichiers", .signedIn(.import), receive),
        ]
    }

    @Sendable private func page(_ request: DeskRequest) async throws -> Response {
        let person = try request.person()
        let places = try await desk.offload { try person.desk.importPlaces() }
        let page = UploadPage(
            Shell(request, of: desk, title: "Importer", here: "/importer"), places,
            maximumBytes: desk.uploads.maximumBytes)
        return .html(try desk.resources.templates.render(.upload, page))
    }

    /// The header that carries the path of a file below what was sent, percent-encoded: names stay out of addresses.
    static let nameHeader = "X-Recto-Nom"
    static let organisationHeader = "X-Recto-Organisation"
    static let territoryHeader = "X-Recto-Territoire"
    /// Together: the dossier that the file goes into as written remarks, and whose they are.
    static let dossierHeader = "X-Recto-Dossier"
    static let remarkHeader = "X-Recto-Ecrit"

    @Sendable func receive(_ request: DeskRequest) async throws -> Response {
        guard let name = request.header(Self.nameHeader)?.removingPercentEncoding else {
            throw DeskRefusal.badRequest("Le nom du fichier manque.")
        }
        let person = try request.person()
        let (place, remark) = (try place(of: request), try remark(of: request))
        let incoming = try await desk.offload { try desk.uploads.begin(for: person.desk, to: place, as: remark) }
        for try await chunk in request.request.body {
            // Pieces of some kilobytes: writing one takes no longer than going to another thread for it.
            try incoming.write(Data(chunk.readableBytesView))
        }
        let state = try await desk.offload { try desk.uploads.accept(incoming, named: name) }
        return try .json(UploadAnswer.File(state), status: .accepted)
    }

    private func place(of request: DeskRequest) throws -> ImportPlace {
        let (organisation, territory) = (
            request.header(Self.organisationHeader), request.header(Self.territoryHeader)
        )
        let place = ImportPlace(
            organisation: organisation.flatMap { OrganisationCode($0) },
            territory: territory.flatMap { TerritoryCode($0) })
        guard (place.organisation == nil) == (organisation == nil), (place.territory == nil) == (territory == nil)
        else {
            throw DeskRefusal.badRequest("Le code de l'organisation ou du territoire est mal écrit.")
        }
        return place
    }

    private func remark(of request: DeskRequest) throws -> (author: RemarkAuthor, dossier: DossierID)? {
        let (dossier, author) = (request.header(Self.dossierHeader), request.header(Self.remarkHeader))
        guard dossier != nil || author != nil else { return nil }
        guard let dossier, let author = author.flatMap(RemarkAuthor.init) else {
            throw DeskRefusal.badRequest("Indiquez le dossier, et de qui est l'écrit.")
        }
        return (author, DossierID(rawValue: dossier))
    }

    /// All files of this account as they stand, once.
    @Sendable func state(_ request: DeskRequest) async throws -> Response {
        try .json(UploadAnswer(desk.uploads.news(for: try request.person().desk.account)))
    }

    /// The same as server-sent events: first everything, then what changes. Ends after a while, so that browsers come back
    /// with a session that is looked at again.
    @Sendable private func follow(_ request: DeskRequest) async throws -> Response {
        let account = try request.person().desk.account
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"],
            body: ResponseBody { [uploads = desk.uploads, longest = desk.longestStream] writer in
                var events = UploadEvents()
                let end = ContinuousClock.now + longest
                while true {
                    if let text = try events.next(uploads.news(for: account, since: events.mark)) {
                        try await writer.write(ByteBuffer(string: text))
                    }
                    guard ContinuousClock.now < end, !Task.isShuttingDownGracefully else { break }
                    try await Task.sleep(for: UploadEvents.interval)
                }
                try await writer.finish(nil)
            })
    }
}

/// Turns news into the text of events, and silence into a sign of life now and then.
struct UploadEvents {
    static let interval = Duration.milliseconds(300)
    /// Looks without news after which something is said all the same: whatever stands between must not take us for dead.
    private static let mostSilent = 50

    private(set) var mark = 0
    private var silent = 0
    private var hasSpoken = false

    /// Nil when there is nothing to say.
    mutating func next(_ news: UploadNews) throws -> String? {
        if news.mark == mark, hasSpoken {
            silent += 1
            guard silent >= Self.mostSilent else { return nil }
            silent = 0
            return ": \n\n"
        }
        (mark, silent, hasSpoken) = (news.mark, 0, true)
        return "data: \(String(decoding: try JSONEncoder.desk.encode(UploadAnswer(news)), as: UTF8.self))\n\n"
    }
}
