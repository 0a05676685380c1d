import DSFForms
import DossierModel
import Foundation
import PDFEngine
import PDFForms
import PageModel
import Testing

@Suite struct PrintingTests {
    let edition: DSFEdition
    let rules: PrefillRules
    let typefaces: DSFTypefaces
    let draft: DSFDraft

    init() throws {
        edition = try DSFEdition.load(from: shippedFolder)
        rules = try PrefillRules.load(from: folders)
        typefaces = try DSFTypefaces.load(from: folders)
        draft = edition.prefill(
            DSFCase(dossier: try dossier([commandement(), assignation()]), status: .due), rules: rules)
    }

    @Test func `A filled form holds every value, and stays editable`() throws {
        let filled = try edition.fill(draft, typefaces: typefaces)
        let form = try PDFForm(bytes: filled.pdf)
        #expect(!form.widgets.isEmpty)
        for field in edition.fields where !field.type.isTicked && field.type != .signature {
            let widget = try #require(form.widgets.first { $0.name == field.pdf })
            let expected = draft[field.id]?.value.text(in: field) ?? ""
            #expect(try form.text(of: widget.id) == expected, "\(field.id.rawValue)")
        }
        let (before, after) = (try PDFFile(bytes: edition.blank), try PDFFile(bytes: filled.pdf))
        let name = try #require(form.widgets.first { $0.name == "s1_01_nom" })
        #expect(try ink(in: name.box, of: after.page(1)) > ink(in: name.box, of: before.page(1)) + 100)
    }

    /// Dark pixels in a box, at 100 dots an inch.
    private func ink(in box: Box, of page: PDFPage) throws -> Int {
        let image = try page.draw(resolution: 100, format: .gray).image
        let scale = 100.0 / 72
        let rows = Int(box.top * scale)..<Int(box.bottom * scale)
        let columns = Int(box.left * scale)..<Int(box.right * scale)
        return rows.reduce(0) { sum, row in
            sum + columns.count { image.bytes[row * image.width + $0] < 128 }
        }
    }

    /// Poppler does not tell export values; the saved file does.
    @Test func `Each choice ticks the box of its own export value`() throws {
        for field in edition.fields where field.type.isTicked && field.type != .multi {
            for choice in field.choices {
                var one = draft
                try one.enter(.choice(choice.value), at: field.id, of: edition)
                let pdf = try edition.fill(one, typefaces: typefaces).pdf
                let added = String(decoding: pdf.dropFirst(edition.blank.count), as: UTF8.self)
                let isWritten = added.contains("/V /\(choice.value)")
                #expect(isWritten, "\(field.id.rawValue) \(choice.value)")
                let form = try PDFForm(bytes: pdf)
                let on = try form.widgets.filter { $0.name == field.pdf }.filter { try form.isOn($0.id) }
                #expect(on.count == 1)
                #expect(on.first?.tooltip?.hasSuffix(": \(choice.label)") ?? false)
            }
        }
    }

    @Test func `Several causes tick several boxes`() throws {
        var one = draft
        try one.enter(.choices(["perte_emploi", "autre"]), at: DSFFieldID("3.04"), of: edition)
        let form = try PDFForm(bytes: edition.fill(one, typefaces: typefaces).pdf)
        let on = try form.widgets.filter { $0.kind == .checkBox }.filter { try form.isOn($0.id) }.map(\.name)
        #expect(on == ["s3_04_perte_emploi", "s3_04_autre"])
    }

    @Test func `Filling twice gives the same values and pixels`() throws {
        let first = try PDFFile(bytes: edition.fill(draft, typefaces: typefaces).pdf)
        let second = try PDFFile(bytes: edition.fill(draft, typefaces: typefaces).pdf)
        for number in 1...first.pageCount {
            let a = try first.page(number).draw(resolution: 60, format: .gray)
            let b = try second.page(number).draw(resolution: 60, format: .gray)
            #expect(a == b)
        }
    }

    @Test func `The finished version has no field left and explains every blank`() throws {
        let finished = try edition.finish(draft, typefaces: typefaces, on: try day("2026-06-01"))
        #expect(try PDFForm(bytes: finished.pdf).widgets.isEmpty)
        let shown = try words(of: finished.pdf)
        #expect(shown.contains("NGUYỄN,"))
        #expect(shown.contains("non renseigné"))
        #expect(shown.contains("sans objet"))
        #expect(shown.contains("information non recueillie"))
        for field in edition.fields where draft[field.id] == nil && !field.staysBlank && field.type != .signature {
            let mention = finished.mentions.first { $0.field == field.id }
            #expect(mention != nil, "\(field.id.rawValue)")
            #expect(mention?.reason.isEmpty == false)
            let optional = field.rubrics.allSatisfy { !$0.isRequired } && !field.rubrics.isEmpty
            if optional { #expect(mention?.word == .sansObjet, "\(field.id.rawValue)") }
        }
        #expect(try edition.finish(draft, typefaces: typefaces, on: try day("2026-06-01")).pdf == finished.pdf)
    }

    @Test func `A chosen reason and an unmet condition are told`() throws {
        var absent = draft
        absent.blankReason = "INJOIGNABLE"
        try absent.enter(.choice("non"), at: DSFFieldID("4.04"), of: edition)
        try absent.enter(.choice("non_envisagee"), at: DSFFieldID("7.4"), of: edition)
        let mentions = edition.blankMentions(in: absent)
        #expect(mentions.first { $0.field == DSFFieldID("1.11") }?.reason.contains("injoignable") ?? false)
        #expect(mentions.first { $0.field == DSFFieldID("4.05") }?.word == .sansObjet)
        #expect(mentions.first { $0.field == DSFFieldID("7.4b") }?.word == .sansObjet)
        #expect(mentions.first { $0.field == DSFFieldID("6.05") }?.word == .sansObjet)
    }

    @Test func `A text too long for its box goes on in the annex, whole`() throws {
        var long = draft
        let words = (1...900).map { "mot\($0)" }
        try long.enter(.text(words.joined(separator: " ")), at: DSFFieldID("4.07"), of: edition)
        try long.enter(
            .text(
                "12 bis, avenue du Maréchal-de-Lattre-de-Tassigny, bâtiment C, escalier 4, appartement 1207, fond de cour"
            ),
            at: DSFFieldID("1.04"), of: edition)
        let filled = try edition.fill(long, typefaces: typefaces)
        #expect(filled.findings.map(\.code) == ["TEXTE_TROP_LONG", "TEXTE_TROP_LONG"])
        let form = try PDFForm(bytes: filled.pdf)
        let widget = try #require(form.widgets.first { $0.name == "s4_07_informations" })
        #expect(try form.text(of: widget.id).hasSuffix("mot900"))
        let finished = try edition.finish(long, typefaces: typefaces, on: try day("2026-06-01"))
        let shown = Set(try DSFFormsTests.words(of: finished.pdf).split(separator: " ").map(String.init))
        for word in words { #expect(shown.contains(word)) }
        // The box itself ends with the mark, in sight.
        let page = try PDFFile(bytes: finished.pdf).page(3)
        let mark = try #require(page.words().first { $0.text == "(suite" })
        #expect(mark.box.top > widget.box.top && mark.box.bottom < widget.box.bottom)
        #expect(try edition.fill(draft, typefaces: typefaces).findings.isEmpty)
    }

    @Test func `The origin sheet names paper, page and confidence, and is the same every time`() throws {
        let sheet = OriginSheet(of: draft, in: edition)
        #expect(sheet.lines.count == draft.answers.count)
        let pdf = try sheet.pdf(typefaces: typefaces, rules: rules, on: try day("2026-06-01"))
        let shown = try words(of: pdf)
        for word in [
            "Origine des informations", "Assignation", "a-2", "sûre (95\u{A0}%)", "NGUYỄN,", "ENTREE_PAR_LE_BAIL",
        ] {
            #expect(
                shown.contains(word)
                    || shown.replacing("\u{A0}", with: " ").contains(word.replacing("\u{A0}", with: " ")), "\(word)")
        }
        #expect(try sheet.pdf(typefaces: typefaces, rules: rules, on: try day("2026-06-01")) == pdf)
        #expect(try OriginSheet(of: draft, in: edition).json() == sheet.json())
        let record = try #require(try JSONSerialization.jsonObject(with: try sheet.json()) as? [String: Any])
        let entries = try #require(record["fields"] as? [[String: Any]])
        let debt = try #require(entries.first { $0["field"] as? String == "3.01" })
        #expect(debt["value"] as? Double == 2156.3)
        #expect((debt["acte"] as? [String: Any])?["page"] as? Int == 2)
    }

    @Test func `A form of the shipped edition conforms, and a rubric taken out of it is named`() throws {
        let pdf = try edition.fill(draft, typefaces: typefaces).pdf
        #expect(try edition.conformityFaults(of: pdf).isEmpty)
        for rubric in DecreeRubric.allCases {
            var cut = pdf
            for field in edition.fields where field.rubrics.contains(rubric) {
                for name in [field.pdf] + field.choices.compactMap(\.pdf) { cut = cut.withoutField(name) }
            }
            let faults = try edition.conformityFaults(of: cut)
            #expect(faults.contains { $0.rubric == rubric && $0.message.contains(rubric.rawValue) }, "\(rubric)")
        }
    }
}
