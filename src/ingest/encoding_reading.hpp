// How well bytes read as Vietnamese in each encoding of eight bits.
#pragma once

#include <optional>
#include <string_view>

#include "ingest/encoding.hpp"

namespace vanban {

/// The encoding of eight bits in which the sample reads as Vietnamese, with the share of the words with letters beyond
/// ASCII that are syllables in it, lessened where there are few; nothing where it reads so in none.
std::optional<Detected> detect_legacy(std::string_view sample);

}  // namespace vanban
