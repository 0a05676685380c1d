/// Why a fillable PDF cannot be read, filled or written.
public enum PDFFormError: Error, Hashable, Sendable {
    /// The bytes are not a PDF that can be read without a password.
    case unreadable
    /// No widget of this kind stands at this place.
    case noSuchWidget(PDFWidgetID)
    /// A choice field has no item of this number.
    case noSuchItem(PDFWidgetID, Int)
    /// Poppler or Cairo could not write the result.
    case notWritten
}
