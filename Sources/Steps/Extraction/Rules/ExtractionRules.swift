public import Foundation
public import RuleFiles

/// All rules of the step, read from `Pipelines/rules/extraction*.yaml` and checked as a whole.
public struct ExtractionRules: Sendable {
    let cues: [String: [CuePattern]]
    /// By cue: the cues of which nothing counts within its words.
    let masks: [String: [String]]
    let zones: ZoneRules
    let fields: FieldRules
    let parties: PartyRules
    let texts: TextRules
    let findings: FindingRules
    let calibration: Calibration

    /// - Parameters:
    ///   - folder: `Pipelines/rules`.
    ///   - weights: `Pipelines/weights`.
    public init(folder: URL, weights: URL) throws(RuleFileError) {
        try self.init(
            cues: RuleFile(at: folder.appending(path: "extraction-cues.yaml")),
            zones: RuleFile(at: folder.appending(path: "extraction-zones.yaml")),
            fields: RuleFile(at: folder.appending(path: "extraction-fields.yaml")),
            parties: RuleFile(at: folder.appending(path: "extraction-parties.yaml")),
            texts: RuleFile(at: folder.appending(path: "extraction-texts.yaml")),
            findings: RuleFile(at: folder.appending(path: "extraction-findings.yaml")),
            calibration: RuleFile(at: weights.appending(path: "calibration.yaml")))
    }

    init(
        cues cueFile: RuleFile, zones: RuleFile, fields: RuleFile, parties: RuleFile, texts: RuleFile,
        findings: RuleFile, calibration: RuleFile
    )
        throws(RuleFileError)
    {
        let written: CueFile = try cueFile.decode()
        cues = try Self.patterns(written, in: cueFile)
        masks = written.masks
        self.zones = try zones.decode()
        self.fields = try fields.decode()
        self.parties = try parties.decode()
        self.texts = try texts.decode()
        self.findings = try findings.decode()
        self.calibration = try Calibration(from: calibration)
        try checkMasks(in: cueFile)
        try checkCues(zones: zones, fields: fields, parties: parties, texts: texts)
    }

    private static func patterns(_ texts: CueFile, in file: RuleFile) throws(RuleFileError) -> [String: [CuePattern]] {
        var patterns: [String: [CuePattern]] = [:]
        for (name, phrases) in texts.cues.sorted(by: { $0.key < $1.key }) {
            var compiled: [CuePattern] = []
            for (index, text) in phrases.enumerated() {
                guard let pattern = CuePattern(text) else {
                    throw file.fault(
                        at: [RuleKey("cues"), RuleKey(name), RuleKey(index)], "« \(text) » ne contient aucun mot")
                }
                compiled.append(pattern)
            }
            patterns[name] = compiled
        }
        return patterns
    }

    private func checkMasks(in file: RuleFile) throws(RuleFileError) {
        for (name, masked) in masks.sorted(by: { $0.key < $1.key }) {
            for cue in [name] + masked where cues[cue] == nil {
                throw file.fault(at: [RuleKey("masks"), RuleKey(name)], "l'indice « \(cue) » n'existe pas")
            }
        }
    }

    /// Every cue that a rule names must be in the cue file.
    private func checkCues(zones: RuleFile, fields: RuleFile, parties: RuleFile, texts: RuleFile)
        throws(RuleFileError)
    {
        try checkNames(self.zones.cueNames, in: zones)
        try checkNames(self.texts.cueNames, in: texts)
        try checkEvidence(self.fields.evidence, in: fields)
        try checkEvidence(self.parties.evidence, in: parties)
    }

    private func checkNames(_ lists: [(list: String, names: [String])], in file: RuleFile) throws(RuleFileError) {
        for (list, names) in lists {
            for (index, name) in names.enumerated() where cues[name] == nil {
                throw file.fault(
                    at: [RuleKey(list), RuleKey(index), RuleKey("cue")], "l'indice « \(name) » n'existe pas")
            }
        }
    }

    private func checkEvidence(_ lists: [(path: [String], evidence: [Evidence])], in file: RuleFile)
        throws(RuleFileError)
    {
        for (path, evidence) in lists {
            for (index, item) in evidence.enumerated() where cues[item.cue] == nil {
                throw file.fault(
                    at: path.map { RuleKey($0) } + [RuleKey("evidence"), RuleKey(index), RuleKey("cue")],
                    "l'indice « \(item.cue) » n'existe pas")
            }
        }
    }
}

private struct CueFile: Decodable {
    let version: Int
    let masks: [String: [String]]
    let cues: [String: [String]]
}

/// A step on the way to a value of a rule file.
struct RuleKey: CodingKey {
    let stringValue: String
    let intValue: Int?
    init(_ name: String) { (stringValue, intValue) = (name, nil) }
    init(_ index: Int) { (stringValue, intValue) = ("\(index)", index) }
    init(stringValue: String) { self.init(stringValue) }
    init(intValue: Int) { self.init(intValue) }
}

extension ZoneRules {
    /// The cues named in each list of the file, in order.
    var cueNames: [(list: String, names: [String])] {
        [
            ("sections", sections.map(\.cue)), ("sections", sections.flatMap { $0.notOver ?? [] }),
            ("dense", dense.flatMap(\.cues)), ("foot", [foot.cue]), ("parts", parts.map(\.cue)),
            ("parts", parts.compactMap(\.unless)),
            ("quotes", quotes.map(\.cue)), ("labels", labels),
        ]
    }
}
