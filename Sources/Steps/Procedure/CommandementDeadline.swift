public import DossierModel

extension LegalCalendar {
    /// The end of the time a commandement leaves: one deadline for each day of service, or one that says what is missing.
    func commandementDeadlines(for dossier: Dossier, today: CalendarDate) -> [Deadline] {
        let territory = territory(of: dossier)
        let source = CommandementFacts(dossier)
        guard let source else { return [] }
        guard !source.services.isEmpty else {
            return [incomplete(.finCommandement, acte: source.acte, missing: .signification)]
        }
        return source.services.map { service in
            commandementDeadline(service, facts: source, territory: territory, today: today)
        }
    }

    private func commandementDeadline(
        _ service: CommandementFacts.Service, facts: CommandementFacts, territory: Territory?, today: CalendarDate
    ) -> Deadline {
        let legal = facts.dateBail.flatMap { delay(.commandement, on: $0) }
        let announced = facts.announced.flatMap(Self.duration)
        guard let duration = legal?.duration ?? announced,
            let term = term(duration, after: service.date, in: territory)
        else { return incomplete(.finCommandement, acte: facts.acte, missing: .delai) }
        var sentences = [
            Self.opening(duration, service: service, facts: facts, byLaw: legal != nil, end: term.withoutExtension)
        ]
        if let rest = restDay(term.withoutExtension, in: territory) {
            sentences.append(
                "Ce jour est \(rest) : le délai court jusqu'au \(term.withExtension.frenchWithWeekday) "
                    + "si l'article\u{A0}642 du code de procédure civile s'applique.")
        }
        if legal != nil, let announced, announced != duration,
            let other = self.term(announced, after: service.date, in: territory)
        {
            sentences.append(
                "L'acte annonce \(announced.french), soit jusqu'au \(other.withoutExtension.french) : à vérifier.")
        }
        return Deadline(
            kind: .finCommandement, acte: facts.acte, destinataire: service.destinataire, term: term, missing: nil,
            explanation: sentences.joined(separator: " "), source: legal?.source ?? "délai annoncé par l'acte",
            state: term.withExtension < today ? .depassee : .aVenir)
    }

    private static func opening(
        _ duration: LegalDuration, service: CommandementFacts.Service, facts: CommandementFacts, byLaw: Bool,
        end: CalendarDate
    ) -> String {
        let start =
            facts.isQuoted
            ? "du commandement du \(service.date.french) que cite l'assignation"
            : "de la signification du \(service.date.french)"
        let ground =
            byLaw
            ? facts.dateBail.map { "bail du \($0.french)" } ?? ""
            : "délai annoncé par l'acte, date du bail non lue"
        return "\(duration.french) à compter \(start) (\(ground)) : fin le \(end.frenchWithWeekday)."
    }

    static func duration(_ announced: DelaiAnnonce) -> LegalDuration? {
        switch announced {
        case .deuxMois: LegalDuration(2, .mois)
        case .sixSemaines: LegalDuration(6, .semaines)
        }
    }
}

/// What the papers say of the commandement: its own act where there is one, else what the assignation quotes.
struct CommandementFacts {
    struct Service {
        let date: CalendarDate
        let destinataire: String?
    }

    let acte: ActeID
    /// The date comes from the assignation.
    let isQuoted: Bool
    /// By date; one for each day on which somebody was served.
    let services: [Service]
    let dateBail: CalendarDate?
    let announced: DelaiAnnonce?

    /// Nil when no paper speaks of a commandement.
    init?(_ dossier: Dossier) {
        if let acte = dossier.commandement {
            self.acte = acte.id
            isQuoted = false
            services = Self.services(of: acte)
            announced = acte.fields.choice(.delai).flatMap(DelaiAnnonce.init)
            dateBail = acte.fields.date(.dateBail) ?? dossier.assignation?.fields.date(.dateBail)
        } else if let assignation = dossier.assignation, let date = assignation.fields.date(.dateCommandement) {
            acte = assignation.id
            isQuoted = true
            services = [Service(date: date, destinataire: nil)]
            announced = nil
            dateBail = assignation.fields.date(.dateBail)
        } else {
            return nil
        }
    }

    private static func services(of acte: Acte) -> [Service] {
        let dated = acte.contents.significations.compactMap { served in
            served.date.map { Service(date: $0, destinataire: served.destinataire) }
        }
        let days = Set(dated.map(\.date)).sorted()
        if days.count > 1 {
            return days.map { day in
                let names = dated.filter { $0.date == day }.compactMap(\.destinataire)
                return Service(date: day, destinataire: names.count == 1 ? names[0] : nil)
            }
        }
        return (days.first ?? acte.fields.date(.dateActe)).map { [Service(date: $0, destinataire: nil)] } ?? []
    }
}

extension LegalCalendar {
    /// `DELAI_INCOHERENT` when the time a commandement announces is not that of the law for the date of its lease
    /// (loi 89-462 art. 24, I; Cass., avis du 13 juin 2024, n° 24-70.002). The values stay as read.
    public func findings(for acte: Acte) -> [Finding] {
        guard acte.kind == .commandementDePayer, let dateBail = acte.fields.date(.dateBail),
            let announced = acte.fields.choice(.delai).flatMap(DelaiAnnonce.init).flatMap(Self.duration),
            let legal = delay(.commandement, on: dateBail), legal.duration != announced
        else { return [] }
        return [
            Finding(
                code: "DELAI_INCOHERENT", severity: .warning,
                message: "L'acte annonce \(announced.french) ; pour un bail du \(dateBail.french), le délai est de "
                    + "\(legal.duration.french).",
                fields: [.delai, .dateBail].compactMap { FieldPath($0) },
                rule: RuleID(name: "legal.commandement", version: delayFileVersion))
        ]
    }
}
