import FrenchText

/// How alike two names are, after OCR and spelling.
enum Closeness: Int, Comparable {
    /// Nothing in common.
    case none
    /// Too like to speak against, too unlike to speak for.
    case alike
    /// One or two letters apart, or the same once confusions are undone.
    case near
    case same

    static func < (a: Closeness, b: Closeness) -> Bool { a.rawValue < b.rawValue }
}

/// The forms in which linking compares words, after the rules' tables of confusions.
struct WordForms: Sendable {
    let rules: LinkingRules
    private let skeletonTable: [LinkingRules.ByteReplacement]
    private let digitTable: [LinkingRules.ByteReplacement]

    init(rules: LinkingRules) {
        self.rules = rules
        skeletonTable = rules.skeleton.map(\.bytes)
        digitTable = rules.digits.map(\.bytes)
    }

    /// Folded words of letters and digits, in order.
    func words(_ text: String) -> [String] {
        text.folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }

    /// One form for what OCR confuses and for spellings that sound alike; doubled letters count once.
    func skeleton(_ folded: String) -> String {
        let bytes = skeletonBytes(Array(folded.utf8))
        return bytes.isEmpty ? folded : String(decoding: bytes, as: UTF8.self)
    }

    private func skeletonBytes(_ bytes: [UInt8]) -> [UInt8] {
        var skeleton: [UInt8] = []
        for byte in Self.replacing(bytes, by: skeletonTable) where skeleton.last != byte { skeleton.append(byte) }
        return skeleton
    }

    /// Letters that stand for digits set right: for references, numbers and amounts.
    func digits(_ folded: String) -> String {
        String(decoding: Self.replacing(Array(folded.utf8), by: digitTable), as: UTF8.self)
    }

    /// One pass; at each place the first replacement that fits.
    private static func replacing(_ bytes: [UInt8], by table: [LinkingRules.ByteReplacement]) -> [UInt8] {
        var replaced: [UInt8] = []
        replaced.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let first = rest.first {
            if let step = table.first(where: { $0.from[0] == first && rest.starts(with: $0.from) }) {
                replaced += step.to
                rest = rest.dropFirst(step.from.count)
            } else {
                replaced.append(first)
                rest = rest.dropFirst()
            }
        }
        return replaced
    }

    func closeness(_ a: String, _ b: String) -> Closeness {
        if a == b { return .same }
        let shorter = min(a.utf8.count, b.utf8.count)
        let difference = max(a.utf8.count, b.utf8.count) - shorter
        let limit = (shorter + 2) / 3
        guard shorter >= 3, difference <= limit + 1 else { return .none }
        let allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0
        let (mine, other) = (Array(a.utf8), Array(b.utf8))
        guard let distance = editDistance(mine, other, limit: limit + 1) else { return .none }
        if distance <= allowed || skeletonBytes(mine) == skeletonBytes(other) { return .near }
        return distance <= limit ? .alike : .none
    }

    /// The forms a name may take with one letter lost, itself first: two names one letter apart share one of them.
    func lookupForms(_ name: String) -> [String] {
        let skeleton = skeleton(name)
        guard skeleton.utf8.count >= 5 else { return [skeleton] }
        var forms = [skeleton]
        for index in skeleton.indices {
            var shorter = skeleton
            shorter.remove(at: index)
            if !forms.contains(shorter) { forms.append(shorter) }
        }
        return forms
    }

    /// A reference as compared; nil when it holds fewer than four digits.
    func reference(_ text: String) -> String? {
        let glued = digits(text.lettersAndDigits)
        return glued.utf8.count { (0x30...0x39).contains($0) } >= 4 ? glued : nil
    }
}
