/// Finds typed French values in a token stream. Every search takes a token range (nil: the whole stream), gives its
/// finds in reading order, never overlapping within one kind of value.
public struct ValueReader: Sendable {
    public let stream: TokenStream
    public let lexicons: Lexicons
    let tape: Tape
    let letters: Letters
    let shapes: [WordShape]

    public init(_ stream: TokenStream, lexicons: Lexicons) {
        self.stream = stream
        self.lexicons = lexicons
        tape = Tape(stream)
        letters = Letters(stream)
        shapes = stream.tokens.map(WordShape.init)
    }

    var numberGrammar: NumberGrammar { NumberGrammar(letters: letters, words: lexicons.numbers) }

}
