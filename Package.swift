// swift-tools-version: 6.2
// One section per floor; imports go down only (ARCHITECTURE.md). Targets of a floor are sorted by their place on the way of a page.
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library target and its tests, which live in the same place on the same floor.
func part(_ floor: String, _ name: String, uses: [Target.Dependency] = [], tests: [Target.Dependency] = []) -> [Target]
{
    [
        .target(name: name, dependencies: uses, path: "Sources/\(floor)/\(name)", swiftSettings: strict),
        .testTarget(
            name: "\(name)Tests", dependencies: [.byName(name: name)] + uses + tests,
            path: "Tests/\(floor)/\(name)Tests", swiftSettings: strict),
    ]
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let model: [Target] =
    part("Model", "PageModel")
    + part("Model", "DossierModel", uses: ["PageModel"])
    + part("Model", "RuleFiles", uses: [yams])

let language: [Target] = part("Language", "FrenchText", uses: ["PageModel", "RuleFiles"], tests: ["DossierModel"])

let steps: [Target] =
    part("Steps", "Intake", uses: ["PageModel", crypto])
    + part("Steps", "CaseLinking", uses: ["PageModel", "DossierModel", "RuleFiles", "FrenchText"])
    + part("Steps", "Procedure", uses: ["DossierModel", "RuleFiles"], tests: ["PageModel"])

let apps: [Target] = part("Apps", "Console")

let package = Package(
    name: "recto",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: model + language + steps + apps
)
