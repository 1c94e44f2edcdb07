// The room where mentions become a plan: what each resolves to in the light of the whole document.
#pragma once

#include <string>

#include "extract/mentions.hpp"
#include "structure/outline.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// Fills a plan from the outline and its mentions: the document's fields, canonical ids, sections of
/// items, targets of references, instruments, relations, aliases. `plan.source` and `plan.text` are left alone: the
/// text is the outline's until no stage reads it any more.
void resolve(const Outline &outline, Mentions mentions, Plan &plan);

/// A compact dump of what was resolved: the document's fields, instruments, references and relations.
std::string dump(const Plan &plan);

}  // namespace vanban
