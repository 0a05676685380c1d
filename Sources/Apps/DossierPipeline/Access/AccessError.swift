public import AccessModel

/// Why an act is not allowed. What is absent and what belongs to others is told in the same words.
public enum AccessError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No role of the account allows the act on anything; `label` is the table's word for it.
    case refused(Act, label: String)
    /// The thing is not there, or not within reach; `subject` is what was asked for.
    case outOfReach(subject: String)
    /// The act takes a second account with another role.
    case secondRoleMissing(Act, label: String)
    /// The user of the operating system has no account here, or it is switched off.
    case noAccount(systemUser: UInt32)

    public var description: String {
        switch self {
        case .refused(_, let label):
            "Votre compte ne permet pas ceci : \(label). Demandez à un administrateur (« recto access » montre les droits)."
        case .outOfReach(let subject): "\(subject) n'existe pas, ou votre compte n'y a pas accès."
        case .secondRoleMissing(_, let label):
            "Il faut deux comptes de rôles différents pour ceci : \(label)."
        case .noAccount(let user):
            "L'utilisateur du système n° \(user) n'a pas de compte actif dans ces données ; un administrateur doit taper : "
                + "recto user add IDENTIFIANT --role ROLE --system-user \(user)"
        }
    }
}
