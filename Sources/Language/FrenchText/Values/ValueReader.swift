/// Finds typed French values in a token stream. Every search takes a token range (nil: the whole stream), gives its
/// finds in reading order, never overlapping within one kind of value.
public struct ValueReader: Sendable {
    public let stream: TokenStream
    public let lexicons: Lexicons
    let tape: Tape
    let letters: Letters

    public init(_ stream: TokenStream, lexicons: Lexicons) {
        self.stream = stream
        self.lexicons = lexicons
        tape = Tape(stream)
        letters = Letters(stream)
    }

    var numberGrammar: NumberGrammar { NumberGrammar(letters: letters, words: lexicons.numbers) }

    public func phones(in range: Range<Int>? = nil) -> [Spotted<PhoneNumber>] { [] }
    /// E-mail addresses in lower case.
    public func emails(in range: Range<Int>? = nil) -> [Spotted<String>] { [] }
    public func sirens(in range: Range<Int>? = nil) -> [Spotted<Siren>] { [] }
    /// Account numbers without spaces, their check digits right.
    public func ibans(in range: Range<Int>? = nil) -> [Spotted<String>] { [] }
    /// Social security numbers (13 digits and key, without spaces): to be hidden, never stored.
    public func nirs(in range: Range<Int>? = nil) -> [Spotted<String>] { [] }
    public func rgNumbers(in range: Range<Int>? = nil) -> [Spotted<NumeroRG>] { [] }
    public func portalisNumbers(in range: Range<Int>? = nil) -> [Spotted<String>] { [] }
    public func postalTowns(in range: Range<Int>? = nil) -> [Spotted<PostalTown>] { [] }
    public func addresses(in range: Range<Int>? = nil) -> [Spotted<Address>] { [] }
    public func persons(in range: Range<Int>? = nil) -> [Spotted<PersonName>] { [] }
    public func organisations(in range: Range<Int>? = nil) -> [Spotted<OrganisationName>] { [] }
}
