import DSFForms
import DossierModel
import Foundation
import PDFEngine
import PageModel
import RuleFiles

let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
let folders = DataFolders(root: root)
let shippedFolder = folders.forms.appending(path: "dsf-cerfa-16227/2022")

enum SampleError: Error { case invalid(String) }

func day(_ iso: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso: iso) else { throw SampleError.invalid(iso) }
    return date
}

func euros(_ cents: Int) -> FieldValue { .amount(Montant(cents: cents)) }
func date(_ iso: String) throws -> FieldValue { .date(try day(iso)) }

/// An invented act whose fields are given by their paths in the shared format.
func acte(
    _ id: String, _ kind: ActeKind, _ values: [String: FieldValue], confidence: Double = 0.95,
    ledger: [LedgerLine] = []
) throws -> Acte {
    var fields = ActeFields()
    for (text, value) in values {
        guard let path = FieldPath(text) else { throw SampleError.invalid(text) }
        fields[path] = Extracted(
            value, confidence: Confidence(clamping: confidence),
            source: Provenance(
                author: .rule(RuleID(name: "sample", version: 1)), page: 2, box: nil, rawText: "\(text) lu"))
    }
    guard let pages = PageRange(1, 3) else { throw SampleError.invalid("pages") }
    return Acte(
        id: ActeID(rawValue: id), sourceDigest: id,
        segment: Segment(pages: pages, kind: kind, confidence: .certain, reasons: []),
        contents: ActeContents(fields: fields, ledger: ledger))
}

func line(_ iso: String?, _ label: String, debit: Int? = nil, credit: Int? = nil, balance: Int? = nil) throws
    -> LedgerLine
{
    guard let box = Box(left: 50, top: 100, width: 400, height: 12) else { throw SampleError.invalid("box") }
    return LedgerLine(
        date: try iso.map(day), label: label, debit: debit.map(Montant.init), credit: credit.map(Montant.init),
        balance: balance.map(Montant.init), page: 4, box: box)
}

func dossier(
    _ actes: [Acte], notes: DossierNotes = DossierNotes(), demarches: [Demarche] = []
) throws -> Dossier {
    let id = DossierID(rawValue: "d-0042")
    guard let dossier = Dossier(id: id, actes: actes, notes: notes, demarches: demarches) else {
        throw SampleError.invalid("dossier")
    }
    return dossier
}

/// A commandement whose fields an assignation repeats or completes.
func commandement() throws -> Acte {
    try acte(
        "a-1", .commandementDePayer,
        [
            "date_acte": try date("2026-02-10"), "bailleur_nom": .text("OPH Habitat du Vidourle"),
            "bailleur_type": .choice("personne_morale"), "etude_nom": .text("SELARL Œuvrard & Associés"),
            "reference_dossier": .text("C-2026/118"), "locataires[0].nom": .text("NGUYỄN"),
            "locataires[0].prenoms": .text("Thị Ánh-Đào"), "locataires[0].civilite": .choice("Mme"),
            "adresse_logement.voie": .text("12 rue de l'Évêché"), "adresse_logement.code_postal": .text("30000"),
            "adresse_logement.commune": .text("Nîmes"), "date_bail": try date("2019-07-01"),
            "loyer_mensuel": euros(45_210), "charges_mensuelles": euros(8_000), "montant_principal": euros(123_456),
            "cout_acte": euros(7_450), "montant_total": euros(130_906), "dette_arretee_au": try date("2026-01-31"),
        ])
}

func assignation() throws -> Acte {
    try acte(
        "a-2", .assignation,
        [
            "date_acte": try date("2026-05-04"), "bailleur_nom": .text("OPH Habitat du Vidourle"),
            "avocat_nom": .text("Me Zoé Castaing"), "avocat_barreau": .text("Nîmes"),
            "locataires[0].nom": .text("NGUYỄN"), "locataires[0].nom_naissance": .text("TRẦN"),
            "locataires[0].prenoms": .text("Thị Ánh-Đào"), "locataires[0].civilite": .choice("Mme"),
            "locataires[0].date_naissance": try date("1984-03-09"), "locataires[1].nom": .text("BŒUF"),
            "locataires[1].prenoms": .text("Noël"), "audience_date": try date("2026-07-15"),
            "audience_heure": .time(TimeOfDay(hour: 9, minute: 5) ?? { preconditionFailure() }()),
            "audience_lieu": .text("Palais de justice, salle B"), "dette_montant": euros(215_630),
            "dette_arretee_au": try date("2026-04-30"), "demandes.constat_resiliation": .flag(true),
        ])
}

/// The words that Poppler shows on the pages of a PDF, one space between.
func words(of pdf: Data) throws -> String {
    let file = try PDFFile(bytes: pdf)
    return try (1...file.pageCount).flatMap { try file.page($0).words().map(\.text) }.joined(separator: " ")
}

/// A copy of the shipped edition's folder, whose `fields.yaml` and PDF may be altered.
func editionCopy(
    yaml change: (String) -> String = { $0 }, pdf alter: (Data) -> Data = { $0 }
) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "recto-edition-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let name = "dsf-cerfa-16227-2022.pdf"
    let fields = try String(contentsOf: shippedFolder.appending(path: "fields.yaml"), encoding: .utf8)
    try change(fields).write(to: folder.appending(path: "fields.yaml"), atomically: true, encoding: .utf8)
    try alter(try Data(contentsOf: shippedFolder.appending(path: name))).write(to: folder.appending(path: name))
    return folder
}

extension Data {
    /// Takes a field out of a form by giving it another name of the same length, so that no offset moves.
    func withoutField(_ name: String) -> Data {
        var copy = self
        var start = copy.startIndex
        while let range = copy.range(of: Data("(\(name))".utf8), in: start..<copy.endIndex) {
            copy.replaceSubrange(range, with: Data("(X\(name.dropFirst()))".utf8))
            start = range.upperBound
        }
        return copy
    }
}
