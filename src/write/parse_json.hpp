// JSON text to nlohmann's value, its faults as the project's error.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "vanban/error.hpp"

namespace vanban::write {

/// Throws `Error` (code "json") with the byte of the fault; `uri` and `stage` say where it was met.
template <class Json>
Json parse_json(std::string_view text, const std::string &uri, const std::string &stage) {
    try {
        return Json::parse(text);
    } catch (const typename Json::parse_error &error) {
        throw Error("json", uri, stage, "is not JSON: fault at byte " + std::to_string(error.byte), error.byte);
    }
}

}  // namespace vanban::write
