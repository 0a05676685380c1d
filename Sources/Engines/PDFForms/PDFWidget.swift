public import PageModel

/// The place of a widget in its document: page, then Poppler's number on that page.
public struct PDFWidgetID: Hashable, Comparable, Sendable {
    /// 1-based.
    public let page: Int
    let number: Int

    public static func < (a: PDFWidgetID, b: PDFWidgetID) -> Bool { (a.page, a.number) < (b.page, b.number) }
}

/// One box of a form as a viewer shows it. Several widgets may carry one name: the buttons of one question.
public struct PDFWidget: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case text(multiline: Bool)
        case checkBox
        case radioButton
        case pushButton
        /// A list or drop-down with the words of its items.
        case choice(items: [String])
        case signature
        case unknown
    }

    public let id: PDFWidgetID
    /// Fully qualified; several widgets may share it.
    public let name: String
    /// The text shown on hovering, read aloud by screen readers; nil when the form has none.
    public let tooltip: String?
    public let kind: Kind
    /// Upright page, points, origin top-left.
    public let box: Box
    public let isReadOnly: Bool
}
