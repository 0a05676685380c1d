import DossierModel

/// What a line of a ledger or of an amounts table is about.
enum LedgerKind: String, CaseIterable, Hashable, Sendable {
    // In the order in which words decide.
    case report, total
    case aideLogement = "aide_logement"
    case frais
    case depotGarantie = "depot_garantie"
    case loyers, charges
}

/// What the ledger of one paper tells beyond its lines.
struct LedgerFacts {
    private let lines: [(line: LedgerLine, kinds: [LedgerKind])]
    private let debt: Montant?

    /// - Parameter debt: the debt that the paper states without costs, to check the ledger against.
    init(_ ledger: [LedgerLine], debt: Montant?, rules: PrefillRules) {
        lines = ledger.map { ($0, Self.kinds(of: $0.label, rules)) }
        self.debt = debt
    }

    private static func kinds(of label: String, _ rules: PrefillRules) -> [LedgerKind] {
        let found = LedgerKind.allCases.filter { kind in (rules.ledger[kind] ?? []).contains { $0.stand(in: label) } }
        return found.prefix(while: { $0 != .loyers && $0 != .charges }).first.map { [$0] } ?? found
    }

    /// Whether the lines add up to the debt, or to the balance printed on the last line; nil when there is nothing to check by.
    var isChecked: Bool? {
        let movements = lines.filter { $0.kinds != [.total] }
        let paid = sum(movements) { $0.credit }
        let due = sum(movements) { $0.debit }
        let costs = sum(movements.filter { $0.kinds == [.frais] }) { $0.debit }
        let balance = movements.last { $0.line.balance != nil }?.line.balance
        if debt == nil, balance == nil { return nil }
        return debt == due - costs - paid || balance == due - paid
    }

    /// The first rent or charge that the payments do not cover, payments going to the oldest debt first (code civil,
    /// art. 1342-10). Nil when that debt is older than the ledger or has no date.
    var firstUnpaid: (date: CalendarDate, line: LedgerLine)? {
        let movements = lines.filter { $0.kinds != [.total] }
        var left = sum(movements) { $0.credit }
        for entry in movements where entry.kinds != [.frais] {
            guard let debit = entry.line.debit, debit.cents > 0 else { continue }
            left = left - debit
            guard left.cents < 0 else { continue }
            guard entry.kinds != [.report], let date = entry.line.date else { return nil }
            return (date, entry.line)
        }
        return nil
    }

    /// The debt by kind. Nil as soon as a payment, a balance brought forward or a line of unknown or mixed kind makes the
    /// shares a matter of opinion.
    var detail: [LedgerKind: (amount: Montant, line: LedgerLine)]? {
        var detail: [LedgerKind: (amount: Montant, line: LedgerLine)] = [:]
        for entry in lines where entry.kinds != [.total] {
            guard (entry.line.credit?.cents ?? 0) == 0 else { return nil }
            guard let debit = entry.line.debit, debit.cents > 0 else { continue }
            guard entry.kinds.count == 1, let kind = entry.kinds.first,
                [.loyers, .charges, .depotGarantie, .frais].contains(kind)
            else { return nil }
            detail[kind] = ((detail[kind]?.amount ?? Montant(cents: 0)) + debit, detail[kind]?.line ?? entry.line)
        }
        return detail.isEmpty ? nil : detail
    }

    /// The latest housing aid paid to the landlord.
    var housingAid: (amount: Montant, line: LedgerLine)? {
        lines.last { $0.kinds == [.aideLogement] && ($0.line.credit?.cents ?? 0) > 0 }
            .flatMap { entry in entry.line.credit.map { ($0, entry.line) } }
    }

    /// Bailiff and other costs charged in the ledger.
    var costs: Montant { sum(lines.filter { $0.kinds == [.frais] }) { $0.debit } }

    private func sum(
        _ entries: [(line: LedgerLine, kinds: [LedgerKind])], _ side: (LedgerLine) -> Montant?
    ) -> Montant {
        entries.compactMap { side($0.line) }.reduce(Montant(cents: 0), +)
    }
}
