public import AccessModel
public import Foundation
public import PageModel

/// Where a source stands. Every file ends in `accepted`, `refused` or `skipped`.
public enum SourceState: String, Sendable, CaseIterable {
    /// Known, not yet read to the end: an interrupted run goes on here.
    case registered
    /// All pages are stored; not yet sorted into acts.
    case read
    case accepted
    case refused
    case skipped

    /// French, for tables.
    public var label: String {
        switch self {
        case .registered: "à lire"
        case .read: "lu"
        case .accepted: "accepté"
        case .refused: "refusé"
        case .skipped: "ignoré"
        }
    }
}

/// A file whose bytes were read and hashed, as it comes to be registered.
public struct NewSource: Sendable {
    public let digest: SourceDigest
    public let byteCount: Int
    /// `pdf`, `tiff`, `jpeg`, `png`.
    public let mediaType: String
    /// Path below the imported folder, as bytes: a name need not be UTF-8.
    public let path: [UInt8]
    /// Who brings it.
    public let place: ImportPlace

    public init(
        digest: SourceDigest, byteCount: Int, mediaType: String, path: [UInt8], place: ImportPlace = ImportPlace()
    ) {
        self.digest = digest
        self.byteCount = byteCount
        self.mediaType = mediaType
        self.path = path
        self.place = place
    }
}

/// What registering a file found.
public enum Registration: Hashable, Sendable {
    case new(SourceID)
    /// These bytes are known already, from this path or another.
    case known(SourceID, SourceState)

    public var id: SourceID {
        switch self {
        case .new(let id), .known(let id, _): id
        }
    }
}

/// One place where the bytes of a source were met.
public struct Sighting: Hashable, Sendable {
    public let path: [UInt8]
    /// How many runs met it there.
    public let times: Int
    public let firstSeen: Date
    public let lastSeen: Date
}

/// A source as the store knows it.
public struct SourceRecord: Hashable, Sendable, Identifiable {
    public let id: SourceID
    /// Nil for an entry that could not be read at all.
    public let digest: SourceDigest?
    public let mediaType: String?
    public let byteCount: Int?
    public let pageCount: Int?
    public let state: SourceState
    public let refusal: Refusal?
    /// How often reading was begun.
    public let attempts: Int
    /// Rule versions the acts were made with.
    public let contentsVersion: String?
    public let hasOriginal: Bool
    /// Pages that went with a household that was erased; the original then went too.
    public let erasedPages: Int
    /// Sorted by path. The first one counts as the source, the others as its duplicates.
    public let sightings: [Sighting]
}
