import DossierModel
import Extraction

/// Writes a calibration as its file; equal ones give equal texts.
struct CalibrationText {
    let calibration: Calibration

    init(_ calibration: Calibration) { self.calibration = calibration }

    var text: String {
        let groups = calibration.groups.sorted { $0.key < $1.key }.map { name, group in
            "  \(name):\n    fields: [\(group.fields.joined(separator: ", "))]\n" + Self.lines(group.map, indent: 4)
        }
        let fields = calibration.fields.sorted { $0.key < $1.key }.map { "  \($0.key): { \(Self.line($0.value)) }\n" }
        return """
            # How likely a value is right, given what speaks for it: 1 / (1 + exp(−(bias + Σ weight × signal))), signals as in
            # Signals.swift. Written by « recto evaluate JEU… --fit-calibration »: do not change by hand, fit anew.
            version: 1
            fitted: \(calibration.fitted.iso)
            # Values a field or a group needs for a map of its own; `n`: values it was fitted on.
            least: \(calibration.least)
            pooled: { \(Self.line(calibration.pooled)) }

            """
                + Self.section("groups", groups) + Self.section("fields", fields)
    }

    private static func section(_ name: String, _ entries: [String]) -> String {
        entries.isEmpty ? "" : "\(name):\n" + entries.joined()
    }

    private static func entries(_ map: Calibration.Map) -> [String] {
        ["n: \(map.count)", "bias: \(map.bias)"]
            + Signals.Name.allCases.map { "\($0.rawValue): \(map.weights[$0] ?? 0)" }
    }

    private static func line(_ map: Calibration.Map) -> String { entries(map).joined(separator: ", ") }
    private static func lines(_ map: Calibration.Map, indent: Int) -> String {
        entries(map).map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
    }
}
