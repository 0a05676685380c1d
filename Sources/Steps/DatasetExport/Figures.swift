/// Figures as French people write them.
enum Figures {
    /// `12,5 %`.
    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10),\(tenths % 10)\u{A0}%"
    }
}
