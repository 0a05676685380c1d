import CCairo
import CPoppler
public import Foundation

/// The document properties of a PDF that Cairo writes.
public struct PDFProperties: Hashable, Sendable {
    public let title: String
    public let subject: String
    /// ISO 8601; Cairo would write the present time.
    public let created: String

    public init(title: String, subject: String, created: String) {
        self.title = title
        self.subject = subject
        self.created = created
    }
}

extension PDFForm {
    /// The pages as they print, without any field left to edit, then the pages of `annex` (a PDF).
    /// Same values, same bytes.
    public func flattened(appending annex: Data?, properties: PDFProperties) throws(PDFFormError) -> Data {
        let annexForm: PDFForm? = if let annex { try PDFForm(bytes: annex) } else { nil }
        let sink = ByteSink()
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), 595, 842)
        else { throw .notWritten }
        defer { cairo_surface_destroy(surface) }
        Self.set(properties, on: surface)
        for page in pages + (annexForm?.pages ?? []) { try Self.print(page, on: surface) }
        cairo_surface_finish(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { throw .notWritten }
        return sink.bytes
    }

    private static func set(_ properties: PDFProperties, on surface: OpaquePointer) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, properties.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, properties.subject)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Recto")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, properties.created)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, properties.created)
    }

    private static func print(_ page: OpaquePointer, on surface: OpaquePointer) throws(PDFFormError) {
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(page, &width, &height)
        cairo_pdf_surface_set_size(surface, width, height)
        guard let context = cairo_create(surface) else { throw .notWritten }
        defer { cairo_destroy(context) }
        poppler_page_render_for_printing(page, context)
        cairo_show_page(context)
        guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { throw .notWritten }
    }
}

/// Collects what Cairo writes.
final class ByteSink {
    private(set) var bytes = Data()

    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
            .bytes.append(UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }
}
