// What each mention resolves to: targets, canonical instruments, relations and short names.
#pragma once

#include "extract/mentions.hpp"
#include "structure/outline.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// Fills `plan.references`, `instruments`, `relations` and `aliases` from the mentions. `plan.document` is
/// read first: its province and issuer complete those that the text leaves out.
void resolve_references(const Outline &outline, References mentions, Plan &plan);

}  // namespace vanban
