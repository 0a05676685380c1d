import AccessModel
import DSFForms
public import DossierModel
import DossierStore
public import Foundation
import Vault

/// A form that could not be made.
public struct FormFailure: Error, Sendable {
    public let dossier: DossierID
    /// One French sentence.
    public let message: String
}

/// What a form consists of.
public enum FormPaper: String, CaseIterable, Sendable {
    /// Still editable.
    case draft
    /// « Origine des informations », the worker's own copy.
    case origin
    /// Flattened, to send.
    case final
    /// « Fiche de carence »: why the household was not met.
    case carence
}

/// Whether the form of a dossier carries the rubrics of the decree.
public struct FormCheck: Sendable {
    public let dossier: DossierID
    /// French sentences; none when it does.
    public let faults: [String]
}

extension ActingWorkspace {
    /// Fills and stores the form of every dossier with papers in the imported folder; with `folder`, writes them there in
    /// clear, one folder a dossier, named by id.
    ///
    /// - Returns: the forms that could not be made; the others are.
    /// - Throws: what keeps every form from being stored or written, such as a full disk.
    public func fillForms(
        of finished: FinishedImport, into folder: URL?, progress: (ImportEvent) -> Void
    ) throws -> [FormFailure] {
        let dossiers = try gate.list(folder == nil ? .import : .exportForm) { store, reach in
            let found = try ReportMaker(store: store, steps: steps, today: today).dossiers(of: finished.outcomes)
            let reached = Set(try store.within(reach, found.map(\.id)))
            return found.filter { reached.contains($0.id) }
        }
        progress(.fillingForms(count: dossiers.count))
        return try dossiers.compactMap { dossier in
            try Task.checkCancellation()
            do {
                let files = try draftFiles(of: dossier)
                if let folder { try write(files, of: dossier.id, into: folder) }
                return nil
            } catch let error where error is StoreError || error is VaultError {
                throw error
            } catch {
                return FormFailure(dossier: dossier.id, message: "\(error)")
            }
        }
    }

    /// Writes one form in clear.
    ///
    /// - Parameter isFinal: the flattened version to send instead of the editable one and its origin sheets.
    /// - Returns: the files written.
    public func writeForm(of id: DossierID, into folder: URL, isFinal: Bool) throws -> [URL] {
        let files = try perform(.exportForm, on: .dossier(id), detail: isFinal ? "final" : "draft") { store in
            let dossier = try store.dossier(id)
            return isFinal
                ? ["dsf-definitif.pdf": try forms.finish(draft(of: dossier))] : try draftFiles(of: dossier)
        }
        return try write(files, of: id, into: folder)
    }

    /// One paper of a dossier's form, made from the dossier as it stands now.
    public func formPaper(_ paper: FormPaper, of id: DossierID) throws -> Data {
        try perform(.exportForm, on: .dossier(id), detail: paper.rawValue) { store in
            let draft = try draft(of: store.dossier(id))
            switch paper {
            case .draft: return try forms.make(draft).pdf
            case .origin: return try forms.make(draft).originPDF
            case .final: return try forms.finish(draft)
            case .carence: return try noShowSheet(of: draft)
            }
        }
    }

    /// Checks the form of one dossier, or of all within reach.
    public func checkForms(of id: DossierID?) throws -> [FormCheck] {
        let dossiers =
            try id.map { id in try perform(.seeDossier, on: .dossier(id)) { [try $0.dossier(id)] } }
            ?? gate.list(.seeDossier) { try $0.allDossiers(within: $1) }
        return try dossiers.map { FormCheck(dossier: $0.id, faults: try forms.faults(of: draft(of: $0))) }
    }

    /// The papers of a dossier and what people wrote.
    func draft(of dossier: Dossier) throws -> DSFDraft {
        forms.draft(of: dossier, completed: try store.formEntries(of: forms.edition.form, for: dossier.id))
    }

    func noShowSheet(of draft: DSFDraft) throws -> Data {
        let tried = try store.journal(of: draft.dossier).filter { $0.kind == .contact }.reversed()
        let sheet = NoShowSheet(of: draft, attempts: tried.map { .init(day: $0.day, text: $0.text) })
        return try sheet.pdf(in: forms.edition, typefaces: forms.typefaces, on: today)
    }

    /// Fills the form, stores it sealed, and gives its files by name.
    private func draftFiles(of dossier: Dossier) throws -> [String: Data] {
        let made = try forms.make(draft(of: dossier))
        if let acte = forms.acte(of: dossier) {
            try store.saveForm(
                .init(pdf: made.pdf, origin: made.originPDF, values: made.originJSON),
                as: FormKey(acte: acte, template: "\(forms.edition.form)/\(forms.edition.name)", stage: .draft))
        }
        return [
            "dsf.pdf": made.pdf, "origine-des-informations.pdf": made.originPDF,
            "origine-des-informations.json": made.originJSON,
        ]
    }

    @discardableResult
    private func write(_ files: [String: Data], of id: DossierID, into folder: URL) throws -> [URL] {
        let own = folder.appending(path: id.rawValue, directoryHint: .isDirectory)
        try PrivateFile.makeFolder(folder)
        try PrivateFile.makeFolder(own)
        return try files.sorted { $0.key < $1.key }.map { name, data in
            let url = own.appending(path: name, directoryHint: .notDirectory)
            try PrivateFile.write(data, to: url)
            return url
        }
    }
}
