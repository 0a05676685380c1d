import PageModel

extension PageText {
    /// A page that could not be read: nothing is known of it, so that it counts as A4.
    static func unread(number: Int) -> PageText? {
        PageText(
            number: number, width: 595, height: 842, source: .unread, blocks: [],
            quality: PageQuality(confidence: .none))
    }
}
