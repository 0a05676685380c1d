/// A value of the dossier that may fill a form field, as `fields.yaml` names it.
public enum DSFPath: Hashable, Sendable {
    case value(Value)
    /// Another tenant named beside the first: 1 is the second tenant of the act.
    case cotitulaire(Int, CotitulairePart)

    public enum Value: String, CaseIterable, Hashable, Sendable {
        case mention = "dossier.mention"
        case numero = "dossier.numero"
        case departement = "dossier.departement"
        case organisme = "dossier.organisme"
        case dateSaisine = "dossier.date_saisine"
        case numeroRG = "dossier.rg"
        case numeroEtat = "dossier.exploc"
        case transmisLocataire = "dossier.transmis_locataire"
        case transmisBailleur = "dossier.transmis_bailleur"
        case ecritsLocataire = "dossier.ecrits_locataire"
        case ecritsBailleur = "dossier.ecrits_bailleur"
        case dateAssignation = "assignation.date"
        case bailleurNom = "bailleur.nom"
        case bailleurQualite = "bailleur.qualite"
        case avocat = "avocat.nom"
        case etude = "etude.nom"
        case referenceEtude = "etude.reference"
        case nom = "locataire.nom"
        case prenoms = "locataire.prenoms"
        case dateNaissance = "locataire.date_naissance"
        case voie = "logement.voie"
        case codePostal = "logement.code_postal"
        case commune = "logement.commune"
        case parc = "logement.parc"
        case dateEntree = "logement.date_entree"
        case pieces = "logement.pieces"
        case surface = "logement.surface"
        case protectionMesure = "protection.mesure"
        case protectionNom = "protection.nom"
        case autresCotitulaires = "cotitulaires.suite"
        case loyer = "loyer.mensuel"
        case charges = "charges.mensuelles"
        case dette = "dette.montant"
        case detteArreteeAu = "dette.arretee_au"
        case garantie = "garantie.presente"
        case aideMontant = "aide_logement.montant"
        case aideVersee = "aide_logement.versee_au_bailleur"
        case premierImpaye = "decompte.premier_impaye"
        case detailLoyers = "decompte.loyers"
        case detailCharges = "decompte.charges"
        case detailDepot = "decompte.depot_garantie"
        case detailFrais = "decompte.frais"
        case dateBail = "bail.date"
        case natureBail = "bail.nature"
        case audienceDate = "audience.date"
        case audienceHeure = "audience.heure"
        case audienceLieu = "audience.lieu"
    }

    public enum CotitulairePart: String, CaseIterable, Hashable, Sendable {
        case nom, prenoms, qualite
        case dateNaissance = "date_naissance"
    }

    /// Nil for a name that is not in the glossary above.
    public init?(_ text: String) {
        if let value = Value(rawValue: text) {
            self = .value(value)
            return
        }
        let list = "cotitulaires["
        guard text.hasPrefix(list), let close = text.firstIndex(of: "]"),
            let index = Int(text[text.index(text.startIndex, offsetBy: list.count)..<close]), index >= 1,
            text[text.index(after: close)...].first == ".",
            let part = CotitulairePart(rawValue: String(text[close...].dropFirst(2)))
        else { return nil }
        self = .cotitulaire(index, part)
    }
}
