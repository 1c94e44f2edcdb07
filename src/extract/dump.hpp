// A compact dump of mentions, for `inspect` and for tests.
#pragma once

#include <string>

#include "extract/mentions.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// One line an item: kind, section, the words, then what was read off them.
std::string dump(const Mentions &mentions, const Outline &outline);

std::string dump(const References &references, const Outline &outline);
std::string dump(const std::vector<TargetMention> &targets, const Outline &outline);
std::string dump(const std::vector<AssignmentMention> &assignments, const Outline &outline);

}  // namespace vanban
