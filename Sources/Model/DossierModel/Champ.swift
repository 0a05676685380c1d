/// A field that a paper may carry. Raw values are the keys of the shared result format; `isExtra` marks those it files
/// under `extra`.
public enum Champ: String, CaseIterable, Sendable, Codable {
    // Both kinds of act
    case dateActe = "date_acte"
    case etudeNom = "etude_nom"
    case etudeAdresse = "etude_adresse"
    case etudeTelephone = "etude_telephone"
    case etudeEmail = "etude_email"
    case referenceDossier = "reference_dossier"
    case bailleurNom = "bailleur_nom"
    case bailleurType = "bailleur_type"
    case bailleurAdresse = "bailleur_adresse"
    case bailleurSiren = "bailleur_siren"
    case mandataireNom = "mandataire_nom"
    case locataires
    case adresseLogement = "adresse_logement"
    case dateBail = "date_bail"
    case loyerMensuel = "loyer_mensuel"
    case chargesMensuelles = "charges_mensuelles"
    case modaliteSignification = "modalite_signification"
    case cautions
    // Commandement
    case montantPrincipal = "montant_principal"
    case coutActe = "cout_acte"
    case montantTotal = "montant_total"
    case detteArreteeAu = "dette_arretee_au"
    case delai = "delai_jours_ou_semaines"
    case fslAdresse = "fsl_adresse"
    // Assignation
    case juridiction
    case audienceDate = "audience_date"
    case audienceHeure = "audience_heure"
    case audienceLieu = "audience_lieu"
    case avocatNom = "avocat_nom"
    case avocatBarreau = "avocat_barreau"
    case procedure
    case detteMontant = "dette_montant"
    case indemniteOccupation = "indemnite_occupation"
    case article700Montant = "article_700_montant"
    case dateCommandement = "date_commandement"
    case dateNotificationPrefet = "date_notification_prefet"
    case demandes
    // Beyond the shared format, for the DSF
    case numeroRG = "numero_rg"
    case protectionMesure = "protection_mesure"
    case protectionNom = "protection_nom"
    case garantie
    case aideLogementBailleur = "aide_logement_bailleur"
    case typeBail = "type_bail"
    case nombrePieces = "nombre_pieces"
    case surface

    /// True for fields the shared result format files under `extra`.
    public var isExtra: Bool {
        switch self {
        case .numeroRG, .protectionMesure, .protectionNom, .garantie, .aideLogementBailleur, .typeBail, .nombrePieces,
            .surface:
            true
        default: false
        }
    }

    /// What a field holds: one value, one record of parts, a list of records, or a set of flags.
    public enum Shape: Hashable, Sendable {
        case leaf(FieldValue.Kind)
        case record([FieldPath.Part])
        case list([FieldPath.Part])
        case flags
    }

    public var shape: Shape {
        switch self {
        case .locataires: .list([.civilite, .nom, .nomNaissance, .prenoms, .dateNaissance, .lieuNaissance])
        case .cautions: .list([.nom, .adresse])
        case .adresseLogement: .record([.voie, .complement, .codePostal, .commune])
        case .demandes: .flags
        case .dateActe, .dateBail, .detteArreteeAu, .audienceDate, .dateCommandement, .dateNotificationPrefet:
            .leaf(.date)
        case .loyerMensuel, .chargesMensuelles, .montantPrincipal, .coutActe, .montantTotal, .detteMontant,
            .indemniteOccupation, .article700Montant, .aideLogementBailleur:
            .leaf(.amount)
        case .audienceHeure: .leaf(.time)
        case .bailleurType, .modaliteSignification, .delai, .procedure, .protectionMesure, .typeBail: .leaf(.choice)
        case .etudeNom, .etudeAdresse, .etudeTelephone, .etudeEmail, .referenceDossier, .bailleurNom, .bailleurAdresse,
            .bailleurSiren, .mandataireNom, .fslAdresse, .juridiction, .audienceLieu, .avocatNom, .avocatBarreau,
            .numeroRG, .protectionNom, .garantie, .nombrePieces, .surface:
            .leaf(.text)
        }
    }
}

/// What the claimant asks the judge for (`demandes`).
public enum Demande: String, CaseIterable, Sendable, Codable {
    case constatResiliation = "constat_resiliation"
    case prononceResiliation = "prononce_resiliation"
    case expulsion
    case condamnationDette = "condamnation_dette"
    case indemniteOccupation = "indemnite_occupation"
    case article700 = "article_700"
    case depens
}

/// How an act reached its addressee (CPC art. 654, 655, 656, 659).
public enum ModaliteSignification: String, CaseIterable, Sendable, Codable {
    case personne, domicile, etude
    case pv659 = "pv_659"
}

/// The time a commandement says the tenant has (loi 89-462 art. 24: six weeks, or two months in the older wording).
public enum DelaiAnnonce: String, CaseIterable, Sendable, Codable {
    case deuxMois = "2_mois"
    case sixSemaines = "6_semaines"
}

public enum BailleurType: String, CaseIterable, Sendable, Codable {
    case personnePhysique = "personne_physique"
    case personneMorale = "personne_morale"
}

/// Fast-track or ordinary proceedings.
public enum TypeProcedure: String, CaseIterable, Sendable, Codable { case refere, fond }

/// `M.` or `Mme` as the shared format writes them.
public enum Civilite: String, CaseIterable, Sendable, Codable {
    case monsieur = "M."
    case madame = "Mme"
}
