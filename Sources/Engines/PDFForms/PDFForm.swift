import CPoppler
public import Foundation
import PageModel

/// A fillable PDF in memory. Open it anew from the blank for each filling: Poppler's saves append to what was opened.
public final class PDFForm {
    let document: OpaquePointer
    let pages: [OpaquePointer]
    private let fields: [PDFWidgetID: OpaquePointer]

    /// In the order of the pages and, on a page, of its annotations.
    public let widgets: [PDFWidget]

    public init(bytes: Data) throws(PDFFormError) {
        let document = try Self.open(bytes)
        let pages = (0..<poppler_document_get_n_pages(document)).compactMap { poppler_document_get_page(document, $0) }
        var widgets: [PDFWidget] = []
        var fields: [PDFWidgetID: OpaquePointer] = [:]
        for (index, page) in pages.enumerated() {
            for (field, widget) in Self.widgets(of: page, number: index + 1) {
                widgets.append(widget)
                fields[widget.id] = field
            }
        }
        self.document = document
        self.pages = pages
        self.widgets = widgets
        self.fields = fields
    }

    deinit {
        fields.values.forEach { g_object_unref(UnsafeMutableRawPointer($0)) }
        pages.forEach { g_object_unref(UnsafeMutableRawPointer($0)) }
        g_object_unref(UnsafeMutableRawPointer(document))
    }

    /// What the fields hold now. Poppler gives nothing for a field that was never filled: an empty text.
    public func text(of id: PDFWidgetID) throws(PDFFormError) -> String {
        let field = try field(id, POPPLER_FORM_FIELD_TEXT)
        guard let raw = poppler_form_field_text_get_text(field) else { return "" }
        defer { g_free(raw) }
        return String(cString: raw)
    }

    public func setText(_ text: String, of id: PDFWidgetID) throws(PDFFormError) {
        poppler_form_field_text_set_text(try field(id, POPPLER_FORM_FIELD_TEXT), text)
    }

    /// Whether a check box or radio button is ticked.
    public func isOn(_ id: PDFWidgetID) throws(PDFFormError) -> Bool {
        poppler_form_field_button_get_state(try field(id, POPPLER_FORM_FIELD_BUTTON)) != 0
    }

    /// Ticks a check box or radio button; the other buttons of its name are unticked by Poppler.
    public func turnOn(_ id: PDFWidgetID) throws(PDFFormError) {
        poppler_form_field_button_set_state(try field(id, POPPLER_FORM_FIELD_BUTTON), 1)
    }

    /// The items chosen in a list or drop-down, 0-based.
    public func selectedItems(of id: PDFWidgetID) throws(PDFFormError) -> [Int] {
        let field = try field(id, POPPLER_FORM_FIELD_CHOICE)
        return (0..<poppler_form_field_choice_get_n_items(field))
            .filter { poppler_form_field_choice_is_item_selected(field, $0) != 0 }.map(Int.init)
    }

    /// Chooses one item (0-based) of a list or drop-down.
    public func select(item: Int, of id: PDFWidgetID) throws(PDFFormError) {
        let field = try field(id, POPPLER_FORM_FIELD_CHOICE)
        guard item >= 0, item < poppler_form_field_choice_get_n_items(field) else { throw .noSuchItem(id, item) }
        poppler_form_field_choice_unselect_all(field)
        poppler_form_field_choice_select_item(field, Int32(item))
    }

    private func field(_ id: PDFWidgetID, _ type: PopplerFormFieldType) throws(PDFFormError) -> OpaquePointer {
        guard let field = fields[id], poppler_form_field_get_field_type(field) == type else { throw .noSuchWidget(id) }
        return field
    }

    private static func open(_ bytes: Data) throws(PDFFormError) -> OpaquePointer {
        let copy = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
        defer { g_bytes_unref(copy) }
        guard let document = poppler_document_new_from_bytes(copy, nil, nil) else { throw .unreadable }
        return document
    }
}

extension PDFForm {
    /// The widgets of a page, each with a reference that the caller owns.
    private static func widgets(of page: OpaquePointer, number: Int) -> [(field: OpaquePointer, PDFWidget)] {
        var height = 0.0
        poppler_page_get_size(page, nil, &height)
        let head = poppler_page_get_form_field_mapping(page)
        defer { poppler_page_free_form_field_mapping(head) }
        var found: [(field: OpaquePointer, PDFWidget)] = []
        var next = head
        while let node = next {
            next = node.pointee.next
            guard let data = node.pointee.data else { continue }
            let mapping = data.assumingMemoryBound(to: PopplerFormFieldMapping.self).pointee
            guard let field = mapping.field, let widget = widget(field, mapping.area, page: number, height: height)
            else { continue }
            g_object_ref(UnsafeMutableRawPointer(field))
            found.append((field, widget))
        }
        // Poppler lists the last widget first.
        return found.sorted { $0.1.id < $1.1.id }
    }

    private static func widget(
        _ field: OpaquePointer, _ area: PopplerRectangle, page: Int, height: Double
    ) -> PDFWidget? {
        guard let name = string(poppler_form_field_get_name(field)),
            let box = Box(
                left: min(area.x1, area.x2), top: height - max(area.y1, area.y2), width: abs(area.x2 - area.x1),
                height: abs(area.y2 - area.y1))
        else { return nil }
        return PDFWidget(
            id: PDFWidgetID(page: page, number: Int(poppler_form_field_get_id(field))), name: name,
            tooltip: string(poppler_form_field_get_alternate_ui_name(field)), kind: kind(of: field), box: box,
            isReadOnly: poppler_form_field_is_read_only(field) != 0)
    }

    private static func kind(of field: OpaquePointer) -> PDFWidget.Kind {
        switch poppler_form_field_get_field_type(field) {
        case POPPLER_FORM_FIELD_TEXT:
            return .text(multiline: poppler_form_field_text_get_text_type(field) == POPPLER_FORM_TEXT_MULTILINE)
        case POPPLER_FORM_FIELD_BUTTON:
            switch poppler_form_field_button_get_button_type(field) {
            case POPPLER_FORM_BUTTON_CHECK: return .checkBox
            case POPPLER_FORM_BUTTON_RADIO: return .radioButton
            default: return .pushButton
            }
        case POPPLER_FORM_FIELD_CHOICE:
            let items = (0..<poppler_form_field_choice_get_n_items(field))
                .map { string(poppler_form_field_choice_get_item(field, $0)) ?? "" }
            return .choice(items: items)
        case POPPLER_FORM_FIELD_SIGNATURE: return .signature
        default: return .unknown
        }
    }

    /// Copies and frees a string that Poppler made.
    private static func string(_ raw: UnsafeMutablePointer<gchar>?) -> String? {
        guard let raw else { return nil }
        defer { g_free(raw) }
        return String(cString: raw)
    }
}
