import DossierModel

/// A string that two papers of one household are likely to share and two others are not. The store keeps only its keyed
/// token. A landlord, a building, a day or a family name alone is no key, however many papers there are.
public struct LookupKey: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: LookupKey, b: LookupKey) -> Bool { a.rawValue < b.rawValue }
}

/// The keys of one paper. What fields say is filed and sought by everybody; what only the text mentions meets fields, never
/// another mention: thousands of papers mention the same landlord, office or law, and evidence always needs a field.
/// A paper finds another exactly when the other finds it.
public struct LookupKeys: Hashable, Sendable {
    /// Under which the paper is found. Sorted.
    public let filed: [LookupKey]
    /// Under which others that may belong to it are found. Sorted.
    public let sought: [LookupKey]

    fileprivate init(fields: Set<String>, mentions: Set<String>) {
        let fromFields = fields.map(LookupKey.init)
        let asMentioned = { (keys: Set<String>) in keys.map { LookupKey(rawValue: "text/\($0)") } }
        filed = (fromFields + asMentioned(mentions.subtracting(fields))).sorted()
        sought = (fromFields + asMentioned(fields) + mentions.subtracting(fields).map(LookupKey.init)).sorted()
    }
}

extension CaseLinker {
    /// The keys under which a paper is filed and looks for others. Two papers are compared only when they share one, so that
    /// the papers compared stay few in a store of any size.
    public func lookupKeys(_ profile: LinkingProfile) -> LookupKeys {
        var keys = KeyMaker(profile: profile, forms: forms)
        keys.addNames()
        keys.addPlace()
        keys.addReferences()
        keys.addMoney()
        let saysLittle = !profile.isMainAct || keys.families.isEmpty || profile.address?.postalCode == nil
        if saysLittle { keys.addText() }
        return LookupKeys(fields: keys.fields, mentions: keys.mentions)
    }
}

/// Keys under construction; a key with a missing part is not made.
private struct KeyMaker {
    let profile: LinkingProfile
    let forms: WordForms
    /// Of all tenants, as compared.
    let families: Set<String>
    /// Family and first names.
    let names: Set<String>
    private let postals: [String]
    private let number: String?
    private let street: String?
    private(set) var fields: Set<String> = []
    private(set) var mentions: Set<String> = []

    init(profile: LinkingProfile, forms: WordForms) {
        self.profile = profile
        self.forms = forms
        families = Set(profile.tenants.flatMap(\.families).filter { $0.utf8.count >= 2 }.map(forms.skeleton))
        let givens = profile.tenants.compactMap(\.givens.first).filter { $0.utf8.count >= 3 }.map(forms.skeleton)
        names = families.union(givens)
        postals = profile.address?.postalCode.map { [$0] } ?? profile.traces.postalCodes
        number = profile.address?.number
        street = profile.address.flatMap { Self.longest($0.street) }.map(forms.skeleton)
    }

    private mutating func field(_ space: String, _ parts: String?...) {
        if let key = Self.key(space, parts) { fields.insert(key) }
    }

    private mutating func mention(_ space: String, _ parts: String?...) {
        if let key = Self.key(space, parts) { mentions.insert(key) }
    }

    private static func key(_ space: String, _ parts: [String?]) -> String? {
        let known = parts.compactMap(\.self)
        guard known.count == parts.count, !known.contains("") else { return nil }
        return "\(space):\(known.joined(separator: "|"))"
    }

    private static func longest(_ words: [String]) -> String? { words.max { ($0.count, $0) < ($1.count, $1) } }
}

extension KeyMaker {
    mutating func addNames() {
        let landlord = Self.longest(profile.landlord).map(forms.skeleton)
        for person in profile.tenants {
            for family in person.families where family.utf8.count >= 2 {
                let form = forms.skeleton(family)
                // A text may name a person by any of the first names, or part them with commas.
                for given in person.givens.prefix(3) { addFullName(family, given) }
                let initial = person.givens.first.flatMap(\.first).map(String.init)
                field("name+landlord", form, initial, landlord)
            }
            if person.givens.isEmpty { addPairs(of: Array(person.words.prefix(3))) }
            for word in Set(person.words) where word.utf8.count >= 3 {
                field("name+birth", forms.skeleton(word), person.birth?.iso)
            }
            for postal in postals { field("birth+postal", person.birth?.iso, postal) }
        }
        for name in names {
            field("name+lease", name, profile.dateBail?.iso)
            field("name+commandement", name, profile.dateCommandement?.iso)
            field("name+building", name, number, street)
        }
        for family in families { field("family+number", family, number) }
    }

    /// First names may stand before or after the family name.
    private mutating func addFullName(_ a: String, _ b: String) {
        if let key = Self.fullName(a, b, forms) { fields.insert(key) }
    }

    private mutating func addPairs(of words: [String]) {
        for (place, word) in words.enumerated() {
            for other in words[(place + 1)...] { addFullName(word, other) }
        }
    }

    private static func fullName(_ a: String, _ b: String, _ forms: WordForms) -> String? {
        guard a.utf8.count >= 3, b.utf8.count >= 3 else { return nil }
        let (first, second) = (forms.skeleton(a), forms.skeleton(b))
        return key("full name", [min(first, second), max(first, second)])
    }
}

extension KeyMaker {
    mutating func addPlace() {
        guard let address = profile.address else { return }
        field("building+lease", number, street, profile.dateBail?.iso)
        field("building+commandement", number, street, profile.dateCommandement?.iso)
        // Both names may be misread further on.
        for family in families { field("building+initials", number, street, String(family.prefix(2))) }
        let flat = address.flat.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        field("flat", number, street, address.postalCode, flat.joined(separator: " "))
    }

    mutating func addReferences() {
        let office = Self.longest(profile.office).map(forms.skeleton)
        for reference in [profile.reference, profile.numeroRG].compactMap(\.self) {
            field("reference+office", reference, office)
            for postal in postals { field("reference+postal", reference, postal) }
            for name in names { field("reference+name", reference, name) }
        }
    }

    mutating func addMoney() {
        let telling = profile.traces.amounts.filter { DebtForm(champ: .montantTotal, amount: $0).isTelling }
        // Two scans of one paper share its greatest sums.
        let greatest = telling.suffix(3).map { String($0.cents) }
        for (index, amount) in greatest.enumerated() {
            for greater in greatest.dropFirst(index + 1) { field("amounts", amount, greater) }
        }
        for amount in Set(profile.debts.filter(\.isTelling).map { String($0.amount.cents) }) {
            for postal in postals { field("amount+postal", amount, postal) }
            for family in families { field("amount+family", amount, family) }
        }
        guard families.isEmpty || profile.address == nil else { return }
        for amount in telling.map({ String($0.cents) }) {
            for postal in postals { mention("amount+postal", amount, postal) }
            for family in families { mention("amount+family", amount, family) }
        }
    }
}

extension KeyMaker {
    /// For papers whose fields say little: the names of their text, as if each were a tenant's, their streets and references.
    mutating func addText() {
        let traces = profile.traces
        let isShort = traces.nameRuns.count <= Self.runsOfALetter
        let runs = (isShort || traces.titledRuns.isEmpty ? traces.nameRuns : traces.titledRuns).map(Self.units)
        let numbers = Set(traces.streets.compactMap(\.first))
        for word in Set(runs.joined()) where word.utf8.count >= 3 {
            let form = forms.skeleton(word)
            for number in numbers { mention("family+number", form, number) }
        }
        for units in runs {
            for (place, word) in units.enumerated() {
                for other in units[(place + 1)...] {
                    if let key = Self.fullName(word, other, forms) { mentions.insert(key) }
                }
            }
        }
        for reference in traces.references where reference.utf8.count >= 5 {
            for postal in Set(postals + traces.postalCodes) { mention("reference+postal", reference, postal) }
        }
    }

    /// Of a longer paper only the names behind a title count: it names courts, towns and lawyers too.
    private static let runsOfALetter = 40

    /// The first words of a run, alone and glued by two and three: `le goff` is filed under `legoff`, `de la tour` under `delatour`.
    private static func units(of run: [String]) -> [String] {
        let words = run.prefix(5)
        let pairs = zip(words, words.dropFirst()).map { $0 + $1 }
        return words + pairs + zip(pairs, words.dropFirst(2)).map { $0 + $1 }
    }
}
