public import DossierModel
import GRDB

extension DossierStore {
    /// Notes that a paper holds written remarks.
    public func attach(_ remark: WrittenRemark, on day: CalendarDate, author: String) throws {
        try note(
            remark, about: remark.author.subject, on: day, text: "Écrit \(remark.author.label) joint au DSF",
            author: author)
    }

    /// Notes that a paper was attached by mistake; the journal of its dossier keeps both.
    public func detach(_ remark: WrittenRemark, on day: CalendarDate, author: String) throws {
        try note(
            remark, about: remark.author.withdrawal, on: day,
            text: "Écrit \(remark.author.label) : joint par erreur", author: author)
    }

    private func note(
        _ remark: WrittenRemark, about subject: String, on day: CalendarDate, text: String, author: String
    ) throws {
        try write { db in
            try insertJournalEntry(
                .note, about: subject, on: day, text: text, beside: try acteRow(remark.acte, db), author: author, db)
        }
    }

    /// What people noted as written remarks and did not take back, in the order in which it was noted.
    func remarks(inRow dossier: String, _ db: Database) throws -> [WrittenRemark] {
        try subjects(inRow: dossier, db).reduce(into: []) { standing, entry in
            let author = RemarkAuthor.allCases.first { [$0.subject, $0.withdrawal].contains(entry.subject) }
            guard let author else { return }
            let remark = WrittenRemark(in: try acteID(entry.acteRow, db), of: author)
            standing.removeAll { $0 == remark }
            if entry.subject == author.subject { standing.append(remark) }
        }
    }
}

/// As entries of the journal name it, in clear beside their sealed text.
extension RemarkAuthor {
    fileprivate var subject: String { "ecrit_\(rawValue)" }
    fileprivate var withdrawal: String { "retrait_ecrit_\(rawValue)" }
}
