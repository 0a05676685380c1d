import Console
import DossierModel
import DossierPipeline

/// Where a dataset is asked for.
struct DatasetPage {
    struct Profile {
        let name: String
        let title: String
        let isChosen: Bool
    }

    let shell: Shell
    let profiles: [Profile]
    /// What was asked for when it was refused.
    let asked: DatasetForm
    let refusal: Refusal?

    /// Why the risks forbid it.
    struct Refusal {
        let faults: [String]
        /// Columns to coarsen first.
        let advice: String
        let hasAdvice: Bool
    }

    init(_ shell: Shell, profiles: [(name: String, title: String)], asked: DatasetForm, refusal: Refusal? = nil) {
        self.shell = shell
        self.profiles = profiles.map { Profile(name: $0.name, title: $0.title, isChosen: $0.name == asked.profil) }
        self.asked = asked
        self.refusal = refusal
    }
}

/// The form of the page, as browsers send it.
struct DatasetForm: Decodable {
    let profil: String
    let destinataire: String
    let projet: String
    /// Missing when not ticked.
    let textes: String?
    let motif: String

    static let empty = DatasetForm(profil: "recherche", destinataire: "", projet: "principal", textes: nil, motif: "")

    var hasTexts: Bool { textes != nil }
}

/// Masked pages that wait for somebody to look at them.
struct WaitingPagesPage {
    struct Page {
        let acte: String
        let number: Int
        let doubts: String
        let text: String
        let address: String
        let canBeReleased: Bool
    }

    let shell: Shell
    let count: String
    let pages: [Page]
    let isEmpty: Bool

    init(_ shell: Shell, _ waiting: [WaitingPage]) {
        self.shell = shell
        count = "\(counted(waiting.count, "page")) en attente"
        isEmpty = waiting.isEmpty
        pages = waiting.map { page in
            Page(
                acte: page.acte.rawValue, number: page.page, doubts: page.doubts.joined(separator: " ; "),
                text: page.text, address: "/jeux/pages/\(page.acte.rawValue)/\(page.page)",
                canBeReleased: page.canBeReleased)
        }
    }
}
