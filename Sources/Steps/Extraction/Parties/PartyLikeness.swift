import FrenchText

/// Whether two mentions name one person or body, spelling and reading faults allowed for.
struct PartyLikeness {
    func same(_ a: Mention, _ b: Mention) -> Bool {
        switch (a.who, b.who) {
        case (.person(let a), .person(let b)): same(a, b)
        case (.body(let a), .body(let b)): sameBody(a.name.lettersAndDigits, b.name.lettersAndDigits)
        default: false
        }
    }

    /// Mentions with first names before those without; else reading order.
    func fullerFirst(_ a: Mention, _ b: Mention) -> Bool {
        let (left, right) = (a.person?.prenoms == nil ? 1 : 0, b.person?.prenoms == nil ? 1 : 0)
        return (left, a.range.lowerBound) < (right, b.range.lowerBound)
    }

    private func same(_ a: PersonName, _ b: PersonName) -> Bool {
        if let left = a.civilite, let right = b.civilite, left != right { return false }
        if isCut(a, of: b) || isCut(b, of: a) { return true }
        guard let left = a.prenoms, let right = b.prenoms else {
            return surnames(a).contains { name in surnames(b).contains { alike(name, $0) } }
        }
        let (leftNames, rightNames) = (words(left), words(right))
        if let l = leftNames.first, let r = rightNames.first, alike(l, r) {
            return surnames(a).contains { name in surnames(b).contains { alike(name, $0) || isBeginning(name, $0) } }
        }
        // Name and first name taken for one another: the same words in another order.
        let (all, others) = (words(a.fullName).sorted(), words(b.fullName).sorted())
        return all.count >= 2 && all == others
    }

    /// Nothing but first names of the other: the family name was lost at a line's end.
    func isCut(_ name: PersonName, of whole: PersonName) -> Bool {
        guard let prenoms = whole.prenoms, whole.nom != nil else { return false }
        let (own, others) = (words(name.fullName), words(prenoms))
        return !own.isEmpty && own.allSatisfy { others.contains($0) }
    }

    /// A name cut at a line's end is still that name.
    private func sameBody(_ a: String, _ b: String) -> Bool {
        alike(a, b) || (min(a.count, b.count) >= 6 && (a.hasPrefix(b) || b.hasPrefix(a)))
    }

    private func surnames(_ name: PersonName) -> [String] {
        [name.nom, name.nomNaissance].compactMap { $0?.lettersAndDigits }.filter { !$0.isEmpty }
    }

    private func words(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == " " || $0 == "-" }).map(\.lettersAndDigits).filter { !$0.isEmpty }
    }

    /// One was cut by a space within, or the next words of the line were read into the other: `CORBINE AU`.
    private func isBeginning(_ a: String, _ b: String) -> Bool {
        min(a.count, b.count) >= Self.leastBeginning && (a.hasPrefix(b) || b.hasPrefix(a))
    }

    private static let leastBeginning = 6

    /// Equal but for a letter in six.
    func alike(_ a: String, _ b: String) -> Bool {
        a == b
            || (min(a.count, b.count) > 3
                && editDistance(a.utf8, b.utf8, limit: max(1, min(a.count, b.count) / 6)) != nil)
    }
}
