import DSFForms
import DatasetExport
import DossierModel
import DossierStore
import Foundation
import PageModel
import Procedure

/// The pre-filled form of a dossier, with the origin of its values.
struct FormMaker: Sendable {
    struct Made: Sendable {
        let pdf: Data
        let originPDF: Data
        let originJSON: Data
    }

    let edition: DSFEdition
    let rules: PrefillRules
    let typefaces: DSFTypefaces
    let calendar: LegalCalendar
    let letters: LetterTemplates
    let reading: EntryReading
    let day: @Sendable () -> CalendarDate

    /// The editable form and its origin sheet, always from the blank.
    func make(_ draft: DSFDraft) throws -> Made {
        let filled = try edition.fill(draft, typefaces: typefaces)
        let origin = OriginSheet(of: draft, in: edition, findings: filled.findings)
        return Made(
            pdf: filled.pdf, originPDF: try origin.pdf(typefaces: typefaces, rules: rules, on: day()),
            originJSON: try origin.json())
    }

    /// The flattened version to send.
    func finish(_ draft: DSFDraft) throws -> Data {
        try edition.finish(draft, typefaces: typefaces, on: day()).pdf
    }

    /// French sentences; none when the form carries every rubric of the decree.
    func faults(of draft: DSFDraft) throws -> [String] {
        try edition.conformityFaults(of: try edition.fill(draft, typefaces: typefaces).pdf).map(\.message)
    }

    /// The same fonts for the notice of a dataset.
    var noticeFaces: NoticeFaces { NoticeFaces(regular: typefaces.regular, bold: typefaces.bold) }

    /// The act a form belongs to.
    func acte(of dossier: Dossier) -> ActeID? {
        (dossier.assignation ?? dossier.commandement ?? dossier.distinctActes.first ?? dossier.actes.first)?.id
    }

    /// What the papers say.
    func prefilled(_ dossier: Dossier) -> DSFDraft {
        edition.prefill(DSFCase(dossier: dossier, status: status(of: dossier)), rules: rules)
    }

    /// What the papers say, and what people wrote in their place: the one draft that every form, on paper or on the screen,
    /// is made from.
    func draft(of dossier: Dossier, completed entries: [FormEntry<DSFEntry>]) -> DSFDraft {
        edition.completing(prefilled(dossier), with: Self.standing(entries).mapValues(\.answer))
    }

    /// The latest word on each field.
    static func standing(_ entries: [FormEntry<DSFEntry>]) -> [DSFFieldID: FormEntry<DSFEntry>] {
        entries.reduce(into: [:]) { $0[DSFFieldID($1.field)] = $1 }
    }

    private func status(of dossier: Dossier) -> DSFStatus {
        switch calendar.dsfObligation(for: dossier) {
        case .due: .due
        case .avantAssignation(let reason): .avantAssignation(reason: reason)
        case .nonDu(let reason): .nonDu(reason: reason)
        case .aVerifier(let reason): .aVerifier(reason: reason)
        }
    }
}
