import FrenchText
import Testing

@Suite struct OrganisationTests {
    @Test(arguments: [
        (
            "La société FONCIÈRE HÉLIANTHE, société par actions simplifiée au capital de", "FONCIÈRE HÉLIANTHE",
            "société par actions simplifiée", OrganisationName.Kind.company
        ),
        ("SCI VERT COTEAU, dont le siège", "SCI VERT COTEAU", "SCI", .company),
        ("S.C.I. J2M PATRIMOINE représentée", "S.C.I. J2M PATRIMOINE", "S.C.I", .company),
        ("la société dénommée S.C.I. VERT COTEAU 3, SIREN 520", "S.C.I. VERT COTEAU 3", "S.C.I", .company),
        ("GALION INVEST, SARL au capital", "GALION INVEST", "SARL", .company),
        ("Horizon Bâti, société coopérative d'HLM, dont", "Horizon Bâti", "société coopérative d'HLM", .company),
        ("SARL Agence du Beffroi, agissant", "SARL Agence du Beffroi", "SARL", .company),
        ("la SA d'HLM TOIT SOLIDAIRE prise en", "SA d'HLM TOIT SOLIDAIRE", "SA d'HLM", .company),
        ("SELARL OCCITAN ACTES", "SELARL OCCITAN ACTES", "SELARL", .office),
        ("SCP Denis AUGEREAU - Inès LAHAYE", "SCP Denis AUGEREAU - Inès LAHAYE", "SCP", .office),
        ("SCP VERDELLE & ROUMAZEILLES", "SCP VERDELLE & ROUMAZEILLES", "SCP", .office),
        ("SCP VERDELLE [| ROUMAZEILLES", "SCP VERDELLE & ROUMAZEILLES", "SCP", .office),
        ("SELARL VERDELLE [ ROUMAZEILLES, 12 rue", "SELARL VERDELLE & ROUMAZEILLES", "SELARL", .office),
        ("SCP VERDELLE | 12 rue des Lices", "SCP VERDELLE", "SCP", .office),
        ("SCP VERDELLE, ROUMAZEILLES", "SCP VERDELLE, ROUMAZEILLES", "SCP", .office),
        ("SAS VERDELLE-ORBEC, CAZALBOU, ROUMAZEILLES", "SAS VERDELLE-ORBEC, CAZALBOU, ROUMAZEILLES", "SAS", .company),
        ("SCP VERDELLE, RCS NÎMES", "SCP VERDELLE", "SCP", .office),
        ("SELARL Verdelle, Roumazeilles, Orbec", "SELARL Verdelle, Roumazeilles, Orbec", "SELARL", .office),
        ("SELARL Verdelle, Huissiers", "SELARL Verdelle", "SELARL", .office),
        ("SELARL Verdelle —- Orbec", "SELARL Verdelle —- Orbec", "SELARL", .office),
        ("Cabinet ORBEC & Fils", "Cabinet ORBEC & Fils", "", .agency),
        ("SELAS Orbec et Associés, 3 rue", "SELAS Orbec et Associés", "SELAS", .office),
        ("SELARL ORBEC & ASSOCIÉS", "SELARL ORBEC & ASSOCIÉS", "SELARL", .office),
        ("SCP VERDELLE, commissaires de justice associés", "SCP VERDELLE", "SCP", .office),
        ("Indivision ORBEC, prise en la personne", "Indivision ORBEC", "Indivision", .company),
        ("Immobilière des Deux Rives", "Immobilière des Deux Rives", "", .agency),
    ])
    func `A body by its form or first word`(
        _ text: String, _ name: String, _ form: String, _ kind: OrganisationName.Kind
    ) throws {
        let found = try #require(try PrintedPage.reader(text).organisations().first?.value)
        #expect(found.printedName == name && (found.legalForm ?? "") == form && found.kind == kind)
    }

    @Test(arguments: [
        "un contrat de société", "Monsieur Jean DUPONT", "sa demande", "le logement sis", "AU CAPITAL DE 37.000",
    ])
    func `What is no body is none`(_ text: String) throws {
        #expect(try PrintedPage.reader(text).organisations().isEmpty)
    }

    @Test(arguments: [
        ("12 bis, av. du Gal-Leclerc", "12bis avenue du Général Leclerc"),
        ("N° 5 Bd St-Michel", "5 boulevard Saint Michel"),
        ("RUE DES ECOLES", "rue des Écoles"),
    ])
    func `Two writings of a street compare equal`(_ a: String, _ b: String) throws {
        let form = ComparableForm(lexicons: try PrintedPage.lexicons())
        #expect(form.street(a) == form.street(b))
        #expect(form.street(a) != form.street("99 " + b))
    }

    @Test func `Names, towns and bodies compare without their clothes`() throws {
        let form = ComparableForm(lexicons: try PrintedPage.lexicons())
        #expect(form.name("LE-GOFF") == form.name("Le Goff"))
        #expect(form.commune("ST ETIENNE CEDEX 2") == form.commune("Saint-Étienne"))
        #expect(form.organisation("S.C.I. Vert-Coteau") == form.organisation("VERT COTEAU, société civile immobilière"))
        #expect(form.organisation("La société GALION INVEST") == form.organisation("GALION INVEST SARL"))
    }
}
