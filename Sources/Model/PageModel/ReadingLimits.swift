/// How much one file may cost before it is refused. A person may raise a limit for one file.
public struct ReadingLimits: Hashable, Sendable, Codable {
    /// Of a file.
    public var megabytes: Int
    /// Of a file.
    public var pages: Int
    /// Of a stored picture, before it is decoded; millions of pixels.
    public var megapixels: Int
    /// What one compressed part of a file may grow to; megabytes.
    public var inflatedMegabytes: Int
    /// Of a worker, all told; megabytes.
    public var memoryMegabytes: Int
    /// Processor time for opening a file, and for one page.
    public var pageSeconds: Int
    /// Processor time for a whole file: this, and so much more for each page.
    public var fileSeconds: Int
    public var fileSecondsPerPage: Int
    /// A worker may take this many times its processor time by the clock on the wall.
    public var wallFactor: Int

    private enum CodingKeys: String, CodingKey {
        case megabytes, pages, megapixels
        case inflatedMegabytes = "inflated_megabytes"
        case memoryMegabytes = "memory_megabytes"
        case pageSeconds = "page_seconds"
        case fileSeconds = "file_seconds"
        case fileSecondsPerPage = "file_seconds_per_page"
        case wallFactor = "wall_factor"
    }

    /// The limits that hold where nothing else is said, as in `Pipelines/limits.yaml`.
    public static let usual = ReadingLimits(
        megabytes: 200, pages: 500, megapixels: 100, inflatedMegabytes: 512, memoryMegabytes: 1024, pageSeconds: 60,
        fileSeconds: 60, fileSecondsPerPage: 20, wallFactor: 3)

    public init(
        megabytes: Int, pages: Int, megapixels: Int, inflatedMegabytes: Int, memoryMegabytes: Int, pageSeconds: Int,
        fileSeconds: Int, fileSecondsPerPage: Int, wallFactor: Int
    ) {
        self.megabytes = megabytes
        self.pages = pages
        self.megapixels = megapixels
        self.inflatedMegabytes = inflatedMegabytes
        self.memoryMegabytes = memoryMegabytes
        self.pageSeconds = pageSeconds
        self.fileSeconds = fileSeconds
        self.fileSecondsPerPage = fileSecondsPerPage
        self.wallFactor = wallFactor
    }

    public var bytes: Int { megabytes * 1_048_576 }
    public var pixels: Int { megapixels * 1_000_000 }
    public var inflatedBytes: Int { inflatedMegabytes * 1_048_576 }
    public var memoryBytes: Int { memoryMegabytes * 1_048_576 }

    /// Seconds of processor time for a whole file of `pages` pages.
    public func processorTime(pages: Int) -> Int { fileSeconds + pages * fileSecondsPerPage }
}

extension ReadingLimits {
    /// A limit by the name it bears in `limits.yaml`, on the command line and in the store.
    public enum Name: String, CaseIterable, Sendable {
        case megabytes, pages, megapixels
        case inflatedMegabytes = "inflated_megabytes"
        case memoryMegabytes = "memory_megabytes"
        case pageSeconds = "page_seconds"
        case fileSeconds = "file_seconds"
        case fileSecondsPerPage = "file_seconds_per_page"
        case wallFactor = "wall_factor"

        /// French, with its unit.
        public var label: String {
            switch self {
            case .megabytes: "taille, en mégaoctets"
            case .pages: "nombre de pages"
            case .megapixels: "image, en millions de points"
            case .inflatedMegabytes: "partie décompressée, en mégaoctets"
            case .memoryMegabytes: "mémoire de la lecture, en mégaoctets"
            case .pageSeconds: "calcul par page, en secondes"
            case .fileSeconds: "calcul par fichier, en secondes"
            case .fileSecondsPerPage: "… et par page en plus, en secondes"
            case .wallFactor: "attente, en multiple du calcul"
            }
        }

        /// What can be asked for without breaking the machine or the arithmetic.
        public var range: ClosedRange<Int> {
            switch self {
            case .megabytes: 1...4_096
            case .pages: 1...100_000
            case .megapixels: 1...1_000
            case .inflatedMegabytes: 1...16_384
            case .memoryMegabytes: 256...65_536
            case .pageSeconds, .fileSeconds, .fileSecondsPerPage: 1...86_400
            case .wallFactor: 1...100
            }
        }
    }

    public subscript(name: Name) -> Int {
        get { self[keyPath: Self.path(name)] }
        set { self[keyPath: Self.path(name)] = newValue }
    }

    /// The limits whose value cannot be.
    public var impossible: [Name] { Name.allCases.filter { !$0.range.contains(self[$0]) } }

    private static func path(_ name: Name) -> WritableKeyPath<ReadingLimits, Int> {
        switch name {
        case .megabytes: \.megabytes
        case .pages: \.pages
        case .megapixels: \.megapixels
        case .inflatedMegabytes: \.inflatedMegabytes
        case .memoryMegabytes: \.memoryMegabytes
        case .pageSeconds: \.pageSeconds
        case .fileSeconds: \.fileSeconds
        case .fileSecondsPerPage: \.fileSecondsPerPage
        case .wallFactor: \.wallFactor
        }
    }
}

/// Limits that a person raised for one file; written `pages=2000 memory_megabytes=2048`.
public struct RaisedLimits: Hashable, Sendable, CustomStringConvertible {
    public let values: [ReadingLimits.Name: Int]

    public init(_ values: [ReadingLimits.Name: Int]) { self.values = values }

    /// Nil when a part names no limit or gives an impossible value.
    public init?(_ parts: [String]) {
        var values: [ReadingLimits.Name: Int] = [:]
        for part in parts {
            let halves = part.split(separator: "=", omittingEmptySubsequences: false)
            guard halves.count == 2, let name = ReadingLimits.Name(rawValue: String(halves[0])),
                let value = Int(halves[1]), name.range.contains(value)
            else { return nil }
            values[name] = value
        }
        self.values = values
    }

    public var description: String {
        values.map { "\($0.key.rawValue)=\($0.value)" }.sorted().joined(separator: " ")
    }

    /// `limits` with these in place of its own.
    public func raising(_ limits: ReadingLimits) -> ReadingLimits {
        values.reduce(into: limits) { $0[$1.key] = $1.value }
    }
}
