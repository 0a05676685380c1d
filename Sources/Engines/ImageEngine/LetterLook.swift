import CLeptonica
import PageModel

/// How the letters of a gray page look: the usual one of a sample.
public struct LetterLook: Hashable, Sendable {
    /// How much darker than the ground, in gray levels: about 200 for a good print, 60 for a faded one.
    public let darkness: Double
    /// Width of the edges as a share of the letters' height: about 0.1 when sharp.
    public let blur: Double

    /// Black on white without gray.
    public static let blackAndWhite = LetterLook(darkness: 255, blur: 0)

    static let fewLetters = 20
    static let sampledLetters = 400
}

extension Bitmap {
    /// Nil for too few letters to tell.
    ///
    /// - Parameters:
    ///   - ground: the gray level of the even white of this gray picture.
    ///   - threshold: what is darker may be a letter.
    ///   - resolution: dots per inch.
    public func letterLook(ground: Int, threshold: Int, resolution: Double) throws(ImageError) -> LetterLook? {
        guard depth == 8 else { return nil }
        let letters = try ink(darkerThan: threshold).letters(resolution: resolution)
        guard letters.count >= LetterLook.fewLetters else { return nil }
        let step = max(1, letters.count / LetterLook.sampledLetters)
        let sample = stride(from: 0, to: letters.count, by: step).map { place in
            let (darkest, steepest) = extremes(in: letters[place])
            let darkness = Double(max(0, ground - darkest))
            return (darkness: darkness, blur: darkness / Double(max(1, steepest)) / letters[place].height)
        }
        return LetterLook(
            darkness: Self.median(sample.map(\.darkness)), blur: min(1, Self.median(sample.map(\.blur))))
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    /// The darkest level in a box, and the greatest step between neighbours of a row.
    private func extremes(in box: PageModel.Box) -> (darkest: Int, steepest: Int) {
        guard let words else { return (255, 0) }
        var (darkest, steepest) = (255, 0)
        let columns = max(0, Int(box.left) - 1)..<min(width, Int(box.right) + 1)
        for row in max(0, Int(box.top))..<min(height, Int(box.bottom)) {
            let line = words.start + row * words.perRow
            var before: Int?
            for column in columns {
                let level = Int(line[column >> 2] >> UInt32(24 - 8 * (column & 3)) & 255)
                darkest = min(darkest, level)
                if let before { steepest = max(steepest, abs(level - before)) }
                before = level
            }
        }
        return (darkest, steepest)
    }

    /// The same gray picture with `dark` and what is darker set to black, `light` and what is lighter to white.
    public func stretched(dark: Int, light: Int) throws(ImageError) -> Bitmap {
        try Bitmap(taking: pixGammaTRC(nil, pix, 1, Int32(dark), Int32(light)))
    }
}
