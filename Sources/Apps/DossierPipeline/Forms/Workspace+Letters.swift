import AccessModel
import DSFForms
public import DossierModel
import DossierStore
public import Foundation
import Procedure

extension ActingWorkspace {
    /// What Recto knows for a letter, for a person to complete.
    public func letterDraft(_ kind: LetterKind, of id: DossierID) throws -> LetterRequest {
        try perform(.exportForm, on: .dossier(id), amount: 0, detail: kind.rawValue) { store in
            let dossier = try store.dossier(id)
            let draft = try draft(of: dossier)
            let writer = forms.edition.writer(in: draft)
            return LetterRequest(
                kind: kind, sender: writer.lines, recipient: dossier.address(for: kind), signatory: writer.name)
        }
    }

    /// The letter as PDF, without keeping or noting it.
    public func letterPreview(_ request: LetterRequest, of id: DossierID) throws -> Data {
        try perform(.exportForm, on: .dossier(id), detail: request.kind.rawValue) { store in
            try pdf(of: request, for: store.dossier(id))
        }
    }

    /// Makes the letter, keeps it as issued, and notes it in the dossier's journal: the offer to the household as a contact.
    ///
    /// - Returns: its number among the issued papers.
    public func issueLetter(_ request: LetterRequest, of id: DossierID) throws -> Int {
        let pdf = try letterPreview(request, of: id)
        return try perform(.note, on: .dossier(id), detail: request.kind.rawValue) { store in
            let isOffer = request.kind == .offreEntretien
            let number = try store.issue(
                isOffer ? .offreEntretien : .demandeBailleur, pdf: pdf, for: id, author: author)
            try store.addJournalEntry(
                isOffer ? .contact : .transmission,
                about: isOffer ? Demarche.Act.offreEntretien.subject : request.kind.rawValue, on: today,
                text: request.summary,
                to: id, author: author)
            if isOffer { try countDeadlines(of: id, in: store) }
            return number
        }
    }

    private func pdf(of request: LetterRequest, for dossier: Dossier) throws -> Data {
        let deadlines = steps.calendar.deadlines(for: dossier, today: today)
        return try forms.letters[request.kind].pdf(
            request.facts(of: dossier, deadlines: deadlines, today: today), typefaces: forms.typefaces)
    }
}

extension LetterRequest {
    /// As the journal tells it.
    fileprivate var summary: String {
        switch kind {
        case .offreEntretien:
            "Lettre : proposition d'entretien"
                + (appointment.map { " \(Self.words(day: $0.day, time: $0.time, place: $0.place))" }
                    ?? "")
        case .demandeBailleur: "Lettre au bailleur : observations et décompte à jour"
        }
    }
}

extension Dossier {
    /// Lines of the address on the letter.
    fileprivate func address(for kind: LetterKind) -> [String] {
        let papers = [assignation, commandement].compactMap(\.self) + distinctActes
        switch kind {
        case .offreEntretien:
            return [heading.tenants, heading.street, heading.town].filter { !$0.isEmpty }
        case .demandeBailleur:
            let address = papers.lazy.compactMap { $0.fields.text(.bailleurAdresse) }.first ?? ""
            // Street and town stand on lines of their own.
            let lines = address.replacing(#/,\s*(?=\d{5}\b)/#, with: "\n").split(separator: "\n").map(String.init)
            return ([heading.landlord] + lines).filter { !$0.isEmpty }
        }
    }
}
