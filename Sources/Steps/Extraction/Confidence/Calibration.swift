public import DossierModel
import Foundation
public import PageModel

/// `Pipelines/weights/calibration.yaml`: how likely a value is right, given its signals. Fitted on papers with known
/// truth by « recto evaluate --fit-calibration »; a field with too few of them takes the map of its group, a group with
/// too few the one of all values.
public struct Calibration: Sendable {
    /// The probability that a value is right: the logistic function of a weighted sum.
    public struct Map: Sendable {
        /// Values it was fitted on.
        public let count: Int
        public let bias: Double
        /// None is negative: more of a signal never lowers a confidence.
        public let weights: [Signals.Name: Double]

        public init(count: Int, bias: Double, weights: [Signals.Name: Double]) {
            self.count = count
            self.bias = bias
            self.weights = weights
        }

        public func probability(_ signals: Signals) -> Double {
            let sum = Signals.Name.allCases.reduce(bias) { $0 + (weights[$1] ?? 0) * signals[$1] }
            return 1 / (1 + exp(-sum))
        }
    }

    public struct Group: Sendable {
        public let fields: [String]
        public let map: Map

        public init(fields: [String], map: Map) {
            self.fields = fields
            self.map = map
        }
    }

    /// The day it was fitted.
    public let fitted: CalendarDate
    /// Values a field or a group needs to have a map of its own.
    public let least: Int
    public let pooled: Map
    public let groups: [String: Group]
    /// By field, and part of it where it has parts: `locataires.nom`.
    public let fields: [String: Map]

    public init(fitted: CalendarDate, least: Int, pooled: Map, groups: [String: Group], fields: [String: Map]) {
        self.fitted = fitted
        self.least = least
        self.pooled = pooled
        self.groups = groups
        self.fields = fields
    }

    public func confidence(of signals: Signals, field: String) -> Confidence {
        let map = fields[field] ?? groups.values.first { $0.fields.contains(field) }?.map ?? pooled
        return Confidence(clamping: map.probability(signals))
    }

    /// The same values with what their confidence is, now that all of the act are known.
    func applied(to fields: ActeFields, findings: [Finding], kind: Confidence) -> ActeFields {
        let grounds = fields.paths.reduce(into: [FieldPath: Grounds]()) { $0[$1] = fields[$1]?.grounds }
        let contested = Set(findings.filter { $0.severity.contests }.flatMap(\.fields))
        var judged = fields
        for (path, signals) in Signals.of(grounds, contested: contested, kind: kind.value) {
            guard let read = fields[path] else { continue }
            judged[path] = Extracted(
                read.value, confidence: confidence(of: signals, field: path.key), source: read.source,
                grounds: read.grounds)
        }
        return judged
    }
}
