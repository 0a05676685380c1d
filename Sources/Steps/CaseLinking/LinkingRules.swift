public import RuleFiles

/// Weights, thresholds and word lists of `Pipelines/rules/linking.yaml`.
public struct LinkingRules: Sendable {
    struct Thresholds: Decodable, Sendable {
        let merge: Double
        let contradiction: Double
        let margin: Double
        let minimumGroups: Int
        /// Without positive evidence of one of these nothing is put together.
        let anchors: Set<EvidenceGroup>
        let minimumConfidence: Double
        let secondaryContradiction: Double

        private enum CodingKeys: String, CodingKey {
            case merge, contradiction, margin, anchors
            case minimumGroups = "minimum_groups"
            case minimumConfidence = "minimum_confidence"
            case secondaryContradiction = "secondary_contradiction"
        }
    }

    struct Rescans: Decodable, Sendable {
        let facts: Double
        let factsUndated: Double
        let sketch: Double

        private enum CodingKeys: String, CodingKey {
            case facts, sketch
            case factsUndated = "facts_undated"
        }
    }

    /// One piece of evidence as the file weighs it.
    struct Weighing: Hashable, Sendable {
        let evidence: Evidence
        let group: EvidenceGroup
        let weight: Double
        let identifies: Bool
        /// French, without personal data.
        let reason: String
    }

    /// `from` is never empty.
    struct Replacement: Sendable {
        let from: String
        let to: String

        var bytes: ByteReplacement { ByteReplacement(from: Array(from.utf8), to: Array(to.utf8)) }
    }

    struct ByteReplacement: Sendable {
        let from: [UInt8]
        let to: [UInt8]
    }

    struct Streets: Decodable, Sendable {
        let types: Set<String>
        let stop: Set<String>
        let repeats: Set<String>
    }

    let version: Int
    let thresholds: Thresholds
    let rescans: Rescans
    let weighings: [Evidence: Weighing]
    let skeleton: [Replacement]
    let digits: [Replacement]
    let commonFamilies: Set<String>
    let titles: Set<String>
    /// January first.
    let months: [String]
    let companyWords: Set<String>
    let streets: Streets
    /// Word → label: `appt` → `appartement`.
    let flatLabels: [String: String]
    let flatSides: Set<String>
    let groundFloor: Set<String>

    /// A fault is told with file and line.
    public static func load(from file: RuleFile) throws(RuleFileError) -> LinkingRules {
        try file.decode(LinkingRules.self)
    }

    func weighing(_ evidence: Evidence) -> Weighing? { weighings[evidence] }
}

/// What two papers can say for or against being of one household. Every one must be weighed in the file.
enum Evidence: String, CaseIterable, Hashable, Sendable, Codable {
    case familySame = "family_same"
    case familyCommon = "family_common"
    case familyNear = "family_near"
    case givenSame = "given_same"
    case givenNear = "given_near"
    case givenInitial = "given_initial"
    case givenDiffers = "given_differs"
    case spousesPossible = "spouses_possible"
    case birthSame = "birth_same"
    case birthNear = "birth_near"
    case birthDiffers = "birth_differs"
    case secondPerson = "second_person"
    case peopleDiffer = "people_differ"
    case fullNameInText = "full_name_in_text"
    case familyInText = "family_in_text"
    case secondNameInText = "second_name_in_text"
    case dwellingSame = "dwelling_same"
    case buildingSame = "building_same"
    case flatDiffers = "flat_differs"
    case numberDiffers = "number_differs"
    case streetDiffers = "street_differs"
    case placeDiffers = "place_differs"
    case postalSame = "postal_same"
    case buildingInText = "building_in_text"
    case leaseSame = "lease_same"
    case leaseNear = "lease_near"
    case leaseDiffers = "lease_differs"
    case leaseInText = "lease_in_text"
    case commandementSame = "commandement_same"
    case commandementDiffers = "commandement_differs"
    case commandementInText = "commandement_in_text"
    case assignationInText = "assignation_in_text"
    case hearingSame = "hearing_same"
    case hearingInText = "hearing_in_text"
    case referenceSame = "reference_same"
    case referenceShort = "reference_short"
    case referenceInText = "reference_in_text"
    case rgSame = "rg_same"
    case amountSame = "amount_same"
    case amountInText = "amount_in_text"
    case rentSame = "rent_same"
    case textSame = "text_same"
    case landlordSame = "landlord_same"
    case landlordDiffers = "landlord_differs"
    case landlordInText = "landlord_in_text"
}

/// Kinds of evidence that speak independently of each other.
enum EvidenceGroup: String, CaseIterable, Hashable, Sendable, Codable {
    case person, place, lease, procedure, reference, money, text, landlord
}
