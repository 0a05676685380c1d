import CLeptonica
public import PageModel

extension Bitmap {
    /// The ink without specks (both sides under `size` pixels) and without what touches the border.
    public func despeckled(below size: Int) throws(ImageError) -> Bitmap {
        if size == 2 { return try withoutSinglePixels() }
        let kept = pixSelectBySize(
            pix, Int32(size), Int32(size), 8, Int32(L_SELECT_IF_EITHER), Int32(L_SELECT_IF_GTE), nil)
        return try Bitmap(taking: kept)
    }

    /// The same as selecting pieces by size, which cuts every letter out and puts it back.
    private func withoutSinglePixels() throws(ImageError) -> Bitmap {
        let wide = try Bitmap(taking: pixAddBorder(pix, 1, 0))
        let dilated = try Bitmap(taking: pixCreateTemplate(wide.pix))
        // What is ink in any of the eight neighbours.
        for (x, y) in [(-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)] as [(Int32, Int32)] {
            pixRasterop(
                dilated.pix, x, y, pixGetWidth(wide.pix), pixGetHeight(wide.pix), Int32(PIX_SRC | PIX_DST), wide.pix, 0,
                0)
        }
        pixAnd(dilated.pix, dilated.pix, wide.pix)
        return try Bitmap(taking: pixRemoveBorder(dilated.pix, 1))
    }

    public func withoutBorderInk() throws(ImageError) -> Bitmap { try Bitmap(taking: pixRemoveBorderConnComps(pix, 8)) }

    /// How many pixels hold ink.
    public var inkCount: Int {
        var count: Int32 = 0
        return pixCountPixels(pix, &count, nil) == 0 ? Int(count) : 0
    }

    /// Boxes in pixels of the connected pieces of ink, at most `limit`.
    public func pieces(limit: Int = 100_000) -> [PageModel.Box] {
        var boxes = pixConnCompBB(pix, 8)
        defer { boxaDestroy(&boxes) }
        let count = min(Int(boxaGetCount(boxes)), limit)
        return (0..<count).compactMap { index in
            var x: Int32 = 0
            var y: Int32 = 0
            var w: Int32 = 0
            var h: Int32 = 0
            guard boxaGetBoxGeometry(boxes, Int32(index), &x, &y, &w, &h) == 0 else { return nil }
            return PageModel.Box(left: Double(x), top: Double(y), width: Double(w), height: Double(h))
        }
    }

    /// How clearly letters show more ascenders than descenders, in standard deviations, for ink at 150 to 300 dots per inch with
    /// level rows; below 0 for a page on its head. Nil for too few letters.
    public func votesForUpright() -> Double? {
        var votes: Float = 0
        return pixUpDownDetect(pix, &votes, 20, 0, 0) == 0 ? Double(votes) : nil
    }
}
