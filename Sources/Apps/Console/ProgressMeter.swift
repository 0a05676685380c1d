/// How far long work has come: counts, pace and the time left, as one line.
public struct ProgressMeter: Sendable {
    public private(set) var filesDone = 0
    public private(set) var pagesDone = 0
    public let filesTotal: Int
    /// Bytes are known before anything is read, pages are not: the time left is measured by bytes.
    private let bytesTotal: Int
    private var bytesDone = 0

    public init(filesTotal: Int, bytesTotal: Int) {
        self.filesTotal = filesTotal
        self.bytesTotal = bytesTotal
    }

    public mutating func pageDone() { pagesDone += 1 }

    public mutating func fileDone(bytes: Int) {
        filesDone += 1
        bytesDone += bytes
    }

    /// - Parameter elapsed: seconds since the work began.
    public func line(elapsed: Double) -> String {
        var parts = ["\(grouped(filesDone))/\(counted(filesTotal, "fichier"))", counted(pagesDone, "page")]
        if elapsed > 1, pagesDone > 0 { parts.append("\(oneDecimal(Double(pagesDone) / elapsed))\u{A0}page/s") }
        if let left = secondsLeft(elapsed: elapsed) { parts.append("reste environ \(duration(seconds: left))") }
        return parts.joined(separator: " · ")
    }

    /// Nil until enough is done to tell.
    public func secondsLeft(elapsed: Double) -> Double? {
        guard bytesTotal > 0, elapsed > 2, bytesDone > 0, filesDone < filesTotal else { return nil }
        let share = Double(bytesDone) / Double(bytesTotal)
        return elapsed * (1 - share) / share
    }
}
