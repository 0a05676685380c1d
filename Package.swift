// swift-tools-version: 6.2
// One section per floor; imports go down only (ARCHITECTURE.md). Targets of a floor stand in the order of the way of a page.
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library target and its tests, which live in the same place on the same floor.
/// `goldens`: a folder of recorded readings among the tests, read at run time.
func part(
    _ floor: String, _ name: String, uses: [Target.Dependency] = [], tests: [Target.Dependency] = [],
    goldens: String? = nil
) -> [Target] {
    [
        .target(name: name, dependencies: uses, path: "Sources/\(floor)/\(name)", swiftSettings: strict),
        .testTarget(
            name: "\(name)Tests", dependencies: [.byName(name: name)] + uses + tests,
            path: "Tests/\(floor)/\(name)Tests", exclude: goldens.map { [$0] } ?? [], swiftSettings: strict),
    ]
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let swiftCSV = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let native: [Target] = [
    // Kept apart: Tesseract and Leptonica in one module map compile but do not link.
    .systemLibrary(name: "CPoppler", path: "Sources/Native/CPoppler", pkgConfig: "poppler-glib"),
    .systemLibrary(name: "CLeptonica", path: "Sources/Native/CLeptonica", pkgConfig: "lept"),
    .systemLibrary(name: "CCairo", path: "Sources/Native/CCairo", pkgConfig: "cairo-ft"),
    .systemLibrary(name: "CTesseract", path: "Sources/Native/CTesseract", pkgConfig: "tesseract"),
    .systemLibrary(name: "CSandbox", path: "Sources/Native/CSandbox"),
]

let model: [Target] =
    part("Model", "PageModel")
    + part("Model", "DossierModel", uses: ["PageModel"])
    + part("Model", "RuleFiles", uses: [yams])
    + part("Model", "AccessModel", uses: ["RuleFiles"])

let language: [Target] = part("Language", "FrenchText", uses: ["PageModel", "DossierModel", "RuleFiles"])

let engines: [Target] =
    part("Engines", "PDFEngine", uses: ["CPoppler", "PageModel"], tests: ["PDFDrawing"])
    + part("Engines", "ImageEngine", uses: ["CLeptonica", "PageModel"])
    + part("Engines", "OCREngine", uses: ["CTesseract", "PageModel"], tests: ["PDFEngine", "PDFDrawing"])
    + part("Engines", "PixelEncoder", uses: ["CLeptonica", "PageModel"])
    + part("Engines", "PDFForms", uses: ["CPoppler", "CCairo", "PageModel"])
    + part("Engines", "PDFDrawing", uses: ["CCairo"])
    + part("Engines", "Confinement", uses: ["CSandbox"])

/// What the steps that read papers share: words on pages, fields, French text, rules.
let reading: [Target.Dependency] = ["PageModel", "DossierModel", "FrenchText", "RuleFiles"]

let steps: [Target] =
    part("Steps", "Intake", uses: ["PageModel", crypto])
    + part(
        "Steps", "PageReading", uses: ["PDFEngine", "ImageEngine", "OCREngine", "PageModel"], tests: ["PDFDrawing"])
    + part("Steps", "PageChecks", uses: ["PageModel", "DossierModel", "RuleFiles"])
    + part("Steps", "Sorting", uses: reading)
    + part("Steps", "Extraction", uses: reading, goldens: "Golden")
    + part("Steps", "CaseLinking", uses: reading)
    + part("Steps", "Procedure", uses: ["DossierModel", "RuleFiles"], tests: ["PageModel"])
    + part(
        "Steps", "DSFForms",
        uses: ["PDFForms", "PDFDrawing", "FrenchText", "RuleFiles", "DossierModel", "PageModel", mustache],
        tests: ["PDFEngine"])
    + part("Steps", "Pseudonymisation", uses: reading + [crypto])
    // The one step that imports another: it accepts nothing but what that one has pseudonymised.
    + part(
        "Steps", "DatasetExport",
        uses: ["Pseudonymisation", "PDFDrawing", "RuleFiles", "DossierModel", crypto, mustache],
        tests: ["FrenchText", "PageModel", "PDFEngine"])

let store: [Target] =
    part("Store", "Vault", uses: [crypto, cryptoExtras, grdb])
    + part("Store", "TableFile", uses: [grdb])
    + part(
        "Store", "DossierStore", uses: ["PageModel", "DossierModel", "AccessModel", "Vault", crypto, grdb],
        tests: ["RuleFiles"])

/// What tests of several targets make their pages from.
let plainPages: [Target] = [
    .target(
        name: "PlainPages",
        dependencies: ["PageModel", "DossierModel", "AccessModel", "DossierStore", "Vault", crypto],
        path: "Tests/Apps/PlainPages", swiftSettings: strict)
]

let apps: [Target] =
    part("Apps", "ReadingMessages", uses: ["PageModel"])
    + part(
        "Apps", "ReadingWorker",
        uses: [
            "ReadingMessages", "PageReading", "PDFEngine", "ImageEngine", "OCREngine", "Confinement", "PageModel",
            systemPackage,
        ])
    + part(
        "Apps", "ReadingClient", uses: ["ReadingMessages", "Confinement", "PageModel", subprocess, systemPackage])
    + part(
        "Apps", "DossierPipeline",
        uses: reading + [
            "Intake", "PageChecks", "Sorting", "Extraction", "CaseLinking", "Procedure", "DSFForms", "Pseudonymisation",
            "DatasetExport", "PixelEncoder",
            "ReadingMessages",
            "ReadingClient", "AccessModel", "Vault", "DossierStore", "TableFile", "PDFDrawing", crypto, subprocess,
            swiftCSV, systemPackage,
        ], tests: ["recto", "PlainPages"])
    + part("Apps", "Console")
    + part(
        "Apps", "ReviewWeb",
        uses: [
            "DossierPipeline", "DossierStore", "DossierModel", "AccessModel", "PageModel", "Procedure", "DSFForms",
            "CaseLinking", "RuleFiles", "Console", "Vault", "Intake", crypto, hummingbird, hummingbirdCore,
            hummingbirdTLS,
            httpTypes, logging, mustache, nioCore, nioSSL, serviceLifecycle,
        ], tests: [hummingbirdTesting, "PlainPages"])
    + part(
        "Apps", "Evaluation", uses: ["PageModel", "DossierModel", "RuleFiles", "Extraction", "Console", mustache],
        goldens: "Recorded")
    + [
        .executableTarget(
            name: "recto",
            dependencies: [
                "DossierPipeline", "ReadingMessages", "ReadingWorker", "ReadingClient", "Confinement", "Console",
                "Evaluation", "Extraction", "PageModel", "DossierModel", "AccessModel", "DossierStore", "RuleFiles",
                "Procedure", "ReviewWeb", "Vault",
                argumentParser, logging, nioSSL, systemPackage, unixSignals,
            ],
            path: "Sources/Apps/recto", swiftSettings: strict),
        .executableTarget(
            name: "RectoBench",
            dependencies: [
                "DossierPipeline", "DossierStore", "Vault", "CaseLinking", "RuleFiles", "AccessModel", "DossierModel",
                "PageModel", "Sorting", "Extraction", "Procedure", "PageReading", "PDFEngine", "Pseudonymisation",
                "FrenchText",
                argumentParser, crypto,
            ],
            path: "Tests/Benchmark/RectoBench", swiftSettings: strict),
        .executableTarget(
            name: "ReplayWorker", dependencies: ["ReadingMessages", "PageModel"], path: "Tests/Stress/ReplayWorker",
            swiftSettings: strict),
        .testTarget(
            name: "StressTests",
            dependencies: ["recto", "ReplayWorker", "PageModel", "Vault", subprocess, systemPackage],
            path: "Tests/Stress/StressTests", swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests", dependencies: ["recto", "RectoBench", subprocess, systemPackage],
            path: "Tests/EndToEndTests",
            swiftSettings: strict),
    ]

let package = Package(
    name: "recto",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: native + model + language + engines + steps + store + plainPages + apps
)
