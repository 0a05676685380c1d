public import DossierModel
public import DossierStore
public import Foundation

/// What is left of an erasure: what went, when, and what that means for backups. Ids, counts and moments, no personal data.
public struct ErasureCertificate: Sendable {
    /// The id that was asked for.
    public let subject: String
    public let record: ErasureRecord
    /// How long copies of the keyring may lie.
    let keepDays: Int

    public init(subject: String, record: ErasureRecord, keepDays: Int) {
        self.subject = subject
        self.record = record
        self.keepDays = keepDays
    }

    private var isShared: Bool { record.count(.sharedFiles) > 0 }
    private var lastCopy: Date { (record.doneAt ?? record.begunAt).addingTimeInterval(Double(keepDays) * 86_400) }

    /// Rows by table, in words; tables that only serve are summed up.
    private var destroyed: [(what: String, count: Int)] {
        let named = [
            ("page", "pages (texte et image)"), ("acte", "actes (champs, rapprochement)"),
            ("correction", "corrections"), ("dossier_note", "notes"), ("form", "formulaires"),
            ("linking_pin", "rangements à la main"), ("linking_decision", "décisions de rapprochement"),
            ("deadline", "échéances"), ("sighting", "noms de fichiers"),
            ("search_token", "jetons de recherche"), ("lookup_token", "jetons de rapprochement"),
        ]
        let own = Set(ErasureRecord.Count.allCases.map(\.rawValue) + named.map(\.0) + ["source", "dossier"])
        let rest = record.counts.filter { !own.contains($0.key) }.values.reduce(0, +)
        let rows = named.map { table, words in (words, record.counts[table] ?? 0) }
        let all =
            [("fichiers d'origine entiers", record.count(.wholeFiles))] + rows
            + [
                ("autres lignes techniques", rest), ("fichiers de données scellés", record.count(.blobs)),
                ("clés de données", record.count(.keys)),
            ]
        return all.filter { $0.1 > 0 }
    }
}

extension ErasureCertificate {
    /// For people; lines without personal data.
    public var text: String {
        let list = destroyed.map { "  \($0.what) : \($0.count)" }.joined(separator: "\n")
        return """
            CERTIFICAT D'EFFACEMENT

            Objet            \(record.kind == .dossier ? "dossier" : "fichier sans dossier") \(subject)
            Numéro           \(record.id)
            Commencé le      \(Self.moment(record.begunAt))
            Achevé le        \(record.doneAt.map(Self.moment) ?? "inachevé : relancez la même commande")

            Détruits
            \(list)

            \(shared)\(backups)
            """
    }

    private var shared: String {
        guard isShared else { return "" }
        return """
            Fichiers communs à d'autres ménages : \(record.count(.sharedFiles))
              Leur original et leur nom ont été détruits, car ils montraient aussi ce ménage. Les pages des autres ménages (textes, \
            images, actes, champs, corrections) ont été scellées de nouveau sous une nouvelle clé (\(record.count(.resealed)) lignes) \
            et restent lisibles.


            """
    }

    private var backups: String {
        """
        Sauvegardes
          Dans la base, son journal et l'espace libre, il ne reste que ces nombres et des empreintes à clé. Les sauvegardes des données faites avant contiennent \
        encore ces lignes, scellées sous des clés qui n'existent plus : elles ne peuvent plus être lues, même avec la clé \
        maîtresse. Seule exception : une copie du trousseau faite avant cet effacement. Ces copies sont supprimées par \
        « recto key backup » après \(keepDays) jours, soit au plus tard le \(Self.day(lastCopy)) ; toute copie gardée ailleurs doit l'être aussi.
          Ce que Recto a écrit en clair à votre demande (--out, --json, feuilles imprimées) n'est pas atteint : effacez-le à la main.
          Le même fichier importé de nouveau est lu comme un nouveau fichier ; Recto le signale.

        """
    }

    public var json: JSONValue {
        var object: [String: JSONValue] = [
            "objet": .string(subject), "nature": .string(record.kind.rawValue), "numero": .string(record.id),
            "commence": .string(record.begunAt.ISO8601Format()),
            "detruits": .object(record.counts.mapValues { .integer($0) }),
            "fichiers_communs": .integer(record.count(.sharedFiles)),
            "lignes_rescellees": .integer(record.count(.resealed)),
            "sauvegardes": .object([
                "lisibles": .boolean(false),
                "exception": .string("copie du trousseau antérieure à l'effacement"),
                "duree_des_copies_jours": .integer(keepDays),
                "plus_lisible_apres": .string(String(lastCopy.ISO8601Format().prefix(10))),
            ]),
        ]
        object["acheve"] = record.doneAt.map { .string($0.ISO8601Format()) }
        return .object(object)
    }

    /// Writes both forms into a folder, for their owner only.
    ///
    /// - Returns: the files.
    public func write(into folder: URL) throws -> [URL] {
        try PrivateFile.makeFolder(folder)
        let files = [("json", Data((try json.text() + "\n").utf8)), ("txt", Data(text.utf8))]
        return try files.map { suffix, content in
            let url = folder.appending(path: "effacement-\(subject).\(suffix)")
            try PrivateFile.write(content, to: url)
            return url
        }
    }

    private static func moment(_ date: Date) -> String { french(date, "dd/MM/yyyy 'à' HH'\u{A0}h\u{A0}'mm") }
    private static func day(_ date: Date) -> String { french(date, "dd/MM/yyyy") }

    private static func french(_ date: Date, _ format: String) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "fr_FR")
        formatter.timeZone = TimeZone(identifier: "Europe/Paris")
        formatter.dateFormat = format
        return formatter.string(from: date)
    }
}
