import FrenchText
import PageModel

/// The columns that a ledger's heading names, by their place on the page.
struct LedgerColumns: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case date, libelle, debit, credit, solde, loyer, charges, aide

        /// The amounts of the column are owed by the tenant.
        var isDebit: Bool { self == .debit || self == .loyer || self == .charges }
        var isCredit: Bool { self == .credit || self == .aide }
        var holdsAmounts: Bool { self != .date && self != .libelle }
    }

    let columns: [(kind: Kind, box: Box)]

    /// Nil unless the row names at least two columns, one of them of amounts, and holds little else.
    init?(row: [Int], stream: TokenStream, cues: CueHits) {
        guard row.count <= 16 else { return nil }
        let tokens = Set(row)
        var columns: [(kind: Kind, box: Box, words: Int)] = []
        for kind in Kind.allCases {
            for hit in cues["colonne_\(kind.rawValue)"]
            where hit.range.allSatisfy(tokens.contains)
                && !columns.contains(where: { $0.box == stream.box(hit.range) })
            {
                guard let box = stream.box(hit.range) else { continue }
                columns.append((kind, box, hit.range.count))
            }
        }
        let words = columns.reduce(0) { $0 + $1.words }
        let all = row.filter { stream.tokens[$0].folded.count > 1 }.count
        guard columns.count >= 2, columns.contains(where: { $0.kind.holdsAmounts }), all - words <= 2 else {
            return nil
        }
        self.columns = columns.map { ($0.kind, $0.box) }.sorted { $0.1.left < $1.1.left }
    }

    /// The column of amounts under whose heading a box stands nearest.
    func kind(of box: Box) -> Kind? {
        columns.filter { $0.kind.holdsAmounts }.min { distance($0.box, box) < distance($1.box, box) }?.kind
    }

    private func distance(_ heading: Box, _ box: Box) -> Double {
        min(abs(heading.right - box.right), abs(heading.middleX - box.middleX), abs(heading.left - box.left))
    }
}
