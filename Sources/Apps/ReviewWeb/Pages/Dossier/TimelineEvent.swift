import DossierModel
import DossierPipeline
import DossierStore
import Procedure

/// Something that happened to a household, or has to happen.
struct TimelineEvent {
    let date: String
    let label: String
    let detail: String
    /// `piece`, `echeance`, `audience`, `contact`, `note`, `transmission`: what the mark beside it looks like.
    let mark: String
    let isPast: Bool
    let isToday: Bool
    private let day: CalendarDate

    private init(_ day: CalendarDate, _ label: String, _ detail: String = "", mark: String, today: CalendarDate) {
        self.day = day
        date = day.french
        self.label = label
        self.detail = detail
        self.mark = mark
        isPast = day < today
        isToday = day == today
    }

    /// In the order of the days.
    static func all(of view: DossierView, journal: [JournalEntry], today: CalendarDate) -> [TimelineEvent] {
        let dossier = view.dossier
        var events: [TimelineEvent] = []
        let add = { (day: CalendarDate?, label: String, detail: String, mark: String) in
            if let day { events.append(TimelineEvent(day, label, detail, mark: mark, today: today)) }
        }
        add(dossier.distinctActes.lazy.compactMap { $0.fields.date(.dateBail) }.first, "Bail", "", "piece")
        for acte in dossier.distinctActes { add(acte.fields.date(.dateActe), acte.kind.label, "", "piece") }
        add(dossier.notes.dateSaisine, "Saisine par le préfet", "", "piece")
        add(dossier.assignation?.fields.date(.audienceDate), "Audience", hearingDetail(dossier), "audience")
        add(dossier.notes.renvoi, "Audience de renvoi", "", "audience")
        for deadline in view.deadlines where deadline.due != nil {
            add(deadline.due, deadline.kind.label, deadline.explanation, "echeance")
        }
        for entry in journal { add(entry.day, entry.kind.label, entry.text, entry.kind.rawValue) }
        return events.sorted { ($0.day.iso, $0.label) < ($1.day.iso, $1.label) }
    }

    private static func hearingDetail(_ dossier: Dossier) -> String {
        guard let fields = dossier.assignation?.fields else { return "" }
        return [fields.time(.audienceHeure)?.french, fields.text(.juridiction)].compactMap(\.self)
            .joined(separator: ", ")
    }
}
