import DossierModel
import FrenchText

/// The rows of all tables as they truly are, people and bodies resolved.
struct SourceTables: Sendable {
    private(set) var rows: [DatasetTable: [SourceRow]] = [:]
    /// The first paper of each household: what ages are counted at.
    let starts: [CalendarDate?]
    /// What only a household has, by place.
    let households: [String]

    init(_ sources: [SourceDossier], lexicons: Lexicons, isSameName: @escaping NameComparison) {
        let dossiers = sources.map(\.dossier)
        let people = EntityResolution(dossiers, isSameName: isSameName)
        let bodies = BodyResolution(
            dossiers, forms: ComparableForm(lexicons: lexicons), isSameName: isSameName)
        starts = dossiers.map { $0.distinctActes.compactMap { $0.fields.date(.dateActe) }.min() }
        households = dossiers.map(\.id.rawValue)
        for (place, source) in sources.enumerated() {
            let reader = HouseholdReader(source: source, start: starts[place], people: people, bodies: bodies)
            for table in DatasetTable.allCases {
                rows[table, default: []] += reader.rows(of: table).map { SourceRow(household: place, values: $0) }
            }
        }
    }
}

/// One household, told as rows.
struct HouseholdReader {
    let source: SourceDossier
    let start: CalendarDate?
    let people: EntityResolution
    let bodies: BodyResolution

    private var dossier: Dossier { source.dossier }
    private var actes: [Acte] { dossier.distinctActes }
    private var household: SourceValue { .entity(.household, dossier.id.rawValue) }
    private var started: SourceValue { start.map(SourceValue.date) ?? .missing }

    func rows(of table: DatasetTable) -> [[String: SourceValue]] {
        switch table {
        case .menages: [householdRow]
        case .personnes: personRows
        case .actes: actes.map(paperRow)
        case .montants: actes.flatMap(amountRows)
        case .echeances: source.deadlines.map(deadlineRow)
        case .revue: [reviewRow]
        }
    }

    private var householdRow: [String: SourceValue] {
        [
            "menage": household, "bailleur": landlord, "bailleur_type": first(.bailleurType), "logement": dwelling,
            "juridiction": actes.lazy.compactMap { $0.fields.text(.juridiction) }.first.map(SourceValue.text)
                ?? .missing,
            "debut": started, "locataires": .count(tenantCount), "loyer": lastAmount([.loyerMensuel]),
            "dette": lastAmount([.detteMontant, .montantPrincipal]), "etape": .text(stage),
        ]
    }

    /// People of one entity are one row: the fullest mention stands for the others.
    private var personRows: [[String: SourceValue]] {
        let mentions = PersonMention.mentions(of: dossier).filter { $0.role != .bailleur }
        let groups = Dictionary(grouping: mentions) { people.entity(of: $0) }
        return groups.sorted { $0.key < $1.key }.map { entity, own in
            [
                "personne": .entity(.person, entity), "menage": household, "etape": .text(stage),
                "role": .text(
                    (own.contains { $0.role == .locataire } ? PersonMention.Role.locataire : .caution).rawValue),
                "civilite": own.compactMap(\.civilite).mostFrequent.map { .text($0.rawValue) } ?? .missing,
                "naissance": own.compactMap(\.birth).mostFrequent.map(SourceValue.birth) ?? .missing,
            ]
        }
    }

    private func paperRow(_ acte: Acte) -> [String: SourceValue] {
        [
            "acte": .entity(.paper, acte.id.rawValue), "menage": household, "nature": .text(acte.kind.rawValue),
            "date": date(acte, .dateActe), "audience": date(acte, .audienceDate), "etude": office(of: acte),
            "modalite": choice(acte, .modaliteSignification), "procedure": choice(acte, .procedure),
        ]
    }

    private func amountRows(_ acte: Acte) -> [[String: SourceValue]] {
        [Champ.loyerMensuel, .chargesMensuelles, .montantPrincipal, .coutActe, .montantTotal, .detteMontant]
            .compactMap { champ in
                guard let amount = acte.fields.amount(champ) else { return nil }
                return [
                    "menage": household, "date": date(acte, .dateActe), "nature": .text(champ.rawValue),
                    "montant": .amount(amount),
                ]
            }
    }

    private func deadlineRow(_ deadline: SourceDeadline) -> [String: SourceValue] {
        [
            "menage": household, "annee": started, "nature": .text(deadline.kind), "statut": .text(deadline.state),
            "marge": deadline.marginDays.map(SourceValue.count) ?? .missing,
        ]
    }

    private var reviewRow: [String: SourceValue] {
        let review = source.review
        let result = review.fieldsCorrected > 0 ? "corrige" : review.fieldsToCheck > 0 ? "a_verifier" : "conforme"
        return [
            "menage": household, "annee": started, "champs_lus": .count(review.fieldsRead),
            "champs_corriges": .count(review.fieldsCorrected), "champs_a_verifier": .count(review.fieldsToCheck),
            "resultat": .text(result),
        ]
    }
}

extension HouseholdReader {
    /// The furthest the papers show.
    private var stage: String {
        let kinds = Set(actes.map(\.kind))
        let order: [ActeKind] = [
            .procesVerbalExpulsion, .requisitionForcePublique, .commandementDeQuitterLesLieux, .jugement, .assignation,
            .commandementDePayer,
        ]
        return (order.first(where: kinds.contains) ?? .autre).rawValue
    }

    private var tenantCount: Int {
        Set(PersonMention.mentions(of: dossier).filter { $0.role == .locataire }.map(people.entity)).count
    }

    private var landlord: SourceValue {
        for acte in actes {
            if let person = PersonMention.landlord(of: acte, in: dossier.id).first {
                return .entity(.person, people.entity(of: person))
            }
            if let body = acte.fields.text(.bailleurNom).flatMap(bodies.entity) { return .entity(.body, body) }
        }
        return .missing
    }

    private func office(of acte: Acte) -> SourceValue {
        acte.fields.text(.etudeNom).flatMap(bodies.entity).map { .entity(.body, $0) } ?? .missing
    }

    private var dwelling: SourceValue {
        let postal = actes.lazy.compactMap { $0.fields.text(FieldPath.logement(.codePostal)) }.first
        let commune = actes.lazy.compactMap { $0.fields.text(FieldPath.logement(.commune)) }.first
        return postal == nil && commune == nil ? .missing : .place(postalCode: postal, commune: commune)
    }

    private func first(_ champ: Champ) -> SourceValue {
        actes.lazy.compactMap { $0.fields.choice(champ) }.first.map(SourceValue.text) ?? .missing
    }

    private func lastAmount(_ champs: [Champ]) -> SourceValue {
        actes.lazy.reversed().compactMap { acte in champs.lazy.compactMap { acte.fields.amount($0) }.first }.first
            .map(SourceValue.amount) ?? .missing
    }

    private func date(_ acte: Acte, _ champ: Champ) -> SourceValue {
        acte.fields.date(champ).map(SourceValue.date) ?? .missing
    }

    private func choice(_ acte: Acte, _ champ: Champ) -> SourceValue {
        acte.fields.choice(champ).map(SourceValue.text) ?? .missing
    }
}

extension Sequence where Element: Hashable {
    /// Among the most frequent, the one met first.
    fileprivate var mostFrequent: Element? {
        var counts: [Element: Int] = [:]
        var order: [Element] = []
        for element in self {
            if counts[element] == nil { order.append(element) }
            counts[element, default: 0] += 1
        }
        return order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    }
}
