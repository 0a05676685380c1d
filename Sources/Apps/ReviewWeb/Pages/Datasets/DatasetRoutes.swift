import AccessModel
import DossierModel
import DossierPipeline
import Foundation
import HTTPTypes
import Hummingbird

/// Datasets that leave, for who may make them.
struct DatasetRoutes: Sendable {
    let desk: Desk

    static let address = "/jeux"

    var routes: [DeskRoute] {
        [
            .get("jeux", .signedIn(.exportDataset), page), .post("jeux", .signedIn(.exportDataset), build),
            .get("jeux/pages", .signedIn(.exportDataset), waitingPages),
            .post("jeux/pages/:piece/:page", .signedIn(.exportDataset), release),
        ]
    }

    @Sendable private func page(_ request: DeskRequest) async throws -> Response {
        try answer(request, asked: .empty)
    }

    private func answer(
        _ request: DeskRequest, asked: DatasetForm, refusal: DatasetPage.Refusal? = nil
    ) throws -> Response {
        let page = DatasetPage(
            Shell(request, of: desk, title: "Jeux de données", here: Self.address),
            profiles: try request.person().desk.datasetProfiles, asked: asked, refusal: refusal)
        return .html(
            try desk.resources.templates.render(.datasets, page),
            status: refusal == nil ? .ok : .unprocessableContent)
    }

    @Sendable private func build(_ request: DeskRequest) async throws -> Response {
        let form = try request.form(DatasetForm.self)
        let person = try request.person()
        let (recipient, project) = (form.destinataire.trimmed, form.projet.trimmed)
        guard !recipient.isEmpty, !project.isEmpty else {
            throw DeskRefusal.badRequest("Indiquez le destinataire et le projet.")
        }
        // A path of a profile is for the command line: over the desk, the shipped ones alone.
        guard person.desk.datasetProfiles.contains(where: { $0.name == form.profil }) else {
            throw DeskRefusal.badRequest("Choisissez un profil de la liste.")
        }
        do {
            let made = try await person.desk.datasetArchive { folder in
                DatasetRequest(
                    profile: form.profil, recipient: recipient, project: project, folder: folder,
                    withTexts: form.hasTexts, acceptedRisk: form.motif.trimmed.isEmpty ? nil : form.motif.trimmed,
                    epci: nil, report: nil)
            }
            return archive(made.archive, profile: form.profil)
        } catch DatasetRefusal.tooRisky(let faults, let advice) {
            let refusal = DatasetPage.Refusal(
                faults: faults, advice: advice.joined(separator: ", "), hasAdvice: !advice.isEmpty)
            return try answer(request, asked: form, refusal: refusal)
        }
    }

    /// The name of the file tells the profile and the day, and nobody.
    private func archive(_ data: Data, profile: String) -> Response {
        var response = Response.bytes(data, type: "application/x-tar")
        response.headers[.contentDisposition] =
            "attachment; filename=\"recto-\(profile)-\(desk.workspace.today.iso).tar\""
        return response
    }

    @Sendable private func waitingPages(_ request: DeskRequest) async throws -> Response {
        let person = try request.person()
        let waiting = try await desk.offload { try person.desk.pagesToRelease() }
        let shell = Shell(request, of: desk, title: "Pages masquées à relire", here: Self.address)
        return .html(try desk.resources.templates.render(.waitingPages, WaitingPagesPage(shell, waiting)))
    }

    @Sendable private func release(_ request: DeskRequest) async throws -> Response {
        let (acte, number) = (try request.parameter("piece"), Int(try request.parameter("page")))
        let person = try request.person()
        // Somebody else may have let it go meanwhile: the list tells what still waits.
        _ = try await desk.offload {
            try person.desk.releasePages { $0.acte.rawValue == acte && $0.page == number }
        }
        return .seeOther("/jeux/pages")
    }
}
