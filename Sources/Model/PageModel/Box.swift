/// A rectangle on an upright page. Unit: points (1/72 inch). Origin: top-left corner of the upright page, y grows downwards.
public struct Box: Hashable, Sendable, Codable {
    public let left: Double
    public let top: Double
    public let width: Double
    public let height: Double

    public var right: Double { left + width }
    public var bottom: Double { top + height }
    public var middleX: Double { left + width / 2 }
    public var middleY: Double { top + height / 2 }

    /// Nil when a side is negative or any number is not finite.
    public init?(left: Double, top: Double, width: Double, height: Double) {
        guard left.isFinite, top.isFinite, width.isFinite, height.isFinite, width >= 0, height >= 0 else { return nil }
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }

    /// The smallest box that holds both.
    public func union(_ other: Box) -> Box {
        let left = min(left, other.left)
        let top = min(top, other.top)
        return Box(
            uncheckedLeft: left, top: top,
            width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
    }

    /// The smallest box that holds all of `boxes`; nil for none.
    public static func enclosing(_ boxes: some Sequence<Box>) -> Box? {
        boxes.reduce(nil as Box?) { $0?.union($1) ?? $1 }
    }

    /// Shared height of the two boxes as a share of the lower one's height: 1 when they stand on one line.
    public func verticalOverlap(with other: Box) -> Double {
        let shared = min(bottom, other.bottom) - max(top, other.top)
        let lower = min(height, other.height)
        return lower > 0 ? max(0, shared / lower) : 0
    }

    /// Shared width of the two boxes as a share of the narrower one's width.
    public func horizontalOverlap(with other: Box) -> Double {
        let shared = min(right, other.right) - max(left, other.left)
        let narrower = min(width, other.width)
        return narrower > 0 ? max(0, shared / narrower) : 0
    }

    /// Only for sides already known to be valid.
    private init(uncheckedLeft left: Double, top: Double, width: Double, height: Double) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }

    private enum CodingKeys: String, CodingKey { case left, top, width, height }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let box = Box(
            left: try values.decode(Double.self, forKey: .left), top: try values.decode(Double.self, forKey: .top),
            width: try values.decode(Double.self, forKey: .width),
            height: try values.decode(Double.self, forKey: .height))
        guard let box else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "A box has finite, non-negative sides."))
        }
        self = box
    }
}
