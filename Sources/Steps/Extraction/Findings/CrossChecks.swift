import DossierModel
import FrenchText

/// What does not fit together on one act. Values stay as they were read.
struct CrossChecks {
    let rules: FindingRules
    let fields: ActeFields
    let ledger: [LedgerLine]
    let significations: [Signification]

    func findings() -> [Finding] { sums() + chronology() + identifiers() + service() }

    private func sums() -> [Finding] {
        var found: [Finding?] = []
        if let principal = fields.amount(.montantPrincipal), let total = fields.amount(.montantTotal),
            let cost = fields.amount(.coutActe)
        {
            let sum = principal + cost
            // Other lines may lie between: only a total below its parts contradicts them.
            if sum.cents - total.cents > rules.tolerance {
                found.append(
                    rules.finding(
                        "TABLE_TOTAL", ["somme": "\(sum)", "total": "\(total)"],
                        fields: [FieldPath(.montantPrincipal), FieldPath(.coutActe), FieldPath(.montantTotal)]))
            } else if total.cents - principal.cents >= cost.cents - rules.tolerance {
                found.append(
                    rules.finding(
                        "COUT_DANS_DETTE", ["total": "\(total)", "cout": "\(cost)"],
                        fields: [FieldPath(.montantTotal), FieldPath(.coutActe)]))
            }
        }
        let debt: Champ = fields.amount(.detteMontant) == nil ? .montantPrincipal : .detteMontant
        if let balance = ledger.last(where: { $0.balance != nil })?.balance, let stated = fields.amount(debt),
            abs(balance.cents - stated.cents) > rules.tolerance
        {
            found.append(
                rules.finding(
                    "SOLDE_DIFFERENT", ["solde": "\(balance)", "dette": "\(stated)"], fields: [FieldPath(debt)]))
        }
        if let rent = fields.amount(.loyerMensuel), let indemnity = fields.amount(.indemniteOccupation) {
            let monthly = rent + (fields.amount(.chargesMensuelles) ?? Montant(cents: 0))
            if abs(monthly.cents - indemnity.cents) > rules.tolerance {
                found.append(
                    rules.finding(
                        "INDEMNITE_DIFFERENTE", ["indemnite": "\(indemnity)", "loyer": "\(monthly)"],
                        fields: [FieldPath(.indemniteOccupation), FieldPath(.loyerMensuel)]))
            }
        }
        return found.compactMap(\.self)
    }

    /// Lease, commandement, act, hearing: in this order.
    private func chronology() -> [Finding] {
        let order: [(Champ, String)] = [
            (.dateBail, "Le bail"), (.dateCommandement, "le commandement"), (.dateActe, "l’acte"),
            (.audienceDate, "l’audience"),
        ]
        let known = order.compactMap { champ, name in fields.date(champ).map { (champ, name, $0) } }
        return zip(known, known.dropFirst()).compactMap { first, second in
            guard first.2 >= second.2 else { return nil }
            let name = first.1.prefix(1).uppercased() + first.1.dropFirst()
            return rules.finding(
                "CHRONOLOGIE",
                ["premier": name, "date1": first.2.french, "second": second.1, "date2": second.2.french],
                fields: [FieldPath(first.0), FieldPath(second.0)])
        }
    }

    private func identifiers() -> [Finding] {
        guard let siren = fields.text(.bailleurSiren), !Self.luhn(siren) else { return [] }
        return [rules.finding("SIREN_LUHN", ["siren": siren], fields: [FieldPath(.bailleurSiren)])].compactMap(\.self)
    }

    /// Luhn's sum (INSEE): every second digit from the right is doubled; the sum of digits ends in 0.
    static func luhn(_ digits: String) -> Bool {
        let values = digits.compactMap(\.wholeNumberValue)
        guard values.count == digits.count, !values.isEmpty else { return false }
        let sum = values.reversed().enumerated().reduce(0) { sum, item in
            let doubled = item.offset % 2 == 1 ? item.element * 2 : item.element
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum % 10 == 0
    }

    private func service() -> [Finding] {
        var found: [Finding?] = []
        var seen: Set<Int> = []
        for report in significations where seen.insert(report.page).inserted {
            let date = report.date ?? fields.date(.dateActe)
            if let hour = report.heure, hour < rules.serviceFrom || hour > rules.serviceTo {
                found.append(
                    rules.finding(
                        "HEURE_SIGNIFICATION", ["date": date?.french ?? "jour inconnu", "heure": hour.french],
                        fields: [FieldPath(.dateActe)]))
            }
            if let date = report.date, date.weekday == 7 {
                found.append(
                    rules.finding("JOUR_SIGNIFICATION", ["date": date.french], fields: [FieldPath(.dateActe)]))
            }
        }
        return found.compactMap(\.self)
    }
}
