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

    public func postalTowns(in range: Range<Int>? = nil) -> [Spotted<PostalTown>] { [] }
    public func addresses(in range: Range<Int>? = nil) -> [Spotted<Address>] { [] }
    public func persons(in range: Range<Int>? = nil) -> [Spotted<PersonName>] { [] }
    public func organisations(in range: Range<Int>? = nil) -> [Spotted<OrganisationName>] { [] }
}
