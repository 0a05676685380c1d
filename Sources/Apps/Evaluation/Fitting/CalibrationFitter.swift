public import DossierModel
import Extraction

/// A calibration fitted on a set, as the file that holds it.
public struct FittedCalibration: Sendable {
    /// The text of `Pipelines/weights/calibration.yaml`.
    public let yaml: String
    /// Values it was fitted on.
    public let count: Int
}

extension Evaluation {
    /// Values a field or a group needs for a map of its own.
    private static let least = 120

    /// Fits how confidence follows from signals: all values first, then groups and fields, each drawn to the one above.
    ///
    /// - Parameter day: the day noted as that of the fit.
    public func fittedCalibration(rules: ComparisonRules, day: CalendarDate) throws -> FittedCalibration {
        let samples = outcomes.compactMap { outcome in
            outcome.signals.map { (outcome.unit.key, (signals: $0, isRight: outcome.isRight)) }
        }
        guard samples.count >= Self.least else {
            throw SetError("Trop peu de valeurs pour régler la confiance : \(samples.count), il en faut \(Self.least).")
        }
        let pooled = LogisticFit.map(samples.map(\.1), parent: nil)
        let groups = Self.enough(samples) { rules.group(of: $0) }.reduce(into: [String: Calibration.Group]()) {
            $0[$1.key] = Calibration.Group(
                fields: rules.fields(of: $1.key), map: LogisticFit.map($1.value, parent: pooled))
        }
        let fields = Self.enough(samples) { $0 }.reduce(into: [String: Calibration.Map]()) {
            let parent = rules.group(of: $1.key).flatMap { groups[$0]?.map } ?? pooled
            $0[$1.key] = LogisticFit.map($1.value, parent: parent)
        }
        let calibration = Calibration(fitted: day, least: Self.least, pooled: pooled, groups: groups, fields: fields)
        return FittedCalibration(yaml: CalibrationText(calibration).text, count: samples.count)
    }

    private static func enough(_ samples: [(String, LogisticFit.Sample)], by name: (String) -> String?)
        -> [String: [LogisticFit.Sample]]
    {
        let named = samples.compactMap { key, sample in name(key).map { ($0, sample) } }
        return Dictionary(grouping: named) { $0.0 }.filter { $0.value.count >= least }.mapValues { $0.map(\.1) }
    }
}
