import AccessModel
import DossierModel
import DossierPipeline
import DossierStore
import Foundation

/// Who works on a dossier, at the head of its pages.
struct HoldBar {
    let address: String
    let isOwn: Bool
    let isElsewhere: Bool
    let isFree: Bool
    let offers: Bool
    let words: String
    /// Seconds between two signs that keep a hold.
    let beat: Int

    /// - Parameter authors: logins by account; empty for those who may not see them.
    init(of id: DossierID, for person: Visitor, authors: [String: String]) throws {
        let hold = try person.desk.hold(of: id)
        address = "/dossiers/\(id.rawValue)/prise"
        isOwn = hold?.account == person.desk.account
        isElsewhere = hold != nil && !isOwn
        isFree = hold == nil
        offers = try person.desk.gate.offers(.correct)
        words = hold.map { Self.words($0, isOwn: $0.account == person.desk.account, authors) } ?? ""
        beat = max(5, Int((hold?.until.timeIntervalSinceNow ?? 60) / 3))
    }

    private static func words(_ hold: DossierHold, isOwn: Bool, _ authors: [String: String]) -> String {
        let until = FrenchMoment.hour(hold.until)
        if isOwn { return "Vous avez pris ce dossier : les autres le lisent, vous seul le modifiez." }
        let who = authors[hold.account.rawValue] ?? "Un autre compte"
        return
            "\(who) a pris ce dossier. Il sera libre à \(until) au plus tard, sauf signe de vie ; vous pouvez le lire."
    }
}

extension FrenchMoment {
    /// `14 h 30`.
    static func hour(_ date: Date) -> String { String(text(date).dropFirst(11)) }
}
