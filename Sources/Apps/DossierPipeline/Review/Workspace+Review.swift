import AccessModel
public import DossierModel
import DossierStore
public import Foundation
public import PageModel

extension ActingWorkspace {
    /// One paper with everything a reviewer needs beside its pages.
    ///
    /// - Throws: `StoreError.unknownActe`.
    public func review(of id: ActeID) throws -> ActeReview {
        try perform(.seeDossier, on: .acte(id)) { store in
            let acte = try store.acte(id)
            let dossier = try store.dossierID(of: id)
            let papers = try dossier.map { try store.dossier($0).actes } ?? [acte]
            let maker = try reviewMaker(of: acte, among: papers)
            return ActeReview(
                acte: acte, dossier: dossier, sizes: try sizes(of: acte), groups: maker.groups(),
                findings: acte.contents.findings.filter(\.fields.isEmpty), papers: papers)
        }
    }

    /// Records what the account answers about a field, unless somebody else answered meanwhile; then links the paper again
    /// and counts the deadlines of its dossier.
    ///
    /// - Parameter seen: the number of the answer the person saw; 0 for none.
    /// - Throws: `HeldElsewhere` while somebody else holds the dossier.
    public func answer(_ answer: FieldAnswer, at path: FieldPath, of id: ActeID, seen: Int) throws -> AnswerOutcome {
        let outcome = try perform(.correct, on: .acte(id)) { store -> CorrectionOutcome? in
            try requireFree(store.dossierID(of: id), in: store)
            guard let change = try change(for: answer, at: path, of: id) else { return nil }
            return try store.answer(change, to: id, author: author, seen: seen)
        }
        switch outcome {
        case nil: return .refused(Self.refusal(at: path))
        case .overtaken: return .overtaken(try field(path, of: id))
        case .recorded:
            try settle(id)
            return .recorded(try field(path, of: id))
        }
    }

    /// What the words inside a box mean in a field, for the reviewer to confirm.
    ///
    /// - Returns: the words as read, and the value they hold, if any.
    public func reading(
        at place: PointedBox, of id: ActeID, for path: FieldPath
    ) throws -> (words: String, value: FieldValue?) {
        try perform(.seePage, on: .acte(id), detail: "words") { _ in
            let words = try self.words(at: place, of: id)
            let reading = FieldReading(lexicons: steps.lexicons, sheet: steps.reviewSheet)
            return (words.map(\.text).joined(separator: " "), reading.value(of: words, at: path))
        }
    }

    /// A page of the file that an act stands in; nil when it is none of the act's.
    public func pageText(_ number: Int, of id: ActeID) throws -> PageText? {
        try perform(.seePage, on: .acte(id), detail: "words") { _ in try page(number, of: id) }
    }

    /// The picture of such a page, as JPEG made by Recto; nil when none is kept.
    public func pageImage(_ number: Int, of id: ActeID) throws -> Data? {
        try perform(.seePage, on: .acte(id), detail: "image") { store in
            guard try store.acte(id).segment.pages.contains(number) else { return nil }
            return try store.pageImage(number, of: store.sourceID(of: id))
        }
    }
}

extension ActingWorkspace {
    private func reviewMaker(of acte: Acte, among papers: [Acte]) throws -> ReviewMaker {
        ReviewMaker(
            sheet: steps.reviewSheet, settings: steps.settings.review, acte: acte,
            read: try store.readFields(of: acte.id),
            corrections: try store.numberedCorrections(of: acte.id),
            others: papers.filter { $0.id != acte.id && $0.duplicateOf == nil })
    }

    private func field(_ path: FieldPath, of id: ActeID) throws -> ReviewField {
        let acte = try store.acte(id)
        let papers = try store.dossierID(of: id).map { try store.dossier($0).actes } ?? []
        return try reviewMaker(of: acte, among: papers).field(path)
    }

    private func page(_ number: Int, of id: ActeID) throws -> PageText? {
        guard try store.acte(id).segment.pages.contains(number) else { return nil }
        return try store.page(number, of: store.sourceID(of: id))
    }

    /// Of pages that could be read.
    private func sizes(of acte: Acte) throws -> [Int: (width: Double, height: Double)] {
        try acte.segment.pages.numbers.reduce(into: [:]) { sizes, number in
            guard let page = try page(number, of: acte.id), page.source != .unread else { return }
            sizes[number] = (page.width, page.height)
        }
    }

    private func words(at place: PointedBox, of id: ActeID) throws -> [Word] {
        try page(place.page, of: id).map { FieldReading.words(of: $0, in: place.box) } ?? []
    }

    /// Nil when the answer is no value of the field, or there is nothing to confirm.
    private func change(
        for answer: FieldAnswer, at path: FieldPath, of id: ActeID
    ) throws -> Correction.Change? {
        switch answer {
        case .illegible: return .illegible(path)
        case .absent: return .field(path, nil)
        case .confirmed:
            let standing = try store.acte(id).fields[path]?.value
            return standing.map { .field(path, $0) }
        case .restored(let number):
            let earlier = try store.numberedCorrections(of: id)
                .last { $0.number == number && $0.correction.change.path == path }
            return earlier?.correction.change ?? .withdrawn(path)
        case .value(let text, let place):
            let reading = FieldReading(lexicons: steps.lexicons, sheet: steps.reviewSheet)
            guard let value = reading.value(ofTyped: text, at: path) else { return nil }
            guard let place else { return .field(path, value) }
            let words = try words(at: place, of: id).map(\.text).joined(separator: " ")
            return .pointed(path, value, at: PlaceOnPage(page: place.page, box: place.box, words: words))
        }
    }

    private static func refusal(at path: FieldPath) -> String {
        switch path.valueKind {
        case .date: "Ce n'est pas une date : écrivez-la « 12/03/2024 »."
        case .amount: "Ce n'est pas un montant : écrivez-le « 1234,56 »."
        case .time: "Ce n'est pas une heure : écrivez-la « 14 h 30 »."
        case .choice, .flag: "Choisissez une des réponses proposées."
        case .text: "Écrivez une valeur, ou répondez « absent de l'acte » ou « illisible »."
        }
    }

    /// What linking knows of the act is made anew; while another process imports, linking is left to the end of that import.
    private func settle(_ id: ActeID) throws {
        try ActeMaker(store: store, steps: steps).makeProfiles(of: [id])
        guard try !settleLinks(), let dossier = try store.dossierID(of: id) else { return }
        try CaseMaker(store: store, steps: steps, today: today).countDeadlines(of: [dossier])
    }
}
