import Console
import DossierModel

/// What the page of the report shows, as texts: the template only puts them in their places.
struct ReportPage {
    struct Card {
        let label: String
        let value: String
        let note: String
    }

    struct ScoreTable {
        let caption: String
        let rows: [FieldBar]
    }

    struct BinRow {
        let range: String
        let count: String
        let shown: String
        let right: String
        let interval: String
    }

    struct BoundRow {
        let bound: String
        let threshold: String
        let fields: String
        let dossiers: String
        let wrong: String

        init(_ through: StraightThrough) {
            bound = percent(through.bound)
            threshold = through.threshold.map(threeDecimals) ?? "aucun"
            fields = percent(through.fields.value)
            dossiers = percent(through.dossiers.value)
            wrong = "\(grouped(through.wrong.count)) sur \(grouped(through.wrong.of))"
        }
    }

    struct NineRow {
        let name: String
        let count: String
        let shown: String
        let right: String
        let interval: String
        let error: String
    }

    let title: String
    let subject: String
    let date: String
    let cards: [Card]
    let tables: [ScoreTable]
    let confusions: [Card]
    let hasConfusions: Bool
    let plots: [ReliabilityPlot]
    let bins: [BinRow]
    let nines: [NineRow]
    let passing: [Card]
    let bounds: [BoundRow]

    init(_ evaluation: Evaluation, subject: String, date: String) {
        let scores = evaluation.scores
        title = "Évaluation de Recto"
        self.subject = subject
        self.date = date
        cards = Self.cards(scores)
        tables = Self.tables(scores)
        confusions = scores.typeConfusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { pair, count in
            Card(label: Self.confusionLabel(pair), value: grouped(count), note: "")
        }
        hasConfusions = !confusions.isEmpty
        plots = evaluation.reliability.filter { $0.kind != .field }.map { ReliabilityPlot(caption: $0.label, $0) }
        bins = evaluation.reliability.first?.bins.map(Self.row) ?? []
        nines = evaluation.reliability.map(Self.nine)
        passing = Self.passing(evaluation.straightThrough)
        bounds = ([evaluation.straightThrough] + evaluation.looserStraightThrough).map(BoundRow.init)
    }

    private static func tables(_ scores: Scores) -> [ScoreTable] {
        [
            ScoreTable(
                caption: "Par difficulté", rows: Tier.ordered(scores.fieldsPerTier).map { FieldBar(name: $0, $1) }),
            ScoreTable(
                caption: "Par nature de pièce", rows: bars(scores.fieldsPerType) { ActeKind(rawValue: $0)?.label ?? $0 }
            ),
            ScoreTable(caption: "Par champ", rows: bars(scores.fieldsPerField, label: fieldLabel)),
            ScoreTable(caption: "Par main", rows: bars(scores.fieldsPerHand) { $0 }),
            ScoreTable(
                caption: "Par mise en page, la moins bien lue d’abord",
                rows: bars(scores.fieldsPerLayout) { $0 }.sorted { ($0.f1, $0.name) < ($1.f1, $1.name) }),
        ]
        .filter { !$0.rows.isEmpty }
    }

    private static func bars(_ tallies: [String: Tally], label: (String) -> String) -> [FieldBar] {
        tallies.sorted { $0.key < $1.key }.map { FieldBar(name: label($0.key), $0.value) }
    }

    private static func confusionLabel(_ pair: String) -> String {
        pair.split(separator: " -> ").map { name in
            name == "(missing)" ? "non trouvée" : ActeKind(rawValue: String(name))?.label ?? String(name)
        }
        .joined(separator: " → ")
    }

    private static func row(_ bin: Reliability.Bin) -> BinRow {
        BinRow(
            range: "\(percent(bin.from)) à \(percent(bin.to))", count: grouped(bin.right.of), shown: percent(bin.shown),
            right: percent(bin.right.value), interval: bin.interval.text)
    }

    private static func nine(_ reliability: Reliability) -> NineRow {
        let bin = reliability.aboutNine
        return NineRow(
            name: reliability.label, count: grouped(bin.right.of), shown: bin.right.of == 0 ? "–" : percent(bin.shown),
            right: bin.right.of == 0 ? "–" : percent(bin.right.value),
            interval: bin.right.of == 0 ? "–" : bin.interval.text, error: percent(reliability.expectedError))
    }
}

extension ReportPage {
    private static func cards(_ scores: Scores) -> [Card] {
        let falseRate = Wilson(scores.falseValues)
        return [
            Card(
                label: "Champs, F1", value: threeDecimals(scores.fieldsOverall.f1),
                note:
                    "\(grouped(scores.fieldsOverall.tp)) justes, \(grouped(scores.fieldsOverall.fp)) faux, \(grouped(scores.fieldsOverall.fn)) manqués"
            ),
            Card(
                label: "Montants et dates, F1", value: threeDecimals(scores.amountsDates.f1),
                note: "champs d’une seule valeur"),
            Card(
                label: "Valeurs inventées", value: percentOfHundredths(scores.falseValues.value),
                note:
                    "là où la pièce ne dit rien\u{A0}; borne haute à 95\u{A0}%\u{A0}: \(percentOfHundredths(falseRate.high))"
            ),
            Card(
                label: "Nature des pièces", value: threeDecimals(scores.typeAccuracy),
                note: "\(counted(scores.documents, "pièce")) dans \(counted(scores.files, "fichier"))"),
            Card(
                label: "Découpage exact, F1", value: threeDecimals(scores.split.segments.f1),
                note: "liasses\u{A0}: \(threeDecimals(scores.splitBundles.segments.f1))"),
            Card(
                label: "Rattachement aux ménages, F1", value: threeDecimals(scores.householdLinking.f1),
                note: "paires de pièces réunies à tort\u{A0}: \(grouped(scores.wrongHouseholdPairs))"),
            Card(
                label: "Actes numérisés deux fois",
                value: "\(grouped(scores.rescans.recognised)) sur \(grouped(scores.rescans.inTruth))",
                note: "signalés à tort\u{A0}: \(grouped(scores.rescans.wrong))"),
            Card(
                label: "Lignes de décompte exactes",
                value: scores.ledger.lines == 0 ? "–" : percent(scores.ledger.share.value),
                note: "\(counted(scores.ledger.lines, "ligne")), \(counted(scores.ledger.statements, "décompte"))"),
        ]
    }

    private static func passing(_ through: StraightThrough) -> [Card] {
        [
            Card(
                label: "Seuil de confiance", value: through.threshold.map(threeDecimals) ?? "aucun",
                note: "erreur visée\u{A0}: \(percent(through.bound)) au plus, borne haute à 95\u{A0}% comprise"),
            Card(
                label: "Champs sans reprise", value: percent(through.fields.value),
                note: "\(grouped(through.fields.count)) sur \(grouped(through.fields.of)), valeurs manquées comprises"),
            Card(
                label: "Dossiers sans reprise", value: percent(through.dossiers.value),
                note:
                    "\(grouped(through.dossiers.count)) sur \(grouped(through.dossiers.of)), tous champs passés et aucun manqué"
            ),
            Card(
                label: "Erreur parmi ce qui passe", value: percentOfHundredths(through.wrong.value),
                note:
                    "\(grouped(through.wrong.count)) sur \(grouped(through.wrong.of)), intervalle \(through.interval.text)"
            ),
        ]
    }
}
