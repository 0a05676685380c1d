import DossierModel
import FrenchText

extension CaseLinker {
    /// What the dwellings of two papers say, by their fields and by the streets in the other's text.
    func placeEvidence(_ a: LinkingProfile, _ b: LinkingProfile) -> [Evidence] {
        let byFields = a.address.flatMap { mine in b.address.map { compare(mine, $0) } } ?? []
        // A neighbour's paper names the same building: the flats have the last word.
        guard byFields != [.flatDiffers], byFields != [.dwellingSame], byFields != [.buildingSame] else {
            return byFields
        }
        let inText = isNamed(a.address, in: b.traces) || isNamed(b.address, in: a.traces)
        return inText ? [.buildingInText] : byFields
    }

    private enum Streets { case same, different, unknown }

    private func compare(_ a: AddressForm, _ b: AddressForm) -> [Evidence] {
        let postal = postalCloseness(a.postalCode, b.postalCode)
        switch streets(a.street, b.street) {
        case .unknown: return postal == .same ? [.postalSame] : postal == Closeness.none ? [.streetDiffers] : []
        case .different: return postal == Closeness.none ? [.placeDiffers] : [.streetDiffers]
        case .same:
            if postal == Closeness.none { return [.placeDiffers] }
            return houseEvidence(a, b, samePostal: postal == .same)
        }
    }

    private func houseEvidence(_ a: AddressForm, _ b: AddressForm, samePostal: Bool) -> [Evidence] {
        switch (a.number, b.number) {
        case (nil, nil): break
        case (let mine?, let other?):
            guard mine == other else { return [.numberDiffers] }
            if let mark = a.repeatMark, let other = b.repeatMark, mark != other { return [.numberDiffers] }
            // « 145 » may be « 145 ter » read badly, or the house beside it.
            if (a.repeatMark == nil) != (b.repeatMark == nil) { return samePostal ? [.postalSame] : [] }
        default: return samePostal ? [.postalSame] : []
        }
        let labels = Set(a.flat.keys).intersection(b.flat.keys)
        guard !labels.isEmpty else { return [.buildingSame] }
        return labels.allSatisfy { a.flat[$0] == b.flat[$0] } ? [.dwellingSame] : [.flatDiffers]
    }

    /// Nil when one of them is missing.
    private func postalCloseness(_ a: String?, _ b: String?) -> Closeness? {
        guard let a, let b else { return nil }
        if a == b { return .same }
        return zip(a.utf8, b.utf8).count { $0 != $1 } == 1 ? .near : Closeness.none
    }

    private func streets(_ a: [String], _ b: [String]) -> Streets {
        guard !a.isEmpty, !b.isEmpty else { return .unknown }
        let shorter = a.count <= b.count ? a : b
        let longer = a.count <= b.count ? b : a
        let shared = shorter.count { word in longer.contains { forms.closeness($0, word) >= .near } }
        let same = 4 * shared >= 3 * shorter.count && 2 * shared >= longer.count
        return same || forms.closeness(a.joined(), b.joined()) >= .near ? .same : .different
    }

    private func isNamed(_ address: AddressForm?, in traces: TextTraces) -> Bool {
        guard let address, let number = address.number, !address.street.isEmpty else { return false }
        return traces.streets.contains { street in
            street.first == number
                && address.street.allSatisfy { word in
                    street.dropFirst().contains { forms.closeness($0, word) >= .near }
                }
        }
    }
}
