import DossierModel
import Foundation

extension CaseReading {
    func tenant(_ value: DSFPath.Value) -> [PrefillCandidate] {
        switch value {
        case .nom: acts.compactMap { name($0, of: 0) }
        case .prenoms: acts.compactMap { $0.candidate(.locataire(0, .prenoms)) }
        case .dateNaissance: acts.compactMap { $0.candidate(.locataire(0, .dateNaissance)) }
        case .voie: acts.compactMap(street)
        case .codePostal: acts.compactMap { $0.candidate(.logement(.codePostal)) }
        case .commune: acts.compactMap { $0.candidate(.logement(.commune)) }
        case .protectionMesure:
            acts.compactMap { $0.candidate(FieldPath(.protectionMesure)) { mapped($0, by: rules.protection) } }
        case .protectionNom: fromActs(.protectionNom)
        case .autresCotitulaires: acts.compactMap(otherTenants)
        default: []
        }
    }

    /// Tenant number `index` (0 is the first) of the act that names the most recent household.
    func cotitulaire(_ index: Int, _ part: DSFPath.CotitulairePart) -> [PrefillCandidate] {
        // One act only: two acts may name the tenants in another order.
        guard let acte = tenantActe, index < acte.fields.listCount(.locataires) else { return [] }
        let number = UInt(index)
        let found: PrefillCandidate? =
            switch part {
            case .nom: name(acte, of: index)
            case .prenoms: acte.candidate(.locataire(number, .prenoms))
            case .dateNaissance: acte.candidate(.locataire(number, .dateNaissance))
            case .qualite:
                acte.kind == .assignation
                    ? acte.candidate(.locataire(number, .nom), by: rules.rule("qualite")) { _ in .text("assigné(e)") }
                    : nil
            }
        return [found].compactMap { $0 }
    }

    private var tenantActe: Acte? { acts.first { $0.fields.listCount(.locataires) > 0 } }

    /// `MARTIN, née DURAND`.
    private func name(_ acte: Acte, of index: Int) -> PrefillCandidate? {
        let number = UInt(index)
        let birth = acte.fields.text(.locataire(number, .nomNaissance))
        let civilite = acte.fields.choice(.locataire(number, .civilite)).flatMap(Civilite.init)
        return acte.candidate(.locataire(number, .nom)) { value in
            guard let name = value.text else { return nil }
            guard let birth, birth != name else { return .text(name) }
            let born =
                switch civilite {
                case .madame: "née";
                case .monsieur: "né";
                case nil: "né(e)"
                }
            return .text("\(name), \(born) \(birth)")
        }
    }

    private func street(_ acte: Acte) -> PrefillCandidate? {
        let complement = acte.fields.text(.logement(.complement))
        return acte.candidate(.logement(.voie)) { value in
            value.text.map { .text([$0, complement].compactMap { $0 }.joined(separator: ", ")) }
        }
    }

    /// The tenants for whom the list of the form has no line left.
    private func otherTenants(_ acte: Acte) -> PrefillCandidate? {
        guard acte.id == tenantActe?.id else { return nil }
        let count = acte.fields.listCount(.locataires)
        guard count > listedTenants + 1 else { return nil }
        let rest = ((listedTenants + 1)..<count).compactMap { index -> String? in
            let number = UInt(index)
            guard case .text(let name)? = name(acte, of: index)?.value else { return nil }
            let born = acte.fields.date(.locataire(number, .dateNaissance)).map { "(\($0.french))" }
            return [name, acte.fields.text(.locataire(number, .prenoms)), born].compactMap { $0 }
                .joined(separator: " ")
        }
        let text = rest.joined(separator: " ; ")
        return acte.candidate(.locataire(UInt(listedTenants + 1), .nom)) { _ in .text(text) }
    }
}

extension CaseReading {
    func parties(_ value: DSFPath.Value) -> [PrefillCandidate] {
        switch value {
        case .bailleurNom: fromActs(.bailleurNom)
        case .bailleurQualite: isSocial ? social("bailleur_social") : fromActs(.bailleurType)
        case .parc: isSocial ? social("social") : privateStock
        case .avocat: acts.compactMap(lawyer)
        case .etude: fromActs(.etudeNom)
        case .referenceEtude: fromActs(.referenceDossier)
        default: []
        }
    }

    private var landlordNames: [String] { acts.compactMap { $0.fields.text(.bailleurNom) } }

    private var isSocial: Bool {
        landlordNames.contains { name in rules.socialLandlords.contains { $0.stand(in: name) } }
    }

    private func social(_ choice: String) -> [PrefillCandidate] {
        acts.compactMap { acte in
            acte.candidate(FieldPath(.bailleurNom), by: rules.rule("bailleur_social")) { value in
                value.text.flatMap { name in
                    rules.socialLandlords.contains { $0.stand(in: name) } ? .choice(choice) : nil
                }
            }
        }
    }

    /// A person, or a company that says it is private; another company may be social without saying so.
    private var privateStock: [PrefillCandidate] {
        let rule = rules.rule("bailleur_prive")
        let byName = acts.compactMap { acte in
            acte.candidate(FieldPath(.bailleurNom), by: rule) { value in
                value.text.flatMap { name in
                    rules.privateLandlords.contains { $0.stand(in: name) } ? .choice("prive") : nil
                }
            }
        }
        let byType = acts.compactMap { acte in
            acte.candidate(FieldPath(.bailleurType), by: rule) {
                $0.choice == BailleurType.personnePhysique.rawValue ? .choice("prive") : nil
            }
        }
        return byName + byType
    }

    private func lawyer(_ acte: Acte) -> PrefillCandidate? {
        let bar = acte.fields.text(.avocatBarreau)
        return acte.candidate(FieldPath(.avocatNom)) { value in
            guard let name = value.text else { return nil }
            guard let bar else { return .text(name) }
            return .text(bar.lowercased().contains("barreau") ? "\(name), \(bar)" : "\(name) (barreau : \(bar))")
        }
    }
}
