import CPoppler
public import Foundation
public import PageModel

/// An open PDF. Bytes only: no path or address ever reaches Poppler.
public final class PDFFile {
    private let document: OpaquePointer

    public let pageCount: Int

    /// A file protected by an empty password opens like any other.
    ///
    /// - Parameter maximumInflatedBytes: what one compressed part may grow to.
    public init(bytes: Data, maximumInflatedBytes: Int = ReadingLimits.usual.inflatedBytes) throws(PDFError) {
        if Inflation(limit: maximumInflatedBytes).isExceeded(in: bytes) { throw .inflatesTooFar }
        let document = try Self.open(bytes)
        let count = Int(poppler_document_get_n_pages(document))
        guard count > 0 else {
            g_object_unref(UnsafeMutableRawPointer(document))
            throw .noPages
        }
        self.document = document
        self.pageCount = count
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

    /// - Parameter number: 1-based.
    public func page(_ number: Int) throws(PDFError) -> PDFPage {
        guard number >= 1, number <= pageCount, let page = poppler_document_get_page(document, Int32(number - 1)) else {
            throw .unreadablePage(number)
        }
        return try PDFPage(taking: page, number: number)
    }

    private static func open(_ bytes: Data) throws(PDFError) -> OpaquePointer {
        let copy = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
        defer { g_bytes_unref(copy) }
        var error: UnsafeMutablePointer<GError>?
        if let document = poppler_document_new_from_bytes(copy, nil, &error) { return document }
        defer { g_clear_error(&error) }
        let isEncrypted = error?.pointee.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue)
        throw isEncrypted ? .encrypted : .damaged
    }
}
