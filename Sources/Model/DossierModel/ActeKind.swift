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
