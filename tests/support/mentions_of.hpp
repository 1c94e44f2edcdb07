// What the stages of the references find in short texts, as lines that a test can compare.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reference_scan.hpp"
#include "support/outline_of.hpp"

namespace vanban::test {

/// A plan without anything that cites: `body` stands in its first division.
inline Outline outline_of_task(std::string_view body) {
    return outline_of("KẾ HOẠCH\nPhát triển y tế năm 2026\n\nI. NHIỆM VỤ\n\n" + std::string(body) + "\n");
}

inline std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

/// The symbol of a mention, else its name.
inline std::string identity_of(const ReferenceMention &mention) {
    return mention.symbol ? *mention.symbol : mention.name;
}

/// One line a mention: form, quote, symbol or name, date, issuer.
inline std::string mentions_of(const Outline &outline) {
    std::string lines;
    for (const PlacedMention &placed : scan_references(outline)) {
        const ReferenceMention &mention = placed.mention;
        lines += std::string(to_string(mention.form)) + " | " + on_one_line(outline.at(mention.span)) + " | " +
                 identity_of(mention) + " | " + mention.date.value_or("-") + " | " + mention.issuer.value_or("-") +
                 "\n";
    }
    return lines;
}

}  // namespace vanban::test
