import CLeptonica

extension Bitmap {
    /// Without palette and in one of the depths this type promises.
    func plain() throws(ImageError) -> Bitmap {
        if depth == 1, pixGetColormap(pix) == nil { return self }
        return try Bitmap(taking: pixConvertTo8Or32(pix, Int32(L_CLONE), 0))
    }

    public var isColour: Bool { depth == 32 }

    /// Gray by luma.
    public func gray() throws(ImageError) -> Bitmap {
        depth == 8 ? self : try Bitmap(taking: pixConvertTo8(pix, 0))
    }

    /// Gray with an even white ground: shadows, shading and the tint of the paper are gone.
    public func whitened() throws(ImageError) -> Bitmap {
        let gray = try gray()
        let even = pixBackgroundNorm(gray.pix, nil, nil, 16, 16, 80, 60, 220, 2, 2)
        return even == nil ? gray : try Bitmap(taking: even)
    }

    /// How dark ink and ground are in a gray picture.
    public struct Tones: Sendable {
        /// Mean gray levels of ink and of ground, 0 black to 255 white.
        public let ink: Double
        public let ground: Double
        /// The level that best parts them (Otsu).
        public let threshold: Int

        public var contrast: Double { ground - ink }
    }

    /// Nil for a picture that is not gray.
    public func tones() -> Tones? {
        var threshold: Int32 = 0
        var ink: Float = 0
        var ground: Float = 0
        var histogram = pixGetGrayHistogram(pix, 4)
        defer { numaDestroy(&histogram) }
        guard depth == 8, histogram != nil,
            numaSplitDistribution(histogram, 0, &threshold, &ink, &ground, nil, nil, nil) == 0
        else { return nil }
        return Tones(ink: Double(ink), ground: Double(ground), threshold: Int(threshold))
    }

    /// Softened with a small Gauss bell: the stairs of a picture that was only black and white, and the grain of faded ones, confuse
    /// the recogniser.
    ///
    /// - Parameter deviation: of the bell, in pixels.
    public func softened(by deviation: Double = 0.9) throws(ImageError) -> Bitmap {
        var bell = makeGaussianKernel(2, 2, Float(deviation), 1)
        defer { kernelDestroy(&bell) }
        let gray = try gray()
        // Without this the gray copy could be freed as soon as its pointer is taken.
        return try withExtendedLifetime(gray) { () throws(ImageError) in
            try Bitmap(taking: pixConvolve(gray.pix, bell, 8, 1))
        }
    }

    /// The ink of a gray picture: darker than `threshold`.
    public func ink(darkerThan threshold: Int) throws(ImageError) -> Bitmap {
        if depth == 1 { return self }
        let gray = try gray()
        return try withExtendedLifetime(gray) { () throws(ImageError) in
            try Bitmap(taking: pixThresholdToBinary(gray.pix, Int32(threshold)))
        }
    }
}

extension Bitmap {
    /// Pixels between two that are compared for the grain.
    private static let grainStep = 7

    /// The grain of the paper of a gray picture, in gray levels: the standard deviation of its pixels, told by the usual difference of
    /// neighbours, for most pixels are paper.
    public func grain() -> Double {
        guard depth == 8, let words else { return 0 }
        var counts = [Int](repeating: 0, count: 256)
        for row in stride(from: 0, to: height, by: Self.grainStep) {
            let line = words.start + row * words.perRow
            for column in stride(from: 0, to: width - 1, by: Self.grainStep) {
                let left = Int(line[column >> 2] >> UInt32(24 - 8 * (column & 3)) & 255)
                let right = Int(line[(column + 1) >> 2] >> UInt32(24 - 8 * ((column + 1) & 3)) & 255)
                counts[abs(left - right)] += 1
            }
        }
        var rest = counts.reduce(0, +) / 2
        let median = counts.firstIndex { count in
            rest -= count
            return rest <= 0
        }
        // Of a normal distribution the median difference of two draws is 0.954 deviations.
        return Double(median ?? 0) / 0.954
    }
}

extension Bitmap {
    /// Gray or colour, fit for smooth scaling.
    public func continuous() throws(ImageError) -> Bitmap { depth == 1 ? try gray() : self }
}
