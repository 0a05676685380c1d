import Foundation
public import RuleFiles

/// `Pipelines/access/sign-in.yaml`: passwords, tries, sessions.
public struct SignInRules: Decodable, Sendable {
    public struct Passwords: Decodable, Sendable {
        /// Characters.
        public let minimumLength: Int
        /// Cost of scrypt for new passwords: rounds (a power of two), block size, parallelism.
        public let rounds: Int
        public let blockSize: Int
        public let parallelism: Int

        private enum CodingKeys: String, CodingKey {
            case minimumLength = "minimum_length"
            case rounds
            case blockSize = "block_size"
            case parallelism
        }
    }

    public struct Tries: Decodable, Sendable {
        /// Failed tries an account within the window.
        public let most: Int
        public let windowSeconds: Int

        private enum CodingKeys: String, CodingKey {
            case most
            case windowSeconds = "window_seconds"
        }
    }

    public struct Sessions: Decodable, Sendable {
        /// Without a request for so long, a session ends.
        public let idleSeconds: Int
        /// However busy, it ends after this.
        public let absoluteSeconds: Int

        private enum CodingKeys: String, CodingKey {
            case idleSeconds = "idle_seconds"
            case absoluteSeconds = "absolute_seconds"
        }
    }

    public let passwords: Passwords
    public let tries: Tries
    public let sessions: Sessions
    /// Roles that must give a one-time code at the web desk.
    public let secondFactor: Set<Role>

    private enum CodingKeys: String, CodingKey {
        case passwords
        case tries
        case sessions
        case secondFactor = "second_factor"
    }

    public init(from decoder: any Decoder) throws {
        let file = try decoder.container(keyedBy: CodingKeys.self)
        passwords = try file.decode(Passwords.self, forKey: .passwords)
        tries = try file.decode(Tries.self, forKey: .tries)
        sessions = try file.decode(Sessions.self, forKey: .sessions)
        secondFactor = Set(
            try file.decode([String].self, forKey: .secondFactor).map { name in
                guard let role = Role(rawValue: name) else {
                    throw DecodingError.dataCorrupted(
                        .init(
                            codingPath: decoder.codingPath + [CodingKeys.secondFactor],
                            debugDescription: "le rôle « \(name) » est inconnu"))
                }
                return role
            })
    }

    /// Decodes and checks every value.
    public static func load(from folders: DataFolders) throws(RuleFileError) -> SignInRules {
        try load(from: RuleFile(at: folders.access.appending(path: "sign-in.yaml")))
    }

    static func load(from file: RuleFile) throws(RuleFileError) -> SignInRules {
        let rules: SignInRules = try file.decode()
        try file.require(rules.passwords.minimumLength >= 15, "passwords", "minimum_length", "attend au moins 15")
        // Below this a stolen database would be searched too fast (OWASP).
        try file.require(
            rules.passwords.rounds >= 1 << 15 && rules.passwords.rounds.nonzeroBitCount == 1, "passwords", "rounds",
            "attend une puissance de deux d'au moins 32768")
        try file.require(rules.passwords.blockSize >= 8, "passwords", "block_size", "attend au moins 8")
        try file.require(
            (1...16).contains(rules.passwords.parallelism), "passwords", "parallelism", "attend un nombre de 1 à 16")
        try file.require((1...10).contains(rules.tries.most), "tries", "most", "attend un nombre de 1 à 10")
        try file.require(rules.tries.windowSeconds >= 3600, "tries", "window_seconds", "attend au moins 3600")
        try file.require(
            (60...86_400).contains(rules.sessions.idleSeconds), "sessions", "idle_seconds",
            "attend un nombre de 60 à 86400")
        try file.require(
            rules.sessions.absoluteSeconds >= rules.sessions.idleSeconds, "sessions", "absolute_seconds",
            "attend au moins idle_seconds")
        return rules
    }
}

extension RuleFile {
    fileprivate func require(
        _ isRight: Bool, _ section: String, _ name: String, _ message: String
    ) throws(RuleFileError) {
        guard !isRight else { return }
        throw fault(at: [PlainKey(section), PlainKey(name)], "\(name) \(message)")
    }
}

/// Where a value stands in the file.
private struct PlainKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
}
