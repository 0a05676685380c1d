import DossierModel
import FrenchText
import PageModel
import Testing

@testable import Extraction

@Suite struct ChoiceTests {
    private func contents(_ kind: ActeKind, _ pages: [PageText]) throws -> ActeContents {
        let range = try #require(PageRange(1, pages.count))
        let segment = Segment(pages: range, kind: kind, confidence: .certain, reasons: [])
        return Extractor(rules: try Shipped.rules(), lexicons: try Shipped.lexicons())
            .extract(segment: segment, pages: pages)
    }

    @Test func nothingStaysAbsent() throws {
        let empty = try contents(.commandementDePayer, [try page(text: "Lorem ipsum dolor sit amet")])
        #expect(empty.fields.isEmpty)
        #expect(try contents(.assignation, [try page(text: " . ")]).fields.isEmpty)
    }

    @Test func rentAndChargesOfOneSentenceAreToldApart() throws {
        let read = try contents(
            .commandementDePayer,
            [
                try page(
                    text:
                        "En vertu d'un bail du 3 mai 2019, moyennant un loyer mensuel de 500,00 €\net une provision sur charges de 60,00 € par mois"
                )
            ])
        #expect(read.fields.amount(.loyerMensuel) == Montant(cents: 50_000))
        #expect(read.fields.amount(.chargesMensuelles) == Montant(cents: 6_000))
        #expect(read.fields.date(.dateBail)?.iso == "2019-05-03")
    }

    @Test func termsOfAListAreNoPrincipal() throws {
        let read = try contents(
            .commandementDePayer,
            [
                try page(
                    text: """
                        JE VOUS FAIS COMMANDEMENT DE PAYER la somme en principal de
                        Terme Montant
                        janvier 2024 500,00 €
                        février 2024 500,00 €
                        mars 2024 500,00 €
                        Somme en principal 1 500,00 €
                        Coût de l'acte 120,00 €
                        TOTAL 1 620,00 €
                        """)
            ])
        #expect(read.fields.amount(.montantPrincipal) == Montant(cents: 150_000))
        #expect(read.fields.amount(.montantTotal) == Montant(cents: 162_000))
    }

    @Test(arguments: [
        ("avocat au barreau du Mans, 3 rue", "Le Mans"), ("avocat au barreau de la Rochelle", "La Rochelle"),
        ("avocat au barreau de La Rochelle", "La Rochelle"), ("avocat au barreau du Val-d'Oise", "Val-d'Oise"),
        ("avocat au barreau de Nîmes", "Nîmes"),
    ])
    func theArticleOfATownBelongsToItsName(_ text: String, _ bar: String) throws {
        let read = try contents(.assignation, [try page(text: "Ayant pour Maître Ysaline DESTANQUE, \(text)")])
        #expect(read.fields.text(.avocatBarreau) == bar)
    }

    @Test func theDebtsAmountAloneTellsWhatIsOrdered() throws {
        let read = try contents(
            .assignation,
            [
                try page(
                    text: """
                        La dette locative s'élève à 5 073,53 € selon décompte arrêté au 3 mars 2023.
                        PAR CES MOTIFS
                        Ordonner l'expulsion du défendeur ;
                        Condamner le défendeur à payer la somme de 5 073,53 €, avec intérêts au taux légal ;
                        Condamner le défendeur à une indemnité mensuelle d'occupation de 818,31 € par mois.
                        """)
            ])
        #expect(read.fields.amount(.detteMontant) == Montant(cents: 507_353))
        #expect(read.fields[.demande(.condamnationDette)] != nil)
    }

    @Test func theFootOfAPageGivesTheOfficesNumber() throws {
        let read = try contents(
            .assignation,
            [
                try page(
                    text: """
                        PAR CES MOTIFS
                        Condamner le défendeur aux dépens.
                        SOUS TOUTES RÉSERVES
                        Huissiers de justice associés - 14 rue des Lices - 30000 Nîmes - Tél. 01 99 00 23 30 - contact@destanque.example
                        """)
            ])
        #expect(read.fields.text(.etudeTelephone) == "01 99 00 23 30")
        #expect(read.fields.text(.etudeEmail) == "contact@destanque.example")
    }

    @Test func aFundsDecisionNamesTheTenantNotTheLandlord() throws {
        let read = try contents(
            .decisionFSL,
            [
                try page(
                    text: """
                        Fonds de solidarité pour le logement
                        NOTIFICATION DE DÉCISION
                        La commission du 19 décembre 2016 a examiné la demande de M. Odilon VANNEAUX, 27 rue des
                        Vanniers, Appartement 14, 30900 NÎMES. Décision : ACCORD sous forme de prêt.
                        """)
            ])
        #expect(read.fields.text(.bailleurNom) == nil)
        #expect(read.fields[FieldPath.locataire(0, .nom)]?.value.text == "VANNEAUX")
    }

    @Test func labelsAndAmountsReadAsTwoColumnsMeetOnTheirRow() throws {
        let labels = ["Loyers et charges impayés", "Coût de l'acte", "TOTAL"]
        let amounts = ["1 200,00 €", "150,00 €", "1 350,00 €"]
        func column(_ texts: [String], x: Double) -> [Placed] {
            texts.enumerated().map { Placed(text: $0.element, x: x, y: 300 + 14 * Double($0.offset)) }
        }
        let read = try contents(
            .commandementDePayer,
            [
                try page(
                    1,
                    [
                        [Placed(text: "JE VOUS FAIS COMMANDEMENT DE PAYER", x: 50, y: 280)], column(labels, x: 50),
                        column(amounts, x: 420),
                    ])
            ])
        #expect(read.fields.amount(.montantPrincipal) == Montant(cents: 120_000))
        #expect(read.fields.amount(.coutActe) == Montant(cents: 15_000))
        #expect(read.fields.amount(.montantTotal) == Montant(cents: 135_000))
    }

    @Test(arguments: [
        ("fais commandement de payer dans un délai de SIX SEMAINES la somme", DelaiAnnonce.sixSemaines),
        (
            "fait commandement de payer entre mes mains, dans les DEUX MOIS de la signification du présent acte",
            .deuxMois
        ),
    ])
    func delayOfTheOrder(text: String, delay: DelaiAnnonce) throws {
        let quote =
            "\nClause du bail : « le bail sera résilié trois mois ou deux mois après un commandement resté sans effet »"
        let read = try contents(.commandementDePayer, [try page(text: text + quote)])
        #expect(read.fields.choice(.delai) == delay.rawValue)
    }

    @Test func quotedDelayAloneGivesNone() throws {
        let text =
            "Clause ainsi rédigée : « deux mois après un commandement de payer demeuré infructueux, le bail sera résilié »"
        #expect(try contents(.commandementDePayer, [try page(text: text)]).fields.choice(.delai) == nil)
    }

    @Test func ownReferenceNotTheClients() throws {
        let read = try contents(
            .commandementDePayer,
            [try page(text: "SCP DURAND\nCommissaires de justice\nVos réf. : 778899\nNos réf. : 2024/1234")])
        #expect(read.fields.text(.referenceDossier) == "2024/1234")
    }

    @Test func labelsInOneRowHeadTheirColumns() throws {
        let cells: [(String, Double)] = [
            ("Date du bail", 50), ("Loyer mensuel", 150), ("Charges mensuelles", 260), ("Local loué", 380),
        ]
        let values: [(String, Double)] = [
            ("10/07/2018", 50), ("422,75 €", 155), ("65,94 €", 270), ("3 rue des Lilas", 380),
        ]
        let read = try contents(
            .commandementDePayer,
            [
                try page(
                    1,
                    [
                        cells.map { Placed(text: $0.0, x: $0.1, y: 200) },
                        values.map { Placed(text: $0.0, x: $0.1, y: 214) },
                    ])
            ])
        #expect(read.fields.amount(.loyerMensuel) == Montant(cents: 42_275))
        #expect(read.fields.amount(.chargesMensuelles) == Montant(cents: 6_594))
        #expect(read.fields.date(.dateBail)?.iso == "2018-07-10")
    }

    @Test func streetsCalledAfterADayAreNoDayOfTheAct() throws {
        let read = try contents(
            .commandementDePayer,
            [try page(text: "SCP DUPONT\n93 rue du 8 Mai 1945\n87000 Limoges\nCOMMANDEMENT DE PAYER\nLe 8 Mai 1945")])
        #expect(read.fields.date(.dateActe) == nil)
    }

    @Test(arguments: [
        "Dénoncé au représentant de l'État dans le département le 20 septembre 2024",
        "Le présent acte a été notifié à Monsieur le Préfet de la Loire par voie électronique (EXPLOC) le 20/09/2024.",
    ])
    func notificationToThePrefect(sentence: String) throws {
        let read = try contents(
            .assignation, [try page(text: "ASSIGNATION\nActe signifié le 12 septembre 2024\n\(sentence)")])
        #expect(read.fields.date(.dateNotificationPrefet)?.iso == "2024-09-20")
    }

    @Test func aLeafOfItsOwnTellsTheHearing() throws {
        let pieces = "PAR CES MOTIFS\nConstater la résiliation du bail\nPIÈCES\nPièce n° 3 Décompte locatif"
        let leaf =
            "CONVOCATION À L'AUDIENCE\nJURIDICTION Tribunal judiciaire du Mans\nJOUR 15 novembre 2024\nHEURE 14 h 00"
        let read = try contents(.assignation, [try page(1, text: pieces), try page(2, text: leaf)])
        #expect(read.fields.date(.audienceDate)?.iso == "2024-11-15")
        #expect(read.fields.time(.audienceHeure) == TimeOfDay(hour: 14, minute: 0))
    }

    @Test func plaiseAuTribunalOpensFactsOrRequests() throws {
        let facts =
            "PLAISE AU TRIBUNAL\nAttendu qu'un bail a été signé le 3 mai 2019. Loyer : 500,00 €. Charges : 60,00 €."
        let asked =
            "PAR CES MOTIFS\nPlaise au Tribunal de :\nConstater la résiliation du bail ; ordonner l'expulsion ; condamner aux dépens."
        let read = try contents(.assignation, [try page(1, text: facts + "\n" + asked)])
        #expect(read.fields.amount(.loyerMensuel) == Montant(cents: 50_000))
        #expect(Set(read.fields.demandes) == [.constatResiliation, .expulsion, .depens])
    }
}
