import DSFForms
import DossierStore
import RuleFiles

/// The letters of the service, by what they are issued as.
struct LetterTemplates: Sendable {
    let offer: LetterTemplate
    let request: LetterTemplate

    init(from folders: DataFolders) throws(RuleFileError) {
        offer = try LetterTemplate.load("offre-entretien", from: folders)
        request = try LetterTemplate.load("demande-bailleur", from: folders)
    }

    subscript(kind: LetterKind) -> LetterTemplate {
        switch kind {
        case .offreEntretien: offer
        case .demandeBailleur: request
        }
    }
}
