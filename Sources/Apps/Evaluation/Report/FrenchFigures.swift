import Console
import DossierModel

/// `96,4 %`.
public func percent(_ share: Double) -> String { "\(oneDecimal(share * 100))\u{A0}%" }

/// `0,42 %`: for rates that are small.
public func percentOfHundredths(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    return "\(hundredths / 100),\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)\u{A0}%"
}

/// `0,964`.
public func threeDecimals(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000),\(String(repeating: "0", count: 3 - rest.count))\(rest)"
}

/// A field of the score tables as shown to people: « Locataire, prénoms ».
public func fieldLabel(_ key: String) -> String {
    let halves = key.split(separator: ".").map(String.init)
    guard let champ = halves.first.flatMap(Champ.init(rawValue:)) else { return key }
    let part = halves.count > 1 ? FieldPath.Part(rawValue: halves[1]) : nil
    return [champ.label, part?.label].compactMap(\.self).joined(separator: ", ")
}

/// How hard a file is to read, as the shared format names it.
public enum Tier: String, CaseIterable {
    case easy, medium, hard

    private var label: String {
        switch self {
        case .easy: "facile"
        case .medium: "moyenne"
        case .hard: "difficile"
        }
    }

    /// What was counted by tier, with their names as shown to people, the easiest first; others after, by name.
    public static func ordered<Value>(_ values: [String: Value]) -> [(name: String, value: Value)] {
        let known = allCases.compactMap { tier in values[tier.rawValue].map { (tier.label, $0) } }
        let others = values.filter { Tier(rawValue: $0.key) == nil }.sorted { $0.key < $1.key }
        return known + others.map { ($0.key, $0.value) }
    }
}

extension Wilson {
    /// `93,1 – 96,8 %`.
    public var text: String { "\(oneDecimal(low * 100)) – \(percent(high))" }
}

extension Reliability {
    /// As shown to people.
    public var label: String {
        switch kind {
        case .all: "Toutes les valeurs"
        case .group: name
        case .field: fieldLabel(name)
        }
    }
}
