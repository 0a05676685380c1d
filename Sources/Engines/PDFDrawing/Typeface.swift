import CCairo
public import Foundation

/// A font read from a file's bytes, so that a drawing never depends on the fonts of the machine.
public final class Typeface {
    let face: OpaquePointer

    /// Nil when the bytes are not a font that FreeType reads.
    public init?(bytes: Data) {
        guard let owner = FontOwner(bytes: bytes), let face = cairo_ft_font_face_create_for_ft_face(owner.face, 0)
        else { return nil }
        // Cairo may keep the face beyond this object (a surface that is not finished yet): the font goes with Cairo's face.
        let retained = Unmanaged.passRetained(owner).toOpaque()
        let status = cairo_font_face_set_user_data(face, FontOwner.key, retained) { pointer in
            if let pointer { Unmanaged<FontOwner>.fromOpaque(pointer).release() }
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            Unmanaged<FontOwner>.fromOpaque(retained).release()
            cairo_font_face_destroy(face)
            return nil
        }
        self.face = face
    }

    deinit { cairo_font_face_destroy(face) }

    /// The advance width of one line, in points.
    public func width(of text: String, size: Double) -> Double {
        var matrix = cairo_matrix_t()
        var unit = cairo_matrix_t()
        cairo_matrix_init_scale(&matrix, size, size)
        cairo_matrix_init_identity(&unit)
        // Without hinting the widths are those of the font, on every machine.
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        guard let scaled = cairo_scaled_font_create(face, &matrix, &unit, options) else { return 0 }
        defer { cairo_scaled_font_destroy(scaled) }
        var extents = cairo_text_extents_t()
        cairo_scaled_font_text_extents(scaled, text, &extents)
        return extents.x_advance
    }

    /// Cuts a text into lines no wider than `width`: at its line ends, at spaces, and inside a word that is too long.
    public func lines(of text: String, size: Double, width: Double) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            wrap(paragraph.split(separator: " ").map(String.init), size: size, width: width)
        }
    }

    private func wrap(_ words: [String], size: Double, width: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words.flatMap({ pieces(of: $0, size: size, width: width) }) {
            let longer = line.isEmpty ? word : "\(line) \(word)"
            if line.isEmpty || self.width(of: longer, size: size) <= width {
                line = longer
            } else {
                lines.append(line)
                line = word
            }
        }
        return lines + [line]
    }

    private func pieces(of word: String, size: Double, width: Double) -> [String] {
        guard self.width(of: word, size: size) > width else { return [word] }
        var pieces: [String] = []
        var piece = ""
        for letter in word {
            if !piece.isEmpty, self.width(of: piece + String(letter), size: size) > width {
                pieces.append(piece)
                piece = ""
            }
            piece.append(letter)
        }
        return pieces + [piece]
    }
}

/// The FreeType library, its face and the bytes they read.
private final class FontOwner {
    /// Its address tells Cairo's users apart; it is never read or written.
    // Unsafe only in name: the pointer is made once and only its value is used.
    nonisolated(unsafe) static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)

    let library: FT_Library
    let face: FT_Face
    private let bytes: UnsafeMutableRawBufferPointer

    init?(bytes data: Data) {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, data.count), alignment: 16)
        data.copyBytes(to: bytes)
        var library: FT_Library?
        var face: FT_Face?
        guard FT_Init_FreeType(&library) == 0, let library else {
            bytes.deallocate()
            return nil
        }
        let start = bytes.baseAddress?.assumingMemoryBound(to: FT_Byte.self)
        guard FT_New_Memory_Face(library, start, FT_Long(data.count), 0, &face) == 0, let face else {
            FT_Done_FreeType(library)
            bytes.deallocate()
            return nil
        }
        self.library = library
        self.face = face
        self.bytes = bytes
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
        bytes.deallocate()
    }
}
