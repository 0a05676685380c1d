public import DossierModel

/// Finds typed French values in a token stream. Every search takes a token range (nil: the whole stream), gives its
/// finds in reading order, never overlapping within one kind of value.
public struct ValueReader: Sendable {
    public let stream: TokenStream
    public let lexicons: Lexicons

    public init(_ stream: TokenStream, lexicons: Lexicons) {
        self.stream = stream
        self.lexicons = lexicons
    }

    /// Full dates: figures, words, mixed; year first or last.
    public func dates(in range: Range<Int>? = nil) -> [Spotted<CalendarDate>] { [] }
    /// Month and year, or a year in words with no day; never part of a full date.
    public func partialDates(in range: Range<Int>? = nil) -> [Spotted<PartialDate>] { [] }
    /// Hours of a day.
    public func times(in range: Range<Int>? = nil) -> [Spotted<TimeOfDay>] { [] }
    /// Amounts of money: with a currency or two decimals, or spelt out.
    public func amounts(in range: Range<Int>? = nil) -> [Spotted<AmountReading>] { [] }
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
