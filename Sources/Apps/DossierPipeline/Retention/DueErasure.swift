import AccessModel
public import DossierModel
public import DossierStore
import Foundation

/// Something whose time is over, and why.
public struct DueErasure: Hashable, Sendable {
    public let content: KeptSubject.Content
    /// The rule's id and title.
    public let rule: String
    public let title: String
    /// The last day on which it may be kept.
    public let keptUntil: CalendarDate
    /// French: from which moment, how long, on what ground.
    public let reason: String

    /// Id of the dossier or file.
    public var subject: String {
        switch content {
        case .dossier(let id): id.rawValue
        case .fileWithoutActe(let id), .refusedFile(let id): id.rawValue
        }
    }
}

extension DueErasure {
    fileprivate func isWithin(_ reach: Reach, _ store: DossierStore) throws -> Bool {
        switch content {
        case .dossier(let id): try store.isWithin(reach, id)
        case .fileWithoutActe(let id), .refusedFile(let id): try store.isWithin(reach, id)
        }
    }
}

extension RetentionRules {
    /// What is due on `today`, the longest overdue first.
    func due(among subjects: [KeptSubject], on today: CalendarDate) -> [DueErasure] {
        subjects.compactMap { due($0, on: today) }.sorted {
            ($0.keptUntil, $0.subject) < ($1.keptUntil, $1.subject)
        }
    }

    private func due(_ subject: KeptSubject, on today: CalendarDate) -> DueErasure? {
        // What still has a day to come is needed, whatever a rule says.
        if [subject.hearing, subject.lastDeadline].contains(where: { $0.map { $0 >= today } ?? false }) { return nil }
        guard let rule = rules.first(where: { $0.category == subject.category }),
            let version = rule.versions.first(where: { $0.isInForce(on: today) }),
            let start = rule.countedFrom.compactMap({ moment in subject.day(of: moment).map { (moment, $0) } })
                .max(by: { $0.1 < $1.1 }),
            let end = version.end(from: start.1), end < today
        else { return nil }
        return DueErasure(
            content: subject.content, rule: rule.id, title: rule.title, keptUntil: end,
            reason: "\(start.0.label) du \(start.1.french) + \(version.french) : gardé jusqu'au \(end.french) "
                + "(\(version.source))")
    }
}

extension KeptSubject {
    fileprivate var category: RetentionRules.Category {
        switch content {
        case .dossier: .dossier
        case .fileWithoutActe: .fichierSansActe
        case .refusedFile: .fichierRefuse
        }
    }

    fileprivate func day(of moment: RetentionRules.Moment) -> CalendarDate? {
        switch moment {
        case .audience: hearing
        case .ajout: CalendarDate(parisDayOf: lastAdded)
        case .fin: finished.flatMap(CalendarDate.init(parisDayOf:))
        }
    }
}

extension CalendarDate {
    /// The day in mainland France.
    fileprivate init?(parisDayOf date: Date) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Paris") ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension RetentionRules.Moment {
    fileprivate var label: String {
        switch self {
        case .audience: "audience"
        case .ajout: "dernier ajout"
        case .fin: "refus"
        }
    }
}

extension ActingWorkspace {
    /// What must go by the rules in force, and why.
    public func dueErasures() throws -> [DueErasure] {
        try gate.list(.seeRetention) { store, reach in
            let due = try workspace.rules.retention.due(among: store.keptSubjects(), on: today)
            return try due.filter { try $0.isWithin(reach, store) }
        }
    }

    /// Erases what is due, each with its certificate. Cut off, the next call goes on with what is left.
    public func erase(_ due: [DueErasure], turn: ImporterTurn = .giveUp) async throws -> [ErasureCertificate] {
        var certificates: [ErasureCertificate] = []
        for item in due {
            switch item.content {
            case .dossier(let id): certificates.append(try await erase(id, turn: turn))
            case .fileWithoutActe(let id), .refusedFile(let id):
                certificates.append(try await erase(id, turn: turn))
            }
        }
        return certificates
    }
}
