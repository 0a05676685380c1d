/// A content-derived name of a dossier: the least id among its acts, under its own prefix.
public struct DossierID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: DossierID, b: DossierID) -> Bool { a.rawValue < b.rawValue }
}

/// What no paper prints and people give: kept beside what was read.
public struct DossierNotes: Hashable, Sendable, Codable {
    /// The day the préfet's referral reached the DSF body (décret 2021-8 art. 1): starts the 15 jours ouvrés.
    public var dateSaisine: CalendarDate?
    /// The new hearing after an adjournment (renvoi).
    public var renvoi: CalendarDate?
    public var numeroRG: String?
    /// EXPLOC or ALEXI number.
    public var numeroEtat: String?

    public init(
        dateSaisine: CalendarDate? = nil, renvoi: CalendarDate? = nil, numeroRG: String? = nil,
        numeroEtat: String? = nil
    ) {
        self.dateSaisine = dateSaisine
        self.renvoi = renvoi
        self.numeroRG = numeroRG
        self.numeroEtat = numeroEtat
    }
}

/// All papers of one lease of one household. Acts are sorted by id-independent rank: date of the act, kind, id.
public struct Dossier: Hashable, Sendable, Codable, Identifiable {
    public let id: DossierID
    /// Never empty.
    public let actes: [Acte]
    public let notes: DossierNotes
    /// What was done for the diagnostic, as people noted it; by day.
    public let demarches: [Demarche]
    /// Papers of the dossier that hold written remarks, in the order in which they were attached.
    public let remarks: [WrittenRemark]

    /// Nil for no acts.
    public init?(
        id: DossierID, actes: [Acte], notes: DossierNotes = DossierNotes(), demarches: [Demarche] = [],
        remarks: [WrittenRemark] = []
    ) {
        guard !actes.isEmpty else { return nil }
        self.id = id
        self.remarks = remarks
        self.demarches = demarches.sorted { $0.day < $1.day }
        self.actes = actes.sorted { Self.rank($0) < Self.rank($1) }
        self.notes = notes
    }

    private static func rank(_ acte: Acte) -> (String, String, String) {
        (acte.fields.date(.dateActe)?.iso ?? "9999", acte.kind.rawValue, acte.id.rawValue)
    }

    /// The days on which people noted this as done, sorted.
    public func days(of act: Demarche.Act) -> [CalendarDate] { demarches.filter { $0.act == act }.map(\.day) }

    /// The papers that hold written remarks of one side.
    public func remarks(of author: RemarkAuthor) -> [Acte] {
        remarks.filter { $0.author == author }.compactMap { remark in actes.first { $0.id == remark.acte } }
    }

    /// The acts that count once: rescans left out.
    public var distinctActes: [Acte] { actes.filter { $0.duplicateOf == nil } }

    /// The assignation a DSF belongs to: the latest by hearing, then by date.
    public var assignation: Acte? {
        distinctActes.filter { $0.kind == .assignation }
            .max { Self.hearingRank($0) < Self.hearingRank($1) }
    }

    /// The latest commandement de payer of the housing lease.
    public var commandement: Acte? {
        distinctActes.filter { $0.kind == .commandementDePayer }
            .max { Self.dateRank($0) < Self.dateRank($1) }
    }

    private static func hearingRank(_ acte: Acte) -> (String, String) {
        (acte.fields.date(.audienceDate)?.iso ?? "", dateRank(acte).0)
    }
    private static func dateRank(_ acte: Acte) -> (String, String) {
        (acte.fields.date(.dateActe)?.iso ?? "", acte.id.rawValue)
    }
}
