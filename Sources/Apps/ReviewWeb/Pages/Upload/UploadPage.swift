import AccessModel
import Console
import DossierModel
import DossierPipeline
import DossierStore
import PageModel

/// The page where papers are brought.
struct UploadPage {
    let shell: Shell
    /// In bytes: larger files need not be sent.
    let most: Int
    let mostShown: String
    let organisations: [String]
    let hasOrganisations: Bool
    let territories: [String]
    let hasTerritories: Bool
    let hasPlaces: Bool

    init(
        _ shell: Shell, _ places: (organisations: [OrganisationCode], territories: [TerritoryCode]), maximumBytes: Int
    ) {
        self.shell = shell
        most = maximumBytes
        mostShown = "\(grouped(maximumBytes / 1_048_576))\u{A0}Mo"
        organisations = places.organisations.map(\.rawValue)
        hasOrganisations = !organisations.isEmpty
        territories = places.territories.map(\.rawValue)
        hasTerritories = !territories.isEmpty
        hasPlaces = hasOrganisations || hasTerritories
    }
}

/// Where files stand that somebody sent, for browsers and scripts.
struct UploadAnswer: Encodable {
    struct File: Encodable {
        let id: String
        let nom: String
        let octets: Int
        let etat: String
        /// French, complete.
        let phrase: String
        let remarques: [String]
        let dossiers: [String]
        /// As written remarks, to the dossier it was sent for.
        let joint: Bool

        init(_ state: UploadState) {
            id = state.id
            nom = state.name
            octets = state.byteCount
            etat = state.phase.code
            phrase = state.phase.sentence
            remarques = state.remarks
            dossiers = state.dossiers.map(\.rawValue)
            joint = state.isAttached
        }
    }

    let fichiers: [File]
    let total: Int
    let faits: Int
    let refuses: Int
    let pages: Int
    let octetsFaits: Int
    let octetsTotal: Int
    /// « 3 min 20 s »; nil while nothing is left, or nobody can tell yet.
    let reste: String?
    /// What everything waits for.
    let avis: String?

    init(_ news: UploadNews) {
        fichiers = news.changed.map(File.init)
        total = news.total
        faits = news.done
        refuses = news.refused
        pages = news.pages
        octetsFaits = news.bytesDone
        octetsTotal = news.bytesTotal
        var meter = ProgressMeter(filesTotal: news.total, bytesTotal: news.bytesTotal)
        meter.fileDone(bytes: news.bytesDone)
        reste = news.done == news.total ? nil : meter.secondsLeft(elapsed: news.elapsed).map { duration(seconds: $0) }
        avis = news.notice
    }
}

extension UploadState.Phase {
    /// Class of the row, and what scripts look at.
    var code: String {
        switch self {
        case .waiting: "attente"
        case .reading: "lecture"
        case .read: "lu"
        case .known: "connu"
        case .refused: "refuse"
        case .held: "retenu"
        }
    }

    var sentence: String {
        switch self {
        case .waiting: "en attente"
        case .reading: "lecture en cours"
        case .read(let pages, 0): "lu, \(counted(pages, "page"))"
        case .read(let pages, let unread): "lu, \(counted(pages, "page")) dont \(grouped(unread)) illisibles"
        case .known: "déjà connu, rien à relire"
        case .refused(let refusal): refusal.sentence
        case .held(let sentence): sentence
        }
    }
}
