import DossierModel

/// Carries out the actions of a profile on single cells.
struct Generaliser: Sendable {
    let key: PseudonymKey
    let places: Places

    func value(
        _ source: SourceValue, _ action: ColumnAction, household: String, start: CalendarDate?
    ) -> DatasetValue {
        switch (source, action) {
        case (.entity(let kind, let entity), .pseudonym): .text(key.pseudonym(kind, of: entity))
        case (.birth(let birth), .ageBand(let bounds)):
            start.map { .text(Self.band(Self.age(born: birth, on: $0), bounds)) } ?? .missing
        case (.place(let postal, let commune), _): place(postal, commune, action)
        case (.date(let date), _): Self.date(date, action, offset: offset(household, action))
        case (.amount(let amount), _): Self.amount(amount, action)
        case (.count(let count), .band(let bounds)): .text(Self.band(count, bounds))
        case (.count(let count), .keep): .integer(count)
        case (.text(let text), .keep): .text(text)
        default: .missing
        }
    }

    private func offset(_ household: String, _ action: ColumnAction) -> Int {
        if case .shift(let days) = action { key.dayOffset(ofHousehold: household, days: days) } else { 0 }
    }

    private func place(_ postal: String?, _ commune: String?, _ action: ColumnAction) -> DatasetValue {
        let text: String? =
            switch action {
            case .departement: places.departement(ofPostalCode: postal)
            case .commune: places.commune(commune)
            case .epci: places.epci(commune: commune, postalCode: postal)
            default: nil
            }
        return text.map(DatasetValue.text) ?? .missing
    }

    private static func date(_ date: CalendarDate, _ action: ColumnAction, offset: Int) -> DatasetValue {
        switch action {
        case .shift: date.adding(days: offset).map { .text($0.iso) } ?? .missing
        case .month: .text(String(date.iso.prefix(7)))
        case .quarter: .text("\(date.year)-T\((date.month + 2) / 3)")
        case .year: .text("\(date.year)")
        default: .missing
        }
    }

    private static func amount(_ amount: Montant, _ action: ColumnAction) -> DatasetValue {
        switch action {
        case .round(let step):
            .amount(Montant(cents: Int((Double(amount.cents) / Double(step * 100)).rounded()) * step * 100))
        case .band(let bounds): .text(band(Int(amount.euros.rounded(.down)), bounds))
        // Its mean comes later, when the groups are known.
        case .groupMean: .amount(amount)
        default: .missing
        }
    }

    /// Whole years.
    static func age(born birth: CalendarDate, on day: CalendarDate) -> Int {
        day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day) ? 1 : 0)
    }

    /// `18 à 29`, `moins de 18`, `60 et plus`; `1` for a band of one.
    static func band(_ number: Int, _ bounds: [Int]) -> String {
        guard let first = bounds.first, number >= first else { return "moins de \(bounds.first ?? 0)" }
        for (low, high) in zip(bounds, bounds.dropFirst()) where number < high {
            return low == high - 1 ? "\(low)" : "\(low) à \(high - 1)"
        }
        return "\(bounds.last ?? 0) et plus"
    }
}
