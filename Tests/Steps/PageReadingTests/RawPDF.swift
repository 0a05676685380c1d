import Foundation
import PageModel

/// A PDF of one page written object by object, for what no drawing library writes: scans, hidden layers, wrong letter codes.
struct RawPDF {
    var width = 595
    var height = 842
    /// The page's `/Rotate`.
    var rotation = 0
    /// Operators in PDF's own space; the font is `/F`, the picture `/I`.
    var content = ""
    var picture: PixelImage?
    /// A TrueType font and the widths of its codes 32 to 255, in thousandths; Helvetica without one.
    var font: (bytes: Data, widths: [Int])?
    /// What is added to the true codes in the font's table of characters.
    var codeShift = 0

    var bytes: Data {
        var objects = [
            Data("<< /Type /Catalog /Pages 2 0 R >>".utf8), Data("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
            Data(
                """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Rotate \(rotation) /Contents 4 0 R \
                /Resources << /Font << /F 5 0 R >> \(picture == nil ? "" : "/XObject << /I 6 0 R >>") >> >>
                """.utf8),
            stream("", Data(content.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })), fontObject,
            picture.map(pictureObject) ?? Data("null".utf8),
        ]
        if let font { objects += [descriptor, stream("/Length1 \(font.bytes.count)", font.bytes), characterTable] }
        return file(objects)
    }

    private func stream(_ entries: String, _ bytes: Data) -> Data {
        Data("<< \(entries) /Length \(bytes.count) >>\nstream\n".utf8) + bytes + Data("\nendstream".utf8)
    }

    private func pictureObject(_ image: PixelImage) -> Data {
        stream(
            """
            /Type /XObject /Subtype /Image /Width \(image.width) /Height \(image.height) /BitsPerComponent 8 \
            /ColorSpace /\(image.format == .gray ? "DeviceGray" : "DeviceRGB")
            """, image.bytes)
    }

    private var fontObject: Data {
        guard let font else {
            return Data(
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".utf8)
        }
        let widths = font.widths.map(String.init).joined(separator: " ")
        return Data(
            """
            << /Type /Font /Subtype /TrueType /BaseFont /Sample /Encoding /WinAnsiEncoding /FirstChar 32 \
            /LastChar \(31 + font.widths.count) /Widths [\(widths)] /FontDescriptor 7 0 R /ToUnicode 9 0 R >>
            """.utf8)
    }

    private var descriptor: Data {
        Data(
            """
            << /Type /FontDescriptor /FontName /Sample /Flags 32 /FontBBox [-500 -300 1300 1000] /ItalicAngle 0 \
            /Ascent 905 /Descent -212 /CapHeight 729 /StemV 80 /FontFile2 8 0 R >>
            """.utf8)
    }

    /// Spaces keep their code, as in files whose letters alone are shifted.
    private var characterTable: Data {
        stream(
            "",
            Data(
                """
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Sample def /CMapType 2 def
                1 begincodespacerange <00> <FF> endcodespacerange
                3 beginbfrange <20> <20> <0020> <21> <7E> <\(Self.hex(0x21 + codeShift))> \
                <A1> <FF> <\(Self.hex(0xA1))> endbfrange endcmap end end
                """.utf8))
    }

    private static func hex(_ code: Int) -> String {
        let digits = String(code, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    private func file(_ objects: [Data]) -> Data {
        var bytes = Data("%PDF-1.4\n".utf8)
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(bytes.count)
            bytes += Data("\(index + 1) 0 obj\n".utf8) + object + Data("\nendobj\n".utf8)
        }
        let table = places.map { place in
            let digits = String(place)
            return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }.joined()
        let start = bytes.count
        bytes += Data("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(table)".utf8)
        bytes += Data("trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return bytes
    }
}
