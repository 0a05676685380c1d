import Foundation
import Glibc
import Intake
import PageModel
import Testing

/// A folder of its own for each test, removed afterwards.
final class ScratchFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "recto-intake-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ bytes: [UInt8]) throws -> RelativePath {
        let url = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return try #require(RelativePath(bytes: Array(name.utf8)))
    }
}

@Suite struct IntakeTests {
    static let pdf = Array("%PDF-1.4\n%âãÏÓ\n".utf8)

    @Test func `Content decides the type, not the extension`() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("photo.jpg", Self.pdf)
        #expect(try Intake().take(path, below: folder.path).mediaType == .pdf)
    }

    @Test(arguments: [
        ("x.pdf", "", RefusalClass.empty), ("x.pdf", "PK\u{3}\u{4}", .typeMismatch), ("x.TIF", "<html>", .typeMismatch),
        ("x.docx", "PK\u{3}\u{4}", .typeUnknown), ("pdf", "PK\u{3}\u{4}", .typeUnknown),
    ])
    func `A file of no use is refused with its class`(name: String, content: String, expected: RefusalClass) throws {
        let folder = try ScratchFolder()
        let path = try folder.write(name, Array(content.utf8))
        #expect { try Intake().take(path, below: folder.path) } throws: { ($0 as? Refusal)?.refusalClass == expected }
    }

    @Test func `A file over the limit is refused before it is read`() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("x.pdf", Self.pdf)
        #expect { try Intake(maximumBytes: 4).take(path, below: folder.path) } throws: {
            ($0 as? Refusal)?.refusalClass == .limit
        }
    }

    @Test func `The digest is that of the bytes`() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("x.pdf", Self.pdf)
        let copy = try folder.write("y.pdf", Self.pdf)
        let file = try Intake().take(path, below: folder.path)
        #expect(file.byteCount == Self.pdf.count)
        #expect(try Intake().take(copy, below: folder.path).digestText == file.digestText)
        #expect(file.digestText.count == 64)
    }

    @Test func `Links and pipes are told and never opened`() throws {
        let folder = try ScratchFolder()
        _ = try folder.write("sub/a.pdf", Self.pdf)
        symlink("/etc/passwd", folder.path + "/link.pdf")
        mkfifo(folder.path + "/pipe.pdf", 0o600)
        let entries = try FolderWalk.entries(below: folder.path)
        let expected: [FolderWalk.Entry] = [
            .odd(try #require(RelativePath(bytes: Array("link.pdf".utf8)))),
            .odd(try #require(RelativePath(bytes: Array("pipe.pdf".utf8)))),
            .file(try #require(RelativePath(bytes: Array("sub/a.pdf".utf8)))),
        ]
        #expect(entries == expected)
        for name in ["link.pdf", "pipe.pdf"] {
            let path = try #require(RelativePath(bytes: Array(name.utf8)))
            #expect { try Intake().take(path, below: folder.path) } throws: {
                ($0 as? Refusal)?.refusalClass == .notRegularFile
            }
        }
    }

    @Test func `A name that is no UTF-8 is listed, opened and written with its odd bytes`() throws {
        let folder = try ScratchFolder()
        let name: [UInt8] = Array("pi".utf8) + [0xE8] + Array("ce.pdf".utf8)
        let full = (Array(folder.path.utf8) + Array("/".utf8) + name).map { CChar(bitPattern: $0) } + [0]
        let descriptor = open(full, O_CREAT | O_WRONLY, 0o600)
        #expect(write(descriptor, Self.pdf, Self.pdf.count) == Self.pdf.count)
        close(descriptor)
        let path = try #require(RelativePath(bytes: name))
        #expect(try FolderWalk.entries(below: folder.path) == [.file(path)])
        #expect(path.text == "pi\\xE8ce.pdf")
        #expect(try Intake().take(path, below: folder.path).mediaType == .pdf)
    }

    @Test func `Line ends and direction marks are shown escaped`() throws {
        let path = try #require(RelativePath(bytes: Array("a\u{202E}b\n.pdf".utf8)))
        #expect(path.displayText == "a\\u{202e}b\\u{a}.pdf")
    }

    @Test(arguments: ["", "/etc/passwd", "a//b", "../x", "a/./b"])
    func `A path that could leave the folder is no relative path`(_ text: String) {
        #expect(RelativePath(bytes: Array(text.utf8)) == nil)
    }
}
