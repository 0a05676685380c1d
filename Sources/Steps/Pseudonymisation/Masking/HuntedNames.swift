import DossierModel
import FrenchText

/// A word or name that the dossier is known to hold, in the form in which it is hunted.
struct HuntedName: Hashable, Sendable {
    let mark: MaskMark
    /// Folded words, glued.
    let glued: [UInt8]
    /// How many words it had.
    let words: Int
}

/// Everything known to name somebody in one dossier, the longest first.
struct HuntedNames: Sendable {
    let names: [HuntedName]

    init(_ dossier: Dossier) {
        var found = Set<HuntedName>()
        for acte in dossier.actes {
            Self.people(of: acte, in: dossier.id, into: &found)
            Self.fields(of: acte, into: &found)
        }
        // Of one spelling, the surest kind stands: parties before places.
        var best: [[UInt8]: HuntedName] = [:]
        for name in found.sorted(by: { Self.rank($0) < Self.rank($1) }) where best[name.glued] == nil {
            best[name.glued] = name
        }
        names = best.values.sorted { ($1.glued.count, Self.rank($0)) < ($0.glued.count, Self.rank($1)) }
    }

    private static func rank(_ name: HuntedName) -> String {
        let order: [MaskKind] = [.locataire, .caution, .bailleur, .professionnel]
        return "\(order.firstIndex(of: name.mark.kind) ?? 9)|\(name.mark.kind.rawValue)|\(name.mark.key)"
    }

    private static func people(of acte: Acte, in dossier: DossierID, into found: inout Set<HuntedName>) {
        let groups: [(MaskKind, [PersonMention])] = [
            (.locataire, PersonMention.tenants(of: acte, in: dossier)),
            (.caution, PersonMention.guarantors(of: acte, in: dossier)),
            (.bailleur, PersonMention.landlord(of: acte, in: dossier)),
        ]
        for (kind, people) in groups {
            for person in people {
                // First names alone tell people of one household apart; a slip in them must not make another person.
                let mark = MaskMark(kind: kind, key: person.givens.first ?? person.words.joined(separator: " "))
                for text in person.families + person.givens + [person.words.joined()] + person.words {
                    add(text, words: 1, mark, into: &found)
                }
            }
        }
    }

    private static func fields(of acte: Acte, into found: inout Set<HuntedName>) {
        for path in acte.fields.paths {
            guard let value = acte.fields[path]?.value, let kind = kind(of: path) else { continue }
            switch value {
            case .text(let text):
                let mark = MaskMark(kind: kind, key: text.lettersAndDigits)
                add(text.lettersAndDigits, words: text.nameWords.count, mark, into: &found)
                guard kind == .professionnel || kind == .bailleur else { continue }
                for word in text.nameWords where word.utf8.count >= 5 { add(word, words: 1, mark, into: &found) }
            case .date(let date):
                let mark = MaskMark(kind: kind, key: date.iso)
                add(date.french.lettersAndDigits, words: 1, mark, into: &found)
            default: continue
            }
        }
    }

    private static func add(_ text: String, words: Int, _ mark: MaskMark, into found: inout Set<HuntedName>) {
        let glued = Array(text.utf8)
        guard glued.count >= 2 else { return }
        found.insert(HuntedName(mark: mark, glued: glued, words: max(1, words)))
    }

    /// Nil for fields that name nobody, and for the names of people, which are taken apart.
    private static func kind(of path: FieldPath) -> MaskKind? {
        switch (path.champ, path.part) {
        case (.locataires, .dateNaissance), (.locataires, .lieuNaissance): .naissance
        case (.adresseLogement, .voie), (.adresseLogement, .complement), (.cautions, .adresse), (.bailleurAdresse, _),
            (.etudeAdresse, _), (.fslAdresse, _):
            .adresse
        case (.referenceDossier, _), (.numeroRG, _), (.bailleurSiren, _): .reference
        case (.etudeTelephone, _): .telephone
        case (.etudeEmail, _): .courriel
        case (.bailleurNom, _): .bailleur
        case (.mandataireNom, _): .organisme
        case (.etudeNom, _), (.avocatNom, _), (.protectionNom, _): .professionnel
        default: nil
        }
    }
}
