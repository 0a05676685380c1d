import AccessModel
import CaseLinking
public import DossierModel
import DossierStore
import Foundation
import FrenchText
import PageModel
import Pseudonymisation
import Vault

/// A masked page that does not leave until somebody has looked at it.
public struct WaitingPage: Sendable {
    public let acte: ActeID
    /// 1-based within its file.
    public let page: Int
    /// French.
    public let doubts: [String]
    /// With labels in place of names: what would leave.
    public let text: String
    /// False when something known to name somebody is still in it: then it never leaves.
    public let canBeReleased: Bool
}

/// Masked pages, parted by whether they may leave.
struct MaskedTexts {
    var leaving: [Pseudonymised<MaskedPage>] = []
    var waiting: [WaitingPage] = []
}

extension ActingWorkspace {
    /// The pages that wait for somebody to look at them, by paper and page.
    public func pagesToRelease() throws -> [WaitingPage] {
        try perform(.exportDataset, amount: 0, detail: "queue") { _ in }
        // The labels and doubts do not depend on who receives the texts.
        let key = PseudonymKey(try store.vault.datasetKey(for: "relecture", at: Date()))
        return try maskedTexts(key: key).waiting
    }

    /// Lets pages go that somebody has looked at.
    ///
    /// - Returns: how many were waiting and may leave now.
    public func releasePages(_ chosen: (WaitingPage) -> Bool) throws -> Int {
        let pages = try pagesToRelease().filter { $0.canBeReleased && chosen($0) }
        try perform(.exportDataset, amount: pages.count, detail: "release") { store in
            try store.release(
                pages.map { ReleasablePage(acte: $0.acte, page: $0.page, maskedText: $0.text) }, author: author)
        }
        return pages.count
    }

    /// All pages of all papers, masked, in an order that only the key gives.
    func maskedTexts(key: PseudonymKey) throws -> MaskedTexts {
        let dossiers = try dossiersToExport()
        let papers = try dossiers.map { dossier in try dossier.distinctActes.map(paperPages) }
        let masker = Masker(
            key: key, limits: steps.datasets.masking, lexicons: steps.lexicons,
            vocabulary: Vocabulary(papers.joined().map(\.pages), trade: steps.datasets.masking.words),
            isSameName: steps.linker.isSameName)
        let look = LastLook(KnownIdentifiers(dossiers))
        var texts = MaskedTexts()
        for (dossier, own) in zip(dossiers, papers) {
            for reading in masker.mask(dossier, papers: own) { try sort(reading, look, &texts) }
        }
        texts.leaving.sort { ($0.value.paper, $0.value.number) < ($1.value.paper, $1.value.number) }
        return texts
    }

    private func sort(_ reading: MaskedReading, _ look: LastLook, _ texts: inout MaskedTexts) throws {
        let text = reading.page.value.text
        let holdsKnown = look.holdsIdentifier(Array(text.lettersAndDigits.utf8))
        let page = ReleasablePage(acte: reading.acte, page: reading.pageOfFile, maskedText: text)
        let isReleased = reading.doubts.isEmpty ? true : try store.isReleased(page)
        if !holdsKnown, isReleased { return texts.leaving.append(reading.page) }
        texts.waiting.append(
            WaitingPage(
                acte: reading.acte, page: reading.pageOfFile,
                doubts: reading.doubts + (holdsKnown ? ["une donnée connue y figure encore"] : []), text: text,
                canBeReleased: !holdsKnown))
    }

    private func paperPages(_ acte: Acte) throws -> PaperPages {
        let pages = try store.pages(of: try store.sourceID(of: acte.id))
        return PaperPages(acte: acte, pages: pages.filter { acte.segment.pages.contains($0.number) })
    }
}
