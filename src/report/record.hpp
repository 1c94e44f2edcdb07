// One record of the batch, as the parts of the site read it.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace vanban::report {

using Json = nlohmann::ordered_json;

/// The name of a plan's page: the digits of its SHA-256 that its record's name has too.
inline std::string key_of(const std::string &sha256) {
    constexpr std::size_t kDigits = 12;
    return sha256.substr(0, kDigits);
}

/// Records are read as the JSON that `schemas/plan.schema.json` describes: their spans are in code points, as the
/// site wants them.
struct Record {
    std::string key;
    std::string file;  ///< name of the record's file
    Json json;

    const Json &document() const { return json.at("document"); }
    std::string sha256() const { return json.at("source").at("sha256"); }
};

}  // namespace vanban::report
