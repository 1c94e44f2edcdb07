#include "validate/validate.hpp"

#include <memory>

#include <nlohmann/json.hpp>

#ifndef VALIJSON_USE_EXCEPTIONS
#define VALIJSON_USE_EXCEPTIONS 1
#endif
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "vanban/vanban.hpp"
#include "write/parse_json.hpp"

namespace vanban::validate {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

const valijson::Schema &parsed_schema() {
    static const auto parsed = [] {
        auto result = std::make_unique<valijson::Schema>();
        const auto json = nlohmann::json::parse(schema());
        valijson::SchemaParser().populateSchema(Adapter(json), *result);
        return result;
    }();
    return *parsed;
}

/// valijson's context is "<root>", then "[name]" or "[index]" for each step.
std::string pointer_of(const std::vector<std::string> &context) {
    std::string pointer;
    for (const std::string &step : context) {
        if (step.size() > 2 && step.front() == '[') {
            pointer += '/' + step.substr(1, step.size() - 2);
        }
    }
    return pointer;
}

}  // namespace

std::vector<Fault> faults(std::string_view record, const std::string &uri) {
    const auto json = write::parse_json<nlohmann::json>(record, uri, "record");
    valijson::Validator validator;
    valijson::ValidationResults results;
    std::vector<Fault> found;
    if (!validator.validate(parsed_schema(), Adapter(json), &results)) {
        for (const auto &result : results) {
            // After each fault valijson names every level above it that failed because of it.
            if (!result.description.starts_with("Failed to validate")) {
                found.push_back({pointer_of(result.context), result.description});
            }
        }
    }
    return found;
}

}  // namespace vanban::validate
