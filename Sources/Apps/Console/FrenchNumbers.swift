/// `1 fichier`, `3 fichiers`, `1 204 fichiers`: a count with its noun, thousands set off, zero in the singular as French wants.
public func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(grouped(count))\u{A0}\(count >= 2 ? plural ?? singular + "s" : singular)"
}

/// Thousands set off by narrow no-break spaces.
public func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var grouped = ""
    for (offset, digit) in digits.enumerated() {
        if offset > 0, (digits.count - offset).isMultiple(of: 3) { grouped += "\u{202F}" }
        grouped.append(digit)
    }
    return (number < 0 ? "−" : "") + grouped
}

/// One decimal with a comma: `0,9`.
public func oneDecimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(grouped(tenths / 10)),\(abs(tenths % 10))"
}

/// `45 s`, `3 min 20 s`, `2 h 05 min`.
public func duration(seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    switch seconds {
    case ..<60: return "\(max(0, seconds))\u{A0}s"
    case ..<3600: return "\(seconds / 60)\u{A0}min\u{A0}\(twoDigits(seconds % 60))\u{A0}s"
    default: return "\(seconds / 3600)\u{A0}h\u{A0}\(twoDigits(seconds / 60 % 60))\u{A0}min"
    }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
