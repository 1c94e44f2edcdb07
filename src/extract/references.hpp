// Mentions of instruments (văn bản), what the text says one does to another, and the short names it gives.
#pragma once

#include "extract/mentions.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// Finds every mention in the order of the text.
References find_references(const Outline &outline);

}  // namespace vanban
