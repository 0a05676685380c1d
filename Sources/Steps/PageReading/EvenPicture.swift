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
    /// The grain of the paper stays within so many levels of the ground.
    private static let grain = 4

    init(_ picture: PagePicture) throws(ImageError) {
        if picture.bitmap.depth == 1 {
            // Single specks only: what is larger may be the dot of an i on a fax.
            gray = try picture.bitmap.despeckled(below: 2).softened()
            look = .blackAndWhite
            paper = 255
            return
        }
        let raw = try Self.readable(picture)
        let even = try raw.whitened()
        look = try even.letterLook(ground: Self.ground, threshold: Self.faintInk, resolution: picture.resolution)
        paper = raw.tones()?.ground ?? 255
        gray = try Self.strengthened(even, look: look)
    }

    /// Only scans carry stamps and pen over their letters: on a drawn page colour is print.
    private static func readable(_ picture: PagePicture) throws(ImageError) -> Bitmap {
        picture.isScan ? try picture.bitmap.readable() : try picture.bitmap.gray()
    }

    /// Faded print set to black. Black margins, holes and bold titles would otherwise draw the level between ink and ground so far down
    /// that the faint text counts as ground.
    private static func strengthened(_ even: Bitmap, look: LetterLook?) throws(ImageError) -> Bitmap {
        guard let look, look.darkness < strongPrint else { return even }
        return try even.stretched(dark: ground - Int(look.darkness), light: ground - grain)
    }
}
