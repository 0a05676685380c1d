import CCairo
public import Foundation

/// The document properties of a drawn PDF.
public struct DrawingProperties: Hashable, Sendable {
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

/// A colour as shares of red, green and blue.
public struct Ink: Hashable, Sendable {
    public let red: Double
    public let green: Double
    public let blue: Double

    /// Each share is held between 0 and 1.
    public init(_ red: Double, _ green: Double, _ blue: Double) {
        self.red = min(1, max(0, red))
        self.green = min(1, max(0, green))
        self.blue = min(1, max(0, blue))
    }

    public static let black = Ink(0, 0, 0)
    public static let white = Ink(1, 1, 1)
}

public enum TextAlignment: Hashable, Sendable { case left, centre, right }

/// The PDF could not be written.
public struct DrawingError: Error, Hashable, Sendable {}

/// A PDF drawn page after page. Points, origin top-left, y grows downwards. Same calls, same bytes.
public final class PDFCanvas {
    private let sink = ByteSink()
    private let surface: OpaquePointer
    private let context: OpaquePointer

    public init(width: Double, height: Double, properties: DrawingProperties) throws(DrawingError) {
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width, height)
        else { throw DrawingError() }
        guard let context = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            throw DrawingError()
        }
        self.surface = surface
        self.context = context
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, properties.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, properties.subject)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Recto")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, properties.created)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, properties.created)
    }

    deinit {
        cairo_destroy(context)
        // Without this Cairo would finish the PDF after the sink is gone.
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Draws one line of text; `x` is its left, middle or right by `align`, `y` its base line.
    public func text(
        _ text: String, x: Double, y: Double, face: Typeface, size: Double, ink: Ink = .black,
        align: TextAlignment = .left
    ) {
        cairo_set_font_face(context, face.face)
        cairo_set_font_size(context, size)
        cairo_set_source_rgb(context, ink.red, ink.green, ink.blue)
        let start =
            switch align {
            case .left: x
            case .centre: x - face.width(of: text, size: size) / 2
            case .right: x - face.width(of: text, size: size)
            }
        cairo_move_to(context, start, y)
        cairo_show_text(context, text)
    }

    public func fill(left: Double, top: Double, width: Double, height: Double, ink: Ink) {
        cairo_set_source_rgb(context, ink.red, ink.green, ink.blue)
        cairo_rectangle(context, left, top, width, height)
        cairo_fill(context)
    }

    public func line(fromX x1: Double, y y1: Double, toX x2: Double, y y2: Double, width: Double, ink: Ink) {
        cairo_set_source_rgb(context, ink.red, ink.green, ink.blue)
        cairo_set_line_width(context, width)
        cairo_move_to(context, x1, y1)
        cairo_line_to(context, x2, y2)
        cairo_stroke(context)
    }

    public func endPage() { cairo_show_page(context) }

    /// The whole PDF. Nothing can be drawn after it.
    public func finish() throws(DrawingError) -> Data {
        cairo_surface_finish(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { throw DrawingError() }
        return sink.bytes
    }
}

/// Collects what Cairo writes.
private final class ByteSink {
    private(set) var bytes = Data()

    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
            .bytes.append(UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }
}
