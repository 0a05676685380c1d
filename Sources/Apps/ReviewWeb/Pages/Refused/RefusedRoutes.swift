import AccessModel
import Console
import DossierPipeline
import DossierStore
import Foundation
import Hummingbird
import Intake
import PageModel

/// Files that were not accepted, and another try for them.
struct RefusedRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [.get("refus", .signedIn(.retry), list), .post("refus/:source/relance", .signedIn(.retry), retry)]
    }

    @Sendable private func list(_ request: DeskRequest) async throws -> Response {
        let person = try request.person()
        let refused = try await desk.offload { try person.desk.refusedSources() }
        let page = RefusedPage(Shell(request, of: desk, title: "Fichiers refusés", here: "/refus"), refused)
        return .html(try desk.resources.templates.render(.refused, page))
    }

    @Sendable private func retry(_ request: DeskRequest) async throws -> Response {
        let id = SourceID(rawValue: try request.parameter("source"))
        let person = try request.person()
        try await desk.offload { try person.desk.retryRefused(id, through: desk.uploads) }
        return .seeOther("/importer")
    }
}

struct RefusedPage {
    struct File {
        let name: String
        let size: String
        let date: String
        let reason: String
        let sentence: String
        /// Nil for a file of which there is no copy: it has to be sent again.
        let retry: String?
    }

    let shell: Shell
    let files: [File]
    let isEmpty: Bool
    let count: String

    init(_ shell: Shell, _ refused: [SourceRecord]) {
        self.shell = shell
        files = refused.map(Self.file)
        isEmpty = files.isEmpty
        count = counted(files.count, "fichier refusé", "fichiers refusés")
    }

    private static func file(_ source: SourceRecord) -> File {
        let seen = source.sightings.first
        return File(
            name: seen.flatMap { RelativePath(bytes: $0.path) }?.displayText ?? "sans nom",
            size: source.byteCount.map(FileSize.shown) ?? "",
            date: seen.map { FrenchMoment.day($0.lastSeen) } ?? "", reason: source.refusal?.refusalClass.label ?? "",
            sentence: source.refusal?.sentence ?? "",
            retry: source.hasOriginal ? "/refus/\(source.id.rawValue)/relance" : nil)
    }
}

/// Sizes of files as people read them.
enum FileSize {
    static func shown(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_024: "\(grouped(bytes))\u{A0}o"
        case ..<1_048_576: "\(grouped(bytes / 1_024))\u{A0}Ko"
        default: "\(oneDecimal(Double(bytes) / 1_048_576))\u{A0}Mo"
        }
    }
}
