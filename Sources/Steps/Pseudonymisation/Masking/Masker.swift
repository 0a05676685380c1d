public import DossierModel
public import FrenchText
public import PageModel
public import RuleFiles

/// One paper of a dossier with its pages, in order.
public struct PaperPages: Sendable {
    public let acte: Acte
    public let pages: [PageText]

    public init(acte: Acte, pages: [PageText]) {
        self.acte = acte
        self.pages = pages
    }
}

/// A page with its mask, and what makes it doubtful.
public struct MaskedReading: Sendable {
    public let acte: ActeID
    /// 1-based within the file.
    public let pageOfFile: Int
    public let page: Pseudonymised<MaskedPage>
    /// French; empty when nothing asks for a person to look.
    public let doubts: [String]
    /// How many words there were, and how many stand in place of others.
    public let words: Int
    public let masked: Int
}

/// Takes out of the text of pages whatever names somebody: first what the dossier is known to hold, then what shows itself
/// by its form, then names that nobody declared.
public struct Masker: Sendable {
    public struct Limits: Decodable, Hashable, Sendable {
        /// A page read with less mean confidence than this (0 to 1) is doubtful.
        public let readConfidence: Double
        /// A page with more words than this that look like names and were badly read is doubtful.
        public let suspectWords: Int

        /// Words of the trade that name nobody, between spaces.
        public let words: String

        private enum CodingKeys: String, CodingKey {
            case words
            case readConfidence = "read_confidence"
            case suspectWords = "suspect_words"
        }

        /// Decodes and checks both.
        public static func load(from file: RuleFile) throws(RuleFileError) -> Limits {
            let limits: Limits = try file.decode()
            guard (0...1).contains(limits.readConfidence) else {
                throw file.fault(at: [CodingKeys.readConfidence], "read_confidence est une part, de 0 à 1")
            }
            guard limits.suspectWords >= 0 else {
                throw file.fault(at: [CodingKeys.suspectWords], "suspect_words n'est pas négatif")
            }
            return limits
        }
    }

    let key: PseudonymKey
    let limits: Limits
    let lexicons: Lexicons
    let vocabulary: Vocabulary
    let isSameName: NameComparison

    public init(
        key: PseudonymKey, limits: Limits, lexicons: Lexicons, vocabulary: Vocabulary,
        isSameName: @escaping NameComparison
    ) {
        self.key = key
        self.limits = limits
        self.lexicons = lexicons
        self.vocabulary = vocabulary
        self.isSameName = isSameName
    }

    /// The pages of one dossier, with labels that agree between them.
    public func mask(_ dossier: Dossier, papers: [PaperPages]) -> [MaskedReading] {
        let names = HuntedNames(dossier)
        var labels = MaskLabels()
        return papers.flatMap { paper in
            paper.pages.enumerated().compactMap { place, page in
                page.words.isEmpty ? nil : mask(page, number: place + 1, of: paper.acte, names, &labels)
            }
        }
    }

    private func mask(
        _ page: PageText, number: Int, of acte: Acte, _ names: HuntedNames, _ labels: inout MaskLabels
    ) -> MaskedReading {
        let stream = TokenStream(pages: [page])
        var masked = MaskedTokens(count: stream.tokens.count)
        NameHunt(stream: stream, lexicons: lexicons, vocabulary: vocabulary, isSameName: isSameName)
            .mark(names, in: &masked)
        PatternMarks(
            reader: ValueReader(stream, lexicons: lexicons), year: acte.fields.date(.dateActe)?.year
        ).mark(in: &masked)
        let undeclared = UndeclaredNames(stream: stream, lexicons: lexicons, vocabulary: vocabulary)
        undeclared.mark(in: &masked)
        let text = Self.text(stream, masked, &labels)
        return MaskedReading(
            acte: acte.id, pageOfFile: page.number,
            page: Pseudonymised(
                MaskedPage(
                    paper: key.pseudonym(.paper, of: acte.id.rawValue), kind: acte.kind.rawValue, number: number,
                    text: text)),
            doubts: doubts(page, suspects: undeclared.suspects(in: masked)), words: stream.tokens.count,
            masked: masked.marks.count { $0 != nil })
    }

    private func doubts(_ page: PageText, suspects: Int) -> [String] {
        var doubts: [String] = []
        if page.quality.confidence.value < limits.readConfidence { doubts.append("page mal lue") }
        if suspects > limits.suspectWords { doubts.append("\(suspects) mots mal lus qui pourraient être des noms") }
        return doubts
    }

    private static func text(_ stream: TokenStream, _ masked: MaskedTokens, _ labels: inout MaskLabels) -> String {
        var lines: [String] = []
        var lastBlock: Int?
        for range in stream.lines {
            guard let first = range.first else { continue }
            if let lastBlock, stream.tokens[first].block != lastBlock { lines.append("") }
            lastBlock = stream.tokens[first].block
            var words: [String] = []
            var previous: MaskMark?
            for index in range {
                let mark = masked.marks[index]
                if let mark {
                    if mark != previous { words.append(labels.label(mark)) }
                } else {
                    words.append(stream.tokens[index].text)
                }
                previous = mark
            }
            lines.append(words.joined(separator: " "))
        }
        return lines.joined(separator: "\n")
    }
}
