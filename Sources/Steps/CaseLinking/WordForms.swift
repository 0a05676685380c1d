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

    /// Folded words of letters and digits, in order.
    func words(_ text: String) -> [String] {
        text.folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }

    /// One form for what OCR confuses and for spellings that sound alike; doubled letters count once.
    func skeleton(_ folded: String) -> String {
        var text = folded
        for step in rules.skeleton { text.replace(step.from, with: step.to) }
        var skeleton = ""
        for letter in text where skeleton.last != letter { skeleton.append(letter) }
        return skeleton.isEmpty ? folded : skeleton
    }

    /// Letters that stand for digits set right: for references, numbers and amounts.
    func digits(_ folded: String) -> String {
        var text = folded
        for step in rules.digits { text.replace(step.from, with: step.to) }
        return text
    }

    func closeness(_ a: String, _ b: String) -> Closeness {
        if a == b { return .same }
        let shorter = min(a.utf8.count, b.utf8.count)
        guard shorter >= 3 else { return .none }
        if skeleton(a) == skeleton(b) { return .near }
        let allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0
        guard let distance = editDistance(a.utf8, b.utf8, limit: max(allowed, (shorter + 2) / 3)) else { return .none }
        return distance <= allowed ? .near : .alike
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
