// What the audit finds: the same shape whatever the check.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vanban/plan.hpp"

namespace vanban::audit {

/// A stretch of one document that a finding rests on.
struct Evidence {
    std::string document;                ///< SHA-256 of the document
    std::string symbol;                  ///< its số, ký hiệu, or its file's name where it has none
    std::optional<std::string> section;  ///< path
    std::optional<Span> span;            ///< code points of the record's text; null where the whole document is meant
    std::string text;                    ///< what stands there (at most some 200 characters)

    bool operator==(const Evidence &) const = default;
};

struct Finding {
    std::string code;                    ///< stable, lower case with underscores, e.g. "date_conflict"
    Severity severity = Severity::info;  ///< error: a records officer would have it corrected
    std::string vi, en;                  ///< what is wrong, in words with the values
    std::string advice_vi, advice_en;    ///< what to do
    std::vector<Evidence> evidence;      ///< in order: the finding's own place first

    bool operator==(const Finding &) const = default;
};

}  // namespace vanban::audit
