import DossierModel
import DossierPipeline

/// The pages of a file as thumbnails, paper by paper: the template only puts them in their places.
struct CutPage {
    struct Thumbnail {
        let number: Int
        let image: String
        let isFirst: Bool
        let canJoin: Bool
        let isBlank: Bool
        let isUnread: Bool
        let isDecided: Bool
    }

    struct Kind {
        let value: String
        let label: String
        let isChosen: Bool
    }

    /// A paper, or blank pages between two.
    struct Group {
        let title: String
        let address: String?
        let id: String
        let isHere: Bool
        let kinds: [Kind]
        let pages: [Thumbnail]
    }

    let shell: Shell
    let acte: String
    let dossier: String?
    let count: Int
    let canTurn: Bool
    let groups: [Group]

    init(_ shell: Shell, _ sheet: CutSheet, of id: ActeID) {
        self.shell = shell
        acte = "/actes/\(id.rawValue)"
        dossier = sheet.dossier.map { "/dossiers/\($0.rawValue)" }
        count = sheet.pages.count
        canTurn = sheet.canTurn
        let here = acte
        groups = Self.runs(of: sheet.pages).map { acte, pages in
            let paper = sheet.papers.first { $0.id == acte }
            return Group(
                title: paper.map(Self.title) ?? "Pages blanches, hors des pièces",
                address: paper.map { "/actes/\($0.id.rawValue)" }, id: "page-\(pages.first?.number ?? 0)",
                isHere: acte == id, kinds: paper.map(Self.kinds) ?? [],
                pages: pages.map { Self.thumbnail($0, in: here) })
        }
    }

    private static func runs(of pages: [CutSheet.Page]) -> [(acte: ActeID?, pages: [CutSheet.Page])] {
        pages.reduce(into: []) { runs, page in
            if let last = runs.last, last.acte == page.acte, !page.isFirst {
                runs[runs.count - 1].pages.append(page)
            } else {
                runs.append((page.acte, [page]))
            }
        }
    }

    private static func title(_ paper: Acte) -> String {
        paper.kind.label + (paper.fields.date(.dateActe).map { " du \($0.french)" } ?? "")
    }

    private static func kinds(_ paper: Acte) -> [Kind] {
        ActeKind.allCases.map { Kind(value: $0.rawValue, label: $0.label, isChosen: $0 == paper.kind) }
            .sorted { $0.label < $1.label }
    }

    private static func thumbnail(_ page: CutSheet.Page, in acte: String) -> Thumbnail {
        Thumbnail(
            number: page.number, image: "\(acte)/fichier/\(page.number)", isFirst: page.isFirst,
            canJoin: page.isFirst && page.number > 1, isBlank: page.isBlank, isUnread: page.size == nil,
            isDecided: page.isDecided)
    }
}
