public import DossierModel

extension LegalCalendar {
    /// Every deadline of a dossier, in the order of the procedure. A deadline that cannot be counted says what is missing.
    /// Those of the hearing appear once there is an assignation, those of the DSF when one is due or may be.
    public func deadlines(for dossier: Dossier, today: CalendarDate) -> [Deadline] {
        var deadlines = commandementDeadlines(for: dossier, today: today)
        guard let assignation = dossier.assignation else { return deadlines }
        let territory = territory(of: dossier)
        switch dsfObligation(for: dossier) {
        case .due, .aVerifier:
            deadlines += [
                notificationDeadline(assignation, territory: territory, today: today),
                interviewDeadline(dossier, territory: territory, today: today),
                sendingDeadline(dossier, assignation: assignation, territory: territory, today: today),
            ]
        case .avantAssignation, .nonDu: break
        }
        return deadlines
    }

    /// Where the dwelling lies; its court follows the same holidays.
    func territory(of dossier: Dossier) -> Territory? {
        dossier.distinctActes.lazy.compactMap { $0.fields.text(FieldPath.logement(.codePostal)) }.first
            .flatMap(territory(ofPostalCode:))
    }

    func incomplete(_ kind: Deadline.Kind, acte: ActeID?, missing: MissingStart, source: String = "") -> Deadline {
        Deadline(
            kind: kind, acte: acte, destinataire: nil, term: nil, missing: missing.rawValue,
            explanation: "Échéance non calculée : \(missing.rawValue).", source: source, state: .incomplete)
    }

    /// Counted from the hearing the assignation names: an adjournment does not reopen the time for the notice.
    private func notificationDeadline(_ assignation: Acte, territory: Territory?, today: CalendarDate) -> Deadline {
        guard let hearing = assignation.fields.date(.audienceDate) else {
            return incomplete(.notificationPrefet, acte: assignation.id, missing: .audience)
        }
        let served = assignation.fields.date(.dateActe)
        guard let rule = delay(.notificationPrefet, on: served ?? hearing),
            let term = term(rule.duration, before: hearing, in: territory)
        else { return incomplete(.notificationPrefet, acte: assignation.id, missing: .rule) }
        var sentences = [
            "Au plus tard \(rule.duration.french) avant l'audience du \(hearing.french) : "
                + "le \(term.withoutExtension.frenchWithWeekday)."
        ]
        if served == nil {
            sentences.append("Date de l'assignation non lue : règle en vigueur au jour de l'audience.")
        }
        if let rest = restDay(term.withoutExtension, in: territory) {
            sentences.append("Ce jour est \(rest) : par prudence, le \(term.withExtension.frenchWithWeekday).")
        }
        let notified = assignation.fields.date(.dateNotificationPrefet)
        if let notified { sentences.append("L'assignation a été notifiée le \(notified.french).") }
        let late = (notified ?? today) > term.withoutExtension
        return Deadline(
            kind: .notificationPrefet, acte: assignation.id, destinataire: nil, term: term, missing: nil,
            explanation: sentences.joined(separator: " "), source: rule.source,
            state: late ? .depassee : notified == nil ? .aVenir : .respectee)
    }

    private func interviewDeadline(_ dossier: Dossier, territory: Territory?, today: CalendarDate) -> Deadline {
        let acte = dossier.assignation?.id
        guard let saisine = dossier.notes.dateSaisine else {
            return incomplete(
                .entretien, acte: acte, missing: .saisine, source: delay(.entretienDSF, on: today)?.source ?? "")
        }
        guard let rule = delay(.entretienDSF, on: saisine),
            let term = term(rule.duration, after: saisine, in: territory)
        else { return incomplete(.entretien, acte: acte, missing: .rule) }
        let offered = dossier.days(of: .offreEntretien).first
        return Deadline(
            kind: .entretien, acte: acte, destinataire: nil, term: term, missing: nil,
            explanation: "\(rule.duration.french) après la saisine du \(saisine.french)"
                + "\(mention(territory)) : le \(term.withoutExtension.frenchWithWeekday)."
                + (offered.map { " Entretien proposé le \($0.french)." } ?? ""),
            source: rule.source, state: Self.state(of: term, doneOn: offered, today: today), doneOn: offered)
    }

    /// Counted back from the hearing, or from the later one it was adjourned to: a day before the hearing of the
    /// assignation is left from an earlier procedure.
    private func sendingDeadline(_ dossier: Dossier, assignation: Acte, territory: Territory?, today: CalendarDate)
        -> Deadline
    {
        let first = assignation.fields.date(.audienceDate)
        guard let hearing = [first, dossier.notes.renvoi].compactMap(\.self).max() else {
            return incomplete(
                .envoiDSF, acte: assignation.id, missing: .audience, source: delay(.envoiDSF, on: today)?.source ?? "")
        }
        guard let rule = delay(.envoiDSF, on: hearing), let term = term(rule.duration, before: hearing, in: territory)
        else { return incomplete(.envoiDSF, acte: assignation.id, missing: .rule) }
        let which = hearing == first ? "l'audience" : "l'audience de renvoi"
        let sent = Self.awaited.map { ($0, dossier.days(of: .transmission($0)).first) }
        let days = sent.compactMap(\.1)
        // Done when the last of those who wait for it has it.
        let doneOn = days.count == sent.count ? days.max() : nil
        return Deadline(
            kind: .envoiDSF, acte: assignation.id, destinataire: nil, term: term, missing: nil,
            explanation: "\(rule.duration.french) avant \(which) du \(hearing.french)"
                + "\(mention(territory)) : le \(term.withoutExtension.frenchWithWeekday)." + Self.sentence(sent),
            source: rule.source, state: Self.state(of: term, doneOn: doneOn, today: today), doneOn: doneOn)
    }

    /// Who the DSF has to reach before the hearing (décret n° 2021-8, art. 1).
    private static let awaited: [Recipient] = [.juge, .ccapex]

    private static func sentence(_ sent: [(Recipient, CalendarDate?)]) -> String {
        let done = sent.compactMap { recipient, day in day.map { "\(recipient.label) le \($0.french)" } }
        guard !done.isEmpty else { return "" }
        let open = sent.filter { $0.1 == nil }.map(\.0.label)
        return " Transmis \(done.joined(separator: " et "))"
            + (open.isEmpty ? "." : " ; reste à transmettre \(open.joined(separator: " et ")).")
    }

    private static func state(of term: LegalTerm, doneOn: CalendarDate?, today: CalendarDate) -> Deadline.State {
        if let doneOn { return doneOn > term.withoutExtension ? .depassee : .respectee }
        return term.withoutExtension < today ? .depassee : .aVenir
    }

    private func mention(_ territory: Territory?) -> String {
        territory.map { ", jours fériés propres au territoire compris (\($0.title))" } ?? ""
    }
}
