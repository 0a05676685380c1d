import DossierModel
import FrenchText
import PageModel
import Testing

@testable import Extraction

/// Habits of offices that other offices do not have, on made-up papers.
@Suite struct HabitTests: MadeUpPapers {
    @Test(arguments: ["Acte signifié le", "Acte délivré le", "Acte remis le"])
    func theDayOfServiceAboveThePartiesOpensNoReport(_ label: String) throws {
        let read = try fields(.commandementDePayer, "\(label) 8 juillet 2024\n" + landlord + tenant)
        #expect(read.text(.bailleurNom) == "DU LAC")
        #expect(read.text(.locataire(0, .nom)) == "CALVET")
        #expect(read.date(.dateActe)?.iso == "2024-07-08")
    }

    @Test func numberedPersonsAreTheDefendants() throws {
        let read = try fields(
            .commandementDePayer,
            landlord
                + """
                J'ai, Nora VIALA, commissaire de justice à Mende, soussignée
                1°) Monsieur Ugo CALVET, né le 3 mai 1970 à Mende
                2°) Madame Lise CALVET, née le 4 mai 1971 à Mende
                Demeurant 3 rue du Lac, 48000 Mende
                """)
        #expect(read.text(.locataire(0, .prenoms)) == "Ugo")
        #expect(read.text(.locataire(1, .prenoms)) == "Lise")
    }

    @Test func numberedPersonsRightAfterTheRequestAreTheLandlords() throws {
        let read = try fields(
            .commandementDePayer,
            """
            À LA REQUÊTE DE :
            1°) Monsieur Ugo CALVET, né le 3 mai 1970 à Mende
            2°) Madame Lise CALVET, née le 4 mai 1971 à Mende
            Demeurant 3 rue du Lac, 48000 Mende
            """)
        #expect(read.text(.bailleurNom) == "Ugo CALVET et Lise CALVET")
        #expect(read.text(.locataire(0, .nom)) == nil)
    }

    @Test func requestsAboveTheReportOfServiceAreStillAsked() throws {
        let read = try fields(
            .assignation, "ASSIGNATION\n" + landlord + tenant + "EXPOSÉ\nLes loyers restent impayés.\nPAR CES MOTIFS",
            """
            Constater la résiliation du bail ;
            Ordonner l'expulsion du locataire ;
            Condamner le locataire aux dépens.
            PROCÈS-VERBAL DE SIGNIFICATION
            L'acte a été remis en mains propres au destinataire.
            """)
        #expect(Set(read.demandes).isSuperset(of: [.expulsion, .depens]))
        #expect(read.choice(.modaliteSignification) == ModaliteSignification.personne.rawValue)
    }

    @Test(arguments: ["16 octobre 2024", "Le lundi 16 octobre 2024", "Acte du 16 octobre 2024"])
    func theDayOfTheActUnderItsTitle(_ day: String) throws {
        let read = try fields(
            .assignation, "ASSIGNATION À COMPARAÎTRE\nen résiliation de bail d'habitation\n\(day)\n" + landlord + tenant
        )
        #expect(read.date(.dateActe)?.iso == "2024-10-16")
        #expect(read.date(.audienceDate) == nil)
        #expect(read.date(.dateBail) == nil)
    }

    @Test func rentAndChargesNamedInBrackets() throws {
        let read = try fields(
            .assignation,
            landlord + tenant
                + "EXPOSÉ\nBail : 4 mars 2020 — Dernier loyer appelé : 570,00 € (principal) + 60,36 € (charges).")
        #expect(read.amount(.loyerMensuel)?.cents == 57000)
        #expect(read.amount(.chargesMensuelles)?.cents == 6036)
        #expect(read.date(.dateBail)?.iso == "2020-03-04")
    }

    @Test func theNoticeToThePrefectQuotesItsArticle() throws {
        let read = try fields(
            .assignation,
            landlord + tenant
                + "EXPOSÉ\nNotification à la préfecture (Lozère), conformément à l'article 24 III : 2 mai 2024 (EXPLOC)."
        )
        #expect(read.date(.dateNotificationPrefet)?.iso == "2024-05-02")
    }

    @Test func aLetterheadAtTheFootOfThePage() throws {
        let body = (0..<55).map {
            Placed(
                text: $0 == 0 ? "TRÈS IMPORTANT" : "Vous disposez de deux mois pour payer.", x: 50,
                y: 40 + 12 * Double($0))
        }
        let foot = [
            Placed(
                text: "SCP VIALA, 4 place Haute, 48000 Mende | Tél. 04 66 12 34 56 | etude@viala.example", x: 50, y: 790
            ),
            Placed(text: "Références à rappeler : 1816695", x: 50, y: 803),
        ]
        let read = try fields(.commandementDePayer, [try page(1, [body, foot])])
        #expect(read.text(.etudeTelephone) == "04 66 12 34 56")
        #expect(read.text(.etudeEmail) == "etude@viala.example")
        #expect(read.text(.referenceDossier) == "1816695")
    }

    @Test(arguments: ["sa mère", "son épouse", "sa sœur", "son voisin"])
    func whoTakesTheCopyIsNoTenant(_ kin: String) throws {
        let read = try fields(
            .commandementDePayer, landlord + tenant,
            """
            MODALITÉS DE REMISE DE L'ACTE
            Destinataire : Monsieur Ugo CALVET
            La copie a été remise à domicile à Madame Berthe SOULIER, \(kin), présente, qui a accepté.
            """)
        #expect(read.text(.locataire(0, .nom)) == "CALVET")
        #expect(read.text(.locataire(1, .nom)) == nil)
    }

    @Test func whomTheOfficerMetIsNoOfficer() throws {
        let read = try fields(
            .commandementDePayer, landlord + tenant,
            """
            PROCÈS-VERBAL DE SIGNIFICATION
            L'acte a été signifié à sa personne, ainsi déclaré.
            J'ai rencontré Monsieur Ugo CALVET, parlant à sa personne, qui a déclaré être le destinataire
            Le commissaire de justice
            """)
        #expect(read.text(.locataire(0, .nom)) == "CALVET")
        #expect(read.choice(.modaliteSignification) == "personne")
    }

    @Test func whoTypedThePaperIsNoAgency() throws {
        let read = try fields(.commandementDePayer, "Gestionnaire : MR/jp\n" + landlord + tenant)
        #expect(read.text(.mandataireNom) == nil)
    }

    @Test func aHeadingIsNoPartOfAName() throws {
        let read = try fields(
            .commandementDePayer, landlord + tenant,
            "DÉCOMPTE ANNEXÉ - Locataire : Ugo CALVET\nSITUATION DE COMPTE\n01/03/2024 Loyer 500,00 500,00")
        #expect(read.text(.locataire(0, .nom)) == "CALVET")
        #expect(read.text(.locataire(1, .nom)) == nil)
    }

    @Test func articlesOfTheCodeAreNoFlat() throws {
        let text = "Dépôt (art. 656 et 658 CPC) 3 rue du Lac, 48000 Mende"
        let addresses = ValueReader(TokenStream(pages: [try page(text: text)]), lexicons: try Shipped.lexicons())
            .addresses()
        #expect(addresses.map(\.value.complement) == [nil])
    }

    @Test(arguments: [
        "Il reste dû la somme de 4 536,96 € au 25 mai 2023.", "La dette s'élève à 4 536,96 euros au 25/05/2023.",
        "La créance, arrêtée comme suit, s'établit à 4 536,96 € au 25 mai 2023.",
    ])
    func theDayOfADebtStandsBehindItsAmount(_ sentence: String) throws {
        let read = try fields(.assignation, landlord + tenant + "EXPOSÉ DES FAITS\n" + sentence)
        #expect(read.date(.detteArreteeAu)?.iso == "2023-05-25")
    }

    @Test func aSubtotalIsNoBookingButThePrincipal() throws {
        let read = try fields(
            .commandementDePayer,
            landlord + tenant
                + """
                JE VOUS FAIS COMMANDEMENT de payer les sommes suivantes :
                Loyer et charges 01/2024 500,00 EUR
                Loyer et charges 02/2024 500,00 EUR
                Loyer et charges 03/2024 500,00 EUR
                Loyer et charges 04/2024 500,00 EUR
                Sous-total loyers et charges au 27-04-2024 2 000,00 EUR
                Coût du présent acte 67,91 EUR
                TOTAL 2 067,91 EUR
                """)
        #expect(read.amount(.montantPrincipal) == Montant(cents: 200_000))
        #expect(read.date(.detteArreteeAu)?.iso == "2024-04-27")
    }

    @Test func aStatedAccountIsNoPaymentOnAccount() throws {
        let read = try fields(
            .commandementDePayer,
            landlord + tenant
                + """
                JE VOUS FAIS COMMANDEMENT de payer les sommes suivantes :
                Arriéré locatif compte arrêté le 24 février 2023 3 147,95 €
                """)
        #expect(read.amount(.montantPrincipal) == Montant(cents: 314_795))
    }

    @Test func whatWasPaidMakesTheTotalSmallerThanThePrincipal() throws {
        let read = try fields(
            .commandementDePayer,
            landlord + tenant
                + """
                COMMANDEMENT VOUS EST FAIT de régler sous deux mois la somme principale de 5 750,45 €, celle de
                30,49 € (frais antérieurs), sous déduction de 151,47 €, outre le coût du présent acte s'élevant à
                82,67 €, soit ensemble la somme de 5 712,14 €.
                """)
        #expect(read.amount(.montantPrincipal) == Montant(cents: 575_045))
        #expect(read.amount(.montantTotal) == Montant(cents: 571_214))
    }

    @Test func partnersMakeAnOffice() throws {
        let read = try fields(
            .commandementDePayer,
            "SAS VIALA & ASSOCIÉS\nNora Viala\nPaul Estève\nAnne Roux\nMarc Serre\n3 rue Basse, 48000 Mende\n"
                + landlord
                + "J'ai, SAS VIALA & ASSOCIÉS, 3 rue Basse, 48000 Mende, agissant par Nora Viala, soussignée\n" + tenant
        )
        #expect(read.text(.etudeNom)?.hasPrefix("SAS VIALA") == true)
    }

    @Test func aSmallTableTellsOfTheHearing() throws {
        let read = try fields(
            .assignation,
            """
            ASSIGNATION EN RÉFÉRÉ
            Date Heure Juridiction Lieu
            15 février 2024 9h00 Tribunal judiciaire de Mende 8 rue du Pont, 48000 Mende, salle 1
            """ + "\n" + landlord + tenant)
        #expect(read.date(.audienceDate)?.iso == "2024-02-15")
    }

    @Test(arguments: [
        ("Cet acte a été remis à Monsieur Ugo CALVET, à sa personne ainsi déclarée, qui a reçu copie.", "personne"),
        ("copie de l'acte destiné à Monsieur Ugo CALVET acceptée par une personne présente au domicile", "domicile"),
        ("en l'absence de Monsieur Ugo CALVET et de toute personne susceptible de recevoir l'acte", "etude"),
    ])
    func theReportTellsHowTheActWasServed(_ sentence: String, _ mode: String) throws {
        let read = try fields(
            .commandementDePayer, landlord + tenant, "RELATION DE LA SIGNIFICATION\nDossier 12\n" + sentence)
        #expect(read.choice(.modaliteSignification) == mode)
    }

    @Test func aMembersOwnNameIsNoPartOfTheOffices() throws {
        let read = try fields(
            .commandementDePayer,
            landlord + tenant
                + "SCP VIALA, ESTÈVE — Nora Viala — 3 rue Basse — 48000 Mende\nCommissaires de justice associés")
        #expect(read.text(.etudeNom) == "SCP VIALA, ESTÈVE")
        let both = try fields(
            .commandementDePayer,
            landlord + tenant
                + "SCP Denis VIALA - Lise ESTÈVE\n3 rue Basse\n48000 Mende\nCommissaires de justice associés")
        #expect(both.text(.etudeNom) == "SCP Denis VIALA - Lise ESTÈVE")
    }
}
