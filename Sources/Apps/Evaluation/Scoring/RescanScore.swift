/// Files that repeat another file, and how many were recognised.
public struct RescanScore: Hashable, Sendable, Codable {
    public private(set) var inTruth = 0
    public private(set) var recognised = 0
    /// Files said to repeat one they do not repeat.
    public private(set) var wrong = 0

    init(truth: [TruthFile], results: ResultSet) {
        for file in truth {
            let said = Self.said(of: file.file, in: results)
            let others = truth.filter { $0.duplicateOf == file.file }.map(\.file)
            let family = Set(others + [file.duplicateOf].compactMap(\.self))
            if let original = file.duplicateOf {
                inTruth += 1
                let isTold = !said.isDisjoint(with: family) || Self.said(of: original, in: results).contains(file.file)
                recognised += isTold ? 1 : 0
            }
            if !said.isEmpty, said.isDisjoint(with: family) { wrong += 1 }
        }
    }

    private static func said(of file: String, in results: ResultSet) -> Set<String> {
        Set((results.files[file] ?? []).compactMap(\.duplicateOf))
    }
}
