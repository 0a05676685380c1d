/// What a paper is. The raw values are those of the shared result format where it has one; kinds that only the product
/// tells apart are reported there as `autre` (`reportedKind`).
public enum ActeKind: String, CaseIterable, Sendable, Codable {
    case commandementDePayer = "commandement_de_payer"
    case assignation
    case commandementDeQuitterLesLieux = "commandement_de_quitter_les_lieux"
    case jugement
    case conge
    case miseEnDemeure = "mise_en_demeure"
    case commandementDePayerCommercial = "commandement_de_payer_commercial"
    case commandementSaisieVente = "commandement_saisie_vente"
    case notificationPrefet = "notification_prefet"
    case signalementCAF = "signalement_caf"
    case decompte
    case autre

    case denonciationCaution = "denonciation_caution"
    case bail
    case assurance
    case quittance
    case courrier
    case avisCCAPEX = "avis_ccapex"
    case decisionFSL = "decision_fsl"
    case surendettement
    case aideJuridictionnelle = "aide_juridictionnelle"
    case informationAudience = "information_audience"
    case significationDecision = "signification_decision"
    case requisitionForcePublique = "requisition_force_publique"
    case procesVerbalExpulsion = "proces_verbal_expulsion"
    case planApurement = "plan_apurement"
    case sommation

    /// The kind as the shared result format names it.
    public var reportedKind: ActeKind {
        switch self {
        case .commandementDePayer, .assignation, .commandementDeQuitterLesLieux, .jugement, .conge, .miseEnDemeure,
            .commandementDePayerCommercial, .commandementSaisieVente, .notificationPrefet, .signalementCAF, .decompte:
            self
        case .autre, .denonciationCaution, .bail, .assurance, .quittance, .courrier, .avisCCAPEX, .decisionFSL,
            .surendettement, .aideJuridictionnelle, .informationAudience, .significationDecision,
            .requisitionForcePublique, .procesVerbalExpulsion, .planApurement, .sommation:
            .autre
        }
    }

    /// The two kinds whose fields feed a DSF.
    public var feedsDSF: Bool { self == .commandementDePayer || self == .assignation }
}

extension ActeKind {
    /// As shown to people.
    public var label: String {
        switch self {
        case .commandementDePayer: "Commandement de payer"
        case .assignation: "Assignation"
        case .commandementDeQuitterLesLieux: "Commandement de quitter les lieux"
        case .jugement: "Jugement ou ordonnance"
        case .conge: "Congé"
        case .miseEnDemeure: "Mise en demeure"
        case .commandementDePayerCommercial: "Commandement de payer (bail commercial)"
        case .commandementSaisieVente: "Commandement aux fins de saisie-vente"
        case .notificationPrefet: "Notification au préfet"
        case .signalementCAF: "Signalement à la CAF ou à la MSA"
        case .decompte: "Décompte"
        case .autre: "Autre pièce"
        case .denonciationCaution: "Dénonciation à la caution"
        case .bail: "Bail"
        case .assurance: "Attestation d'assurance"
        case .quittance: "Quittance"
        case .courrier: "Courrier"
        case .avisCCAPEX: "Avis de la CCAPEX"
        case .decisionFSL: "Décision du FSL"
        case .surendettement: "Surendettement"
        case .aideJuridictionnelle: "Aide juridictionnelle"
        case .informationAudience: "Information sur l'audience"
        case .significationDecision: "Signification de décision"
        case .requisitionForcePublique: "Réquisition de la force publique"
        case .procesVerbalExpulsion: "Procès-verbal d'expulsion"
        case .planApurement: "Plan d'apurement"
        case .sommation: "Sommation"
        }
    }
}
