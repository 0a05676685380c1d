import DossierModel
import FrenchText

/// Writes tenants, guarantors, lawyer, landlord, agency and office from the parties found.
struct PersonFields {
    let view: ActView
    let rules: PartyRules
    let parties: [Entity]

    /// A tenant must have this share of the best tenant's score.
    private static let tenantShare = 0.35
    private static let landlordShare = 0.33

    func fill(_ fields: inout ActeFields) {
        fillTenants(&fields)
        fillCautions(&fields)
        fillLawyer(&fields)
        fillLandlord(&fields)
        fillAgency(&fields)
    }

    /// Parties of a role, in reading order, those with too little beside the best left out.
    func parties(_ role: Role, share: Double) -> [Entity] {
        let all = parties.filter { $0.role == role && $0.isPerson }
        let most = all.map(\.score).max() ?? 0
        return all.filter { $0.score >= share * most }
    }

    private func best(_ role: Role, persons: Bool) -> Entity? {
        parties.filter { $0.role == role && $0.isPerson == persons }.max { $0.score < $1.score }
    }

    private func rule(_ entity: Entity) -> FieldRule? {
        entity.role.flatMap { (entity.isPerson ? rules.persons : rules.bodies)[$0] }
    }

    private func extracted(_ value: FieldValue, _ entity: Entity, _ name: String, range: Range<Int>? = nil)
        -> Extracted<FieldValue>?
    {
        rule(entity).map {
            view.extracted(
                value, range: range ?? entity.best.range, score: entity.score, fit: 1, rule: $0, name: name)
        }
    }

    private func fillTenants(_ fields: inout ActeFields) {
        for (index, entity) in parties(.locataire, share: Self.tenantShare).enumerated() {
            let reading = PersonReading(entity, view.lexicons)
            let values: [(FieldPath.LocatairePart, FieldValue?)] = [
                (.civilite, reading.civilite.map { .choice($0.rawValue) }), (.nom, reading.nom.map { .text($0) }),
                (.nomNaissance, reading.nomNaissance.map { .text($0) }),
                (.prenoms, reading.prenoms.map { .text($0) }),
                (.dateNaissance, reading.birth.map { .date($0.value) }),
                (.lieuNaissance, reading.birthPlace.map { .text($0.value) }),
            ]
            for (part, value) in values {
                guard let value else { continue }
                let range: Range<Int>? =
                    part == .dateNaissance
                    ? reading.birth?.range : part == .lieuNaissance ? reading.birthPlace?.range : nil
                fields[.locataire(UInt(index), part)] = extracted(value, entity, "locataires", range: range)
            }
        }
    }

    private func fillCautions(_ fields: inout ActeFields) {
        for (index, entity) in parties(.caution, share: 0.3).enumerated() {
            let reading = PersonReading(entity, view.lexicons)
            guard let name = reading.fullName else { continue }
            fields[.caution(UInt(index), .nom)] = extracted(.text(name), entity, "cautions")
        }
    }

    private func fillLawyer(_ fields: inout ActeFields) {
        guard view.kind != .commandementDePayer else { return }
        if let lawyer = best(.avocat, persons: true), let name = PersonReading(lawyer, view.lexicons).fullName {
            fields[.avocatNom] = extracted(.text(name), lawyer, "avocat_nom")
        } else if let firm = best(.avocat, persons: false), let name = bodyName(firm) {
            fields[.avocatNom] = extracted(.text(name), firm, "avocat_nom")
        }
    }

    private func fillLandlord(_ fields: inout ActeFields) {
        let body = best(.bailleur, persons: false)
        let persons = parties(.bailleur, share: Self.landlordShare)
        let bestPerson = persons.map(\.score).max() ?? -.infinity
        if let body, body.score >= bestPerson - 0.5, let name = bodyName(body).map({ plain($0, of: body) }) {
            fields[.bailleurNom] = extracted(.text(name), body, "bailleur_nom")
            fields[.bailleurType] = extracted(.choice(type(of: body).rawValue), body, "bailleur_type")
        } else if let first = persons.first {
            let names = persons.compactMap { PersonReading($0, view.lexicons).fullName }
            guard !names.isEmpty else { return }
            fields[.bailleurNom] = extracted(.text(names.joined(separator: " et ")), first, "bailleur_nom")
            fields[.bailleurType] = extracted(.choice(BailleurType.personnePhysique.rawValue), first, "bailleur_type")
        } else if let (name, range) = UnnamedBody(view: view).landlord(), let rule = rules.bodies[.bailleur] {
            let score = rule.least + 0.3
            fields[.bailleurNom] = view.extracted(
                .text(name), range: range, score: score, rule: rule, name: "bailleur_nom")
            fields[.bailleurType] = view.extracted(
                .choice(BailleurType.personneMorale.rawValue), range: range, score: score, rule: rule,
                name: "bailleur_type")
        }
    }

    /// Joint owners are persons, though one word names them together.
    private func type(of body: Entity) -> BailleurType {
        body.mentions.contains { $0.body?.isOfPersons == true } ? .personnePhysique : .personneMorale
    }

    /// The legal form before it (`SA d'HLM`, `SCI`) is not part of a landlord's name.
    private func plain(_ name: String, of body: Entity) -> String {
        let forms = body.mentions.compactMap(\.body).filter { !$0.isOfPersons }.compactMap(\.legalForm)
        for form in forms where name.hasPrefix(form) {
            let rest = name.dropFirst(form.count)
            if let mark = rest.first, !mark.isLetter, !mark.isNumber {
                return rest.trimmingPrefix { ". ".contains($0) }.description
            }
        }
        return name
    }

    private func fillAgency(_ fields: inout ActeFields) {
        if let agency = best(.mandataire, persons: false), let name = bodyName(agency) {
            fields[.mandataireNom] = extracted(.text(name), agency, "mandataire_nom")
        } else if let (name, range) = UnnamedBody(view: view).agency(), let rule = rules.bodies[.mandataire] {
            fields[.mandataireNom] = view.extracted(
                .text(name), range: range, score: rule.least + 0.5, rule: rule, name: "mandataire_nom")
        }
    }

    /// The name of a body as most often and best read.
    func bodyName(_ entity: Entity) -> String? {
        var forms = NameForms()
        for mention in entity.mentions { forms.add(mention.bodyName, weight: mention.quality) }
        forms.favourLonger()
        return forms.best
    }
}

/// What the mentions of one person say together.
struct PersonReading {
    let civilite: Civilite?
    let nom: String?
    let prenoms: String?
    let nomNaissance: String?
    let birth: Spotted<CalendarDate>?
    let birthPlace: Spotted<String>?

    init(_ entity: Entity, _ lexicons: Lexicons) {
        let all = entity.mentions.compactMap { mention in mention.person.map { ($0, mention.quality) } }
        let names = all.filter { name in !all.contains { PartyLikeness().isCut(name.0, of: $0.0) } }
        var (surnames, firstNames, maiden) = (NameForms(), NameForms(), NameForms())
        for (name, quality) in names {
            surnames.add(name.nom, weight: quality)
            let count = name.prenoms?.split(separator: " ").count ?? 0
            firstNames.add(name.prenoms, weight: quality * (1 + 0.4 * Double(max(0, count - 1))))
            maiden.add(name.nomNaissance, weight: quality)
        }
        // Officers leave out further first names where they tell of the service.
        firstNames.favourLonger { form in
            form.split { $0 == " " || $0 == "-" }.allSatisfy { lexicons.firstNames.contains($0.lettersAndDigits) }
        }
        civilite = names.lazy.compactMap(\.0.civilite).first
        nom = surnames.best
        prenoms = firstNames.best
        nomNaissance = maiden.best.flatMap { $0.lettersAndDigits == surnames.best?.lettersAndDigits ? nil : $0 }
        birth = names.lazy.compactMap(\.0.dateNaissance).first
        birthPlace = names.lazy.compactMap(\.0.lieuNaissance).first
    }

    /// `Béatrice LE GOFF`; nil without a name.
    var fullName: String? { nom.map { [prenoms, $0].compactMap(\.self).joined(separator: " ") } }
}
