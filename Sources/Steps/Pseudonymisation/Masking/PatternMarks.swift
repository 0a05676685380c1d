import DossierModel
import FrenchText

/// Numbers, addresses and names that the words themselves show, whoever declared them or not.
struct PatternMarks {
    let reader: ValueReader
    /// The year of the paper; nil when it is not known.
    let year: Int?

    private var tokens: [Token] { reader.stream.tokens }

    func mark(in masked: inout MaskedTokens) {
        for found in reader.ibans() { masked.mark(found.range, MaskMark(kind: .iban, key: found.value)) }
        for found in reader.nirs() { masked.mark(found.range, MaskMark(kind: .nir, key: found.value)) }
        for found in reader.emails() { masked.mark(found.range, MaskMark(kind: .courriel, key: found.value)) }
        for found in reader.phones() { masked.mark(found.range, MaskMark(kind: .telephone, key: found.value.digits)) }
        for found in reader.rgNumbers() { masked.mark(found.range, MaskMark(kind: .reference, key: found.value.text)) }
        for found in reader.portalisNumbers() { masked.mark(found.range, MaskMark(kind: .reference, key: found.value)) }
        for found in reader.sirens() { masked.mark(found.range, MaskMark(kind: .reference, key: found.value.digits)) }
        for found in reader.addresses() {
            masked.mark(found.range, MaskMark(kind: .adresse, key: found.value.oneLine.lettersAndDigits))
        }
        for found in reader.postalTowns() {
            masked.mark(found.range, MaskMark(kind: .adresse, key: found.value.commune.lettersAndDigits))
        }
        markPersons(in: &masked)
        markBirths(in: &masked)
        markNumbers(in: &masked)
        markMails(in: &masked)
    }

    /// With the words of the birth, which the reader takes along.
    private func markPersons(in masked: inout MaskedTokens) {
        for found in reader.persons() {
            let kind: MaskKind = found.value.isProfessional ? .professionnel : .personne
            masked.mark(
                names(in: found.value.nameRange), MaskMark(kind: kind, key: found.value.fullName.lettersAndDigits))
            for range in [found.value.dateNaissance?.range, found.value.lieuNaissance?.range].compactMap(\.self) {
                masked.mark(range, MaskMark(kind: .naissance, key: reader.stream.text(range).lettersAndDigits))
            }
        }
    }

    /// Without the form of address before it, which names nobody.
    private func names(in range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound - 1, reader.lexicons.stopWords.contains(tokens[start].folded) { start += 1 }
        return start..<range.upperBound
    }

    /// Days long before the paper are births, but for the dates of laws.
    private func markBirths(in masked: inout MaskedTokens) {
        for found in reader.dates() {
            let isOld = year.map { found.value.year <= $0 - 15 } ?? (found.value.year < 2000)
            guard isOld, !isLaw(before: found.range.lowerBound) else { continue }
            masked.mark(found.range, MaskMark(kind: .naissance, key: found.value.iso))
        }
    }

    private func isLaw(before position: Int) -> Bool {
        tokens[max(0, position - 5)..<position].contains { token in
            ["loi", "lois", "decret", "ordonnance", "article", "articles", "code", "arrete"].contains(token.folded)
        }
    }

    /// Seven figures or more in one run, without the comma of an amount.
    private func markNumbers(in masked: inout MaskedTokens) {
        let dates = Set(reader.dates().flatMap(\.range) + reader.partialDates().flatMap(\.range))
        var start = 0
        while start < tokens.count {
            var end = start
            var digits = 0
            while end < tokens.count, !dates.contains(end), isNumber(tokens[end]),
                end == start || tokens[end].line == tokens[start].line
            {
                digits += tokens[end].folded.utf8.count { (0x30...0x39).contains($0) }
                end += 1
            }
            let isAmount = end < tokens.count && ["€", "eur", "euros"].contains(tokens[end].text.lowercased())
            if digits >= 7, !isAmount {
                masked.mark(start..<end, MaskMark(kind: .numero, key: tokens[start..<end].map(\.folded).joined()))
            }
            start = max(start + 1, end)
        }
    }

    private func isNumber(_ token: Token) -> Bool {
        let digits = token.folded.utf8.count { (0x30...0x39).contains($0) }
        return digits > 0 && !token.text.contains(",") && !token.text.contains("€")
            && digits * 2 >= token.folded.utf8.count
    }

    /// Whatever still looks like a mail address after a slip.
    private func markMails(in masked: inout MaskedTokens) {
        for (index, token) in tokens.enumerated() {
            let parts = token.text.split(separator: ".")
            let isDomain =
                parts.count > 1 && parts.allSatisfy { $0.count > 1 && $0.contains(where: \.isLetter) }
                && (2...4).contains(parts.last?.count ?? 0) && parts.last?.first?.isLowercase == true
            if token.text.contains("@") || (isDomain && token.folded.utf8.count >= 8) {
                masked.mark(index..<index + 1, MaskMark(kind: .courriel, key: token.folded))
            }
        }
    }
}
