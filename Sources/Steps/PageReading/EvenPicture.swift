import ImageEngine

/// A page's picture in gray on even white, faded print strengthened, and how it looked before.
struct EvenPicture {
    let gray: Bitmap
    /// Nil for too few letters to tell.
    let look: LetterLook?
    /// The gray level of the paper as scanned.
    let paper: Double
}

extension EvenPicture {
    /// The gray level of the even white that `whitened` makes.
    private static let ground = 220
    /// On it, also the faintest letters are darker than this; the grain of the paper is not.
    private static let faintInk = 185
    /// Letters darker than the ground by this many gray levels need no help.
    private static let strongPrint = 130.0
    /// The grain of the paper stays within so many levels of the ground, or within so many of its deviations.
    private static let (leastGrain, grainReach) = (4.0, 1.5)
    /// From this deviation on grain looks like faint strokes and is softened, by a bell of so many pixels.
    private static let (coarseGrain, softening) = (5.0, 0.6)
    /// Paper darker than this is a picture taken in the dark, whose ground could not be told from ink.
    private static let darkPaper = 140.0

    init(_ picture: PagePicture) throws(ImageError) {
        if picture.bitmap.depth == 1 {
            // Single specks only: what is larger may be the dot of an i on a fax.
            gray = try picture.bitmap.despeckled(below: 2).softened()
            look = .blackAndWhite
            paper = 255
            return
        }
        let raw = try Self.readable(picture)
        paper = raw.tones()?.ground ?? 255
        let even = try (paper < Self.darkPaper ? raw.stretched(dark: 0, light: max(2, Int(paper))) : raw).whitened()
        look = try Self.look(of: even, resolution: picture.resolution)
        gray = try Self.strengthened(even, look: look)
    }

    /// Of the letters that are clearly darker than the ground; where there are none, of whatever stands out from the grain.
    private static func look(of even: Bitmap, resolution: Double) throws(ImageError) -> LetterLook? {
        if let look = try even.letterLook(ground: ground, threshold: faintInk, resolution: resolution) { return look }
        let soft = try even.softened()
        let threshold = ground - Int(max(leastGrain, soft.grain()) * 4)
        return try soft.letterLook(ground: ground, threshold: threshold, resolution: resolution)
    }

    /// Only scans carry stamps and pen over their letters: on a drawn page colour is print.
    private static func readable(_ picture: PagePicture) throws(ImageError) -> Bitmap {
        picture.isScan ? try picture.bitmap.readable() : try picture.bitmap.gray()
    }

    /// Faded print set to black. Black margins, holes and bold titles would otherwise draw the level between ink and ground so far down
    /// that the faint text counts as ground.
    private static func strengthened(_ even: Bitmap, look: LetterLook?) throws(ImageError) -> Bitmap {
        guard let look, look.darkness < strongPrint else { return even }
        let soft = even.grain() > coarseGrain ? try even.softened(by: softening) : even
        let grain = max(leastGrain, grainReach * soft.grain())
        return try soft.stretched(dark: ground - Int(look.darkness), light: ground - Int(min(grain, look.darkness / 3)))
    }
}
