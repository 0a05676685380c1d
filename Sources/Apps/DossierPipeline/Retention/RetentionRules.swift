import DossierModel
import Foundation
public import RuleFiles

/// `Pipelines/conservation.yaml`: how long what is kept.
public struct RetentionRules: Decodable, Sendable {
    enum Category: String, CaseIterable, Sendable, Decodable {
        case dossier
        case fichierSansActe = "fichier_sans_acte"
        case fichierRefuse = "fichier_refuse"
    }

    /// Moments from which time runs.
    enum Moment: String, CaseIterable, Sendable, Decodable { case audience, ajout, fin }

    enum Unit: String, CaseIterable, Sendable, Decodable { case jours, mois }

    struct Version: Decodable, Sendable {
        let validFrom: CalendarDate
        let validTo: CalendarDate?
        let value: Int
        let unit: Unit
        let source: String

        private enum CodingKeys: String, CodingKey {
            case value, unit, source
            case validFrom = "valid_from"
            case validTo = "valid_to"
        }

        func isInForce(on day: CalendarDate) -> Bool { validFrom <= day && validTo.map { day <= $0 } ?? true }

        func end(from day: CalendarDate) -> CalendarDate? {
            switch unit {
            case .jours: day.adding(days: value)
            case .mois: day.adding(months: value)
            }
        }

        var french: String { "\(value)\u{A0}\(unit == .mois ? "mois" : value > 1 ? "jours" : "jour")" }
    }

    struct Rule: Decodable, Sendable {
        let id: String
        let title: String
        let category: Category
        let countedFrom: [Moment]
        let versions: [Version]

        private enum CodingKeys: String, CodingKey {
            case id, title, versions
            case category = "applies_to"
            case countedFrom = "counted_from"
        }
    }

    let rules: [Rule]

    private enum CodingKeys: String, CodingKey { case rules }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        rules = try values.decode([Rule].self, forKey: .rules)
        for category in Category.allCases where rules.count(where: { $0.category == category }) != 1 {
            throw DecodingError.dataCorruptedError(
                forKey: .rules, in: values,
                debugDescription: "il faut une règle, et une seule, pour « \(category.rawValue) »")
        }
        for rule in rules {
            if let fault = Self.fault(of: rule) {
                throw DecodingError.dataCorruptedError(
                    forKey: .rules, in: values, debugDescription: "règle « \(rule.id) » : \(fault)")
            }
        }
    }

    private static func fault(of rule: Rule) -> String? {
        if rule.countedFrom.isEmpty || rule.versions.isEmpty { return "counted_from et versions ne sont pas vides" }
        if !rule.versions.allSatisfy({ (1...1200).contains($0.value) }) { return "une durée compte de 1 à 1200 unités" }
        for (earlier, later) in zip(rule.versions, rule.versions.dropFirst())
        where earlier.validTo.map({ $0 >= later.validFrom }) ?? true {
            return "la version du \(later.validFrom.french) chevauche la précédente"
        }
        return nil
    }

    public static func load(from folders: DataFolders) throws(RuleFileError) -> RetentionRules {
        try RuleFile(at: folders.pipelines.appending(path: "conservation.yaml")).decode()
    }
}

extension RetentionRules {
    /// What is kept for how long, as people read it.
    func linesInForce(on day: CalendarDate) -> [RuleGroup.Line] {
        rules.compactMap { rule in
            rule.versions.first { $0.isInForce(on: day) }.map { .init(rule.title, $0.french, $0.source) }
        }
    }
}
