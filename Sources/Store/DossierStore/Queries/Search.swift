public import DossierModel
import Foundation
import GRDB
import Vault

/// One word that somebody looks for, in all the forms under which acts may be filed for it.
public struct SearchWord: Hashable, Sendable {
    /// Forms, each with how well a hit under it fits (0 to 1).
    public let forms: [String: Double]

    public init(forms: [String: Double]) { self.forms = forms }
}

/// A dossier that was found.
public struct SearchHit: Hashable, Sendable {
    public let dossier: DossierID
    /// 1 when every word was found as it was written.
    public let score: Double
}

extension DossierStore {
    /// Dossiers with acts filed under the words, the best first. With up to two words all must be found; with more, one may
    /// be missing. Words of one dossier may stand in several of its acts.
    public func search(_ words: [SearchWord], limit: Int) throws -> [SearchHit] {
        guard !words.isEmpty, limit > 0 else { return [] }
        return try read { db in
            var scores: [String: [Double]] = [:]
            for (place, word) in words.enumerated() {
                for (dossier, fit) in try fits(of: word, db) {
                    scores[dossier, default: Array(repeating: 0, count: words.count)][place] = fit
                }
            }
            let wanted = words.count > 2 ? words.count - 1 : words.count
            let found = scores.filter { $0.value.count { $0 > 0 } >= wanted }
                .mapValues { $0.reduce(0, +) / Double(words.count) }
            // Ids are opened for the best only: many dossiers may share a common word.
            return try found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
                .map { SearchHit(dossier: try dossierID($0.key, db), score: $0.value) }
                .sorted { ($1.score, $0.dossier) < ($0.score, $1.dossier) }
        }
    }

    /// How well each dossier fits one word.
    private func fits(of word: SearchWord, _ db: Database) throws -> [String: Double] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT dossier_id FROM search_token JOIN dossier_acte USING (acte_id) WHERE token = ?
                """)
        var fits: [String: Double] = [:]
        for (form, fit) in word.forms {
            for dossier in try String.fetchAll(statement, arguments: [searchToken(form)]) {
                fits[dossier] = max(fit, fits[dossier] ?? 0)
            }
        }
        return fits
    }

    /// Files an act under these forms and no others.
    ///
    /// - Returns: whether anything changed.
    func saveSearchForms(_ forms: [String], of acte: String, _ db: Database) throws -> Bool {
        let wanted = Set(forms.map(searchToken))
        let stored = Set(
            try Data.fetchAll(db, sql: "SELECT token FROM search_token WHERE acte_id = ?", arguments: [acte]))
        guard wanted != stored else { return false }
        for token in stored.subtracting(wanted) {
            try db.execute(sql: "DELETE FROM search_token WHERE token = ? AND acte_id = ?", arguments: [token, acte])
        }
        let insertion = try db.cachedStatement(sql: "INSERT INTO search_token (token, acte_id) VALUES (?, ?)")
        for token in wanted.subtracting(stored) { try insertion.execute(arguments: [token, acte]) }
        return true
    }

    /// Eight bytes: among millions of words two share a token about never, and then a dossier too many is shown.
    private func searchToken(_ form: String) -> Data { lookup.search.digest(form).bytes.prefix(8) }
}
