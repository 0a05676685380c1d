import CPoppler
import PageModel

/// One page of a PDF as a viewer shows it: `/Rotate` is already undone by Poppler.
/// Unit: points; origin: top-left corner of the page shown.
public final class PDFPage {
    let page: OpaquePointer

    /// 1-based.
    public let number: Int
    public let width: Double
    public let height: Double

    /// No paper is longer than 5 m, in points.
    private static let longestSide = 14_173.0

    /// Owns `page` from here on, also when it throws.
    init(taking page: OpaquePointer, number: Int) throws(PDFError) {
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(page, &width, &height)
        guard width.isFinite, height.isFinite, width >= 1, height >= 1 else {
            g_object_unref(UnsafeMutableRawPointer(page))
            throw .unreadablePage(number)
        }
        guard width <= Self.longestSide, height <= Self.longestSide else {
            g_object_unref(UnsafeMutableRawPointer(page))
            throw .sheetTooLarge(number)
        }
        self.page = page
        self.number = number
        self.width = width
        self.height = height
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(page)) }
}
