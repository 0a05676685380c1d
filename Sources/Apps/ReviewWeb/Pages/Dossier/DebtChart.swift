import DossierModel
import Foundation

/// How a debt grew, from the papers that state it on a day: drawn in the page, with the same figures as a table.
struct DebtChart {
    struct Point {
        let date: String
        let amount: String
        let source: String
        let x: String
        let y: String
    }

    struct Label {
        let amount: String
        let x: String
        let y: String
        let anchor: String
    }

    static let width = 560.0
    static let height = 150.0
    private static let margin = 14.0
    /// Room above the highest point for its amount, and between a point and its amount.
    private static let head = 24.0
    private static let gap = 8.0

    let points: [Point]
    /// As the `points` attribute of an SVG polyline.
    let line: String
    /// What the first and the last point stand at.
    let labels: [Label]
    let first: String
    let last: String
    let summary: String

    private struct Statement: Hashable {
        let day: CalendarDate
        let amount: Montant
        let source: String
    }

    /// Nil when fewer than two days are known.
    init?(of dossier: Dossier) {
        let statements = Self.statements(of: dossier)
        guard let from = statements.first, let to = statements.last, from.day < to.day,
            let top = statements.map(\.amount).max(), top.cents > 0
        else { return nil }
        let span = Double(to.day.dayNumber - from.day.dayNumber)
        points = statements.map { statement in
            let x = Double(statement.day.dayNumber - from.day.dayNumber) / span
            let y = Double(max(0, statement.amount.cents)) / Double(top.cents)
            return Point(
                date: statement.day.french, amount: statement.amount.description, source: statement.source,
                x: Self.coordinate(Self.margin + x * (Self.width - 2 * Self.margin)),
                y: Self.coordinate(Self.height - Self.margin - y * (Self.height - Self.margin - Self.head)))
        }
        line = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        labels = [(points[0], "start"), (points[points.count - 1], "end")].map { point, anchor in
            Label(
                amount: point.amount, x: point.x, y: Self.coordinate((Double(point.y) ?? 0) - Self.gap), anchor: anchor)
        }
        first = from.day.french
        last = to.day.french
        summary = "Dette de \(from.amount) le \(from.day.french) à \(to.amount) le \(to.day.french)"
    }

    /// One a day, the highest; in the order of the days.
    private static func statements(of dossier: Dossier) -> [Statement] {
        var all: [Statement] = []
        for acte in dossier.distinctActes {
            let stated = acte.fields.amount(.detteMontant) ?? acte.fields.amount(.montantPrincipal)
            if let day = acte.fields.date(.detteArreteeAu) ?? acte.fields.date(.dateActe), let stated {
                all.append(Statement(day: day, amount: stated, source: acte.kind.label))
            }
            all += acte.contents.ledger.compactMap { line in
                guard let day = line.date, let balance = line.balance else { return nil }
                return Statement(day: day, amount: balance, source: "décompte")
            }
        }
        return Dictionary(grouping: all, by: \.day).compactMap { $0.value.max { $0.amount < $1.amount } }
            .sorted { $0.day < $1.day }
    }

    private static func coordinate(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
