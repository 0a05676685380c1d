import Crypto
public import Foundation

/// Chains the entries of one store's audit trail: whoever has not the key can neither change, add nor leave out one unseen.
public struct AuditKey: Sendable {
    private let chain: SymmetricKey
    private let head: SymmetricKey

    init(secret: SymmetricKey) {
        chain = Self.derive(secret, "chain")
        head = Self.derive(secret, "head")
    }

    private static func derive(_ secret: SymmetricKey, _ domain: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: secret, info: Data("recto audit 1|\(domain)".utf8), outputByteCount: 32)
    }

    /// What the first entry is chained to.
    public var beginning: Data { code(Data("recto audit begins".utf8), chain) }

    /// The link of an entry: over the link before and all that the entry says.
    public func link(after previous: Data, _ entry: Data) -> Data { code(previous + entry, chain) }

    func seal(head content: Data) -> Data { code(content, head) }

    private func code(_ data: Data, _ key: SymmetricKey) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: data, using: key))
    }
}

/// The last entry of an audit trail: its position and its link.
public struct AuditHead: Hashable, Sendable {
    /// 0 for a trail without entries.
    public let position: Int
    /// 32 bytes.
    public let link: Data

    public init(position: Int, link: Data) {
        self.position = position
        self.link = link
    }

    /// `position:link` in hexadecimal, for keeping elsewhere.
    public var text: String {
        "\(position):" + link.hexadecimal
    }

    /// Nil unless it is what `text` gives.
    public init?(text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let position = Int(parts[0]), position >= 0,
            let link = Data(hexadecimal: String(parts[1])), link.count == 32
        else { return nil }
        self.init(position: position, link: link)
    }
}
