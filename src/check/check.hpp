// The last room before writing: what an attentive reader would flag.
#pragma once

#include <string>

#include "structure/outline.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// Adds diagnostics to the plan, in the order of the text. Nothing else is changed.
void check(const Outline &outline, Plan &plan);

/// The diagnostics, one line each.
std::string dump_diagnostics(const Plan &plan);

}  // namespace vanban
