import Console
import DossierModel
import Evaluation
import Foundation

extension Evaluation {
    /// All measures as a person reads them at a terminal.
    var summary: String {
        [
            headline, scoreTable("Par difficulté", Tier.ordered(scores.fieldsPerTier)),
            scoreTable("Par nature", Self.named(scores.fieldsPerType) { ActeKind(rawValue: $0)?.label ?? $0 }),
            scoreTable("Par champ", Self.named(scores.fieldsPerField, label: fieldLabel)),
            scoreTable("Par main", Self.named(scores.fieldsPerHand) { $0 }),
            scoreTable("Par mise en page", Self.named(scores.fieldsPerLayout) { $0 }), confusions, binTable, nineTable,
            passing,
        ]
        .compactMap(\.self).joined(separator: "\n\n")
    }

    private var headline: String {
        var table = Self.table("Bilan")
        for (label, tally) in [
            ("Champs", scores.fieldsOverall), ("Montants et dates", scores.amountsDates),
            ("Débuts de pièces", scores.split.starts), ("Débuts, liasses", scores.splitBundles.starts),
            ("Pièces exactes", scores.split.segments), ("Pièces exactes, liasses", scores.splitBundles.segments),
            ("Rattachement aux ménages", scores.householdLinking),
        ] { table.add([label] + Self.cells(tally)) }
        let falseRate = Wilson(scores.falseValues)
        return """
            \(counted(scores.files, "fichier")), \(counted(scores.documents, "pièce")), \
            nature juste : \(threeDecimals(scores.typeAccuracy))
            Valeurs inventées : \(percentOfHundredths(scores.falseValues.value)) (\(grouped(scores.falseValues.count)) sur \
            \(grouped(scores.falseValues.of)), borne haute à 95 % : \(percentOfHundredths(falseRate.high)))
            Paires de pièces réunies à tort : \(grouped(scores.wrongHouseholdPairs)) ; actes numérisés deux fois : \
            \(grouped(scores.rescans.recognised)) reconnus sur \(grouped(scores.rescans.inTruth)), \
            \(grouped(scores.rescans.wrong)) à tort
            Lignes de décompte exactes : \(grouped(scores.ledger.exact)) sur \(grouped(scores.ledger.lines)) \
            (\(percent(scores.ledger.share.value))), lignes en trop : \(grouped(scores.ledger.extra))

            \(table.rendered())
            """
    }

    private static func table(_ heading: String) -> Table {
        Table(
            [.init(heading)]
                + ["F1", "Précision", "Rappel", "Justes", "Faux", "Manqués"].map { .init($0, .right) })
    }

    private static func cells(_ tally: Tally) -> [String] {
        [threeDecimals(tally.f1), threeDecimals(tally.precision), threeDecimals(tally.recall)]
            + [tally.tp, tally.fp, tally.fn].map(grouped)
    }

    private static func named(_ tallies: [String: Tally], label: (String) -> String) -> [(name: String, value: Tally)] {
        tallies.sorted { $0.key < $1.key }.map { (label($0.key), $0.value) }
    }

    private func scoreTable(_ heading: String, _ rows: [(name: String, value: Tally)]) -> String? {
        guard !rows.isEmpty else { return nil }
        var table = Self.table(heading)
        for (name, tally) in rows { table.add([name] + Self.cells(tally)) }
        return table.rendered()
    }

    private var confusions: String? {
        guard !scores.typeConfusions.isEmpty else { return nil }
        var table = Table([.init("Natures confondues"), .init("Pièces", .right)])
        for (pair, count) in scores.typeConfusions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            table.add(pair, grouped(count))
        }
        return table.rendered()
    }

    private var binTable: String? {
        guard let all = reliability.first, !all.bins.isEmpty else { return nil }
        var table = Table([
            .init("Confiance affichée"), .init("Valeurs", .right), .init("En moyenne", .right), .init("Justes", .right),
            .init("Intervalle à 95 %", .right),
        ])
        for bin in all.bins { table.add(["\(percent(bin.from)) à \(percent(bin.to))"] + Self.cells(bin)) }
        return table.rendered()
    }

    private var nineTable: String? {
        let rows = reliability.filter { $0.aboutNine.right.of > 0 }
        guard !rows.isEmpty else { return nil }
        var table = Table([
            .init("Affichées à environ 90 % (85 à 95 %)"), .init("Valeurs", .right), .init("En moyenne", .right),
            .init("Justes", .right), .init("Intervalle à 95 %", .right), .init("Écart moyen", .right),
        ])
        for row in rows { table.add([row.label] + Self.cells(row.aboutNine) + [percent(row.expectedError)]) }
        return table.rendered()
    }

    private static func cells(_ bin: Reliability.Bin) -> [String] {
        [grouped(bin.right.of), percent(bin.shown), percent(bin.right.value), bin.interval.text]
    }

    private var passing: String {
        var table = Table([
            .init("Sans reprise, erreur tolérée"), .init("Seuil", .right), .init("Champs", .right),
            .init("Dossiers", .right), .init("Faux qui passent", .right), .init("Intervalle à 95 %", .right),
        ])
        for through in [straightThrough] + looserStraightThrough {
            table.add(
                percent(through.bound), through.threshold.map(threeDecimals) ?? "aucun",
                "\(percent(through.fields.value)) (\(grouped(through.fields.count)) sur \(grouped(through.fields.of)))",
                "\(percent(through.dossiers.value)) (\(grouped(through.dossiers.count)) sur \(grouped(through.dossiers.of)))",
                "\(grouped(through.wrong.count)) sur \(grouped(through.wrong.of))",
                through.threshold == nil ? "–" : through.interval.text)
        }
        return table.rendered()
    }

    /// The surest wrong values, in clear.
    func errorList(first count: Int) -> String {
        var table = Table([.init("Fichier"), .init("Champ"), .init("Confiance", .right), .init("Vrai"), .init("Lu")])
        for error in errors.prefix(count) {
            table.add(
                error.file, error.key, error.confidence.map(threeDecimals) ?? "–", error.truth?.printed ?? "–",
                error.read?.printed ?? "–")
        }
        return "\n" + table.rendered()
    }
}
