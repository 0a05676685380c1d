/// Why a PDF, or one of its pages, cannot be read.
public enum PDFError: Error, Hashable, Sendable {
    /// The bytes are not a PDF that can be repaired.
    case damaged
    /// A password is needed.
    case encrypted
    /// The file is whole but holds no page.
    case noPages
    /// This page (1-based) cannot be opened or has no surface.
    case unreadablePage(Int)
    /// A compressed part grows beyond the cap.
    case inflatesTooFar
    /// This page (1-based) is larger than any paper.
    case sheetTooLarge(Int)
    /// There is not enough memory to draw this page (1-based).
    case cannotDraw(Int)
}
