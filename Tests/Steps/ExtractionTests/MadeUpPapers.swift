import DossierModel
import PageModel
import Testing

@testable import Extraction

/// Tests on papers made up here, read by the shipped rules.
protocol MadeUpPapers {}

extension MadeUpPapers {
    var landlord: String { "À LA REQUÊTE DE : SCI DU LAC, dont le siège est 4 place Haute, 48000 Mende\n" }
    var tenant: String { "À : Monsieur Ugo CALVET, né le 3 mai 1970 à Mende, demeurant 3 rue du Lac, 48000 Mende\n" }

    /// - Parameter texts: of one page each.
    func fields(_ kind: ActeKind, _ texts: String...) throws -> ActeFields {
        try fields(kind, texts.enumerated().map { try page($0 + 1, text: $1) })
    }

    func fields(_ kind: ActeKind, _ pages: [PageText]) throws -> ActeFields {
        let range = try #require(PageRange(1, pages.count))
        let segment = Segment(pages: range, kind: kind, confidence: .certain, reasons: [])
        return Extractor(rules: try Shipped.rules(), lexicons: try Shipped.lexicons())
            .extract(segment: segment, pages: pages).fields
    }
}
