import DossierModel

/// A string that two papers of one household are likely to share and two others are not. The store keeps only its keyed
/// token. A landlord, a building or a family name alone is no key.
public struct LookupKey: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: LookupKey, b: LookupKey) -> Bool { a.rawValue < b.rawValue }
}

extension CaseLinker {
    /// The keys under which a paper is filed and looked for, sorted. Two papers are compared only when they share one:
    /// so linking all papers, or only those that keys lead to one after another, comes to the same.
    public func lookupKeys(_ profile: LinkingProfile) -> [LookupKey] {
        var keys = KeySet()
        let postals = profile.address?.postalCode.map { [$0] } ?? profile.traces.postalCodes
        let families = Set(profile.tenants.flatMap(\.families)).filter { $0.utf8.count >= 2 }
        for family in families {
            personKeys(family, of: profile, postals: postals, into: &keys)
        }
        for person in profile.tenants {
            birthKeys(person, into: &keys)
        }
        placeKeys(of: profile, into: &keys)
        referenceKeys(of: profile, postals: postals, families: families, into: &keys)
        moneyKeys(of: profile, postals: postals, families: families, into: &keys)
        if !profile.isMainAct || families.isEmpty || profile.address?.postalCode == nil {
            textKeys(of: profile, postals: postals, into: &keys)
        }
        return keys.sorted
    }

    private func personKeys(_ family: String, of profile: LinkingProfile, postals: [String], into keys: inout KeySet) {
        for form in forms.lookupForms(family) {
            for postal in postals { keys.add("family+postal", form, postal) }
            if let address = profile.address, let number = address.number, let street = longestForm(address.street) {
                keys.add("family+street", form, number, street)
            }
        }
        let form = forms.skeleton(family)
        keys.add("family+lease", form, profile.dateBail?.iso)
        keys.add("family+commandement", form, profile.dateCommandement?.iso)
        for person in profile.tenants where person.families.contains(family) {
            for given in person.givens.prefix(1) { fullNameKey(family, given, into: &keys) }
            keys.add("name+landlord", form, person.givens.first.map(forms.skeleton), longestForm(profile.landlord))
        }
    }

    private func birthKeys(_ person: PersonForm, into keys: inout KeySet) {
        guard let birth = person.birth?.iso else { return }
        for word in Set(person.words) where word.utf8.count >= 3 { keys.add("name+birth", forms.skeleton(word), birth) }
    }

    private func placeKeys(of profile: LinkingProfile, into keys: inout KeySet) {
        guard let address = profile.address else { return }
        keys.add("lease+postal", profile.dateBail?.iso, address.postalCode)
        keys.add("commandement+postal", profile.dateCommandement?.iso, address.postalCode)
        guard let number = address.number, let street = longestForm(address.street) else { return }
        keys.add("address+lease", number, street, profile.dateBail?.iso)
        keys.add("address+commandement", number, street, profile.dateCommandement?.iso)
        for (label, mark) in address.flat.sorted(by: { $0.key < $1.key }) {
            keys.add("address+flat", number, street, address.postalCode, "\(label) \(mark)")
        }
    }

    private func referenceKeys(
        of profile: LinkingProfile, postals: [String], families: Set<String>, into keys: inout KeySet
    ) {
        let office = longestForm(profile.office)
        for reference in [profile.reference, profile.numeroRG].compactMap(\.self) {
            keys.add("reference+office", reference, office)
            for postal in postals { keys.add("reference+postal", reference, postal) }
            for family in families { keys.add("reference+family", reference, forms.skeleton(family)) }
        }
    }

    private func moneyKeys(
        of profile: LinkingProfile, postals: [String], families: Set<String>, into keys: inout KeySet
    ) {
        // Two scans of one paper share its greatest sums.
        let greatest = profile.traces.amounts.filter { DebtForm(champ: .montantTotal, amount: $0).isTelling }.suffix(3)
        for (index, amount) in greatest.enumerated() {
            for greater in greatest.dropFirst(index + 1) {
                keys.add("amounts", String(amount.cents), String(greater.cents))
            }
        }
        let unread = families.isEmpty || profile.address == nil
        let amounts =
            profile.debts.filter(\.isTelling).map(\.amount)
            + (unread ? profile.traces.amounts.filter { DebtForm(champ: .montantTotal, amount: $0).isTelling } : [])
        for amount in Set(amounts) {
            for postal in postals { keys.add("amount+postal", String(amount.cents), postal) }
            for family in families { keys.add("amount+family", String(amount.cents), forms.skeleton(family)) }
        }
    }

    /// For papers whose fields say little: the names of their text, as if each were a tenant's.
    private func textKeys(of profile: LinkingProfile, postals: [String], into keys: inout KeySet) {
        let traces = profile.traces
        let runs = (traces.titledRuns.isEmpty ? traces.nameRuns : traces.titledRuns).map { Self.units(of: $0) }
        let everywhere = Set(postals + traces.postalCodes).sorted()
        let tolerant = profile.tenants.isEmpty
        for word in Set(runs.joined()) where word.utf8.count >= 3 {
            for form in tolerant ? forms.lookupForms(word) : [forms.skeleton(word)] {
                for postal in everywhere { keys.add("family+postal", form, postal) }
            }
        }
        for units in runs {
            for (place, word) in units.enumerated() {
                for other in units[(place + 1)...] { fullNameKey(word, other, into: &keys) }
            }
        }
        for reference in traces.references {
            for postal in everywhere { keys.add("reference+postal", reference, postal) }
        }
    }

    /// First names may stand before or after the family name.
    private func fullNameKey(_ a: String, _ b: String, into keys: inout KeySet) {
        guard a.utf8.count >= 3, b.utf8.count >= 3 else { return }
        let (first, second) = (forms.skeleton(a), forms.skeleton(b))
        keys.add("full name", min(first, second), max(first, second))
    }

    /// The first words of a run, alone and glued by two: `le goff` is filed under `legoff` too.
    private static func units(of run: [String]) -> [String] {
        let words = run.prefix(4)
        return words + zip(words, words.dropFirst()).map { $0 + $1 }
    }

    private func longestForm(_ words: [String]) -> String? {
        words.max { ($0.count, $0) < ($1.count, $1) }.map(forms.skeleton)
    }
}

/// Keys under construction; a key with a missing part is not made.
private struct KeySet {
    private var keys: Set<LookupKey> = []

    mutating func add(_ space: String, _ parts: String?...) {
        let known = parts.compactMap(\.self)
        guard known.count == parts.count, !known.contains("") else { return }
        keys.insert(LookupKey(rawValue: "\(space):\(known.joined(separator: "|"))"))
    }

    var sorted: [LookupKey] { keys.sorted() }
}
