public import DossierModel
import FrenchText
public import PageModel

/// Decides which papers belong together. Pure: everything it knows comes from its rules and its arguments.
public struct CaseLinker: Sendable {
    let rules: LinkingRules
    let forms: WordForms

    public init(rules: LinkingRules) {
        self.rules = rules
        forms = WordForms(rules: rules)
    }

    /// Changes whenever profiles or keys made before are no longer comparable with those made now.
    public var version: Int { rules.version }

    /// The profile of one paper from its corrected fields and the pages it stands on.
    public func profile(id: ActeID, kind: ActeKind, fields: ActeFields, pages: [PageText]) -> LinkingProfile {
        let read = ReadFields(fields: fields, minimum: rules.thresholds.minimumConfidence)
        let dateActe = read.date(.dateActe)
        return LinkingProfile(
            id: id, kind: kind, quality: Self.quality(of: pages), tenants: tenants(read), address: address(read),
            landlord: significant(read.text(.bailleurNom)),
            siren: read.text(.bailleurSiren).map { String($0.filter(\.isNumber).prefix(9)) }.flatMap {
                $0.count == 9 ? $0 : nil
            },
            office: significant(read.text(.etudeNom)), reference: read.text(.referenceDossier).flatMap(forms.reference),
            numeroRG: read.text(.numeroRG).flatMap(forms.reference), dateActe: dateActe, dateBail: read.date(.dateBail),
            dateCommandement: kind == .commandementDePayer ? dateActe : read.date(.dateCommandement),
            audience: read.date(.audienceDate),
            debts: [Champ.montantPrincipal, .montantTotal, .detteMontant].compactMap { champ in
                read.amount(champ).map { DebtForm(champ: champ, amount: $0) }
            },
            rent: read.amount(.loyerMensuel), traces: TextTraces(pages: pages, forms: forms),
            sketch: TextSketch(pages: pages))
    }

    private static func quality(of pages: [PageText]) -> Double {
        let read = pages.filter { !$0.isBlank }
        return read.isEmpty ? 0 : read.reduce(0) { $0 + $1.quality.confidence.value } / Double(read.count)
    }

    private func significant(_ name: String?) -> [String] {
        guard let name else { return [] }
        let words = forms.words(name)
        let telling = words.filter { !rules.companyWords.contains($0) }
        return (telling.isEmpty ? words : telling).sorted()
    }

    private func tenants(_ read: ReadFields) -> [PersonForm] {
        (0..<read.fields.listCount(.locataires)).compactMap { index in
            let path = { (part: FieldPath.LocatairePart) in FieldPath.locataire(UInt(index), part) }
            let names = [read.text(path(.nom)), read.text(path(.nomNaissance))].compactMap(\.self)
            let givens = read.text(path(.prenoms)).map(forms.words) ?? []
            let families = names.map(\.lettersAndDigits).filter { !$0.isEmpty }
            let birth = read.date(path(.dateNaissance))
            guard !families.isEmpty || !givens.isEmpty || birth != nil else { return nil }
            return PersonForm(
                civilite: read.choice(path(.civilite)).flatMap(Civilite.init), families: families, givens: givens,
                words: names.flatMap(forms.words) + givens, birth: birth)
        }
    }

    private func address(_ read: ReadFields) -> AddressForm? {
        let street = forms.words(read.text(FieldPath.logement(.voie)) ?? "")
        let complement = forms.words(read.text(FieldPath.logement(.complement)) ?? "")
        let postal = read.text(FieldPath.logement(.codePostal)).map { forms.digits($0.lettersAndDigits) }
        let (number, mark, rest) = forms.houseNumber(street)
        let address = AddressForm(
            number: number, repeatMark: mark, street: forms.streetWords(rest),
            postalCode: postal.flatMap { $0.count == 5 ? $0 : nil }, flat: forms.flat(complement))
        return address.isEmpty ? nil : address
    }
}

/// The fields of an act that were read surely enough.
private struct ReadFields {
    let fields: ActeFields
    let minimum: Double

    private func value(_ path: FieldPath?) -> FieldValue? {
        guard let extracted = path.flatMap({ fields[$0] }), extracted.confidence.value >= minimum else { return nil }
        return extracted.value
    }

    func text(_ path: FieldPath?) -> String? { value(path)?.text }
    func text(_ champ: Champ) -> String? { value(FieldPath(champ))?.text }
    func date(_ path: FieldPath?) -> CalendarDate? { value(path)?.date }
    func date(_ champ: Champ) -> CalendarDate? { value(FieldPath(champ))?.date }
    func amount(_ champ: Champ) -> Montant? { value(FieldPath(champ))?.amount }
    func choice(_ path: FieldPath?) -> String? { value(path)?.choice }
}

extension WordForms {
    /// House number, `bis` or `ter`, and the words after.
    func houseNumber(_ words: [String]) -> (number: String?, mark: String?, rest: [String]) {
        guard let first = words.first, first.contains(where: \.isNumber) else { return (nil, nil, words) }
        let leading = String(digits(first).prefix(while: \.isNumber))
        let trailing = String(first.dropFirst(leading.count))
        guard (1...4).contains(leading.count) else { return (nil, nil, words) }
        var rest = Array(words.dropFirst())
        var mark = trailing.isEmpty ? nil : trailing
        if mark == nil, let next = rest.first, rules.streets.repeats.contains(next) || next.count == 1 && rest.count > 1
        {
            // « 12 b rue … » but not « 12 d' … »: a single letter followed by a kind of way is a mark.
            if next.count > 1 || rest.dropFirst().first.map(rules.streets.types.contains) == true {
                mark = next
                rest.removeFirst()
            }
        }
        return (leading, mark, rest)
    }

    /// What the words of a complement say of the flat: `batiment b 3e etage porte 32` → batiment b, etage 3, porte 32.
    func flat(_ words: [String]) -> [String: String] {
        var flat: [String: String] = [:]
        var previous: String?
        var label: String?
        for word in words {
            defer { previous = word }
            if rules.groundFloor.contains(word) {
                flat["etage"] = "0"
            } else if rules.flatSides.contains(word) {
                flat["cote"] = String(word.prefix(4))
                label = nil
            } else if let named = rules.flatLabels[word] {
                if named == "etage", let ordinal = previous.flatMap(Self.ordinal) {
                    flat[named] = ordinal
                } else {
                    label = named
                }
            } else if let open = label, word.contains(where: \.isNumber) || word.count == 1, word != "n" {
                flat[open] = Self.trimmedNumber(digits(word))
                label = nil
            }
        }
        return flat
    }

    /// `3e`, `3eme`, `1er` → the number.
    private static func ordinal(_ word: String) -> String? {
        let number = word.prefix(while: \.isNumber)
        return number.isEmpty || number.count > 2 ? nil : trimmedNumber(String(number))
    }

    /// `0418` and `418` are one flat.
    private static func trimmedNumber(_ text: String) -> String {
        let trimmed = text.drop { $0 == "0" }
        return trimmed.isEmpty ? text : String(trimmed)
    }
}
