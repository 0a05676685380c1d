import CaseLinking
import DossierModel
import PageModel

/// An invented household and its papers. Every person, street and company is made up.
struct Household {
    var name: String
    var civilite = "M."
    var family = "VANNEAUX"
    var birthName: String?
    var given = "Odilon"
    var birth: String? = "1981-02-17"
    var street = "27 rue des Vanniers"
    var flat: String? = "Bâtiment C, appartement 14"
    var postalCode = "30900"
    var town = "NÎMES"
    var landlord = "SCI LES TROIS CYPRÈS"
    var lease = "2019-06-03"
    var commandement = "2024-03-12"
    var assignation = "2024-06-20"
    var hearing = "2024-10-08"
    var reference: String? = "240318/TR"
    var debt = "2417.36"
    var rent = "512.40"

    var title: String { civilite == "M." ? "Monsieur" : "Madame" }

    /// The fields both acts print.
    var common: [String: String] {
        var values = [
            "locataires[0].civilite": civilite, "locataires[0].nom": family, "locataires[0].prenoms": given,
            "adresse_logement.voie": street, "adresse_logement.code_postal": postalCode,
            "adresse_logement.commune": town, "bailleur_nom": landlord, "date_bail": lease, "loyer_mensuel": rent,
        ]
        values["locataires[0].nom_naissance"] = birthName
        values["locataires[0].date_naissance"] = birth
        values["adresse_logement.complement"] = flat
        values["reference_dossier"] = reference
        return values
    }

    var commandementFields: [String: String] {
        common.merging(["date_acte": commandement, "montant_principal": debt]) { $1 }
    }

    var assignationFields: [String: String] {
        common.merging(["date_acte": assignation, "date_commandement": commandement, "audience_date": hearing]) { $1 }
    }

    /// Long enough for a sketch of its letters; every household shares the wording and none of the facts.
    var commandementText: String {
        """
        COMMANDEMENT DE PAYER LES LOYERS
        Dossier : \(reference ?? "") le \(french(commandement))
        A la requête de \(landlord) bailleur du logement donné en location
        \(title) \(family) \(given)
        demeurant \(street) \(flat ?? "")
        \(postalCode) \(town)
        En vertu du bail du \(french(lease)) au loyer de \(euros(rent)) par mois
        il vous est fait commandement de payer la somme de \(euros(debt)) au titre des loyers et charges impayés
        À défaut de règlement dans le délai le bailleur entend se prévaloir de la clause résolutoire du bail
        et demander au juge des contentieux de la protection la résiliation du contrat et votre expulsion des lieux
        Vous pouvez saisir le fonds de solidarité pour le logement de votre département d'une demande d'aide
        ainsi que la juridiction compétente aux fins de demander un délai de grâce
        """
    }

    var assignationText: String {
        """
        ASSIGNATION DEVANT LE JUGE DES CONTENTIEUX DE LA PROTECTION
        L'an deux mille vingt-quatre le \(french(assignation)) à la demande de \(landlord)
        \(title) \(family) \(given)
        demeurant \(street) \(flat ?? "") \(postalCode) \(town)
        est assigné à comparaître à l'audience du \(french(hearing)) devant le tribunal
        Par acte du \(french(lease)) le bailleur a donné à bail le logement
        Un commandement visant la clause résolutoire a été signifié le \(french(commandement))
        Par ces motifs constater l'acquisition de la clause ordonner l'expulsion et condamner au paiement des sommes dues
        """
    }

    /// A letter of which no field was read.
    var letterText: String {
        """
        \(title) \(given) \(family)
        \(street) \(postalCode) \(town)
        Madame, Monsieur,
        Par la présente je vous demande un échéancier pour ma dette de loyer. Veuillez agréer mes salutations.
        """
    }

    /// A statement that names household and debt.
    var statementText: String {
        """
        RELEVÉ DE COMPTE LOCATAIRE
        \(landlord)
        Locataire : \(title) \(family) \(given)
        Logement : \(street), \(flat ?? ""), \(postalCode) \(town)
        Solde débiteur \(euros(debt))
        """
    }

    func papers(_ linker: CaseLinker) throws -> [LinkingProfile] {
        try [
            paper("commandement", .commandementDePayer, commandementFields, commandementText, linker),
            paper("assignation", .assignation, assignationFields, assignationText, linker),
            paper("lettre", .courrier, [:], letterText, linker),
            paper(
                "releve", .decompte,
                [
                    "locataires[0].nom": family, "adresse_logement.voie": street,
                    "adresse_logement.code_postal": postalCode,
                ],
                statementText, linker),
        ]
    }

    func paper(
        _ suffix: String, _ kind: ActeKind, _ values: [String: String], _ text: String, _ linker: CaseLinker,
        confidence: Double = 0.95
    ) throws -> LinkingProfile {
        linker.profile(
            id: ActeID(rawValue: "\(name)-\(suffix)"), kind: kind, fields: try fields(values),
            pages: [try page(text, confidence: confidence)])
    }

    private func french(_ iso: String) -> String { CalendarDate(iso: iso)?.french ?? iso }
    private func euros(_ amount: String) -> String { amount.replacing(".", with: ",") + " €" }
}

/// Households that are easily taken for one another.
enum Neighbours {
    static let first = Household(name: "a")

    /// Same family name, landlord, building, street: the cases no rule may merge.
    static let all: [(String, Household)] = [
        ("same name, landlord and building, other flat", neighbour()),
        ("the same without flats", neighbour(flat: nil)),
        ("namesake in another town", namesake()),
        ("same building, landlord and lease day, other people", sameLeaseDay()),
        ("father and son in one house", son()),
        ("next door, same name", nextDoor()),
        ("next reference of the same office", nextReference()),
        ("the same people in a later lease elsewhere", moved()),
    ]

    private static func neighbour(flat: String? = "Bâtiment C, appartement 22") -> Household {
        Household(
            name: "b", civilite: "M.", given: "Théodule", birth: nil, flat: flat, lease: "2021-11-15",
            commandement: "2024-04-02", assignation: "2024-07-01", hearing: "2024-10-08", reference: "240377/TR",
            debt: "1893.08", rent: "512.40")
    }

    private static func namesake() -> Household {
        var other = neighbour()
        other.given = first.given
        (other.street, other.flat) = ("8 quai de la Saulaie", nil)
        (other.postalCode, other.town) = ("62100", "CALAIS")
        other.landlord = "OFFICE DE LA CÔTE"
        return other
    }

    private static func sameLeaseDay() -> Household {
        var other = neighbour()
        (other.family, other.given, other.lease) = ("KERDRANVAT", "Maëlle", first.lease)
        other.civilite = "Mme"
        return other
    }

    private static func son() -> Household {
        var other = neighbour(flat: nil)
        (other.given, other.birth) = ("Barnabé", "2001-09-30")
        return other
    }

    private static func nextDoor() -> Household {
        var other = neighbour(flat: nil)
        other.street = "29 rue des Vanniers"
        return other
    }

    private static func nextReference() -> Household {
        var other = neighbour()
        (other.family, other.given, other.reference) = ("ESPÉRANDIEU", "Clovis", "240319/TR")
        return other
    }

    private static func moved() -> Household {
        var other = neighbour()
        (other.given, other.birth) = (first.given, nil)
        (other.street, other.flat, other.postalCode) = ("3 allée du Moulin-Neuf", nil, "30000")
        return other
    }
}
