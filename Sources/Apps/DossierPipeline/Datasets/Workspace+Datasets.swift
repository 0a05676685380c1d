import AccessModel
import CaseLinking
import DatasetExport
import DossierModel
import DossierStore
import Foundation
import FrenchText
import PageModel
import Procedure
import Pseudonymisation
import RuleFiles
import Vault

extension ActingWorkspace {
    /// Makes a data package and writes it under its name as a whole, or not at all.
    ///
    /// - Throws: `DatasetRefusal` when the risks are too high and nobody answers for them; then nothing is written.
    public func buildDataset(_ request: DatasetRequest) async throws -> BuiltDataset {
        try await gate.performLong(.exportDataset, amount: { $0.tables.first?.rows ?? 0 }) {
            // The trail tells that somebody answers for the risk; for which reason is in the notice.
            if request.acceptedRisk != nil { try perform(.exportDataset, amount: 0, detail: "risk_accepted") { _ in } }
            return try build(request)
        }
    }

    private func build(_ request: DatasetRequest) throws -> BuiltDataset {
        let profile = try steps.datasets.profile(request.profile)
        try PackageFolder.checkFree(request.folder)
        let key = PseudonymKey(try store.vault.datasetKey(for: request.domain, at: Date()))
        let sources = try datasetSources()
        let dataset = Pseudonymiser(
            profile: profile, key: key, places: try steps.datasets.places(epci: request.epci.map(EPCITable.read) ?? []),
            lexicons: steps.lexicons,
            isSameName: steps.linker.isSameName
        ).dataset(of: sources, acceptingRisk: request.acceptedRisk != nil)
        let delivery = Delivery(
            recipient: request.recipient, project: request.project, day: today, acceptedRisk: request.acceptedRisk)
        let template = try RiskPageTemplate(from: workspace.rules.folders)
        try refuseIfRisky(dataset, request, delivery, template)
        let texts = request.withTexts ? try maskedTexts(key: key) : MaskedTexts()
        let package = try DatasetPackage(
            dataset, texts: texts.leaving, delivery: delivery, faces: forms.noticeFaces, report: template,
            database: SheetDatabase.bytes)
        try LastLook(KnownIdentifiers(sources.map(\.dossier))).refuseLeaks(in: package.files)
        try PackageFolder.write(package.files, to: request.folder)
        return BuiltDataset(
            files: package.files.keys.sorted(), tables: dataset.value.tables.map { ($0.table.title, $0.rows.count) },
            maskedPages: texts.leaving.count, waitingPages: texts.waiting.count, faults: dataset.value.risk.faults)
    }

    /// The profiles that ship with Recto: name and title.
    public var datasetProfiles: [(name: String, title: String)] { steps.datasets.profiles.map { ($0.name, $0.title) } }

    private func refuseIfRisky(
        _ dataset: Pseudonymised<ReleasedDataset>, _ request: DatasetRequest, _ delivery: Delivery,
        _ template: RiskPageTemplate
    ) throws {
        let risk = dataset.value.risk
        // A pseudonym that can be computed is none, whoever answers for it.
        guard !risk.faults.isEmpty, request.acceptedRisk == nil || risk.dictionary.found > 0 else { return }
        if let report = request.report { try PrivateFile.write(template.page(dataset, delivery: delivery), to: report) }
        throw DatasetRefusal.tooRisky(faults: risk.faults, advice: risk.advice)
    }

    /// The corrected view of the dossiers that the account may make datasets of.
    func dossiersToExport() throws -> [Dossier] {
        let reach = try gate.require(.exportDataset, on: nil)
        let all = try store.allDossiers()
        let reached = Set(try store.within(reach, all.map(\.id)))
        return all.filter { reached.contains($0.id) }
    }

    /// The same, with deadlines counted on true dates.
    func datasetSources() throws -> [SourceDossier] {
        try dossiersToExport().map { dossier in
            SourceDossier(
                dossier: dossier,
                deadlines: steps.calendar.deadlines(for: dossier, today: today).map { deadline in
                    SourceDeadline(
                        kind: deadline.kind.rawValue, state: deadline.state.rawValue,
                        marginDays: margin(of: deadline, in: dossier))
                },
                review: try review(of: dossier))
        }
    }

    /// Known where a paper says when the thing was done: for the notice to the préfet.
    private func margin(of deadline: Deadline, in dossier: Dossier) -> Int? {
        guard deadline.kind == .notificationPrefet, let due = deadline.due,
            let done = dossier.assignation?.fields.date(.dateNotificationPrefet)
        else { return nil }
        return due.dayNumber - done.dayNumber
    }

    private func review(of dossier: Dossier) throws -> SourceReview {
        let fields = dossier.distinctActes.flatMap { acte in acte.fields.paths.compactMap { acte.fields[$0] } }
        let corrected = fields.count { if case .person = $0.source.author { true } else { false } }
        return SourceReview(
            fieldsRead: fields.count, fieldsCorrected: corrected,
            fieldsToCheck: fields.count { $0.confidence.value < steps.settings.review.checkBelow })
    }
}
