import DossierModel
import FrenchText
import PageModel
import Testing

@testable import Extraction

/// The same things said in other words, on made-up papers.
@Suite struct WordingTests: MadeUpPapers {
    /// Lise BERTHIER lets to Ugo CALVET, and to nobody else.
    private func expectParties(_ read: ActeFields, at place: SourceLocation = #_sourceLocation) {
        #expect(read.text(.bailleurNom) == "Lise BERTHIER", sourceLocation: place)
        #expect(read.text(.locataire(0, .nom)) == "CALVET", sourceLocation: place)
        #expect(read.text(.locataire(1, .nom)) == nil, sourceLocation: place)
    }

    @Test(arguments: [
        ("Qui vous assigne ?", "Qui est assigné ?"), ("Celui qui demande :", "Celui qui est assigné :"),
        ("Votre créancier :", "À qui cet acte est-il destiné ?"),
        ("Identité du demandeur :", "Identité du locataire :"),
        ("Au profit de :", "Assigné n° 1 :"), ("Demandeur à l'acte :", "Co-titulaire :"),
        ("Sur les poursuites de :", "Nom du destinataire :"),
    ])
    func partiesUnderOtherLabels(_ asks: String, _ answers: String) throws {
        let read = try fields(
            .assignation,
            """
            ASSIGNATION
            \(asks)
            Madame Lise BERTHIER, demeurant 8 rue Basse, 48100 Marvejols
            \(answers)
            Monsieur Ugo CALVET
            3 rue du Lac, 48000 Mende
            """)
        expectParties(read)
        #expect(read.text(.logement(.voie)) == "3 rue du Lac")
    }

    @Test func whoAsksTheOfficerIsTheLandlord() throws {
        let read = try fields(
            .commandementDePayer,
            """
            M. Ugo CALVET
            3 rue du Lac
            48000 Mende
            COMMANDEMENT DE PAYER
            Madame Lise BERTHIER, de nationalité française, née le 25 août 1951 à Laval,
            demeurant 8 rue Basse, 48100 Marvejols, nous requiert de vous faire commandement.
            """)
        expectParties(read)
    }

    @Test(arguments: ["à l'encontre de", "dirigée contre"])
    func theTenantStandsBehindAgainstInTheSentenceThatNamesTheLandlord(_ against: String) throws {
        let read = try fields(
            .notificationPrefet,
            """
            Objet : notification d'une assignation
            Monsieur le Préfet, j'ai l'honneur de vous notifier l'assignation délivrée le 3 mai 2024,
            à la requête de Madame Lise BERTHIER, domiciliée 8 rue Basse, 48100 Marvejols,
            \(against) Monsieur Ugo CALVET, demeurant 3 rue du Lac, 48000 Mende.
            """)
        expectParties(read)
    }

    @Test func theRentInForceStandsBeforeWhatIsAddedToIt() throws {
        let read = try fields(
            .assignation,
            """
            ASSIGNATION
            \(landlord)\(tenant)
            Rappel des faits
            Le bail a été signé le 12 octobre 2020 ; il porte sur un logement de type 4. Le loyer courant est de
            659,42 €, auquel s'ajoutent 85,06 € de charges mensuelles.
            """)
        #expect(read.amount(.loyerMensuel) == Montant(cents: 65_942))
        #expect(read.amount(.chargesMensuelles) == Montant(cents: 8_506))
    }

    @Test func whoElectsDomicileAtTheOfficeIsTheLandlord() throws {
        let read = try fields(
            .commandementDePayer,
            """
            L'an deux mille vingt-trois, le quinze novembre,
            1. Madame Lise BERTHIER, demeurant 8 rue Basse, 48100 Marvejols ;
            pour qui domicile est élu en l'étude de SELARL VERDON, commissaire de justice, laquelle fait
            commandement à :
            2. Monsieur Ugo CALVET, demeurant 3 rue du Lac, 48000 Mende ;
            """)
        expectParties(read)
    }

    @Test func whoIsAssignedRightBehindTheOfficerIsNoOfficer() throws {
        let read = try fields(
            .assignation,
            landlord
                + "J'ai, commissaire de justice soussigné, donné assignation à :\nMonsieur Ugo CALVET, demeurant 3 rue du Lac, 48000 Mende"
        )
        #expect(read.text(.locataire(0, .nom)) == "CALVET")
        #expect(read.text(.etudeNom) == nil)
    }

    @Test func theNextSentenceIsSaidOfSomethingElse() throws {
        let read = try fields(
            .commandementDePayer,
            landlord + tenant
                + "moyennant un loyer mensuel de 487,07 € outre une provision sur charges de 81,00 €.\nArriéré locatif, compte arrêté au 18/09/2024 2 877,38 €"
        )
        #expect(read.amount(.chargesMensuelles) == Montant(cents: 8_100))
    }

    @Test func aNameCutByASpaceIsStillThatName() throws {
        let read = try fields(
            .commandementDePayer,
            "Mme Monique CORBINE AU\n3 rue du Lac\n48000 Mende\n" + landlord
                + "À : Madame CORBINEAU Monique, demeurant 3 rue du Lac, 48000 Mende")
        #expect(read.text(.locataire(0, .prenoms)) == "Monique")
        #expect(read.text(.locataire(1, .nom)) == nil)
    }

    @Test func theDayStandsBeforeWhatWasServed() throws {
        let read = try fields(
            .assignation,
            "Acte signifié le 24 octobre 2017\n" + landlord + tenant
                + "Le 06.07.2017, le bailleur a fait délivrer commandement d'avoir à payer l'arriéré.")
        #expect(read.date(.dateCommandement)?.iso == "2017-07-06")
    }

    @Test(arguments: [
        "Délai : six semaines.\n1° Le locataire dispose d'un délai de six semaines pour payer sa dette",
        "à payer sous SIX SEMAINES.",
    ])
    func theDelayUnderItsLabel(_ text: String) throws {
        let read = try fields(.commandementDePayer, landlord + tenant + "COMMANDEMENT DE PAYER\n" + text)
        #expect(read.choice(.delai) == "6_semaines")
    }

    @Test func aFirmAboveAllElseIsTheOffice() throws {
        let read = try fields(
            .assignation,
            "SAS CARADOUX - BARJONNET\n65 rue Haute, 48000 Mende\nASSIGNATION AU FOND\n" + landlord + tenant)
        #expect(read.text(.etudeNom) == "SAS CARADOUX - BARJONNET")
    }

    @Test(arguments: ["INDIVISION BERTHIER", "Succession BERTHIER", "Consorts BERTHIER"])
    func ownersInCommonArePersons(_ name: String) throws {
        let read = try fields(
            .commandementDePayer,
            "À LA REQUÊTE DE : \(name), prise en la personne de Madame Lise BERTHIER, demeurant 8 rue Basse, 48000 Mende\n"
                + tenant)
        #expect(read.text(.bailleurNom) == name)
        #expect(read.choice(.bailleurType) == "personne_physique")
    }

    @Test func aLabelEndsTheNameAboveIt() throws {
        let read = try fields(
            .commandementDePayer,
            landlord
                + "DESTINATAIRE : Madame CALVET Ida\nDESTINATAIRE : Monsieur ESTÈVE Paul\nLIEUX : 3 RUE DU LAC, 48000 MENDE"
        )
        #expect(read.text(.locataire(0, .nom)) == "CALVET")
        #expect(read.text(.locataire(1, .nom)) == "ESTÈVE")
    }

    @Test func thePrefectLearnsWhoIsAssigned() throws {
        let read = try fields(
            .notificationPrefet,
            """
            Monsieur le Préfet
            Objet : notification d'assignation
            J'ai l'honneur de vous notifier l'assignation délivrée à la requête de Monsieur Paul ESTÈVE
            à Madame Ida CALVET, demeurant 3 rue du Lac, 48000 Mende, devant le tribunal.
            """)
        #expect(read.text(.locataire(0, .nom)) == "CALVET")
        #expect(read.text(.bailleurNom) == "Paul ESTÈVE")
    }

    @Test(arguments: [
        "D'avoir à payer, sous deux mois, 5 170,74 €, montant des loyers et charges échus, à quoi s'ajoute le coût de cet acte, soit 73,71 €",
        "Cette somme se compose de 5 170,74 € pour les loyers et les charges et de 73,71 €, coût du présent acte.",
        "La somme de 5 170,74 €, représentant l'arriéré de loyers, outre les frais de signification 73,71 €",
    ])
    func thePrincipalIsToldBehindItsAmount(_ sentence: String) throws {
        let read = try fields(.commandementDePayer, landlord + tenant + "COMMANDEMENT DE PAYER\n" + sentence)
        #expect(read.amount(.montantPrincipal) == Montant(cents: 517_074))
    }

    @Test(arguments: [
        "pour un loyer de 419,85 € et 32,00 € d'avances sur charges, payables d'avance",
        "moyennant un loyer de 419,85 euros et 32,00 euros d'acompte sur charges",
        "Le loyer est aujourd'hui de 419,85 € par mois ; les charges, de 32,00 €.",
        "au loyer mensuel de 419,85 €, outre 32,00 € au titre de la provision sur charges",
    ])
    func rentAndChargesInOtherWords(_ sentence: String) throws {
        let read = try fields(
            .assignation,
            landlord + tenant + "EXPOSÉ\nAux termes d'un bail du 2 mai 2015, les lieux ont été loués\n" + sentence)
        #expect(read.amount(.loyerMensuel) == Montant(cents: 41_985))
        #expect(read.amount(.chargesMensuelles) == Montant(cents: 3_200))
    }

    @Test(arguments: [
        "d'avoir à se trouver et comparaître le 24 mars 2025, à quatorze heures, 21 boulevard Haut, 48000 Mende, salle 3",
        "Vous êtes convoqué le lundi 24 mars 2025 à 14 heures, 21 boulevard Haut, 48000 Mende",
        "D'AVOIR A SE TROUVER LE 24 MARS 2025 A QUATORZE HEURES PAR-DEVANT LE TRIBUNAL JUDICIAIRE DE MENDE",
        "Quand ? lundi 24 mars 2025, 14h",
    ])
    func theHearingInOtherWords(_ sentence: String) throws {
        let read = try fields(.assignation, "ASSIGNATION\n" + landlord + tenant + sentence)
        #expect(read.date(.audienceDate)?.iso == "2025-03-24")
        #expect(read.time(.audienceHeure) == TimeOfDay(hour: 14, minute: 0))
    }

    @Test func theFirmStandsOverItsPartners() throws {
        let read = try fields(
            .commandementDePayer,
            "ESCANDE - VERDIER\nLise Escande\nMarc Verdier\nHuissiers de justice associés\n82 rue Haute, 48000 Mende\n"
                + landlord + tenant)
        #expect(read.text(.etudeNom) == "ESCANDE - VERDIER")
    }

    @Test(arguments: [
        "Au 13/07/2024, il restait devoir 9 404,39 € selon décompte joint.",
        "L'arriéré n'a fait que croître pour atteindre 9 404,39 € au 13 juillet 2024, terme du mois inclus.",
        "Le décompte produit fait ressortir une dette de 9 404,39 € au 13 juillet 2024.",
    ])
    func theDebtInOtherWords(_ sentence: String) throws {
        let read = try fields(.assignation, landlord + tenant + "EXPOSÉ DES FAITS\n" + sentence)
        #expect(read.amount(.detteMontant) == Montant(cents: 940_439))
        #expect(read.date(.detteArreteeAu)?.iso == "2024-07-13")
    }
}
