import Console
import DossierModel
import DossierPipeline
import DossierStore

/// The list as texts: the template only puts them in their places.
struct WorklistPage {
    struct Chip {
        let label: String
        let count: String
        let address: String
        let isHere: Bool
        let isUrgent: Bool
    }

    struct Heading {
        let label: String
        let address: String
        let isHere: Bool
    }

    let shell: Shell
    let chips: [Chip]
    let territories: [Chip]
    let hasTerritories: Bool
    let orders: [Heading]
    let rows: [WorklistRow]
    let isEmpty: Bool
    let range: String
    let previous: String?
    let next: String?

    init(_ shell: Shell, _ worklist: Worklist, _ query: WorklistQuery) {
        self.shell = shell
        chips = WorklistQuery.Filter.allCases.map { filter in
            let count = worklist.counts[filter] ?? 0
            return Chip(
                label: Self.label(filter, query), count: grouped(count),
                address: Self.address(query) { $0.filter = filter }, isHere: filter == query.filter,
                isUrgent: filter == .late && count > 0)
        }
        territories = worklist.territories.map { code in
            Chip(
                label: code, count: "",
                address: Self.address(query) { $0.territory = code == query.territory ? nil : code },
                isHere: code == query.territory, isUrgent: false)
        }
        // One alone narrows nothing, unless it is what the list was narrowed to.
        hasTerritories = territories.count > 1 || query.territory != nil
        orders = WorklistQuery.Order.allCases.map { order in
            Heading(
                label: Self.label(order), address: Self.address(query) { $0.order = order },
                isHere: order == query.order)
        }
        rows = worklist.rows.map { WorklistRow($0, today: query.today) }
        isEmpty = rows.isEmpty
        let total = worklist.counts[query.filter] ?? 0
        let first = query.page * query.pageSize
        range = rows.isEmpty ? "0" : "\(grouped(first + 1)) à \(grouped(first + rows.count)) sur \(grouped(total))"
        previous = query.page > 0 ? Self.address(query, page: query.page - 1) { _ in } : nil
        next = first + rows.count < total ? Self.address(query, page: query.page + 1) { _ in } : nil
    }

    private static func label(_ filter: WorklistQuery.Filter, _ query: WorklistQuery) -> String {
        switch filter {
        case .all: "Tous"
        case .late: "Échéance dépassée"
        case .hearingSoon: "Audience sous \(query.hearingWithin) jours"
        case .doubtful: "À vérifier"
        case .notContacted: "Commandement sans contact"
        case .mine: "Mes dossiers"
        }
    }

    private static func label(_ order: WorklistQuery.Order) -> String {
        switch order {
        case .deadline: "échéance"
        case .doubt: "doutes"
        case .hearing: "audience"
        }
    }

    /// A changed list begins at its first page.
    private static func address(
        _ query: WorklistQuery, page: Int = 0, _ change: (inout WorklistQuery) -> Void
    ) -> String {
        var changed = query
        change(&changed)
        var parts: [String] = []
        if changed.filter != .all { parts.append("filtre=\(changed.filter.rawValue)") }
        if changed.order != .deadline { parts.append("tri=\(changed.order.rawValue)") }
        if let territory = changed.territory { parts.append("territoire=\(territory)") }
        if page > 0 { parts.append("page=\(page + 1)") }
        return parts.isEmpty ? "/" : "/?" + parts.joined(separator: "&")
    }
}
