import CLeptonica
public import PageModel

extension Bitmap {
    /// The ink without specks (both sides under `size` pixels) and without what touches the border.
    public func despeckled(below size: Int) throws(ImageError) -> Bitmap {
        let kept = pixSelectBySize(
            pix, Int32(size), Int32(size), 8, Int32(L_SELECT_IF_EITHER), Int32(L_SELECT_IF_GTE), nil)
        return try Bitmap(taking: kept)
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

    /// Leptonica's vote on which way the letters stand (ascenders against descenders) for ink at 150 to 300 dots per inch.
    /// `up` and `left` are above 0 when the page stands, or lies on its right side; the further from 0 the surer.
    public func letterVotes() -> (up: Double, left: Double)? {
        var up: Float = 0
        var left: Float = 0
        guard pixOrientDetect(pix, &up, &left, 20, 0) == 0 else { return nil }
        return (Double(up), Double(left))
    }
}
