import FrenchText
public import PageModel

/// The words of the trade: those that several papers print in small letters. A capitalised word that is none of them may be
/// a name that nobody declared.
public struct Vocabulary: Sendable {
    private let ordinary: Set<String>

    /// - Parameters:
    ///   - papers: the pages of each paper.
    ///   - trade: more words of the trade, between spaces.
    public init(_ papers: [[PageText]], trade: String, least: Int = 2) {
        var counts: [String: Int] = [:]
        for pages in papers {
            var own = Set<String>()
            // Mail addresses are in small letters too, and made of names.
            for word in pages.flatMap(\.words)
            where word.text.first?.isLowercase == true && !word.text.contains("@")
                && !word.text.dropLast().contains(where: { "._/0123456789©".contains($0) })
            {
                for part in word.text.nameWords where part.utf8.count >= 2 { own.insert(part) }
            }
            for word in own { counts[word, default: 0] += 1 }
        }
        ordinary = Set(counts.filter { $0.value >= least }.keys).union(trade.nameWords)
    }

    func isOrdinary(_ folded: String) -> Bool { ordinary.contains(folded) }
}
