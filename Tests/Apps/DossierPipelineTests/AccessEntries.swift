import AccessModel
import DSFForms
import DossierModel
import Foundation
import Intake
import PageModel
import PlainPages
import Testing
import Vault

@testable import DossierPipeline
@testable import DossierStore

/// A public entry of the acting workspace: which act it is, and on what.
struct Entry: Sendable {
    enum Kind: Sendable {
        /// On one dossier or source.
        case one
        /// Gives what is within reach: how many of the two dossiers.
        case list
        /// On everything at once, or on nothing of anybody.
        case whole
    }

    let name: String
    let act: Act
    let kind: Kind
    let run: @Sendable (ActingWorkspace, AccessWorld, AccessMatrixTests.Whose) async throws -> Int

    init(
        _ name: String, _ act: Act, _ kind: Kind,
        _ run: @escaping @Sendable (ActingWorkspace, AccessWorld, AccessMatrixTests.Whose) async throws -> Int
    ) {
        self.name = name
        self.act = act
        self.kind = kind
        self.run = run
    }
}

extension AccessWorld {
    func acte(_ whose: AccessMatrixTests.Whose) -> ActeID {
        switch whose {
        case .own: own.acte
        case .other: other.acte
        case .absent: Self.absentActe
        }
    }

    func dossier(_ whose: AccessMatrixTests.Whose) -> DossierID {
        switch whose {
        case .own: own.dossier
        case .other: other.dossier
        case .absent: Self.absent
        }
    }
}

extension Entry {
    static let all: [Entry] = [
        Entry("view", .seeDossier, .one) { acting, world, whose in
            _ = try acting.view(of: world.dossier(whose))
            return 1
        },
        Entry("views", .seeDossier, .list) { acting, _, _ in try acting.views().count },
        Entry("storeStatus", .administrate, .whole) { acting, _, _ in
            guard try acting.storeStatus() != nil else { throw AccessError.refused(.administrate, label: "") }
            return 1
        },
        Entry("checkForms", .seeDossier, .one) { acting, world, whose in
            try acting.checkForms(of: world.dossier(whose)).count
        },
        Entry("checkForms", .seeDossier, .list) { acting, _, _ in try acting.checkForms(of: nil).count },
        Entry("writeForm", .exportForm, .one) { acting, world, whose in
            try acting.writeForm(of: world.dossier(whose), into: world.root.appending(path: "dsf"), isFinal: false)
                .count
        },
        Entry("fillForms", .exportForm, .list) { acting, world, _ in
            let finished = try world.finishedImport()
            let folder = world.root.appending(path: UUID().uuidString)
            _ = try acting.fillForms(of: finished, into: folder, progress: { _ in })
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).count
        },
        Entry("results", .exportResults, .whole) { acting, world, _ in
            _ = try acting.results(of: FinishedImport(report: try world.finishedImport().report, outcomes: []))
            return 1
        },
        Entry("addNotes", .note, .one) { acting, world, whose in
            try acting.addNotes(DossierNotes(numeroRG: "24/00123"), to: world.dossier(whose))
            return 1
        },
        Entry("worklist", .seeDossier, .list) { acting, _, _ in
            let today = try #require(CalendarDate(iso: "2026-06-01"))
            return try acting.worklist(WorklistQuery(account: "", today: today)).rows.count
        },
        Entry("dossierFile", .seeDossier, .one) { acting, world, whose in
            _ = try acting.dossierFile(world.dossier(whose))
            return 1
        },
        Entry("review", .seeDossier, .one) { acting, world, whose in
            _ = try acting.review(of: world.acte(whose))
            return 1
        },
        Entry("answer", .correct, .one) { acting, world, whose in
            let path = try #require(FieldPath(.numeroRG))
            _ = try acting.answer(.illegible, at: path, of: world.acte(whose), seen: 0)
            return 1
        },
        Entry("reading", .seePage, .one) { acting, world, whose in
            let box = try #require(Box(left: 0, top: 0, width: 600, height: 800))
            _ = try acting.reading(
                at: PointedBox(page: 1, box: box), of: world.acte(whose), for: try #require(FieldPath(.dateActe)))
            return 1
        },
        Entry("pageText", .seePage, .one) { acting, world, whose in
            _ = try acting.pageText(1, of: world.acte(whose))
            return 1
        },
        Entry("pageImage", .seePage, .one) { acting, world, whose in
            _ = try acting.pageImage(1, of: world.acte(whose))
            return 1
        },
        Entry("formPaper", .exportForm, .one) { acting, world, whose in
            try acting.formPaper(.final, of: world.dossier(whose)).isEmpty ? 0 : 1
        },
        Entry("formSheet", .seeDossier, .one) { acting, world, whose in
            try acting.formSheet(of: world.dossier(whose)).checks.count
        },
        Entry("complete", .completeDSF, .one) { acting, world, whose in
            _ = try acting.complete(DSFFieldID("1.12"), with: .typed("2"), of: world.dossier(whose), seen: 0)
            return 1
        },
        Entry("issueForm", .completeDSF, .one) { acting, world, whose in
            try acting.issueForm(.carence, of: world.dossier(whose))
        },
        Entry("issuedPaper", .exportForm, .one) { acting, world, whose in
            _ = try acting.issuedPaper(1, of: world.dossier(whose))
            return 1
        },
        Entry("recordTransmission", .note, .one) { acting, world, whose in
            let day = try #require(CalendarDate(iso: "2026-06-01"))
            try acting.recordTransmission(to: .juge, on: day, of: world.dossier(whose))
            return 1
        },
        Entry("withdrawTransmission", .note, .one) { acting, world, whose in
            try acting.withdrawTransmission(to: .juge, of: world.dossier(whose))
            return 1
        },
        Entry("attach", .note, .one) { acting, world, whose in
            try acting.attach(WrittenRemark(in: world.acte(whose), of: .bailleur), to: world.dossier(whose))
            return 1
        },
        Entry("detach", .note, .one) { acting, world, whose in
            try acting.detach(WrittenRemark(in: world.acte(whose), of: .bailleur), from: world.dossier(whose))
            return 1
        },
        Entry("letterDraft", .exportForm, .one) { acting, world, whose in
            try acting.letterDraft(.offreEntretien, of: world.dossier(whose)).recipient.count
        },
        Entry("letterPreview", .exportForm, .one) { acting, world, whose in
            let letter = LetterRequest(kind: .demandeBailleur, sender: [], recipient: ["SCI"])
            return try acting.letterPreview(letter, of: world.dossier(whose)).count
        },
        Entry("issueLetter", .exportForm, .one) { acting, world, whose in
            let letter = LetterRequest(kind: .offreEntretien, sender: [], recipient: ["Locataire"])
            return try acting.issueLetter(letter, of: world.dossier(whose))
        },
        Entry("takeDossier", .correct, .one) { acting, world, whose in
            _ = try acting.takeDossier(world.dossier(whose))
            try acting.leaveDossier(world.dossier(whose))
            return 1
        },
        Entry("leaveDossier", .correct, .one) { acting, world, whose in
            try acting.leaveDossier(world.dossier(whose))
            return 1
        },
        Entry("hold", .seeDossier, .one) { acting, world, whose in
            _ = try acting.hold(of: world.dossier(whose))
            return 1
        },
        Entry("cutSheet", .cut, .one) { acting, world, whose in
            try acting.cutSheet(of: world.acte(whose)).pages.count
        },
        Entry("filePage", .cut, .one) { acting, world, whose in
            _ = try acting.filePage(1, besides: world.acte(whose))
            return 1
        },
        Entry("cut", .cut, .one) { acting, world, whose in
            _ = try acting.cut(.free, page: 1, besides: world.acte(whose))
            return 1
        },
        Entry("turn", .cut, .one) { acting, world, whose in
            do {
                _ = try await acting.turn(.over, page: 1, besides: world.acte(whose))
            } catch is Refusal {
                // Let in; no worker reads here.
            }
            return 1
        },
        Entry("correctKind", .correct, .one) { acting, world, whose in
            try acting.correctKind(.commandementDePayer, of: world.acte(whose))
            return 1
        },
        Entry("linkSheet", .seeDossier, .one) { acting, world, whose in
            try acting.linkSheet(of: world.dossier(whose)).dossier.actes.count
        },
        Entry("merge", .link, .one) { acting, world, whose in
            _ = try acting.merge(world.dossier(whose), with: world.dossier(whose))
            return 1
        },
        Entry("separate", .link, .one) { acting, world, whose in
            _ = try acting.separate([world.acte(whose)], from: world.dossier(whose))
            return 1
        },
        Entry("withdrawLink", .link, .one) { acting, world, whose in
            _ = try acting.withdrawLink(0, of: world.dossier(whose))
            return 1
        },
        Entry("addJournalEntry", .note, .one) { acting, world, whose in
            let day = try #require(CalendarDate(iso: "2026-06-01"))
            try acting.addJournalEntry(.note, on: day, text: "Vu", to: world.dossier(whose))
            return 1
        },
        Entry("replaceNotes", .note, .one) { acting, world, whose in
            try acting.replaceNotes(DossierNotes(numeroRG: "24/00124"), of: world.dossier(whose))
            return 1
        },
        Entry("find", .seeDossier, .whole) { acting, _, _ in try acting.find("vanneaux", limit: 9).count },
        Entry("findLines", .seeDossier, .whole) { acting, _, _ in try acting.findLines("vanneaux", limit: 9).count },
        Entry("refusedSources", .retry, .list) { acting, _, _ in
            // Those that the world began with.
            try acting.refusedSources().count { $0.sightings.first?.path == [0x61] }
        },
        Entry("retryRefused", .retry, .one) { acting, world, whose in
            let desk = try UploadDesk(world.workspace, workers: 1)
            try acting.retryRefused(try world.refusedCopy(whose), through: desk)
            return 1
        },
        Entry("placesInUse", .administrate, .whole) { acting, _, _ in try acting.placesInUse().count },
        Entry("importPlaces", .import, .whole) { acting, _, _ in try acting.importPlaces().organisations.count },
        Entry("health", .administrate, .whole) { acting, _, _ in try acting.health().count },
        Entry("rulesInForce", .administrate, .whole) { acting, _, _ in try acting.rulesInForce().count },
        Entry("setRandomPassword", .manageAccounts, .whole) { acting, world, _ in
            try acting.setRandomPassword(of: try world.guest()).count
        },
        Entry("dueErasures", .seeRetention, .whole) { acting, _, _ in try acting.dueErasures().count },
        Entry("erase", .erase, .one) { acting, world, whose in
            _ = try await acting.erase(try world.fileToErase(whose))
            return 1
        },
        Entry("buildDataset", .exportDataset, .whole) { acting, world, _ in
            do {
                let request = DatasetRequest(
                    profile: "ouvert", recipient: "essai", project: "essai",
                    folder: URL(filePath: try world.emptyFolder() + "/paquet"), withTexts: false, acceptedRisk: nil,
                    epci: nil, report: nil)
                return try await acting.buildDataset(request).files.count
            } catch is DatasetRefusal {
                // Let in, and told that two households are too few.
                return 0
            }
        },
        Entry("datasetArchive", .exportDataset, .whole) { acting, _, _ in
            do {
                return try await acting.datasetArchive { folder in
                    DatasetRequest(
                        profile: "ouvert", recipient: "essai", project: "essai", folder: folder, withTexts: false,
                        acceptedRisk: nil, epci: nil, report: nil)
                }.built.files.count
            } catch is DatasetRefusal { return 0 }
        },
        Entry("pagesToRelease", .exportDataset, .whole) { acting, _, _ in try acting.pagesToRelease().count },
        Entry("releasePages", .exportDataset, .whole) { acting, _, _ in try acting.releasePages { _ in false } },
        Entry("assignmentSheet", .assign, .one) { acting, world, whose in
            _ = try acting.assignmentSheet(of: world.dossier(whose))
            return 1
        },
        Entry("assign", .assign, .one) { acting, world, whose in
            try acting.assign(world.dossier(whose), to: (whose == .own ? world.own : world.other).place)
            return 1
        },
        Entry("importFolder", .import, .whole) { acting, world, _ in
            _ = try await acting.importFolder(
                try world.emptyFolder(), workers: 1, notes: nil, progress: { _ in })
            return 1
        },
        Entry("requireImport", .import, .whole) { acting, world, _ in
            try acting.requireImport(to: ImportPlace())
            return 1
        },
        Entry("reread", .reread, .whole) { acting, _, _ in
            _ = try await acting.reread(all: false, progress: { _ in })
            return 1
        },
        Entry("retry", .retry, .one) { acting, world, whose in
            guard whose != .absent else { throw StoreError.unknownSource(AccessWorld.absentSource) }
            let file = (whose == .own ? world.own : world.other).refused
            _ = try await acting.retry(file, raising: nil, progress: { _ in })
            return 1
        },
        Entry("accounts", .manageAccounts, .whole) { acting, _, _ in try acting.accounts().count },
        Entry("account", .manageAccounts, .whole) { acting, _, _ in
            _ = try acting.account(login: "archiviste")
            return 1
        },
        Entry("addAccount", .manageAccounts, .whole) { acting, _, _ in
            try acting.addAccount(try #require(NewAccount(login: UUID().uuidString, roles: [.archiviste])))
            return 1
        },
        Entry("setRights", .manageAccounts, .whole) { acting, world, _ in
            try acting.setRights(
                of: try world.guest(), roles: [.archiviste], organisation: nil, territories: [], systemUser: nil)
            return 1
        },
        Entry("setState", .manageAccounts, .whole) { acting, world, _ in
            try acting.setState(of: try world.guest(), .disabled)
            return 1
        },
        Entry("setPassword", .manageAccounts, .whole) { acting, world, _ in
            try acting.setPassword(of: try world.guest(), "trois girafes boivent du kéfir")
            return 1
        },
        Entry("setSecondFactor", .manageAccounts, .whole) { acting, world, _ in
            try acting.setSecondFactor(of: try world.guest(), OneTimeCodes()).recovery.count
        },
        Entry("auditRecords", .seeAudit, .whole) { acting, _, _ in try acting.auditRecords(limit: 3).count },
        Entry("auditHead", .seeAudit, .whole) { acting, _, _ in try acting.auditHead().position },
        Entry("verifyAudit", .seeAudit, .whole) { acting, _, _ in try acting.verifyAudit().head.position },
        Entry("acceptAudit", .seeAudit, .whole) { acting, _, _ in
            try acting.acceptAudit()
            return 1
        },
        Entry("authorNames", .seeAuthors, .whole) { acting, _, _ in
            let names = try acting.authorNames()
            if names.isEmpty { throw AccessError.refused(.seeAuthors, label: "") }
            return names.count
        },
    ]
}

extension AccessWorld {
    /// Both files, as if one import had brought them.
    fileprivate func finishedImport() throws -> FinishedImport {
        let outcomes = try [("a.pdf", own), ("b.pdf", other)].map { name, household in
            FolderImport.Outcome(
                path: try #require(RelativePath(bytes: Array(name.utf8))), source: household.source, state: .known)
        }
        let reporter = ReportMaker(store: workspace.store, steps: workspace.steps, today: workspace.today)
        return FinishedImport(report: try reporter.report(of: outcomes), outcomes: outcomes)
    }

    /// A file of its own for every try, refused, of the place that is meant.
    fileprivate func fileToErase(_ whose: AccessMatrixTests.Whose) throws -> SourceID {
        guard whose != .absent else { return Self.absentSource }
        let id = try workspace.store.refuse(
            path: Array(UUID().uuidString.utf8), Refusal(.unreadable, stage: .intake))
        try workspace.store.place(id, at: (whose == .own ? own : other).place)
        return id
    }

    /// A refused file of which there is a copy, of the place that is meant.
    fileprivate func refusedCopy(_ whose: AccessMatrixTests.Whose) throws -> SourceID {
        guard whose != .absent else { return Self.absentSource }
        let id = try workspace.store.fileOriginal(
            Data(UUID().uuidString.utf8), named: UUID().uuidString, at: (whose == .own ? own : other).place)
        try workspace.store.refuse(id, Refusal(.unreadable, stage: .reading))
        return id
    }

    /// An account to act upon.
    fileprivate func guest() throws -> AccountID {
        try workspace.store.addAccount(try #require(NewAccount(login: UUID().uuidString, roles: [.archiviste])))
    }
}
