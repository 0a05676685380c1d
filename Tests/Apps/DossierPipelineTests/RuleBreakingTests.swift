import AccessModel
import DSFForms
import Foundation
import RuleFiles
import Testing

@testable import DossierPipeline

/// Data folders of this project, for tests to copy and spoil.
let shippedRoot = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

/// A copy of the shipped rules and forms, removed with the value.
final class RuleCopy {
    let root: URL
    var folders: DataFolders { DataFolders(root: root) }

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "recto-regles-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for name in ["Pipelines", "Forms"] {
            try FileManager.default.copyItem(at: shippedRoot.appending(path: name), to: root.appending(path: name))
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func change(_ path: String, _ change: (String) -> String) throws {
        let url = root.appending(path: path)
        try change(String(contentsOf: url, encoding: .utf8)).write(to: url, atomically: true, encoding: .utf8)
    }

    /// Loads and checks all that a start loads and checks.
    func load() throws {
        let steps = try Steps(folders: folders)
        _ = try steps.reading.rules()
        _ = try DSFEdition.load(from: steps.defaultEdition(in: folders))
        _ = try PrefillRules.load(from: folders)
        _ = (try KeySettings.load(from: folders), try RetentionRules.load(from: folders))
        _ = (try AccessTable.load(from: folders), try SignInRules.load(from: folders))
        _ = (try CommonPasswords.load(from: folders), try LetterTemplates(from: folders))
    }
}

@Suite struct RuleBreakingTests {
    /// All but the file that only `recto evaluate` reads.
    static let files: [String] = ["Pipelines", "Forms"].flatMap { folder -> [String] in
        let found = FileManager.default.enumerator(atPath: shippedRoot.appending(path: folder).path)
        return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yaml") && $0 != "evaluation.yaml" }
            .map { "\(folder)/\($0)" }
            .sorted()
    }

    @Test func `The shipped rules load`() throws {
        #expect(Self.files.count > 20)
        try RuleCopy().load()
    }

    @Test(arguments: files)
    func `YAML that is none is refused with file and line`(path: String) throws {
        try refuses(path) { $0 + "\n@cassé: [\n" }
    }

    @Test(arguments: files)
    func `A field that nobody knows is refused with file and line`(path: String) throws {
        try refuses(path, saying: "inconnu") { $0 + "\nchamp_inconnu: 1\n" }
    }

    @Test(arguments: files)
    func `A value of another kind is refused with file and line`(path: String) throws {
        try refuses(path) { text in
            text.replacing(/(?m)^( *)((?!version|source|fitted)\w+): \S.*$/, maxReplacements: 1) {
                "\($0.1)\($0.2): [ceci, {n'est: pas cela}]"
            }
        }
    }

    @Test(arguments: files.filter { $0.contains("sorting") && holdsPatterns($0) })
    func `A pattern that does not compile is refused with file and line`(path: String) throws {
        try refuses(path) { text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let spoilt = lines.map { $0.contains("#") ? $0 : $0.replacing(#"\d"#, with: #"(\d"#) }
            return spoilt.joined(separator: "\n")
        }
    }

    private static func holdsPatterns(_ path: String) -> Bool {
        let text = try? String(contentsOf: shippedRoot.appending(path: path), encoding: .utf8)
        return text?.split(separator: "\n").contains { !$0.contains("#") && $0.contains(#"\d"#) } == true
    }

    private func refuses(_ path: String, saying said: String? = nil, _ change: (String) -> String) throws {
        let copy = try RuleCopy()
        try copy.change(path, change)
        let name = try #require(path.split(separator: "/").last.map(String.init))
        let error = #expect(throws: (any Error).self) { try copy.load() }
        // The edition of a form has an error type of its own; both tell file and line in the same way.
        let told = error.map { "\($0)" } ?? ""
        let line = told.split(separator: "\(name):", maxSplits: 1).last?.first
        #expect(told.contains("\(name):") && line?.isNumber == true, "\(told)")
        if let said { #expect(told.contains(said), "\(told)") }
    }
}
