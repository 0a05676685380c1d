import Foundation
import Testing

/// A filled form, opened with another PDF library than the one that filled it: qpdf.
@Suite struct FilledFormTests {
    private struct Inspection: Decodable {
        struct Form: Decodable { let fields: [Field] }
        struct Field: Decodable {
            let fullname: String
            let value: String?
            let alternativename: String?
        }
        let acroform: Form
    }

    /// Values of the text fields by name; qpdf marks Unicode strings with `u:`.
    private static func values(of pdf: URL) async throws -> [String: String] {
        let outcome = try await RectoProcess.run(
            URL(filePath: "/usr/bin/qpdf"), ["--json=1", "--json-key=acroform", pdf.path])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let inspection = try JSONDecoder().decode(Inspection.self, from: Data(outcome.output.utf8))
        return inspection.acroform.fields.reduce(into: [:]) { values, field in
            if let value = field.value {
                values[field.fullname] = value.hasPrefix("u:") ? String(value.dropFirst(2)) : value
            }
        }
    }

    @Test func `What the assignation says stands in the form`() async throws {
        let (process, results) = try await SamplesTests.results()
        let papers = results.values.flatMap(\.documents)
            .filter { $0.type == "assignation" && $0.fields["audience_date"] != nil && $0.fields["locataires"] != nil }
        var compared = 0
        for paper in papers {
            let pdf = process.forms.appending(path: "\(paper.household_id)/dsf.pdf")
            let values = Set(try await Self.values(of: pdf).values)
            let tenant = try #require(paper.fields["locataires"]?.list?.first)
            let day = try #require(paper.fields["audience_date"]?.text).split(separator: "-").reversed().joined(
                separator: "/")
            // Another assignation of the dossier may be the one that counts.
            guard values.contains(day) else { continue }
            compared += 1
            if let name = tenant["nom"]?.text { #expect(values.contains(name), "\(paper.household_id)") }
        }
        #expect(compared >= 5)
    }

    @Test func `Amounts stand with comma and euro sign, texts with their accents`() async throws {
        let (process, results) = try await SamplesTests.results()
        var texts: [String] = []
        for dossier in Set(results.values.flatMap(\.documents).map(\.household_id)).sorted() {
            texts += try await Self.values(of: process.forms.appending(path: "\(dossier)/dsf.pdf")).values
        }
        #expect(texts.contains { $0.contains(#/^\d[\d\u{202F}\u{A0} ]*,\d\d[\u{A0}\u{202F} ]€$/#) })
        #expect(texts.contains { $0.contains(where: { "éèêçôÉÈ".contains($0) }) })
    }

    @Test func `The final version has no field left and says what is blank`() async throws {
        let (process, results) = try await SamplesTests.results()
        let dossier = try #require(
            results.values.flatMap(\.documents).filter { $0.type == "assignation" }.map(\.household_id).min())
        let outcome = try await process.recto("form", dossier, "--final", "--out", process.home.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let pdf = process.home.appending(path: "\(dossier)/dsf-definitif.pdf")
        #expect(try await Self.values(of: pdf).isEmpty)
        let text = try await RectoProcess.run(URL(filePath: "/usr/bin/pdftotext"), [pdf.path, "-"])
        #expect(text.output.contains("non renseigné"))
        #expect(text.output.contains("sans objet"))
    }
}
