extension Champ {
    /// As shown to people.
    public var label: String {
        switch self {
        case .dateActe: "Date de l'acte"
        case .etudeNom: "Étude"
        case .etudeAdresse: "Adresse de l'étude"
        case .etudeTelephone: "Téléphone de l'étude"
        case .etudeEmail: "Adresse électronique de l'étude"
        case .referenceDossier: "Référence de l'étude"
        case .bailleurNom: "Bailleur"
        case .bailleurType: "Qualité du bailleur"
        case .bailleurAdresse: "Adresse du bailleur"
        case .bailleurSiren: "SIREN du bailleur"
        case .mandataireNom: "Mandataire du bailleur"
        case .locataires: "Locataire"
        case .adresseLogement: "Logement"
        case .dateBail: "Date du bail"
        case .loyerMensuel: "Loyer mensuel"
        case .chargesMensuelles: "Charges mensuelles"
        case .modaliteSignification: "Modalité de remise"
        case .cautions: "Caution"
        case .montantPrincipal: "Principal"
        case .coutActe: "Coût de l'acte"
        case .montantTotal: "Total réclamé"
        case .detteArreteeAu: "Dette arrêtée au"
        case .delai: "Délai annoncé"
        case .fslAdresse: "Adresse du FSL"
        case .juridiction: "Juridiction"
        case .audienceDate: "Date de l'audience"
        case .audienceHeure: "Heure de l'audience"
        case .audienceLieu: "Lieu de l'audience"
        case .avocatNom: "Avocat"
        case .avocatBarreau: "Barreau"
        case .procedure: "Procédure"
        case .detteMontant: "Dette demandée"
        case .indemniteOccupation: "Indemnité d'occupation"
        case .article700Montant: "Article 700"
        case .dateCommandement: "Date du commandement"
        case .dateNotificationPrefet: "Notification au préfet"
        case .demandes: "Demande"
        case .numeroRG: "Numéro RG"
        case .protectionMesure: "Mesure de protection"
        case .protectionNom: "Tuteur ou curateur"
        case .garantie: "Garantie"
        case .aideLogementBailleur: "Aide au logement versée au bailleur"
        case .typeBail: "Type de bail"
        case .nombrePieces: "Nombre de pièces"
        case .surface: "Surface"
        }
    }
}

extension FieldPath.Part {
    /// As shown to people, after the label of the field.
    public var label: String {
        switch self {
        case .civilite: "civilité"
        case .nom: "nom"
        case .nomNaissance: "nom de naissance"
        case .prenoms: "prénoms"
        case .dateNaissance: "date de naissance"
        case .lieuNaissance: "lieu de naissance"
        case .adresse: "adresse"
        case .voie: "voie"
        case .complement: "complément"
        case .codePostal: "code postal"
        case .commune: "commune"
        }
    }
}

extension Demande {
    /// As shown to people.
    public var label: String {
        switch self {
        case .constatResiliation: "constater la résiliation"
        case .prononceResiliation: "prononcer la résiliation"
        case .expulsion: "expulsion"
        case .condamnationDette: "condamnation à payer la dette"
        case .indemniteOccupation: "indemnité d'occupation"
        case .article700: "article 700"
        case .depens: "dépens"
        }
    }
}

extension FieldPath {
    /// As shown to people: « Locataire 2, prénoms », « Demande : expulsion ».
    public var label: String {
        var text = champ.label
        if let index { text += " \(index + 1)" }
        if let part { text += ", \(part.label)" }
        if let demande { text += " : \(demande.label)" }
        return text
    }
}

extension FieldValue {
    /// As shown to people, in French typography.
    public var display: String {
        switch self {
        case .text(let text): text
        case .choice(let raw): Self.choiceLabel(raw)
        case .amount(let amount): amount.description
        case .date(let date): date.french
        case .time(let time): time.french
        case .flag(let flag): flag ? "oui" : "non"
        }
    }

    /// The label of a raw value of one of the enumerations; the raw value itself for others.
    private static func choiceLabel(_ raw: String) -> String {
        ModaliteSignification(rawValue: raw)?.label ?? DelaiAnnonce(rawValue: raw)?.label
            ?? BailleurType(rawValue: raw)?.label ?? TypeProcedure(rawValue: raw)?.label ?? raw
    }
}

extension ModaliteSignification {
    public var label: String {
        switch self {
        case .personne: "à personne"
        case .domicile: "à domicile"
        case .etude: "dépôt à l'étude"
        case .pv659: "procès-verbal de recherches (art.\u{A0}659)"
        }
    }
}

extension DelaiAnnonce {
    public var label: String { self == .deuxMois ? "deux mois" : "six semaines" }
}

extension BailleurType {
    public var label: String { self == .personnePhysique ? "personne physique" : "personne morale" }
}

extension TypeProcedure {
    public var label: String { self == .refere ? "référé" : "fond" }
}
