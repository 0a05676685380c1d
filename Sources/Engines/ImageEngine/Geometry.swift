import CLeptonica
public import PageModel

extension Bitmap {
    /// The picture turned clockwise by `turn`.
    public func turned(undoing turn: QuarterTurn) throws(ImageError) -> Bitmap {
        turn == .none ? self : try Bitmap(taking: pixRotateOrth(pix, Int32(turn.rawValue / 90)))
    }

    /// Scaled with area mapping down and interpolation up.
    public func scaled(across: Double, down: Double) throws(ImageError) -> Bitmap {
        if abs(across - 1) < 0.001, abs(down - 1) < 0.001 { return self }
        let isSmaller = across < 1 && down < 1
        let scaled =
            isSmaller && depth > 1
            ? pixScaleAreaMap(pix, Float(across), Float(down)) : pixScale(pix, Float(across), Float(down))
        return try Bitmap(taking: scaled)
    }

    /// Turned counterclockwise by `degrees` about its middle, same size, white corners.
    public func straightened(by degrees: Double) throws(ImageError) -> Bitmap {
        let turned = pixRotate(
            pix, Float(-degrees * .pi / 180), Int32(depth == 1 ? L_ROTATE_SHEAR : L_ROTATE_AREA_MAP),
            Int32(L_BRING_IN_WHITE), 0, 0)
        return try Bitmap(taking: turned)
    }

    /// The part inside the given pixels.
    public func cropped(left: Int, top: Int, width: Int, height: Int) throws(ImageError) -> Bitmap {
        var box = boxCreate(Int32(left), Int32(top), Int32(width), Int32(height))
        defer { boxDestroy(&box) }
        return try Bitmap(taking: pixClipRectangle(pix, box, nil))
    }
}
