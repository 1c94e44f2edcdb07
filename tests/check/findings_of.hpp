// What one unit of `check` finds in a short text, one line a finding.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "check/units.hpp"
#include "support/outline_of.hpp"

namespace vanban::test {

using Lines = std::vector<std::string>;

/// "code section | text at the span > suggestion", "-" standing for no section.
inline Lines lines_of(const Outline &outline, Findings &findings) {
    Lines lines;
    for (const Diagnostic &d : findings.take())
        lines.push_back(d.code + " " + d.section.value_or("-") + " | " +
                        (d.span ? std::string(outline.at(*d.span)) : "") + (d.suggestion ? " > " + *d.suggestion : ""));
    return lines;
}

inline Lines findings_of(std::string_view text, const std::function<void(const Outline &, Findings &)> &unit) {
    const Outline outline = outline_of(text);
    Findings findings(outline);
    unit(outline, findings);
    return lines_of(outline, findings);
}

}  // namespace vanban::test
