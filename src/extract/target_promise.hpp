// Is a quantity promised? What holds already, what the law sets, and what only counts are no targets.
#pragma once

#include "extract/target_clauses.hpp"
#include "extract/target_context.hpp"

namespace vanban::targets {

/// What is known beside the clause itself.
struct Situation {
    const Context &context;
    int division = -1;
    Stretch sentence;
    const Clause *before = nullptr;  ///< the clause before it in the sentence, where that is a target
    bool opens_list_item = false;    ///< the paragraph begins with the number
};

/// Decides on one clause.
bool is_promised(const Outline &outline, const Clause &clause, const Situation &situation);

/// Does the stretch tell what has happened already?
bool tells_the_past(const Outline &outline, Stretch stretch);

}  // namespace vanban::targets
