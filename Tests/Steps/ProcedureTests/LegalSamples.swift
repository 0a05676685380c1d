import DossierModel
import Foundation
import PageModel
import Procedure
import RuleFiles

/// The shipped law, read from the repository's `Pipelines/legal`.
func shippedCalendar() throws -> LegalCalendar {
    try LegalCalendar.load(from: DataFolders(root: repositoryRoot))
}

let repositoryRoot = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

func day(_ iso: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso: iso) else { throw SampleError.notADate(iso) }
    return date
}

enum SampleError: Error {
    case notADate(String)
    case noDossier
}

/// An invented act whose fields are given as dates, choices, texts and requests.
func acte(
    _ id: String, _ kind: ActeKind, dates: [Champ: String] = [:], choices: [Champ: String] = [:],
    postalCode: String? = nil, demandes: [Demande] = [], amounts: [Champ: Int] = [:],
    significations: [Signification] = []
) throws -> Acte {
    var fields = ActeFields()
    for (champ, iso) in dates { fields[champ] = sample(.date(try day(iso))) }
    for (champ, raw) in choices { fields[champ] = sample(.choice(raw)) }
    for (champ, cents) in amounts { fields[champ] = sample(.amount(Montant(cents: cents))) }
    for demande in demandes { fields[.demande(demande)] = sample(.flag(true)) }
    if let postalCode { fields[.logement(.codePostal)] = sample(.text(postalCode)) }
    guard let pages = PageRange(1, 1) else { throw SampleError.noDossier }
    return Acte(
        id: ActeID(rawValue: id), sourceDigest: id,
        segment: Segment(pages: pages, kind: kind, confidence: .certain, reasons: []),
        contents: ActeContents(fields: fields, significations: significations))
}

func dossier(
    _ actes: [Acte], notes: DossierNotes = DossierNotes(), demarches: [Demarche] = []
) throws -> Dossier {
    let id = DossierID(rawValue: "d")
    guard let dossier = Dossier(id: id, actes: actes, notes: notes, demarches: demarches) else {
        throw SampleError.noDossier
    }
    return dossier
}

private func sample(_ value: FieldValue) -> Extracted<FieldValue> {
    Extracted(
        value, confidence: .certain,
        source: Provenance(
            author: .rule(RuleID(name: "sample", version: 1)), page: 1, box: nil, rawText: ""))
}
