import Console
import Testing

@Suite struct ConsoleTests {
    @Test func `Columns are as wide as their widest cell and numbers stand right`() {
        var table = Table([.init("Nature"), .init("Nombre", .right)])
        table.add("Assignation", "3")
        table.add("Décompte", "12")
        #expect(
            table.rendered() == "Nature       Nombre\n───────────  ──────\nAssignation       3\nDécompte         12")
    }

    @Test(arguments: [
        (0, "0\u{A0}page"), (1, "1\u{A0}page"), (2, "2\u{A0}pages"), (12_345, "12\u{202F}345\u{A0}pages"),
    ])
    func `Counts agree with their noun`(_ count: Int, _ expected: String) {
        #expect(counted(count, "page") == expected)
    }

    @Test(arguments: [(4.2, "5\u{A0}s"), (200, "3\u{A0}min\u{A0}20\u{A0}s"), (7500, "2\u{A0}h\u{A0}05\u{A0}min")])
    func `Durations are written the French way`(_ seconds: Double, _ expected: String) {
        #expect(duration(seconds: seconds) == expected)
    }

    @Test func `The time left follows the bytes done`() {
        var meter = ProgressMeter(filesTotal: 2, bytesTotal: 400)
        meter.pageDone()
        #expect(!meter.line(elapsed: 10).contains("reste"))
        meter.fileDone(bytes: 100)
        #expect(meter.line(elapsed: 10).contains("reste environ 30\u{A0}s"))
        #expect(meter.line(elapsed: 10).hasPrefix("1/2\u{A0}fichiers · 1\u{A0}page · 0,1\u{A0}page/s"))
    }

    @Test func `Help comes out in French`() {
        let help = FrenchHelp.translated(
            "USAGE: recto <subcommand>\n\n  -h, --help   Show help information.\n\n  See 'recto help <subcommand>' for detailed help."
        )
        #expect(!help.contains("USAGE") && !help.contains("Show") && !help.contains("See"))
        #expect(
            FrenchHelp.translated(
                "Error: Missing expected argument '<dossier>'\nSee 'recto show --help' for more information."
            ).contains("Voir « recto show --help »"))
    }
}
