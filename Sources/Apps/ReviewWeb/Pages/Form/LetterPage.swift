import DossierModel
import DossierPipeline
import DossierStore
import Procedure

/// A letter to complete, as texts.
struct LetterPage {
    let shell: Shell
    let title: String
    let address: String
    let dossier: String
    let tenants: String
    let sender: String
    let recipient: String
    let signatory: String
    let isOffer: Bool
    /// Until when the interview has to be offered, with its count; nil when it cannot be counted.
    let due: String?
    let hearing: String?

    init(_ shell: Shell, _ letter: LetterRequest, of view: DossierView) {
        self.shell = shell
        let id = view.dossier.id.rawValue
        dossier = "/dossiers/\(id)"
        address = "/dossiers/\(id)/courriers/\(LetterRoutes.name(of: letter.kind))"
        tenants = view.dossier.heading.tenants
        isOffer = letter.kind == .offreEntretien
        title = isOffer ? "Proposition d'entretien au locataire" : "Demande d'observations et de décompte au bailleur"
        sender = letter.sender.joined(separator: "\n")
        recipient = letter.recipient.joined(separator: "\n")
        signatory = letter.signatory ?? ""
        due = view.deadlines.first { $0.kind == .entretien }?.due?.french
        hearing = view.dossier.hearing?.french
    }
}
