extension CaseLinker {
    /// Whether two folded, glued words are one name after OCR and spelling: for others who put people together.
    public func isSameName(_ a: String, _ b: String) -> Bool { forms.closeness(a, b) >= .near }
}
