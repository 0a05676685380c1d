import DossierModel
import Foundation
import FrenchText
import RuleFiles
import Testing

@Suite struct LexiconTests {
    @Test func `The lists that ship are valid`() throws {
        let lexicons = try PrintedPage.lexicons()
        #expect(lexicons.firstNames.contains("mohamed") && lexicons.firstNames.sex(of: "fatoumata") == .madame)
        #expect(lexicons.firstNames.sex(of: "camille") == nil)
    }

    @Test(arguments: [
        ("version: 1", "version: 0", "version"), ("name: calendar", "name: calender", "calendar"),
        ("date: ", "date: x", "AAAA-MM-JJ"), ("weekdays:", "weekday:", ""), ("number: 12", "number: 13", "mois"),
        ("hours:", "heures: []\nhours:", "heures"),
    ])
    func `A faulty list is refused with its name`(_ good: String, _ bad: String, _ told: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recto-\(UUID().uuidString)")
        let pipelines = folder.appending(path: "Pipelines")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: pipelines, withIntermediateDirectories: true)
        let lists = pipelines.appending(path: "lexicons")
        try FileManager.default.copyItem(at: DataFolders(root: PrintedPage.root).lexicons, to: lists)
        let file = lists.appending(path: "calendar.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains(good))
        try text.replacingOccurrences(of: good, with: bad).write(to: file, atomically: true, encoding: .utf8)
        let error = #expect(throws: RuleFileError.self) { _ = try Lexicons(from: DataFolders(root: folder)) }
        #expect(error?.file == "calendar.yaml")
        #expect(error?.message.contains(told) == true || told.isEmpty)
    }
}
