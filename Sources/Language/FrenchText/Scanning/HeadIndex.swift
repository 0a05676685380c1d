/// Which words of a small list may begin with two given letters, misreadings allowed: spares trying them all everywhere.
struct HeadIndex: Sendable {
    /// By first letter: words that agree in it, or whose second letter it is.
    private let byFirst: [[Int]]
    /// By second letter: words that agree in it, or whose first letter it is, and not found by the first.
    private let bySecond: [[Int]]

    init(_ words: [[UInt8]]) {
        var byFirst = [[Int]](repeating: [], count: 256)
        var bySecond = byFirst
        for (place, word) in words.enumerated() {
            let isLong = word.count >= 4
            for letter in UInt8.min...UInt8.max {
                if Letters.agree(word[0], letter) || (isLong && word[1] == letter) {
                    byFirst[Int(letter)].append(place)
                }
                let isSplit = word[0] == UInt8(ascii: "m") && letter == UInt8(ascii: "n")
                if isLong, word[1] == letter || word[0] == letter || isSplit { bySecond[Int(letter)].append(place) }
            }
        }
        self.byFirst = byFirst
        self.bySecond = bySecond
    }

    /// Places of the words that may begin with `first` and `second`, in their order.
    func candidates(_ first: UInt8, _ second: UInt8) -> [Int] {
        let a = byFirst[Int(first)]
        let b = bySecond[Int(second)]
        if b.isEmpty { return a }
        if a.isEmpty { return b }
        return (a + b.filter { !a.contains($0) }).sorted()
    }
}
