public import DossierModel

/// What the desk's list knows of a dossier without opening its papers.
public struct DossierLine: Hashable, Sendable {
    /// Who and where: the only part that identifies people, sealed.
    public struct Heading: Hashable, Sendable, Codable {
        /// Tenants as named, several set off by commas; empty when no paper names one.
        public let tenants: String
        public let landlord: String
        public let street: String
        public let town: String

        public init(tenants: String, landlord: String, street: String, town: String) {
            self.tenants = tenants
            self.landlord = landlord
            self.street = street
            self.town = town
        }
    }

    /// Days that somebody has to act by or that something happens on.
    public struct Days: Hashable, Sendable {
        /// The hearing, or the later one it was adjourned to.
        public let hearing: CalendarDate?
        /// End of the time that the latest commandement leaves.
        public let commandementEnd: CalendarDate?
        /// Last day to offer the tenant an interview.
        public let interview: CalendarDate?
        /// Last day to send the DSF.
        public let sending: CalendarDate?

        public init(
            hearing: CalendarDate?, commandementEnd: CalendarDate?, interview: CalendarDate?, sending: CalendarDate?
        ) {
            self.hearing = hearing
            self.commandementEnd = commandementEnd
            self.interview = interview
            self.sending = sending
        }
    }

    public let heading: Heading
    /// Code of what the decree asks for: `due`, `avant_assignation`, `non_du`, `a_verifier`.
    public let obligation: String
    /// Rescans left out.
    public let papers: Int
    public let hasCommandement: Bool
    public let hasAssignation: Bool
    public let fields: Int
    /// Of those, fields that count as « à vérifier ».
    public let doubtful: Int
    /// Warnings and contradictions of cross-checks.
    public let findings: Int
    public let days: Days

    /// Nil when a count is negative or more fields are doubtful than there are.
    public init?(
        heading: Heading, obligation: String, papers: Int, hasCommandement: Bool, hasAssignation: Bool, fields: Int,
        doubtful: Int, findings: Int, days: Days
    ) {
        guard papers >= 0, findings >= 0, doubtful >= 0, doubtful <= fields else { return nil }
        self.heading = heading
        self.obligation = obligation
        self.papers = papers
        self.hasCommandement = hasCommandement
        self.hasAssignation = hasAssignation
        self.fields = fields
        self.doubtful = doubtful
        self.findings = findings
        self.days = days
    }
}

/// Which dossiers a list shows, and in which order.
public struct WorklistQuery: Hashable, Sendable {
    public enum Filter: String, CaseIterable, Sendable {
        case all = "tous"
        /// A day to offer the interview or to send the DSF is past, the hearing is not.
        case late = "depasses"
        /// The hearing is within `hearingWithin` days.
        case hearingSoon = "audience"
        /// At least one doubtful field.
        case doubtful = "a_verifier"
        /// A commandement came, no assignation yet, and nobody tried to reach the household.
        case notContacted = "sans_contact"
        /// Dossiers that the asking account has worked on.
        case mine = "miens"
    }

    public enum Order: String, CaseIterable, Sendable {
        /// The next day to act by, then the most doubts.
        case deadline = "echeance"
        case doubt = "doute"
        case hearing = "audience"
    }

    public var filter: Filter
    public var order: Order
    public var territory: String?
    /// The asking account, by its opaque id.
    public var account: String
    public var today: CalendarDate
    /// In days, today counted as 0.
    public var hearingWithin: Int
    /// 0-based.
    public var page: Int
    public var pageSize: Int

    public init(
        filter: Filter = .all, order: Order = .deadline, territory: String? = nil, account: String = "",
        today: CalendarDate, hearingWithin: Int = 15, page: Int = 0, pageSize: Int = 50
    ) {
        self.filter = filter
        self.order = order
        self.territory = territory
        self.account = account
        self.today = today
        self.hearingWithin = hearingWithin
        self.page = max(0, page)
        self.pageSize = max(1, pageSize)
    }
}

/// One page of the desk's list, all of one moment.
public struct Worklist: Hashable, Sendable {
    public struct Row: Hashable, Sendable, Identifiable {
        public let id: DossierID
        public let line: DossierLine
        /// Attempts to reach the household.
        public let contacts: Int
    }

    public let rows: [Row]
    /// How many dossiers every filter finds.
    public let counts: [WorklistQuery.Filter: Int]
    /// Territories that dossiers lie in, sorted.
    public let territories: [String]

    public init(rows: [Row], counts: [WorklistQuery.Filter: Int], territories: [String]) {
        self.rows = rows
        self.counts = counts
        self.territories = territories
    }
}
