import CaseLinking
import DossierModel
import Testing

/// Papers that print little more than names: a notice of hearing, a certificate.
@Suite struct ShortPaperTests {
    let linker: CaseLinker
    init() throws { linker = try shippedLinker() }

    private func groups(_ profiles: [LinkingProfile]) -> [[String]] {
        linker.link(profiles: profiles, decisions: []).dossiers.map { $0.actes.map(\.rawValue) }
    }

    private func notice(_ parties: String, on day: String = "mardi 8 octobre 2024") throws -> LinkingProfile {
        try Household(name: "z").paper(
            "avis", .informationAudience, [:],
            "AVIS D'AUDIENCE\nAffaire : \(parties)\nTribunal judiciaire de Nîmes\nDate\n\(day)\nHeure 9h00\nsalle 2",
            linker)
    }

    private func assignation(_ household: Household) throws -> LinkingProfile {
        try household.paper(
            "assignation", .assignation, household.assignationFields, household.assignationText, linker)
    }

    @Test func `A notice that prints only the parties and the day finds its assignation`() throws {
        let acte = try assignation(Household(name: "a"))
        let avis = try notice("SCI LES TROIS CYPRÈS c/ Odilon VANNEAUX")
        #expect(groups([acte, avis]) == [["a-assignation", "z-avis"]])
    }

    @Test func `The same parties on another day, or another tenant of the landlord on that day, stay apart`() throws {
        let acte = try assignation(Household(name: "a"))
        let otherDay = try notice("SCI LES TROIS CYPRÈS c/ Odilon VANNEAUX", on: "mardi 15 octobre 2024")
        #expect(groups([acte, otherDay]).count == 2)
        let neighbour = try notice("SCI LES TROIS CYPRÈS c/ Firmin DESTANQUE, 27 rue des Vanniers 30900 NÎMES")
        #expect(groups([acte, neighbour]).count == 2)
    }

    @Test func `Both tenants and the landlord named are enough without a day`() throws {
        var couple = Household(name: "a").assignationFields
        couple["locataires[1].nom"] = "DESTANQUE"
        couple["locataires[1].prenoms"] = "Ysaline"
        let acte = try Household(name: "a").paper("assignation", .assignation, couple, "-", linker)
        let both = try notice("SCI LES TROIS CYPRÈS c/ Odilon VANNEAUX et Ysaline DESTANQUE", on: "à fixer")
        let one = try notice("SCI LES TROIS CYPRÈS c/ Odilon VANNEAUX", on: "à fixer")
        #expect(groups([acte, both]) == [["a-assignation", "z-avis"]])
        #expect(groups([acte, one]).count == 2)
    }

    @Test func `Whom one paper has for a tenant and the other for its landlord does not hold them together`() throws {
        let landlord = "Gaëtan ALMEYRAC, domicilié 4 chemin des Oliviers, 30900 NÎMES"
        let misread = try Household(name: "a").paper(
            "courrier", .courrier,
            [
                "locataires[0].nom": "ALMEYRAC", "locataires[0].prenoms": "Gaëtan",
                "adresse_logement.voie": "4 chemin des Oliviers", "adresse_logement.code_postal": "30900",
            ], "Madame, je suis \(landlord)", linker)
        let notice = { (landlordName: [String: String]) in
            try Household(name: "z").paper(
                "notification", .notificationPrefet, landlordName,
                "J'ai l'honneur de vous notifier l'assignation délivrée à la requête de \(landlord)", linker)
        }
        #expect(groups([misread, try notice(["bailleur_nom": "Gaëtan ALMEYRAC"])]).count == 2)
        #expect(groups([misread, try notice([:])]).count == 1)
    }

    @Test func `First names parted by commas and family names of three words are looked up`() throws {
        var household = Household(name: "a")
        household.family = "DE LA BRUYANTE"
        household.given = "Odilon, Firmin"
        let acte = try household.paper("commandement", .commandementDePayer, household.commandementFields, "-", linker)
        let certificate = try household.paper(
            "assurance", .assurance, [:],
            "Nous attestons que Monsieur Odilon, Firmin DE LA BRUYANTE a assuré le logement situé 27 rue des Vanniers, 30900 NÎMES",
            linker)
        #expect(groups([acte, certificate]) == [["a-assurance", "a-commandement"]])
    }
}
