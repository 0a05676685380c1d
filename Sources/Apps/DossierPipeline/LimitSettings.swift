import PageModel
import RuleFiles

/// `Pipelines/limits.yaml`.
struct LimitSettings: Decodable, Sendable {
    struct Attempts: Decodable, Sendable {
        /// How often a file whose worker died is read again.
        let retries: Int
        /// How many readings may be begun, by runs that were interrupted, before the file is set aside.
        let interrupted: Int
    }

    let reading: ReadingLimits
    let attempts: Attempts

    /// Decodes and checks every value.
    static func load(from file: RuleFile) throws(RuleFileError) -> LimitSettings {
        let settings: LimitSettings = try file.decode()
        if let name = settings.reading.impossible.first {
            throw file.fault(
                at: [LimitKey("reading"), LimitKey(name.rawValue)],
                "\(name.rawValue) attend un nombre de \(name.range.lowerBound) à \(name.range.upperBound)")
        }
        guard (0...5).contains(settings.attempts.retries) else {
            throw file.fault(at: [LimitKey("attempts"), LimitKey("retries")], "retries attend un nombre de 0 à 5")
        }
        guard (1...1_000).contains(settings.attempts.interrupted) else {
            throw file.fault(
                at: [LimitKey("attempts"), LimitKey("interrupted")], "interrupted attend un nombre de 1 à 1000")
        }
        return settings
    }
}

/// Where a limit stands in the file.
private struct LimitKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
}
