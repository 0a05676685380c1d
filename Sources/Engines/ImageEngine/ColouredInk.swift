import CLeptonica

/// Coloured ink over black letters, pushed back pixel by pixel. Ink on paper multiplies: what a stamp leaves of the paper's light
/// shows in its brightest channel, and a black letter below it stays dark in all three.
enum ColouredInk {
    /// Between these differences of the brightest and the darkest channel a pixel goes from gray to coloured. Tinted paper and the
    /// fringes that JPEG and scanners draw around black letters stay below.
    private static let chroma = (low: 40, high: 90)
    /// Between these levels of the brightest channel a coloured pixel goes from print (navy, dark red), which is kept, to stamp.
    private static let brightness = (low: 110, high: 160)
    /// Coloured ink takes some light out of its brightest channel too, in eighths.
    private static let lift = 10

    /// The gray level of a pixel: luma, or nearly white for coloured ink.
    static func gray(red: Int, green: Int, blue: Int) -> Int {
        let brightest = max(red, green, blue)
        let luma = (red * 77 + green * 150 + blue * 29) >> 8
        let share = ramp(brightest - min(red, green, blue), chroma) * ramp(brightest, brightness)
        if share == 0 { return luma }
        let pushed = min(255, brightest * lift / 8)
        return luma + (pushed - luma) * share / (whole * whole)
    }

    private static let whole = 64

    /// 0 at the low end and below, `whole` at the high end and above.
    private static func ramp(_ value: Int, _ ends: (low: Int, high: Int)) -> Int {
        min(whole, max(0, (value - ends.low) * whole / (ends.high - ends.low)))
    }
}

extension Bitmap {
    /// Gray for the recogniser: stamps, pen and highlighter over black letters are pushed back.
    public func readable() throws(ImageError) -> Bitmap {
        guard isColour else { return try gray() }
        let result = try Bitmap(taking: pixCreate(Int32(width), Int32(height), 8))
        guard let source = words, let target = result.words else { throw .outOfMemory }
        for row in 0..<height {
            let line = source.start + row * source.perRow
            UnsafeMutableRawPointer(target.start + row * target.perRow).withMemoryRebound(
                to: UInt8.self, capacity: width
            ) {
                for column in 0..<width {
                    let pixel = line[column]
                    $0[column] = UInt8(
                        ColouredInk.gray(
                            red: Int(pixel >> 24), green: Int(pixel >> 16 & 255), blue: Int(pixel >> 8 & 255)))
                }
            }
        }
        pixEndianByteSwap(result.pix)
        return result
    }
}
