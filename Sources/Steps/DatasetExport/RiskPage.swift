import DossierModel
public import Foundation
import Mustache
public import Pseudonymisation
public import RuleFiles

/// The risk report as one self-contained page, from `Pipelines/reports/dataset-risk.mustache`.
public struct RiskPageTemplate: Sendable {
    private let template: MustacheTemplate

    /// - Throws: `RuleFileError` when the template is missing or broken.
    public init(from folders: DataFolders) throws(RuleFileError) {
        let file = folders.pipelines.appending(path: "reports/dataset-risk.mustache")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw RuleFileError(
                file: file.lastPathComponent, line: nil,
                message: "modèle introuvable ou illisible ; vérifiez l'installation")
        }
        do { template = try MustacheTemplate(string: text) } catch {
            throw RuleFileError(file: file.lastPathComponent, line: nil, message: "modèle mal formé : \(error)")
        }
    }

    func page(_ dataset: ReleasedDataset, delivery: Delivery) -> Data {
        Data(template.render(RiskPage(dataset, delivery: delivery)).utf8)
    }

    /// The report of a dataset that is not written, for whoever has to change the profile.
    public func page(_ dataset: Pseudonymised<ReleasedDataset>, delivery: Delivery) -> Data {
        page(dataset.value, delivery: delivery)
    }
}

/// What the page shows, as texts: the template only puts them in their places.
struct RiskPage {
    struct Card {
        let label: String
        let value: String
        let note: String
    }

    struct Bar {
        let x: String
        let y: String
        let width: String
        let height: String
        let label: String
        let middle: String
        let count: String
        let isSmall: Bool
    }

    struct Group {
        let name: String
        let cards: [Card]
        let bars: [Bar]
        let hasBars: Bool
        let description: String
        let advice: String
        let hasAdvice: Bool
    }

    let title: String
    let subject: String
    let date: String
    let faults: [String]
    let hasFaults: Bool
    let accepted: String
    let isAccepted: Bool
    let groups: [Group]
    let attacks: [Card]
    let k: String

    init(_ dataset: ReleasedDataset, delivery: Delivery) {
        let risk = dataset.risk
        title = "Risques de ré-identification"
        subject = "\(dataset.profile.title) – \(delivery.recipient)"
        date = delivery.day.french
        faults = risk.faults
        hasFaults = !risk.faults.isEmpty
        accepted = delivery.acceptedRisk ?? ""
        isAccepted = delivery.acceptedRisk != nil
        groups = risk.groups.map { Group($0, thresholds: risk.thresholds) }
        attacks = Self.attacks(risk)
        k = "\(risk.thresholds.k)"
    }

    private static func attacks(_ risk: RiskReport) -> [Card] {
        [
            Card(
                label: "Attaque par dictionnaire", value: "\(risk.dictionary.found)",
                note:
                    "pseudonymes recalculés à partir de \(risk.dictionary.tried) noms, dates et numéros connus, sans la clé"
            )
        ]
            + risk.frequencies.map {
                Card(
                    label: "Attaque par fréquence, \($0.column)", value: "\($0.found) sur \($0.pseudonyms)",
                    note: "pseudonymes nommés par leur seule fréquence")
            }
    }
}

extension RiskPage.Group {
    init(_ group: RiskReport.Group, thresholds: DatasetProfile.Thresholds) {
        let measures = group.measures
        name = group.name
        cards = Self.cards(group, thresholds: thresholds)
        bars = Self.bars(measures, threshold: thresholds.k)
        hasBars = !bars.isEmpty
        description = bars.map { "\($0.label) : \($0.count) lignes" }.joined(separator: " ; ")
        advice = group.advice.joined(separator: ", ")
        hasAdvice = !group.advice.isEmpty
    }

    private static func cards(_ group: RiskReport.Group, thresholds: DatasetProfile.Thresholds) -> [RiskPage.Card] {
        let measures = group.measures
        return [
            .init(
                label: "Lignes transmises", value: "\(measures.rows)",
                note: "\(group.suppressed) retirées sur \(group.source) (\(Figures.percent(group.suppressedShare)))"),
            .init(
                label: "k", value: "\(measures.k)",
                note: "taille du plus petit groupe de lignes semblables ; il en faut \(thresholds.k)"),
            .init(
                label: "k du contenu entier", value: "\(group.contentK)",
                note: "taille du plus petit groupe de lignes tout à fait égales"),
            .init(
                label: "l", value: group.hasSensitive ? "\(measures.l)" : "–",
                note:
                    "nombre de valeurs sensibles différentes dans le groupe le moins divers ; il en faut \(thresholds.l)"
            ),
            .init(
                label: "Lignes uniques", value: Figures.percent(measures.uniqueShare),
                note: "part des lignes seules de leur groupe"),
            .init(
                label: "Risque « procureur »", value: Figures.percent(measures.prosecutorMaximum),
                note: "au plus, pour qui sait que la personne cherchée est dans le fichier ; "
                    + "\(Figures.percent(measures.prosecutorMean)) en moyenne"),
            .init(
                label: "Risque « journaliste »", value: Figures.percent(measures.journalistMaximum),
                note: "au plus, pour qui cherche n'importe qui parmi tous les ménages connus"),
            .init(
                label: "Risque « marketing »", value: Figures.percent(measures.marketer),
                note: "part attendue de rapprochements justes pour qui rapproche tout le fichier"),
            .init(
                label: "Attaque par rapprochement", value: Figures.percent(group.linkageExact),
                note:
                    "réussie avec des connaissances exactes ; \(Figures.percent(group.linkageNoisy)) avec 5 % d'erreurs"
            ),
            .init(
                label: "Rapprochement de deux paquets", value: Figures.percent(group.contentJoin),
                note: "part attendue de lignes retrouvées dans le paquet d'un autre destinataire, par leur contenu"),
        ]
    }

    /// Rows by the size of their class: one bar for each size below k, then k and doublings.
    private static func bars(_ measures: RiskMeasures, threshold: Int) -> [RiskPage.Bar] {
        guard measures.rows > 0 else { return [] }
        var bounds = Array(1...max(1, threshold))
        while let last = bounds.last, last <= (measures.rowsByClassSize.keys.max() ?? 0) { bounds.append(last * 2) }
        let counts = zip(bounds, bounds.dropFirst()).map { low, high in
            (low, high, measures.rowsByClassSize.filter { $0.key >= low && $0.key < high }.values.reduce(0, +))
        }
        let most = Double(counts.map(\.2).max() ?? 1)
        let step = 400.0 / Double(max(1, counts.count))
        return counts.enumerated().map { place, bar in
            let height = 120 * Double(bar.2) / max(1, most)
            return RiskPage.Bar(
                x: coordinate(Double(place) * step + 2), y: coordinate(130 - height), width: coordinate(step - 4),
                height: coordinate(height), label: bar.1 == bar.0 + 1 ? "\(bar.0)" : "\(bar.0)–\(bar.1 - 1)",
                middle: coordinate((Double(place) + 0.5) * step), count: "\(bar.2)", isSmall: bar.0 < threshold)
        }
    }

    private static func coordinate(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
}
