/// How good the picture of a scanned page is, as measured while it was read. What is too little is decided by rules, elsewhere.
public struct PictureMeasures: Hashable, Sendable, Codable {
    /// Width of the edges of letters as a share of their height: about 0.1 for a sharp scan, above 0.3 for a blurred one. 0 for a
    /// picture in black and white, whose edges have no width.
    public let blur: Double
    /// How much darker than the paper the usual letter is, in gray levels: about 200 for good print, 60 for faded one.
    public let darkness: Double
    /// The gray level of the paper as scanned, 0 black to 255 white.
    public let paper: Double
    /// Of the letters seen, the share that no word read covers.
    public let unread: Double

    /// Nil for a number that cannot be.
    public init?(blur: Double, darkness: Double, paper: Double, unread: Double) {
        guard (0...1).contains(blur), (0...255).contains(darkness), (0...255).contains(paper),
            (0...1).contains(unread)
        else { return nil }
        self.blur = blur
        self.darkness = darkness
        self.paper = paper
        self.unread = unread
    }
}
