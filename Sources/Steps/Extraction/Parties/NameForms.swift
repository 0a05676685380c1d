import FrenchText

/// Of several readings of one name, the one to give: the reading most often and best read, with its accents.
struct NameForms {
    private var weights: [String: Double] = [:]

    /// A form that goes on where shorter ones stop takes half their weight: names are cut at line ends.
    /// - Parameter isName: whether a longer form may be trusted.
    mutating func favourLonger(where isName: (String) -> Bool = { _ in true }) {
        let forms = weights.keys.sorted()
        for form in forms where isName(form) {
            let shorter = forms.filter { $0 != form && form.lettersAndDigits.hasPrefix($0.lettersAndDigits) }
            weights[form, default: 0] += shorter.reduce(0) { $0 + 0.6 * (weights[$1] ?? 0) }
        }
    }

    mutating func add(_ form: String?, weight: Double) {
        guard let form, !form.isEmpty else { return }
        weights[form, default: 0] += weight
    }

    /// Nil when nothing was added.
    var best: String? {
        var groups: [String: Double] = [:]
        for (form, weight) in weights { groups[form.lettersAndDigits, default: 0] += weight }
        guard let group = groups.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
        return weights.filter { $0.key.lettersAndDigits == group }
            .max { Self.rank($0) < Self.rank($1) }?.key
    }

    /// Reading drops accents more often than it invents them.
    private static func rank(_ entry: (key: String, value: Double)) -> (Double, String) {
        let accents = entry.key.unicodeScalars.filter { !$0.isASCII && $0.properties.isAlphabetic }.count
        return (entry.value + 0.4 * Double(accents), entry.key)
    }
}
