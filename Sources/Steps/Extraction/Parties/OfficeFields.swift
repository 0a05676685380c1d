import DossierModel
import FrenchText
import PageModel

/// The office that served the act, as its letterhead names it.
struct OfficeFields {
    let view: ActView
    let rules: PartyRules
    let parties: [Entity]

    /// Share of a page's height within which a letterhead stands.
    private static let head = 0.3

    func fill(_ fields: inout ActeFields) {
        guard let rule = rules.bodies[.etude] else { return }
        let offices = parties.filter { $0.role == .etude && !$0.isPerson }
        if let office = offices.max(by: { $0.score < $1.score }),
            let name = PersonFields(view: view, rules: rules, parties: parties).bodyName(office)
        {
            fields[.etudeNom] = view.extracted(
                .text(name), range: office.best.range, score: office.score, rule: rule, name: "etude_nom")
        } else if let (name, range) = UnnamedBody(view: view).office() {
            fields[.etudeNom] = view.extracted(
                .text(name), range: range, score: rule.least + 0.5, rule: rule, name: "etude_nom")
        } else if let (entity, mention) = soleOfficer() {
            let name = PersonReading(entity, view.lexicons).fullName ?? ""
            let prefix = mention.person?.isProfessional == true ? "Maître " : ""
            fields[.etudeNom] = view.extracted(
                .text(prefix + name), range: mention.range, score: rule.least + 0.8, rule: rule, name: "etude_nom")
        } else if let (name, mention) = firmAtTheHead() {
            fields[.etudeNom] = view.extracted(
                .text(name), range: mention.range, score: rule.least + 0.2, rule: rule, name: "etude_nom")
        }
    }

    /// A firm above everything else on the first page of an act, though nothing there says what it is: officers head their acts.
    private func firmAtTheHead() -> (String, Mention)? {
        guard Self.served.contains(view.kind), let first = view.stream.pages.first else { return nil }
        let limit = view.stream.pageSizes[0].height * Self.top
        for entity in parties where !entity.isPerson && (entity.role == nil || entity.role == .autre) {
            let mention = entity.mentions.first {
                first.contains($0.range.lowerBound) && view.stream.tokens[$0.range.lowerBound].box.top < limit
                    && [.company, .office].contains($0.body?.kind)
            }
            if let mention, let name = mention.bodyName { return (name, mention) }
        }
        return nil
    }

    private static let served: [ActeKind] = [.commandementDePayer, .assignation]
    /// Share of a page's height within which nothing else stands yet.
    private static let top = 0.12

    /// A bailiff who practises alone: his own name heads a page, or it is the office he says he belongs to.
    private func soleOfficer() -> (Entity, Mention)? {
        let officers = parties.filter { $0.role == .huissier && $0.isPerson }
        for entity in officers {
            if let mention = entity.mentions.first(where: { headsPage($0) || isOwnOffice($0) }) {
                return (entity, mention)
            }
        }
        return nil
    }

    /// « membre de Maître Denis AUGEREAU ».
    private func isOwnOffice(_ mention: Mention) -> Bool {
        view.cues["membre_etude"].contains {
            $0.range.upperBound <= mention.range.lowerBound
                && view.wordCount($0.range.upperBound..<mention.range.lowerBound) == 0
        }
    }

    private func headsPage(_ mention: Mention) -> Bool {
        let token = view.stream.tokens[mention.range.lowerBound]
        let line = view.stream.lines[token.line]
        let before = view.wordCount(line.lowerBound..<mention.range.lowerBound)
        return token.box.top < view.stream.pageSizes[token.pageIndex].height * Self.head && before <= 1
            && view.zones.parts[mention.range.lowerBound] != .huissier
    }
}
