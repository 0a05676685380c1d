import DossierModel

/// Written remarks of one side, and the papers that may become some.
struct RemarkList {
    struct Paper {
        let id: String
        let address: String
        let label: String
    }

    /// `locataire`, as the routes have it.
    let author: String
    let title: String
    let papers: [Paper]
    let hasPapers: Bool
    let others: [Paper]
    let hasOthers: Bool

    init(of author: RemarkAuthor, in dossier: Dossier) {
        self.author = author.rawValue
        title = "Écrits \(author.label)"
        let attached = dossier.remarks(of: author)
        papers = attached.map(Self.paper)
        hasPapers = !papers.isEmpty
        others = dossier.distinctActes.filter { !attached.contains($0) }.map(Self.paper)
        hasOthers = !others.isEmpty
    }

    private static func paper(_ acte: Acte) -> Paper {
        let date = acte.fields.date(.dateActe).map { " du \($0.french)" } ?? ""
        let count = acte.segment.pages.count
        return Paper(
            id: acte.id.rawValue, address: "/actes/\(acte.id.rawValue)",
            label: "\(acte.kind.label)\(date), \(count) page\(count > 1 ? "s" : "")")
    }
}
