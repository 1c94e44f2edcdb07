#include "report/plan_page.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "report/findings.hpp"

namespace vanban::report {
namespace {

constexpr std::array<std::string_view, 5> kCounted{"sections", "references", "instruments", "targets", "assignments"};

Json without(Json items, std::string_view field) {
    for (Json &item : items)
        item.erase(std::string(field));
    return items;
}

/// A block's source becomes the number of its page, where it has one.
Json blocks_of(const Json &record) {
    Json blocks = record.at("blocks");
    for (Json &block : blocks) {
        if (const Json &source = block.at("source"); source.contains("page"))
            block["page"] = source.at("page").get<int>();
        block.erase("source");
    }
    return blocks;
}

}  // namespace

Json plan_page(const Record &record, const Json &findings, const Json &diagnostics) {
    const Json &json = record.json;
    return {{"key", record.key},
            {"generator", json.at("generator")},
            {"source", json.at("source")},
            {"document", json.at("document")},
            {"text", json.at("text")},
            {"sections", json.at("sections")},
            {"blocks", blocks_of(json)},
            {"references", without(json.at("references"), "text")},
            {"instruments", json.at("instruments")},
            {"relations", json.at("relations")},
            {"aliases", json.at("aliases")},
            {"targets", without(json.at("targets"), "text")},
            {"assignments", json.at("assignments")},
            {"tables", without(json.at("tables"), "source")},
            {"diagnostics", diagnostics},
            {"findings", findings}};
}

Json plan_summary(const Record &record, const Json &findings, const Json &diagnostics) {
    const Json &document = record.document();
    Json counts = Json::object();
    for (const std::string_view kind : kCounted)
        counts[std::string(kind)] = record.json.at(std::string(kind)).size();
    counts["findings"] = findings.size() + diagnostics.size();
    std::array<std::size_t, 3> severities{};
    for (const Json *list : {&findings, &diagnostics})
        for (const Json &finding : *list)
            ++severities[severity_rank(finding.at("severity"))];
    return {{"key", record.key},
            {"sha256", record.sha256()},
            {"file", record.file},
            {"symbol", document.at("symbol")},
            {"title", document.at("title")},
            {"type", document.at("type")},
            {"code", document.at("type_code")},
            {"issuer", document.at("issuer")},
            {"province", document.at("province")},
            {"date", document.at("date")},
            {"id", document.at("id")},
            {"counts", std::move(counts)},
            {"severities", severities}};
}

}  // namespace vanban::report
