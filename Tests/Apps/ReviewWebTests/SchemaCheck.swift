import DossierModel
import Foundation

/// As much of OpenAPI and JSON Schema as the description of the API uses.
struct SchemaCheck: Sendable {
    struct Operation: Sendable {
        let path: String
        let method: String
        let content: [String: JSONValue]
    }

    let operations: [Operation]
    private let document: JSONValue

    init(document: JSONValue) {
        self.document = document
        operations = (document.object?["paths"]?.object ?? [:]).flatMap { path, methods in
            (methods.object ?? [:]).map { Operation(path: path, method: $0, content: $1.object ?? [:]) }
        }
    }

    func parameters(of operation: Operation) -> [(name: String, place: String)] {
        (operation.content["parameters"]?.list ?? []).map(resolved).map {
            ($0["name"]?.string ?? "", $0["in"]?.string ?? "")
        }
    }

    /// What of an answer is not as described.
    func faults(of body: Data, status: Int, type: String, method: String, path: String) -> [String] {
        guard let operation = operations.first(where: { $0.path == path && $0.method == method }),
            let answer = operation.content["responses"]?.object?["\(status)"]
        else { return ["status \(status) is not described"] }
        guard let schema = answer.object?["content"]?.object?[type]?.object?["schema"] else {
            return ["type \(type) is not described for \(status)"]
        }
        guard type == "application/json" else { return body.isEmpty ? ["empty"] : [] }
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: body) else { return ["no JSON"] }
        return faults(value, schema, at: "")
    }

    private func resolved(_ schema: JSONValue) -> [String: JSONValue] {
        let content = schema.object ?? [:]
        guard let reference = content["$ref"]?.string else { return content }
        return reference.split(separator: "/").dropFirst()
            .reduce(document) { $0.object?[String($1)] ?? .null }.object ?? [:]
    }

    private func faults(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
        let schema = resolved(schema)
        if let allowed = schema["enum"]?.list, !allowed.contains(value) { return ["\(place): \(value) is not allowed"] }
        switch (schema["type"]?.string, value) {
        case ("object", .object(let object)): return faults(of: object, schema, at: place)
        case ("array", .list(let list)):
            guard let items = schema["items"] else { return [] }
            return list.enumerated().flatMap { faults($1, items, at: "\(place)[\($0)]") }
        case ("string", .string), ("integer", .integer), ("number", .integer), ("number", .number),
            ("boolean", .boolean):
            return []
        default: return ["\(place): \(value) is no \(schema["type"]?.string ?? "value")"]
        }
    }

    private func faults(
        of object: [String: JSONValue], _ schema: [String: JSONValue], at place: String
    ) -> [String] {
        let properties = schema["properties"]?.object ?? [:]
        let missing = (schema["required"]?.list ?? []).compactMap(\.string).filter { object[$0] == nil }
            .map { "\(place).\($0) is missing" }
        return missing
            + object.flatMap { name, inner -> [String] in
                if let described = properties[name] { return faults(inner, described, at: "\(place).\(name)") }
                return schema["additionalProperties"] == .boolean(false) ? ["\(place).\(name) is not described"] : []
            }.sorted()
    }
}
