import Foundation

/// Words for the person at the terminal, apart from results: on standard error.
public enum Terminal {
    public static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
