public import Foundation

/// The kinds of file Recto reads; the first bytes decide, never the name.
public enum MediaType: String, Sendable, Codable, CaseIterable {
    case pdf, tiff, jpeg, png

    /// The kind that the end of a name announces; nil when it announces none of these.
    public init?(announcedBy path: RelativePath) {
        let name = path.bytes.split(separator: UInt8(ascii: "/")).last ?? []
        let parts = name.split(separator: UInt8(ascii: "."))
        guard parts.count > 1, let end = parts.last else { return nil }
        switch String(decoding: end, as: UTF8.self).lowercased() {
        case "pdf": self = .pdf
        case "tif", "tiff": self = .tiff
        case "jpg", "jpeg": self = .jpeg
        case "png": self = .png
        default: return nil
        }
    }

    /// How many first bytes `init(head:)` wants to see. PDF readers accept junk before the header within 1 024 bytes.
    public static let headLength = 1024

    /// Nil when `head`, the first bytes of the file, begins none of the kinds.
    public init?(head: Data) {
        let bytes = Array(head.prefix(Self.headLength))
        if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
            || bytes.starts(with: [0x49, 0x49, 0x2B, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2B])
        {
            self = .tiff
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if head.prefix(Self.headLength).range(of: Data("%PDF-".utf8)) != nil {
            self = .pdf
        } else {
            return nil
        }
    }
}
