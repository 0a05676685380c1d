import Foundation
import PDFForms
import PageModel
import Testing

@Suite struct PDFFormTests {
    let blank: Data

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        blank = try Data(contentsOf: root.appending(path: "Forms/dsf-cerfa-16227/2022/dsf-cerfa-16227-2022.pdf"))
    }

    @Test func `Widgets have names, kinds, places and tooltips`() throws {
        let form = try PDFForm(bytes: blank)
        let name = try #require(form.widgets.first { $0.name == "s1_01_nom" })
        #expect(name.kind == .text(multiline: false))
        #expect(name.tooltip == "1.01 – Nom du locataire assigné")
        #expect(name.box.top > 0 && name.box.bottom < 842)
        #expect(form.widgets.filter { $0.name == "s1_11_situation_familiale" }.count == 7)
        #expect(form.widgets.contains { $0.kind == .signature })
        #expect(form.widgets.contains { $0.isReadOnly })
    }

    @Test func `Accents, the euro and Vietnamese letters come back from the saved file`() throws {
        let form = try PDFForm(bytes: blank)
        let name = try #require(form.widgets.first { $0.name == "s1_01_nom" })
        let text = "Nguyễn Thị Ánh-Đào, Œuvrard — 1\u{202F}234,56\u{A0}€"
        try form.setText(text, of: name.id)
        #expect(try PDFForm(bytes: try form.saved()).text(of: name.id) == text)
    }

    @Test func `One button of a question unticks the others`() throws {
        let form = try PDFForm(bytes: blank)
        let buttons = form.widgets.filter { $0.name == "s1_11_situation_familiale" }
        try form.turnOn(buttons[1].id)
        try form.turnOn(buttons[4].id)
        let again = try PDFForm(bytes: try form.saved())
        #expect(try buttons.map { try again.isOn($0.id) } == [false, false, false, false, true, false, false])
    }

    @Test func `A wrong kind of widget and a broken file are refused`() throws {
        let form = try PDFForm(bytes: blank)
        let button = try #require(form.widgets.first { $0.kind == .radioButton })
        #expect(throws: PDFFormError.noSuchWidget(button.id)) { try form.setText("x", of: button.id) }
        #expect(throws: PDFFormError.unreadable) { try PDFForm(bytes: Data("%PDF-1.4".utf8)) }
    }

    @Test func `Flattening leaves no widget and the same bytes every time`() throws {
        let form = try PDFForm(bytes: blank)
        let properties = PDFProperties(title: "Essai", subject: "", created: "2026-01-01")
        let flat = try form.flattened(appending: blank, properties: properties)
        let read = try PDFForm(bytes: flat)
        #expect(read.widgets.isEmpty)
        #expect(try PDFForm(bytes: blank).flattened(appending: blank, properties: properties) == flat)
    }
}
