import DossierModel
import Foundation
import Procedure
import Testing

@Suite struct DeadlineTests {
    let calendar: LegalCalendar
    let today: CalendarDate

    init() throws {
        calendar = try shippedCalendar()
        today = try day("2025-03-01")
    }

    /// An invented household sued for rent debt: lease of 2024, commandement of 3 February 2025, hearing of 23 June 2025.
    func papers(hearing: String? = "2025-06-23") throws -> [Acte] {
        var dates: [Champ: String] = [
            .dateActe: "2025-04-04", .dateBail: "2024-01-15", .dateCommandement: "2025-02-03",
        ]
        dates[.audienceDate] = hearing
        return [
            try acte(
                "c", .commandementDePayer, dates: [.dateActe: "2025-02-03", .dateBail: "2024-01-15"],
                choices: [.delai: "6_semaines"], postalCode: "30000"),
            try acte(
                "a", .assignation, dates: dates, demandes: [.constatResiliation, .condamnationDette],
                amounts: [.detteMontant: 312_345]),
        ]
    }

    func deadline(_ kind: Deadline.Kind, of dossier: Dossier) throws -> Deadline {
        try #require(calendar.deadlines(for: dossier, today: today).first { $0.kind == kind })
    }

    @Test func `A full dossier has the four deadlines in the order of the procedure`() throws {
        let notes = DossierNotes(dateSaisine: try day("2025-04-26"))
        let all = calendar.deadlines(for: try dossier(papers(), notes: notes), today: today)
        #expect(all.map(\.kind) == [.finCommandement, .notificationPrefet, .entretien, .envoiDSF])
        // 26 April 2025 is a Saturday; 1 and 8 May are holidays.
        #expect(all.map { $0.due?.iso } == ["2025-03-17", "2025-05-12", "2025-05-20", "2025-06-16"])
        #expect(all.allSatisfy { $0.state == .aVenir && !$0.source.isEmpty && $0.missing == nil })
    }

    @Test func `Without a start the deadline says what to give`() throws {
        let bare = try dossier(papers(hearing: nil))
        #expect(try deadline(.entretien, of: bare).missing == "date de saisine à saisir")
        #expect(try deadline(.envoiDSF, of: bare).missing == "date d'audience à saisir")
        #expect(try deadline(.notificationPrefet, of: bare).state == .incomplete)
        #expect(try deadline(.notificationPrefet, of: bare).due == nil)
    }

    @Test func `A renvoi moves the sending of the DSF and not the notice to the préfet`() throws {
        let moved = try dossier(papers(), notes: DossierNotes(renvoi: try day("2025-09-15")))
        #expect(try deadline(.envoiDSF, of: moved).due == (try day("2025-09-08")))
        #expect(try deadline(.envoiDSF, of: moved).explanation.contains("renvoi"))
        #expect(try deadline(.notificationPrefet, of: moved).due == (try day("2025-05-12")))
        let stale = try dossier(papers(), notes: DossierNotes(renvoi: try day("2024-09-15")))
        #expect(try deadline(.envoiDSF, of: stale).due == (try day("2025-06-16")))
    }

    @Test func `What was sent in time is kept, what was sent late is done, and one of two is not enough`() throws {
        let (judge, ccapex) = (Demarche.Act.transmission(.juge), Demarche.Act.transmission(.ccapex))
        let sending = { (demarches: [Demarche]) throws in
            try self.deadline(.envoiDSF, of: dossier(self.papers(), demarches: demarches))
        }
        // Due on 16 June 2025.
        let half = try sending([Demarche(judge, on: day("2025-06-10"))])
        #expect(half.state == .aVenir && half.doneOn == nil)
        #expect(half.explanation.contains("Transmis au juge le 10/06/2025 ; reste à transmettre à la CCAPEX."))
        let whole = try sending([Demarche(ccapex, on: day("2025-06-16")), Demarche(judge, on: day("2025-06-10"))])
        #expect(whole.state == .respectee)
        #expect(whole.doneOn == (try day("2025-06-16")))
        let late = try sending([Demarche(ccapex, on: day("2025-06-17")), Demarche(judge, on: day("2025-06-10"))])
        #expect(late.state == .depassee && late.doneOn != nil)
        // The first sending is the one that counts; the tenant's copy is another matter.
        let again = try sending([
            Demarche(judge, on: day("2025-06-10")), Demarche(judge, on: day("2025-06-20")),
            Demarche(ccapex, on: day("2025-06-10")),
        ])
        #expect(again.state == .respectee)
        #expect(try sending([Demarche(.transmission(.locataire), on: day("2025-06-10"))]).doneOn == nil)
    }

    @Test func `An offer in writing keeps the day of the interview`() throws {
        let notes = DossierNotes(dateSaisine: try day("2025-04-25"))
        let due = try #require(deadline(.entretien, of: dossier(papers(), notes: notes)).due)
        let offered = try deadline(
            .entretien, of: dossier(papers(), notes: notes, demarches: [Demarche(.offreEntretien, on: due)]))
        #expect(offered.state == .respectee && offered.doneOn == due)
    }

    @Test func `The territory of the dwelling gives its holidays`() throws {
        // Hearing on Friday 2 January 2026: 1 January, 25 and (in Moselle) 26 December are not worked.
        var papers = try papers(hearing: "2026-01-02")
        #expect(try deadline(.envoiDSF, of: dossier(papers)).due == (try day("2025-12-24")))
        papers[0] = try acte(
            "c", .commandementDePayer, dates: [.dateActe: "2025-02-03", .dateBail: "2024-01-15"], postalCode: "57000")
        #expect(try deadline(.envoiDSF, of: dossier(papers)).due == (try day("2025-12-23")))
        #expect(try deadline(.envoiDSF, of: dossier(papers)).explanation.contains("Alsace"))
    }

    @Test func `A lease of before 29 July 2023 leaves two months whatever the act announces`() throws {
        let old = try acte(
            "c", .commandementDePayer, dates: [.dateActe: "2025-02-03", .dateBail: "2020-01-15"],
            choices: [.delai: "6_semaines"])
        let deadline = try deadline(.finCommandement, of: dossier([old]))
        #expect(deadline.due == (try day("2025-04-03")))
        #expect(deadline.explanation.contains("6\u{A0}semaines"))
        let finding = try #require(calendar.findings(for: old).first)
        #expect(finding.code == "DELAI_INCOHERENT")
        #expect(finding.fields.map(\.description) == ["delai_jours_ou_semaines", "date_bail"])
    }

    @Test(arguments: [
        ("2023-07-28", "2_mois", false), ("2023-07-29", "2_mois", true), ("2023-07-29", "6_semaines", false),
        ("2020-01-01", "6_semaines", true),
    ])
    func `The day of the lease decides which announced delay is right`(
        _ lease: String, _ announced: String, _ incoherent: Bool
    ) throws {
        let act = try acte(
            "c", .commandementDePayer, dates: [.dateActe: "2024-02-05", .dateBail: lease], choices: [.delai: announced])
        #expect(calendar.findings(for: act).isEmpty == !incoherent)
    }

    @Test func `An announced delay that agrees with the lease raises nothing`() throws {
        let act = try papers()[0]
        #expect(calendar.findings(for: act).isEmpty)
        #expect(!(try deadline(.finCommandement, of: dossier([act])).explanation.contains("annonce")))
    }

    @Test func `Without the lease the announced delay is counted, without both the lease is asked for`() throws {
        let announced = try acte(
            "c", .commandementDePayer, dates: [.dateActe: "2025-02-03"], choices: [.delai: "2_mois"])
        #expect(try deadline(.finCommandement, of: dossier([announced])).due == (try day("2025-04-03")))
        let bare = try acte("c", .commandementDePayer, dates: [.dateActe: "2025-02-03"])
        #expect(try deadline(.finCommandement, of: dossier([bare])).missing == "date du bail à saisir")
    }

    @Test func `Each day of service has its own end`() throws {
        let served = try acte(
            "c", .commandementDePayer, dates: [.dateActe: "2025-02-03", .dateBail: "2024-01-15"],
            significations: [
                Signification(
                    destinataire: "Monsieur A", date: try day("2025-02-03"), heure: nil, modalite: .personne, page: 2),
                Signification(
                    destinataire: "Madame A", date: try day("2025-02-05"), heure: nil, modalite: .etude, page: 3),
            ])
        let ends = calendar.deadlines(for: try dossier([served]), today: today)
        #expect(ends.map { $0.due?.iso } == ["2025-03-17", "2025-03-19"])
        #expect(ends.map(\.destinataire) == ["Monsieur A", "Madame A"])
    }

    @Test func `An assignation alone counts from the commandement it quotes`() throws {
        let deadline = try deadline(.finCommandement, of: dossier([papers()[1]]))
        #expect(deadline.due == (try day("2025-03-17")))
        #expect(deadline.explanation.contains("que cite l'assignation"))
    }

    @Test func `A day of rest is shown with the extension of article 642`() throws {
        let act = try acte(
            "c", .commandementDePayer, dates: [.dateActe: "2025-03-29", .dateBail: "2024-01-15"])
        let deadline = try deadline(.finCommandement, of: dossier([act]))
        #expect(deadline.term?.withoutExtension == (try day("2025-05-10")))
        #expect(deadline.term?.withExtension == (try day("2025-05-12")))
        #expect(deadline.explanation.contains("642"))
        // Both readings must have run out before it counts as passed.
        #expect(calendar.deadlines(for: try dossier([act]), today: try day("2025-05-12"))[0].state == .aVenir)
        #expect(calendar.deadlines(for: try dossier([act]), today: try day("2025-05-13"))[0].state == .depassee)
    }

    @Test(arguments: [("2025-05-12", Deadline.State.respectee), ("2025-05-13", .depassee)])
    func `A notice the assignation dates is kept or late`(notified: String, state: Deadline.State) throws {
        let assignation = try acte(
            "a", .assignation,
            dates: [
                .dateActe: "2025-04-04", .audienceDate: "2025-06-23", .dateNotificationPrefet: notified,
                .dateCommandement: "2025-02-03",
            ])
        #expect(try deadline(.notificationPrefet, of: dossier([assignation])).state == state)
    }

    @Test func `An assignation of before the reform is notified two months ahead`() throws {
        let assignation = try acte(
            "a", .assignation,
            dates: [.dateActe: "2023-05-02", .audienceDate: "2023-09-18", .dateCommandement: "2023-01-10"])
        #expect(try deadline(.notificationPrefet, of: dossier([assignation])).due == (try day("2023-07-18")))
    }
}

@Suite struct DSFObligationTests {
    let calendar: LegalCalendar
    init() throws { calendar = try shippedCalendar() }

    func label(_ actes: [Acte]) throws -> String { calendar.dsfObligation(for: try dossier(actes)).label }

    @Test func `Due for an assignation that ends a housing lease for debt`() throws {
        let assignation = try acte(
            "a", .assignation, demandes: [.prononceResiliation, .expulsion], amounts: [.detteMontant: 100_050])
        #expect(
            calendar.dsfObligation(for: try dossier([assignation]))
                == .due(
                    assignation: assignation.id,
                    reason: "l'assignation tend à la résiliation d'un bail d'habitation pour dette de loyer"))
    }

    @Test func `A commandement alone is before the assignation`() throws {
        #expect(try label([try acte("c", .commandementDePayer)]) == "avant assignation")
    }

    @Test(arguments: [ActeKind.commandementDePayerCommercial, .conge, .commandementDeQuitterLesLieux])
    func `Papers of another ground say so`(kind: ActeKind) throws {
        let obligation = calendar.dsfObligation(for: try dossier([try acte("x", kind)]))
        #expect(obligation.label == "DSF non dû")
        #expect(obligation.reason.count > 20)
    }

    @Test func `A commercial lease needs no DSF even with an assignation`() throws {
        let assignation = try acte("a", .assignation, demandes: [.constatResiliation, .condamnationDette])
        #expect(try label([assignation, try acte("c", .commandementDePayerCommercial)]) == "DSF non dû")
        let lease = try acte(
            "b", .assignation, choices: [.typeBail: "commercial"], demandes: [.constatResiliation, .condamnationDette])
        #expect(try label([lease]) == "DSF non dû")
        #expect(calendar.deadlines(for: try dossier([lease]), today: try day("2025-01-01")).isEmpty)
    }

    @Test func `A congé sued without debt is no DSF, what was not read is to be checked`() throws {
        let expulsion = try acte("a", .assignation, demandes: [.expulsion])
        #expect(try label([expulsion, try acte("k", .conge)]) == "DSF non dû")
        #expect(try label([expulsion]) == "à vérifier")
        #expect(try label([try acte("a", .assignation)]) == "à vérifier")
        #expect(try label([try acte("b", .bail)]) == "à vérifier")
    }

    @Test func `A hearing of before the decree needs no DSF`() throws {
        let assignation = try acte(
            "a", .assignation, dates: [.audienceDate: "2020-11-05"],
            demandes: [.constatResiliation, .condamnationDette])
        #expect(try label([assignation]) == "DSF non dû")
    }
}
