// What a paragraph of tasks says of its actor: which role, with whom, by when, to whom it reports, and where the
// task's own words begin.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "grammar/agencies.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// The role words that stand at one place: "chủ trì, phối hợp với Sở Y tế trong việc".
struct RoleWords {
    bool lead = false;
    bool coordinate = false;
    std::vector<AgencyRef> partners;
    std::uint32_t last = 0;  ///< the token behind them
};

/// Reads role words from token `at` on; `last == at` where there are none.
RoleWords role_words_at(const Outline &outline, std::uint32_t at, std::uint32_t end);

/// Who is charged with what stands below a heading or a line that leads in.
struct Charge {
    std::vector<AgencyRef> actor;
    RoleWords role;
    std::string rule;
};

/// The agencies of a list as the record names them; those who stand for a body give the body.
std::vector<AgencyRef> agency_refs(const AgencyList &list);

/// The assignment of the task in tokens [first, last) of one paragraph to whom the charge says. Role words of the
/// task itself count where the charge has none.
Assignment read_task(const Outline &outline, std::uint32_t first, std::uint32_t last, const Charge &charge);

}  // namespace vanban
