import DossierModel
import PageModel
import Testing

@testable import Extraction

/// Parties, hearing, amounts and addresses as offices put them that nobody here knows, on made-up papers.
@Suite struct PlainWordsTests: MadeUpPapers {
    @Test(arguments: ["composée de", "formée entre", "comprenant"])
    func anIndivisionIsCalledByItsOwnName(_ link: String) throws {
        let read = try fields(
            .commandementDePayer,
            """
            À LA REQUÊTE DE : L'INDIVISION BERTHIER, \(link) Madame Lise BERTHIER, Monsieur Jean BERTHIER et
            Madame Anne SERRE, domiciliés chez le premier nommé, 8 rue Basse, 48100 Marvejols.

            """ + tenant)
        #expect(read.text(.bailleurNom) == "INDIVISION BERTHIER")
        #expect(read.choice(.bailleurType) == "personne_physique")
        #expect(read.text(.bailleurAdresse) == "8 rue Basse, 48100 Marvejols")
        #expect(read.text(.locataire(0, .nom)) == "CALVET")
        #expect(read.text(.locataire(1, .nom)) == nil)
    }

    @Test(arguments: [
        "L'OPH MENDE HABITAT", "la SCIC d'HLM MENDE HABITAT", "l’office public de l’habitat MENDE HABITAT",
    ])
    func theLegalFormIsNoPartOfTheLandlordsName(_ name: String) throws {
        let read = try fields(
            .commandementDePayer, "À LA REQUÊTE DE \(name), dont le siège est 4 place Haute, 48000 Mende\n" + tenant)
        #expect(read.text(.bailleurNom) == "MENDE HABITAT")
        #expect(read.choice(.bailleurType) == "personne_morale")
    }

    @Test func personsWithoutFormOfAddressAreTenantsToo() throws {
        let read = try fields(
            .commandementDePayer,
            "POUR : SCI DU LAC, dont le siège est 4 place Haute, 48000 Mende\n"
                + "CONTRE : CALVET Ugo Paul et ESTÈVE Ida Rose\nAdresse : 3 rue du Lac, 48000 Mende\n")
        #expect(read.text(.locataire(0, .nom)) == "CALVET")
        #expect(read.text(.locataire(1, .nom)) == "ESTÈVE")
        #expect(read.text(.locataire(1, .prenoms)) == "Ida Rose")
    }

    @Test func theFullestFirstNamesStay() throws {
        let read = try fields(
            .commandementDePayer, landlord + "À : Madame Ida Rose CALVET, demeurant 3 rue du Lac, 48000 Mende\n",
            "MODALITÉS DE REMISE\nDestinataire : Madame Ida CALVET\nMadame Ida CALVET ne demeure plus à l'adresse.")
        #expect(read.text(.locataire(0, .prenoms)) == "Ida Rose")
    }

    @Test(arguments: [
        "mardi 4 juin 2024 à 9 heures 30\ndevant le juge des contentieux de la protection du tribunal judiciaire de Mende\n5 place Haute, 48000 Mende, 1er étage, salle 2",
        "le 4 juin 2024 à 9 h 30, par-devant Madame ou Monsieur le juge des contentieux de la protection près le tribunal judiciaire de Mende,\nsiégeant 5 place Haute, 48000 Mende, 1er\nétage, salle 2.",
        "mardi 4 juin 2024 à 9 heures 30, au tribunal judiciaire de Mende, 5 place Haute, 48000 Mende, 1er étage, salle 2, et jours suivants s'il y a lieu.",
    ])
    func theHearingAndItsRoom(_ text: String) throws {
        let read = try fields(
            .assignation,
            "ASSIGNATION\nL'an deux mille vingt-quatre, le deux avril\n" + landlord + tenant + text)
        #expect(read.date(.audienceDate)?.iso == "2024-06-04")
        #expect(read.text(.audienceLieu) == "5 place Haute, 1er étage, salle 2, 48000 Mende")
    }

    @Test func amountsBeforeWhatTheyAreFor() throws {
        let read = try fields(
            .commandementDePayer,
            landlord + tenant
                + """
                il vous est réclamé celle de 2 345,60 € au titre de : arriéré locatif au 3 mars 2024 ; celle de 51,20 € au
                titre de : intérêts échus ; celle de 96,40 € au titre de : coût du présent acte ; soit ensemble 2 493,20 €.
                """)
        #expect(read.amount(.montantPrincipal) == Montant(cents: 234_560))
        #expect(read.amount(.coutActe) == Montant(cents: 9_640))
        #expect(read.amount(.montantTotal) == Montant(cents: 249_320))
    }

    @Test(arguments: ["Loyer / charges", "Loyer + provision pour charges"])
    func rentAndChargesUnderOneLabel(_ label: String) throws {
        let read = try fields(
            .commandementDePayer, landlord + tenant + "\(label) 455,10 euros / 61,30 euros par mois\n")
        #expect(read.amount(.loyerMensuel) == Montant(cents: 45_510))
        #expect(read.amount(.chargesMensuelles) == Montant(cents: 6_130))
    }

    @Test func youHaveIsNoWarning() throws {
        let read = try fields(
            .commandementDePayer,
            landlord + tenant
                + "Dans quel délai ?\nVous disposez de six (6) semaines à compter de la remise de cet acte.")
        #expect(read.choice(.delai) == "6_semaines")
    }

    @Test func aSiteOnAStreetIsOneAddress() throws {
        let read = try fields(
            .commandementDePayer,
            landlord + "À : Monsieur Ugo CALVET, demeurant 7 bis résidence Les Saules, rue du Lac, 48000 Mende\n")
        #expect(read.text(.logement(.voie)) == "7 bis résidence Les Saules, rue du Lac")
        #expect(read.text(.logement(.commune)) == "Mende")
    }

    @Test(arguments: ["Demandes", "Ce qui est demandé au juge"])
    func requestsUnderOtherHeadings(_ heading: String) throws {
        let read = try fields(
            .assignation,
            landlord + tenant
                + "EXPOSÉ\nLe bail est du 2 mai 2015.\n\(heading)\n- ordonner l'expulsion du locataire\n- le condamner aux dépens\n"
        )
        #expect(read[.demande(.expulsion)] != nil)
    }

    @Test(arguments: ["Service logement FSL", "Fonds de solidarité logement"])
    func theFundsAddressWithoutALongName(_ name: String) throws {
        let read = try fields(
            .commandementDePayer,
            landlord + tenant
                + "Vous pouvez saisir le fonds de solidarité pour le logement de votre département : \(name), 9 avenue Basse, 48000 Mende."
        )
        #expect(read.text(.fslAdresse) == "9 avenue Basse, 48000 Mende")
    }

    @Test(arguments: [
        "se sont portés cautions solidaires des engagements du locataire", "ont souscrit un cautionnement",
    ])
    func allWhoAreNamedTogetherAreGuarantors(_ words: String) throws {
        let read = try fields(
            .assignation,
            landlord + tenant
                + """
                EXPOSÉ DES FAITS
                Par acte séparé, Madame Ida SERRE, demeurant 99 rue Haute, 48000 Mende et Monsieur Paul ROUX,
                domicilié 9 rue Neuve, 48100 Marvejols \(words).
                """)
        #expect(read.text(.caution(0, .nom)) == "Ida SERRE")
        #expect(read.text(.caution(0, .adresse)) == "99 rue Haute, 48000 Mende")
        #expect(read.text(.caution(1, .nom)) == "Paul ROUX")
    }
}
