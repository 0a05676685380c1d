/// The compulsory rubrics of a DSF, in the order of the decree (décret n° 2021-8 du 5 janvier 2021, art. 2). Their titles
/// stand in the edition's `fields.yaml`.
public enum DecreeRubric: String, CaseIterable, Hashable, Sendable, Codable {
    case d01 = "D01"
    case d02 = "D02"
    case d03 = "D03"
    case d04 = "D04"
    case d05 = "D05"
    case d06 = "D06"
    case d07 = "D07"
    case d08 = "D08"
    case d09 = "D09"
    case d10 = "D10"
    case d11 = "D11"
    case d12 = "D12"
    case d13 = "D13"
    case d14 = "D14"
    case d15 = "D15"

    /// D13 to D15 are asked « le cas échéant »: they may say « sans objet ».
    public var isRequired: Bool {
        switch self {
        case .d13, .d14, .d15: false
        default: true
        }
    }
}
