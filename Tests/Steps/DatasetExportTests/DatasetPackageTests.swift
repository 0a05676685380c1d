import Crypto
import DossierModel
import Foundation
import FrenchText
import PDFEngine
import PageModel
import RuleFiles
import Testing

@testable import DatasetExport
@testable import Pseudonymisation

/// A whole package of invented dossiers.
@Suite struct DatasetPackageTests {
    private static let folders = DataFolders(
        root: (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() })

    private static func source(_ index: Int) -> SourceDossier? {
        var fields = ActeFields()
        let values: [(String, FieldValue)] = [
            ("locataires[0].nom", .text("QUERCYVAL\(index)")), ("locataires[0].prenoms", .text("Hermeline")),
            ("bailleur_nom", .text("FONCIÈRE HÉLIANTHE")),
            ("adresse_logement.voie", .text("\(index) rue des Tanneurs")),
            ("adresse_logement.code_postal", .text("33700")),
            ("loyer_mensuel", .amount(Montant(cents: 51_234 + index))),
            ("reference_dossier", .text("2364\(index)7/AK")),
        ]
        for (name, value) in values {
            guard let path = FieldPath(name) else { continue }
            fields[path] = Extracted(
                value, confidence: .certain,
                source: Provenance(author: .rule(RuleID(name: "essai", version: 1)), page: 1, box: nil, rawText: ""))
        }
        guard let pages = PageRange(1, 1) else { return nil }
        let acte = Acte(
            id: ActeID(rawValue: "a-\(index)"), sourceDigest: "\(index)",
            segment: Segment(pages: pages, kind: .commandementDePayer, confidence: .certain, reasons: []),
            contents: ActeContents(fields: fields))
        return Dossier(id: DossierID(rawValue: "d-\(index)"), actes: [acte]).map {
            SourceDossier(
                dossier: $0, deadlines: [], review: SourceReview(fieldsRead: 7, fieldsCorrected: 0, fieldsToCheck: 0))
        }
    }

    private static func package(_ profile: String) throws -> DatasetPackage {
        let pseudonymiser = Pseudonymiser(
            profile: try DatasetProfile.load(from: RuleFile(at: folders.datasets.appending(path: "\(profile).yaml"))),
            key: PseudonymKey(SymmetricKey(data: Data(repeating: 7, count: 32))),
            places: try Places.load(from: RuleFile(at: folders.datasets.appending(path: "departements.yaml"))),
            lexicons: try Lexicons(from: folders), isSameName: { $0 == $1 })
        let day = try #require(CalendarDate(iso: "2026-11-27"))
        func font(_ style: String) throws -> Data {
            try Data(contentsOf: folders.forms.appending(path: "fonts/LiberationSans-\(style).ttf"))
        }
        return try DatasetPackage(
            pseudonymiser.dataset(of: (0..<12).compactMap(source), acceptingRisk: true), texts: [],
            delivery: Delivery(recipient: "Laboratoire d'essai", project: "essai", day: day, acceptedRisk: "essai"),
            faces: NoticeFaces(regular: try font("Regular"), bold: try font("Bold")),
            report: try RiskPageTemplate(from: folders), database: { _ in Data("SQLite".utf8) })
    }

    @Test("The same key and profile give the same bytes", arguments: ["recherche", "ouvert", "demonstration"])
    func determinism(profile: String) throws {
        #expect(try Self.package(profile).files == Self.package(profile).files)
    }

    @Test("SHA256SUMS names every other file with its digest")
    func checksums() throws {
        let files = try Self.package("recherche").files
        let listed = String(decoding: try #require(files["SHA256SUMS"]), as: UTF8.self).split(separator: "\n")
        #expect(listed.count == files.count - 1)
        for line in listed {
            let data = try #require(files[String(line.dropFirst(66))])
            #expect(line.hasPrefix(DatasetPackage.sha256(of: data)))
        }
    }

    @Test("The notice is one page", arguments: ["recherche", "ouvert", "demonstration"])
    func notice(profile: String) throws {
        let bytes = try #require(try Self.package(profile).files["notice.pdf"])
        #expect(try PDFFile(bytes: bytes).pageCount == 1)
    }

    @Test("Nothing of the dossiers stands in any file", arguments: ["recherche", "ouvert", "demonstration"])
    func leaks(profile: String) throws {
        for (name, data) in try Self.package(profile).files where name != "notice.pdf" {
            let text = String(decoding: data, as: UTF8.self).lettersAndDigits
            for index in 0..<12 {
                for secret in [
                    "quercyval\(index)", "hermeline", "foncierehelianthe", "ruedestanneurs", "2364\(index)7ak", "33700",
                ] {
                    #expect(!text.contains(secret), "\(name)")
                }
            }
        }
    }

    @Test("The report and the notice's reason say in plain words that the risk was accepted")
    func acceptedRisk() throws {
        let page = String(
            decoding: try #require(try Self.package("recherche").files["rapport-risques.html"]), as: UTF8.self)
        #expect(page.contains("Risque accepté") && page.contains("ne respectent pas les seuils"))
    }
}
