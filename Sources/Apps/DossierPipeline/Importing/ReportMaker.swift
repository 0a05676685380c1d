import DossierModel
import DossierStore
import Intake
import PageChecks
import PageModel
import Procedure
import Sorting

/// Counts what a run came to.
struct ReportMaker: Sendable {
    let store: DossierStore
    let steps: Steps
    let today: CalendarDate

    func report(of outcomes: [FolderImport.Outcome]) throws -> ImportReport {
        let dossiers = try dossiers(of: outcomes)
        let actes = dossiers.flatMap(\.actes)
        let distinct = actes.filter { $0.duplicateOf == nil }
        let confidences = distinct.flatMap { acte in acte.fields.paths.compactMap { acte.fields[$0]?.confidence.value }
        }
        return ImportReport(
            files: outcomes.map { .init(name: $0.path.displayText, state: $0.state) },
            newSources: outcomes.count { if case .accepted = $0.state { true } else { false } },
            newActes: outcomes.reduce(0) { $0 + $1.newActes },
            pagesRead: outcomes.reduce(0) { if case .accepted(let pages, _) = $1.state { $0 + pages } else { $0 } },
            pagesUnread: outcomes.reduce(0) { if case .accepted(_, let unread) = $1.state { $0 + unread } else { $0 } },
            misnamed: outcomes.filter(\.isMisnamed).map(\.path.displayText),
            dossierCount: dossiers.count,
            papers: distinct.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 },
            rescans: actes.count - distinct.count, fieldsFound: confidences.count,
            fieldsToCheck: confidences.count { $0 < steps.settings.review.checkBelow },
            findings: distinct.reduce(0) { $0 + $1.contents.findings.count { !$0.isOnScan } },
            scansToRedo: try outcomes.flatMap(scanRemarks),
            withoutPapers: try outcomes.filter(isWithoutPapers).map(\.path.displayText),
            missedDeadlines: deadlines(of: dossiers, in: .depassee).count,
            nextDeadlines: nextDeadlines(of: dossiers))
    }

    private func isWithoutPapers(_ outcome: FolderImport.Outcome) throws -> Bool {
        if case .refused = outcome.state { return false }
        return try outcome.source.map { try store.actes(of: $0).isEmpty } ?? false
    }

    func scanRemarks(of outcome: FolderImport.Outcome) throws -> [ImportReport.ScanRemark] {
        guard let source = outcome.source else { return [] }
        return try store.actes(of: source).flatMap(\.contents.findings)
            .filter { $0.isOnScan && $0.severity != .information }
            .map { ImportReport.ScanRemark(file: outcome.path.displayText, sentence: $0.message) }
    }

    /// The dossiers that hold papers of the folder, sorted.
    func dossiers(of outcomes: [FolderImport.Outcome]) throws -> [Dossier] {
        try store.dossierIDs(of: outcomes.compactMap(\.source)).map(store.dossier)
    }

    private func nextDeadlines(of dossiers: [Dossier]) -> [ImportReport.DueDate] {
        let sorted = deadlines(of: dossiers, in: .aVenir).sorted {
            ($0.deadline.due?.iso ?? "9999", $0.dossier.rawValue, $0.deadline.kind.rawValue)
                < ($1.deadline.due?.iso ?? "9999", $1.dossier.rawValue, $1.deadline.kind.rawValue)
        }
        return Array(sorted.prefix(steps.settings.summary.deadlines))
    }

    private func deadlines(of dossiers: [Dossier], in state: Deadline.State) -> [ImportReport.DueDate] {
        dossiers.flatMap { dossier in
            steps.calendar.deadlines(for: dossier, today: today)
                .filter { $0.state == state }.map { ImportReport.DueDate(dossier: dossier.id, deadline: $0) }
        }
    }
}

extension Finding {
    /// Whether it speaks of the scan, not of what the paper says.
    fileprivate var isOnScan: Bool {
        rule.name.hasPrefix(PageChecker.rulePrefix) || rule.name == Sorter.missingPagesRule
    }
}
